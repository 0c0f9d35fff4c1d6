import type { Position } from './index.ts';
import { positionOf, readPosition } from './positions.ts';
import type { Item } from './units.ts';

/**
 * A frequent word's marked quotes without their words, some five bytes each: two such lists can be joined for what a few of
 * their postings cost. A block's key is its lowest position.
 */
export interface BlockEntry {
  readonly position: Position;
  /** Which words of the quote it is, from 0, so that a phrase is told from words far apart; empty when not known. */
  readonly places: readonly number[];
}

/** With its key a block stays below 4 KB, which half a unit reads. */
const blockBytes = 4000;
/** A quote that says a word more often than this may be of any phrase: what is not known is never ruled out. */
const mostPlaces = 30;

export function blockItems(pk: string, entries: readonly BlockEntry[]): Item[] {
  return packBlocks(entries).map(({ lowest, bytes }) => ({
    pk: { S: pk },
    sk: { S: lowest },
    e: { B: bytes },
  }));
}

export function blockOf(item: Item): BlockEntry[] {
  return unpackBlock(item.e?.B ?? new Uint8Array());
}

/** Ascending entries, cut into blocks. */
export function packBlocks(entries: readonly BlockEntry[]): { lowest: Position; bytes: Uint8Array }[] {
  const blocks: { lowest: Position; bytes: number[] }[] = [];
  let last = { day: 0, version: 0 };
  for (const entry of entries) {
    const open = blocks.at(-1);
    const bytes = packEntry(entry, last);
    if (open === undefined || open.bytes.length + bytes.length > blockBytes) {
      blocks.push({ lowest: entry.position, bytes: packEntry(entry, { day: 0, version: 0 }) });
    } else open.bytes.push(...bytes);
    const { day, version } = readPosition(entry.position);
    last = { day: Number(day), version };
  }
  return blocks.map(({ lowest, bytes }) => ({ lowest, bytes: Uint8Array.from(bytes) }));
}

/** Differences of the day (as the number yyyymmdd) and the version; the ordinal; the places, each a varint. */
function packEntry(
  { position, places }: BlockEntry,
  last: { readonly day: number; readonly version: number },
): number[] {
  const { day, version, ordinal } = readPosition(position);
  const bytes: number[] = [];
  pushVarint(bytes, Number(day) - last.day);
  pushVarint(bytes, zigzag(version - last.version));
  pushVarint(bytes, ordinal);
  const known = places.length > mostPlaces ? [] : places;
  pushVarint(bytes, known.length === 0 ? 0 : known[0]! * 2 + (known.length > 1 ? 2 : 1));
  for (let at = 1; at < known.length; at += 1) {
    const more = at < known.length - 1 ? 1 : 0;
    pushVarint(bytes, (known[at]! - known[at - 1]!) * 2 + more);
  }
  return bytes;
}

export function unpackBlock(bytes: Uint8Array): BlockEntry[] {
  const entries: BlockEntry[] = [];
  let at = 0;
  const pull = (): number => {
    let number = 0;
    for (let factor = 1; at < bytes.length; factor *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number += (byte & 127) * factor;
      if (byte < 128) break;
    }
    return number;
  };
  const pullPlaces = (): number[] => {
    const first = pull();
    if (first === 0) return [];
    const places = [Math.floor((first - 1) / 2)];
    for (let more = first % 2 === 0; more && at < bytes.length; ) {
      const next = pull();
      places.push(places.at(-1)! + Math.floor(next / 2));
      more = next % 2 === 1;
    }
    return places;
  };
  let day = 0;
  let version = 0;
  while (at < bytes.length) {
    day += pull();
    const step = pull();
    version += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    const position = positionOf(String(day).padStart(8, '0'), version, pull());
    entries.push({ position, places: pullPlaces() });
  }
  return entries;
}

/** Divisions, not shifts: versions may pass 2³¹. */
function pushVarint(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function zigzag(number: number): number {
  return number >= 0 ? number * 2 : -number * 2 - 1;
}
