import { FEATURES, featuresAt, type Place } from './features.ts';
import { frameOf } from './frame.ts';
import { LABEL, LABELS, type Model, rowOf, STORED } from './model.ts';
import type { Piece } from './pieces.ts';

/** The likeliest labels of a sentence's pieces, and how likely each piece is to be content, whatever the others are. */
export interface Tagging {
  readonly labels: Uint8Array;
  readonly content: Float64Array;
}

export function tag(model: Model, pieces: readonly Piece[], place: Place): Tagging {
  const scores = scoresOf(model, pieces, place);
  const labels = likeliest(model, scores);
  const found = labels.includes(LABEL.first);
  return { labels, content: found ? contentOdds(model, scores) : new Float64Array(labels.length) };
}

const buffer = new Int32Array(FEATURES);

/** Each piece's score for each label, at `piece * LABELS + label`. */
function scoresOf(model: Model, pieces: readonly Piece[], place: Place): Float64Array {
  const { weights } = model;
  const frame = frameOf(pieces);
  const scores = new Float64Array(pieces.length * LABELS);
  for (let i = 0; i < pieces.length; i++) {
    const count = featuresAt(frame, place, i, buffer);
    let first = 0;
    let content = 0;
    let cue = 0;
    let source = 0;
    for (let f = 0; f < count; f++) {
      const row = rowOf(model, buffer[f]!);
      if (row < 0) continue;
      const at = row * STORED;
      first += weights[at]!;
      content += weights[at + 1]!;
      cue += weights[at + 2]!;
      source += weights[at + 3]!;
    }
    const at = i * LABELS;
    scores[at + LABEL.first] = first;
    scores[at + LABEL.content] = content;
    scores[at + LABEL.cue] = cue;
    scores[at + LABEL.source] = source;
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
function contentOdds({ odds: moves }: Model, scores: Float64Array): Float64Array {
  const length = scores.length / LABELS;
  const potentials = new Float64Array(scores.length);
  for (let i = 0; i < length; i++) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABELS; label++) highest = Math.max(highest, scores[i * LABELS + label]!);
    for (let label = 0; label < LABELS; label++) {
      potentials[i * LABELS + label] = Math.exp(scores[i * LABELS + label]! - highest);
    }
  }
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
  let next = new Float64Array(LABELS);
  for (let i = length - 1; i >= 0; i--) {
    let all = 0;
    for (let label = 0; label < LABELS; label++) all += forward[i * LABELS + label]! * backward[label]!;
    for (const label of [LABEL.first, LABEL.content]) {
      content[i]! += (forward[i * LABELS + label]! * backward[label]!) / all;
    }
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      next[label] = 0;
      for (let later = 0; later < LABELS; later++) {
        next[label]! += moves[label * LABELS + later]! * potentials[i * LABELS + later]! * backward[later]!;
      }
      sum += next[label]!;
    }
    for (let label = 0; label < LABELS; label++) next[label]! /= sum;
    [backward, next] = [next, backward];
  }
  return content;
}
