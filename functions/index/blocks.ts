import type { Position } from './index.ts';
import { positionOf, readPosition } from './positions.ts';
import type { Token } from './tokenize.ts';
import type { Item } from './units.ts';
import { pushVarint, unzigzag, varintsOf, zigzag } from './varints.ts';

/**
 * A frequent word's marked quotes without their words, some nine bytes each: two such lists can be joined for what a few of
 * their postings cost. A block's key is its lowest position.
 */
export interface BlockEntry {
  readonly position: Position;
  /** Where the word stands in the quote; empty when not known. */
  readonly places: readonly Place[];
}

/** So that a phrase is told from words far apart, and, as good as, from other words beside this one. */
export interface Place {
  /** Which word of the quote it is, from 0. */
  readonly at: number;
  /** The four words around it, eight bits each: see `signOf`. */
  readonly around: number;
}

/** Places of the words around, in the order of their bits. */
export const around: readonly number[] = [-2, -1, 1, 2];

/** Eight bits of a word as written (FNV-1a, folded); of no word, before the beginning and behind the end of a quote. */
export function signOf(word: string | undefined): number {
  let hash = 0x811c9dc5;
  for (const char of word ?? '') hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 255;
}

/** The places of a stem in a quote's words. */
export function placesOf(stem: string, tokens: readonly Token[]): Place[] {
  return tokens.flatMap((token, at) =>
    token.stem === stem
      ? [{ at, around: around.reduce((bits, by) => bits * 256 + signOf(tokens[at + by]?.word), 0) }]
      : [],
  );
}

/** The sign of the word at a place beside; null where none is kept. */
export function signBeside({ around: bits }: Place, by: number): number | null {
  const nth = around.indexOf(by);
  return nth < 0 ? null : Math.floor(bits / 256 ** (around.length - 1 - nth)) % 256;
}

/** With its key a block stays below 4 KB, which half a unit reads. */
const blockBytes = 4000;
/** A quote that says a word more often than this may be of any phrase: what is not known is never ruled out. */
const mostPlaces = 30;

/** Blocks that hold what there is of the versions up to that one. */
export function blockItems(pk: string, entries: readonly BlockEntry[], upTo: number): Item[] {
  return packBlocks(entries).map(({ lowest, bytes }) => ({
    pk: { S: pk },
    sk: { S: lowest },
    e: { B: bytes },
    v: { N: String(upTo) },
  }));
}

/** Up to which version a word's blocks went when this one was written; -1 where it does not say. */
export function upToOfBlock(item: Item): number {
  return Number(item.v?.N ?? -1);
}

export function blockOf(item: Item): BlockEntry[] {
  return unpackBlock(item.e?.B ?? new Uint8Array());
}

/** Ascending entries, cut into blocks of about the same size, so that one block of a frequent word always says much. */
export function packBlocks(entries: readonly BlockEntry[]): { lowest: Position; bytes: Uint8Array }[] {
  let size = 0;
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    size += packEntry(entry, before === undefined ? nothing : startOf(before)).length;
  });
  const target = size / Math.ceil(size / blockBytes);
  const blocks: { lowest: Position; bytes: number[] }[] = [];
  let last = nothing;
  for (const entry of entries) {
    const open = blocks.at(-1);
    const bytes = packEntry(entry, last);
    if (open !== undefined && open.bytes.length < target && open.bytes.length + bytes.length <= blockBytes) {
      open.bytes.push(...bytes);
    } else blocks.push({ lowest: entry.position, bytes: packEntry(entry, nothing) });
    last = startOf(entry);
  }
  return blocks.map(({ lowest, bytes }) => ({ lowest, bytes: Uint8Array.from(bytes) }));
}

/** What the first entry of a block is the difference from. */
const nothing = { day: 0, version: 0 };

function startOf({ position }: BlockEntry) {
  const { day, version } = readPosition(position);
  return { day: Number(day), version };
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
  let before = 0;
  known.forEach(({ at, around: bits }, nth) => {
    const more = nth < known.length - 1 ? 1 : 0;
    // 0 is left for what is not known.
    pushVarint(bytes, (at - before) * 2 + more + (nth === 0 ? 1 : 0));
    bytes.push(bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255);
    before = at;
  });
  if (known.length === 0) bytes.push(0);
  return bytes;
}

export function unpackBlock(bytes: Uint8Array): BlockEntry[] {
  const entries: BlockEntry[] = [];
  const { ended, pull, byte } = varintsOf(bytes);
  const pullPlaces = (): Place[] => {
    const places: Place[] = [];
    let step = pull() - 1;
    while (step >= 0 && !ended()) {
      const before = places.at(-1)?.at ?? 0;
      const bits = around.reduce((sum) => sum * 256 + byte(), 0);
      places.push({ at: before + Math.floor(step / 2), around: bits });
      if (step % 2 === 0) break;
      step = pull();
    }
    return places;
  };
  let day = 0;
  let version = 0;
  while (!ended()) {
    day += pull();
    version += unzigzag(pull());
    const position = positionOf(String(day).padStart(8, '0'), version, pull());
    entries.push({ position, places: pullPlaces() });
  }
  return entries;
}
