import type { Frequency, QuoteList } from '../../index/index.ts';
import { publisherSlug, speakerWords } from '../../index/names.ts';
import { bareId } from '../../index/namesakes.ts';
import { isStopWord } from '../../index/tokenize.ts';
import { isAscii, worldPattern } from '../../index/world-pattern.ts';
import type { Query } from '../query/ast.ts';

/** A list to read. */
export interface Access {
  readonly list: ListKey;
  /** About how many quotes the list holds. */
  readonly size: number;
  /** About how many of them an item holds. */
  readonly packed: number;
}

export type ListKey = Exclude<QuoteList, { readonly indirect: true }>;

export interface Expansion {
  /** The stems of all words that begin so; null when there are too many to read one by one. */
  readonly stems: readonly string[] | null;
  /** Those of the most frequent ones. */
  readonly frequencies: ReadonlyMap<string, Frequency>;
}

/** What the planner knows of the words of a query. */
export interface Knowledge {
  /** By stem. Without an entry the planner goes by guesses. */
  readonly frequencies: ReadonlyMap<string, Frequency>;
  /** By prefix. */
  readonly expansions: ReadonlyMap<string, Expansion>;
  /** Quotes by speaker's id. */
  readonly speakers: ReadonlyMap<string, number>;
  /** All marked quotes, and those of an article on average; 0 when not known. */
  readonly quotes: number;
  readonly quotesOfArticle: number;
}

/** Guesses, where nobody knows: how many quotes a word, a speaker and a publisher have, the latter of all quotes. */
const wordSize = 200;
const speakerSize = 300;
const speakerPart = 300;
const sourcePart = 10;
const allQuotes = 100_000;

/**
 * Quotes of one article share an item up to 1 KB: so many of one speaker, and of all of the article, as measured on articles
 * of a dozen quotes.
 */
const packedOfSpeaker = 2.5;
const packedOfArticle = 4;
/** The lists that between them hold every match of one term; null when only the list of all quotes does. */
export function listsOf(term: Query, known: Knowledge): readonly Access[] | null {
  switch (term.type) {
    case 'word':
      return isStopWord(term.word.word) ? null : [wordAccess(term.word.stem, known)];
    case 'prefix':
      return known.expansions.get(term.prefix)?.stems?.map((stem) => wordAccess(stem, known)) ?? null;
    case 'speaker':
      return speakerLists(term.value).map((list) => ({
        list,
        size: sizeOfSpeaker(term.value, known),
        packed: packedOfSpeaker,
      }));
    case 'speakerId':
      return [
        {
          list: { by: 'speakerId', id: term.id },
          size: known.speakers.get(term.id) ?? speakerSize,
          packed: packedOfSpeaker,
        },
      ];
    case 'source':
      return publisherSlug(term.value) === ''
        ? []
        : [
            {
              list: { by: 'source', publisher: term.value },
              size: sizeOfAll(known) / sourcePart,
              packed: packedOfArticle,
            },
          ];
    default:
      return null;
  }
}

export function wordAccess(stem: string, known: Knowledge): Access {
  const size = known.frequencies.get(stem)?.quotes ?? wordSize;
  return { list: { by: 'word', stem }, size, packed: packedOfWord(size, known) };
}

/** As if a word fell on an article's quotes by chance. */
function packedOfWord(size: number, { quotes, quotesOfArticle }: Knowledge): number {
  const share = quotes === 0 ? 0 : Math.min(1, size / quotes);
  if (share < 0.001) return 1;
  return Math.min(packedOfArticle, (quotesOfArticle * share) / (1 - (1 - share) ** quotesOfArticle) || 1);
}

/** The list of all quotes. */
export function everyQuote(known: Knowledge): Access {
  return { list: { by: 'all' }, size: sizeOfAll(known), packed: packedOfArticle };
}

/**
 * An id of few words is found by its words. A speaker with a long name is not known by all of its words, so a long id is
 * looked for as an id as well.
 */
function speakerLists(value: string): ListKey[] {
  const words = speakerWords(isSpeakerId(value) ? bareId(value) : value);
  if (words.length === 0) return [];
  const byWords: ListKey = { by: 'speaker', words };
  return words.length > 3 && isSpeakerId(value) ? [byWords, { by: 'speakerId', id: value }] : [byWords];
}

const idOfWorld = worldPattern('^[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*(~[a-z]+)?$', 'u');

/** Whether a text could be a speaker's id: words in small letters joined by hyphens, perhaps `~` and what tells namesakes apart. */
export function isSpeakerId(text: string): boolean {
  if (isAscii(text)) return /^[a-z0-9]+(-[a-z0-9]+)*(~[a-z]+)?$/.test(text);
  return idOfWorld().test(text) && text === text.toLowerCase();
}

/** The id of a speaker of this full name. */
export function likelyId(value: string): string {
  return isSpeakerId(value) ? bareId(value) : speakerWords(value).join('-');
}

/** Words may mean others than the one of that id, and whom a part of a name means, its id does not tell. */
function sizeOfSpeaker(value: string, known: Knowledge): number {
  const counted = known.speakers.get(likelyId(value)) ?? 0;
  const guessed = known.quotes === 0 ? speakerSize : Math.max(20, known.quotes / speakerPart);
  return counted > 0 && speakerWords(value).length > 1 ? counted : Math.max(counted, guessed);
}

function sizeOfAll({ quotes }: Knowledge): number {
  return quotes === 0 ? allQuotes : quotes;
}
