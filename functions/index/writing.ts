import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { upToOf } from './compact.ts';
import type { Counts } from './counts.ts';
import type { WritableIndex } from './index.ts';
import type { RunGrowth } from './merge-paraphrases.ts';
import type { Meter } from './meter.ts';
import { createStore, type StoreOptions } from './put.ts';
import { createSweep } from './sweep.ts';
import { tableDefinition } from './table-definition.ts';
import { createVersion } from './version.ts';

export interface WritingOptions extends StoreOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly graceMs: number;
  readonly counts: Counts;
  readonly blocksFrom: number;
  readonly runGrowth: RunGrowth;
}

/** What puts articles into the index and clears up behind them. */
export function createWriting(
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
