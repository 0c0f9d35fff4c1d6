import {
  type Candidate,
  candidatesOf,
  type Previous,
  type Surroundings,
  surroundingsOf,
} from './candidates.ts';
import type { Clauses } from './clauses.ts';
import type { Document } from './document.ts';
import { type Ranking, rank } from './ranker/ranker.ts';
import type { Unit } from './units.ts';

/** A unit with the source that the ranker found for it. */
export interface Attributed {
  readonly unit: Unit;
  readonly around: Surroundings;
  readonly ranking: Ranking;
  readonly source: Candidate;
}

/** Finds the source of each unit, in order: whoever spoke last is known to the next. */
export function attribute(
  document: Document,
  clauses: Clauses,
  units: readonly Unit[],
  weights: Float64Array,
): Attributed[] {
  const result: Attributed[] = [];
  let previous: Previous | null = null;
  for (const unit of units) {
    const around = surroundingsOf(document, clauses, unit);
    const candidates = candidatesOf(document, clauses, unit, around, previous);
    const ranking = rank(document, clauses, unit, around, previous, candidates, weights);
    const source = candidates[ranking.best]!;
    result.push({ unit, around, ranking, source });
    if (source.mention >= 0) previous = { unit, mention: source.mention };
  }
  return result;
}
