import type { Clock } from '../platform/ports.ts';
import { upToOf } from './compact.ts';
import { addContribution, type Contribution, noContribution } from './contribution.ts';
import { earliestAfter, type FreshDays, readFreshDays } from './fresh-days.ts';
import type { Snapshot } from './index.ts';
import { freshDaysKey, vocabularyKey } from './keys.ts';
import { createLogTail } from './log-tail.ts';
import { type Manifest, wasCommitted } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import { createPartMeter, type Meter } from './meter.ts';
import { readPart, type ShardPart, type ShardRange } from './shard-parts.ts';
import { type Built, readShard, type Shard } from './shards.ts';
import type { Key, Table } from './table.ts';

export interface CountsOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly clock: Clock;
  readonly graceMs: number;
}

/** One shard, or with a partition key alone all of them. */
export type ShardRef = Key | { readonly pk: string; readonly sk?: undefined };

export interface Counts {
  /** The sums of some shards as the snapshot has them: one round trip, or none when all is in memory. */
  sum(refs: readonly ShardRef[], snapshot: Snapshot, meter?: Meter): Promise<Contribution>;
  /** As `sum`, but of the newest articles no more is read than for about so many units; the next call reads on. */
  about(refs: readonly ShardRef[], snapshot: Snapshot, units: number, meter?: Meter): Promise<About>;
  /**
   * The sums of a partition's shards from one sort key on, up to another at most, of as many as are had for so many units. `to` is
   * where the next part begins; null at the end.
   */
  part(range: ShardRange, snapshot: Snapshot, units: number, meter?: Meter): Promise<Part>;
  /** As `sum`, but of the newest articles only what is in memory, unless they are many beside the others. */
  roughly(refs: readonly ShardRef[], snapshot: Snapshot, units: number, meter?: Meter): Promise<About>;
  /**
   * Reads shards, and what a join wants to know, beside the manifest: for a process that has read neither, and is going to ask
   * for them as soon as it has the manifest.
   */
  expect(refs: readonly Key[], meter?: Meter): void;
  /** Whether a shard is in memory, or being read. */
  isKnown(ref: Key): boolean;
  /** Those of the stems that have id blocks, and what these hold. */
  blocks(stems: readonly string[], snapshot: Snapshot, meter?: Meter): Promise<ReadonlyMap<string, Built>>;
  /**
   * The earliest day of an article of a later version, `99999999` when there is none: see fresh-days.ts. `00000000` as well
   * when it would cost much to know.
   */
  earliestAfter(version: number, snapshot: Snapshot, meter?: Meter): Promise<string>;
  /** Forgets what is in memory: something was built that shards name. */
  forget(): void;
}

export interface Part extends About {
  readonly to: string | null;
}

export interface About {
  readonly sum: Contribution;
  /** Whether nothing was left out. */
  readonly exact: boolean;
}

/** Newest articles that are no more than this part of the others change no plan. */
const fewNewest = 0.25;
/** Of what a part of a partition may cost, what may be spent on the newest articles. */
const newestShare = 0.45;
/** What a join may spend to know what is newer than its blocks: there is more only while many articles come in. */
const unitsOfJoin = 12;

/** What is being read before the manifest is there. */
interface Expected {
  /** When the first of it began, ms. */
  readonly at: number;
  readonly shards: Map<string, Promise<readonly Shard[]>>;
  freshDays: Promise<FreshDays> | null;
}

/**
 * Counts are the merged shards and, on top, the log entries that a shard does not have yet, of versions that the snapshot
 * shows. So they change with the very commit with which the lists change. Entries never change, and a shard holds all that
 * is no entry any more: both are kept in memory, and a process that has them asks only for entries that are new.
 */
export function createCounts({ table, manifests, clock, graceMs }: CountsOptions): Counts {
  let mergedUpTo = -1;
  let shards = new Map<string, Promise<readonly Shard[]>>();
  let parts = new Map<string, Promise<ShardPart>>();
  const tail = createLogTail(table);
  let freshDays: Promise<FreshDays> | null = null;
  let expected: Expected | null = null;

  /** Shards change only when merged. Those merged a moment ago are read consistently, for replicas may lag. */
  function isMergedJustNow({ merging }: Manifest): boolean {
    return merging !== null && merging.at + graceMs > clock.now().getTime();
  }

  function load(ref: ShardRef, manifest: Manifest, meter?: Meter): Promise<readonly Shard[]> {
    const name = `${ref.pk} ${ref.sk ?? ''}`;
    const known = shards.get(name);
    if (known !== undefined) return known;
    const consistent = isMergedJustNow(manifest);
    const loading =
      ref.sk === undefined
        ? table.queryAll({ pk: ref.pk, consistent }, meter).then((items) => items.map(readShard))
        : readOne(ref, consistent, meter);
    const into = shards;
    into.set(name, loading);
    loading.catch(() => into.delete(name));
    return loading;
  }

  async function readOne(key: Key, consistent: boolean, meter?: Meter): Promise<readonly Shard[]> {
    const item = await table.get(key, consistent, meter);
    return item === null ? [] : [readShard(item)];
  }

  function loadFreshDays(manifest: Manifest, meter?: Meter): Promise<FreshDays> {
    if (freshDays !== null) return freshDays;
    const loading = table.get(freshDaysKey, isMergedJustNow(manifest), meter).then(readFreshDays);
    freshDays = loading;
    loading.catch(() => {
      freshDays = null;
    });
    return loading;
  }

  /** Brings what is in memory to the state of the manifest. */
  function update(manifest: Manifest): void {
    const merged = upToOf(manifest);
    if (mergedUpTo === merged) return;
    mergedUpTo = merged;
    // What was read before the manifest holds unless a merge may have been under way then: a replica lags less than the grace.
    const { merging } = manifest;
    const holds = expected !== null && (merging === null || merging.at + graceMs <= expected.at);
    shards = new Map(holds ? expected?.shards : []);
    freshDays = holds ? (expected?.freshDays ?? null) : null;
    parts = new Map();
    expected = null;
    tail.drop(merged);
  }

  async function add(
    refs: readonly ShardRef[],
    snapshot: Snapshot,
    meter?: Meter,
    units?: number,
  ): Promise<About> {
    const manifest = await manifests.cachedFor(snapshot, meter);
    update(manifest);
    const merged = mergedUpTo;
    const [exact, ...loaded] = await Promise.all([
      tail.read(manifest, meter, units),
      ...refs.map((ref) => load(ref, manifest, meter)),
    ]);
    // Another request has learnt of a merge meanwhile, and dropped entries that these shards do not have yet.
    if (mergedUpTo !== merged) return add(refs, snapshot, meter, units);
    const isAsked = (key: Key) =>
      refs.some((ref) => ref.pk === key.pk && (ref.sk === undefined || ref.sk === key.sk));
    return { sum: withNewest(loaded.flat(), isAsked, snapshot, manifest), exact };
  }

  /** The sum of merged shards and of what newer entries add to those asked for. */
  function withNewest(
    loaded: readonly Shard[],
    isAsked: (key: Key) => boolean,
    snapshot: Snapshot,
    manifest: Manifest,
  ): Contribution {
    const sum = noContribution();
    const upTo = new Map<string, number>();
    for (const shard of loaded) {
      upTo.set(`${shard.key.pk} ${shard.key.sk}`, shard.upTo);
      addContribution(sum, shard.sum, 1);
    }
    for (const { version, parts } of tail.entries()) {
      if (!wasCommitted(version, snapshot, manifest)) continue;
      for (const { key, part } of parts ?? []) {
        if (isAsked(key) && version > (upTo.get(`${key.pk} ${key.sk}`) ?? 0)) addContribution(sum, part, 1);
      }
    }
    return sum;
  }

  async function addPart(range: ShardRange, snapshot: Snapshot, units: number, meter?: Meter): Promise<Part> {
    const manifest = await manifests.cachedFor(snapshot, meter);
    update(manifest);
    const merged = mergedUpTo;
    // First, for it is nothing as a rule, and then all is left for the shards.
    const own = createPartMeter(meter);
    const exact = await tail.read(manifest, own, units * newestShare);
    const { shards: loaded, to } = await loadPart(range, manifest, units - own.readUnits, meter);
    if (mergedUpTo !== merged) return addPart(range, snapshot, units, meter);
    const isAsked = ({ pk, sk }: Key) => pk === range.pk && sk >= range.from && (to === null || sk < to);
    return { sum: withNewest(loaded, isAsked, snapshot, manifest), exact, to };
  }

  function loadPart(range: ShardRange, manifest: Manifest, units: number, meter?: Meter): Promise<ShardPart> {
    const name = `${range.pk} ${range.from} ${range.to}`;
    const known = parts.get(name);
    if (known !== undefined) return known;
    // What is gone on with is no larger than what the page before read, and is not to be read at twice the price.
    const consistent = range.to === undefined && isMergedJustNow(manifest);
    const loading = readPart(table, range, consistent, units, meter);
    const into = parts;
    into.set(name, loading);
    loading.catch(() => into.delete(name));
    return loading;
  }

  return {
    async sum(refs, snapshot, meter) {
      return (await add(refs, snapshot, meter)).sum;
    },

    part: addPart,

    about: (refs, snapshot, units, meter) => add(refs, snapshot, meter, units),

    async roughly(refs, snapshot, units, meter) {
      const manifest = await manifests.cachedFor(snapshot, meter);
      const merged = upToOf(manifest);
      const isFew = manifest.next - 1 - merged <= fewNewest * merged;
      return add(refs, snapshot, meter, isFew ? 0 : units);
    },

    expect(refs, meter) {
      if (mergedUpTo >= 0 || manifests.isRead()) return;
      expected ??= { at: clock.now().getTime(), shards: new Map(), freshDays: null };
      const { shards: into } = expected;
      for (const ref of refs) {
        const name = `${ref.pk} ${ref.sk}`;
        if (into.has(name)) continue;
        const reading = readOne(ref, false, meter);
        into.set(name, reading);
        reading.catch(() => {
          into.delete(name);
          shards.delete(name);
        });
      }
      const own = expected;
      own.freshDays ??= table.get(freshDaysKey, false, meter).then(readFreshDays);
      own.freshDays.catch(() => {
        own.freshDays = null;
        freshDays = null;
      });
    },

    isKnown: ({ pk, sk }) => shards.has(`${pk} ${sk}`) || (expected?.shards.has(`${pk} ${sk}`) ?? false),

    async blocks(stems, snapshot, meter) {
      const manifest = await manifests.cachedFor(snapshot, meter);
      update(manifest);
      // Two words or more are likely to be joined next: what that wants to know comes in the same wave.
      const [, ...found] = await Promise.all([
        stems.length > 1 ? loadFreshDays(manifest, meter) : null,
        ...stems.map(async (stem) => {
          const [shard] = await load(vocabularyKey(stem), manifest, meter);
          const built = shard?.blocks.get(stem);
          return built === undefined ? [] : [[stem, built] as const];
        }),
      ]);
      return new Map(found.flat());
    },

    async earliestAfter(version, snapshot, meter) {
      const manifest = await manifests.cachedFor(snapshot, meter);
      update(manifest);
      const [known, complete] = await Promise.all([
        loadFreshDays(manifest, meter),
        tail.readDays(manifest, createPartMeter(meter), unitsOfJoin),
      ]);
      if (!complete) return '00000000';
      const later = [...tail.entries()].filter((entry) => entry.version > version);
      return later.flatMap(({ day }) => day ?? []).reduce(earlier, earliestAfter(known, version));
    },

    forget() {
      mergedUpTo = -1;
    },
  };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
