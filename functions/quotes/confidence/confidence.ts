import { type Decision, FEATURES, featuresOf } from './features.ts';
import stored from './weights.generated.json' with { type: 'json' };

/** Weights as they lie in the file: by feature, those that are 0 left out. */
export type StoredWeights = Readonly<Record<string, number>>;

export const unpack = (from: StoredWeights): Float64Array =>
  Float64Array.from(FEATURES, (name) => from[name] ?? 0);

export const pack = (weights: Float64Array): StoredWeights =>
  Object.fromEntries(
    FEATURES.map((name, place) => [name, Math.round(weights[place]! * 100) / 100] as const).filter(
      ([, weight]) => weight !== 0,
    ),
  );

const fitted = unpack(stored);

/** How likely it is that words are somebody's and the full name right, 0 to 1 (`test/eval/train-confidence.ts` fits it). */
export function confidenceOf(decision: Decision): number {
  if (!decision.referent) return 0;
  return shareOf(featuresOf(decision), fitted);
}

/** The probability that a row of features has by some weights. */
export function shareOf(features: readonly number[], weights: Float64Array): number {
  let score = 0;
  for (let f = 0; f < features.length; f++) score += features[f]! * weights[f]!;
  return 1 / (1 + Math.exp(-score));
}
