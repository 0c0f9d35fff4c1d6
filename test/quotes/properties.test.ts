import fc from 'fast-check';
import { extractQuotes } from '../../functions/quotes/extract.ts';

const pieces = fc.constantFrom(
  'Ana Ruiz said, ',
  '“We wait,” she said. ',
  '"We wait," said Ruiz. ',
  "'It isn't ours,' Shah said. ",
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  '&quot;',
  'The mayor wrote: ',
  'RUIZ: Not today.\n\n',
  'Q: Why?\n\n',
  'A: Because.\n\n',
  '\n\n',
  '\r\n',
  ' ',
  '😀',
  '👩‍🔬 smiled. ',
  '\ud83d',
  'שלום ',
  'according to the report, ',
  'Sen. Roy (D-Ohio), who ',
  '. . . ',
  '— ',
  '6:20 p.m.\n\n',
  '[He] ',
  'x',
);
const article = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

/** Whether an offset lies between the halves of a surrogate pair. */
const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

describe('given any text', () => {
  it('finds quotes whose spans are in range, in order, disjoint and verbatim', () => {
    fc.assert(
      fc.property(fc.oneof(article, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        for (const quote of extractQuotes({ text })) {
          let last = 0;
          for (const { start, end } of quote.spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
            last = end;
          }
          expect(quote.text).toBe(quote.spans.map(({ start, end }) => text.slice(start, end)).join(' '));
          expect(quote.confidence).toBeGreaterThanOrEqual(0);
          expect(quote.confidence).toBeLessThanOrEqual(1);
          if (quote.speaker) expect(quote.speaker.id).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('answers the same for the same text', () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(extractQuotes({ text })).toEqual(extractQuotes({ text }));
      }),
      { numRuns: 25 },
    );
  });
});

const ordinary =
  'Ana Ruiz, the mayor of Alder Point, said on Monday that the dock would close. “We wait,” she said. “Nobody leaves.”\n\n' +
  'Jo Roy, who runs the port, called the plan “a wreck” and asked the council to vote again in the spring.\n\n';

const hostile: Record<string, string> = {
  'opening marks': '“',
  'straight marks': '"',
  'single marks': " 'a",
  apostrophes: "s' ",
  'one long line of names': 'Ana Ruiz ',
  'one long line of cues': 'he said she said, ',
  'unmarked colons': 'Ruiz said:\n\nWe wait.\n\n',
  turns: 'RUIZ: Not today.\n\nROY: Why?\n\n',
  names: 'Chief Judge Minister of the Department of ',
  'nominals and pronouns': 'the 41-year-old mayor said he said. ',
  commas: ', who, which, said, ',
  stops: '. . . ',
};

/** The processor time of `work` in ms. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('given 20 kB without mercy', () => {
  const size = 20_000;
  const filled = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const yardstick = processorTime(() => extractQuotes({ text: filled(ordinary) }));

  it.each(Object.entries(hostile))(
    'ends on %s in under twenty times an ordinary article’s time',
    (_, piece) => {
      const text = `Headline\n\n${filled(piece)}`;

      expect(processorTime(() => extractQuotes({ text }))).toBeLessThan(20 * yardstick + 50);
    },
  );
});
