import { createFlagStore } from './flags.ts';
import type { FlagStore, QuoteStore, WritableIndex } from './index.ts';
import { late } from './late.ts';
import { createLists, createParts } from './parts.ts';
import { type IndexOptions, writingOf } from './writing.ts';

/** What ingest asks of the index, without the code of lookups and of what takes a sweep longest. */
export function createIngestIndex(
  options: IndexOptions,
): QuoteStore & FlagStore & Pick<WritableIndex, 'article' | 'snapshot' | 'speaker'> {
  const parts = createParts(options);
  const { lists, directory } = createLists(parts);
  return {
    snapshot: lists.snapshot,
    article: lists.article,
    ...late(directory, ['speaker']),
    ...late(writingOf(options, parts, null), ['put', 'remove']),
    ...createFlagStore(parts.table),
  };
}
