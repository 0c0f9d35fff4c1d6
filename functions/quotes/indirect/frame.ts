import { EDGE, type Form } from './forms.ts';
import type { Piece } from './pieces.ts';

/** So many edges stand before and after a sentence's forms, for features that look past its ends. */
export const MARGIN = 3;
/** A word counts as a cue at hand from this level on. */
const CUE = 2;

/** Whether a sentence holds a cue at hand. Without one nothing is reported in it but, seldom, marked words. */
export const hasCue = (pieces: readonly Piece[]): boolean => pieces.some(({ form }) => form.cue >= CUE);

/** Where ever wider steps begin. */
const STEP_STARTS = [0, 1, 2, 3, 4, 6, 9, 14, 22];
export const STEPS = STEP_STARTS.length;
const FAR = STEP_STARTS.at(-1)!;
const stepOf = Uint8Array.from({ length: FAR + 1 }, (_, distance) =>
  STEP_STARTS.findLastIndex((start) => distance >= start),
);

/** Distances in ever wider steps, under {@link STEPS}. */
export const step = (distance: number): number => stepOf[Math.min(distance, FAR)]!;

/** Folds a value into a hash, as MurmurHash3's last steps do. */
export const mix = (hash: number, value: number): number => {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca77);
};

/** What is the same for all pieces of one sentence, and for all pieces of one stretch between parting signs. */
export class Frame {
  length = 0;
  /** The pieces' forms with {@link MARGIN} edges on either side. */
  readonly forms: Form[] = [];
  /** Index of the nearest cue before and after each piece, -1 without. */
  cueBefore = new Int32Array(0);
  cueAfter = new Int32Array(0);
  /** How many parting signs stand before each piece. */
  partings = new Int32Array(0);
  /** Where the stretch of each piece begins, and the index of the sign that ends it (or the length). */
  stretchStart = new Int32Array(0);
  stretchEnd = new Int32Array(0);
  /** The strongest cue of each piece's stretch: level and word, hashed. */
  stretchCue = new Int32Array(0);
  /** Where the sentence's last stretch begins and what it looks like. */
  tailStart = 0;
  tail = 0;
  tailLevel = 0;
  /** How many pieces stand for marked words, up to 2. */
  marked = 0;
  private level = 0;

  /** Reads another sentence, with one piece at least, in place of the one before. */
  read(pieces: readonly Piece[]): this {
    const n = pieces.length;
    this.make(n);
    const { forms, cueBefore, cueAfter, partings, stretchStart, stretchEnd, stretchCue } = this;
    let cue = -1;
    let start = 0;
    let marked = 0;
    let parted = false;
    for (let i = 0; i < n; i++) {
      const { form, run } = pieces[i]!;
      forms[i + MARGIN] = form;
      if (parted) start = i;
      parted = form.parts;
      stretchStart[i] = start;
      cueBefore[i] = cue;
      if (form.cue >= CUE) cue = i;
      partings[i + 1] = partings[i]! + (parted ? 1 : 0);
      if (run >= 0) marked++;
    }
    this.marked = Math.min(2, marked);
    for (let i = 0; i < MARGIN; i++) {
      forms[i] = EDGE.before;
      forms[n + MARGIN + i] = EDGE.after;
    }
    cue = -1;
    let end = n;
    for (let i = n - 1; i >= 0; i--) {
      const form = forms[i + MARGIN]!;
      if (form.parts) end = i;
      stretchEnd[i] = end;
      cueAfter[i] = cue;
      if (form.cue >= CUE) cue = i;
    }
    for (let i = 0; i < n; ) {
      const to = Math.max(stretchEnd[i]!, i + 1);
      const strongest = this.strongestCue(i, to);
      while (i < to) stretchCue[i++] = strongest;
    }
    this.readTail();
    return this;
  }

  private make(length: number): void {
    this.length = length;
    if (this.cueBefore.length >= length) return;
    const room = 2 * length;
    this.cueBefore = new Int32Array(room);
    this.cueAfter = new Int32Array(room);
    this.partings = new Int32Array(room + 1);
    this.stretchStart = new Int32Array(room);
    this.stretchEnd = new Int32Array(room);
    this.stretchCue = new Int32Array(room);
  }

  private readTail(): void {
    const { forms, length, stretchStart } = this;
    let last = length - 1;
    while (last > 0 && forms[last + MARGIN]!.parts) last--;
    this.tailStart = stretchStart[last]!;
    this.tail = 0;
    this.tailLevel = 0;
    if (this.tailStart === 0) return;
    const strongest = this.strongestCue(this.tailStart, last + 1);
    this.tailLevel = 1 + this.level;
    this.tail = mix(
      mix(mix(1, strongest), forms[this.tailStart + MARGIN]!.kind),
      step(last + 1 - this.tailStart),
    );
  }

  /** The hash of the strongest cue of some pieces; its level is left in `level`. */
  private strongestCue(start: number, end: number): number {
    let word = 0;
    this.level = 0;
    for (let i = start; i < end; i++) {
      const form = this.forms[i + MARGIN]!;
      if (form.cue > this.level) {
        this.level = form.cue;
        word = form.word;
      }
    }
    return mix(this.level, word);
  }
}
