import { extractQuotes } from '../../functions/quotes/extract.ts';

/** Who says what: the speaker and the words of each quote. */
const said = (...paragraphs: string[]) =>
  extractQuotes({ text: ['On the quay', ...paragraphs].join('\n\n') }, { indirect: false }).map((quote) => [
    quote.speaker?.name ?? null,
    quote.text,
  ]);

describe('given a transcript whose labels are in capitals', () => {
  it('when a label is an office that the lead gives somebody, then the turn is theirs; who asks is told by the label', () => {
    const quotes = said(
      'Plover Bay mayor Ana Ruiz faced the press on Friday, with chief executive Jo Roy beside her. This is a transcript.',
      'MAYOR: It is a good wharf. It is a bit short.',
      'REPORTER: How short?',
      'ROY: That is being measured.',
      'KANE (Bay Radio): Who measured it first?',
      'MAYOR: I did not hold the tape.',
    );

    expect(quotes).toEqual([
      ['Ana Ruiz', 'It is a good wharf. It is a bit short.'],
      ['reporter', 'How short?'],
      ['Jo Roy', 'That is being measured.'],
      ['Kane', 'Who measured it first?'],
      ['Ana Ruiz', 'I did not hold the tape.'],
    ]);
  });
});

describe('given questions behind a Q and answers without a label', () => {
  it('when the reporter goes on behind the last answer, then that is no part of it', () => {
    const quotes = said(
      'PLOVER BAY: Ana Ruiz has steered the ferry for thirty years, and retires in May.',
      'Q: How does one begin?',
      'By scrubbing. I scrubbed for two winters.',
      'Q: What is the worst of it?',
      'The fog. You hear everything and see nothing.',
      'Q: You once stopped for a seal.',
      'It was asleep on the ramp. We waited.',
      'Roy, now 78, still mends the nets. Asked about his old pupil, he smiled. "She never once hit the pier," he said.',
    );

    expect(quotes.map(([name]) => name)).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz', 'Roy']);
    expect(quotes[2]![1]).toBe('It was asleep on the ramp. We waited.');
  });
});
