import { packBlob, unpackBlob } from './blob.ts';
import type { PackedContribution } from './contribution.ts';
import { articleKey, pointerSk } from './keys.ts';
import type { Meter } from './meter.ts';
import { positionOf, readPosition, versionKey } from './positions.ts';
import type { Conditions, Key, Table } from './table.ts';
import type { Item } from './units.ts';
import type { Version } from './version.ts';

/** What is stored of one version beside its lists. `version` is null for a removal: a version with nothing to show. */
export interface StoredRecord {
  readonly articleId: string;
  readonly version: Version | null;
  /** The keys of everything written for the version, so that any later program can take it back, however it makes keys. */
  readonly keys: readonly Key[];
  /** What it adds to the counts, as it was counted then: see contribution.ts. */
  readonly counted: PackedContribution;
}

/** Which version an article shows, once that is committed, and which it replaces: see put.ts. */
export interface Pointer {
  readonly current: number;
  readonly hash: string;
  readonly previous: { readonly version: number; readonly hash: string } | null;
}

export interface StoredArticle {
  readonly pointer: Pointer | null;
  /** By version, only those that are there in full. */
  readonly records: ReadonlyMap<number, StoredRecord>;
}

/** DynamoDB takes items of 400 KB: a record is cut into parts well below that. */
const partBytes = 300_000;

export function recordItems(record: StoredRecord, number: number): Item[] {
  const { articleId, version, keys, counted } = record;
  const blob = packBlob([version, packKeys(keys), counted]);
  const parts = Math.ceil(blob.length / partBytes);
  return Array.from({ length: parts }, (_, part) => ({
    pk: { S: articleKey(articleId) },
    sk: { S: partSk(number, part) },
    b: { B: blob.subarray(part * partBytes, (part + 1) * partBytes) },
    ...(part === 0 ? { parts: { N: String(parts) } } : {}),
  }));
}

/** The keys of a record's other parts, by its first. Most records have none. */
export function otherPartKeys(first: Item): Key[] {
  const parts = Number(first.parts?.N ?? 1);
  const number = Number(first.sk?.S);
  return Array.from({ length: parts - 1 }, (_, part) => ({
    pk: first.pk?.S ?? '',
    sk: partSk(number, part + 1),
  }));
}

function partSk(number: number, part: number): string {
  return part === 0 ? versionKey(number) : `${versionKey(number)}#${String(part).padStart(3, '0')}`;
}

/** The records among an article's items, complete ones only, by version. */
export function readRecords(articleId: string, items: readonly Item[]): Map<number, StoredRecord> {
  const bySk = new Map(items.map((item) => [item.sk?.S ?? '', item]));
  const records = new Map<number, StoredRecord>();
  for (const [sk, item] of bySk) {
    if (item.parts?.N === undefined) continue;
    const number = Number(sk);
    const parts = Number(item.parts.N);
    const blobs = Array.from({ length: parts }, (_, part) => bySk.get(partSk(number, part))?.b?.B);
    if (blobs.includes(undefined)) continue;
    const [version, keys, counted] = unpackBlob(
      Buffer.concat(blobs.map((blob) => blob ?? new Uint8Array())),
    ) as [Version | null, PackedKeys, PackedContribution];
    records.set(number, { articleId, version, keys: unpackKeys(keys, number), counted });
  }
  return records;
}

/**
 * Moves the pointer, on condition that it still is where it was read (null: that there is none). False when it is not.
 */
export function putPointer(
  table: Table,
  articleId: string,
  { current, hash, previous }: Pointer,
  from: Pointer | null,
  meter?: Meter,
): Promise<boolean> {
  const item: Item = {
    pk: { S: articleKey(articleId) },
    sk: { S: pointerSk },
    current: { N: String(current) },
    hash: { S: hash },
    ...(previous === null
      ? {}
      : { previous: { N: String(previous.version) }, previousHash: { S: previous.hash } }),
  };
  return table.put(item, pointerIs(from), meter);
}

export function deletePointer(
  table: Table,
  articleId: string,
  from: Pointer,
  meter?: Meter,
): Promise<boolean> {
  return table.delete({ pk: articleKey(articleId), sk: pointerSk }, pointerIs(from), meter);
}

function pointerIs(pointer: Pointer | null): Conditions {
  return pointer === null
    ? { expression: 'attribute_not_exists(pk)' }
    : {
        expression: '#current = :current',
        names: { '#current': 'current' },
        values: { ':current': { N: String(pointer.current) } },
      };
}

function readPointer(items: readonly Item[]): Pointer | null {
  const item = items.find(({ sk }) => sk?.S === pointerSk);
  if (item === undefined) return null;
  return {
    current: Number(item.current?.N),
    hash: item.hash?.S ?? '',
    previous:
      item.previous?.N === undefined
        ? null
        : { version: Number(item.previous.N), hash: item.previousHash?.S ?? '' },
  };
}

/** Pointer and records of an article. Consistent when a decision to write hangs on it. */
export async function readArticle(
  table: Table,
  articleId: string,
  consistent: boolean,
  meter?: Meter,
): Promise<StoredArticle> {
  const items = await table.queryAll({ pk: articleKey(articleId), consistent }, meter);
  return { pointer: readPointer(items), records: readRecords(articleId, items) };
}

/** Partition keys by place, below 0 of the rests of texts. They hold no line break: they are made of words. */
type PackedKeys = readonly [day: string, places: readonly (readonly [ordinal: number, pks: string])[]];

function packKeys(keys: readonly Key[]): PackedKeys {
  const byOrdinal = new Map<number, string[]>();
  for (const { pk, sk } of keys) {
    const { ordinal } = readPosition(sk);
    const place = sk.endsWith('~') ? -ordinal : ordinal;
    const pks = byOrdinal.get(place);
    if (pks === undefined) byOrdinal.set(place, [pk]);
    else pks.push(pk);
  }
  return [
    keys[0] === undefined ? '' : readPosition(keys[0].sk).day,
    [...byOrdinal].map(([ordinal, pks]) => [ordinal, pks.join('\n')]),
  ];
}

function unpackKeys([day, places]: PackedKeys, number: number): Key[] {
  return places.flatMap(([ordinal, pks]) =>
    pks.split('\n').map((pk) => ({
      pk,
      sk: ordinal < 0 ? `${positionOf(day, number, -ordinal)}~` : positionOf(day, number, ordinal),
    })),
  );
}
