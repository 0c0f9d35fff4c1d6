import fc from 'fast-check';
import { createIndex, createMeter, type WritableIndex } from '../../../functions/index/index.ts';
import { listQuotes, type QuotesRequest } from '../../../functions/lookup/list-quotes.ts';
import { pageBudget, surveyBudget } from '../../../functions/lookup/plan/budget.ts';
import { snapshotFor } from '../../../functions/lookup/reading.ts';
import { verifyClaim } from '../../../functions/lookup/verify/verify.ts';
import { random, syntheticCorpus, vocabulary } from '../../bench/corpus.ts';
import { type Engine, startEngine } from '../../index/engine.ts';
import { costlyLookup } from './costly-lookups.ts';

const corpus = syntheticCorpus(700);
const time = { now: Date.parse('2026-01-01') };
let engine: Engine;
let openIndex: () => WritableIndex;
let warm: WritableIndex;

// Most articles merged into the counts, with id blocks for words that are not very frequent, and some newer than both.
beforeAll(async () => {
  engine = await startEngine();
  openIndex = () =>
    createIndex({
      client: engine.client,
      tableName: 'budget',
      clock: { now: () => new Date(time.now) },
      blocksFrom: 40,
    });
  warm = openIndex();
  await warm.createTable();
  const put = (some: typeof corpus) =>
    Promise.all(some.map(({ article, quotes }) => warm.put(article, quotes)));
  for (let at = 0; at < 40; at += 8) await put(corpus.slice(at, at + 8));
  await warm.sweep();
  time.now += 120_000;
  await warm.sweep();
  await put(corpus.slice(40));
}, 120_000);
afterAll(() => engine.close());

/** A table of its own whose counts were all merged long ago, opened anew with each call. */
async function engineOfMerged(): Promise<() => WritableIndex> {
  const open = () =>
    createIndex({ client: engine.client, tableName: 'merged', clock: { now: () => new Date(time.now) } });
  const index = open();
  await index.createTable();
  for (let at = 0; at < 48; at += 8) {
    await Promise.all(corpus.slice(at, at + 8).map(({ article, quotes }) => index.put(article, quotes)));
  }
  await index.sweep();
  time.now += 120_000;
  await index.sweep();
  time.now += 120_000;
  return open;
}

async function idsOfAll(q: string, sort: 'newest' | 'relevance'): Promise<string[]> {
  const ids: string[] = [];
  const snapshot = await warm.snapshot();
  let cursor: string | undefined;
  do {
    const asked = listQuotes({ q, sort, limit: 100, ...(cursor && { cursor }) });
    if (!asked.ok) throw new Error(asked.causes[0].detail);
    const page = await asked.run(warm, { snapshot, meter: createMeter(), origin: '' });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

const lookup = costlyLookup(
  vocabulary.words.slice(0, 30),
  vocabulary.words.slice(300, 400),
  corpus.slice(0, 10).map(({ quotes }) => quotes[0]!.speaker!.name),
);

describe('what a lookup costs', () => {
  it.each([
    ['a process that knows only the manifest', () => openIndex()],
    ['a process that has answered before', () => warm],
  ])(
    'stays within the budget for %s, by the units that the table reports',
    async (_, open) => {
      await fc.assert(
        fc.asyncProperty(lookup, fc.boolean(), async (request, ranked) => {
          const asked = listQuotes({ ...request, ...(ranked && { sort: 'relevance' as const }) });
          if (!asked.ok) return;
          const index = open();
          const snapshot = await index.snapshot();
          const meter = createMeter();
          await asked.run(index, { snapshot, meter, origin: '' });
          const budget = ranked ? surveyBudget : pageBudget;
          // The embedded table takes nothing for a call that finds nothing; DynamoDB takes half a unit.
          expect(Math.max(meter.readUnits, meter.reportedReadUnits)).toBeLessThanOrEqual(budget.units);
          expect(meter.roundTrips).toBeLessThanOrEqual(budget.trips);
        }),
        { numRuns: 60 },
      );
    },
    240_000,
  );

  it.each(['newest', 'relevance'] as const)(
    'stays within it with what stands around each quote, %s first',
    async (sort) => {
      const budget = sort === 'relevance' ? surveyBudget : pageBudget;
      const index = openIndex();
      const snapshot = await index.snapshot();
      const shown: string[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const asked = listQuotes({
          q: frequent[0]!,
          sort,
          limit: 100,
          context: true,
          ...(cursor && { cursor }),
        });
        if (!asked.ok) throw new Error(asked.causes[0].detail);
        const meter = createMeter();
        const page = await asked.run(index, { snapshot, meter, origin: '' });
        expect(meter.readUnits).toBeLessThanOrEqual(budget.units);
        expect(meter.roundTrips).toBeLessThanOrEqual(budget.trips);
        expect(page.items.every(({ context }) => context !== undefined)).toBe(true);
        expect(page.items.length).toBeGreaterThan(0);
        if (page.next !== null && page.items.length < 100) expect(page.partial).toBe(true);
        shown.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
        pages += 1;
      } while (cursor !== undefined);
      const all = new Set(await idsOfAll(frequent[0]!, sort));
      expect(shown).toHaveLength(all.size);
      expect(new Set(shown)).toEqual(all);
      expect(pages).toBeGreaterThan(1);
    },
    60_000,
  );

  it('stays within it for claims, whichever words they are made of', async () => {
    const next = random(11);
    const words = [...frequent, ...vocabulary.words.slice(200, 260), 'the', 'of', 'not'];
    for (let turn = 0; turn < 40; turn += 1) {
      const text = Array.from({ length: 2 + turn }, () => words[Math.floor(next() * words.length)]).join(' ');
      const asked = verifyClaim({ text });
      if (!asked.ok) throw new Error(asked.causes[0].detail);
      const index = turn % 2 === 0 ? openIndex() : warm;
      const snapshot = await index.snapshot();
      const meter = createMeter();
      await asked.run(index, { snapshot, meter, origin: '' });
      expect(meter.readUnits).toBeLessThanOrEqual(pageBudget.units);
      expect(meter.roundTrips).toBeLessThanOrEqual(pageBudget.trips);
    }
  }, 60_000);

  it('is two round trips for two words in a process that has read nothing, the manifest among them', async () => {
    const quiet = await engineOfMerged();
    for (const q of [`${frequent[0]} ${frequent[3]}`, `${frequent[5]} ${vocabulary.words[700]}`]) {
      const asked = listQuotes({ q, limit: 10 });
      if (!asked.ok) throw new Error(asked.causes[0].detail);
      const index = quiet();
      const meter = createMeter();
      const snapshot = await snapshotFor(asked, index, meter);
      const cold = await asked.run(index, { snapshot, meter, origin: '' });
      expect(meter.roundTrips).toBeLessThanOrEqual(2);
      expect(meter.readUnits).toBeLessThanOrEqual(10);
      const again = await asked.run(index, { snapshot, meter: createMeter(), origin: '' });
      expect(cold.items).toEqual(again.items);
    }
  }, 60_000);

  it('is the same answer when counts were merged while a process that had read nothing began', async () => {
    const index = openIndex();
    const asked = listQuotes({ q: `${frequent[0]} ${frequent[3]}`, limit: 100 });
    if (!asked.ok) throw new Error(asked.causes[0].detail);
    const meter = createMeter();
    await index.expect(asked.expects!, { meter });
    time.now += 120_000;
    await warm.sweep();
    const snapshot = await index.snapshot({ meter });
    const found = await asked.run(index, { snapshot, meter, origin: '' });
    const sure = await asked.run(warm, { snapshot, meter: createMeter(), origin: '' });
    expect(found.items.map(({ id }) => id)).toEqual(sure.items.map(({ id }) => id));
    const stems = asked.expects!.stems;
    expect(await index.frequencies(stems, { snapshot })).toEqual(await warm.frequencies(stems, { snapshot }));
  }, 60_000);

  const frequent = vocabulary.words.slice(0, 8);
  const speakers = corpus.slice(0, 8).map(({ quotes }) => quotes[0]!.speaker!);
  it.each<[string, QuotesRequest[], { readonly trips: number; readonly units: number }]>([
    ['one word', frequent.map((q) => ({ q })), { trips: 1, units: 1 }],
    ['one speaker', speakers.map(({ id }) => ({ speaker: id })), { trips: 1, units: 1 }],
    ['one speaker by name', speakers.map(({ name }) => ({ speaker: name })), { trips: 1, units: 1 }],
    ['nothing but what is newest', [{}], { trips: 1, units: 1 }],
    [
      'two frequent words',
      frequent.map((q, at) => ({ q: `${q} ${frequent[(at + 3) % frequent.length]}` })),
      { trips: 2, units: 10 },
    ],
    [
      'a speaker and a frequent word',
      speakers.map(({ id }, at) => ({ speaker: id, q: frequent[at]! })),
      { trips: 2, units: 10 },
    ],
  ])('is small for the first ten by %s', async (_, requests, most) => {
    for (const request of requests) {
      const asked = listQuotes({ ...request, limit: 10 });
      if (!asked.ok) throw new Error(asked.causes[0].detail);
      const snapshot = await warm.snapshot();
      // Words and speakers are looked up where the process has not done so before.
      await asked.run(warm, { snapshot, meter: createMeter(), origin: '' });
      const meter = createMeter();
      await asked.run(warm, { snapshot, meter, origin: '' });
      expect(meter.roundTrips).toBeLessThanOrEqual(most.trips);
      expect(meter.readUnits).toBeLessThanOrEqual(most.units);
    }
  });
});
