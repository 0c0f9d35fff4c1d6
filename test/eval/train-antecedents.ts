// Trains the choice of whom a pronoun stands for and writes functions/quotes/antecedents/weights.generated.json:
//
//   node --import tsx test/eval/train-antecedents.ts DIR [--out FILE] [--epochs N] [--folds]
//
// DIR is the corpus folder whose documents test/eval/labels/ names the speakers of; the articles of test/fixtures
// are learnt from too. A softmax over each pronoun's earlier mentions, fitted by AdaGrad with L2 decay; whom earlier
// pronouns stand for is decided by the weights of the epoch before, as when the engine runs. The order is drawn by a
// seeded generator, so the same texts give the same bytes. --folds writes nothing: it learns from either half of the
// articles and prints how many of the other half's pronouns come out right.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Layout, Span } from '../../functions/article/article.ts';
import { layoutOf } from '../../functions/article/layout.ts';
import type { Antecedent } from '../../functions/quotes/antecedents/antecedent.ts';
import { WIDTH } from '../../functions/quotes/antecedents/features.ts';
import { assemble } from '../../functions/quotes/assemble.ts';
import { type Attributed, attribute } from '../../functions/quotes/attribute.ts';
import { blocksOf } from '../../functions/quotes/blocks/blocks.ts';
import { type Document, readDocument } from '../../functions/quotes/document.ts';
import { Clauses } from '../../functions/quotes/phrases/clauses.ts';
import type { Mention } from '../../functions/quotes/phrases/mentions.ts';
import { judgeWeights, sourceWeights } from '../../functions/quotes/ranker/weights.ts';
import { Resolver } from '../../functions/quotes/resolution/resolve.ts';
import { packRow, scoreOf } from '../../functions/quotes/rows.ts';
import { unitsOf } from '../../functions/quotes/text/units.ts';
import { turnsOf } from '../../functions/quotes/transcripts/turns.ts';
import { articleOf, loadFixtures, locate } from '../quotes/gold.ts';
import { readCorpus } from './corpus.ts';
import { plainName, readLabels } from './labels.ts';
import { seeded } from './random.ts';

/** A stretch of words and whose they are, by any of several names. */
interface Said extends Span {
  readonly names: readonly string[];
}

interface Example {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly attributed: readonly Attributed[];
  readonly said: readonly Said[];
}

const RATE = 0.1;
const DECAY = 0.003;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: {
      type: 'string',
      default: fileURLToPath(
        new URL('../../functions/quotes/antecedents/weights.generated.json', import.meta.url),
      ),
    },
    epochs: { type: 'string', default: '20' },
    folds: { type: 'boolean', default: false },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error('usage: train-antecedents.ts DIR [--out FILE] [--epochs N] [--folds]');
  process.exit(2);
}

const examples: Example[] = [];
const labels = readLabels();
for (const { name, text } of readCorpus(folder)) {
  const said = (labels.get(name) ?? []).map(({ run, names }) => ({
    ...run,
    names: names.map(({ start, end }) => plainName(text.slice(start, end))),
  }));
  if (said.length > 0) examples.push(exampleOf({ text, layout: layoutOf(text) }, said));
}
for (const fixture of loadFixtures()) {
  const said = fixture.gold.quotes.flatMap(({ parts, speaker, also = [] }) =>
    speaker === null
      ? []
      : parts.map((part) => ({
          ...locate(fixture.text, part)!,
          names: [speaker, ...also].map(plainName),
        })),
  );
  examples.push(exampleOf(await articleOf(fixture), said));
}

if (values.folds) {
  for (const half of [0, 1]) {
    const weights = learn(examples.filter((_, i) => i % 2 === half));
    const { right, all } = measure(
      examples.filter((_, i) => i % 2 !== half),
      weights,
    );
    console.log(`fold ${half + 1}: ${right} of ${all} right (${((100 * right) / all).toFixed(1)}%)`);
  }
} else {
  const weights = learn(examples);
  const { right, all } = measure(examples, weights);
  console.error(`${right} of ${all} right (${((100 * right) / all).toFixed(1)}%)`);
  writeFileSync(values.out, `${JSON.stringify(packRow(weights))}\n`);
}

function exampleOf(
  article: { text: string; layout?: Layout; author?: string | null; publisher?: string | null },
  said: readonly Said[],
): Example {
  const document = readDocument(article);
  const clauses = new Clauses(document);
  const weights = { source: sourceWeights, judge: judgeWeights };
  return { document, clauses, attributed: attribute(document, clauses, unitsOf(document), weights), said };
}

/** The pronouns and nouns that are an example's sources, each with its antecedents and which of them are right. */
function decisionsOf({ document, clauses, attributed, said }: Example, weights: Float64Array) {
  const asked = new Map<Mention, readonly Antecedent[]>();
  const resolver = new Resolver(document, clauses, weights, (mention, antecedents) => {
    if (!asked.has(mention)) asked.set(mention, antecedents);
  });
  const turns = turnsOf(document);
  const quotes = assemble(
    document,
    clauses,
    attributed,
    blocksOf(document, clauses, turns),
    turns,
    resolver,
    null,
    false,
  );
  const byStart = new Map(
    document.mentions.filter(({ kind }) => kind !== 'name').map((mention) => [mention.start, mention]),
  );
  const seen = new Set<Mention>();
  return quotes.flatMap(({ speaker, spans }) => {
    const mention = speaker?.mention ? byStart.get(speaker.mention.start) : undefined;
    const gold = said.find((one) => spans.some((span) => span.start < one.end && one.start < span.end));
    const antecedents = mention && asked.get(mention);
    if (!antecedents || !gold || seen.has(mention)) return [];
    seen.add(mention);
    const good = antecedents.map(({ referent }) =>
      gold.names.includes(plainName(referent.entity?.name ?? referent.description ?? '')),
    );
    return [{ antecedents, good }];
  });
}

function learn(some: readonly Example[]): Float64Array {
  const random = seeded(11);
  const weights = new Float64Array(WIDTH);
  const squares = new Float64Array(WIDTH);
  const sum = new Float64Array(WIDTH);
  const epochs = Number(values.epochs);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const before = weights.slice();
    const decisions = some.flatMap((example) => decisionsOf(example, before));
    for (let i = decisions.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [decisions[i], decisions[j]] = [decisions[j]!, decisions[i]!];
    }
    for (const { antecedents, good } of decisions) {
      if (!good.includes(true) || !good.includes(false)) continue;
      const gradient = slopes(antecedents, good, weights);
      for (let f = 0; f < WIDTH; f++) {
        const g = gradient[f]! - DECAY * weights[f]!;
        if (g === 0) continue;
        squares[f]! += g * g;
        weights[f]! += (RATE * g) / Math.sqrt(squares[f]! + 1e-3);
      }
    }
    if (epoch >= epochs / 2) for (let f = 0; f < WIDTH; f++) sum[f]! += weights[f]!;
  }
  return sum.map((total) => total / (epochs - Math.ceil(epochs / 2)));
}

/** The gradient of the logarithm of the right antecedents' share. */
function slopes(antecedents: readonly Antecedent[], good: readonly boolean[], weights: Float64Array) {
  const scores = antecedents.map(({ features }) => scoreOf(features, weights));
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const all = shares.reduce((total, share) => total + share, 0);
  const right = shares.reduce((total, share, c) => total + (good[c] ? share : 0), 0);
  const gradient = new Float64Array(WIDTH);
  antecedents.forEach(({ features }, c) => {
    const slope = (good[c] ? shares[c]! / right : 0) - shares[c]! / all;
    for (let f = 0; f < WIDTH; f++) gradient[f]! += slope * features[f]!;
  });
  return gradient;
}

function measure(some: readonly Example[], weights: Float64Array): { right: number; all: number } {
  let right = 0;
  let all = 0;
  for (const { antecedents, good } of some.flatMap((example) => decisionsOf(example, weights))) {
    if (!good.includes(true)) continue;
    const scores = antecedents.map(({ features }) => scoreOf(features, weights));
    all++;
    if (good[scores.indexOf(Math.max(...scores))]) right++;
  }
  return { right, all };
}
