import { packBlob, unpackBlob } from './blob.ts';
import { freshDaysKey } from './keys.ts';
import type { Item } from './units.ts';

/**
 * For any version: the earliest day on which an article of a later version stands. Below that day, what was built when that
 * version was the last one is complete. Kept as the versions whose day is earlier than every later version's: news comes
 * with rising days, so there is about one for each day, and the first one beyond a version has the answer.
 */
export interface FreshDays {
  /** Versions up to this one were taken in. */
  readonly upTo: number;
  /** Nothing is known of versions up to this one. */
  readonly from: number;
  readonly earliest: readonly (readonly [version: number, day: string])[];
}

/** Some years of days: what was built before is built anew. */
const mostKept = 2000;

export const noFreshDays: FreshDays = { upTo: 0, from: 0, earliest: [] };

export function addFreshDays(
  known: FreshDays,
  added: readonly { readonly version: number; readonly day: string }[],
  upTo: number,
): FreshDays {
  const earliest = [...known.earliest];
  for (const { version, day } of [...added].sort((a, b) => a.version - b.version)) {
    if (version <= known.upTo) continue;
    while ((earliest.at(-1)?.[1] ?? '') >= day) earliest.pop();
    earliest.push([version, day]);
  }
  const dropped = earliest.splice(0, Math.max(0, earliest.length - mostKept));
  return { upTo, from: dropped.at(-1)?.[0] ?? known.from, earliest };
}

/** Days before this one hold no article of a later version than this one. `99999999` when there is no later version. */
export function earliestAfter({ from, earliest }: FreshDays, version: number): string {
  if (version < from) return '00000000';
  return earliest.find(([later]) => later > version)?.[1] ?? '99999999';
}

export function freshDaysItem({ upTo, from, earliest }: FreshDays): Item {
  return {
    pk: { S: freshDaysKey.pk },
    sk: { S: freshDaysKey.sk },
    upTo: { N: String(upTo) },
    b: { B: packBlob([from, earliest]) },
  };
}

export function readFreshDays(item: Item | null): FreshDays {
  if (item === null) return noFreshDays;
  const [from, earliest] = unpackBlob(item.b?.B ?? new Uint8Array()) as [number, FreshDays['earliest']];
  return { upTo: Number(item.upTo?.N), from, earliest };
}
