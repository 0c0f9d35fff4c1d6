// Trains the source ranker on a corpus folder and writes functions/quotes/ranker/weights.json:
//
//   node --import tsx test/eval/train.ts DIR [--out FILE] [--epochs N]
//
// A softmax over each unit's candidates, fitted by AdaGrad with L2 decay; the order of documents is drawn by a
// seeded generator, so the same folder gives the same bytes. Sources found so far feed the features of the next
// unit, as they do when the engine runs.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { candidatesOf, type Previous, surroundingsOf } from '../../functions/quotes/candidates.ts';
import { Clauses } from '../../functions/quotes/clauses.ts';
import { type Document, readDocument } from '../../functions/quotes/document.ts';
import { FEATURES, WIDTH } from '../../functions/quotes/ranker/features.ts';
import { rank } from '../../functions/quotes/ranker/ranker.ts';
import { pack } from '../../functions/quotes/ranker/weights.ts';
import { type Unit, unitsOf } from '../../functions/quotes/units.ts';
import type { Attribution } from './corpus.ts';
import { readCorpus } from './corpus.ts';
import { seeded } from './random.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../../functions/quotes/ranker/weights.json', import.meta.url)),
    },
    epochs: { type: 'string', default: '8' },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error('usage: train.ts DIR [--out FILE] [--epochs N]');
  process.exit(2);
}

const RATE = 0.2;
const DECAY = 2e-5;
const SMALLEST = 0.03;

interface Example {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly units: readonly Unit[];
  /** The attribution of each unit's first run, or null. */
  readonly gold: readonly (Attribution | null)[];
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const examples: Example[] = readCorpus(folder).map(({ text, attributions }) => {
  const document = readDocument({ text });
  const units = unitsOf(document);
  const gold = units.map((unit) => {
    const run = unit.runs[0]!;
    const length = run.end - run.start;
    return (
      attributions.find(
        (one) => one.content.reduce((sum, span) => sum + overlap(run, span), 0) >= 0.5 * length,
      ) ?? null
    );
  });
  return { document, clauses: new Clauses(document), units, gold };
});

const weights = new Float64Array(FEATURES);
const squares = new Float64Array(FEATURES);
const average = new Float64Array(FEATURES);
const random = seeded(7);
let units = 0;
let missing = 0;
let right = 0;
let steps = 0;

for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
  units = 0;
  missing = 0;
  right = 0;
  for (const example of shuffled(examples)) learn(example);
  console.error(
    `epoch ${epoch + 1}: ${right} of ${units} right, ${missing} without their source among the candidates`,
  );
}
for (let f = 0; f < FEATURES; f++) {
  const weight = average[f]! / steps;
  weights[f] = Math.abs(weight) < SMALLEST ? 0 : weight;
}
writeFileSync(values.out, `${JSON.stringify(pack(weights))}\n`);

function learn({ document, clauses, units: list, gold }: Example): void {
  let previous: Previous | null = null;
  for (let u = 0; u < list.length; u++) {
    const unit = list[u]!;
    const around = surroundingsOf(document, clauses, unit);
    const candidates = candidatesOf(document, clauses, unit, around, previous);
    const ranking = rank(document, clauses, unit, around, previous, candidates, weights);
    const source = gold[u]?.source ?? [];
    const good = candidates.map(({ mention }) => {
      if (source.length === 0) return mention < 0;
      return mention >= 0 && source.some((span) => overlap(span, document.mentions[mention]!) > 0);
    });
    units++;
    if (good.includes(true)) {
      if (good[ranking.best]) right++;
      step(ranking.features, ranking.scores, good);
    } else missing++;
    const best = candidates[ranking.best]!;
    if (best.mention >= 0) previous = { unit, mention: best.mention };
  }
  steps++;
  for (let f = 0; f < FEATURES; f++) average[f]! += weights[f]!;
}

/** One step up the likelihood that the source is one of the good candidates. */
function step(features: Int32Array, scores: Float64Array, good: readonly boolean[]): void {
  const top = Math.max(...scores);
  let all = 0;
  let goodSum = 0;
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp(scores[c]! - top);
    all += e;
    if (good[c]) goodSum += e;
  }
  const gradient = new Map<number, number>();
  for (let c = 0; c < scores.length; c++) {
    const e = Math.exp(scores[c]! - top);
    const slope = (good[c] ? e / goodSum : 0) - e / all;
    if (Math.abs(slope) < 1e-6) continue;
    for (let i = c * WIDTH; i < (c + 1) * WIDTH; i++)
      gradient.set(features[i]!, (gradient.get(features[i]!) ?? 0) + slope);
  }
  for (const [feature, slope] of gradient) {
    if (slope === 0) continue;
    const g = slope - DECAY * weights[feature]!;
    squares[feature]! += g * g;
    weights[feature]! += (RATE * g) / Math.sqrt(squares[feature]! + 1e-3);
  }
}

function shuffled<T>(list: readonly T[]): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
