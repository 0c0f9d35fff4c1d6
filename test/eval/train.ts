// Trains the source ranker on a corpus folder and on the articles of test/fixtures, and writes
// functions/quotes/ranker/weights.generated.json:
//
//   node --import tsx test/eval/train.ts DIR [--out FILE] [--epochs N]
//
// learn-sources.ts says how. The orders are drawn by seeded generators, so the same texts give the same bytes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { JUDGE_OFFSETS, JUDGE_TEMPLATES } from '../../functions/quotes/ranker/judge-features.ts';
import { OFFSETS, TEMPLATE_NAMES } from '../../functions/quotes/ranker/templates.ts';
import { pack } from '../../functions/quotes/ranker/weights.ts';
import { loadFixtures } from '../quotes/gold.ts';
import { readCorpus } from './corpus.ts';
import { corpusExample, type Example, fixtureExample } from './examples.ts';
import { learnSources } from './learn-sources.ts';

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
const weights = learnSources(examples, {
  seeds: [7, 107, 207],
  epochs: Number(values.epochs),
  tell: ({ units, sources, verdicts, missing }) =>
    console.error(
      `of ${units} units ${sources} sources and ${verdicts} verdicts right, ${missing} without candidate`,
    ),
});
const out = {
  source: pack(weights.source, TEMPLATE_NAMES, OFFSETS),
  judge: pack(weights.judge, JUDGE_TEMPLATES, JUDGE_OFFSETS),
};
writeFileSync(values.out, `${JSON.stringify(out)}\n`);
