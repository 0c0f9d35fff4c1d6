import { extractQuotes } from '../../functions/quotes/extract.ts';

/** Who says what: the speaker and the words of each quote. */
const said = (...paragraphs: string[]) =>
  extractQuotes({ text: ['On the quay', ...paragraphs].join('\n\n') }, { indirect: false }).map((quote) => [
    quote.speaker?.name ?? null,
    quote.text,
  ]);

describe('given words without marks behind a colon in the paragraph that says whose they are', () => {
  const words = 'We are devastated by the loss of a colleague. Our thoughts are with his family.';

  it.each([
    ['A spokesperson for the firm said:', 'spokesperson for the firm'],
    ['In a statement issued by the police, his family said:', 'family'],
    ['Ana Ruiz told the inquiry:', 'Ana Ruiz'],
  ])('when a verb of speech stands before it ("%s"), then they are a quote', (lead, speaker) => {
    expect(said(`${lead} ${words}`, 'The road was closed.')).toEqual([[speaker, words]]);
  });

  it('when "we" goes on in the next paragraph and the reporter in the one after, then it ends between them', () => {
    const quotes = said(
      `The club said: ${words}`,
      'We will play on Saturday, as he would have wished.',
      'When our reporter called, nobody was in.',
    );

    expect(quotes.map(([, text]) => text)).toEqual([
      `${words} We will play on Saturday, as he would have wished.`,
    ]);
  });

  it('when the next paragraph tells readers what to do, then it goes on there', () => {
    const quotes = said(
      `The club said: ${words}`,
      'Members are advised to leave their boats ashore.',
      'It rained.',
    );

    expect(quotes.map(([, text]) => text)).toEqual([
      `${words} Members are advised to leave their boats ashore.`,
    ]);
  });

  it('when something is claimed between the verb and the colon, then they are the reporter’s', () => {
    expect(said('Ana Ruiz said two things were certain: Taxes would rise. The quay would sink.')).toEqual([]);
  });
});

describe('given a statement of a family', () => {
  it('when a name tells which family, then it is theirs and not the person’s', () => {
    const words = 'We have no words for the kindness shown to us.';

    expect(said('Liam Roy, 43, died at the quarry.', 'In a statement, the Roy family said:', words)).toEqual([
      ['Roy family', words],
    ]);
  });
});
