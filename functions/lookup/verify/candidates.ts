import type { Frequency, Index, Meter, Page, QuoteList, QuoteRow, Snapshot } from '../../index/index.ts';
import { plainWords } from '../../index/plain.ts';
import { isStopWord } from '../../index/tokenize.ts';
import { mostUnitsOfPosting } from '../../index/units.ts';
import { markedKinds } from '../lookup.ts';
import { type Budget, pageBudget, unitsLeft } from '../plan/budget.ts';
import { unitsOfCall } from '../plan/cost.ts';
import { type FindRequest, type Found, findPage, findWithin } from '../plan/find.ts';
import { inverseFrequency } from '../plan/rank.ts';
import { allOf, type Query } from '../query/ast.ts';
import { type ClaimText, claimText, roughScore } from './compare.ts';
import { functionWords, type SpokenWord } from './words.ts';

/**
 * What is read to find the quotes that a claim may come from. All of it is bounded: a claim costs no more than a page of a
 * lookup, 40 units, however large its items and however frequent its words are, and a third of that as a rule.
 */
const weighedWords = 16;
/** Several searches at once may each cost a little more than they were given. */
const claimBudget: Budget = { ...pageBudget, spare: 8 };
const unitsOfNewest = 3;
const termsEachHalf = 4;
/** A list of fewer quotes is read to its end; of a longer one, the newest. */
const wholeList = 60;
const newestOfList = 50;
/** Newer quotes than the counts know of. */
const sparePlaces = 5;
/** Waves of reading lists, and items for which a list is worth a call. */
const mostWaves = 3;
const fewestItems = 10;
const rowsEachGroup = 10;
const groupSize = 3;
const groupBudget: Budget = { units: 3, trips: 6 };
const partBudget: Budget = { units: 6, trips: 6 };
/** With less no stretch is looked for. */
const leastOfPart = 2;
const mostOfPart = 9;
/** What planning a search may cost beyond that. */
const spareOfPart = 3;
const leastTrips = 5;
/** So many quotes are compared word by word. */
const mostCompared = 12;

export interface SearchOptions {
  readonly snapshot: Snapshot;
  readonly meter: Meter;
}

export interface Candidates {
  readonly claim: ClaimText;
  readonly rows: readonly QuoteRow[];
  /** Whether every quote with the claim's very words is certainly among what was looked at. */
  readonly complete: boolean;
}

/** Marked quotes that share the claim's rarer words, the most alike first. */
export async function candidatesFor(
  index: Index,
  text: string,
  words: readonly SpokenWord[],
  options: SearchOptions,
): Promise<Candidates> {
  const telling = tellingWords(words);
  const roughly = { ...options, units: unitsOfNewest, rough: true };
  const [frequencies, totals] = await Promise.all([
    index.frequencies(
      telling.map(({ stem }) => stem),
      roughly,
    ),
    index.totals(roughly),
  ]);
  const claim = claimText(text, words, (word) => weightOf(word, frequencies, totals.quotes));
  const found = await search(index, words, telling, frequencies, options);
  return { claim, rows: mostAlike(claim, found.rows), complete: found.complete };
}

function mostAlike(claim: ClaimText, rows: readonly QuoteRow[]): QuoteRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
    .filter(({ kind }) => kind !== 'indirect')
    .map((row) => ({ row, score: roughScore(claim, row) }))
    .sort((one, other) => other.score - one.score || (one.row.position > other.row.position ? -1 : 1))
    .slice(0, mostCompared)
    .map(({ row }) => row);
}

/** Quotes that hold the claim's very words, however frequent each of them is: with what is left of a page's budget. */
export function holdersOf(
  index: Index,
  words: readonly SpokenWord[],
  options: SearchOptions,
): Promise<Found> {
  return tripsLeft(options) < leastTrips
    ? Promise.resolve({ rows: [], next: null, partial: true })
    : findPage(index, phraseRequest(words, options));
}

/** Round trips, which a search may take as many of as are planned with it and one or two more. */
function tripsLeft({ meter }: SearchOptions): number {
  return pageBudget.trips - meter.roundTrips;
}

/** Quotes of the claimed speaker that hold the claim's very words: "Did he say so?" has no word that has a list. */
export async function holdersOfSpeaker(
  index: Index,
  words: readonly SpokenWord[],
  speaker: string,
  options: SearchOptions,
): Promise<Pick<Found, 'rows' | 'partial'>> {
  const units = Math.min(partBudget.units, unitsLeft(options.meter, claimBudget));
  const trips = Math.min(partBudget.trips, tripsLeft(options));
  if (units < leastOfPart || trips < leastTrips) return { rows: [], partial: true };
  const request = phraseRequest(words, options);
  const query = allOf([request.query, { type: 'speaker', value: speaker }]);
  return findWithin(index, { ...request, query }, { units, trips });
}

/** Quotes that hold some of these stretches, the most alike to the claim first: with what is left of a page's budget. */
export async function holdersOfParts(
  index: Index,
  claim: ClaimText,
  parts: readonly (readonly SpokenWord[])[],
  options: SearchOptions,
): Promise<readonly QuoteRow[]> {
  const { meter } = options;
  const rows: QuoteRow[] = [];
  // Two at a time: what they were given and did not need is left for the next.
  for (let at = 0; at < parts.length; at += 2) {
    const some = parts.slice(at, at + 2);
    const left = unitsLeft(meter, claimBudget) - spareOfPart * some.length;
    const units = Math.min(mostOfPart, left / some.length);
    const trips = Math.min(partBudget.trips, tripsLeft(options));
    if (units < leastOfPart || trips < leastTrips) break;
    const search = (words: readonly SpokenWord[]) =>
      findWithin(index, phraseRequest(words, options), { units, trips });
    const found = await Promise.all(some.map(search));
    rows.push(...found.flatMap((one) => one.rows));
  }
  return mostAlike(claim, rows);
}

function phraseRequest(words: readonly SpokenWord[], options: SearchOptions): FindRequest {
  const phrase: Query = { type: 'phrase', words, exact: true, at: 0 };
  const query = allOf([phrase, { type: 'kinds', kinds: markedKinds }]);
  return { ...options, query, order: 'newest', limit: rowsEachGroup };
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
 * By the rarest words of either half of the claim, so that a changed word, or a half from another quote, leaves enough to find
 * the rest by. Where even these are frequent, several must stand together.
 */
async function search(
  index: Index,
  words: readonly SpokenWord[],
  telling: readonly TellingWord[],
  frequencies: ReadonlyMap<string, Frequency>,
  options: SearchOptions,
): Promise<{ readonly rows: readonly QuoteRow[]; readonly complete: boolean }> {
  const frequency = ({ stem }: TellingWord) => frequencies.get(stem)?.quotes ?? 0;
  const isShort = (word: TellingWord) => frequency(word) <= wholeList;
  const isFirst = ({ place }: TellingWord) => place < words.length / 2;
  const halves = [telling.filter(isFirst), telling.filter((word) => !isFirst(word))].map((half) =>
    half
      .filter((word) => frequency(word) > 0)
      .sort((one, other) => frequency(one) - frequency(other))
      .slice(0, termsEachHalf),
  );
  // The rarest of both halves first: what is left for the others may be nothing.
  const terms = Array.from({ length: termsEachHalf }, (_, nth) => halves.flatMap((half) => half[nth] ?? []));
  const plain = plainWords(words.map(({ word }) => word).join(' '));
  const lists =
    plain === null
      ? terms.flat().map((word) => ({
          list: { by: 'word', stem: word.stem } as const,
          wanted: isShort(word) ? frequency(word) + sparePlaces : newestOfList,
        }))
      : [{ list: { by: 'plain', words: plain } as const, wanted: newestOfList }];
  const groups = halves.flatMap((half) => {
    const group = half.filter((word) => !isShort(word)).slice(0, groupSize);
    if (group.length < 2) return [];
    const held = group.map((word): Query => ({ type: 'word', word, at: 0 }));
    const query = allOf([...held, { type: 'kinds', kinds: markedKinds }]);
    return [findWithin(index, { ...options, query, order: 'newest', limit: rowsEachGroup }, groupBudget)];
  });
  const forGroups = groups.length * groupBudget.units;
  const [read, together] = await Promise.all([
    readLists(index, lists, forGroups, options),
    Promise.all(groups),
  ]);
  return {
    rows: [...read, ...together].flatMap(({ rows }) => rows),
    // Whatever holds the claim's words stands in the list of each of them that has one.
    complete: plain === null && read.some(({ next }) => next === null),
  };
}

/**
 * The first items of lists. At first as many as may be had even if all are as large as items get; then, as most are a quarter
 * of that, those that were left out.
 */
async function readLists(
  index: Index,
  lists: readonly { readonly list: QuoteList; readonly wanted: number }[],
  spare: number,
  options: SearchOptions,
): Promise<Page<QuoteRow>[]> {
  const read: Page<QuoteRow>[] = [];
  let waiting = lists;
  for (let wave = 0; wave < mostWaves && waiting.length > 0; wave += 1) {
    let left = unitsLeft(options.meter, claimBudget) - spare;
    const taken = waiting.flatMap(({ list, wanted }) => {
      const items = Math.min(wanted, Math.floor(left / mostUnitsOfPosting));
      if (items < Math.min(wanted, fewestItems)) return [];
      const units = Math.max(unitsOfCall, items * mostUnitsOfPosting);
      left -= units;
      return [{ list, request: { ...options, order: 'newest', items, units } as const }];
    });
    if (taken.length === 0) break;
    read.push(...(await Promise.all(taken.map(({ list, request }) => index.page(list, request)))));
    const known = new Set<QuoteList>(taken.map(({ list }) => list));
    waiting = waiting.filter(({ list }) => !known.has(list));
  }
  return read;
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
