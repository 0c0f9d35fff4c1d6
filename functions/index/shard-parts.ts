import { createPartMeter, type Meter } from './meter.ts';
import { readShard, type Shard } from './shards.ts';
import type { Table } from './table.ts';

/** Shards of a partition from a sort key on, and up to another, exclusive; null: to the end. */
export interface ShardRange {
  readonly pk: string;
  readonly from: string;
  /** Undefined: to the end, as null. */
  readonly to?: string | null;
}

export interface ShardPart {
  readonly shards: readonly Shard[];
  /** Where the next part begins; null at the end. */
  readonly to: string | null;
}

/** A first call reads so many, and shows how large they are. */
const firstShards = 6;
/** Others are hardly ever so many times as large on average. */
const unlike = 3;
const mostCalls = 6;

/** As many shards as are had for so many units, at least one call's: some are a hundred times as large as others. */
export async function readPart(
  table: Table,
  { pk, from, to = null }: ShardRange,
  consistent: boolean,
  units: number,
  whole?: Meter,
): Promise<ShardPart> {
  const meter = createPartMeter(whole);
  const high = to === null ? {} : { high: to };
  const shards: Shard[] = [];
  let low = from;
  let limit = firstShards;
  for (let calls = 1; ; calls += 1) {
    const { items, last } = await table.query({ pk, low, ...high, limit, consistent }, meter);
    shards.push(...items.map(readShard).filter(({ key }) => key.sk !== to));
    if (last === null || last === to) return { shards, to };
    low = `${last}\u0000`;
    limit = Math.floor(((units - meter.readUnits) * shards.length) / (meter.readUnits * unlike));
    if (limit < 1 || calls === mostCalls) return { shards, to: low };
  }
}
