import { article, speakerOf } from './speaker-of.ts';

describe('given a name that opens a sentence', () => {
  it.each([
    ['what writers call somebody', 'Regular Asha Menon', 'Asha Menon'],
    ['a trade that no list holds', 'Kitemaker Tan Mei Ling', 'Tan Mei Ling'],
    ['the kind of a body', 'Operator Lowland Transit', 'Lowland Transit'],
  ])('when %s stands before it, then that is no part of it', (_, then, name) => {
    expect(speakerOf(article('The shop was full.', `${then} said: “We wait.”`), 'We wait')).toBe(name);
  });

  it('when it begins with a word that may be a verb, then that is part of it', () => {
    expect(speakerOf(article('The line is shut.', 'Rail Ashbridge said: “We wait.”'), 'We wait')).toBe(
      'Rail Ashbridge',
    );
  });
});

describe('given a title before part of a name', () => {
  it.each([
    ['a letter alone', 'Witness C told the court: “We wait.”', 'Witness C'],
    ['a second title', 'Works Minister Sardar Umer Barak said: “We wait.”', 'Umer Barak'],
    ['a field', 'MMC for Transport Mpho Ruiz said: “We wait.”', 'Mpho Ruiz'],
    ['a club named after a saint', 'St Bride’s GAC wrote: “We wait.”', 'St Bride’s GAC'],
  ])('when it is %s, then the name is told whole and without offices', (_, then, name) => {
    expect(speakerOf(article('The hall was full.', then), 'We wait')).toBe(name);
  });
});

describe('given somebody called by a title', () => {
  it('when the article has called her by her first name alone, then the title is no part of it', () => {
    const first = 'His wife, Ngozi, was at the door. “We wait,” she said.';
    expect(speakerOf(article(first, '“The fridge did not work,” Mama Ngozi said.'), 'fridge')).toBe('Ngozi');
  });
});
