/** The labels a piece of a sentence may have: none, the first or a later piece of what is reported, cue, source. */
export const LABEL = { none: 0, first: 1, content: 2, cue: 3, source: 4 } as const;
export const LABELS = 5;
export const STORED = LABELS - 1;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): a score for each feature and label,
 * and one for each pair of neighbouring labels.
 */
export interface Model {
  /** For a feature's hash its row plus one, found by {@link rowOf}; 0 marks an empty slot. */
  readonly slots: Uint16Array;
  /** Each row's hash. */
  readonly hashes: Int32Array;
  /** {@link STORED} scores a row, in steps: those of every label but the first, less the first's. */
  readonly weights: Int16Array;
  readonly step: number;
  /** The score, in steps, of going from one label to another, at `from * LABELS + to`. */
  readonly transitions: Float64Array;
}

/** What a model is stored as: see {@link pack}. */
export interface PackedModel {
  /** A weight's unit. */
  readonly step: number;
  readonly transitions: readonly number[];
  /** The features' hashes in order, each as its distance from the one before. */
  readonly hashes: string;
  /** Each feature's weights, in the same order. */
  readonly weights: string;
}

/** The score of what cannot be: a label that only goes on where nothing began. */
export const NEVER = -1e4;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ZERO = 2048;
const WEIGHT_DIGITS = 2;
/** A distance is written five bits a digit, the lowest first; this is added to all digits but its last. */
const GOES_ON = 32;

/**
 * Writes a model down in digits of base 64: two for each label's weight less the first label's, in steps, as only the
 * differences count.
 */
export function pack(
  hashes: readonly number[],
  weights: Float64Array,
  transitions: readonly number[],
): PackedModel {
  const relative = (row: number, label: number) => weights[row * LABELS + label]! - weights[row * LABELS]!;
  let largest = 0;
  for (let row = 0; row < hashes.length; row++) {
    for (let label = 1; label < LABELS; label++) largest = Math.max(largest, Math.abs(relative(row, label)));
  }
  const step = Number((largest / (ZERO - 1)).toPrecision(6)) || 1;
  const order = hashes.map((_, row) => row).sort((a, b) => hashes[a]! - hashes[b]!);
  let distances = '';
  let written = '';
  let last = 0;
  for (const row of order) {
    let distance = hashes[row]! - last;
    last = hashes[row]!;
    for (; distance >= GOES_ON; distance = Math.floor(distance / GOES_ON))
      distances += DIGITS[GOES_ON + (distance % GOES_ON)];
    distances += DIGITS[distance];
    for (let label = 1; label < LABELS; label++) {
      const steps = Math.max(1 - ZERO, Math.min(ZERO - 1, Math.round(relative(row, label) / step)));
      written += DIGITS[(ZERO + steps) >> 6]! + DIGITS[(ZERO + steps) & 63]!;
    }
  }
  return {
    step,
    transitions: transitions.map((score) => Math.round(score * 1e4) / 1e4),
    hashes: distances,
    weights: written,
  };
}

export function unpack({ step, transitions, hashes: distances, weights: written }: PackedModel): Model {
  const values = new Uint8Array(128);
  for (let value = 0; value < 64; value++) values[DIGITS.charCodeAt(value)] = value;
  const count = written.length / (WEIGHT_DIGITS * STORED);
  let size = 2;
  while (size < 2 * count) size *= 2;
  const slots = new Uint16Array(size);
  const hashes = new Int32Array(count);
  let hash = 0;
  let at = 0;
  for (let row = 0; row < count; row++) {
    let digit = values[distances.charCodeAt(at++)]!;
    let shift = 0;
    for (; digit >= GOES_ON; shift += 5) {
      hash += (digit - GOES_ON) << shift;
      digit = values[distances.charCodeAt(at++)]!;
    }
    hash += digit << shift;
    hashes[row] = hash;
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = row + 1;
  }
  const weights = Int16Array.from(
    { length: count * STORED },
    (_, i) => ((values[written.charCodeAt(2 * i)]! << 6) | values[written.charCodeAt(2 * i + 1)]!) - ZERO,
  );
  return {
    slots,
    hashes,
    weights,
    step,
    transitions: Float64Array.from(transitions, (score) => score / step),
  };
}

/** The row of a feature's weights, or -1: open addressing with linear probing. */
export function rowOf({ slots, hashes }: Model, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[slot]! - 1;
    if (row < 0 || hashes[row] === hash) return row;
  }
}
