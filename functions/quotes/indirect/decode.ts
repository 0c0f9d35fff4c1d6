import { LABEL, LABELS, type Model } from './model.ts';

interface State {
  readonly label: number;
  /** What a sentence has held so far, as a sum: a cue counts {@link CUE}, content {@link CONTENT}. */
  readonly held: number;
}

const { none, first, content, cue, source } = LABEL;
const CUE = 1;
const CONTENT = 2;

/** All a sentence can go through. */
const STATES: readonly State[] = [none, source, cue, first, content].flatMap((label) =>
  [0, CUE, CONTENT, CUE + CONTENT]
    .filter((held) => (held & adds(label)) === adds(label))
    .map((held) => ({ label, held })),
);

function adds(label: number): number {
  return label === cue ? CUE : label === first || label === content ? CONTENT : 0;
}

const LABEL_OF = Uint8Array.from(STATES, ({ label }) => label);
/** The states that each state may follow, one state's after another's, and where each one's begin. */
const MOVES = STATES.map((to) =>
  STATES.flatMap((from, at) => ((from.held | adds(to.label)) === to.held ? [at] : [])),
);
const FROM = Uint8Array.from(MOVES.flat());
const BEGIN = Uint8Array.from(
  { length: STATES.length + 1 },
  (_, state) => MOVES.slice(0, state).flat().length,
);
/** Where each move's score stands among a model's transitions. */
const TRANSITION = Uint8Array.from(
  MOVES.flatMap((from, to) => from.map((state) => LABEL_OF[state]! * LABELS + LABEL_OF[to]!)),
);
const STARTS = STATES.map(({ label, held }) => held === adds(label) && label !== content);

/** What it costs, in log-odds, to report without a cue; from 2 to 4 makes no difference on the corpus. */
const LONE = 3;
/** What a sentence must pay to end so. A cue that attributes nothing is none. */
const ENDS = STATES.map(({ held }) =>
  held === CUE ? Number.NEGATIVE_INFINITY : held === CONTENT ? -LONE : 0,
);

/**
 * The likeliest labels of a sentence in which a cue comes with content, by Viterbi's algorithm; `scores` stand at
 * `piece * LABELS + label`.
 */
export function likeliest({ transitions }: Model, scores: Float64Array): Uint8Array {
  const length = scores.length / LABELS;
  const count = STATES.length;
  const moves = new Float64Array(TRANSITION.length);
  for (let move = 0; move < moves.length; move++) moves[move] = transitions[TRANSITION[move]!]!;
  const best = new Float64Array(length * count).fill(Number.NEGATIVE_INFINITY, 0, count);
  for (let state = 0; state < count && length > 0; state++) {
    if (STARTS[state]) best[state] = scores[LABEL_OF[state]!]!;
  }
  for (let i = 1; i < length; i++) {
    const before = (i - 1) * count;
    let move = 0;
    for (let state = 0; state < count; state++) {
      const end = BEGIN[state + 1]!;
      let highest = Number.NEGATIVE_INFINITY;
      for (; move < end; move++) highest = Math.max(highest, best[before + FROM[move]!]! + moves[move]!);
      best[before + count + state] = highest + scores[i * LABELS + LABEL_OF[state]!]!;
    }
  }
  const labels = new Uint8Array(length);
  let state = 0;
  const last = (length - 1) * count;
  for (let other = 1; other < count; other++) {
    if (best[last + other]! + ENDS[other]! > best[last + state]! + ENDS[state]!) state = other;
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = LABEL_OF[state]!;
    if (i > 0) state = originOf(best, (i - 1) * count, moves, state);
  }
  return labels;
}

/** The state before, on the best way to a state: the first of equals. Only asked along one way, so found again. */
function originOf(best: Float64Array, before: number, moves: Float64Array, state: number): number {
  let origin = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let move = BEGIN[state]!; move < BEGIN[state + 1]!; move++) {
    const from = FROM[move]!;
    const score = best[before + from]! + moves[move]!;
    if (score > highest) {
      highest = score;
      origin = from;
    }
  }
  return origin;
}

/** The forward-backward algorithm, in probabilities scaled to one at each piece. */
export function contentOdds({ odds: moves }: Model, scores: Float64Array): Float64Array {
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
