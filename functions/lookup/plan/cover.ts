import type { Frequency, QuoteList } from '../../index/index.ts';
import { publisherSlug, speakerWords } from '../../index/names.ts';
import { bareId } from '../../index/namesakes.ts';
import { isStopWord } from '../../index/tokenize.ts';
import type { QuoteKind } from '../../quotes/quote.ts';
import { nodesOf, type Query, type QueryWord } from '../query/ast.ts';
import { quoteKinds } from '../query/parse.ts';
import { shareOf, shareOfLists, telling } from './shares.ts';

/** A list to read, or the id blocks of several stems to join, so that what it yields is checked against the whole query. */
export interface Access {
  readonly list: ListKey;
  /** When joined: the frequent stems, rarest first. */
  readonly join?: readonly string[];
  /** About how many quotes the list holds; infinite when nobody knows. */
  readonly size: number;
  /** About how many of its rows match the query. 0 to 1. */
  readonly share: number;
}

export type ListKey = Exclude<QuoteList, { readonly indirect: true }>;

/** What the planner knows of the words of a query. */
export interface Knowledge {
  /** By stem. Without an entry the planner goes by guesses. */
  readonly frequencies: ReadonlyMap<string, Frequency>;
  /** By prefix: the stems of all words that begin so; null when there are too many to read one by one. */
  readonly expansions: ReadonlyMap<string, readonly string[] | null>;
  /** All marked quotes; 0 when not known. */
  readonly quotes: number;
}

/** Scanning up to so many postings costs less than joining blocks and fetching what they give (12 units at 0.4 KB each). */
const cheapScan = 240;
/** Where more of a list's rows match than this, a page is full before so many postings are scanned. */
const joinBelow = 0.1;
const joinedStems = 4;
/** Guesses: how many quotes a speaker or publisher has. */
const speakerSize = 300;
const sourceSize = 5000;
/** Where fewer rows than this are thought to match, so many are read at once as if it were this. */
const leastShare = 0.01;

/**
 * The lists that between them hold every quote that can match: the rarest of a conjunction, all of a disjunction. Empty
 * when nothing can match.
 */
export function coverOf(query: Query, known: Knowledge): readonly Access[] {
  const cover = cheapest(query, known);
  if (cover) return mergeSame(cover);
  const share = Math.max(leastShare, shareOf(query, known));
  return [{ list: { by: 'all' }, size: Number.POSITIVE_INFINITY, share }];
}

/** Kinds that can match. Sound, not exact: a kind left out matches nothing. */
export function kindsOf(query: Query): readonly QuoteKind[] {
  if (query.type === 'kinds') return query.kinds;
  if (query.type === 'and')
    return quoteKinds.filter((kind) => query.parts.every((part) => kindsOf(part).includes(kind)));
  if (query.type === 'or')
    return quoteKinds.filter((kind) => query.parts.some((part) => kindsOf(part).includes(kind)));
  if (query.type === 'not' && query.part.type === 'kinds') {
    const { kinds } = query.part;
    return quoteKinds.filter((kind) => !kinds.includes(kind));
  }
  return quoteKinds;
}

/** The stems whose frequencies the planner wants; none when there is nothing to choose from. */
export function stemsToWeigh(query: Query): string[] {
  const wanted = new Set<string>();
  let rivals = 0;
  for (const { node, negated } of nodesOf(query)) {
    if (negated) continue;
    if (node.type === 'word' && !isStopWord(node.word.word)) wanted.add(node.word.stem);
    if (node.type === 'phrase') for (const { stem } of telling(node.words)) wanted.add(stem);
    if (node.type === 'speaker' || node.type === 'speakerId' || node.type === 'source') rivals += 1;
  }
  return wanted.size + rivals > 1 ? [...wanted] : [];
}

export function prefixesOf(query: Query): string[] {
  const found = [...nodesOf(query)].flatMap(({ node, negated }) =>
    node.type === 'prefix' && !negated ? [node.prefix] : [],
  );
  return [...new Set(found)];
}

/** Null: only the list of all quotes will do. */
function cheapest(query: Query, known: Knowledge): readonly Access[] | null {
  switch (query.type) {
    case 'word':
      return isStopWord(query.word.word) ? null : [wordAccess(query.word.stem, known)];
    case 'phrase':
      return conjunction(wordsAsQueries(query.words), known);
    case 'prefix': {
      const stems = known.expansions.get(query.prefix);
      return stems ? stems.map((stem) => wordAccess(stem, known)) : null;
    }
    case 'speaker':
      return speakerLists(query.value).map((list) => ({ list, size: speakerSize, share: 1 }));
    case 'speakerId':
      return [{ list: { by: 'speakerId', id: query.id }, size: speakerSize, share: 1 }];
    case 'source':
      return publisherSlug(query.value) === ''
        ? []
        : [{ list: { by: 'source', publisher: query.value }, size: sourceSize, share: 1 }];
    case 'and':
      return conjunction(query.parts, known);
    case 'or': {
      const covers = query.parts.map((part) => cheapest(part, known));
      return covers.some((cover) => cover === null) ? null : covers.flatMap((cover) => cover ?? []);
    }
    default:
      return null;
  }
}

function conjunction(parts: readonly Query[], known: Knowledge): readonly Access[] | null {
  let best: readonly Access[] | null = null;
  for (const part of parts) {
    const cover = cheapest(part, known);
    if (cover && (!best || sizeOf(cover) < sizeOf(best))) best = cover;
  }
  if (!best) return null;
  const share = Math.max(leastShare, shareOf({ type: 'and', parts }, known) / shareOfLists(best, known));
  const narrowed = best.map((access) => ({ ...access, share: Math.min(access.share, share) }));
  const only = narrowed.length === 1 ? narrowed[0]! : null;
  if (only?.list.by !== 'word' || only.join || only.size <= cheapScan || only.share > joinBelow) {
    return narrowed;
  }
  const stems = blockStems(parts, known);
  return stems.length > 1 && stems[0] === only.list.stem ? [{ ...only, join: stems, share: 1 }] : narrowed;
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

/** Whether a text could be a speaker's id: words in small letters joined by hyphens, perhaps `~` and what tells namesakes apart. */
export function isSpeakerId(text: string): boolean {
  return /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*(~[a-z]+)?$/u.test(text) && text === text.toLowerCase();
}

const sizeOf = (cover: readonly Access[]) => cover.reduce((sum, { size }) => sum + size, 0);

function wordAccess(stem: string, known: Knowledge): Access {
  const size = known.frequencies.get(stem)?.quotes ?? cheapScan;
  return { list: { by: 'word', stem }, size, share: 1 };
}

/** Stems that every match holds and that have id blocks, rarest first. */
function blockStems(parts: readonly Query[], known: Knowledge): string[] {
  const stems = parts.flatMap((part) => {
    if (part.type === 'word' && !isStopWord(part.word.word)) return [part.word.stem];
    return part.type === 'phrase' ? telling(part.words).map(({ stem }) => stem) : [];
  });
  const frequency = (stem: string) => known.frequencies.get(stem)?.quotes ?? 0;
  return [...new Set(stems)]
    .filter((stem) => known.frequencies.get(stem)?.blocks === true)
    .sort((a, b) => frequency(a) - frequency(b))
    .slice(0, joinedStems);
}

const wordsAsQueries = (words: readonly QueryWord[]): Query[] =>
  telling(words).map((word) => ({ type: 'word', word, at: 0 }));

function mergeSame(cover: readonly Access[]): readonly Access[] {
  const byKey = new Map<string, Access>();
  for (const access of cover) {
    const key = JSON.stringify(access.list);
    const other = byKey.get(key);
    // A joined reading of a list yields less than the list; when both are asked for, the list itself has all of it.
    const { join, ...whole } = access;
    byKey.set(key, other ? { ...whole, share: Math.min(1, other.share + access.share) } : access);
  }
  return [...byKey.values()];
}
