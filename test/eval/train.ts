// Trains the source ranker on a corpus folder and on the articles of test/fixtures, and writes
// functions/quotes/ranker/weights.generated.json:
//
//   node --import tsx test/eval/train.ts DIR [--out FILE] [--epochs N]
//
// A softmax over each unit's candidates, fitted by AdaGrad with L2 decay several times over, each time in another order
// of the documents, and averaged; the orders are drawn by seeded generators, so the same texts give the same bytes. Sources found so far feed the features of the next
// unit, as they do when the engine runs.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { attribute, type Weights } from '../../functions/quotes/attribute.ts';
import {
  JUDGE_FEATURES,
  JUDGE_OFFSETS,
  JUDGE_TEMPLATES,
} from '../../functions/quotes/ranker/judge-features.ts';
import { FEATURES, OFFSETS, TEMPLATE_NAMES, WIDTH } from '../../functions/quotes/ranker/templates.ts';
import { pack } from '../../functions/quotes/ranker/weights.ts';
import { loadFixtures } from '../quotes/gold.ts';
import { readCorpus } from './corpus.ts';
import { corpusExample, type Example, fixtureExample } from './examples.ts';
import { Fit } from './fit.ts';
import { seeded } from './random.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: {
      type: 'string',
      default: fileURLToPath(
        new URL('../../functions/quotes/ranker/weights.generated.json', import.meta.url),
      ),
    },
    epochs: { type: 'string', default: '4' },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error('usage: train.ts DIR [--out FILE] [--epochs N]');
  process.exit(2);
}

const examples: Example[] = [
  ...readCorpus(folder).map(corpusExample),
  ...(await Promise.all(loadFixtures().map(fixtureExample))),
];

const weights: Weights = { source: new Float64Array(FEATURES), judge: new Float64Array(JUDGE_FEATURES) };
const fits = { source: new Fit(weights.source), judge: new Fit(weights.judge) };
const seeds = [7, 107, 207];
let units = 0;
let missing = 0;
let right = 0;
let judged = 0;

for (const seed of seeds) {
  fits.source.restart();
  fits.judge.restart();
  const random = seeded(seed);
  for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
    units = 0;
    missing = 0;
    right = 0;
    judged = 0;
    for (const example of shuffled(examples, random)) learn(example);
    console.error(
      `epoch ${epoch + 1}: of ${units} units ${right} sources and ${judged} verdicts right, ${missing} without candidate`,
    );
  }
}
const out = {
  source: pack(fits.source.averaged(), TEMPLATE_NAMES, OFFSETS),
  judge: pack(fits.judge.averaged(), JUDGE_TEMPLATES, JUDGE_OFFSETS),
};
writeFileSync(values.out, `${JSON.stringify(out)}\n`);

function learn({ document, clauses, units: list, gold }: Example): void {
  const found = attribute(document, clauses, list, weights);
  for (let u = 0; u < list.length; u++) {
    const { ranking, judged: features, quote } = found[u]!;
    const { said, isSource } = gold[u]!;
    if (said === null) continue;
    const good = ranking.candidates.map(({ mention }) => isSource(mention));
    units++;
    if (good.includes(true)) {
      if (good[good[0] ? ranking.best : ranking.somebody]) right++;
      learnSource(ranking.features, ranking.scores, good);
    } else missing++;
    const label = said ? 1 : 0;
    if (quote >= 0.5 === said) judged++;
    const gradient = new Map<number, number>();
    for (const feature of features) gradient.set(feature, label - quote);
    fits.judge.step(gradient);
  }
  fits.source.count();
  fits.judge.count();
}

/** One step up the likelihood that the source is one of the good candidates. */
function learnSource(features: readonly number[], scores: readonly number[], good: readonly boolean[]): void {
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
  fits.source.step(gradient);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}
