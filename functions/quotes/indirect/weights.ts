import { frontDecoded } from '../lexicon/front-coding.ts';
import { Forms } from './forms.ts';
import { type PackedModel, unpack } from './model.ts';
import { Tagger } from './tagger.ts';
import stored from './weights.generated.json' with { type: 'json' };

/** What test/eval/train-indirect.ts writes. */
export interface StoredTagger extends PackedModel {
  /** Words by cue level from 0, each level's front-coded; of those that are never cues only the ones to be taken for some. */
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
    forms: new Forms(stored.cues.map(frontDecoded)),
    tagger: new Tagger(unpack(stored)),
    calibration: stored.calibration,
  };
}

export const indirectTagger: TrainedTagger = readTagger(stored);
