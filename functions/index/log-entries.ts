import { packBlob, unpackBlob } from './blob.ts';
import {
  addContribution,
  type Contribution,
  noContribution,
  type PackedContribution,
  unpackContribution,
} from './contribution.ts';
import { logKey, longLogKey } from './keys.ts';
import type { Meter } from './meter.ts';
import { versionKey } from './positions.ts';
import type { Conditions, Key, Table } from './table.ts';
import { type Item, readUnits } from './units.ts';

/**
 * What a version does to the counts, by itself: what it adds, less what the version that it replaced had added. Written before
 * the version's commit and counted only after it, so that counts and lists change together; and kept until compaction has
 * merged it, so that nothing is ever counted twice or not at all.
 */
export interface LogEntry {
  readonly version: number;
  /** The day of the article, `yyyymmdd`; null when the version shows nothing. */
  readonly day: string | null;
  /** Null where it is much, and lies in an item of its own: what every reader reads stays small. */
  readonly change: Contribution | null;
  /** What it costs to read that item, consistently. */
  readonly units: number;
}

export type FullEntry = LogEntry & { readonly change: Contribution };

/** Changes of more bytes have an item of their own. */
const longBytes = 1600;

/** An entry that has none, as one of many. */
export const mostUnitsOfEntry = 0.42;

/** Only the first writing counts: by the time of a late second one, the replaced version's record may be gone. */
const unlessLogged: Conditions = { expression: 'attribute_not_exists(pk)' };

/** Writes an entry; the long part first, for nobody looks for it before. */
export async function putLogEntry(
  table: Table,
  { version, day }: Pick<LogEntry, 'version' | 'day'>,
  [plus, minus]: readonly [PackedContribution | undefined, PackedContribution | undefined],
  meter?: Meter,
): Promise<void> {
  const [key, longKey] = logItemKeys(version);
  const change = [plus ?? null, minus ?? null] as const;
  const whole = itemOf(key, [day, ...change]);
  if ((whole.b?.B?.length ?? 0) <= longBytes) {
    await table.put(whole, unlessLogged, meter);
    return;
  }
  const long = itemOf(longKey, change);
  await table.put(long, unlessLogged, meter);
  await table.put(itemOf(key, [day, (long.b?.B?.length ?? 0) + roomOfKey]), unlessLogged, meter);
}

const roomOfKey = 40;

function itemOf({ pk, sk }: Key, value: unknown): Item {
  return { pk: { S: pk }, sk: { S: sk }, b: { B: packBlob(value) } };
}

/** Of an entry, and of its long part, which most have not. */
export function logItemKeys(version: number): readonly [entry: Key, long: Key] {
  const sk = versionKey(version);
  return [
    { pk: logKey, sk },
    { pk: longLogKey, sk },
  ];
}

/** Entries of versions above the one and up to the other. Consistent: what is not there will never be looked for again. */
export async function entriesBetween(
  table: Table,
  above: number,
  upTo: number,
  meter?: Meter,
): Promise<LogEntry[]> {
  if (upTo <= above) return [];
  const range = { low: versionKey(above + 1), high: versionKey(upTo) };
  const items = await table.queryAll({ pk: logKey, ...range, consistent: true }, meter);
  return items.map(readLogItem);
}

/** As `entriesBetween`, with what lies in items of its own. */
export async function fullEntriesBetween(
  table: Table,
  above: number,
  upTo: number,
  meter?: Meter,
): Promise<FullEntry[]> {
  const entries = await entriesBetween(table, above, upTo, meter);
  return fillEntries(table, entries, meter);
}

export async function fillEntries(
  table: Table,
  entries: readonly LogEntry[],
  meter?: Meter,
): Promise<FullEntry[]> {
  return Promise.all(
    entries.map(async (entry): Promise<FullEntry> => {
      if (entry.change !== null) return { ...entry, change: entry.change };
      const [, longKey] = logItemKeys(entry.version);
      const item = await table.get(longKey, true, meter);
      // Gone only when the shards have had it for long: whoever still asks finds it there.
      const change = item?.b?.B === undefined ? noContribution() : changeOf(unpackBlob(item.b.B) as Change);
      return { ...entry, change };
    }),
  );
}

type Change = readonly [plus: PackedContribution | null, minus: PackedContribution | null];

function readLogItem(item: Item): LogEntry {
  const [day, ...rest] = unpackBlob(item.b?.B ?? new Uint8Array()) as [
    string | null,
    PackedContribution | number | null,
    PackedContribution | null,
  ];
  const entry = { version: Number(item.sk?.S), day };
  return typeof rest[0] === 'number'
    ? { ...entry, change: null, units: readUnits(rest[0], true) }
    : { ...entry, change: changeOf(rest as unknown as Change), units: 0 };
}

function changeOf([plus, minus]: Change): Contribution {
  const change = noContribution();
  if (plus !== null) addContribution(change, unpackContribution(plus), 1);
  if (minus !== null) addContribution(change, unpackContribution(minus), -1);
  return change;
}
