import fc from 'fast-check';
import { createIndex, tokenize, type WritableIndex } from '../../functions/index/index.ts';
import { someArticle, type Written, writeArticle } from './articles.ts';
import { type Engine, startEngine } from './engine.ts';
import { listsOf, readAll, shouldShow, shown } from './reading.ts';

let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** An index of its own, with a clock that the test moves. */
async function emptyIndex() {
  const time = { now: Date.parse('2024-07-01T00:00:00Z') };
  const tableName = `states-${++tables}`;
  const options = {
    client: engine.client,
    tableName,
    clock: { now: () => new Date(time.now) },
    runGrowth: { articles: 2, fanOut: 2, dividedFrom: 2 },
  };
  const index = createIndex(options);
  await index.createTable();
  return { index, time, tableName, another: () => createIndex(options) };
}

type Step =
  | { readonly do: 'put'; readonly written: Written }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'wait and sweep' };

const ids = ['quay', 'pier.v2', 'mole~20'];
const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: someArticle(ids).map((written): Step => ({ do: 'put', written })) },
  { weight: 1, arbitrary: fc.constantFrom(...ids).map((id): Step => ({ do: 'remove', id })) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'wait and sweep' }) },
);

async function take(steps: readonly Step[], index: WritableIndex, time: { now: number }): Promise<Written[]> {
  const articles = new Map<string, Written>();
  for (const step of steps) {
    if (step.do === 'put') {
      const { article, quotes } = writeArticle(step.written);
      await index.put(article, quotes);
      articles.set(step.written.id, step.written);
    } else if (step.do === 'remove') {
      await index.remove(step.id);
      articles.delete(step.id);
    } else {
      time.now += 61_000;
      await index.sweep();
    }
  }
  return [...articles.values()];
}

test('whatever was put, removed and swept, every list shows what looking at every quote shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { maxLength: 7 }), fc.constantFrom(2, 50), async (steps, items) => {
      const { index, time, another } = await emptyIndex();
      const articles = await take(steps, index, time);
      for (const reader of [index, another()]) {
        for (const list of listsOf(articles)) {
          const newest = await readAll(reader, list, { items });
          expect(shown(newest)).toEqual(shouldShow(articles, list));
          const oldest = await readAll(reader, list, { items, order: 'oldest' });
          expect(oldest.map((row) => row.id)).toEqual(newest.map((row) => row.id).reverse());
          expect(newest.map((row) => row.position)).toEqual(
            newest
              .map((row) => row.position)
              .sort()
              .reverse(),
          );
        }
      }
    }),
    { numRuns: 5 },
  );
}, 120_000);

test('counts are those of the lists, before and after they are merged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { maxLength: 10 }), async (steps) => {
      const { index, time, another } = await emptyIndex();
      const articles = await take(steps, index, time);
      for (const reader of [index, another()]) {
        const snapshot = await reader.snapshot();
        const rows = await readAll(reader, { by: 'all' });
        const indirect = await readAll(reader, { by: 'all', indirect: true });
        const wordsOf = rows.map((row) => tokenize(row.text));
        expect(await reader.totals({ snapshot })).toEqual({
          articles: articles.length,
          quotes: rows.length,
          indirect: indirect.length,
          words: wordsOf.flat().length,
        });

        const { rows: speakers } = await reader.speakers('', { snapshot, limit: 100 });
        const quoted = [...rows, ...indirect].flatMap((row) => row.speaker?.id ?? []);
        expect(speakers.map((speaker) => speaker.id).sort()).toEqual([...new Set(quoted)].sort());
        for (const speaker of speakers) {
          const found = await readAll(reader, { by: 'speakerId', id: speaker.id });
          expect(speaker.quotes).toBe(found.length);
          expect(speaker.newest).toBe(found[0]?.article.published?.slice(0, 10) ?? null);
          expect((await reader.speaker(speaker.id, { snapshot }))?.quotes).toBe(found.length);
        }

        const stems = ['ferri', 'storm', 'cafe', 'absent'];
        const frequencies = await reader.frequencies(stems, { snapshot });
        for (const stem of stems) {
          const forms = rows.flatMap((row) => [
            ...new Set(tokenize(row.text).flatMap((token) => (token.stem === stem ? token.word : []))),
          ]);
          expect(frequencies.get(stem)?.quotes).toBe(forms.length);
        }
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('a page begins and ends within the days asked for', async () => {
  const { index } = await emptyIndex();
  const days = ['2024-05-01', '2024-05-02', '2024-05-03', null];
  for (const [at, published] of days.entries()) {
    const { article, quotes } = writeArticle({ id: `day${at}`, published, said: [{ text: 'ferry' }] });
    await index.put(article, quotes);
  }
  const ask = async (from?: string, to?: string) =>
    (
      await readAll(
        index,
        { by: 'word', stem: 'ferri' },
        { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
      )
    ).map((row) => row.article.published);
  expect(await ask()).toEqual(['2024-05-03', '2024-05-02', '2024-05-01', null]);
  expect(await ask('2024-05-02')).toEqual(['2024-05-03', '2024-05-02']);
  expect(await ask(undefined, '2024-05-02')).toEqual(['2024-05-02', '2024-05-01']);
  expect(await ask('2024-05-02', '2024-05-02')).toEqual(['2024-05-02']);
  expect(await ask('2024-05-03', '2024-05-01')).toEqual([]);
});
