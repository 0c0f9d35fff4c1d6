import type { Clock } from '../platform/ports.ts';
import type { Snapshot } from './index.ts';
import { manifestKey } from './keys.ts';
import { late, once } from './late.ts';
import { isAsNewAs, type Manifest, readManifest } from './manifest.ts';
import type { ManifestWrites } from './manifest-writes.ts';
import type { Meter } from './meter.ts';
import type { Table } from './table.ts';

export interface ManifestStore extends ManifestWrites {
  /** Read consistently, whatever is cached. */
  read(meter?: Meter): Promise<Manifest>;
  /** Whether this process has read it before. */
  isRead(): boolean;
  /** At most `snapshotMs` old, and never older than what this process did itself. */
  cached(meter?: Meter): Promise<Manifest>;
  /** As `cached`, but no older than this snapshot: it knows every version's fate that the snapshot shows. */
  cachedFor(snapshot: Snapshot, meter?: Meter): Promise<Manifest>;
}

export interface ManifestOptions {
  readonly table: Table;
  readonly clock: Clock;
  readonly snapshotMs: number;
}

export function createManifestStore({ table, clock, snapshotMs }: ManifestOptions): ManifestStore {
  let last: Manifest | null = null;
  let reading: Promise<Manifest> | null = null;
  const now = () => clock.now().getTime();

  /** Answers may come in another order than they were made in: an older one must not hide what is known already. */
  const keep = (manifest: Manifest): Manifest => {
    if (
      last === null ||
      manifest.rev > last.rev ||
      (manifest.rev === last.rev && manifest.readAt > last.readAt)
    ) {
      last = manifest;
    }
    return last;
  };

  async function read(meter?: Meter): Promise<Manifest> {
    // The time before the call: the item may change while the answer is on its way.
    const readAt = now();
    return keep(readManifest((await table.get(manifestKey, true, meter)) ?? {}, readAt));
  }

  /** Requests that come together share one read. */
  async function readOnce(meter?: Meter): Promise<Manifest> {
    reading ??= read(meter).finally(() => {
      reading = null;
    });
    return reading;
  }

  const writes = once(async () =>
    (await import('./manifest-writes.ts')).createManifestWrites({ table, now, keep }),
  );

  const store: ManifestStore = {
    read,
    isRead: () => last !== null,

    async cached(meter) {
      return last !== null && now() - last.readAt < snapshotMs ? last : readOnce(meter);
    },

    async cachedFor(snapshot, meter) {
      const manifest = await store.cached(meter);
      return isAsNewAs(manifest, snapshot) ? manifest : read(meter);
    },

    ...late(writes, [
      'take',
      'resume',
      'commit',
      'abandon',
      'markSwept',
      'noteMerged',
      'hold',
      'release',
      'forget',
    ]),
  };
  return store;
}
