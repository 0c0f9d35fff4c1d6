import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { packBlob, unpackBlob } from './blob.ts';
import {
  type Contribution,
  noContribution,
  type PackedContribution,
  packContribution,
  unpackContribution,
} from './contribution.ts';
import { signsKey, speakerShardKey, totalsKey, vocabularyKey } from './keys.ts';
import type { Conditions, Key } from './table.ts';
import type { Item } from './units.ts';

/** Merged counts: a part of the sum of all log entries. Each shard says by itself up to which version it holds them. */
export interface Shard {
  readonly key: Key;
  readonly upTo: number;
  readonly sum: Contribution;
  /** Words of this shard that have id blocks. */
  readonly blocks: ReadonlyMap<string, Built>;
}

/** Up to which version a word's blocks hold its quotes, and how frequent it was then. */
export interface Built {
  readonly upTo: number;
  readonly quotes: number;
}

export function emptyShard(key: Key): Shard {
  return { key, upTo: 0, sum: noContribution(), blocks: new Map() };
}

/** Cuts a change into the parts that concern one shard each. */
export function splitByShard(change: Contribution): { readonly key: Key; readonly part: Contribution }[] {
  const parts = new Map<string, { key: Key; part: Contribution }>();
  const partOf = (key: Key): Contribution => {
    const name = `${key.pk} ${key.sk}`;
    const known = parts.get(name);
    if (known !== undefined) return known.part;
    const part = noContribution();
    parts.set(name, { key, part });
    return part;
  };
  const { articles, quotes, words, indirect } = change;
  Object.assign(partOf(totalsKey), { articles, quotes, words, indirect });
  for (const [word, number] of change.written) partOf(vocabularyKey(word)).written.set(word, number);
  for (const [word, number] of change.paraphrased) partOf(vocabularyKey(word)).paraphrased.set(word, number);
  for (const [id, speaker] of change.speakers) partOf(speakerShardKey(id)).speakers.set(id, speaker);
  for (const [id, number] of change.signs) partOf(signsKey(id)).signs.set(id, number);
  return [...parts.values()];
}

export function shardItem({ key, upTo, sum, blocks }: Shard): Item {
  return {
    pk: { S: key.pk },
    sk: { S: key.sk },
    upTo: { N: String(upTo) },
    b: { B: packBlob(packContribution(sum)) },
    ...(blocks.size === 0 ? {} : { ids: packBuilt(blocks) }),
  };
}

export function packBuilt(blocks: ReadonlyMap<string, Built>): AttributeValue {
  return { B: packBlob([...blocks]) };
}

export function readShard(item: Item): Shard {
  return {
    key: { pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' },
    upTo: Number(item.upTo?.N),
    sum: unpackContribution(unpackBlob(item.b?.B ?? new Uint8Array()) as PackedContribution),
    blocks: new Map(item.ids?.B === undefined ? [] : (unpackBlob(item.ids.B) as [string, Built][])),
  };
}

/** That nobody else has merged into the shard since it was read. */
export function shardIs({ upTo }: { readonly upTo: number }): Conditions {
  return upTo === 0
    ? { expression: 'attribute_not_exists(pk)' }
    : { expression: 'upTo = :upTo', values: { ':upTo': { N: String(upTo) } } };
}
