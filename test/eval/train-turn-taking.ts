// Trains the choice of who speaks where no cue tells and writes functions/quotes/turn-taking/weights.generated.json:
//
//   node --import tsx test/eval/train-turn-taking.ts DIR [--out FILE] [--folds]
//
// Learns from the articles of test/fixtures and, counting less, from a corpus folder. What the first pass thinks of an article is
// asked of weights that were learnt without it (in five parts): on articles it knows it is surer than it is elsewhere.
// A softmax over each unit's claimants, fitted by AdaGrad with L2 decay; who spoke before is decided by the weights so far,
// as when the engine runs. The orders are drawn by seeded generators, so the same texts give the same bytes. --folds writes nothing:
// each part is decided by weights learnt from the others, and how many parts of quotes come out right is printed.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { assemble } from '../../functions/quotes/assemble.ts';
import { type Attributed, attribute } from '../../functions/quotes/attribute.ts';
import { blocksOf } from '../../functions/quotes/blocks/blocks.ts';
import type { Quote } from '../../functions/quotes/quote.ts';
import { type Referent, sameReferent } from '../../functions/quotes/resolution/referent.ts';
import { Resolver } from '../../functions/quotes/resolution/resolve.ts';
import { turnsOf } from '../../functions/quotes/transcripts/turns.ts';
import type { Claims } from '../../functions/quotes/turn-taking/claimants.ts';
import { ROW, S } from '../../functions/quotes/turn-taking/features.ts';
import { type Observer, scoresOf, TurnTaking } from '../../functions/quotes/turn-taking/turn-taking.ts';
import { packTurns, WEIGHTS } from '../../functions/quotes/turn-taking/weights.ts';
import { type Fixture, loadFixtures } from '../quotes/gold.ts';
import { compare } from '../quotes/score-gold.ts';
import { readCorpus } from './corpus.ts';
import { corpusExample, type Example, fixtureExample, isNamed } from './examples.ts';
import { learnSources, slopesOf } from './learn-sources.ts';
import { seeded, shuffled } from './random.ts';

const PARTS = 5;
/** Rounds in which the articles are read anew with the weights so far, and passes over all that was decided till then. */
const ROUNDS = 3;
const PASSES = 12;
const RATE = 0.3;
const DECAY = 0.003;
/** What an article of the corpus counts: exchanges are rare in it. */
const CORPUS = 0.2;

/** An article with what the first pass, which has not seen it, makes of it. */
interface Read {
  readonly example: Example;
  readonly fixture: Fixture | null;
  readonly attributed: readonly Attributed[];
  readonly part: number;
}

/** Words that somebody may have said: who may, and who of them did. */
interface Decision {
  readonly claims: Claims;
  readonly good: readonly boolean[];
  readonly counts: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: {
      type: 'string',
      default: fileURLToPath(
        new URL('../../functions/quotes/turn-taking/weights.generated.json', import.meta.url),
      ),
    },
    folds: { type: 'boolean', default: false },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error('usage: train-turn-taking.ts DIR [--out FILE] [--folds]');
  process.exit(2);
}

const reads = await readAll(folder);
if (values.folds) {
  let right = 0;
  let all = 0;
  for (let part = 0; part < PARTS; part++) {
    const weights = learn(reads.filter((one) => one.part !== part));
    for (const one of reads) {
      if (one.part !== part || !one.fixture) continue;
      const { parts, missed, wrongSpeaker } = compare(one.fixture, quotesOf(one, weights));
      all += parts - missed.length;
      right += parts - missed.length - wrongSpeaker.length;
    }
  }
  console.log(`${right} of ${all} parts found have the right speaker (${((100 * right) / all).toFixed(1)}%)`);
} else writeFileSync(values.out, `${JSON.stringify(packTurns(learn(reads)))}\n`);

async function readAll(from: string): Promise<Read[]> {
  const fixtures = loadFixtures();
  const examples = [
    ...readCorpus(from).map((gold, i) => ({ example: corpusExample(gold), fixture: null, part: i % PARTS })),
    ...(await Promise.all(
      fixtures.map(async (fixture, i) => ({
        example: await fixtureExample(fixture),
        fixture,
        part: i % PARTS,
      })),
    )),
  ];
  const firsts = Array.from({ length: PARTS }, (_, part) =>
    learnSources(
      examples.filter((one) => one.part !== part).map(({ example }) => example),
      { seeds: [7], epochs: 4 },
    ),
  );
  return examples.map(({ example, fixture, part }) => ({
    example,
    fixture,
    part,
    attributed: attribute(example.document, example.clauses, example.units, firsts[part]!),
  }));
}

function quotesOf(
  { example: { document, clauses }, attributed }: Read,
  weights: Float64Array,
  observe?: Observer,
  resolver = new Resolver(document, clauses),
): Quote[] {
  const turns = turnsOf(document);
  const turnTaking = new TurnTaking({ document, clauses, resolver, attributed }, weights, observe);
  const blocks = blocksOf(document, clauses, turns);
  return assemble(document, clauses, attributed, blocks, turns, resolver, turnTaking, false);
}

/** What is decided in an article by the weights so far. */
function decisionsOf(read: Read, weights: Float64Array): Decision[] {
  const { document, clauses, gold } = read.example;
  const resolver = new Resolver(document, clauses);
  const decisions: Decision[] = [];
  const observe: Observer = ({ unit, ranking }, claims) => {
    let isRight: (referent: Referent) => boolean;
    const { said, names, isSource } = gold[unit.index]!;
    if (read.fixture) {
      if (!names) return;
      isRight = (referent) => isNamed(referent, names);
    } else {
      if (!said || isSource(-1)) return;
      const right = ranking.candidates
        .filter(({ mention }) => mention >= 0 && isSource(mention))
        .map(({ mention }) => document.mentions[mention]!)
        .filter(({ kind, firstToken }) => kind === 'name' || firstToken < unit.endToken)
        .map((mention) => resolver.resolve(mention));
      isRight = (referent) => right.some((one) => one && sameReferent(one, referent));
    }
    const good = claims.claimants.map(
      ({ referent, mention }) => isRight(referent) || (!names && mention >= 0 && isSource(mention)),
    );
    if (good.includes(true) && good.includes(false))
      decisions.push({ claims, good, counts: names ? 1 : CORPUS });
  };
  quotesOf(read, weights, observe, resolver);
  return decisions;
}

function learn(some: readonly Read[]): Float64Array {
  const random = seeded(11);
  let weights: Float64Array = new Float64Array(WEIGHTS);
  weights[S['first pass: log share']] = 1;
  weights[S['first pass: best']] = 2;
  const decisions: Decision[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const read of some) decisions.push(...decisionsOf(read, weights));
    weights = fitted(decisions, random);
  }
  return weights;
}

/** Fits the weights to decisions; they are averaged over the second half of the passes. */
function fitted(decisions: readonly Decision[], random: () => number): Float64Array {
  const weights = new Float64Array(WEIGHTS);
  const squares = new Float64Array(WEIGHTS);
  const sum = new Float64Array(WEIGHTS);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { claims, good, counts } of shuffled(decisions, random)) {
      const slopes = slopesOf(scoresOf(claims, weights), good);
      const gradient = new Float64Array(ROW);
      claims.claimants.forEach(({ features }, c) => {
        for (let f = 0; f < ROW; f++) gradient[f]! += counts * slopes[c]! * features[f]!;
      });
      const own = (claims.setting + 1) * ROW;
      for (let f = 0; f < ROW; f++) {
        for (const at of [f, own + f]) {
          const g = gradient[f]! - DECAY * weights[at]!;
          squares[at]! += g * g;
          weights[at]! += (RATE * g) / Math.sqrt(squares[at]! + 1e-3);
        }
      }
    }
    if (pass >= PASSES / 2) for (let f = 0; f < WEIGHTS; f++) sum[f]! += weights[f]!;
  }
  return sum.map((total) => total / (PASSES / 2));
}
