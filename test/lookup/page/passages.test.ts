import fc from 'fast-check';
import { passagesOf } from '../../../functions/lookup/page/passages.ts';
import type { QuoteJson } from '../../../functions/lookup/schemas/quote.ts';

/** A quote of a text: its stretches, and as much of the text on both sides as there is room for. */
function quoteOf(article: string, spans: readonly { start: number; end: number }[], room: number): QuoteJson {
  const [first, last] = [spans[0]!, spans.at(-1)!];
  return {
    id: `a.${first.start}`,
    text: spans.map(({ start, end }) => article.slice(start, end)).join(' '),
    spans: [...spans],
    context: {
      before: article.slice(Math.max(0, first.start - room), first.start),
      after: article.slice(last.end, last.end + room),
    },
  } as unknown as QuoteJson;
}

/** No character stands twice, so a stretch stands in one place. */
const article = String.fromCharCode(...Array.from({ length: 1_500 }, (_, at) => 0x4e00 + at));

describe('the passages of an article', () => {
  it('hold each stretch of its text once, with every quote marked', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: article.length - 30 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 25 }),
        (given, room, length) => {
          const quotes = given
            .sort((a, b) => a - b)
            .map((start) => quoteOf(article, [{ start, end: start + length }], room));
          const passages = passagesOf(quotes);
          expect(passages.flatMap((passage) => passage.quotes)).toEqual(quotes);
          let from = 0;
          for (const { text, marks, quotes: held } of passages) {
            const at = article.indexOf(text, from);
            expect(at).toBeGreaterThanOrEqual(from);
            from = at + text.length;
            const marked = new Set(
              marks.flatMap(({ start, end }) =>
                Array.from({ length: end - start }, (_, n) => at + start + n),
              ),
            );
            const quoted = new Set(
              held.flatMap(({ spans }) =>
                spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)),
              ),
            );
            expect(marked).toEqual(quoted);
          }
        },
      ),
    );
  });

  it('mark the parts of a quote, and leave out what a reporter wrote between them', () => {
    const text = '"We wait," she said, "and wait."';
    const [passage] = passagesOf([
      quoteOf(
        text,
        [
          { start: 1, end: 9 },
          { start: 22, end: 31 },
        ],
        1,
      ),
    ]);
    const { marks } = passage!;
    expect(marks.map(({ start, end }) => passage!.text.slice(start, end))).toEqual(['We wait,', 'and wait.']);
    expect(passage!.text).toMatch(/^"We wait,… +and wait\."$/);
  });
});
