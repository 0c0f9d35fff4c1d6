import { FEATURES, OFFSETS, TEMPLATE_NAMES } from './features.ts';
import stored from './weights.json' with { type: 'json' };

/** Weights as they lie in the file: by template, values and weights in turn, weights in hundredths. */
export interface StoredWeights {
  readonly [template: string]: readonly number[];
}

const SCALE = 100;

export function unpack(from: StoredWeights): Float64Array {
  const weights = new Float64Array(FEATURES);
  TEMPLATE_NAMES.forEach((name, t) => {
    const pairs = from[name] ?? [];
    let value = 0;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      value += pairs[i]!;
      weights[OFFSETS[t]! + value] = pairs[i + 1]! / SCALE;
    }
  });
  return weights;
}

/** Values are written as steps from the one before; weights that round to nothing are left out. */
export function pack(weights: Float64Array): StoredWeights {
  return Object.fromEntries(
    TEMPLATE_NAMES.map((name, t) => {
      const pairs: number[] = [];
      let last = 0;
      for (let value = 0; value < OFFSETS[t + 1]! - OFFSETS[t]!; value++) {
        const weight = Math.round(weights[OFFSETS[t]! + value]! * SCALE);
        if (weight === 0) continue;
        pairs.push(value - last, weight);
        last = value;
      }
      return [name, pairs];
    }),
  );
}

/** The weights of the source ranker. */
export const sourceWeights: Float64Array = unpack(stored as StoredWeights);
