import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../platform/ports.ts';
import type { Index } from './index.ts';
import { late, once } from './late.ts';
import { createManifestStore } from './manifest-store.ts';
import { createListReader } from './reader.ts';
import { createTable } from './table.ts';
import { createNamesakes } from './tell-apart.ts';

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

/** All of the index. What reads lists is there at once; the rest is loaded when it is first called. */
export function createIndex(options: IndexOptions): Index {
  const { client, tableName, clock } = options;
  const { leaseMs = 300_000, graceMs = 60_000, snapshotMs = 5_000, settleMs = 0, blocksFrom = 200 } = options;
  const table = createTable({ client, tableName });
  const manifests = createManifestStore({ table, clock, snapshotMs });
  const counts = once(async () =>
    (await import('./counts.ts')).createCounts({ table, manifests, clock, graceMs }),
  );
  const namesakes = createNamesakes({ table, manifests, counts });
  const reader = createListReader(table, manifests, namesakes);
  const directory = once(async () => (await import('./directory.ts')).createDirectory(await counts()));
  const writing = once(async () =>
    (await import('./writing.ts')).createWriting({
      ...{ client, tableName, table, manifests, namesakes, clock, counts: await counts() },
      ...{ leaseMs, graceMs, settleMs, blocksFrom },
    }),
  );
  const flags = once(async () => (await import('./flags.ts')).createFlagStore(table));
  const join = once(async () =>
    (await import('./join.ts')).createJoin({ table, counts: await counts(), reader }),
  );
  const alike = once(async () => (await import('./alike.ts')).createAlike(await directory(), reader));

  return {
    ...reader,
    ...late(writing, ['createTable', 'put', 'remove', 'sweep']),
    ...late(flags, ['flag', 'flags', 'putFlag', 'deleteFlag']),
    ...late(directory, [
      'totals',
      'frequencies',
      'speakerSizes',
      'wordsWithPrefix',
      'nearWords',
      'speakers',
      'speaker',
    ]),
    join: async (stems, request) => (await join())(stems, request),
    alike: async (text, read) => (await alike())(text, read),
  };
}
