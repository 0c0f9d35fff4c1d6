// Fits how far decisions can be trusted and writes functions/quotes/confidence/weights.generated.json:
//
//   node --import tsx test/eval/train-confidence.ts DIR [--out FILE]
//
// DIR is a corpus folder; the articles of test/fixtures are learnt from too. The sources of either half of the articles are
// found by weights that were learnt from the other half, so that decisions are as unsure as on articles never seen; a
// logistic regression on their features then tells how many came out right. The orders are drawn by seeded generators, so
// the same texts give the same bytes. Of the corpus, a decision is right
// whose mention is the annotators' source; of the fixtures, one with the right full name.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { assemble } from '../../functions/quotes/assemble.ts';
import { attribute, type Weights } from '../../functions/quotes/attribute.ts';
import { blocksOf } from '../../functions/quotes/blocks/blocks.ts';
import { shareOf } from '../../functions/quotes/confidence/confidence.ts';
import { type Decision, featuresOf, WIDTH } from '../../functions/quotes/confidence/features.ts';
import { Resolver } from '../../functions/quotes/resolution/resolve.ts';
import { packRow } from '../../functions/quotes/rows.ts';
import { turnsOf } from '../../functions/quotes/transcripts/turns.ts';
import { TurnTaking } from '../../functions/quotes/turn-taking/turn-taking.ts';
import { turnWeights } from '../../functions/quotes/turn-taking/weights.ts';
import { loadFixtures } from '../quotes/gold.ts';
import { readCorpus } from './corpus.ts';
import { corpusExample, type Example, fixtureExample, isNamed, type UnitGold } from './examples.ts';
import { learnSources } from './learn-sources.ts';
import { seeded, shuffled } from './random.ts';

interface Case {
  readonly features: readonly number[];
  readonly right: boolean;
}

const EPOCHS = 30;
const RATE = 0.1;
const DECAY = 1e-3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: {
      type: 'string',
      default: fileURLToPath(
        new URL('../../functions/quotes/confidence/weights.generated.json', import.meta.url),
      ),
    },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error('usage: train-confidence.ts DIR [--out FILE]');
  process.exit(2);
}

const examples: Example[] = [
  ...readCorpus(folder).map(corpusExample),
  ...(await Promise.all(loadFixtures().map(fixtureExample))),
];
const cases = [0, 1].flatMap((half) => {
  const others = examples.filter((_, i) => i % 2 !== half);
  const weights = learnSources(others, { seeds: [7], epochs: 4 });
  return examples.filter((_, i) => i % 2 === half).flatMap((one) => casesOf(one, weights));
});
const fitted = regress(cases);
const promised = cases.reduce((sum, { features }) => sum + shareOf(features, fitted), 0);
const kept = cases.filter(({ right }) => right).length;
console.error(`${kept} of ${cases.length} decisions right, ${promised.toFixed(0)} promised`);
writeFileSync(values.out, `${JSON.stringify(packRow(fitted))}\n`);

/** Whether a decision is right; null where nobody can tell. */
function isRight({ said, names, isSource }: UnitGold, { referent, mention }: Decision): boolean | null {
  if (!said) return said;
  if (names) return isNamed(referent, names);
  return isSource(-1) ? null : mention !== undefined && isSource(mention.index);
}

/** The decisions that the engine makes on an article with some weights of sources. */
function casesOf({ document, clauses, units, gold }: Example, weights: Weights): Case[] {
  const resolver = new Resolver(document, clauses);
  const turns = turnsOf(document);
  const blocks = blocksOf(document, clauses, turns);
  const attributed = attribute(document, clauses, units, weights);
  const turnTaking = new TurnTaking({ document, clauses, resolver, attributed }, turnWeights);
  const found: Case[] = [];
  assemble(document, clauses, attributed, blocks, turns, resolver, turnTaking, false, (decision) => {
    const right = isRight(gold[decision.one.unit.index]!, decision);
    if (right !== null && decision.referent) found.push({ features: featuresOf(decision), right });
  });
  return found;
}

/** Logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) with L2 decay, averaged over the second half of the passes. */
function regress(some: readonly Case[]): Float64Array {
  const random = seeded(23);
  const weights = new Float64Array(WIDTH);
  const squares = new Float64Array(WIDTH);
  const sum = new Float64Array(WIDTH);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, right } of shuffled(some, random)) {
      const slope = Number(right) - shareOf(features, weights);
      for (let f = 0; f < WIDTH; f++) {
        const g = slope * features[f]! - DECAY * weights[f]!;
        if (g === 0) continue;
        squares[f]! += g * g;
        weights[f]! += (RATE * g) / Math.sqrt(squares[f]! + 1e-3);
      }
    }
    if (epoch >= EPOCHS / 2) for (let f = 0; f < WIDTH; f++) sum[f]! += weights[f]!;
  }
  return sum.map((total) => total / (EPOCHS / 2));
}
