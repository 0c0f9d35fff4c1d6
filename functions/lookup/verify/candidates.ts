import type { Frequency, Index, Meter, QuoteRow, Snapshot } from '../../index/index.ts';
import { isStopWord } from '../../index/tokenize.ts';
import { markedKinds } from '../lookup.ts';
import { findPage } from '../plan/find.ts';
import { inverseFrequency } from '../plan/rank.ts';
import { allOf, type Query } from '../query/ast.ts';
import { type ClaimText, roughScore } from './compare.ts';
import { functionWords, type SpokenWord } from './words.ts';

/**
 * What is read to find the quotes that a claim may come from; all of it is bounded, so a claim costs some 30 units at most,
 * and a second look for the very words as much as one page of a lookup.
 */
const weighedWords = 24;
const termsEachHalf = 4;
const rowsEachTerm = 50;
const rowsEachGroup = 10;
const groupSize = 3;
/** So many quotes are compared word by word. */
const mostCompared = 12;

export interface SearchOptions {
  readonly snapshot: Snapshot;
  readonly meter: Meter;
}

export interface Candidates {
  readonly claim: ClaimText;
  readonly rows: readonly QuoteRow[];
}

/** Marked quotes that share the claim's rarer words, the most alike first. */
export async function candidatesFor(
  index: Index,
  text: string,
  words: readonly SpokenWord[],
  options: SearchOptions,
): Promise<Candidates> {
  const telling = tellingWords(words);
  const [alike, frequencies, totals] = await Promise.all([
    index.alike(text, options),
    index.frequencies(
      telling.map(({ stem }) => stem),
      options,
    ),
    index.totals(options),
  ]);
  const claim = { text, words, weights: words.map((word) => weightOf(word, frequencies, totals.quotes)) };
  const known = telling.filter(({ stem }) => (frequencies.get(stem)?.quotes ?? 0) > 0);
  const found = await Promise.all(searches(index, known, words.length, frequencies, options));
  const rows = new Map([...alike, ...found.flat()].map((row) => [row.id, row]));
  const scored = [...rows.values()]
    .filter(({ kind }) => kind !== 'indirect')
    .map((row) => ({ row, score: roughScore(claim, row) }))
    .sort((one, other) => other.score - one.score || (one.row.position > other.row.position ? -1 : 1));
  return { claim, rows: scored.slice(0, mostCompared).map(({ row }) => row) };
}

/** Quotes that hold the claim's very words, however frequent each of them is. */
export async function holdersOf(
  index: Index,
  words: readonly SpokenWord[],
  options: SearchOptions,
): Promise<readonly QuoteRow[]> {
  const phrase: Query = { type: 'phrase', words, exact: true, at: 0 };
  const query = allOf([phrase, { type: 'kinds', kinds: markedKinds }]);
  const { rows } = await findPage(index, { ...options, query, order: 'newest', limit: rowsEachGroup });
  return rows;
}

interface TellingWord extends SpokenWord {
  /** Its place in the claim. */
  readonly place: number;
}

/** The claim's words that have lists, each once; the longest of them, which are the rarest as a rule, when there are many. */
function tellingWords(words: readonly SpokenWord[]): TellingWord[] {
  const byStem = new Map<string, TellingWord>();
  words.forEach((word, place) => {
    if (!isStopWord(word.word) && !byStem.has(word.stem)) byStem.set(word.stem, { ...word, place });
  });
  return [...byStem.values()]
    .sort((one, other) => other.word.length - one.word.length)
    .slice(0, weighedWords);
}

/**
 * The rarest words of either half of the claim, so that a changed word, or a half from another quote, leaves enough to find
 * the rest by. Where even these are frequent, several must stand together.
 */
function searches(
  index: Index,
  known: readonly TellingWord[],
  length: number,
  frequencies: ReadonlyMap<string, Frequency>,
  { snapshot, meter }: SearchOptions,
): Promise<readonly QuoteRow[]>[] {
  const frequency = ({ stem }: TellingWord) => frequencies.get(stem)!.quotes;
  const halves = [
    known.filter(({ place }) => place < length / 2),
    known.filter(({ place }) => place >= length / 2),
  ];
  return halves.flatMap((half) => {
    const rarest = [...half].sort((one, other) => frequency(one) - frequency(other)).slice(0, termsEachHalf);
    const pages = rarest.map(async ({ stem }) => {
      const request = { snapshot, meter, order: 'newest', items: rowsEachTerm } as const;
      const { rows } = await index.page({ by: 'word', stem }, request);
      return rows;
    });
    const group = rarest.filter((word) => frequency(word) > rowsEachTerm).slice(0, groupSize);
    if (group.length < 2) return pages;
    const query = allOf(group.map((word): Query => ({ type: 'word', word, at: 0 })));
    const together = findPage(index, { query, snapshot, meter, order: 'newest', limit: rowsEachGroup });
    return [...pages, together.then(({ rows }) => rows)];
  });
}

/** Rare words say where a text is from. Function words, and words too many to look up, weigh what such words do as a rule. */
function weightOf(
  { word, stem }: SpokenWord,
  frequencies: ReadonlyMap<string, Frequency>,
  quotes: number,
): number {
  if (functionWords.has(word) || isStopWord(word)) return 0.4;
  const frequency = frequencies.get(stem);
  return 1 + (frequency ? inverseFrequency(frequency.quotes, Math.max(quotes, 10)) : 2) / 2;
}
