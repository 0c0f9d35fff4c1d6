import { createParts, createReader, defaultGraceMs, type ReaderOptions } from './create-reader.ts';
import { createFlagStore } from './flags.ts';
import type { WritableIndex } from './index.ts';
import { late, once } from './late.ts';
import { type RunGrowth, usualRunGrowth } from './merge-paraphrases.ts';
import { createWriting } from './writing.ts';

export interface IndexOptions extends ReaderOptions {
  /** How long one `put` or `remove` may write, ms (5 min). A function that calls them must be cut off before. */
  readonly leaseMs?: number;
  /** How long to wait between an article's last item and its commit, ms (0). On AWS 1000: eventually consistent reads. */
  readonly settleMs?: number;
  /** Words in at least so many quotes get id blocks (80). */
  readonly blocksFrom?: number;
  /** How sorted runs of what indirect quotes say grow. */
  readonly runGrowth?: RunGrowth;
}

/** All of the index, for reading and writing. */
export function createIndex(options: IndexOptions): WritableIndex {
  const { graceMs = defaultGraceMs, leaseMs = 300_000, settleMs = 0 } = options;
  const { blocksFrom = 80, runGrowth = usualRunGrowth } = options;
  const parts = createParts(options);
  const writing = once(async () => {
    const counts = await parts.counts();
    const limits = { graceMs, leaseMs, settleMs, blocksFrom, runGrowth };
    return createWriting({ ...options, ...parts, ...limits, counts });
  });
  return {
    ...createReader(parts),
    ...late(writing, ['createTable', 'put', 'remove', 'sweep']),
    ...createFlagStore(parts.table),
  };
}
