import type { Quote } from '../quotes/quote.ts';
import type { QuoteList } from './index.ts';
import { publisherSlug, speakerWords, wordsOfSpeaker } from './names.ts';
import { bareId } from './namesakes.ts';
import { plainWords } from './plain.ts';
import type { Key } from './table.ts';
import { isStopWord, tokenize } from './tokenize.ts';
import { isAscii, worldPattern } from './world-pattern.ts';

/**
 * Every partition key is made here, and nowhere else. Marked quotes stand in the lists `T`, `N`, `O` and `L`. Indirect ones stand
 * in `l` alone, and are found there by what `w` says of them: see paraphrases.ts.
 *
 * | pk | sk | holds |
 * |---|---|---|
 * | `M` | `#` | the manifest |
 * | `A#article` | `#`, `version`, `version#part` | the article's pointer; the record of each version |
 * | `T#stem`, `T#=words`, `N#word`, `N#word+word`, `O#publisher`, `L` | position | postings by word, speaker (pairs of words for marked quotes alone), publisher; all |
 * | `l` | position | all indirect quotes |
 * | `w` | position | what words, speakers and publishers a new article's indirect quotes have |
 * | `w` | `#` | which sorted runs hold the same of all others: see runs.ts |
 * | `w#run` | hash of a term, position | a sorted run |
 * | `X` | position | the text of a quote that is too long for its postings |
 * | `E` | position | one item an article |
 * | `F` | seed | the watch's flags |
 * | `C` | version | what a version adds to the counts, until compaction has merged it |
 * | `c` | version | the same, where it is much |
 * | `C` | `#` | from which day on articles are newer than the blocks: see fresh-days.ts |
 * | `B#stem` | position | id blocks of frequent words |
 * | `D`, `D#a` | `#`; second letter | totals; vocabulary, by first letter |
 * | `P` | first letters of the id | speakers |
 * | `Q#speaker` | `#` | fields of the speaker's roles, for finding namesakes: see tell-apart.ts |
 * | `Q` | `#` | speakers who may be several |
 * | `S` | 0 to 15 | quotes by speakers and fields of their roles |
 */
export const manifestKey = { pk: 'M', sk: '#' } as const;
export const articlesKey = 'E';
export const longTextsKey = 'X';
export const logKey = 'C';
export const longLogKey = 'c';
const indirectKey = 'l';
export const freshParaphrasesKey = 'w';
export const runsKey = { pk: 'w', sk: '#' } as const;
export const totalsKey = { pk: 'D', sk: '#' } as const;
/** Beside the log: no version has this key. */
export const freshDaysKey = { pk: 'C', sk: '#' } as const;
export const speakersKey = 'P';
export const flagsKey = 'F';
export const namesakesKey = { pk: 'Q', sk: '#' } as const;

export function articleKey(articleId: string): string {
  return `A#${articleId}`;
}

export const pointerSk = '#';

/**
 * The list in which all rows of a lookup stand; `page` filters what the list alone does not decide. Of indirect quotes there is
 * only the list of all.
 */
export function listKey(list: QuoteList): string {
  if (list.indirect === true) return indirectKey;
  switch (list.by) {
    case 'word':
      return wordKey(list.stem);
    case 'plain':
      return plainKey(list.words);
    case 'speaker':
      return speakerKey(list.words);
    case 'speakerId':
      return speakerKey(speakerWords(bareId(list.id)));
    case 'source':
      return sourceKey(list.publisher);
    case 'all':
      return 'L';
  }
}

/** What every indirect quote that belongs to the list is found by; of the list of all, nothing. */
export function termsOf(list: QuoteList): string[] {
  switch (list.by) {
    case 'word':
      return [wordKey(list.stem)];
    case 'plain':
      return [plainKey(list.words)];
    case 'speaker':
      return list.words.map(nameKey);
    case 'speakerId':
      return byLength(speakerWords(bareId(list.id)))
        .slice(0, 2)
        .map(nameKey);
    case 'source':
      return [sourceKey(list.publisher)];
    case 'all':
      return [];
  }
}

function wordKey(stem: string): string {
  return `T#${stem}`;
}

/** No word's stem begins so. */
function plainKey(words: string): string {
  return wordKey(`=${words}`);
}

function sourceKey(publisher: string): string {
  return `O#${publisherSlug(publisher)}`;
}

/** Of more than two words the longest two: likely the rarest. An initial is no second word: it parts few from one another. */
function speakerKey(words: readonly string[]): string {
  const [first = '', second = ''] = byLength(words);
  return isInitial(second) ? nameKey(first) : pairKey(first, second);
}

function nameKey(word: string): string {
  return `N#${word}`;
}

function byLength(words: readonly string[]): string[] {
  return words.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function isInitial(word: string): boolean {
  return word.length < 2;
}

function pairKey(one: string, other: string): string {
  return one < other ? `N#${one}+${other}` : `N#${other}+${one}`;
}

/** The lists in which a marked quote stands, but for `O#` and `L`, which its article decides. Distinct. */
export function listsOfQuote(quote: Quote): string[] {
  const names = quote.speaker === null ? [] : wordsOfSpeaker(quote.speaker);
  const long = names.filter((name) => !isInitial(name));
  const pairs = long.flatMap((one, at) => long.slice(at + 1).map((other) => pairKey(one, other)));
  const plain = plainWords(quote.text);
  const words = plain === null ? wordKeys(quote) : [plainKey(plain)];
  return [...words, ...names.map(nameKey), ...pairs];
}

/** What an indirect quote is found by: its words, those of its speaker's names, its publisher. Distinct. */
export function termsOfParaphrase(quote: Quote, publisher: string | null): string[] {
  const names = quote.speaker === null ? [] : wordsOfSpeaker(quote.speaker);
  return [...wordKeys(quote), ...names.map(nameKey), ...(publisher === null ? [] : [sourceKey(publisher)])];
}

function wordKeys(quote: Quote): Set<string> {
  const telling = tokenize(quote.text).filter((token) => !isStopWord(token.word));
  return new Set(telling.map((token) => wordKey(token.stem)));
}

/** The lists in which every quote of an article stands. */
export function listsOfArticle(publisher: string | null, indirect: boolean): string[] {
  if (indirect) return [indirectKey];
  return publisher === null ? ['L'] : ['L', sourceKey(publisher)];
}

/**
 * Words share a shard by their first two characters, and numbers by their first: a shard stays below 400 KB up to some
 * millions of words. Words of one character stand under `.`, which is no part of a word.
 */
export function vocabularyKey(word: string): Key {
  const [first = '', second = '.'] = word;
  return isDigit(first) ? { pk: 'D#0', sk: first } : { pk: vocabularyPartition(first), sk: second };
}

export function runKey(run: number): string {
  return `w#${run}`;
}

export function blocksKey(stem: string): string {
  return `B#${stem}`;
}

/** Where all words of a first letter stand. */
export function vocabularyPartition(first: string): string {
  return isDigit(first) ? 'D#0' : `D#${first}`;
}

const digitOfWorld = worldPattern('^\\p{N}$', 'u');

function isDigit(character: string): boolean {
  return isAscii(character) ? /^[0-9]$/.test(character) : digitOfWorld().test(character);
}

export function fieldsKey(bareId: string): Key {
  return { pk: `Q#${bareId}`, sk: '#' };
}

const signShards = 16;

/** Few shards, by a hash of the bare id: so that most merges write each once, and a page of namesakes reads some of them. */
export function signsKey(id: string): Key {
  let hash = 0;
  for (const char of bareId(id)) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return { pk: 'S', sk: String(hash % signShards) };
}

/** Speakers share a shard by the first two characters of their ids. */
export function speakerShardKey(id: string): Key {
  const [first = '.', second = '.'] = bareId(id);
  return { pk: speakersKey, sk: (first + second).toWellFormed() };
}
