import { scoreOf, unpackRow } from '../rows.ts';
import { type Decision, featuresOf, WIDTH } from './features.ts';
import stored from './weights.generated.json' with { type: 'json' };

const fitted = unpackRow(stored, WIDTH);

/** How likely it is that words are somebody's and the full name right, 0 to 1 (`test/eval/train-confidence.ts` fits it). */
export function confidenceOf(decision: Decision): number {
  if (!decision.referent) return 0;
  return shareOf(featuresOf(decision), fitted);
}

/** The probability that a row of features has by some weights. */
export const shareOf = (features: readonly number[], weights: Float64Array): number =>
  1 / (1 + Math.exp(-scoreOf(features, weights)));
