import type { Clock } from '../platform/ports.ts';
import { type BlockEntry, blockItems, blockOf, placesOf } from './blocks.ts';
import { upToOf } from './compact.ts';
import { earliestAfter, type FreshDays, readFreshDays } from './fresh-days.ts';
import { blocksKey, freshDaysKey, listKey, vocabularyPartition } from './keys.ts';
import type { ManifestStore } from './manifest-store.ts';
import type { Meter } from './meter.ts';
import { inParallel } from './parallel.ts';
import { passMs } from './pass.ts';
import { readPosting } from './postings.ts';
import { type Built, packBuilt, readShard, type Shard } from './shards.ts';
import type { Table } from './table.ts';
import { isStopWord, stemOf, tokenize } from './tokenize.ts';
import type { Item } from './units.ts';

export interface BuildOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly clock: Clock;
  /** Words in fewer quotes have no blocks: scanning their postings costs no more. */
  readonly blocksFrom: number;
}

/**
 * A pass begins when so many articles are new, or a twentieth of few, or a two-thousandth of very many, for it reads the whole
 * vocabulary; and a word's blocks are built anew when so many quotes of it are, or a tenth of few. What is newer is scanned,
 * which must stay cheap however frequent a word is.
 */
const newArticles = 64;
const newQuotes = 100;

/** Blocks are for frequent words, and those are written in plain letters and digits. */
const firstCharacters = [...'abcdefghijklmnopqrstuvwxyz0'];

/**
 * Builds the id blocks of frequent words, when enough is new since the last pass. One at a time: a pass holds a lease in the
 * manifest. Returns how many words' blocks were built.
 */
export async function buildBlocks(
  { table, manifests, clock, blocksFrom }: BuildOptions,
  meter?: Meter,
): Promise<number> {
  const manifest = await manifests.read(meter);
  const upTo = upToOf(manifest);
  const fresh = upTo - manifest.blocksUpTo;
  if (fresh === 0 || fresh < Math.max(Math.min(newArticles, upTo / 20), upTo / 2000)) return 0;
  const until = clock.now().getTime() + passMs;
  if (!(await manifests.hold('blocks', until + passMs, meter))) return 0;
  let passed: number | null = null;
  try {
    const freshDays = readFreshDays(await table.get(freshDaysKey, true, meter));
    let built = 0;
    for (const first of firstCharacters) {
      for (const item of await table.queryAll({ pk: vocabularyPartition(first), consistent: true }, meter)) {
        if (clock.now().getTime() > until) return built;
        built += await buildShard(readShard(item), freshDays, upTo);
      }
    }
    passed = upTo;
    return built;
  } finally {
    await manifests.release('blocks', passed, meter);
  }

  async function buildShard(shard: Shard, days: FreshDays, version: number): Promise<number> {
    const wanted = [...frequenciesOf(shard)].filter(
      ([stem, quotes]) => quotes >= blocksFrom && quotes >= nextSize(shard.blocks.get(stem)),
    );
    if (wanted.length === 0) return 0;
    const done = await inParallel(wanted, 8, async ([stem, quotes]): Promise<readonly [string, Built]> => {
      const before = shard.blocks.get(stem);
      await buildWord(stem, before === undefined ? '00000000' : earliestAfter(days, before.upTo), version);
      return [stem, { upTo: version, quotes }];
    });
    // Merged meanwhile: the words keep what the shard says of their older blocks, which holds of the new ones too.
    await table.update(
      shard.key,
      {
        expression: 'SET ids = :ids',
        values: {
          ':ids': packBuilt(new Map([...shard.blocks, ...done])),
          ':upTo': { N: String(shard.upTo) },
        },
      },
      'upTo = :upTo',
      meter,
    );
    return done.length;
  }

  /** Blocks hold all there is below that day; from it on they are made anew from the postings. */
  async function buildWord(stem: string, fromDay: string, version: number): Promise<void> {
    const pk = blocksKey(stem);
    const list = listKey({ by: 'word', stem });
    const postings = await table.queryAll({ pk: list, low: fromDay, consistent: true }, meter);
    const fresh = postings
      .flatMap((item) => entriesOf(item, stem))
      .filter(({ position }) => Number(position.slice(9, 19)) <= version);
    // The block that reaches over the day begins before it.
    const { items: over } = await table.query(
      { pk, low: '0', high: fromDay, descending: true, limit: 1, consistent: true },
      meter,
    );
    const later = await table.queryAll({ pk, low: fromDay, consistent: true }, meter);
    const kept = over.flatMap(blockOf).filter(({ position }) => position < fromDay);
    const items = blockItems(pk, [...kept, ...fresh.sort(byPosition)], version);
    const keys = new Set(items.map(({ sk }) => sk?.S));
    const stale = [...over, ...later].flatMap(({ sk }) =>
      keys.has(sk?.S) || sk?.S === undefined ? [] : [{ pk, sk: sk.S }],
    );
    // Whatever readers trust below the day is there at every moment, and what stands above it they do not trust yet.
    await table.batchWrite(items, [], () => undefined, meter);
    await table.batchWrite([], stale, () => undefined, meter);
  }
}

function entriesOf(item: Item, stem: string): BlockEntry[] {
  return readPosting(item).map(({ position, text }) => ({
    position,
    places: placesOf(stem, tokenize(text ?? '')),
  }));
}

function byPosition(one: BlockEntry, other: BlockEntry): number {
  return one.position < other.position ? -1 : 1;
}

function nextSize(built: Built | undefined): number {
  return built === undefined ? 0 : built.quotes + Math.min(newQuotes, built.quotes / 10);
}

function frequenciesOf({ sum }: Shard): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const [word, quotes] of sum.written) {
    if (isStopWord(word)) continue;
    const stem = stemOf(word);
    frequencies.set(stem, (frequencies.get(stem) ?? 0) + quotes);
  }
  return frequencies;
}
