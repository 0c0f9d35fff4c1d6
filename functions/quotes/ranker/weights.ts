import { JUDGE_OFFSETS, JUDGE_TEMPLATES } from './judge-features.ts';
import { OFFSETS, TEMPLATE_NAMES } from './templates.ts';
import stored from './weights.generated.json' with { type: 'json' };

/**
 * Weights as they lie in the file, by template: with its sign each weight in twentieths, and before it after a
 * comma its step from the value before unless that is 1, as in `,0-13+6+8,2-7`.
 */
export interface StoredWeights {
  readonly [template: string]: string;
}

const SCALE = 20;

export function unpack(
  from: StoredWeights,
  names: readonly string[],
  offsets: readonly number[],
): Float64Array {
  const weights = new Float64Array(offsets.at(-1)!);
  names.forEach((name, t) => {
    read(from[name] ?? '', weights, offsets[t]!);
  });
  return weights;
}

const DIGIT_ZERO = 48;

/** Reads a template's weights digit by digit: a start waits for it, and the matches of an expression take three times as long. */
function read(written: string, weights: Float64Array, offset: number): void {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (; written.charCodeAt(at) >= DIGIT_ZERO; at++)
      value = 10 * value + written.charCodeAt(at) - DIGIT_ZERO;
    return value;
  };
  for (let value = offset; at < written.length; ) {
    let step = 1;
    if (written[at] === ',') {
      at++;
      step = number();
    }
    value += step;
    const sign = written[at++] === '-' ? -1 : 1;
    weights[value] = (sign * number()) / SCALE;
  }
}

/** Weights that round to nothing are left out. */
export function pack(
  weights: Float64Array,
  names: readonly string[],
  offsets: readonly number[],
): StoredWeights {
  return Object.fromEntries(
    names.map((name, t) => {
      let written = '';
      let last = 0;
      for (let value = 0; value < offsets[t + 1]! - offsets[t]!; value++) {
        const weight = Math.round(weights[offsets[t]! + value]! * SCALE);
        if (weight === 0) continue;
        const step = value - last;
        written += `${step === 1 ? '' : `,${step}`}${weight < 0 ? '' : '+'}${weight}`;
        last = value;
      }
      return [name, written];
    }),
  );
}

const file: { readonly source?: StoredWeights; readonly judge?: StoredWeights } = stored;

/** Who the source is. */
export const sourceWeights: Float64Array = unpack(file.source ?? {}, TEMPLATE_NAMES, OFFSETS);
/** Whether marked words are somebody's at all. */
export const judgeWeights: Float64Array = unpack(file.judge ?? {}, JUDGE_TEMPLATES, JUDGE_OFFSETS);
