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
  /** What each of these moves scores. */
  readonly moves: Float64Array;
  /** Whether a sentence may begin with a state. */
  readonly starts: readonly boolean[];
  /** What it must pay to end with it. */
  readonly prices: readonly number[];
}

/** Content goes on only where it began. */
const goesOn = (from: State, to: State): boolean =>
  to.label !== content || from.label === first || from.label === content;

function machineOf(
  { transitions, step }: Model,
  states: readonly State[],
  follows: (from: State, to: State) => boolean,
  starts: (state: State) => boolean,
  price: (held: number) => number,
): Machine {
  const moves = states.map((to) => states.flatMap((from, at) => (follows(from, to) ? [at] : [])));
  return {
    labelOf: Uint8Array.from(states, ({ label }) => label),
    from: Uint8Array.from(moves.flat()),
    begin: Uint8Array.from({ length: states.length + 1 }, (_, state) => moves.slice(0, state).flat().length),
    moves: Float64Array.from(
      moves.flatMap((from, to) =>
        from.map((state) => transitions[states[state]!.label * LABELS + states[to]!.label]!),
      ),
    ),
    starts: states.map((state) => state.label !== content && starts(state)),
    prices: states.map(({ held }) => price(held) / step),
  };
}

/** Finds the labels of sentences of some length by their scores: {@link STORED} a piece, in the model's steps. */
export class Decoder {
  private readonly model: Model;
  /** All sequences of labels, and those in which a cue comes with content. */
  private readonly free: Machine;
  private readonly bound: Machine;
  /** Going to a label from each other, a label after another: how it bears on the odds. And the other way round. */
  private readonly oddsTo: Float64Array;
  private readonly oddsFrom: Float64Array;
  /** Room for the sums of one sentence. */
  private best = new Float64Array(0);
  private potentials = new Float64Array(0);
  private forward = new Float64Array(0);
  private readonly backward = new Float64Array(LABELS);
  private readonly weighed = new Float64Array(LABELS);

  constructor(model: Model) {
    this.model = model;
    const labels = [none, source, cue, first, content].map((label) => ({ label, held: adds(label) }));
    this.free = machineOf(
      model,
      labels,
      goesOn,
      () => true,
      () => 0,
    );
    this.bound = machineOf(
      model,
      STATES,
      (from, to) => goesOn(from, to) && (from.held | adds(to.label)) === to.held,
      ({ label, held }) => held === adds(label),
      priceOf,
    );
    const odds = (from: number, to: number): number =>
      Math.exp(model.transitions[from * LABELS + to]! * model.step);
    const pairs = Array.from(
      { length: LABELS ** 2 },
      (_, at) => [Math.floor(at / LABELS), at % LABELS] as const,
    );
    this.oddsTo = Float64Array.from(pairs, ([to, from]) => odds(from, to));
    this.oddsFrom = Float64Array.from(pairs, ([from, to]) => odds(from, to));
  }

  /**
   * The likeliest labels of a sentence in which a cue comes with content. The likeliest of all are the likeliest of
   * those too, if they need pay nothing.
   */
  likeliest(scores: Int32Array, length: number): number[] {
    const labels = this.viterbi(this.free, scores, length);
    let held = 0;
    for (let i = 0; i < labels.length; i++) held |= adds(labels[i]!);
    return priceOf(held) === 0 ? labels : this.viterbi(this.bound, scores, length);
  }

  private viterbi(machine: Machine, scores: Int32Array, length: number): number[] {
    const { labelOf, from, begin, moves, starts, prices } = machine;
    const count = labelOf.length;
    if (this.best.length < length * count) this.best = new Float64Array(2 * length * count);
    const { best } = this;
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
        for (; move < end; move++) highest = Math.max(highest, best[before + from[move]!]! + moves[move]!);
        const label = labelOf[state]!;
        best[before + count + state] = label === none ? highest : highest + scores[own + label]!;
      }
    }
    const labels = new Array<number>(length);
    let state = 0;
    const last = (length - 1) * count;
    for (let other = 1; other < count; other++) {
      if (best[last + other]! - prices[other]! > best[last + state]! - prices[state]!) state = other;
    }
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = labelOf[state]!;
      if (i > 0) state = originOf(machine, best, (i - 1) * count, state);
    }
    return labels;
  }

  /** How likely each piece is to be content, by the forward-backward algorithm in probabilities scaled to one at each piece. */
  contentOdds(scores: Int32Array, length: number): number[] {
    const { backward, weighed, oddsFrom } = this;
    this.readForward(scores, length);
    const { forward, potentials } = this;
    const likely = new Array<number>(length);
    backward.fill(1);
    for (let i = length - 1; i >= 0; i--) {
      const at = i * LABELS;
      let all = 0;
      for (let label = 0; label < LABELS; label++) {
        all += forward[at + label]! * backward[label]!;
        weighed[label] = potentials[at + label]! * backward[label]!;
      }
      likely[i] =
        (forward[at + first]! * backward[first]! + forward[at + content]! * backward[content]!) / all;
      let sum = 0;
      for (let label = 0, move = 0; label < LABELS; label++) {
        let reached = 0;
        for (let later = 0; later < LABELS; later++) reached += oddsFrom[move++]! * weighed[later]!;
        backward[label] = reached;
        sum += reached;
      }
      const scale = 1 / sum;
      for (let label = 0; label < LABELS; label++) backward[label]! *= scale;
    }
    return likely;
  }

  private readForward(scores: Int32Array, length: number): void {
    const { oddsTo } = this;
    const { step } = this.model;
    if (this.forward.length < length * LABELS) {
      this.potentials = new Float64Array(2 * length * LABELS);
      this.forward = new Float64Array(this.potentials.length);
    }
    const { potentials, forward } = this;
    for (let own = 0, at = 0; own < length * STORED; own += STORED, at += LABELS) {
      let highest = 0;
      for (let k = own; k < own + STORED; k++) if (scores[k]! > highest) highest = scores[k]!;
      potentials[at] = likelihood(highest, step);
      for (let k = 0; k < STORED; k++) potentials[at + k + 1] = likelihood(highest - scores[own + k]!, step);
      let sum = 0;
      for (let label = 0, move = 0; label < LABELS; label++) {
        let reached = at === 0 && label !== content ? 1 : 0;
        if (at > 0) {
          for (let before = at - LABELS; before < at; before++) reached += forward[before]! * oddsTo[move++]!;
        }
        reached *= potentials[at + label]!;
        forward[at + label] = reached;
        sum += reached;
      }
      const scale = 1 / sum;
      for (let k = at; k < at + LABELS; k++) forward[k]! *= scale;
    }
  }
}

/** The log-odds beyond which something is not reckoned with. */
const UNLIKELY = 20;

/** How much of its likelihood a label keeps that is so many steps behind. */
const likelihood = (steps: number, step: number): number =>
  steps * step < UNLIKELY ? Math.exp(-steps * step) : 0;

/** The state before, on the best way to a state: the first of equals. Only asked along one way, so found again. */
function originOf(
  { from, begin, moves }: Machine,
  best: Float64Array,
  before: number,
  state: number,
): number {
  let origin = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let move = begin[state]!; move < begin[state + 1]!; move++) {
    const score = best[before + from[move]!]! + moves[move]!;
    if (score > highest) {
      highest = score;
      origin = from[move]!;
    }
  }
  return origin;
}
