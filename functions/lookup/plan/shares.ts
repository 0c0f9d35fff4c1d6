import { isStopWord } from '../../index/tokenize.ts';
import type { Query, QueryWord } from '../query/ast.ts';
import { type Access, type Knowledge, listsOf } from './lists.ts';

/** A word of a phrase tells little beyond the longest few, and each costs a look into the vocabulary. */
const wordsOfPhrase = 6;
/** Guesses of which share of quotes passes, where nobody knows. */
const unknownShare = 0.3;
const stopWordShare = 0.5;
const negatedShare = 0.8;
/** Of the quotes with a phrase's rarest word, those that have the next word beside it. */
const neighbourShare = 0.3;
const leastOfPhrase = 0.02;

/** The words of a phrase by which to look for it. */
export function telling(words: readonly QueryWord[]): QueryWord[] {
  return words
    .filter(({ word }) => !isStopWord(word))
    .sort((a, b) => b.word.length - a.word.length)
    .slice(0, wordsOfPhrase);
}

/** About the share of all quotes that match, as if words fell independently of one another. Dates are left to the range. */
export function shareOf(query: Query, known: Knowledge): number {
  switch (query.type) {
    case 'and':
      return query.parts.reduce((share, part) => share * shareOf(part, known), 1);
    case 'or':
      return 1 - query.parts.reduce((rest, part) => rest * (1 - shareOf(part, known)), 1);
    case 'not':
      return negatedShare;
    case 'word':
      return isStopWord(query.word.word) ? stopWordShare : shareOfStem(query.word.stem, known);
    case 'phrase':
      return (
        Math.min(stopWordShare, ...telling(query.words).map(({ stem }) => shareOfStem(stem, known))) *
        Math.max(leastOfPhrase, neighbourShare ** (query.words.length - 1))
      );
    case 'prefix': {
      const stems = known.expansions.get(query.prefix)?.frequencies.keys();
      return stems ? shareOfStems([...stems], known) : unknownShare;
    }
    case 'speaker':
    case 'speakerId':
    case 'source':
      return shareOfLists(listsOf(query, known) ?? [], known);
    case 'kinds':
      return query.kinds.length >= 3 ? 1 : unknownShare;
    case 'from':
    case 'to':
    case 'before':
    case 'after':
      return 1;
    default:
      return unknownShare;
  }
}

/** About the share of all quotes that stand in these lists; never 0. */
export function shareOfLists(lists: readonly Access[], known: Knowledge): number {
  const shares = lists.map(({ list, size }) => {
    if (list.by === 'all') return 1;
    if (list.by === 'word') return shareOfStem(list.stem, known);
    return known.quotes === 0 ? unknownShare : size / known.quotes;
  });
  return Math.min(
    1,
    Math.max(
      1e-9,
      shares.reduce((sum, share) => sum + share, 0),
    ),
  );
}

function shareOfStems(stems: readonly string[], known: Knowledge): number {
  return Math.min(
    1,
    stems.reduce((sum, stem) => sum + shareOfStem(stem, known), 0),
  );
}

function shareOfStem(stem: string, known: Knowledge): number {
  const found = known.frequencies.get(stem);
  if (!found || known.quotes === 0) return unknownShare;
  return Math.min(1, Math.max(found.quotes, 1) / known.quotes);
}
