import { createIndex, createMeter, type WritableIndex } from '../../../functions/index/index.ts';
import { listQuotes } from '../../../functions/lookup/list-quotes.ts';
import { snapshotFor } from '../../../functions/lookup/reading.ts';
import { type BenchArticle, random, syntheticCorpus, vocabulary } from '../../bench/corpus.ts';
import { type Engine, startEngine } from '../../index/engine.ts';

/** Articles of the bench, some of which quote a speech of 900 to 1,300 words, half of them stop words. */
function corpusWithSpeeches(): BenchArticle[] {
  const next = random(23);
  const stopWords = ['the', 'of', 'and', 'we', 'to', 'is', 'not', 'that'];
  const word = () =>
    next() < 0.5
      ? stopWords[Math.floor(next() * stopWords.length)]!
      : vocabulary.words[Math.floor(next() ** 3 * vocabulary.words.length)]!;
  return syntheticCorpus(60 * 14).map((one, at) => {
    const [first] = one.quotes;
    if (at % 6 !== 2 || !first) return one;
    const text = Array.from({ length: 900 + Math.floor(next() * 400) }, word).join(' ');
    return { ...one, quotes: [{ ...first, text }, ...one.quotes.slice(1)] };
  });
}

const corpus = corpusWithSpeeches();
const time = { now: Date.parse('2026-01-01') };
let engine: Engine;
let open: () => WritableIndex;

beforeAll(async () => {
  engine = await startEngine();
  const clock = { now: () => new Date(time.now) };
  open = () => createIndex({ client: engine.client, tableName: 'meeting', clock, blocksFrom: 40 });
  const index = open();
  await index.createTable();
  for (let at = 0; at < corpus.length; at += 8) {
    await Promise.all(corpus.slice(at, at + 8).map(({ article, quotes }) => index.put(article, quotes)));
  }
  for (let swept = 0; swept < 3; swept += 1) {
    await index.sweep();
    time.now += 120_000;
  }
}, 240_000);
afterAll(() => engine.close());

async function costOf(q: string, index: WritableIndex) {
  const asked = listQuotes({ q, limit: 10 });
  if (!asked.ok) throw new Error(asked.causes[0].detail);
  const meter = createMeter();
  const snapshot = await snapshotFor(asked, index, meter);
  const { items } = await asked.run(index, { snapshot, meter, origin: '' });
  return { q, found: items.length, trips: meter.roundTrips, units: meter.readUnits };
}

async function withManifest(): Promise<WritableIndex> {
  const index = open();
  await index.snapshot();
  return index;
}

const next = random(29);
const pick = <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)]!;
const quotes = corpus.flatMap((one) => one.quotes);
const telling = new Set(vocabulary.words);
const wordsOf = (text: string) => text.split(' ').filter((word) => telling.has(word));
const speeches = quotes.map(({ text }) => wordsOf(text)).filter(({ length }) => length > 300);
const anyWord = (): string => pick(wordsOf(pick(quotes).text)) ?? anyWord();

const pairs: Readonly<Record<string, () => string>> = {
  'both of one speech': () => {
    const words = pick(speeches);
    return `${pick(words)} ${pick(words)}`;
  },
  'one of a speech': () => `${pick(pick(speeches))} ${anyWord()}`,
  'any two': () => `${anyWord()} ${anyWord()}`,
};

describe('words that a process meets for the first time, where speeches are quoted whole', () => {
  it.each(Object.entries(pairs))(
    'two of them are two round trips and ten units at most: %s',
    async (_, pair) => {
      let met = 0;
      for (let turn = 0; turn < 80; turn += 1) {
        const cost = await costOf(pair(), turn % 2 === 0 ? open() : await withManifest());
        expect({ ...cost, isFew: cost.trips <= 2 && cost.units <= 10 }).toMatchObject({ isFew: true });
        met += Math.sign(cost.found);
      }
      expect(met).toBeGreaterThan(20);
    },
    60_000,
  );

  it('a rare word of a speech is one round trip beside the manifest, and at most a unit and a half where two speeches hold it', async () => {
    const ranks = new Map(vocabulary.words.map((word, rank) => [word, rank]));
    const rare = speeches.flatMap((words) => words.filter((word) => (ranks.get(word) ?? 0) > 2000));
    for (let turn = 0; turn < 80; turn += 1) {
      const cost = await costOf(pick(rare), await withManifest());
      expect({ ...cost, isFew: cost.trips === 1 && cost.units <= 1.5 }).toMatchObject({ isFew: true });
      expect(cost.found).toBeGreaterThan(0);
    }
  }, 60_000);
});
