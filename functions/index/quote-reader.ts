import type { Quote, QuoteKind } from '../quotes/quote.ts';
import type { Meter } from './meter.ts';

/**
 * A state of the index. Versions numbered above `upTo` or in `hidden` (under way when it was taken) are not in it.
 * Plain data: it goes into cursors, with `hidden` nearly always empty.
 */
export interface Snapshot {
  readonly upTo: number;
  readonly hidden: readonly number[];
}

/**
 * Where a quote stands in every list: `yyyymmdd#version#place`, compared as a string. Newest first is descending; inside an
 * article that is the order of the text. Undated articles stand under `00000000`.
 */
export type Position = string;

/**
 * One list of quotes in order of position.
 * - `word`: quotes whose text holds the stem (`tokenize(...).stem`; stop words have no list, see `isStopWord`);
 * - `plain`: quotes of stop words alone, by these words (see `plainWords`);
 * - `speaker`: quotes whose speaker's name, aliases or id hold every one of these words (see `speakerWords`, `isSpeakerOf`);
 * - `speakerId`: quotes of the speaker of this very id; by a bare id, of all who have the name (see `isMeant`);
 * - `source`: quotes of articles of this publisher (any spelling: case, accents and punctuation aside);
 * - `all`: every quote.
 * Quotes of kind `indirect` stand in lists of their own (`indirect: true`), so that lookups that do not want them do not pay
 * for them; `kind=all` merges the two by position. Their lists cost next to nothing to write and more to read: three round
 * trips, and half a unit a row beside some units for knowing where they are.
 */
export type QuoteList = { readonly indirect?: boolean } & (
  | { readonly by: 'word'; readonly stem: string }
  | { readonly by: 'plain'; readonly words: string }
  | { readonly by: 'speaker'; readonly words: readonly string[] }
  | { readonly by: 'speakerId'; readonly id: string }
  | { readonly by: 'source'; readonly publisher: string }
  | { readonly by: 'all' }
);

export interface PageRequest {
  readonly snapshot: Snapshot;
  readonly order: 'newest' | 'oldest';
  /** Only rows beyond this position, in the given order; from a page's `next` or a row's `position`. */
  readonly after?: Position;
  /** Days, inclusive, `yyyy-mm-dd`. Undated articles stand before every day, and outside any range with a `from` or `to`. */
  readonly from?: string;
  readonly to?: string;
  /** Items to read at most (1–1000); an item holds one row or a few of one article. One call is one round trip. */
  readonly items: number;
  /**
   * Read units that may be spent, on quotes too long to stand in their items among the others: what does not go into them is left
   * for the next page, but for one such quote.
   */
  readonly units?: number;
  /**
   * Of lists of indirect quotes, where a row may cost half a unit: lists in which the rows wanted stand as well. Most of what is
   * not in them is left out.
   */
  readonly within?: readonly QuoteList[];
  /**
   * Which rows will be shown, where that does not hang on who spoke: only of those it is told which of several namesakes did,
   * which may cost a round trip.
   */
  readonly shows?: (row: QuoteRow) => boolean;
  readonly meter?: Meter;
}

export interface Page<Row> {
  /** In order. May be empty although more follow (versions not visible are skipped). */
  readonly rows: readonly Row[];
  /** Pass as `after` to go on; null at the end of the list. */
  readonly next: Position | null;
}

/** What a listing shows of an article. `published` as the article gives it, ISO 8601. */
export interface ArticleHead {
  readonly id: string;
  readonly seed: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly sha256: string;
}

/** One quote with everything that a listing shows. `speaker.aliases` are there for matching by name. */
export interface QuoteRow extends Omit<Quote, 'why'> {
  /** `${article.id}.${12 characters}`: stays the same over re-indexing while the words stay. */
  readonly id: string;
  readonly position: Position;
  readonly version: number;
  /** The place among the article's quotes, from 0. */
  readonly ordinal: number;
  readonly article: ArticleHead;
  /** About what the article's record costs to read, units, and hardly ever less. */
  readonly recordUnits?: number;
}

export interface ArticleRow extends ArticleHead {
  readonly position: Position;
  readonly version: number;
  /** Number of quotes by kind; kinds without quotes are left out. */
  readonly quotes: Readonly<Partial<Record<QuoteKind, number>>>;
}

/** Text on both sides of a quote in its article, to the paragraph's bounds at most (each 300 UTF-16 units at most). */
export interface QuoteContext {
  readonly before: string;
  readonly after: string;
}

export interface ArticleRecord {
  readonly article: ArticleRow;
  /** The readable text of a web page; null where the seed file is the text. */
  readonly text: string | null;
  /** In the order of the text, all kinds. */
  readonly quotes: readonly (QuoteRow & { readonly context: QuoteContext })[];
}

export interface QuoteReader {
  /** The state to read now. Cached for 5 s at most; what this very `Index` has put is always in it. */
  snapshot(options?: { readonly meter?: Meter }): Promise<Snapshot>;
  /** One page of a list: one round trip (one more when a row is a quote too long to stand in its posting). */
  page(list: QuoteList, request: PageRequest): Promise<Page<QuoteRow>>;
  /** One page of the articles indexed. */
  articles(request: PageRequest): Promise<Page<ArticleRow>>;
  /** One article with all its quotes and their context; null when it is not there. One round trip. */
  article(id: string, options: ReadOptions): Promise<ArticleRecord | null>;
  /**
   * Contexts of these rows by quote id; rows whose version is gone meanwhile are left out. With `units`, of as many of the first
   * `rows` as are had for about so many, one at least. A round trip or two.
   */
  contexts(
    rows: readonly QuoteRow[],
    options: { readonly meter?: Meter; readonly units?: number },
  ): Promise<{ readonly contexts: ReadonlyMap<string, QuoteContext>; readonly rows: number }>;
  /**
   * Positions of the quotes that hold every one of the stems, found by joining id blocks; for stems with `blocks` in
   * `frequencies`, the rarest first. Rows that are not at hand are fetched by `rowsAt`. Stops at `limit` positions, or when
   * `units` are spent or after a few round trips.
   */
  join(stems: readonly string[], request: JoinRequest): Promise<JoinPage>;
  /**
   * The rows of a list at these positions, in the order given; those not visible are left out. With the `hints` of a join, those
   * that stand near one another are read as one, and one round trip does for a few long ones as well. With `units`, of as many of
   * the first `positions` as are had for about so many, one at least.
   */
  rowsAt(
    list: QuoteList,
    positions: readonly Position[],
    options: ReadOptions & { readonly hints?: JoinPage['hints']; readonly units?: number },
  ): Promise<{ readonly rows: readonly QuoteRow[]; readonly positions: number }>;
  /**
   * Marked quotes whose words are the same as these or close to them, the closest first. Bounded in cost: copies made only of
   * words that very many newer quotes hold may be missed.
   */
  alike(text: string, options: Bounded): Promise<readonly QuoteRow[]>;
}

export interface ReadOptions {
  readonly snapshot: Snapshot;
  readonly meter?: Meter;
}

export interface Bounded extends ReadOptions {
  /**
   * About what may be spent to know what the newest articles add: where it does not do, some of that is left out, and the next
   * call reads on. Without it, all is counted.
   */
  readonly units?: number;
  /** With `units`: what the newest articles add may be left out wherever they are few beside the others, as for a plan. */
  readonly rough?: boolean;
}

export interface JoinRequest extends Omit<PageRequest, 'items'> {
  readonly indirect?: boolean;
  readonly limit: number;
  /** Read units that may be spent at most. */
  readonly units: number;
  /** About how many quotes with the rarest stem have to be looked at; how much is read at once is reckoned from it. */
  readonly reach?: number;
  /**
   * Neighbouring words, the stems among them: what cannot hold them, as written or by stem, is left out; what may is not.
   */
  readonly phrase?: { readonly words: readonly PhraseWord[]; readonly exact: boolean };
}

export interface PhraseWord {
  readonly word: string;
  readonly stem: string;
}

export interface RowHint {
  /** About how many quotes of the first stem's list are above. */
  readonly above: number;
  /** Whether the text may be too long for the list. */
  readonly isLong: boolean;
}

export interface JoinPage {
  readonly positions: readonly Position[];
  /** Rows of the first stem's list that were read on the way. */
  readonly rows: ReadonlyMap<Position, QuoteRow>;
  /** For positions without a row, how it is had at the least cost. */
  readonly hints: ReadonlyMap<Position, RowHint>;
  /** Where to go on; null at the end. */
  readonly next: Position | null;
  /** True when the units or trips ran out before `limit` was reached. */
  readonly partial: boolean;
  /** Where it is best to go on by the first stem's list: about how many quotes are left there. */
  readonly left?: number;
}
