import type { SpokenWord } from './words.ts';

/** One step of an alignment; the numbers are places in the claim's and in the quote's list of words. */
export type Step =
  | { readonly op: 'same' | 'changed'; readonly claim: number; readonly quote: number }
  | { readonly op: 'added'; readonly claim: number }
  | { readonly op: 'removed'; readonly quote: number };

/** The quote's side of an alignment: words `from` to `to` (end exclusive) are what the claim is compared with. */
export interface Alignment {
  readonly steps: readonly Step[];
  readonly from: number;
  readonly to: number;
}

const changeCost = 1;
const changeOfFormCost = 0.7;
const addCost = 1;
/** Leaving words out begins a gap, likelier than a word put in before or behind a part of the quote; going on in it is nearly free, so that a cut middle is one cut however long. */
const gapOpenCost = 0.75;
const gapWordCost = 0.02;

const moves = { diagonal: 1, added: 2, gapOpened: 3, gapContinued: 4 } as const;

/**
 * The cheapest way to turn some stretch of the quote into the whole claim, word by word (semi-global alignment with
 * affine gaps, after Gotoh 1982). Time and memory grow with claim × quote words: bound both before calling.
 */
export function align(claim: readonly SpokenWord[], quote: readonly SpokenWord[]): Alignment {
  const columns = quote.length + 1;
  const size = (claim.length + 1) * columns;
  const best = new Float32Array(size);
  const gap = new Float32Array(size).fill(Number.POSITIVE_INFINITY);
  const bestMove = new Uint8Array(size);
  const gapMove = new Uint8Array(size);
  for (let row = 1; row <= claim.length; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      let cost = best[at - columns]! + addCost;
      let move: number = moves.added;
      if (column > 0) {
        const opened = best[at - 1]! + gapOpenCost + gapWordCost;
        const continued = gap[at - 1]! + gapWordCost;
        gap[at] = Math.min(opened, continued);
        gapMove[at] = continued < opened ? moves.gapContinued : moves.gapOpened;
        const diagonal = best[at - columns - 1]! + substitution(claim[row - 1]!, quote[column - 1]!);
        if (diagonal <= cost) {
          cost = diagonal;
          move = moves.diagonal;
        }
        if (gap[at]! < cost) {
          cost = gap[at]!;
          move = moves.gapOpened;
        }
      }
      best[at] = cost;
      bestMove[at] = move;
    }
  }
  return trace(claim, quote, best, bestMove, gapMove);
}

function substitution(claimed: SpokenWord, said: SpokenWord): number {
  if (claimed.word === said.word) return 0;
  return claimed.stem === said.stem ? changeOfFormCost : changeCost;
}

function trace(
  claim: readonly SpokenWord[],
  quote: readonly SpokenWord[],
  best: Float32Array,
  bestMove: Uint8Array,
  gapMove: Uint8Array,
): Alignment {
  const columns = quote.length + 1;
  let row = claim.length;
  let column = 0;
  for (let at = 1; at < columns; at += 1) {
    // Of equals the last: a word that took another's place rather than one put in behind.
    if (best[row * columns + at]! <= best[row * columns + column]!) column = at;
  }
  const to = column;
  const steps: Step[] = [];
  while (row > 0) {
    const move = bestMove[row * columns + column];
    if (move === moves.added) {
      row -= 1;
      steps.push({ op: 'added', claim: row });
    } else if (move === moves.diagonal) {
      row -= 1;
      column -= 1;
      const same = claim[row]!.word === quote[column]!.word;
      steps.push({ op: same ? 'same' : 'changed', claim: row, quote: column });
    } else {
      let opened = false;
      while (!opened) {
        opened = gapMove[row * columns + column] === moves.gapOpened;
        column -= 1;
        steps.push({ op: 'removed', quote: column });
      }
    }
  }
  return { steps: steps.reverse(), from: column, to };
}
