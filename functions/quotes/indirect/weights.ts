import { type Model, type PackedModel, unpack } from './model.ts';
import { Forms } from './pieces.ts';
import stored from './weights.json' with { type: 'json' };

/** What test/eval/train-indirect.ts writes. */
export interface StoredTagger extends PackedModel {
  /** Words that are cues now and then, parted by spaces, by level: the first entry's words have level 1. */
  readonly cues: readonly string[];
  /** Slope and intercept that turn the tagger's certainty, in log-odds, into a confidence. */
  readonly calibration: readonly number[];
}

export interface Tagger {
  readonly forms: Forms;
  readonly model: Model;
  readonly calibration: readonly number[];
}

export function readTagger(from: StoredTagger): Tagger {
  return { forms: new Forms(from.cues), model: unpack(from), calibration: from.calibration };
}

export const indirectTagger: Tagger = readTagger(stored);
