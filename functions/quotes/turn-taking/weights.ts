import { offsetsOf } from '../ranker/templates.ts';
import { pack, type StoredWeights, unpack } from '../ranker/weights.ts';
import { ROW, SETS } from './features.ts';
import stored from './weights.generated.json' with { type: 'json' };

const OFFSETS = offsetsOf(SETS.map((name) => [name, ROW] as const));
/** How many weights there are. */
export const WEIGHTS = OFFSETS.at(-1)!;

/** Weights as they lie in the file: by setting, as the ranker's do. */
export const packTurns = (weights: Float64Array): StoredWeights => pack(weights, SETS, OFFSETS);

const file: StoredWeights = stored;

/** Who speaks where no cue tells (`test/eval/train-turn-taking.ts` writes the file). */
export const turnWeights: Float64Array = unpack(file, SETS, OFFSETS);
