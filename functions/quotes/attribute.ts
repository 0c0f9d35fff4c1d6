import { type Candidate, candidatesOf, type Previous } from './candidates/candidates.ts';
import { type Surroundings, surroundingsOf } from './candidates/surroundings.ts';
import type { Document } from './document.ts';
import type { Clauses } from './phrases/clauses.ts';
import { judgeFeatures } from './ranker/judge-features.ts';
import { Traits } from './ranker/mention-traits.ts';
import { type Ranking, rank } from './ranker/ranker.ts';
import type { Unit } from './text/units.ts';

/** The weights of both decisions. */
export interface Weights {
  readonly source: Float64Array;
  readonly judge: Float64Array;
}

/** A unit with the source that the ranker found for it. */
export interface Attributed {
  readonly unit: Unit;
  readonly around: Surroundings;
  readonly ranking: Ranking;
  /** The likeliest source that is somebody; null where there is no candidate. */
  readonly source: Candidate | null;
  /** How likely the words are somebody's at all, 0 to 1. */
  readonly quote: number;
  readonly judged: readonly number[];
}

/** Finds the source of each unit, in order: whoever spoke last is known to the next. */
export function attribute(
  document: Document,
  clauses: Clauses,
  units: readonly Unit[],
  weights: Weights,
): Attributed[] {
  const result: Attributed[] = [];
  const traits = new Traits(document, clauses);
  const seen = new Set<string>();
  let previous: Previous | null = null;
  let last: Attributed | null = null;
  for (const unit of units) {
    const { paragraph } = unit.runs[0]!;
    if (previous && previous.unit.runs[0]!.paragraph < document.sections[paragraph]!) previous = null;
    const around = surroundingsOf(document, clauses, unit);
    const candidates = candidatesOf(document, clauses, unit, around, previous);
    const ranking = rank(document, clauses, traits, unit, around, previous, candidates, weights.source);
    const source = candidates[ranking.somebody] ?? null;
    const text = document.text.slice(unit.runs[0]!.start, unit.runs[0]!.end);
    const judged = judgeFeatures(
      document,
      clauses,
      unit,
      around,
      ranking,
      seen.has(text),
      neighbourOf(unit, last),
    );
    seen.add(text);
    let score = 0;
    for (const feature of judged) score += weights.judge[feature]!;
    const one: Attributed = { unit, around, ranking, source, quote: 1 / (1 + Math.exp(-score)), judged };
    result.push(one);
    last = one;
    if (source && (one.quote >= 0.5 || !previous)) previous = { unit, mention: source.mention };
  }
  return result;
}

/** What the unit before was: none near, no quote or a quote in the same paragraph, or in the same sentence. */
function neighbourOf(unit: Unit, last: Attributed | null): number {
  if (!last) return 0;
  const end = last.unit.runs.at(-1)!;
  const here = unit.runs[0]!;
  if (end.paragraph !== here.paragraph) return 0;
  const quote = last.quote >= 0.5 ? 1 : 0;
  return (last.unit.lastSentence === unit.firstSentence ? 3 : 1) + quote;
}
