import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../platform/ports.ts';
import type { Counts } from './counts.ts';
import { once } from './late.ts';
import { createManifestStore, type ManifestStore } from './manifest-store.ts';
import { createListReader, type ListReader } from './reader.ts';
import { createTable, type Table } from './table.ts';
import { createNamesakes, type Namesakes } from './tell-apart.ts';

export interface ReaderOptions {
  /** From `createDynamoDb` in platform/dynamodb.ts, with its timeouts and bounded retries. */
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly clock: Clock;
  /** How old what a reader goes by may be, ms (60 s): the snapshot's cache and the longest request, with room to spare. */
  readonly graceMs?: number;
  /** How long a snapshot is cached, ms (5 s). */
  readonly snapshotMs?: number;
}

export const defaultGraceMs = 60_000;

/** What readers and writers share within one process. */
export interface Parts {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly namesakes: Namesakes;
  readonly counts: () => Promise<Counts>;
  readonly clock: Clock;
  readonly graceMs: number;
  readonly snapshotMs: number;
}

export function createParts(options: ReaderOptions): Parts {
  const { client, tableName, clock, graceMs = defaultGraceMs, snapshotMs = 5_000 } = options;
  const table = createTable({ client, tableName });
  const manifests = createManifestStore({ table, clock, snapshotMs });
  const counts = once(async () =>
    (await import('./counts.ts')).createCounts({ table, manifests, clock, graceMs }),
  );
  const namesakes = createNamesakes({ table, manifests, counts });
  return { table, manifests, counts, namesakes, clock, graceMs, snapshotMs };
}

/** What reads lists is there at once; the directory is loaded when it is first asked. */
export function createLists({ table, manifests, counts, namesakes, ...times }: Parts) {
  const paraphrases = once(async () => {
    const { createParaphraseReader } = await import('./read-paraphrases.ts');
    return createParaphraseReader({ table, manifests, ...times, reader: lists });
  });
  const lists: ListReader = createListReader(table, manifests, namesakes, async (list, request) =>
    (await paraphrases())(list, request),
  );
  const directory = once(async () => (await import('./directory.ts')).createDirectory(await counts(), lists));
  return { lists, directory };
}
