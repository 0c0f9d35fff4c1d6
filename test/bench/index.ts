import { createIndex } from '../../functions/index/index.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import type { BenchOptions } from './bench.ts';
import { syntheticCorpus } from './corpus.ts';
import { openTable } from './engine.ts';
import { quantile, type Row, report, timed } from './figures.ts';
import { ingestInTurns } from './ingest.ts';
import { lookups } from './lookups.ts';
import { paraphrases } from './paraphrases.ts';
import { peers } from './peers.ts';

/** Longer than a merge waits for readers with an older view. */
const PAUSE_MS = 120_000;

/** What lookups and ingest cost on growing corpora, beside peers on the same quotes in the same run. */
export async function run({ sizes, json, engine }: BenchOptions): Promise<void> {
  const costs: Measured[] = [];
  for (const size of sizes) {
    const corpus = syntheticCorpus(size);
    const table = await openTable(engine);
    const client = createDynamoDb({ endpoint: table.endpoint });
    let passed = 0;
    const clock = { now: () => new Date(Date.now() + passed) };
    const freshIndex = () => createIndex({ client, tableName: 'bench', clock });
    const index = freshIndex();
    await index.createTable();
    const begun = performance.now();
    const progress = (what: string) => {
      const seconds = Math.round((performance.now() - begun) / 1000);
      process.stderr.write(`${size} quotes: ${what} after ${seconds} s\n`);
    };
    const { ingest, raw, compared, units, bytes } = await ingestInTurns(client, index, corpus, progress);
    const sweeping = await timed(async () => {
      for (let changed = true; changed; passed += PAUSE_MS) {
        const { merged, blocks, runs } = await index.sweep();
        changed = merged + blocks + runs > 0;
      }
    });
    progress('counts and blocks merged');
    report(
      `Ingest of ${size} quotes in ${corpus.length} articles`,
      [
        {
          'write units an article (p50)': quantile(units, 0.5),
          p99: quantile(units, 0.99),
          'articles a second': (1000 * compared) / ingest.ms,
          'raw BatchWrite of the same items': (1000 * compared) / raw.ms,
          ratio: raw.ms / ingest.ms,
          'processor an article, ms': ingest.processorMs / compared,
          'of raw': raw.processorMs / compared,
          'bytes an article': Math.round(bytes),
          'merge of the counts and blocks, ms': sweeping.ms,
        },
      ],
      json,
    );
    const rows = await lookups(index, corpus, freshIndex);
    progress('lookups measured');
    report(`Lookups of the first ten in ${size} quotes`, rows, json);
    costs.push({ units: quantile(units, 0.5), bytes, lookups: rows });
    if (size === sizes[0]) report('Paraphrases', await paraphrases(client), json);
    report(`Peers on the same ${size} quotes, in memory`, await peers(index, corpus), json);
    client.destroy();
    await table.close();
    progress('done');
  }
  report(
    'Carried on by the measured sizes (on-demand prices of us-east-1: $0.125 and $0.625 a million units, $0.25 a GB-month)',
    carriedOn(costs),
    json,
  );
}

interface Measured {
  /** Write units and bytes of an article. */
  readonly units: number;
  readonly bytes: number;
  readonly lookups: readonly Row[];
}

/** What the largest corpus measured says of larger ones: articles cost the same, and so do lookups in a warm process. */
function carriedOn(costs: readonly Measured[]): Row[] {
  const { units, bytes, lookups: rows } = costs.at(-1)!;
  const million = (lookup: string) =>
    Number(rows.find((row) => row.lookup === lookup)?.['read units p50']) * 0.125;
  return [1e6, 1e8].map((quotes) => {
    const articles = quotes / 14;
    return {
      quotes,
      'ingest, $': (articles * units * 0.625) / 1e6,
      GB: (articles * bytes) / 1e9,
      'kept a month, $': ((articles * bytes) / 1e9) * 0.25,
      'a million one-word lookups, $': million('one frequent word'),
      'of two frequent words': million('two frequent words'),
      'of a speaker and a word': million('a speaker and a word'),
      'verified quotes': million('verify a quote'),
    };
  });
}
