import {
  bareId,
  createIndex,
  createMeter,
  type QuoteRow,
  type WritableIndex,
} from '../../../functions/index/index.ts';
import {
  listArticles,
  listSeeds,
  listSpeakers,
  oneArticle,
  oneSpeaker,
} from '../../../functions/lookup/list-directory.ts';
import { listQuotes, type QuotesRequest } from '../../../functions/lookup/list-quotes.ts';
import { oneQuote } from '../../../functions/lookup/one-quote.ts';
import { pageBudget, surveyBudget } from '../../../functions/lookup/plan/budget.ts';
import { type Reading, snapshotFor } from '../../../functions/lookup/reading.ts';
import { verifyClaim } from '../../../functions/lookup/verify/verify.ts';
import { random, vocabulary } from '../../bench/corpus.ts';
import { type Engine, startEngine } from '../../index/engine.ts';
import { longRecords } from './long-records.ts';

const corpus = longRecords(48);
const quotes = corpus.flatMap((one) => one.quotes);
const time = { now: Date.parse('2026-01-01') };
let engine: Engine;
let open: () => WritableIndex;
let warm: WritableIndex;
let rows: readonly QuoteRow[];

// Most articles merged into counts, blocks and runs, and some newer than these; and flags of many seeds.
beforeAll(async () => {
  engine = await startEngine();
  const clock = { now: () => new Date(time.now) };
  open = () => createIndex({ client: engine.client, tableName: 'hostile', clock, blocksFrom: 20 });
  warm = open();
  await warm.createTable();
  for (const [at, { article, quotes: own }] of corpus.entries()) {
    await warm.put(article, own);
    if (at !== 39) continue;
    for (let swept = 0; swept < 3; swept += 1) {
      await warm.sweep();
      time.now += 120_000;
    }
  }
  for (let at = 0; at < 700; at += 1) await warm.putFlag(flagOf(at));
  rows = await everyRow();
}, 240_000);
afterAll(() => engine.close());

function flagOf(at: number): Parameters<WritableIndex['putFlag']>[0] {
  return {
    ...{ seed: `seed-${at}.txt`, status: at === 699 ? 'failed' : 'indexed', reason: 'why '.repeat(100) },
    ...{ size: 1, etag: 'e', metaEtag: null, engine: '1', sha256: 'f'.repeat(64), quotes: 1 },
    ...{ flaggedAt: '2026-01-01T00:00:00Z', indexedAt: null, correlationId: 'c', version: 1 },
  };
}

async function everyRow(): Promise<QuoteRow[]> {
  const snapshot = await warm.snapshot();
  const all: QuoteRow[] = [];
  let after: string | undefined;
  do {
    const page = await warm.page(
      { by: 'all' },
      { snapshot, order: 'newest', items: 500, ...(after !== undefined && { after }) },
    );
    all.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return all;
}

const next = random(17);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)]!;
const stopWords = ['the', 'of', 'and', 'we', 'to', 'is', 'not', 'that', 'it', 'was', 'for', 'will'];
const word = () =>
  pick([pick(vocabulary.words.slice(0, 30)), pick(vocabulary.words.slice(2000, 9000)), pick(stopWords)]);
const many = (one: () => string, count: number, joint = ' ') =>
  Array.from({ length: count }, one).join(joint);
const stretch = (length: number) => {
  const words = pick(quotes).text.split(' ');
  const from = Math.floor(next() * Math.max(1, words.length - length));
  return words.slice(from, from + length).join(' ');
};
const speaker = () => pick(quotes).speaker!;
const chance = (share: number) => next() < share;

const lookups: Readonly<Record<string, () => QuotesRequest>> = {
  'a word': () => ({ q: word() }),
  'two words': () => ({ q: many(word, 2) }),
  'a phrase of stop words': () => ({ q: `"${many(() => pick(stopWords), 3)}"` }),
  'a phrase': () => ({ q: `"${stretch(3)}"` }),
  'many phrases': () => ({ q: many(() => `"${stretch(2)}"`, 10, ' OR ') }),
  'a beginning': () => ({ q: `${word().slice(0, 3)}*` }),
  'many words': () => ({ q: many(word, 20, ' OR ') }),
  'what is excluded': () => ({ q: `-${word()}` }),
  'misspelt words': () => ({ q: many(() => `${pick(vocabulary.words).slice(0, -2)}q`, 6) }),
  'a speaker': () => ({
    speaker: pick([speaker().id, speaker().name, speaker().aliases[0]!, 'nobody here', 'ba']),
    ...(chance(0.5) && { q: word() }),
    ...(chance(0.5) && { likely: true }),
  }),
  nothing: () => ({}),
  'a publisher': () => ({ source: pick(corpus).article.publisher! }),
  'an article': () => ({ article: pick(corpus).article.id }),
};

const some = (): QuotesRequest => ({
  limit: pick([1, 10, 20, 100]),
  ...(chance(0.4) && { kind: [pick(['all', 'indirect'] as const)] }),
  ...(chance(0.4) && { context: true }),
  ...(chance(0.3) && { sort: pick(['oldest', 'relevance'] as const) }),
  ...(chance(0.15) && { facets: 'speaker,month' }),
});

async function costOf(asked: Reading<unknown>, isCold: boolean) {
  if (!asked.ok) throw new Error(asked.causes[0].detail);
  const index = isCold ? open() : warm;
  const meter = createMeter();
  const snapshot = await snapshotFor(asked, index, meter);
  const answer = await asked.run(index, { snapshot, meter, origin: '' });
  return { answer, units: Math.max(meter.readUnits, meter.reportedReadUnits), trips: meter.roundTrips };
}

const turns = Array.from({ length: 14 }, (_, turn) => turn);

describe('where quotes are long, pages large and speakers many', () => {
  it.each(Object.entries(lookups))(
    'a lookup by %s costs no more than its budget',
    async (_, request) => {
      for (const turn of turns) {
        const asked = { ...request(), ...some() };
        const { units, trips } = await costOf(listQuotes(asked), turn % 2 === 0);
        const isSurvey = asked.sort === 'relevance' || asked.facets !== undefined;
        const budget = isSurvey ? surveyBudget : pageBudget;
        expect({ asked, isWithin: units <= budget.units, units }).toMatchObject({ isWithin: true });
        expect(trips).toBeLessThanOrEqual(budget.trips);
      }
    },
    120_000,
  );

  const limit = () => ({ limit: pick([1, 100]) });
  it.each<[string, () => Reading<unknown>]>([
    [
      'speakers',
      () => listSpeakers({ q: pick([word(), 'ba', speaker().name, `${speaker().name}q`, '']), ...limit() }),
    ],
    ['one speaker', () => oneSpeaker(pick([speaker().id, speaker().aliases[0]!, 'nobody']))],
    ['articles', () => listArticles({ ...limit(), ...(chance(0.5) && { source: 'nowhere at all' }) })],
    ['one article', () => oneArticle(pick(corpus).article.id, {})],
    ['seeds', () => listSeeds({ ...limit(), ...(chance(0.7) && { status: pick(['failed', 'new']) }) })],
    ['one quote', () => oneQuote(pick(rows).id)],
    [
      'a claim',
      () =>
        verifyClaim({
          text: pick([
            stretch(4),
            stretch(30),
            many(word, 12),
            many(() => pick(stopWords), 5),
            many(word, 500),
          ]).slice(0, 4000),
          ...(chance(0.4) && { speaker: pick([speaker().name, 'ba']) }),
        }),
    ],
  ])(
    'to ask for %s costs no more than a page',
    async (_, asked) => {
      for (const turn of turns) {
        const { units, trips } = await costOf(asked(), turn % 2 === 0);
        expect(units).toBeLessThanOrEqual(pageBudget.units);
        expect(trips).toBeLessThanOrEqual(pageBudget.trips);
      }
    },
    120_000,
  );

  it('pages that were cut for their length give every quote once', async () => {
    for (const request of [
      { q: vocabulary.words[2]! },
      { q: `${vocabulary.words[0]} ${vocabulary.words[1]}` },
    ]) {
      const wanted = rows.filter(({ text }) =>
        request.q.split(' ').every((one) => text.split(' ').includes(one)),
      );
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const asked = listQuotes({ ...request, context: true, limit: 20, ...(cursor && { cursor }) });
        const { answer } = await costOf(asked, found.length % 2 === 0);
        const page = answer as { items: { id: string }[]; next: string | null; partial?: true };
        if (page.items.length < 20 && page.next !== null) expect(page.partial).toBe(true);
        found.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(found).toEqual(wanted.map(({ id }) => id));
    }
  }, 120_000);

  it('speakers are listed once each, in parts that say so', async () => {
    const index = open();
    const snapshot = await index.snapshot();
    await index.totals({ snapshot });
    const listed: string[] = [];
    let after: string | undefined;
    do {
      const asked = { snapshot, limit: 100, units: 8, inParts: true, ...(after !== undefined && { after }) };
      const page = await index.speakers('', asked);
      expect(page.partial).toBe(true);
      listed.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    const all = new Set(quotes.map(({ speaker: own }) => own!.id));
    expect(new Set(listed).size).toBe(listed.length);
    expect(new Set(listed.map(bareId))).toEqual(all);
  }, 120_000);
});
