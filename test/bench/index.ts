import { createIndex } from '../../functions/index/index.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import type { BenchOptions } from './bench.ts';
import { syntheticCorpus } from './corpus.ts';
import { openTable } from './engine.ts';
import { quantile, type Row, report, timed } from './figures.ts';
import { ingestInTurns } from './ingest.ts';
import { lookups } from './lookups.ts';
import { peers } from './peers.ts';

/** Longer than a merge waits for readers with an older view. */
const PAUSE_MS = 120_000;

/** What lookups and ingest cost on growing corpora, beside peers on the same quotes in the same run. */
export async function run({ sizes, json, engine }: BenchOptions): Promise<void> {
  const costs: Row[] = [];
  for (const size of sizes) {
    const corpus = syntheticCorpus(size);
    const table = await openTable(engine);
    const client = createDynamoDb({ endpoint: table.endpoint });
    let passed = 0;
    const clock = { now: () => new Date(Date.now() + passed) };
    const freshIndex = () => createIndex({ client, tableName: 'bench', clock });
    const index = freshIndex();
    await index.createTable();
    const { ingest, raw, compared, units, bytes } = await ingestInTurns(client, index, corpus);
    const sweeping = await timed(async () => {
      for (let changed = true; changed; passed += PAUSE_MS) {
        const { merged, blocks } = await index.sweep();
        changed = merged + blocks > 0;
      }
    });
    costs.push({ quotes: size, unitsAnArticle: quantile(units, 0.5), bytesAnArticle: bytes });
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
    report(`Lookups of the first ten in ${size} quotes`, rows, json);
    report(`Peers on the same ${size} quotes, in memory`, await peers(index, corpus), json);
    client.destroy();
    await table.close();
  }
  report(
    'Carried on by the measured sizes (on-demand prices of us-east-1: $0.125 and $0.625 a million units, $0.25 a GB-month)',
    carriedOn(costs),
    json,
  );
}

function carriedOn(costs: readonly Row[]): Row[] {
  const last = costs.at(-1)!;
  const perArticle = Number(last.unitsAnArticle);
  const bytes = Number(last.bytesAnArticle);
  return [1e6, 1e8].map((quotes) => {
    const articles = quotes / 14;
    return {
      quotes,
      'ingest, $': (articles * perArticle * 0.625) / 1e6,
      GB: (articles * bytes) / 1e9,
      'kept a month, $': ((articles * bytes) / 1e9) * 0.25,
      'a million one-word lookups, $': 0.125,
    };
  });
}
