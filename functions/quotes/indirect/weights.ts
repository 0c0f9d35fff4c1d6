import { type PackedModel, unpack } from './model.ts';
import { Forms } from './pieces.ts';
import { Tagger } from './tagger.ts';
import stored from './weights.json' with { type: 'json' };

/** What test/eval/train-indirect.ts writes. */
export interface StoredTagger extends PackedModel {
  /** Words that are cues now and then, parted by spaces, by level: the first entry's words have level 1. */
  readonly cues: readonly string[];
  /** Slope and intercept that turn the tagger's certainty, in log-odds, into a confidence. */
  readonly calibration: readonly number[];
}

export interface TrainedTagger {
  readonly forms: Forms;
  readonly tagger: Tagger;
  readonly calibration: readonly number[];
}

export function readTagger(stored: StoredTagger): TrainedTagger {
  return {
    forms: new Forms(stored.cues),
    tagger: new Tagger(unpack(stored)),
    calibration: stored.calibration,
  };
}

export const indirectTagger: TrainedTagger = readTagger(stored);
