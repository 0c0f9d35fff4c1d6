import type { QuoteRow } from '../../../functions/index/index.ts';
import { createMeter } from '../../../functions/index/meter.ts';
import { tokenize } from '../../../functions/index/tokenize.ts';
import { listQuotes } from '../../../functions/lookup/list-quotes.ts';
import { MemoryIndex, rowsOf } from '../memory-index.ts';
import { randomNumbers } from '../verify/claims.ts';

const random = randomNumbers(11);
const common = 'harbour ferry crew storm pilot quay rope anchor fog tide'.split(' ');
const rows = rowsOf(
  Array.from({ length: 3000 }, (_, at) => ({
    text: Array.from({ length: 4 + random(30) }, () =>
      random(3) === 0 ? common[Math.min(random(10), random(10))]! : `filler${random(400)}`,
    ).join(' '),
    article: `a${Math.floor(at / 15)}`,
  })),
);
const index = new MemoryIndex(rows).asIndex();

/** BM25 over every quote there is, written from its definition. */
function exactScores(stems: readonly string[]): Map<string, number> {
  const documents = rows.map((row) => ({ row, stems: tokenize(row.text).map(({ stem }) => stem) }));
  const average = documents.reduce((sum, { stems: all }) => sum + all.length, 0) / documents.length;
  const scores = new Map<string, number>();
  for (const stem of stems) {
    const holders = documents.filter((document) => document.stems.includes(stem));
    const idf = Math.log(1 + (documents.length - holders.length + 0.5) / (holders.length + 0.5));
    for (const { row, stems: all } of holders) {
      const times = all.filter((one) => one === stem).length;
      const score = (idf * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * all.length) / average));
      scores.set(row.id, (scores.get(row.id) ?? 0) + score);
    }
  }
  return scores;
}

function gain(ids: readonly string[], scores: ReadonlyMap<string, number>): number {
  return ids.slice(0, 10).reduce((sum, id, place) => sum + (scores.get(id) ?? 0) / Math.log2(place + 2), 0);
}

async function ranked(q: string): Promise<{ ids: string[]; complete: boolean }> {
  const asked = listQuotes({ q, sort: 'relevance', limit: 10 });
  if (!asked.ok) throw new Error(JSON.stringify(asked.causes));
  const page = await asked.run(index, { snapshot: await index.snapshot(), meter: createMeter(), origin: '' });
  return { ids: page.items.map(({ id }) => id), complete: page.ranking!.complete };
}

const holding = (stems: readonly string[], every: boolean) => (row: QuoteRow) => {
  const own = new Set(tokenize(row.text).map(({ stem }) => stem));
  return every ? stems.every((stem) => own.has(stem)) : stems.some((stem) => own.has(stem));
};

describe('relevance', () => {
  it.each([
    ['harbour', true],
    ['tide', true],
    ['filler7', true],
    ['harbour ferry', true],
    ['pilot fog tide', true],
    ['harbour OR filler7', false],
    ['rope OR anchor OR fog', false],
  ])(
    'of %s is close to BM25 over all quotes, though the newest thousand alone are ranked',
    async (q, every) => {
      const stems = tokenize(q.replaceAll(' OR ', ' ')).map(({ stem }) => stem);
      const scores = exactScores(stems);
      const matches = rows.filter(holding(stems, every)).map(({ id }) => id);
      const ideal = matches.sort((one, other) => scores.get(other)! - scores.get(one)!);
      const { ids, complete } = await ranked(q);
      expect(complete).toBe(matches.length <= 1000);
      const share = gain(ids, scores) / gain(ideal, scores);
      expect(share).toBeGreaterThanOrEqual(complete ? 0.9999 : 0.95);
    },
  );
});
