// Fits a linear-chain conditional random field (see functions/quotes/indirect/model.ts) by AdaGrad.
import { LABEL, LABELS, NEVER } from '../../functions/quotes/indirect/model.ts';
import { seeded } from './random.ts';

/** A sentence: each piece's features by number, one piece after another, and its label. */
export interface Sequence {
  readonly features: Int32Array;
  /** Where each piece's features begin, and where the last one's end. */
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
}

export interface Fitted {
  /** A score a feature and label, at `feature * LABELS + label`. */
  readonly weights: Float64Array;
  /** A score for going from one label to another, at `from * LABELS + to`. */
  readonly transitions: Float64Array;
}

const RATE = 0.007;
const DECAY = 3e-3;
/** Added up gradients start here, so that the first steps are not too wide. */
const FIRST_SQUARE = 0.01;
/** Sentences between two readings for the average, which begins with the second epoch. */
const READING = 100;
const SMALL = 1e-3;

/** Weights averaged over all epochs but the first. The same sequences give the same weights. */
export function fitChain(sequences: readonly Sequence[], features: number, epochs: number): Fitted {
  const weights = new Float64Array(features * LABELS);
  const squares = new Float64Array(features * LABELS).fill(FIRST_SQUARE);
  const transitions = new Float64Array(LABELS * LABELS);
  const moveSquares = new Float64Array(LABELS * LABELS).fill(FIRST_SQUARE);
  for (const from of [LABEL.none, LABEL.cue, LABEL.source])
    transitions[from * LABELS + LABEL.content] = NEVER;
  const weightSums = new Float64Array(weights.length);
  const moveSums = new Float64Array(transitions.length);
  const longest = sequences.reduce((most, { labels }) => Math.max(most, labels.length), 0);
  const work = new Workspace(longest);
  const random = seeded(11);
  const order = sequences.map((_, at) => at);
  const gradient = new Float64Array(LABELS);
  let readings = 0;
  let seen = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const at of order) {
      if (epoch > 0 && ++seen % READING === 0) {
        readings++;
        for (let w = 0; w < weights.length; w++) weightSums[w]! += weights[w]!;
        for (let t = 0; t < transitions.length; t++) moveSums[t]! += transitions[t]!;
      }
      const { features: flat, offsets, labels } = sequences[at]!;
      work.run(sequences[at]!, weights, transitions);
      for (let i = 0; i < labels.length; i++) {
        let size = 0;
        for (let label = 0; label < LABELS; label++) {
          gradient[label] = (labels[i] === label ? 1 : 0) - work.odds[i * LABELS + label]!;
          size += Math.abs(gradient[label]!);
        }
        if (size < SMALL) continue;
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          const row = flat[f]! * LABELS;
          for (let label = 0; label < LABELS; label++) {
            const w = row + label;
            const slope = gradient[label]! - DECAY * weights[w]!;
            squares[w]! += slope * slope;
            weights[w]! += (RATE * slope) / Math.sqrt(squares[w]!);
          }
        }
      }
      for (let t = 0; t < transitions.length; t++) {
        if (transitions[t] === NEVER) continue;
        const slope = work.moves[t]!;
        moveSquares[t]! += slope * slope;
        transitions[t]! += (RATE * slope) / Math.sqrt(moveSquares[t]!);
      }
    }
  }
  if (readings === 0) return { weights, transitions };
  return {
    weights: weightSums.map((sum) => sum / readings),
    transitions: moveSums.map((sum) => sum / readings),
  };
}

/** Room for one sentence's sums, used again for the next. */
class Workspace {
  /** How likely each piece has each label. */
  readonly odds: Float64Array;
  /** How often each move is made in the labels, less how often it is to be expected. */
  readonly moves = new Float64Array(LABELS * LABELS);
  private readonly scores: Float64Array;
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;

  constructor(longest: number) {
    this.odds = new Float64Array(longest * LABELS);
    this.scores = new Float64Array(longest * LABELS);
    this.forward = new Float64Array(longest * LABELS);
    this.backward = new Float64Array(longest * LABELS);
  }

  /** The forward-backward algorithm in probabilities, scaled to one at each piece. */
  run({ features, offsets, labels }: Sequence, weights: Float64Array, transitions: Float64Array): void {
    const { odds, moves, scores, forward, backward } = this;
    const length = labels.length;
    const allowed = transitions.map(Math.exp);
    moves.fill(0);
    for (let i = 0; i < length; i++) {
      const at = i * LABELS;
      scores.fill(0, at, at + LABELS);
      for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
        const row = features[f]! * LABELS;
        for (let label = 0; label < LABELS; label++) scores[at + label]! += weights[row + label]!;
      }
      let highest = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABELS; label++) highest = Math.max(highest, scores[at + label]!);
      let sum = 0;
      for (let label = 0; label < LABELS; label++) {
        scores[at + label] = Math.exp(scores[at + label]! - highest);
        let reached = i === 0 && label !== LABEL.content ? 1 : 0;
        if (i > 0) {
          for (let from = 0; from < LABELS; from++) {
            reached += forward[at - LABELS + from]! * allowed[from * LABELS + label]!;
          }
        }
        forward[at + label] = reached * scores[at + label]!;
        sum += forward[at + label]!;
      }
      for (let label = 0; label < LABELS; label++) forward[at + label]! /= sum;
    }
    for (let i = length - 1; i >= 0; i--) {
      const at = i * LABELS;
      let sum = 0;
      for (let label = 0; label < LABELS; label++) {
        let reached = i === length - 1 ? 1 : 0;
        if (i < length - 1) {
          for (let to = 0; to < LABELS; to++) {
            reached +=
              allowed[label * LABELS + to]! * scores[at + LABELS + to]! * backward[at + LABELS + to]!;
          }
        }
        backward[at + label] = reached;
        sum += reached * forward[at + label]!;
      }
      for (let label = 0; label < LABELS; label++) {
        backward[at + label]! /= sum;
        odds[at + label] = forward[at + label]! * backward[at + label]!;
      }
    }
    for (let i = 1; i < length; i++) {
      const at = i * LABELS;
      let all = 0;
      for (let from = 0; from < LABELS; from++) {
        for (let to = 0; to < LABELS; to++) {
          all +=
            forward[at - LABELS + from]! *
            allowed[from * LABELS + to]! *
            scores[at + to]! *
            backward[at + to]!;
        }
      }
      for (let from = 0; from < LABELS; from++) {
        for (let to = 0; to < LABELS; to++) {
          const move = from * LABELS + to;
          moves[move]! -=
            (forward[at - LABELS + from]! * allowed[move]! * scores[at + to]! * backward[at + to]!) / all;
        }
      }
      moves[labels[i - 1]! * LABELS + labels[i]!]! += 1;
    }
  }
}
