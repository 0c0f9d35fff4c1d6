import type { Candidate, Previous } from '../candidates/candidates.ts';
import type { Surroundings } from '../candidates/surroundings.ts';
import type { Document } from '../document.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Unit } from '../text/units.ts';
import { traitsOf, writeFeatures } from './features.ts';
import type { Traits } from './mention-traits.ts';
import { WIDTH } from './templates.ts';

/** Candidates with their scores. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly scores: readonly number[];
  /** Place of the best candidate. */
  readonly best: number;
  /** Place of the best candidate that is somebody, -1 if there is none. */
  readonly somebody: number;
  /** That one's score less that of nobody. */
  readonly lead: number;
  /** The best one's share of the probability, 0 to 1. */
  readonly probability: number;
  /** The best one's score less the runner-up's. */
  readonly margin: number;
  /** The features of the candidate at a place, {@link WIDTH} of them: worked out again, for an article has many and few ask. */
  featuresOf(place: number): readonly number[];
  weightOf(feature: number): number;
}

/** Scores a unit's candidates with the given weights; the first of equals wins. */
export function rank(
  document: Document,
  clauses: Clauses,
  mentionTraits: Traits,
  unit: Unit,
  around: Surroundings,
  previous: Previous | null,
  candidates: readonly Candidate[],
  weights: Float64Array,
): Ranking {
  const traits = traitsOf(document, unit, previous, candidates);
  const write = (candidate: Candidate, row: number[]): void =>
    writeFeatures(document, clauses, mentionTraits, unit, around, traits, previous, candidate, row);
  const row = new Array<number>(WIDTH).fill(0);
  const scores: number[] = [];
  let best = 0;
  let somebody = -1;
  for (let c = 0; c < candidates.length; c++) {
    write(candidates[c]!, row);
    let score = 0;
    for (let i = 0; i < WIDTH; i++) score += weights[row[i]!]!;
    scores.push(score);
    if (score > scores[best]!) best = c;
    if (candidates[c]!.mention >= 0 && (somebody < 0 || score > scores[somebody]!)) somebody = c;
  }
  // The probability is that among those who are somebody: whether it is a quote at all is judged apart.
  let sum = 0;
  let second = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) {
    if (candidates[c]!.mention < 0) continue;
    sum += Math.exp(scores[c]! - scores[somebody]!);
    if (c !== somebody && scores[c]! > second) second = scores[c]!;
  }
  return {
    candidates,
    scores,
    best,
    somebody,
    lead: somebody < 0 ? -6 : scores[somebody]! - scores[0]!,
    probability: sum > 0 ? 1 / sum : 0,
    margin: somebody < 0 ? 0 : Math.min(20, scores[somebody]! - second),
    featuresOf: (place) => {
      const own = new Array<number>(WIDTH).fill(0);
      write(candidates[place]!, own);
      return own;
    },
    weightOf: (feature) => weights[feature]!,
  };
}
