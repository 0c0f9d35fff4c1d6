import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import {
  createIndex,
  createMeter,
  type Index,
  isStopWord,
  type PageRequest,
  type QuoteList,
  tokenize,
  type WritableIndex,
} from '../../functions/index/index.ts';
import { positionOf, readPosition } from '../../functions/index/positions.ts';
import { entryOf, positionIn, readRunItem, runItems } from '../../functions/index/runs.ts';
import { itemBytes } from '../../functions/index/units.ts';
import { type Said, type Written, writeArticle } from './articles.ts';
import { type Engine, startEngine } from './engine.ts';
import { Crash, dyingAt, leavingOut } from './faults.ts';
import { dump, listsOf, readAll, shouldShow, shown } from './reading.ts';

let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** Runs of one article, of which two make the next, in parts from the second level on. */
const runGrowth = { articles: 1, fanOut: 2, dividedFrom: 2 };

async function emptyTable(growth: typeof runGrowth | undefined = runGrowth) {
  const tableName = `paraphrases-${++tables}`;
  const time = { now: Date.parse('2024-07-01T00:00:00Z') };
  const clock = { now: () => new Date(time.now) };
  const open = (client: DynamoDBClient = engine.client): WritableIndex =>
    createIndex({ client, tableName, clock, ...(growth && { runGrowth: growth }) });
  await open().createTable();
  const sweep = (index = open()) => {
    time.now += 61_000;
    return index.sweep();
  };
  const items = async (pk: string) =>
    [...(await dump(engine.client, tableName)).keys()].filter((key) => key.startsWith(pk));
  const versionsInRuns = async () => {
    const found = new Set<number>();
    for (const [key, text] of await dump(engine.client, tableName)) {
      if (!key.startsWith('w#')) continue;
      const bytes = Buffer.from(JSON.parse(text).e.B, 'base64');
      for (const entry of readRunItem({ e: { B: bytes } }))
        found.add(readPosition(positionIn(entry)).version);
    }
    return [...found].sort((one, other) => one - other);
  };
  return { open, sweep, items, versionsInRuns, time };
}

function put(index: WritableIndex, written: Written) {
  const { article, quotes } = writeArticle(written);
  return index.put(article, quotes);
}

const words = ['ferry', 'ferries', 'storm', 'the', 'quay', 'closed', 'boats', 'weir', 'dredger', 'café'];
const someSaid: fc.Arbitrary<Said> = fc.record({
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
  speaker: fc.constantFrom('Mara Lindqvist', 'Jonas Lindqvist', 'Ada Okoro', null),
  kind: fc.constantFrom('indirect', 'indirect', 'direct'),
});
const someWritten: fc.Arbitrary<Written> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  published: fc.constantFrom('2024-05-01', '2024-05-02', '2024-05-03', '2023-12-31', null),
  publisher: fc.constantFrom('The Harbour Post', 'Tide', null),
  said: fc.array(someSaid, { maxLength: 6 }),
});

const indirectListsOf = (articles: readonly Written[]) =>
  listsOf(articles).filter(
    (list) => list.indirect === true && !(list.by === 'word' && isStopWord(list.stem)),
  );

test('whatever was put, removed, merged and swept, paraphrases are found as by looking at every one', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: someWritten },
    { weight: 3, arbitrary: fc.constant('sweep' as const) },
    { weight: 1, arbitrary: fc.constantFrom('a', 'b').map((id) => ({ removed: id })) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
      const { open, sweep } = await emptyTable();
      const index = open();
      const articles = new Map<string, Written>();
      let older = { snapshot: await index.snapshot(), articles: [...articles.values()] };
      for (const [at, one] of steps.entries()) {
        if (at === steps.length - 2)
          older = { snapshot: await index.snapshot(), articles: [...articles.values()] };
        if (one === 'sweep') await sweep(index);
        else if ('removed' in one) {
          await index.remove(one.removed);
          articles.delete(one.removed);
        } else {
          await put(index, one);
          articles.set(one.id, one);
        }
      }
      const now = [...articles.values()];
      for (const reader of [index, open()]) {
        for (const list of indirectListsOf(now)) {
          const rows = await readAll(reader, list, { items: 50 });
          expect([list, shown(rows)]).toEqual([list, shouldShow(now, list)]);
          expect(rows.map((row) => row.position)).toEqual(
            rows
              .map((row) => row.position)
              .sort()
              .reverse(),
          );
          const piecemeal = await readAll(reader, list, { items: 2, units: 1 });
          expect(piecemeal.map((row) => row.id)).toEqual(rows.map((row) => row.id));
          const backwards = await readAll(reader, list, { order: 'oldest', items: 2 });
          expect(backwards.map((row) => row.id)).toEqual(rows.map((row) => row.id).reverse());
          const ranged = await readAll(reader, list, { from: '2024-05-01', to: '2024-05-02' });
          const days = ['2024-05-01', '2024-05-02'];
          const within = rows.filter((row) => days.includes(row.article.published ?? ''));
          expect(ranged.map((row) => row.id)).toEqual(within.map((row) => row.id));
        }
      }
      if (!steps.slice(-2).includes('sweep')) {
        for (const list of indirectListsOf(older.articles)) {
          const rows = await readAll(index, list, { snapshot: older.snapshot });
          expect(shown(rows)).toEqual(shouldShow(older.articles, list));
        }
      }
    }),
    { numRuns: 5 },
  );
}, 240_000);

test('what has to stand in other lists too is found whole, whatever is merged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someWritten, { minLength: 6, maxLength: 10 }), async (articles) => {
      const { open, sweep } = await emptyTable();
      for (const written of articles) {
        await put(open(), written);
        if (written.said.length > 3) await sweep();
      }
      const within: QuoteList[] = [
        { by: 'word', stem: 'storm' },
        { by: 'speaker', words: ['lindqvist'] },
      ];
      const isBoth = (text: string, name: string | undefined) =>
        tokenize(text).some(({ stem }) => stem === 'storm') && name?.includes('Lindqvist') === true;
      for (const request of [{}, { items: 1, units: 2 }, { order: 'oldest' as const, items: 2 }]) {
        const list: QuoteList = { by: 'word', stem: 'ferri', indirect: true };
        const whole = await readAll(open(), list, request);
        const narrowed = await readAll(open(), list, { ...request, within });
        const wanted = whole.filter(({ text, speaker }) => isBoth(text, speaker?.name));
        const found = narrowed.filter(({ text, speaker }) => isBoth(text, speaker?.name));
        expect(found.map((row) => row.id)).toEqual(wanted.map((row) => row.id));
      }
    }),
    { numRuns: 6 },
  );
}, 120_000);

const many = (count: number): Written[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `quay-${at}`,
    published: `2024-05-${String(1 + ((at * 7) % 28)).padStart(2, '0')}`,
    said: [
      { text: `the ferry ${at} was late`, kind: 'indirect' },
      { text: `${at % 3 === 0 ? 'storms' : 'boats'} would come to the quay`, kind: 'indirect' },
    ],
  }));
const asked: QuoteList[] = [
  { by: 'word', stem: 'ferri', indirect: true },
  { by: 'word', stem: 'storm', indirect: true },
  { by: 'speaker', words: ['mara', 'lindqvist'], indirect: true },
];

async function expectAll(index: Index, articles: readonly Written[], request: Partial<PageRequest> = {}) {
  for (const list of asked) {
    expect(shown(await readAll(index, list, request))).toEqual(shouldShow(articles, list));
  }
}

test('merging that dies at any write loses nothing and hides nothing, and a later sweep ends it', async () => {
  const articles = many(6);
  let steps = 0;
  for (const when of ['within', 'after'] as const) {
    for (let nth = 0; ; nth += nth < 16 ? 1 : 5) {
      const { open, sweep, items } = await emptyTable();
      const { client, died } = dyingAt(engine.client, nth, when);
      const dying = open(client);
      for (const [at, written] of articles.entries()) {
        await put(open(), written);
        if (at % 2 === 0) continue;
        await sweep(dying).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        });
        if (died()) await expectAll(open(), articles.slice(0, at + 1));
      }
      for (let times = 0; times < 6; times += 1) await sweep();
      await expectAll(open(), articles);
      // Fresh items and runs that were merged are gone, and so is what the dead process has left.
      expect(await items('w 2')).toEqual([]);
      const partitions = new Set((await items('w#')).map((key) => key.split(' ')[0]));
      expect(partitions.size).toBeLessThanOrEqual(6);
      if (!died()) break;
      steps += 1;
    }
  }
  expect(steps).toBeGreaterThan(20);
}, 600_000);

test('sweeps at once, while articles come and change and batches are cut short, lose nothing', async () => {
  const { open, sweep } = await emptyTable();
  const articles = many(20);
  const cutting = () => open(leavingOut(engine.client));
  for (let start = 0; start < articles.length; start += 4) {
    const some = articles.slice(start, start + 4);
    await Promise.all([
      ...some.map((written) => put(cutting(), written)),
      sweep(cutting()),
      sweep(cutting()),
      open().sweep(),
    ]);
    await expectAll(open(), articles.slice(0, start + 4));
  }
}, 120_000);

test('a reader that took its list of runs before a merge still finds all, as long as a request may take', async () => {
  const { open, sweep, time } = await emptyTable();
  const articles = many(6);
  for (const written of articles.slice(0, 5)) {
    await put(open(), written);
    await sweep();
  }
  const reader = open();
  await expectAll(reader, articles.slice(0, 5));
  await put(open(), articles[5]!);
  await open().sweep();
  time.now += 4_000;
  await open().sweep();
  await expectAll(reader, articles.slice(0, 5));
});

test('what is merged holds nothing of versions that are gone', async () => {
  const { open, sweep, versionsInRuns } = await emptyTable();
  const articles = many(8);
  for (const written of articles.slice(0, 4)) await put(open(), written);
  for (let times = 0; times < 3; times += 1) await sweep();
  expect(await versionsInRuns()).toEqual([1, 2, 3, 4]);
  for (const { id } of articles.slice(0, 3)) await open().remove(id);
  for (const written of articles.slice(4)) await put(open(), written);
  for (let times = 0; times < 9; times += 1) await sweep();
  await expectAll(open(), articles.slice(3));
  // 5 to 7 are the removals.
  expect(await versionsInRuns()).toEqual([4, 8, 9, 10, 11]);
});

test('an article of paraphrases costs hardly more to put than one without, and little to merge', async () => {
  const said = (kind: 'direct' | 'indirect', turn: number): Said[] =>
    Array.from({ length: 14 }, (_, at) => ({
      text: `the harbour${turn}x${at} and quay${turn}x${at} with weir${turn}x${at} and lock${turn}x${at} as mole${turn}x${at}`,
      kind,
    }));
  const unitsOf = async (index: WritableIndex, written: Written) => {
    const meter = createMeter();
    const { article, quotes } = writeArticle(written);
    await index.put(article, quotes, { meter });
    return meter.writeUnits;
  };
  const { open, time } = await emptyTable({ articles: 16, fanOut: 4, dividedFrom: 4 });
  const index = open();
  const marked = await unitsOf(index, { id: 'marked', said: said('direct', 0) });
  const both = await unitsOf(index, { id: 'both', said: [...said('direct', 1), ...said('indirect', 2)] });
  expect(both - marked).toBeLessThanOrEqual(12);

  for (let at = 0; at < 64; at += 1) await put(index, { id: `more-${at}`, said: said('indirect', at + 3) });
  const meter = createMeter();
  let runs = 0;
  for (let times = 0; times < 6; times += 1) {
    time.now += 61_000;
    runs += (await index.sweep({ blocks: false, meter })).runs;
  }
  expect(runs).toBeGreaterThan(0);
  const asking = createMeter();
  const stem = 'weir5x13';
  const page = await index.page(
    { by: 'word', stem, indirect: true },
    { snapshot: await index.snapshot(), order: 'newest', items: 10, meter: asking },
  );
  expect(page.rows).toHaveLength(1);
  expect(asking.readUnits).toBeLessThanOrEqual(5);
  expect(asking.roundTrips).toBeLessThanOrEqual(3);
});

test('sorted runs come back as they were written, in items that half a unit reads', () => {
  const someEntry = fc
    .tuple(
      fc.nat(2 ** 24 - 1),
      fc.constantFrom('00000000', '19991231', '20240501', '99991231'),
      fc.integer({ min: 1, max: 9_999_999_999 }),
      fc.nat(900_000),
    )
    .map(([hash, day, version, ordinal]) => entryOf(hash, positionOf(day, version, ordinal)));
  fc.assert(
    fc.property(fc.uniqueArray(someEntry, { maxLength: 2000 }), (some) => {
      const entries = some.sort();
      const items = runItems(7, entries);
      expect(items.flatMap(readRunItem)).toEqual(entries);
      expect(items.every((item) => itemBytes(item) <= 4096)).toBe(true);
      expect(items.map((item) => readRunItem(item)[0])).toEqual(items.map(({ sk }) => sk?.S));
    }),
  );
});
