import { type Form, hashOf, type Piece } from './pieces.ts';

const edge = (name: string): Form => ({
  word: hashOf(name),
  suffix: hashOf(name),
  kind: hashOf(name),
  cue: 0,
  parts: false,
  closed: true,
});
export const BEFORE = edge('<s>');
export const AFTER = edge('</s>');

/** So many edges stand before and after a sentence's forms, for features that look past its ends. */
export const MARGIN = 3;
/** A word counts as a cue at hand from this level on. */
const CUE = 2;

/** What is the same for all pieces of one sentence, and for all pieces of one stretch between parting signs. */
export interface Frame {
  /** The pieces' forms with {@link MARGIN} edges on either side. */
  readonly forms: readonly Form[];
  readonly length: number;
  /** Index of the nearest cue before and after each piece, -1 without. */
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  /** How many parting signs stand before each piece. */
  readonly partings: Int32Array;
  /** Where the stretch of each piece begins, and the index of the sign that ends it (or the length). */
  readonly stretchStart: Int32Array;
  readonly stretchEnd: Int32Array;
  /** The strongest cue of each piece's stretch: level and word, hashed. */
  readonly stretchCue: Int32Array;
  /** Where the sentence's last stretch begins and what it looks like. */
  readonly tailStart: number;
  readonly tail: number;
  readonly tailLevel: number;
  readonly marked: number;
}

/** Distances in ever wider steps. */
export function step(distance: number): number {
  if (distance < 4) return distance;
  return distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 22 ? 7 : 8;
}

/** Folds a value into a hash, as MurmurHash3's last steps do. */
export const mix = (hash: number, value: number): number => {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca77);
};

function strongestCue(forms: readonly Form[], start: number, end: number): { level: number; cue: number } {
  let level = 0;
  let word = 0;
  for (let i = start; i < end; i++) {
    const form = forms[i]!;
    if (form.cue > level) {
      level = form.cue;
      word = form.word;
    }
  }
  return { level, cue: mix(level, word) };
}

/** The frame of a sentence that has pieces. */
export function frameOf(pieces: readonly Piece[]): Frame {
  const n = pieces.length;
  const forms = pieces.map((piece) => piece.form);
  const cueBefore = new Int32Array(n);
  const cueAfter = new Int32Array(n);
  const partings = new Int32Array(n + 1);
  const stretchStart = new Int32Array(n);
  const stretchEnd = new Int32Array(n);
  const stretchCue = new Int32Array(n);
  let cue = -1;
  let start = 0;
  let marked = 0;
  for (let i = 0; i < n; i++) {
    if (i > 0 && forms[i - 1]!.parts) start = i;
    stretchStart[i] = start;
    cueBefore[i] = cue;
    if (forms[i]!.cue >= CUE) cue = i;
    partings[i + 1] = partings[i]! + (forms[i]!.parts ? 1 : 0);
    if (pieces[i]!.run >= 0) marked++;
  }
  cue = -1;
  let end = n;
  for (let i = n - 1; i >= 0; i--) {
    if (forms[i]!.parts) end = i;
    stretchEnd[i] = end;
    cueAfter[i] = cue;
    if (forms[i]!.cue >= CUE) cue = i;
  }
  for (let i = 0; i < n; ) {
    const to = Math.max(stretchEnd[i]!, i + 1);
    stretchCue.fill(strongestCue(forms, i, to).cue, i, to);
    i = to;
  }
  let last = n - 1;
  while (last > 0 && forms[last]!.parts) last--;
  const tailStart = n > 0 ? stretchStart[last]! : 0;
  let tail = 0;
  let tailLevel = 0;
  if (tailStart > 0) {
    const strongest = strongestCue(forms, tailStart, last + 1);
    tailLevel = 1 + strongest.level;
    tail = mix(mix(mix(1, strongest.cue), forms[tailStart]!.kind), step(last + 1 - tailStart));
  }
  const padded = [BEFORE, BEFORE, BEFORE, ...forms, AFTER, AFTER, AFTER];
  return {
    forms: padded,
    length: n,
    cueBefore,
    cueAfter,
    partings,
    stretchStart,
    stretchEnd,
    stretchCue,
    tailStart,
    tail,
    tailLevel,
    marked: Math.min(2, marked),
  };
}
