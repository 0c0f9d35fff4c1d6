import type { Directory } from './directory-reader.ts';
import type { FlagStore } from './flag-store.ts';
import type { Meter } from './meter.ts';
import type { QuoteReader } from './quote-reader.ts';
import type { QuoteStore } from './quote-store.ts';

/**
 * What the other rooms know of the index. Nobody outside this folder knows a key of the table.
 *
 * Reading: take a snapshot first, pass it to every read of the request, and put it into the cursor; then every page is a page
 * of one and the same state, whatever is ingested meanwhile. Every read takes a `meter` that adds up units and round trips.
 */
export interface Index extends QuoteReader, Directory, Pick<FlagStore, 'flag' | 'flags'> {}

/** The index for who puts articles and flags into it. */
export interface WritableIndex extends Index, QuoteStore, FlagStore {
  /** Creates the table unless it is there, and waits until it answers. For the laptop and tests; on AWS a stack creates it. */
  createTable(): Promise<void>;
  /**
   * Clears what no reader can see any more, merges the counts and builds id blocks. Call it every few minutes; repeating it does no harm.
   * `blocks: false` leaves out what may take longest: up to 20 s for the id blocks.
   */
  sweep(options?: { readonly blocks?: boolean; readonly meter?: Meter }): Promise<SweepReport>;
}

export interface SweepReport {
  /** Versions whose items were deleted, versions of dead ingests given up or finished, items deleted, log entries merged. */
  readonly versions: number;
  readonly abandoned: number;
  readonly finished: number;
  readonly items: number;
  readonly merged: number;
  /** Words whose id blocks were built; sorted runs of indirect quotes that were written. */
  readonly blocks: number;
  readonly runs: number;
}

export { createIndex } from './create-index.ts';
export type * from './directory-reader.ts';
export * from './flag-store.ts';
export { createMeter, type Meter } from './meter.ts';
export { isSpeakerOf, publisherSlug, speakerWords } from './names.ts';
export { bareId, isMeant, mayBeOne } from './namesakes.ts';
export { isPosition } from './positions.ts';
export type * from './quote-reader.ts';
export type * from './quote-store.ts';
export { type TableDefinition, tableDefinition } from './table-definition.ts';
export { isStopWord, TOKENIZER_VERSION, type Token, tokenize } from './tokenize.ts';
export type { IndexOptions } from './writing.ts';
