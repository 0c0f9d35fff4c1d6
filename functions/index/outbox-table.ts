import type { AlertStore, Outgoing } from '../alerts/store.ts';
import { packBlob, unpackBlob } from './blob.ts';
import type { Table } from './table.ts';
import type { Item } from './units.ts';

const partition = 'S#out';
const key = (articleId: string) => ({ pk: partition, sk: articleId });
/** An item holds 400 KB at most: what is larger goes on in further items, written before the one that counts them. */
const PART_BYTES = 350_000;

/** What is still to be told of articles: nearly always nothing. */
export function createOutbox(
  table: Table,
): Pick<AlertStore, 'prepare' | 'outgoing' | 'leftOver' | 'hold' | 'told'> {
  async function read(item: Item): Promise<Outgoing> {
    const articleId = item.sk!.S!;
    const parts = Number(item.parts?.N ?? 0);
    const more = await Promise.all(
      Array.from({ length: parts }, (_, part) => table.get(partKey(articleId, item.at!.S!, part), true)),
    );
    const packed = Buffer.concat([item.v!.B!, ...more.map((found) => found?.v?.B ?? Buffer.alloc(0))]);
    return unpackBlob(packed) as Outgoing;
  }

  async function stored(articleId: string): Promise<Outgoing | null> {
    const item = await table.get(key(articleId), true);
    return item ? read(item) : null;
  }

  /** False when what stands there is not `earlier` any more. */
  async function write(outgoing: Outgoing, earlier: Outgoing | null): Promise<boolean> {
    const packed = packBlob(outgoing);
    const parts = Math.ceil(packed.length / PART_BYTES) - 1;
    for (let part = 0; part < parts; part += 1) {
      const bytes = packed.subarray((part + 1) * PART_BYTES, (part + 2) * PART_BYTES);
      const { pk, sk } = partKey(outgoing.articleId, outgoing.at, part);
      await table.put({ pk: { S: pk }, sk: { S: sk }, v: { B: bytes } });
    }
    const { pk, sk } = key(outgoing.articleId);
    const item: Item = {
      pk: { S: pk },
      sk: { S: sk },
      version: { N: `${outgoing.version}` },
      at: { S: outgoing.at },
      parts: { N: `${parts}` },
      v: { B: packed.subarray(0, PART_BYTES) },
    };
    return table.put(item, earlier ? unchanged(earlier) : { expression: 'attribute_not_exists(pk)' });
  }

  return {
    async prepare(outgoing) {
      for (;;) {
        const earlier = await stored(outgoing.articleId);
        if (earlier && earlier.version >= outgoing.version) return;
        const merged = earlier
          ? { ...outgoing, before: earlier.before, silent: earlier.silent && outgoing.silent }
          : outgoing;
        if (await write(merged, earlier)) return;
      }
    },

    outgoing: stored,

    async leftOver(preparedBefore) {
      const items = await table.queryAll({
        pk: partition,
        consistent: true,
        filter: {
          expression: 'attribute_exists(version) AND #at <= :before',
          names: { '#at': 'at' },
          values: { ':before': { S: preparedBefore } },
        },
      });
      return Promise.all(items.map(read));
    },

    async hold(outgoing, now, until) {
      const { expression, names, values } = unchanged(outgoing);
      const held = await table.update(
        key(outgoing.articleId),
        {
          expression: 'SET held = :until',
          names,
          values: { ...values, ':until': { S: until }, ':now': { S: now } },
        },
        `${expression} AND (attribute_not_exists(held) OR held <= :now)`,
      );
      return held !== null;
    },

    async told(outgoing) {
      const item = await table.get(key(outgoing.articleId), true);
      const parts = Number(item?.parts?.N ?? 0);
      if (!(await table.delete(key(outgoing.articleId), unchanged(outgoing)))) return;
      for (let part = 0; part < parts; part += 1)
        await table.delete(partKey(outgoing.articleId, outgoing.at, part));
    },
  };
}

function partKey(articleId: string, at: string, part: number) {
  return { pk: `${partition}#parts`, sk: `${articleId}\0${at}\0${part}` };
}

function unchanged({ version, at }: Outgoing) {
  return {
    expression: 'version = :version AND #at = :at',
    names: { '#at': 'at' },
    values: { ':version': { N: `${version}` }, ':at': { S: at } },
  };
}
