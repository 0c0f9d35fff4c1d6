import { extractQuotes } from '../../functions/quotes/extract.ts';

/** The words that are taken for somebody's. */
const said = (...paragraphs: string[]) =>
  extractQuotes({ text: ['On the quay', ...paragraphs].join('\n\n') }, { indirect: false }).map(
    ({ text }) => text,
  );

describe('given words that are written on something', () => {
  it.each([
    'A hand-painted sign at the gate reads: "No cash kept on premises."',
    'A banner tied between two lamp posts read, "We don\'t run on petrol, we run on debt."',
    'Painted across the door was "Knock if you can afford it".',
    'A banner hung from the third-floor window. It read: "Same."',
    'Protesters carried placards reading "Save our ward" and "stop the cuts now".',
    'A painted board above the stall says "blame the lemons, not me".',
  ])('when it is "%s", then nobody says them', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('when who carries it speaks, then the words are a quote', () => {
    expect(said('The woman with the placard said: "I have been here since six."')).toEqual([
      'I have been here since six.',
    ]);
  });
});

describe('given what many call something', () => {
  it.each([
    'At the survey office they called her "the Comma".',
    'Everyone calls the bridge "the Wobbler".',
    'The calls end in what scientists call a "feeding buzz".',
  ])('when it is "%s", then the marks set off a name', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('when it is what they called something in a dispute, then the words are theirs', () => {
    expect(said('Farmers marched against what they called "open theft of water".')).toEqual([
      'open theft of water',
    ]);
  });
});
