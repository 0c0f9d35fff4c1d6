import { article, speakerOf } from './speaker-of.ts';

describe('given a trial', () => {
  const trial = (...paragraphs: string[]) => article('Ana Ruiz, 54, of Plover, denies fraud.', ...paragraphs);

  it.each(['the defendant', 'the accused'])('when %s speaks, then it is who denies the charge', (noun) => {
    const text = trial('Jo Roy, a neighbour, gave evidence on Monday.', `“We wait,” ${noun} told the court.`);

    expect(speakerOf(text, 'We wait')).toBe('Ana Ruiz');
  });

  it('when two are on trial, then the accused is who was named last', () => {
    const text = article(
      'Jo Roy, 44, and Ana Ruiz, 39, are on trial. Both deny fraud.',
      'Counsel Asha Menon, prosecuting, asked Ruiz about the forms.',
      '“We wait,” the accused said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('Ana Ruiz');
  });

  it('when a witness is examined, then "the witness" is who gave evidence, not who asks or is spoken of', () => {
    const text = article(
      'Ana Ruiz told the court she saw the van. Karl Vance’s sons sold it.',
      'Cross-examined by Jo Roy, she agreed that it was dark.',
      '“We wait,” the witness said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('Ana Ruiz');
  });

  it('when somebody went to law, then that is the petitioner', () => {
    const text = article(
      'Ana Ruiz filed a plea against the ban. Counsel Jo Roy appeared for the town.',
      '“We wait,” the petitioner said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('Ana Ruiz');
  });

  it('when the judge asked and a layman answers, then it is no judge', () => {
    const text = article(
      'Judge Jo Roy asked Ana Ruiz about the cats.',
      '“They are mine,” the gardener replied.',
    );

    expect(speakerOf(text, 'They are mine')).toBe('Ana Ruiz');
  });

  it('when the barrister asks, then it is who cross-examines', () => {
    const text = trial(
      'Cross-examining, Jo Roy asked Mr Karl Menon about the car.',
      '“Red?” the barrister asked.',
    );

    expect(speakerOf(text, 'Red')).toBe('Jo Roy');
  });

  it('when the witness speaks, then it is who gives evidence', () => {
    const text = trial('Jo Roy, a neighbour, gave evidence on Monday.', '“We wait,” the witness said.');

    expect(speakerOf(text, 'We wait')).toBe('Jo Roy');
  });
});

describe('given a prosecutor without a name', () => {
  it.each(['Chief Inspector', 'Sergeant'])('when a %s read out the facts, then it is they', (rank) => {
    const text = article(
      `${rank} Asha Menon read out the facts.`,
      'Karl Ruiz, 40, of Plover, pleaded guilty.',
      '“We wait,” the prosecutor said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('Asha Menon');
  });

  it('when somebody else is said to prosecute, then it is no police officer', () => {
    const text = article(
      'Chief Inspector Asha Menon found the boat. State prosecutor Jo Roy read out the facts.',
      'Karl Ruiz, 40, of Plover, pleaded guilty.',
      '“We wait,” the prosecutor said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('Jo Roy');
  });

  it('when nobody is an officer, then it stays a description', () => {
    const text = article(
      'Baker Asha Menon read out the recipe. Karl Ruiz pleaded guilty.',
      '“We wait,” the prosecutor said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('prosecutor');
  });
});

describe('given a lawyer who asked last', () => {
  it.each([
    ['Defending, Lena Park asked about the van.', 'the pensioner'],
    ['Defending, Lena Park asked about the van.', 'the witness'],
    ['Lena Park, for the defence, asked about the van.', 'the retired driver'],
    ['Lena Park, for the insurer, asked about the van.', 'the retired driver'],
    ['Lena Park, prosecuting, asked about the van.', 'the witness'],
  ])('by "%s", when %s answers, then it is who is asked', (asked, noun) => {
    const text = article(
      'Karl Ruiz, 70, a retired driver, came to court.',
      asked,
      `“We wait,” replied ${noun}.`,
    );

    expect(speakerOf(text, 'We wait')).toBe('Karl Ruiz');
  });

  it('when the barrister speaks, then it is the lawyer', () => {
    const text = article(
      'Karl Ruiz, 70, a retired driver, came to court.',
      'Lena Park, prosecuting, asked about the van.',
      '“We wait,” the barrister said.',
    );

    expect(speakerOf(text, 'We wait')).toBe('Lena Park');
  });
});
