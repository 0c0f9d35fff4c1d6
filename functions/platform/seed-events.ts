import type { Flag, PutOutcome, QuoteRow } from '../index/index.ts';

/**
 * Told what happens to seeds, once it has happened. After a crash the same may be told again: `articleIndexed` with
 * the same `outcome.version`, the others with the same correlation id. What throws here is tried again with the work.
 */
export interface SeedEvents {
  /** The watch found the seed new, changed or removed. */
  seedFlagged(flag: Flag): Promise<void>;
  /** Ingest could not make an article of the seed: `flag.reason` says why. */
  seedFailed(flag: Flag): Promise<void>;
  /** The index is about to show another version of an article, or none: what must be told whatever happens is noted here. */
  articleChanging(change: ComingChange): Promise<void>;
  /** The index shows another version of an article, or no longer any. */
  articleIndexed(change: ArticleChange): Promise<void>;
}

export interface ArticleChange {
  readonly seed: string;
  readonly articleId: string;
  readonly correlationId: string;
  /** With the quotes before and after. */
  readonly outcome: PutOutcome;
  /** The bytes are as before and only the engine is another: nobody wants to be told. */
  readonly reindexed: boolean;
}

export interface ComingChange {
  readonly articleId: string;
  readonly correlationId: string;
  readonly version: number;
  readonly before: readonly QuoteRow[];
  /** The bytes are those that were indexed before: nothing was published that anybody should hear of. */
  readonly sameBytes: boolean;
}

export const noEvents: SeedEvents = {
  seedFlagged: async () => {},
  seedFailed: async () => {},
  articleChanging: async () => {},
  articleIndexed: async () => {},
};
