import type { Article } from '../article/article.ts';
import type { Quote, QuoteKind } from '../quotes/quote.ts';
import type { Meter } from './meter.ts';

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

// ---------------------------------------------------------------- writing

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

// ---------------------------------------------------------------- reading quotes

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

// ---------------------------------------------------------------- vocabulary, speakers, totals

export interface Frequency {
  /** Marked quotes that hold the stem, closely enough to plan and rank by: those with two forms of it count twice. */
  readonly quotes: number;
  /** Whether `join` can be used for it. */
  readonly blocks: boolean;
}

export interface VocabularyWord {
  /** As written, folded (case and accents aside). */
  readonly word: string;
  readonly stem: string;
  /** Quotes of every kind that hold the word. */
  readonly quotes: number;
}

export interface Totals {
  readonly articles: number;
  /** Marked quotes: not `indirect`. */
  readonly quotes: number;
  readonly indirect: number;
  /** Words in all marked quotes, stop words included: over `quotes` it is the average length that BM25 wants. */
  readonly words: number;
}

export interface SpeakerRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** Marked quotes: those a lookup by this id finds. */
  readonly quotes: number;
  readonly indirect: number;
  /** The newest day, `yyyy-mm-dd`; null when only undated articles quote the speaker. */
  readonly newest: string | null;
  /**
   * For one who is known by a single name: the one speaker of that surname whose full name other articles give. Null when
   * there is none, or more than one. Quotes are not moved: they stay with the id that their article gives.
   */
  readonly likely?: { readonly id: string; readonly name: string } | null;
  /** Whether that was not looked for, because it would have cost too much. */
  readonly likelyLeftOut?: true;
  /** Others of the same name, told apart by what their roles say: see namesakes.ts. Of a name's bare id, all of them. */
  readonly namesakes?: readonly Pick<SpeakerRow, 'id' | 'name' | 'roles'>[];
}

export interface SpeakerRecord extends SpeakerRow {
  /** Marked quotes by month (`yyyy-mm`), oldest first; undated ones are left out. */
  readonly months: readonly { readonly month: string; readonly quotes: number }[];
}

/** What is derived from all articles: exact, and of the same moment as the lists (a merge during the call aside). */
export interface Directory {
  /**
   * Says what is going to be asked once the snapshot is there: a process that has read nothing yet reads it beside the snapshot,
   * and any other does nothing. Of words `joined`, whose quotes may be found by `join`, the first blocks are read as well,
   * by any process that knows nothing of the word.
   */
  expect(
    names: {
      readonly stems: readonly string[];
      readonly speakers: readonly string[];
      readonly joined?: readonly string[];
    },
    options: { readonly meter?: Meter },
  ): Promise<void>;
  totals(options: Bounded): Promise<Totals>;
  frequencies(stems: readonly string[], options: Bounded): Promise<ReadonlyMap<string, Frequency>>;
  /** How many marked quotes the speakers of these ids have; ids of nobody are left out. */
  speakerSizes(ids: readonly string[], options: Bounded): Promise<ReadonlyMap<string, number>>;
  /**
   * Words that begin so, of quotes of every kind, the most frequent first; stop words are among them, which have no list.
   * Null when not all of them are known for the units.
   */
  wordsWithPrefix(
    prefix: string,
    options: Bounded & { readonly limit: number },
  ): Promise<readonly VocabularyWord[] | null>;
  /**
   * Words of the same first letter at an edit distance of 1 or 2, nearest first, then most frequent; no stop words. With
   * `units`, of those words whose reading is thought to cost no more.
   */
  nearWords(word: string, options: Bounded & { readonly limit: number }): Promise<readonly VocabularyWord[]>;
  /**
   * Speakers by words of name, alias or role (each word a prefix of one of theirs; a small misspelling when nothing else is
   * found); all of them for an empty query. Most quoted first, then by id. `after` is the `next` of the page before. `partial`:
   * to look through all of them would cost more than `units`; then there are none, or (`inParts`) those of a part of the
   * directory, each of which is a listing of its own, and `next` goes on to the others.
   */
  speakers(
    query: string,
    options: Bounded & { readonly limit: number; readonly after?: string; readonly inParts?: boolean },
  ): Promise<{
    readonly rows: readonly SpeakerRow[];
    readonly next: string | null;
    readonly partial: boolean;
  }>;
  /**
   * One speaker; by the bare id of a name that several have, all of them together. With `units`, `likely` is left out as well
   * where knowing it would cost more.
   */
  speaker(id: string, options: Bounded): Promise<SpeakerRecord | null>;
  /**
   * Everybody who bears a surname (a folded word), and those who are called by it alone, with whom these `likely` are. Their
   * counts are right, their days left out. Null when that cannot be known for the units.
   */
  surname(surname: string, options: Bounded): Promise<readonly SpeakerRow[] | null>;
}

// ---------------------------------------------------------------- flags of the watch

export const flagStatuses = ['new', 'changed', 'removed', 'indexed', 'failed'] as const;
export type FlagStatus = (typeof flagStatuses)[number];

/** What the watch says of one seed. */
export interface Flag {
  readonly seed: string;
  readonly status: FlagStatus;
  /** Why it failed, in words for the owner; null otherwise. */
  readonly reason: string | null;
  /** Of the seed file when it was last looked at, bytes. */
  readonly size: number;
  /** Of the seed and of its `.meta.json` (null without one) when it was last looked at. */
  readonly etag: string;
  readonly metaEtag: string | null;
  /** The engine that indexed it, so that a new one is noticed; null before. */
  readonly engine: string | null;
  readonly sha256: string | null;
  /** Marked quotes indexed. */
  readonly quotes: number | null;
  /** ISO 8601 with time: when it got `new`, `changed` or `removed`; when ingest last finished it (either way), null before. */
  readonly flaggedAt: string;
  readonly indexedAt: string | null;
  readonly correlationId: string;
  /** Those who listen are still to be told of the flag; left out once they were. */
  readonly untold?: true;
  /** `PutOutcome.version` of what the flag speaks of; 0 before the first. A flag never goes back to a lower version. */
  readonly version: number;
}

export interface FlagStore {
  flag(seed: string, options?: { readonly meter?: Meter }): Promise<Flag | null>;
  /** Flags of one status or all, each once, in a fixed order. `next` is opaque; null at the end. */
  flags(request: FlagRequest): Promise<{
    readonly rows: readonly Flag[];
    readonly next: string | null;
    /** The units were spent before there were `limit` flags; `next` goes on. */
    readonly partial: boolean;
  }>;
  /**
   * Writes a flag. False, and nothing written, when the stored one has a higher `version`, or, with `onlyIf`, when it is not
   * that very flag any more (`null`: when there is one): somebody has been there since.
   */
  putFlag(flag: Flag, options?: { readonly onlyIf?: Flag | null; readonly meter?: Meter }): Promise<boolean>;
  /** Forgets a seed that is gone and whose article is removed. */
  deleteFlag(seed: string, options?: { readonly onlyIf?: Flag; readonly meter?: Meter }): Promise<boolean>;
}

export interface FlagRequest {
  readonly status?: FlagStatus;
  readonly limit: number;
  readonly after?: string;
  /** Read units that may be spent. */
  readonly units?: number;
  readonly meter?: Meter;
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
export { createMeter, type Meter } from './meter.ts';
export { isSpeakerOf, publisherSlug, speakerWords } from './names.ts';
export { bareId, isMeant, mayBeOne } from './namesakes.ts';
export { isPosition } from './positions.ts';
export { type TableDefinition, tableDefinition } from './table-definition.ts';
export { isStopWord, TOKENIZER_VERSION, type Token, tokenize } from './tokenize.ts';
export type { IndexOptions } from './writing.ts';
