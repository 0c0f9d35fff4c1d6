import type { Clock } from '../platform/ports.ts';
import { addContribution, noContribution } from './contribution.ts';
import { addFreshDays, freshDaysItem, readFreshDays } from './fresh-days.ts';
import { freshDaysKey } from './keys.ts';
import { entriesBetween, type FullEntry, fullEntriesBetween, logItemKeys } from './log-entries.ts';
import { horizonOf, type Manifest } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import type { Meter } from './meter.ts';
import { inParallel } from './parallel.ts';
import { emptyShard, readShard, shardIs, shardItem, splitByShard } from './shards.ts';
import type { Key, Table } from './table.ts';

export interface CompactOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly clock: Clock;
  readonly graceMs: number;
}

/**
 * Merges log entries into shards of sums. Any part of it may be done twice, or by two at once: a shard is rewritten only if
 * it is as it was read, and takes in only the entries beyond its own mark. Entries go only when every shard has had them for
 * longer than any reader's view is old. Returns how many were merged.
 */
export async function compact(
  { table, manifests, clock, graceMs }: CompactOptions,
  atLeast: (entries: number, manifest: Manifest) => boolean,
  meter?: Meter,
): Promise<number> {
  const manifest = await manifests.read(meter);
  const mergedUpTo = upToOf(manifest);
  if (manifest.merging !== null && mergedUpTo > manifest.merged) {
    if (manifest.merging.at + graceMs > clock.now().getTime()) return 0;
    await deleteEntries(table, manifest.merged, mergedUpTo, meter);
  }
  const horizon = horizonOf(manifest);
  if (!atLeast(horizon - mergedUpTo, manifest)) return 0;
  const entries = await fullEntriesBetween(table, mergedUpTo, horizon, meter);
  const counted = entries.filter(({ version }) => manifest.dead.get(version)?.by !== 0);
  if (!(await mergeIntoShards(table, counted, horizon, meter))) return 0;
  if (!(await mergeFreshDays(table, counted, horizon, meter))) return 0;
  await manifests.noteMerged(mergedUpTo, horizon, meter);
  return counted.length;
}

/** Up to here every change is in the shards: in their newest state, though perhaps not in every replica yet. */
export function upToOf({ merged, merging }: Manifest): number {
  return Math.max(merged, merging?.upTo ?? 0);
}

async function mergeIntoShards(table: Table, entries: readonly FullEntry[], horizon: number, meter?: Meter) {
  const changes = new Map<string, { key: Key; parts: { version: number; part: FullEntry['change'] }[] }>();
  for (const { version, change } of entries) {
    for (const { key, part } of splitByShard(change)) {
      const name = `${key.pk} ${key.sk}`;
      const known = changes.get(name) ?? { key, parts: [] };
      known.parts.push({ version, part });
      changes.set(name, known);
    }
  }
  const items = await table.batchGet(
    [...changes.values()].map(({ key }) => key),
    meter,
  );
  const stored = new Map(items.map(readShard).map((shard) => [`${shard.key.pk} ${shard.key.sk}`, shard]));
  const done = await inParallel([...changes], 8, async ([name, { key, parts }]) => {
    const before = stored.get(name) ?? emptyShard(key);
    const fresh = parts.filter(({ version }) => version > before.upTo);
    if (fresh.length === 0) return true;
    const sum = noContribution();
    addContribution(sum, before.sum, 1);
    for (const { part } of fresh) addContribution(sum, part, 1);
    return table.put(shardItem({ ...before, upTo: horizon, sum }), shardIs(before), meter);
  });
  return done.every(Boolean);
}

async function mergeFreshDays(table: Table, entries: readonly FullEntry[], horizon: number, meter?: Meter) {
  const before = readFreshDays(await table.get(freshDaysKey, true, meter));
  const added = entries.flatMap(({ version, day }) => (day === null ? [] : [{ version, day }]));
  if (before.upTo >= horizon) return true;
  return table.put(freshDaysItem(addFreshDays(before, added, horizon)), shardIs(before), meter);
}

async function deleteEntries(table: Table, above: number, upTo: number, meter?: Meter): Promise<void> {
  const left = await entriesBetween(table, above, upTo, meter);
  const keys = left.map(({ version, change }) => ({ change, keys: logItemKeys(version) }));
  // An entry names its long part, which nobody would find after it.
  const long = keys.flatMap(({ change, keys: [, one] }) => (change === null ? [one] : []));
  await table.batchWrite([], long, () => undefined, meter);
  await table.batchWrite(
    [],
    keys.map(({ keys: [one] }) => one),
    () => undefined,
    meter,
  );
}
