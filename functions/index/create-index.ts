import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../platform/ports.ts';
import type { Index } from './index.ts';

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
}

export function createIndex(_options: IndexOptions): Index {
  throw new Error('The index is being built.');
}
