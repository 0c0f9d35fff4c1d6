import { FEATURES, featuresAt, frameOf, type Place } from './features.ts';
import { LABEL, LABELS, type Model, rowOf } from './model.ts';
import type { Piece } from './pieces.ts';

/** The likeliest labels of a sentence's pieces, and how likely each piece is to be content, whatever the others are. */
export interface Tagging {
  readonly labels: Uint8Array;
  readonly content: Float64Array;
}

export function tag(model: Model, pieces: readonly Piece[], place: Place): Tagging {
  const scores = scoresOf(model, pieces, place);
  return { labels: likeliest(model, scores), content: contentOdds(model, scores) };
}

const buffer = new Int32Array(FEATURES);

/** Each piece's score for each label, at `piece * LABELS + label`. */
function scoresOf(model: Model, pieces: readonly Piece[], place: Place): Float64Array {
  const { weights } = model;
  const frame = frameOf(pieces);
  const scores = new Float64Array(pieces.length * LABELS);
  for (let i = 0; i < pieces.length; i++) {
    const count = featuresAt(frame, place, i, buffer);
    for (let f = 0; f < count; f++) {
      const row = rowOf(model, buffer[f]!);
      if (row < 0) continue;
      for (let label = 0; label < LABELS; label++)
        scores[i * LABELS + label]! += weights[row * LABELS + label]!;
    }
  }
  return scores;
}

/** Viterbi's algorithm. Content cannot go on where none began, at a sentence's start either. */
function likeliest({ transitions }: Model, scores: Float64Array): Uint8Array {
  const length = scores.length / LABELS;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const best = Float64Array.from(scores);
  const came = new Uint8Array(scores.length);
  best[LABEL.content] = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < length; i++) {
    const before = (i - 1) * LABELS;
    for (let label = 0; label < LABELS; label++) {
      let from = 0;
      let highest = Number.NEGATIVE_INFINITY;
      for (let previous = 0; previous < LABELS; previous++) {
        const score = best[before + previous]! + transitions[previous * LABELS + label]!;
        if (score > highest) {
          highest = score;
          from = previous;
        }
      }
      best[i * LABELS + label]! += highest;
      came[i * LABELS + label] = from;
    }
  }
  let label = 0;
  const end = (length - 1) * LABELS;
  for (let other = 1; other < LABELS; other++) if (best[end + other]! > best[end + label]!) label = other;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = came[i * LABELS + label]!;
  }
  return labels;
}

/** The forward-backward algorithm, in probabilities scaled to one at each piece. */
function contentOdds({ transitions }: Model, scores: Float64Array): Float64Array {
  const length = scores.length / LABELS;
  const potentials = new Float64Array(scores.length);
  for (let i = 0; i < length; i++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label++) highest = Math.max(highest, scores[i * LABELS + label]!);
    for (let label = 0; label < LABELS; label++) {
      potentials[i * LABELS + label] = Math.exp(scores[i * LABELS + label]! - highest);
    }
  }
  const moves = transitions.map(Math.exp);
  const forward = new Float64Array(scores.length);
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      let reached = i === 0 && label !== LABEL.content ? 1 : 0;
      if (i > 0) {
        for (let previous = 0; previous < LABELS; previous++) {
          reached += forward[(i - 1) * LABELS + previous]! * moves[previous * LABELS + label]!;
        }
      }
      reached *= potentials[i * LABELS + label]!;
      forward[i * LABELS + label] = reached;
      sum += reached;
    }
    for (let label = 0; label < LABELS; label++) forward[i * LABELS + label]! /= sum;
  }
  const content = new Float64Array(length);
  let backward = new Float64Array(LABELS).fill(1);
  for (let i = length - 1; i >= 0; i--) {
    let all = 0;
    for (let label = 0; label < LABELS; label++) all += forward[i * LABELS + label]! * backward[label]!;
    for (const label of [LABEL.first, LABEL.content]) {
      content[i]! += (forward[i * LABELS + label]! * backward[label]!) / all;
    }
    const next = new Float64Array(LABELS);
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      for (let later = 0; later < LABELS; later++) {
        next[label]! += moves[label * LABELS + later]! * potentials[i * LABELS + later]! * backward[later]!;
      }
      sum += next[label]!;
    }
    for (let label = 0; label < LABELS; label++) next[label]! /= sum;
    backward = next;
  }
  return content;
}
