import fc from 'fast-check';
import { packBlocks, unpackBlock } from '../../functions/index/blocks.ts';
import { addFreshDays, earliestAfter, noFreshDays } from '../../functions/index/fresh-days.ts';
import {
  createIndex,
  createMeter,
  type Index,
  type JoinRequest,
  tokenize,
} from '../../functions/index/index.ts';
import { positionOf } from '../../functions/index/positions.ts';
import { type Written, writeArticle } from './articles.ts';
import { type Engine, startEngine } from './engine.ts';
import { readAll } from './reading.ts';

let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** An index in which a word is frequent from its third quote on. */
async function emptyIndex() {
  const tableName = `join-${++tables}`;
  const time = { now: Date.parse('2024-07-01T00:00:00Z') };
  const clock = { now: () => new Date(time.now) };
  const open = () => createIndex({ client: engine.client, tableName, clock, blocksFrom: 3 });
  const index = open();
  await index.createTable();
  const sweep = async () => {
    time.now += 61_000;
    return index.sweep();
  };
  return { index, sweep, open };
}

const stems = ['ferri', 'storm'];

async function joinAll(index: Index, request: Partial<JoinRequest> = {}): Promise<string[]> {
  const snapshot = request.snapshot ?? (await index.snapshot());
  const ids: string[] = [];
  let next: string | null = null;
  do {
    const page = await index.join(stems, {
      snapshot,
      order: 'newest',
      limit: 3,
      units: 50,
      ...request,
      ...(next === null ? {} : { after: next }),
    });
    const { rows } = await index.rowsAt({ by: 'word', stem: 'ferri' }, page.positions, { snapshot });
    ids.push(...rows.map((row) => row.id));
    next = page.next;
  } while (next !== null);
  return ids;
}

async function scanAll(index: Index, request: Partial<JoinRequest> = {}): Promise<string[]> {
  const { limit: _, units: __, ...rest } = request;
  const rows = await readAll(index, { by: 'word', stem: 'ferri' }, { ...rest, items: 50 });
  return rows
    .filter((row) => tokenize(row.text).some((token) => token.stem === 'storm'))
    .map((row) => row.id);
}

const texts = ['ferry', 'storm', 'ferry storm', 'storms and ferries', 'calm'];
const days = ['2024-05-01', '2024-05-02', '2024-05-03', '2024-04-01', null];
const someWritten: fc.Arbitrary<Written> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  published: fc.constantFrom(...days),
  said: fc.array(fc.record({ text: fc.constantFrom(...texts) }), { maxLength: 4 }),
});

test('joining blocks finds what scanning finds, whatever is newer than the blocks', async () => {
  const someSteps = fc.array(fc.oneof({ weight: 3, arbitrary: someWritten }, fc.constant('sweep' as const)), {
    minLength: 4,
    maxLength: 14,
  });
  await fc.assert(
    fc.asyncProperty(someSteps, async (steps) => {
      const { index, sweep } = await emptyIndex();
      let older = await index.snapshot();
      for (const [at, step] of steps.entries()) {
        if (step === 'sweep') await sweep();
        else {
          const { article, quotes } = writeArticle(step);
          await index.put(article, quotes);
        }
        if (at === steps.length - 2) older = await index.snapshot();
      }
      const whole = await scanAll(index);
      expect(await joinAll(index)).toEqual(whole);
      expect(await joinAll(index, { limit: 1, units: 0 })).toEqual(whole);
      expect(await joinAll(index, { order: 'oldest' })).toEqual([...whole].reverse());
      for (const range of [
        { from: '2024-05-02' },
        { to: '2024-05-02' },
        { from: '2024-04-02', to: '2024-05-01' },
      ]) {
        expect(await joinAll(index, range)).toEqual(await scanAll(index, range));
      }
      if (steps.at(-1) !== 'sweep') {
        expect(await joinAll(index, { snapshot: older })).toEqual(await scanAll(index, { snapshot: older }));
      }
    }),
    { numRuns: 10 },
  );
}, 120_000);

test('a phrase is joined by where its words stand', async () => {
  const { index, sweep } = await emptyIndex();
  const said = [
    'storm over the ferry',
    'ferry storm',
    'a ferry in the storm ferry',
    'storm ferry storm',
    'ferry',
  ];
  for (const [at, text] of said.entries()) {
    const { article, quotes } = writeArticle({ id: `a${at}`, published: `2024-05-1${at}`, said: [{ text }] });
    await index.put(article, quotes);
  }
  await sweep();
  const request = { snapshot: await index.snapshot(), order: 'newest', limit: 10, units: 10 } as const;
  const shown = async (...words: string[]) => {
    const phrase = { words: words.flatMap((word) => tokenize(word)), exact: true };
    const wanted = stems.filter((stem) => phrase.words.some((word) => word.stem === stem));
    const { positions } = await index.join(wanted, { ...request, phrase });
    const { rows } = await index.rowsAt({ by: 'word', stem: wanted[0]! }, positions, request);
    return rows.map(({ text }) => text);
  };
  expect(await shown('ferry', 'storm')).toEqual(['storm ferry storm', 'ferry storm']);
  expect(await shown('ferry', 'in', 'the', 'storm')).toEqual(['a ferry in the storm ferry']);
  expect(await shown('over', 'the', 'ferry')).toEqual(['storm over the ferry']);
  expect(await shown('ferries', 'storm')).toEqual([]);
  const byStem = { words: tokenize('storms ferries'), exact: false };
  const { positions } = await index.join(stems, { ...request, phrase: byStem });
  expect(positions).toHaveLength(2);
});

test('words in every quote of many articles are joined in two round trips and a few units', async () => {
  const { index, sweep } = await emptyIndex();
  for (let at = 0; at < 12; at += 1) {
    const { article, quotes } = writeArticle({
      id: `a${at}`,
      published: `2024-05-${String(10 + at)}`,
      said: Array.from({ length: 6 }, (_, nth) => ({
        text: nth % 3 === at % 3 ? 'storm ferry' : `ferry ${nth}`,
      })),
    });
    await index.put(article, quotes);
  }
  expect(await sweep()).toMatchObject({ blocks: expect.any(Number) });
  const snapshot = await index.snapshot();
  expect((await index.frequencies(stems, { snapshot })).get('storm')?.blocks).toBe(true);
  await index.join(stems, { snapshot, order: 'newest', limit: 1, units: 10 });

  const meter = createMeter();
  const page = await index.join(stems, { snapshot, order: 'newest', limit: 10, units: 10, meter });
  expect(page.positions).toHaveLength(10);
  expect(page.partial).toBe(false);
  const { rows } = await index.rowsAt({ by: 'word', stem: 'storm' }, page.positions, { snapshot, meter });
  expect(rows.map((row) => row.position)).toEqual(page.positions);
  expect(meter.roundTrips).toBe(2);
  expect(meter.readUnits).toBeLessThanOrEqual(10);
});

/** Puts articles of four quotes each, of which one holds both words. */
async function putSome(index: Awaited<ReturnType<typeof emptyIndex>>['index'], name: string, day: number) {
  for (let at = 0; at < 8; at += 1) {
    const said = ['storm ferry', 'a ferry', 'a storm', 'calm'].map((text) => ({ text }));
    const { article, quotes } = writeArticle({
      id: `${name}${at}`,
      published: `2024-05-${String(day + at)}`,
      said,
    });
    await index.put(article, quotes);
  }
}

test('a process that knows nothing of the words joins them in two round trips, what it expected among them', async () => {
  const { index, sweep, open } = await emptyIndex();
  await putSome(index, 'a', 10);
  await sweep();
  await sweep();
  const fresh = open();
  const meter = createMeter();
  await fresh.expect({ stems, speakers: [], joined: stems }, { meter });
  const snapshot = await fresh.snapshot({ meter });
  await fresh.frequencies(stems, { snapshot, meter, units: 1, rough: true });
  const page = await fresh.join(stems, { snapshot, order: 'newest', limit: 10, units: 10, meter });
  const { hints } = page;
  const { rows } = await fresh.rowsAt({ by: 'word', stem: 'ferri' }, page.positions, {
    snapshot,
    meter,
    hints,
  });
  expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 8 }, () => 'storm ferry'));
  expect(meter.roundTrips).toBe(2);
});

test('blocks that were expected and then built anew are read again', async () => {
  const { index, sweep, open } = await emptyIndex();
  await putSome(index, 'a', 10);
  await sweep();
  await sweep();
  const fresh = open();
  // When the blocks are read before what is newer than they are is in them,
  await fresh.expect({ stems, speakers: [], joined: stems }, { meter: createMeter() });
  await new Promise((resolve) => setImmediate(resolve));
  await fresh.join(['calm'], { snapshot: await fresh.snapshot(), order: 'newest', limit: 1, units: 1 });
  await putSome(index, 'b', 20);
  await sweep();
  await sweep();
  // then a join that trusts the new ones finds what these hold.
  const snapshot = await index.snapshot();
  expect(await joinAll(fresh, { snapshot, limit: 50 })).toEqual(await scanAll(index, { snapshot }));
});

test('rows near one another, and the text of a long one, come in one round trip', async () => {
  const { index, sweep } = await emptyIndex();
  await putSome(index, 'a', 10);
  const words = Array.from({ length: 900 }, (_, at) => ((at * 7919) % 104_729).toString(36)).join(' ');
  const long = writeArticle({
    id: 'long',
    published: '2024-05-09',
    said: [{ text: `storm ferry ${words}` }],
  });
  await index.put(long.article, long.quotes);
  await sweep();
  await sweep();
  const snapshot = await index.snapshot();
  const { positions, hints } = await index.join(stems, { snapshot, order: 'newest', limit: 10, units: 10 });
  const meter = createMeter();
  const { rows } = await index.rowsAt({ by: 'word', stem: 'ferri' }, positions, { snapshot, meter, hints });
  expect(rows.map(({ position }) => position)).toEqual(positions);
  expect(rows.at(-1)?.text).toBe(`storm ferry ${words}`);
  expect(meter.roundTrips).toBe(1);
  expect(meter.readUnits).toBeLessThan(0.5 * positions.length);
});

test('blocks give back the entries that went into them, each below 4 KB', () => {
  const someEntry = fc.record({
    position: fc
      .record({
        day: fc.constantFrom('00000000', '19991231', '20240501', '20240502', '99991231'),
        version: fc.integer({ min: 1, max: 9_999_999_999 }),
        ordinal: fc.integer({ min: 0, max: 350_000 }),
      })
      .map(({ day, version, ordinal }) => positionOf(day, version, ordinal)),
    places: fc
      .uniqueArray(
        fc.record({
          at: fc.nat({ max: 100_000 }),
          around: fc.nat({ max: 2 ** 31 - 1 }).map((half) => half * 2),
        }),
        {
          maxLength: 30,
          selector: ({ at }) => at,
        },
      )
      .map((places) => places.sort((one, other) => one.at - other.at)),
  });
  const someEntries = fc.uniqueArray(someEntry, {
    selector: ({ position }) => position,
    maxLength: 900,
    size: 'max',
  });
  fc.assert(
    fc.property(someEntries, (entries) => {
      const sorted = entries.toSorted((one, other) => (one.position < other.position ? -1 : 1));
      const blocks = packBlocks(sorted);
      expect(blocks.flatMap(({ bytes }) => unpackBlock(bytes))).toEqual(sorted);
      for (const { lowest, bytes } of blocks) {
        expect(bytes.length).toBeLessThanOrEqual(4000);
        expect(unpackBlock(bytes)[0]?.position).toBe(lowest);
      }
    }),
    { numRuns: 50 },
  );
});

test('the earliest later day is the one that looking at every version gives', () => {
  const someDays = fc.array(fc.constantFrom('20240101', '20240102', '20240103', '00000000'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(
      someDays,
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 13 }),
      (days, cut, version) => {
        const all = days.map((day, at) => ({ version: at + 1, day }));
        const known = addFreshDays(
          addFreshDays(noFreshDays, all.slice(0, cut), Math.min(cut, all.length)),
          all,
          all.length,
        );
        const later = all.filter((one) => one.version > version).map((one) => one.day);
        expect(earliestAfter(known, version)).toBe(later.sort()[0] ?? '99999999');
      },
    ),
  );
});
