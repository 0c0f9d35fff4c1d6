import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { upToOf } from './compact.ts';
import type { WritableIndex } from './index.ts';
import { once } from './late.ts';
import { type RunGrowth, usualRunGrowth } from './merge-paraphrases.ts';
import type { Meter } from './meter.ts';
import type { Parts, ReaderOptions } from './parts.ts';
import { createStore, type StoreOptions } from './put.ts';
import { createSweep, type Passes, type SweepOptions } from './sweep.ts';
import { tableDefinition } from './table-definition.ts';
import { createVersion } from './version.ts';

export interface IndexOptions extends ReaderOptions {
  /** How long one `put` or `remove` may write, ms (5 min). A function that calls them must be cut off before. */
  readonly leaseMs?: number;
  /** How long to wait between an article's last item and its commit, ms (0). On AWS 1000: eventually consistent reads. */
  readonly settleMs?: number;
  /** Words in at least so many quotes get id blocks (80). */
  readonly blocksFrom?: number;
  /** How sorted runs of what indirect quotes say grow. */
  readonly runGrowth?: RunGrowth;
}

/** What writes, made when it is first wanted. `passes`: null where sweeps leave them to other processes. */
export function writingOf(options: IndexOptions, parts: Parts, passes: Passes | null) {
  const { leaseMs = 300_000, settleMs = 0, blocksFrom = 80, runGrowth = usualRunGrowth } = options;
  return once(async () => {
    const limits = { leaseMs, settleMs, blocksFrom, runGrowth };
    return createWriting({ ...options, ...parts, ...limits, counts: await parts.counts(), passes });
  });
}

interface WritingOptions extends StoreOptions, Omit<SweepOptions, 'store'> {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** What puts articles into the index and clears up behind them. */
function createWriting(
  options: WritingOptions,
): Pick<WritableIndex, 'createTable' | 'put' | 'remove' | 'sweep'> {
  const { client, tableName, manifests } = options;
  const store = createStore(options);
  const sweep = createSweep({ ...options, store });

  /**
   * When thousands of articles come faster than the regular sweeps, ingest itself clears up now and then: the manifest must
   * not grow with the dead, nor the log with what is to be merged.
   */
  async function sweepWhenHurried(version: number, meter?: Meter): Promise<void> {
    if (version % 64 !== 0) return;
    const manifest = await manifests.cached(meter);
    const waiting = Math.max(manifest.dead.size, manifest.next - upToOf(manifest));
    if (waiting > 256) await sweep({ blocks: false, ...(meter === undefined ? {} : { meter }) });
  }

  return {
    async createTable() {
      try {
        await client.send(
          new CreateTableCommand({
            TableName: tableName,
            BillingMode: 'PAY_PER_REQUEST',
            KeySchema: [
              { AttributeName: tableDefinition.partitionKey, KeyType: 'HASH' },
              { AttributeName: tableDefinition.sortKey, KeyType: 'RANGE' },
            ],
            AttributeDefinitions: [
              { AttributeName: tableDefinition.partitionKey, AttributeType: 'S' },
              { AttributeName: tableDefinition.sortKey, AttributeType: 'S' },
            ],
          }),
        );
      } catch (error) {
        if (!(error instanceof ResourceInUseException)) throw error;
      }
      await waitUntilTableExists(
        { client, maxWaitTime: 60, minDelay: 0.05, maxDelay: 2 },
        { TableName: tableName },
      );
    },

    async put(article, quotes, { engine, ...more } = {}) {
      const outcome = await store.store(article.id, createVersion(article, quotes, engine ?? null), more);
      if (outcome.result === 'stored') await sweepWhenHurried(outcome.version, more.meter);
      return outcome;
    },
    remove: (articleId, more) => store.store(articleId, null, more),
    sweep,
  };
}
