import type { Article } from '../article/article.ts';
import type { Quote } from '../quotes/quote.ts';
import type { Meter } from './meter.ts';
import type { QuoteRow } from './quote-reader.ts';

/** Puts articles in and takes them out, each at once: no reader ever sees a part of a version. */
export interface QuoteStore {
  /**
   * Makes the index show this version of the article, and no other. A version that is shown already, quote for quote, is left
   * alone (`unchanged`: two reads), whichever engine found the quotes.
   * Throws on a failure of the table; calling again with the same input, at any time, by anyone, finishes the work.
   */
  put(article: Article, quotes: readonly Quote[], options?: PutOptions): Promise<PutOutcome>;
  /** Makes the index show nothing of the article. Not there, or removed already: `unchanged`. */
  remove(articleId: string, options?: Omit<PutOptions, 'engine'>): Promise<PutOutcome>;
}

/**
 * Called with a change that is about to be shown, at a time when it certainly is not yet: what it writes will be there whenever
 * the change is seen, whoever commits it. After a crash or a race it may be called again, with a later version too.
 */
export type BeforeShown = (change: {
  readonly version: number;
  readonly before: readonly QuoteRow[];
  readonly after: readonly QuoteRow[];
}) => Promise<void>;

export interface PutOptions {
  /** The extractor's version, kept with the record for whoever asks where a quote comes from. */
  readonly engine?: string;
  readonly beforeShown?: BeforeShown;
  readonly meter?: Meter;
}

export interface PutOutcome {
  /** `superseded`: a later version of the same article was put meanwhile, and that one is shown. */
  readonly result: 'stored' | 'removed' | 'unchanged' | 'superseded';
  /** The number of the version shown now; grows with every version. 0 when the article was never there. */
  readonly version: number;
  /** Quotes of the version before and of this one, as alerts compare them (`quote.altered`, `quote.removed`). */
  readonly before: readonly QuoteRow[];
  readonly after: readonly QuoteRow[];
}
