import { JUDGE_OFFSETS, JUDGE_TEMPLATES } from './judge-features.ts';
import { OFFSETS, TEMPLATE_NAMES } from './templates.ts';
import stored from './weights.generated.json' with { type: 'json' };

/**
 * Weights as they lie in the file, by template, each in twentieths: a letter for up to 26 of them, `a` for one and `A` for
 * one less than nothing, and `+31.` or `-31.` for more; before it its step from the value before unless that is 1, as in `5eg12C-31.`.
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

const [DIGIT_ZERO, DIGIT_NINE, BEFORE_UPPER, BEFORE_LOWER] = [48, 57, 64, 96];
const MOST_LETTERS = 26;

/** Reads a template's weights character by character: a start waits for it, and the matches of an expression take three times as long. */
function read(written: string, weights: Float64Array, offset: number): void {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (; ; at++) {
      const code = written.charCodeAt(at);
      if (!(code >= DIGIT_ZERO && code <= DIGIT_NINE)) return value;
      value = 10 * value + code - DIGIT_ZERO;
    }
  };
  for (let value = offset; at < written.length; ) {
    const from = at;
    const step = number();
    value += at > from ? step : 1;
    const code = written.charCodeAt(at++);
    let weight = code > BEFORE_LOWER ? code - BEFORE_LOWER : BEFORE_UPPER - code;
    if (code < DIGIT_ZERO) {
      weight = written[at - 1] === '-' ? -number() : number();
      at++;
    }
    weights[value] = weight / SCALE;
  }
}

function letterOf(weight: number): string {
  if (weight > 0 && weight <= MOST_LETTERS) return String.fromCharCode(BEFORE_LOWER + weight);
  if (weight < 0 && weight >= -MOST_LETTERS) return String.fromCharCode(BEFORE_UPPER - weight);
  return `${weight < 0 ? '' : '+'}${weight}.`;
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
        written += `${step === 1 ? '' : step}${letterOf(weight)}`;
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
