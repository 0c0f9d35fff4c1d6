import { packBlob, unpackBlob } from './blob.ts';
import {
  addContribution,
  type Contribution,
  noContribution,
  type PackedContribution,
  unpackContribution,
} from './contribution.ts';
import { logKey } from './keys.ts';
import { versionKey } from './positions.ts';
import type { Conditions, Key } from './table.ts';
import type { Item } from './units.ts';

/**
 * What a version does to the counts, by itself: what it adds, less what the version that it replaced had added. Written before
 * the version's commit and counted only after it, so that counts and lists change together; and kept until compaction has
 * merged it, so that nothing is ever counted twice or not at all.
 */
export interface LogEntry {
  readonly version: number;
  /** The day of the article, `yyyymmdd`; null when the version shows nothing. */
  readonly day: string | null;
  readonly change: Contribution;
}

/** Only the first writing counts: by the time of a late second one, the replaced version's record may be gone. */
export const unlessLogged: Conditions = { expression: 'attribute_not_exists(pk)' };

export function logItem(
  version: number,
  day: string | null,
  plus: PackedContribution | undefined,
  minus: PackedContribution | undefined,
): Item {
  const { pk, sk } = logItemKey(version);
  return { pk: { S: pk }, sk: { S: sk }, b: { B: packBlob([day, plus ?? null, minus ?? null]) } };
}

export function logItemKey(version: number): Key {
  return { pk: logKey, sk: versionKey(version) };
}

export function readLogItem(item: Item): LogEntry {
  const [day, plus, minus] = unpackBlob(item.b?.B ?? new Uint8Array()) as [
    string | null,
    PackedContribution | null,
    PackedContribution | null,
  ];
  const change = noContribution();
  if (plus !== null) addContribution(change, unpackContribution(plus), 1);
  if (minus !== null) addContribution(change, unpackContribution(minus), -1);
  return { version: Number(item.sk?.S), day, change };
}
