import { FEATURES } from './features.ts';
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

/** Whom a pronoun or a noun such as "the candidate" stands for (`test/eval/train-antecedents.ts` writes the file). */
export const antecedentWeights: Float64Array = unpack(stored);
