import type { QuoteRow } from '../../index/index.ts';
import { tokenize } from '../../index/tokenize.ts';
import { align } from './align.ts';
import { type DifferingWords, differencesOf } from './differences.ts';
import { isNegation } from './telling-words.ts';
import { type SpokenWord, spokenWords } from './words.ts';

/** What somebody is claimed to have said, and how much each of its words tells about where it is from. */
export interface ClaimText {
  readonly text: string;
  readonly words: readonly SpokenWord[];
  /** By place: large for rare words, small for words that stand everywhere. */
  readonly weights: readonly number[];
  /** All of them together. */
  readonly weight: number;
  /** The words with a space around each. */
  readonly joined: string;
}

export function claimText(
  text: string,
  words: readonly SpokenWord[],
  weightOf: (word: SpokenWord) => number,
): ClaimText {
  const weights = words.map(weightOf);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return { text, words, weights, weight, joined: joined(words) };
}

const joined = (words: readonly { readonly word: string }[]) =>
  ` ${words.map(({ word }) => word).join(' ')} `;

/** A claim beside one quote. */
export interface Comparison {
  readonly row: QuoteRow;
  readonly differences: readonly DifferingWords[];
  /** The claim is word for word a part of the quote, but begins right after a negation. */
  readonly losesNegation: boolean;
  /** By place in the claim: whether the word stands in the quote, in order. */
  readonly found: readonly boolean[];
  /** The weight of the found words over that of all, less a little for every further place of difference. 0 to 1. */
  readonly score: number;
}

/** Alignment costs claim × quote words; no quote in a newspaper is longer, and of one that is the beginning is compared. */
const mostWords = 2000;
/**
 * "not enough", "is not enough", "neither he nor enough": who leaves out no more than so many words, a negation last, and
 * goes on to the end of the sentence does not quote a part of it, but the sentence denied.
 */
const negatedHead = 3;
/** What each place of difference after the first takes from the score: words picked from all over a quote are no quote. */
const perDifference = 0.03;
/** Common words in order say something too, if nearly all of them are there: the other words may be the changed ones. */
const plainWorth = 0.7;
/** A word in another form ("pledge", "pledged") is found in part. */
const otherForm = 0.5;

export function compare(claim: ClaimText, row: QuoteRow): Comparison {
  const quote = { text: row.text, words: spokenWords(row.text).slice(0, mostWords) };
  const alignment = align(claim.words, quote.words);
  const head = headOfSentence(quote.words, alignment.from);
  const isAfterNegation = head.length > 0 && isNegation(head.at(-1)!);
  const isRest = head.length <= negatedHead && quote.words[alignment.to]?.opens !== false;
  const inside = differencesOf(alignment, claim, quote);
  // "No one left", made "Everybody left", begins with a change, and leaves out what denied it.
  const isOpen = inside.length === 0 || alignment.steps[0]?.op === 'changed';
  const differences =
    isOpen && isAfterNegation && isRest ? [removedHead(quote.text, head), ...inside] : inside;
  const found = claim.words.map(() => false);
  let weight = 0;
  for (const step of alignment.steps) {
    if (step.op === 'same') {
      found[step.claim] = true;
      weight += claim.weights[step.claim]!;
    } else if (step.op === 'changed') {
      const sameStem = claim.words[step.claim]!.stem === quote.words[step.quote]!.stem;
      if (sameStem) weight += otherForm * claim.weights[step.claim]!;
    }
  }
  const plainShare = found.filter((isFound) => isFound).length / found.length;
  const share = Math.max(weight / claim.weight, plainWorth * plainShare);
  const scattered = perDifference * Math.max(0, differences.length - 1);
  const score = differences.length === 0 ? 1 : Math.min(0.99, Math.max(0, share - scattered));
  return { row, differences, losesNegation: differences.length === 0 && isAfterNegation, found, score };
}

/** The words of a sentence before the given place; none where a sentence begins there. */
function headOfSentence(words: readonly SpokenWord[], place: number): readonly SpokenWord[] {
  if (words[place]?.opens !== false) return [];
  const start = words.findLastIndex(({ opens }, at) => opens && at < place);
  return words.slice(start, place);
}

function removedHead(text: string, head: readonly SpokenWord[]): DifferingWords {
  const said = text.slice(head[0]!.start, head.at(-1)!.end);
  return { op: 'removed', said, claimed: '', saidWords: head, claimedWords: [] };
}

/** As `compare`, at once: the weight of the claim's words that stand anywhere in the quote; 2 when all do, side by side. */
export function roughScore(claim: ClaimText, row: QuoteRow): number {
  const said = tokenize(row.text);
  if (joined(said).includes(claim.joined)) return 2;
  const words = new Set(said.map(({ word }) => word));
  const weight = claim.words.reduce(
    (total, { word }, place) => total + (words.has(word) ? claim.weights[place]! : 0),
    0,
  );
  return weight / claim.weight;
}
