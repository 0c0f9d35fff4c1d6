import { unpackRow } from '../rows.ts';
import { WIDTH } from './features.ts';
import stored from './weights.generated.json' with { type: 'json' };

/** Whom a pronoun or a noun such as "the candidate" stands for (`test/eval/train-antecedents.ts` writes the file). */
export const antecedentWeights: Float64Array = unpackRow(stored, WIDTH);
