import { attribute, type Weights } from '../../functions/quotes/attribute.ts';
import { JUDGE_FEATURES } from '../../functions/quotes/ranker/judge-features.ts';
import type { Ranking } from '../../functions/quotes/ranker/ranker.ts';
import { FEATURES } from '../../functions/quotes/ranker/templates.ts';
import type { Example } from './examples.ts';
import { Fit } from './fit.ts';
import { seeded, shuffled } from './random.ts';

/** What is told of each pass over the examples. */
export interface Pass {
  units: number;
  sources: number;
  verdicts: number;
  /** Units none of whose candidates is right. */
  missing: number;
}

/**
 * Fits the weights of the source ranker and the judge: a softmax over each unit's candidates, by AdaGrad with L2 decay, once for each
 * seed in other orders of the examples, averaged over all passes. Sources found so far feed the features of the next
 * unit, as they do when the engine runs.
 */
export function learnSources(
  examples: readonly Example[],
  { seeds, epochs, tell }: { seeds: readonly number[]; epochs: number; tell?: (pass: Pass) => void },
): Weights {
  const weights: Weights = { source: new Float64Array(FEATURES), judge: new Float64Array(JUDGE_FEATURES) };
  const fits = { source: new Fit(weights.source), judge: new Fit(weights.judge) };
  for (const seed of seeds) {
    fits.source.restart();
    fits.judge.restart();
    const random = seeded(seed);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const pass: Pass = { units: 0, sources: 0, verdicts: 0, missing: 0 };
      for (const example of shuffled(examples, random)) learn(example, weights, fits, pass);
      tell?.(pass);
    }
  }
  return { source: fits.source.averaged(), judge: fits.judge.averaged() };
}

function learn(
  { document, clauses, units, gold }: Example,
  weights: Weights,
  fits: { source: Fit; judge: Fit },
  pass: Pass,
): void {
  const found = attribute(document, clauses, units, weights);
  for (let u = 0; u < units.length; u++) {
    const { ranking, judged: features, quote } = found[u]!;
    const { said, isSource } = gold[u]!;
    if (said === null) continue;
    const good = ranking.candidates.map(({ mention }) => isSource(mention));
    pass.units++;
    if (good.includes(true)) {
      if (good[good[0] ? ranking.best : ranking.somebody]) pass.sources++;
      fits.source.step(sourceSlopes(ranking, good));
    } else pass.missing++;
    const label = said ? 1 : 0;
    if (quote >= 0.5 === said) pass.verdicts++;
    const gradient = new Map<number, number>();
    for (const feature of features) gradient.set(feature, label - quote);
    fits.judge.step(gradient);
  }
  fits.source.count();
  fits.judge.count();
}

/** The way up the likelihood that the source is one of the good candidates. */
function sourceSlopes({ scores, featuresOf }: Ranking, good: readonly boolean[]): Map<number, number> {
  const slopes = slopesOf(scores, good);
  const gradient = new Map<number, number>();
  slopes.forEach((slope, c) => {
    if (Math.abs(slope) < 1e-6) return;
    for (const feature of featuresOf(c)) gradient.set(feature, (gradient.get(feature) ?? 0) + slope);
  });
  return gradient;
}

/** How the logarithm of the good candidates' share of a softmax grows with each candidate's score. */
export function slopesOf(scores: readonly number[], good: readonly boolean[]): number[] {
  const top = Math.max(...scores);
  let all = 0;
  let goodSum = 0;
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp(scores[c]! - top);
    all += e;
    if (good[c]) goodSum += e;
  }
  return scores.map((score, c) => {
    const e = Math.exp(score - top);
    return (good[c] ? e / goodSum : 0) - e / all;
  });
}
