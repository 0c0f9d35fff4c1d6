import type { Candidate, Previous, Surroundings } from '../candidates.ts';
import type { Clauses } from '../clauses.ts';
import type { Document } from '../document.ts';
import type { Unit } from '../units.ts';
import { traitsOf, WIDTH, writeFeatures } from './features.ts';

/** Candidates with their features (a row of {@link WIDTH} each) and scores. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly features: Int32Array;
  readonly scores: Float64Array;
  /** Place of the best candidate. */
  readonly best: number;
  /** The best one's share of the probability, 0 to 1. */
  readonly probability: number;
  /** The best one's score less the runner-up's. */
  readonly margin: number;
  weightOf(feature: number): number;
}

/** Scores a unit's candidates with the given weights; the first of equals wins. */
export function rank(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  previous: Previous | null,
  candidates: readonly Candidate[],
  weights: Float64Array,
): Ranking {
  const traits = traitsOf(document, clauses, unit, previous);
  const features = new Int32Array(candidates.length * WIDTH);
  const scores = new Float64Array(candidates.length);
  let best = 0;
  for (let c = 0; c < candidates.length; c++) {
    const at = c * WIDTH;
    writeFeatures(document, clauses, unit, around, traits, previous, candidates[c]!, features, at);
    let score = 0;
    for (let i = at; i < at + WIDTH; i++) score += weights[features[i]!]!;
    scores[c] = score;
    if (score > scores[best]!) best = c;
  }
  let sum = 0;
  let second = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) {
    sum += Math.exp(scores[c]! - scores[best]!);
    if (c !== best && scores[c]! > second) second = scores[c]!;
  }
  const margin = scores.length > 1 ? scores[best]! - second : 20;
  return {
    candidates,
    features,
    scores,
    best,
    probability: 1 / sum,
    margin,
    weightOf: (feature) => weights[feature]!,
  };
}
