import { type Form, hashOf, type Piece } from './pieces.ts';

/** The most features that one piece can have. */
export const FEATURES = 72;

const edge = (name: string): Form => ({
  word: hashOf(name),
  suffix: hashOf(name),
  kind: hashOf(name),
  cue: 0,
  parts: false,
});
const BEFORE = edge('<s>');
const AFTER = edge('</s>');

/** A word counts as a cue at hand from this level on. */
const CUE = 2;

/** What is the same for all pieces of one sentence, and for all pieces of one stretch between parting signs. */
interface Frame {
  readonly forms: readonly Form[];
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
function step(distance: number): number {
  if (distance < 4) return distance;
  return distance < 6 ? 4 : distance < 9 ? 5 : distance < 14 ? 6 : distance < 22 ? 7 : 8;
}

const mix = (hash: number, value: number): number => {
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
  return {
    forms,
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

/** Where the sentence stands. */
export interface Place {
  readonly headline: boolean;
  /** First of its paragraph. */
  readonly first: boolean;
}

/**
 * Writes the features of piece `i` into `into`, a hash of 24 bits each, and answers how many there are. The running
 * number `t` keeps one template's hashes apart from another's.
 */
export function featuresAt(frame: Frame, place: Place, i: number, into: Int32Array): number {
  const { forms, partings, stretchStart, stretchEnd } = frame;
  const n = forms.length;
  const at = (j: number): Form => (j < 0 ? BEFORE : j >= n ? AFTER : forms[j]!);
  let t = 0;
  const add = (a: number, b = 0, c = 0, d = 0): void => {
    const hash = mix(mix(mix(mix(t + 1, a), b), c), d);
    into[t++] = (hash ^ (hash >>> 13)) & 0xffffff;
  };
  const [ll, l, o, r, rr] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)] as const;

  add(0);
  add(o.word);
  add(l.word);
  add(r.word);
  add(ll.word);
  add(rr.word);
  add(l.word, o.word);
  add(o.word, r.word);
  add(o.kind);
  add(l.kind);
  add(r.kind);
  add(l.kind, o.kind);
  add(o.kind, r.kind);
  add(l.kind, o.kind, r.kind);
  add(ll.kind, l.kind, o.kind);
  add(o.kind, r.kind, rr.kind);
  add(o.suffix);
  add(l.suffix);
  add(o.cue);
  add(l.cue);
  add(r.cue);
  add(l.cue, o.cue, o.kind);
  add(ll.cue, l.kind, o.kind);

  // The nearest cue before, what follows it, and what lies between.
  const before = frame.cueBefore[i]!;
  const beforeCue = before < 0 ? BEFORE : forms[before]!;
  const beforeSteps = before < 0 ? 9 : step(i - before);
  const beforeSigns = before < 0 ? 9 : Math.min(3, partings[i]! - partings[before]!);
  const afterBefore = at(before < 0 ? -1 : before + 1);
  add(beforeCue.word);
  add(beforeCue.word, beforeSigns);
  add(beforeCue.word, beforeSteps);
  add(beforeCue.word, afterBefore.word);
  add(beforeCue.cue, beforeSteps);
  add(beforeCue.cue, beforeSigns);
  add(beforeCue.cue, afterBefore.kind, at(before - 1).kind);
  add(beforeCue.cue, afterBefore.kind, beforeSigns, o.kind);
  add(beforeCue.cue, beforeSteps, beforeSigns, o.kind);

  // The same for the nearest cue after.
  const after = frame.cueAfter[i]!;
  const afterCue = after < 0 ? AFTER : forms[after]!;
  const afterSigns = after < 0 ? 9 : Math.min(3, partings[after]! - partings[i]!);
  add(afterCue.word);
  add(afterCue.word, afterSigns);
  add(afterCue.cue, after < 0 ? 9 : step(after - i));
  add(afterCue.cue, afterSigns, o.kind);
  add(afterCue.cue, at(after < 0 ? n : after + 1).kind, at(after < 0 ? n : after - 1).kind);
  add(beforeCue.cue, Math.min(2, beforeSigns), afterCue.cue, Math.min(2, afterSigns));

  // The stretch between parting signs that the piece stands in.
  const from = stretchStart[i]!;
  const to = stretchEnd[i]!;
  const opening = from === 0 ? 1 : 0;
  add(at(from).word, at(from - 1).word);
  add(at(from).kind, at(from + 1).kind, at(from - 1).kind);
  add(frame.stretchCue[i]!);
  add(at(to).word, at(to + 1).kind, at(to + 2).kind);
  add(opening, to >= n - 1 ? 1 : 0);

  // The sentence: its last stretch ("…, officials said."), its first words, its marked words, its place.
  add(frame.tail);
  add(
    i >= frame.tailStart ? 1 : 0,
    frame.tailLevel,
    at(frame.tailStart).kind,
    (to >= frame.tailStart - 1 ? 1 : 0) + 2 * opening,
  );
  add(at(0).word, opening);
  add(at(0).kind, at(1).kind, opening);
  add(frame.marked, at(0).kind === at(1).kind ? 1 : 0);
  add(step(i), place.first ? 1 : 0, place.headline ? 1 : 0);
  add(step(n - i), place.headline ? 1 : 0);
  return t;
}
