import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { Clock } from '../platform/ports.ts';
import { createAlike } from './alike.ts';
import { upToOf } from './compact.ts';
import { createCounts } from './counts.ts';
import { createDirectory } from './directory.ts';
import { createFlagStore } from './flags.ts';
import type { Index } from './index.ts';
import { createJoin } from './join.ts';
import { createManifestStore } from './manifest-store.ts';
import type { Meter } from './meter.ts';
import { createStore } from './put.ts';
import { createListReader } from './reader.ts';
import { createSweep } from './sweep.ts';
import { createTable } from './table.ts';
import { tableDefinition } from './table-definition.ts';
import { createNamesakes } from './tell-apart.ts';
import { createVersion } from './version.ts';

export interface IndexOptions {
  /** From `createDynamoDb` in platform/dynamodb.ts, with its timeouts and bounded retries. */
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly clock: Clock;
  /** How long one `put` or `remove` may write, ms (5 min). A function that calls them must be cut off before. */
  readonly leaseMs?: number;
  /** How old what a reader goes by may be, ms (60 s): the snapshot's cache and the longest request, with room to spare. */
  readonly graceMs?: number;
  /** How long a snapshot is cached, ms (5 s). */
  readonly snapshotMs?: number;
  /** How long to wait between an article's last item and its commit, ms (0). On AWS 1000: eventually consistent reads. */
  readonly settleMs?: number;
  /** Words in at least so many quotes get id blocks (200). */
  readonly blocksFrom?: number;
}

export function createIndex(options: IndexOptions): Index {
  const { client, tableName, clock } = options;
  const { leaseMs = 300_000, graceMs = 60_000, snapshotMs = 5_000, settleMs = 0, blocksFrom = 200 } = options;
  const table = createTable({ client, tableName });
  const manifests = createManifestStore({ table, clock, snapshotMs });
  const counts = createCounts({ table, manifests, clock, graceMs });
  const namesakes = createNamesakes({ table, manifests, counts });
  const store = createStore({ table, manifests, namesakes, clock, leaseMs, settleMs });
  const directory = createDirectory(counts);
  const reader = createListReader(table, manifests, namesakes);

  const sweep = createSweep({ table, manifests, store, clock, leaseMs, graceMs, counts, blocksFrom });

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

    async put(article, quotes, { engine, ...options } = {}) {
      const outcome = await store.store(article.id, createVersion(article, quotes, engine ?? null), options);
      if (outcome.result === 'stored') await sweepWhenHurried(outcome.version, options.meter);
      return outcome;
    },
    remove: (articleId, options) => store.store(articleId, null, options),

    ...reader,
    ...createFlagStore(table),

    join: createJoin({ table, counts, reader }),
    alike: createAlike(directory, reader),
    ...directory,
    sweep,
  };
}
