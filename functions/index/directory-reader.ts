import type { Meter } from './meter.ts';
import type { Bounded } from './quote-reader.ts';

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
