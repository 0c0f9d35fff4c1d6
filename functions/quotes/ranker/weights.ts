import { JUDGE_OFFSETS, JUDGE_TEMPLATES } from './judge-features.ts';
import { OFFSETS, TEMPLATE_NAMES } from './templates.ts';
import stored from './weights.generated.json' with { type: 'json' };

/** Weights as they lie in the file: by template, values (as steps) and weights (in hundredths) in turn. */
export interface StoredWeights {
  readonly [template: string]: readonly number[];
}

const SCALE = 100;

export function unpack(
  from: StoredWeights,
  names: readonly string[],
  offsets: readonly number[],
): Float64Array {
  const weights = new Float64Array(offsets.at(-1)!);
  names.forEach((name, t) => {
    const pairs = from[name] ?? [];
    let value = 0;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      value += pairs[i]!;
      weights[offsets[t]! + value] = pairs[i + 1]! / SCALE;
    }
  });
  return weights;
}

/** Values are written as steps from the one before; weights that round to nothing are left out. */
export function pack(
  weights: Float64Array,
  names: readonly string[],
  offsets: readonly number[],
): StoredWeights {
  return Object.fromEntries(
    names.map((name, t) => {
      const pairs: number[] = [];
      let last = 0;
      for (let value = 0; value < offsets[t + 1]! - offsets[t]!; value++) {
        const weight = Math.round(weights[offsets[t]! + value]! * SCALE);
        if (weight === 0) continue;
        pairs.push(value - last, weight);
        last = value;
      }
      return [name, pairs];
    }),
  );
}

const file: { readonly source?: StoredWeights; readonly judge?: StoredWeights } = stored;

/** Who the source is. */
export const sourceWeights: Float64Array = unpack(file.source ?? {}, TEMPLATE_NAMES, OFFSETS);
/** Whether marked words are somebody's at all. */
export const judgeWeights: Float64Array = unpack(file.judge ?? {}, JUDGE_TEMPLATES, JUDGE_OFFSETS);
