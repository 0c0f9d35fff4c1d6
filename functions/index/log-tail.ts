import type { Contribution } from './contribution.ts';
import { entriesBetween, fillEntries, type LogEntry, mostUnitsOfEntry } from './log-entries.ts';
import { horizonOf, type Manifest } from './manifest.ts';
import { createPartMeter, type Meter } from './meter.ts';
import { splitByShard } from './shards.ts';
import type { Key, Table } from './table.ts';

/** An entry that is not merged yet, cut into what concerns one shard each. */
export interface TailEntry {
  readonly version: number;
  readonly day: string | null;
  /** Null when not read yet. */
  readonly parts: readonly { readonly key: Key; readonly part: Contribution }[] | null;
}

/** The log entries that shards do not have yet, kept in memory: entries never change. */
export interface LogTail {
  /** Those in memory, of versions shown or not. */
  entries(): Iterable<TailEntry>;
  /** Reads entries that are not in memory, for so many units at most and the oldest first; false when there are more. */
  read(manifest: Manifest, meter?: Meter, units?: number): Promise<boolean>;
  /** As `read`, but of what is much no more than the day. */
  readDays(manifest: Manifest, meter: Meter, units: number): Promise<boolean>;
  /** Forgets what every shard has. */
  drop(mergedUpTo: number): void;
}

export function createLogTail(table: Table): LogTail {
  let mergedUpTo = -1;
  let entries = new Map<number, TailEntry>();
  /** Those of them whose change is much, and not read yet. */
  let waiting = new Map<number, LogEntry>();
  const filling = new Map<number, Promise<void>>();
  /** Every entry up to here is merged, or in `entries`. */
  let complete = 0;
  let completeAt = -1;
  let under: { readonly name: string; readonly read: Promise<LogEntry[]> } | null = null;

  /** What is much is read after the others, as far as it goes. */
  async function readWaiting(meter: Meter, units: number): Promise<boolean> {
    let left = units;
    const some = [...waiting.values()].filter((entry) => {
      left -= entry.units;
      return left >= 0;
    });
    await Promise.all(some.map((entry) => fill(entry, meter)));
    return waiting.size === 0;
  }

  /** Those who ask at once for the same read it once. */
  function fill(entry: LogEntry, meter: Meter): Promise<void> {
    const { version, day } = entry;
    const known = filling.get(version);
    if (known !== undefined) return known;
    const reading = fillEntries(table, [entry], meter)
      .then(([full]) => {
        if (!waiting.delete(version) || full === undefined) return;
        entries.set(version, { version, day, parts: splitByShard(full.change) });
      })
      .finally(() => filling.delete(version));
    filling.set(version, reading);
    return reading;
  }

  const readDays: LogTail['readDays'] = async (manifest, meter, units) => {
    const last = manifest.next - 1;
    if (completeAt === manifest.rev || complete >= last) return true;
    const from = Math.max(complete, mergedUpTo);
    const upTo = Math.min(last, from + Math.floor(units / mostUnitsOfEntry));
    const name = `${from} ${upTo}`;
    // Lists that are read at once ask for the same entries at once.
    const reading = under?.name === name ? under.read : entriesBetween(table, from, upTo, meter);
    const own = { name, read: reading };
    under = own;
    const found = await reading.finally(() => {
      if (under === own) under = null;
    });
    for (const entry of found) {
      const { version, day, change } = entry;
      if (version <= mergedUpTo || entries.get(version)?.parts) continue;
      entries.set(version, { version, day, parts: change && splitByShard(change) });
      if (change === null) waiting.set(version, entry);
    }
    complete = Math.max(complete, Math.min(upTo, horizonOf(manifest)));
    if (upTo === last) completeAt = manifest.rev;
    return upTo === last;
  };

  return {
    entries: () => entries.values(),

    async read(manifest, meter, units = Number.POSITIVE_INFINITY) {
      const own = createPartMeter(meter);
      const isComplete = await readDays(manifest, own, units);
      return (await readWaiting(own, units - own.readUnits)) && isComplete;
    },

    readDays,

    drop(merged) {
      mergedUpTo = merged;
      entries = new Map([...entries].filter(([version]) => version > merged));
      waiting = new Map([...waiting].filter(([version]) => version > merged));
    },
  };
}
