import { createHash } from 'node:crypto';
import type { Flag, FlagStore } from './index.ts';
import { flagsKey } from './keys.ts';
import { createPartMeter } from './meter.ts';
import type { Conditions, Key, Table } from './table.ts';
import type { Item } from './units.ts';

/** Items read at once when looking for flags of one status, of 0.3 KB as a rule. */
const itemsAtOnce = 250;
/** With less nothing more is read. */
const leastUnits = 1;
/** One with a key and a reason as long as they get. */
const mostUnitsOfFlag = 0.25;

/**
 * One item a seed, readable in the console, in one list by the seed's key. `rev` stands for the flag's every field, so that
 * `onlyIf` is one comparison.
 */
export function createFlagStore(table: Table): FlagStore {
  return {
    async flag(seed, { meter } = {}) {
      const item = await table.get(flagKey(seed), true, meter);
      return item === null ? null : readFlag(item);
    },

    async flags({ status, limit, after, units = Number.POSITIVE_INFINITY, meter: whole }) {
      const rows: Flag[] = [];
      const meter = createPartMeter(whole);
      // No key is so long: it is not a `next` of ours.
      if (after !== undefined && Buffer.byteLength(after) > 1000) return { rows, next: null, partial: false };
      let read = 0;
      let low = after === undefined ? undefined : `${after}\u0000`;
      let unitsOfFlag = mostUnitsOfFlag;
      for (;;) {
        const affordable = Math.max(1, Math.floor((units - meter.readUnits) / unitsOfFlag));
        const wanted = status === undefined ? limit - rows.length + 1 : itemsAtOnce;
        const own = low === undefined ? {} : { low };
        const page = await table.query(
          { pk: flagsKey, ...own, limit: Math.min(wanted, affordable, 1000) },
          meter,
        );
        read += page.items.length;
        for (const item of page.items) {
          const flag = readFlag(item);
          if (status !== undefined && flag.status !== status) continue;
          if (rows.length === limit)
            return { rows, next: flagKey(rows.at(-1)?.seed ?? '').sk, partial: false };
          rows.push(flag);
        }
        if (page.last === null) return { rows, next: null, partial: false };
        // Its neighbours are hardly ever twice as large as those before them.
        unitsOfFlag = (2 * meter.readUnits) / Math.max(1, read);
        if (units - meter.readUnits < leastUnits) return { rows, next: page.last, partial: true };
        low = `${page.last}\u0000`;
      }
    },

    async putFlag(flag, { onlyIf, meter } = {}) {
      return table.put(flagItem(flag), condition(flag.version, onlyIf), meter);
    },

    async deleteFlag(seed, { onlyIf, meter } = {}) {
      return table.delete(flagKey(seed), onlyIf === undefined ? undefined : condition(null, onlyIf), meter);
    },
  };
}

/** A key is 1,024 bytes at most, as in S3; a folder may nest deeper, and a name may hold what UTF-8 cannot. */
function flagKey(seed: string): Key {
  const plain = seed.isWellFormed() && Buffer.byteLength(seed) <= 900;
  const sk = plain
    ? seed
    : `${seed.slice(0, 200).toWellFormed()}~${createHash('sha256').update(JSON.stringify(seed)).digest('hex')}`;
  return { pk: flagsKey, sk };
}

function condition(version: number | null, onlyIf: Flag | null | undefined): Conditions | undefined {
  if (onlyIf === null) return { expression: 'attribute_not_exists(pk)' };
  const parts: string[] = [];
  const names: Record<string, string> = {};
  const values: Item = {};
  if (version !== null) {
    parts.push('(attribute_not_exists(pk) OR #version <= :version)');
    names['#version'] = 'version';
    values[':version'] = { N: String(version) };
  }
  if (onlyIf !== undefined) {
    parts.push('#rev = :rev');
    names['#rev'] = 'rev';
    values[':rev'] = { S: revisionOf(onlyIf) };
  }
  return parts.length === 0 ? undefined : { expression: parts.join(' AND '), names, values };
}

function revisionOf(flag: Flag): string {
  const { seed, status, reason, size, etag, metaEtag, engine, sha256, quotes, flaggedAt, indexedAt } = flag;
  const all = [seed, status, reason, size, etag, metaEtag, engine, sha256, quotes, flaggedAt, indexedAt];
  return createHash('sha256')
    .update(JSON.stringify([...all, flag.correlationId, flag.version, ...(flag.untold ? ['untold'] : [])]))
    .digest('base64url')
    .slice(0, 16);
}

const texts = [
  'status',
  'reason',
  'etag',
  'metaEtag',
  'engine',
  'sha256',
  'flaggedAt',
  'indexedAt',
  'correlationId',
] as const;
const numbers = ['size', 'quotes', 'version'] as const;

function flagItem(flag: Flag): Item {
  const { pk, sk } = flagKey(flag.seed);
  const item: Item = { pk: { S: pk }, sk: { S: sk }, rev: { S: revisionOf(flag) } };
  if (sk !== flag.seed) item.seed = { S: JSON.stringify(flag.seed) };
  for (const name of texts) if (flag[name] !== null) item[name] = { S: flag[name] };
  for (const name of numbers) if (flag[name] !== null) item[name] = { N: String(flag[name]) };
  if (flag.untold) item.untold = { BOOL: true };
  return item;
}

function readFlag(item: Item): Flag {
  const text = (name: (typeof texts)[number]) => item[name]?.S ?? null;
  const number = (name: (typeof numbers)[number]) =>
    item[name]?.N === undefined ? null : Number(item[name].N);
  return {
    seed: item.seed?.S === undefined ? (item.sk?.S ?? '') : (JSON.parse(item.seed.S) as string),
    status: (text('status') ?? 'new') as Flag['status'],
    reason: text('reason'),
    size: number('size') ?? 0,
    etag: text('etag') ?? '',
    metaEtag: text('metaEtag'),
    engine: text('engine'),
    sha256: text('sha256'),
    quotes: number('quotes'),
    flaggedAt: text('flaggedAt') ?? '',
    indexedAt: text('indexedAt'),
    correlationId: text('correlationId') ?? '',
    version: number('version') ?? 0,
    ...(item.untold?.BOOL && { untold: true }),
  };
}
