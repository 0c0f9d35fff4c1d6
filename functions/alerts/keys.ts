import { fold } from '../index/fold.ts';
import type { QuoteRow } from '../index/index.ts';
import { speakerWords } from '../index/names.ts';
import { bareId } from '../index/namesakes.ts';
import { isStopWord, tokenize } from '../index/tokenize.ts';
import type { Query } from '../lookup/query/ast.ts';

/**
 * Under what an alert is registered, so that an article meets only the alerts that it may match: every quote that a lookup
 * matches has at least one of the lookup's keys. `*` is a key of every quote.
 */
export type AlertKey = string;

export const everyQuote: AlertKey = '*';

const wordKey = (stem: string): AlertKey => `w:${stem}`;
const speakerKey = (word: string): AlertKey => `s:${word}`;
const sourceKey = (publisher: string): AlertKey => `o:${fold(publisher)}`;
const articleKey = (id: string): AlertKey => `a:${id}`;

/** All keys of a quote. */
export function keysOfQuote(quote: QuoteRow): Set<AlertKey> {
  const keys = new Set<AlertKey>([everyQuote, articleKey(quote.article.id)]);
  for (const { stem } of tokenize(quote.text)) keys.add(wordKey(stem));
  if (quote.speaker) {
    const { id, name, aliases } = quote.speaker;
    for (const spelling of [bareId(id), name, ...aliases])
      for (const word of speakerWords(spelling)) keys.add(speakerKey(word));
  }
  if (quote.article.publisher) keys.add(sourceKey(quote.article.publisher));
  return keys;
}

/** How many quotes hold a stem, as far as is known: the rarer, the better a key. */
export type Frequencies = (stem: string) => number;

/** The keys under which to register a lookup: of the sets that would do, the one that the fewest quotes are likely to have. */
export function keysOfLookup(lookup: Query, frequencies: Frequencies): AlertKey[] {
  return choice(lookup, frequencies).keys;
}

interface Choice {
  readonly keys: AlertKey[];
  /** Quotes that are likely to have one of the keys. */
  readonly quotes: number;
}

const everything: Choice = { keys: [everyQuote], quotes: Number.POSITIVE_INFINITY };
/** Beside a word's measured frequency: an article or a speaker is nearly always rarer, a publisher seldom, a stop word never. */
const articleQuotes = 0;
const speakerQuotes = 1;
const sourceQuotes = 1e6;
const stopWordQuotes = 1e9;

function choice(query: Query, frequencies: Frequencies): Choice {
  switch (query.type) {
    case 'and':
      return query.parts.map((part) => choice(part, frequencies)).reduce(rarer, everything);
    case 'or':
      return query.parts.map((part) => choice(part, frequencies)).reduce(union, { keys: [], quotes: 0 });
    case 'word':
      return wordChoice(query.word, frequencies);
    case 'phrase':
      return query.words.map((word) => wordChoice(word, frequencies)).reduce(rarer, everything);
    case 'speaker':
      return speakerWords(bareId(query.value))
        .map((word) => ({ keys: [speakerKey(word)], quotes: speakerQuotes / word.length }))
        .reduce(rarer, everything);
    case 'source':
      return { keys: [sourceKey(query.value)], quotes: sourceQuotes };
    case 'article':
      return { keys: [articleKey(query.id)], quotes: articleQuotes };
    default:
      return everything;
  }
}

function wordChoice({ word, stem }: { word: string; stem: string }, frequencies: Frequencies): Choice {
  return { keys: [wordKey(stem)], quotes: isStopWord(word) ? stopWordQuotes : frequencies(stem) };
}

function rarer(a: Choice, b: Choice): Choice {
  return b.quotes < a.quotes ? b : a;
}

function union(a: Choice, b: Choice): Choice {
  const keys =
    a.keys.includes(everyQuote) || b.keys.includes(everyQuote)
      ? [everyQuote]
      : [...new Set([...a.keys, ...b.keys])];
  return { keys, quotes: a.quotes + b.quotes };
}
