import { LABEL, LABELS, type Model, STORED } from './model.ts';

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

/** What it costs, in log-odds, to report without a cue; from 2 to 4 makes no difference on the corpus. */
const LONE = 3;
/** What a sentence must pay to end with what it held. A cue that attributes nothing is none. */
const priceOf = (held: number): number =>
  held === CUE ? Number.POSITIVE_INFINITY : held === CONTENT ? LONE : 0;

/** States and the moves between them, as Viterbi's algorithm goes through them. */
interface Machine {
  readonly labelOf: Uint8Array;
  /** The states that each state may follow, one state's after another's, and where each one's begin. */
  readonly from: Uint8Array;
  readonly begin: Uint8Array;
  /** Where each move's score stands among a model's transitions. */
  readonly transition: Uint8Array;
  /** Whether a sentence may begin with a state. */
  readonly starts: readonly boolean[];
  /** What it must pay to end with it. */
  readonly prices: readonly number[];
}

function machineOf(
  states: readonly State[],
  follows: (from: State, to: State) => boolean,
  starts: readonly boolean[],
  prices: readonly number[],
): Machine {
  const moves = states.map((to) => states.flatMap((from, at) => (follows(from, to) ? [at] : [])));
  return {
    labelOf: Uint8Array.from(states, ({ label }) => label),
    from: Uint8Array.from(moves.flat()),
    begin: Uint8Array.from({ length: states.length + 1 }, (_, state) => moves.slice(0, state).flat().length),
    transition: Uint8Array.from(
      moves.flatMap((from, to) => from.map((state) => states[state]!.label * LABELS + states[to]!.label)),
    ),
    starts,
    prices,
  };
}

/** Content goes on only where it began. */
const goesOn = (from: State, to: State): boolean =>
  to.label !== content || from.label === first || from.label === content;

const free = [none, source, cue, first, content].map((label) => ({ label, held: adds(label) }));
const FREE = machineOf(
  free,
  goesOn,
  free.map(({ label }) => label !== content),
  free.map(() => 0),
);
const BOUND = machineOf(
  STATES,
  (from, to) => goesOn(from, to) && (from.held | adds(to.label)) === to.held,
  STATES.map(({ label, held }) => held === adds(label) && label !== content),
  STATES.map(({ held }) => priceOf(held)),
);

/**
 * The likeliest labels of a sentence in which a cue comes with content; `scores` are {@link STORED} a piece, in the
 * model's steps. The likeliest of all are the likeliest of those too, if they need pay nothing.
 */
export function likeliest(model: Model, scores: Int32Array): Uint8Array {
  const labels = viterbi(FREE, model, scores);
  let held = 0;
  for (const label of labels) held |= adds(label);
  return priceOf(held) === 0 ? labels : viterbi(BOUND, model, scores);
}

/** The best scores of the states, piece by piece: room for one sentence, used again for the next. */
let best = new Float64Array(0);

function viterbi(machine: Machine, { transitions, step }: Model, scores: Int32Array): Uint8Array {
  const { labelOf, from, begin, transition, starts, prices } = machine;
  const length = scores.length / STORED;
  const count = labelOf.length;
  if (best.length < length * count) best = new Float64Array(2 * length * count);
  for (let state = 0; state < count; state++) {
    const label = labelOf[state]!;
    best[state] = starts[state] ? (label === none ? 0 : scores[label - 1]!) : Number.NEGATIVE_INFINITY;
  }
  for (let i = 1; i < length; i++) {
    const before = (i - 1) * count;
    const own = i * STORED - 1;
    let move = 0;
    for (let state = 0; state < count; state++) {
      const end = begin[state + 1]!;
      let highest = Number.NEGATIVE_INFINITY;
      for (; move < end; move++) {
        const score = best[before + from[move]!]! + transitions[transition[move]!]!;
        if (score > highest) highest = score;
      }
      const label = labelOf[state]!;
      best[before + count + state] = label === none ? highest : highest + scores[own + label]!;
    }
  }
  const labels = new Uint8Array(length);
  let state = 0;
  const last = (length - 1) * count;
  for (let other = 1; other < count; other++) {
    if (best[last + other]! - prices[other]! / step > best[last + state]! - prices[state]! / step)
      state = other;
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = labelOf[state]!;
    if (i > 0) state = originOf(machine, transitions, (i - 1) * count, state);
  }
  return labels;
}

/** The state before, on the best way to a state: the first of equals. Only asked along one way, so found again. */
function originOf(
  { from, begin, transition }: Machine,
  transitions: Float64Array,
  before: number,
  state: number,
): number {
  let origin = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let move = begin[state]!; move < begin[state + 1]!; move++) {
    const score = best[before + from[move]!]! + transitions[transition[move]!]!;
    if (score > highest) {
      highest = score;
      origin = from[move]!;
    }
  }
  return origin;
}

/** Room for the sums of one sentence, used again for the next. */
let potentials = new Float64Array(0);
let forward = new Float64Array(0);

const power = (powers: Float64Array, steps: number): number => (steps < powers.length ? powers[steps]! : 0);

/** How likely each piece is to be content, by the forward-backward algorithm in probabilities scaled to one at each piece. */
export function contentOdds({ odds: moves, powers }: Model, scores: Int32Array): Float64Array {
  const length = scores.length / STORED;
  if (potentials.length < length * LABELS) {
    potentials = new Float64Array(2 * length * LABELS);
    forward = new Float64Array(2 * length * LABELS);
  }
  for (let i = 0; i < length; i++) {
    const own = i * STORED;
    let highest = 0;
    for (let k = own; k < own + STORED; k++) if (scores[k]! > highest) highest = scores[k]!;
    const at = i * LABELS;
    potentials[at] = power(powers, highest);
    for (let label = 1; label < LABELS; label++) {
      potentials[at + label] = power(powers, highest - scores[own + label - 1]!);
    }
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      let reached = i === 0 && label !== content ? 1 : 0;
      if (i > 0) {
        for (let before = 0; before < LABELS; before++) {
          reached += forward[at - LABELS + before]! * moves[before * LABELS + label]!;
        }
      }
      reached *= potentials[at + label]!;
      forward[at + label] = reached;
      sum += reached;
    }
    const scale = 1 / sum;
    for (let label = 0; label < LABELS; label++) forward[at + label]! *= scale;
  }
  const likely = new Float64Array(length);
  const backward = new Float64Array(LABELS).fill(1);
  const weighed = new Float64Array(LABELS);
  for (let i = length - 1; i >= 0; i--) {
    const at = i * LABELS;
    let all = 0;
    for (let label = 0; label < LABELS; label++) {
      all += forward[at + label]! * backward[label]!;
      weighed[label] = potentials[at + label]! * backward[label]!;
    }
    likely[i] = (forward[at + first]! * backward[first]! + forward[at + content]! * backward[content]!) / all;
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      let reached = 0;
      for (let later = 0; later < LABELS; later++)
        reached += moves[label * LABELS + later]! * weighed[later]!;
      backward[label] = reached;
      sum += reached;
    }
    const scale = 1 / sum;
    for (let label = 0; label < LABELS; label++) backward[label]! *= scale;
  }
  return likely;
}
