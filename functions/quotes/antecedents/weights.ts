import { WIDTH } from './features.ts';
import stored from './weights.generated.json' with { type: 'json' };

/** Weights as they lie in the file: hundredths, in the order of the features. */
export type StoredWeights = readonly number[];

export function unpack(from: StoredWeights): Float64Array {
  if (from.length !== WIDTH) throw new Error(`${from.length} weights for ${WIDTH} features`);
  return Float64Array.from(from, (weight) => weight / 100);
}

export const pack = (weights: Float64Array): StoredWeights =>
  Array.from(weights, (weight) => Math.round(weight * 100));

/** Whom a pronoun or a noun such as "the candidate" stands for (`test/eval/train-antecedents.ts` writes the file). */
export const antecedentWeights: Float64Array = unpack(stored);
