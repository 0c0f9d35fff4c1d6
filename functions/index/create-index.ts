import { buildBlocks } from './build-blocks.ts';
import { createReader } from './create-reader.ts';
import { createFlagStore } from './flags.ts';
import type { WritableIndex } from './index.ts';
import { late } from './late.ts';
import { mergeParaphrases } from './merge-paraphrases.ts';
import { createParts } from './parts.ts';
import { type IndexOptions, writingOf } from './writing.ts';

/** All of the index, for reading and writing. */
export function createIndex(options: IndexOptions): WritableIndex {
  const parts = createParts(options);
  const writing = writingOf(options, parts, { buildBlocks, mergeParaphrases });
  return {
    ...createReader(parts),
    ...late(writing, ['createTable', 'put', 'remove', 'sweep']),
    ...createFlagStore(parts.table),
  };
}
