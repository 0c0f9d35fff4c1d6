import { packBlob, unpackBlob } from './blob.ts';
import type { Position } from './index.ts';
import { runKey, runsKey } from './keys.ts';
import type { Meter } from './meter.ts';
import { type TermHash, termHashes } from './paraphrases.ts';
import { positionOf, readPosition } from './positions.ts';
import type { Table } from './table.ts';
import type { Item } from './units.ts';
import { pushVarint, unzigzag, varintsOf, zigzag } from './varints.ts';

/**
 * Sorted runs, as in a log-structured merge-tree (O'Neil et al. 1996): where each term of indirect quotes stands, in the order of
 * the terms' hashes and of positions. A run is written once and never changes; now and then four of a level are merged into
 * one of the next. So a term is found by one small read in each run, and an article is written anew once a level.
 */
export interface Run {
  readonly id: number;
  readonly level: number;
  /** It holds hashes from the one on and below the other; what it has of others, later runs have instead. */
  readonly from: TermHash;
  readonly to: TermHash;
  /** When it was written, ms: replicas may lack some of it for a while. */
  readonly at: number;
}

/** Which runs there are; one item, changed only as long as nobody else has. */
export interface Runs {
  readonly rev: number;
  /** The next run's number. */
  readonly next: number;
  readonly runs: readonly Run[];
  /** Fresh items of versions up to this one are in the runs, or nobody will see them. */
  readonly upTo: number;
  /** What nobody reads once this long ago: runs, and fresh items of versions up to one. */
  readonly gone: readonly { readonly at: number; readonly ids: readonly number[]; readonly upTo: number }[];
}

export const noRuns: Runs = { rev: 0, next: 1, runs: [], upTo: 0, gone: [] };

type PackedRuns = readonly [
  next: number,
  upTo: number,
  runs: readonly (readonly [number, number, number, number, number])[],
  gone: readonly (readonly [number, readonly number[], number])[],
];

export function readRuns(item: Item | null): Runs {
  if (item === null) return noRuns;
  const [next, upTo, runs, gone] = unpackBlob(item.b?.B ?? new Uint8Array()) as PackedRuns;
  return {
    rev: Number(item.rev?.N),
    next,
    upTo,
    runs: runs.map(([id, level, from, to, at]) => ({ id, level, from, to, at })),
    gone: gone.map(([at, ids, version]) => ({ at, ids, upTo: version })),
  };
}

/** Null when somebody else has changed them meanwhile. */
export async function putRuns(table: Table, changed: Runs, meter?: Meter): Promise<Runs | null> {
  const { rev, next, upTo, runs, gone } = changed;
  const packed: PackedRuns = [
    next,
    upTo,
    runs.map(({ id, level, from, to, at }) => [id, level, from, to, at]),
    gone.map(({ at, ids, upTo: version }) => [at, ids, version]),
  ];
  const item = { pk: { S: runsKey.pk }, sk: { S: runsKey.sk }, rev: { N: String(rev + 1) } };
  const done = await table.put(
    { ...item, b: { B: packBlob(packed) } },
    rev === 0
      ? { expression: 'attribute_not_exists(pk)' }
      : { expression: 'rev = :rev', values: { ':rev': { N: String(rev) } } },
    meter,
  );
  return done ? { ...changed, rev: rev + 1 } : null;
}

/** One place of a term: six hexadecimal digits of its hash, `#`, the position. In this order runs are sorted. */
export type Entry = string;

const hashDigits = 6;

export function entryOf(hash: TermHash, position: Position): Entry {
  return `${beginOf(hash)}#${position}`;
}

/** What every entry of the hash begins with, and is above; of the number beyond all hashes, what is above every entry. */
export function beginOf(hash: TermHash): string {
  return hash >= termHashes ? '~' : hash.toString(16).padStart(hashDigits, '0');
}

export function hashOf(entry: Entry): TermHash {
  return Number.parseInt(entry.slice(0, hashDigits), 16);
}

export function positionIn(entry: Entry): Position {
  return entry.slice(hashDigits + 1);
}

/** With its key an item stays below 4 KB, which half a unit reads. */
const itemBytes = 4000;

/** Sorted, distinct entries as items, each with its first entry as its key. */
export function runItems(id: number, entries: readonly Entry[]): Item[] {
  const items: Item[] = [];
  let bytes: number[] = [];
  let begin: Entry | null = null;
  let before = start;
  const close = () => {
    if (begin === null) return;
    items.push({ pk: { S: runKey(id) }, sk: { S: begin }, e: { B: Uint8Array.from(bytes) } });
  };
  for (const entry of entries) {
    const own = partsOf(entry);
    let packed = packEntry(own, before);
    if (begin === null || bytes.length + packed.length > itemBytes) {
      close();
      begin = entry;
      bytes = [];
      packed = packEntry(own, start);
    }
    bytes.push(...packed);
    before = own;
  }
  close();
  return items;
}

export function readRunItem(item: Item): Entry[] {
  const { ended, pull } = varintsOf(item.e?.B ?? new Uint8Array());
  const entries: Entry[] = [];
  let { hash, day, version } = start;
  while (!ended()) {
    hash += pull();
    day += unzigzag(pull());
    version += unzigzag(pull());
    entries.push(entryOf(hash, positionOf(String(day).padStart(8, '0'), version, pull())));
  }
  return entries;
}

interface Parts {
  readonly hash: TermHash;
  readonly day: number;
  readonly version: number;
  readonly ordinal: number;
}

/** What the first entry of an item is the difference from. */
const start: Parts = { hash: 0, day: 0, version: 0, ordinal: 0 };

function partsOf(entry: Entry): Parts {
  const { day, version, ordinal } = readPosition(positionIn(entry));
  return { hash: hashOf(entry), day: Number(day), version, ordinal };
}

function packEntry({ hash, day, version, ordinal }: Parts, before: Parts): number[] {
  const bytes: number[] = [];
  pushVarint(bytes, hash - before.hash);
  pushVarint(bytes, zigzag(day - before.day));
  pushVarint(bytes, zigzag(version - before.version));
  pushVarint(bytes, ordinal);
  return bytes;
}
