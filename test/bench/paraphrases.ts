import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createIndex, createMeter } from '../../functions/index/index.ts';
import { listQuotes } from '../../functions/lookup/list-quotes.ts';
import { type BenchArticle, syntheticCorpus, vocabulary } from './corpus.ts';
import { quantile, type Row } from './figures.ts';

/** Articles between two sweeps. */
const BETWEEN_SWEEPS = 64;
/** Longer than a merge waits for readers with an older view. */
const PAUSE_MS = 120_000;
const QUOTES = 512 * 14;
const LOOKUPS = 60;

/**
 * What paraphrases add to the cost of an article: when it is put, and in the sweeps that merge it; and what lookups of them
 * cost then. As many paraphrases as marked quotes, with as many words, as in news.
 */
export async function paraphrases(client: DynamoDBClient): Promise<Row[]> {
  const marked = syntheticCorpus(QUOTES);
  const others = syntheticCorpus(QUOTES + 1);
  const both = marked.map(({ article, quotes }, at): BenchArticle => {
    const said = others[at]!.quotes.map((quote) => ({ ...quote, kind: 'indirect' as const }));
    return { article, quotes: [...quotes, ...said] };
  });
  return [await measure(client, 'without', marked), await measure(client, 'with as many paraphrases', both)];
}

async function measure(
  client: DynamoDBClient,
  name: string,
  articles: readonly BenchArticle[],
): Promise<Row> {
  let passed = 0;
  const clock = { now: () => new Date(Date.now() + passed) };
  const index = createIndex({ client, tableName: name.replaceAll(' ', '-'), clock });
  await index.createTable();
  const units: number[] = [];
  const sweeps = createMeter();
  const sweep = async () => {
    passed += PAUSE_MS;
    return index.sweep({ meter: sweeps });
  };
  for (const [at, { article, quotes }] of articles.entries()) {
    const meter = createMeter();
    await index.put(article, quotes, { meter });
    units.push(meter.writeUnits);
    if ((at + 1) % BETWEEN_SWEEPS === 0) await sweep();
  }
  while ((await sweep()).runs > 0);
  await sweep();
  const lookups = async (kind: 'all' | 'indirect') => {
    const asked = createMeter();
    for (let at = 0; at < LOOKUPS; at += 1) {
      const lookup = listQuotes({ q: vocabulary.words[at * 7]!, kind: [kind], limit: 10 });
      if (!lookup.ok) throw new Error(lookup.causes[0].detail);
      await lookup.run(index, { snapshot: await index.snapshot(), meter: asked, origin: '' });
    }
    return { units: asked.readUnits / LOOKUPS, trips: asked.roundTrips / LOOKUPS };
  };
  const [all, indirect] = [await lookups('all'), await lookups('indirect')];
  return {
    'an article of 14 quotes': name,
    'write units to put it (p50)': quantile(units, 0.5),
    p99: quantile(units, 0.99),
    'to sweep it, counts and blocks too': sweeps.reportedWriteUnits / articles.length,
    'read units a lookup of one word, kind=all': all.units,
    trips: all.trips,
    'kind=indirect': indirect.units,
    'its trips': indirect.trips,
  };
}
