import { extractQuotes } from '../../functions/quotes/extract.ts';

/** Who says what: the speaker and the words of each quote. */
const said = (...paragraphs: string[]) =>
  extractQuotes({ text: ['On the quay', ...paragraphs].join('\n\n') }, { indirect: false }).map((quote) => [
    quote.speaker?.name ?? null,
    quote.text,
  ]);

describe('given words whose closing mark is missing', () => {
  it.each([
    ['"No boat will sail today, said Ana Ruiz, who runs the ferry.', 'No boat will sail today,'],
    ['"We are tired of it, the pilot, Ana Ruiz, said. She spoke on Sunday.', 'We are tired of it,'],
    ['"We wrote in May, we wrote in June, Ana Ruiz said.', 'We wrote in May, we wrote in June,'],
  ])('when a clause tells who said them (%s), then they end before it', (text, words) => {
    expect(said(text, 'The quay was shut.')).toEqual([['Ana Ruiz', words]]);
  });
});

describe('given words whose opening mark is missing', () => {
  it('when a verb of speech stands before "I", then they begin there', () => {
    expect(said('Ana Ruiz, who lives opposite, said I heard a bang and then the lights went."')).toEqual([
      ['Ana Ruiz', 'I heard a bang and then the lights went.'],
    ]);
  });
});

describe('given the credit of a picture that runs on', () => {
  it('when it follows a name, then it is no part of it', () => {
    expect(said('"It is the worst pier on the coast," says Ana Ruiz Photo: Jo Roy')).toEqual([
      ['Ana Ruiz', 'It is the worst pier on the coast,'],
    ]);
  });
});

describe('given what a colleague sends to a live page', () => {
  it('when their name stands behind "From", then the words below are theirs', () => {
    const words = 'The queue is out of the gate. Nobody has seen a boat since six.';

    expect(said('From my colleague Ana Ruiz, who is at the harbour:', `"${words}"`)).toEqual([
      ['Ana Ruiz', words],
    ]);
  });
});

describe('given messages that are printed in turns', () => {
  it('when no stop ends a turn, then it is one all the same', () => {
    const quotes = said(
      'Messages between Ana Ruiz and Jo Roy were read to the court.',
      'Ruiz: is it done',
      'Roy: nearly. get rope',
      'Ruiz: already got it',
    );

    expect(quotes.map(([name]) => name)).toEqual(['Ana Ruiz', 'Jo Roy', 'Ana Ruiz']);
  });
});

describe('given a sentence that tells whom somebody asked', () => {
  it.each([
    'Asked by the coroner, Ana Ruiz, whether he had slept, Jo Roy nodded. "Four hours," he said.',
    'Constable Ana Ruiz said she had asked Jo Roy what he meant.\n\n"Nothing at all."',
  ])('when words follow (%s), then they are theirs who was asked', (text) => {
    expect(said(text).map(([name]) => name)).toEqual(['Jo Roy']);
  });

  it('when a reply comes from somebody behind the words, then it is theirs', () => {
    expect(said('Ana Ruiz missed the boat. "Swim, then," came the reply from the gallery.')).toEqual([
      ['gallery', 'Swim, then,'],
    ]);
  });
});
