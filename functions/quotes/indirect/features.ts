import { AFTER, BEFORE, type Frame, MARGIN, mix, step } from './frame.ts';

/** The most features that one piece can have. */
export const FEATURES = 56;

/** In place of a distance to what there is none of. */
const NOWHERE = 9;

/** Where the sentence stands. */
export interface Place {
  readonly headline: boolean;
  /** First of its paragraph. */
  readonly first: boolean;
}

/** Hashes of 24 bits of up to four values; `template` keeps one template's apart from another's. */
function hash1(template: number, a: number): number {
  const hash = Math.imul(template ^ a, 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & 0xffffff;
}

const hash2 = (template: number, a: number, b: number): number => hash1(mix(template, a), b);
const hash3 = (template: number, a: number, b: number, c: number): number =>
  hash1(mix(mix(template, a), b), c);
const hash4 = (template: number, a: number, b: number, c: number, d: number): number =>
  hash1(mix(mix(mix(template, a), b), c), d);

const TEMPLATES = Int32Array.from({ length: FEATURES }, (_, t) => Math.imul(t + 1, 0x85ebca77));

/** Writes the features of piece `i` into `into`, a hash each, and answers how many there are. */
export function featuresAt(frame: Frame, place: Place, i: number, into: Int32Array): number {
  const { forms, partings, length } = frame;
  const here = i + MARGIN;
  const ll = forms[here - 2]!;
  const l = forms[here - 1]!;
  const o = forms[here]!;
  const r = forms[here + 1]!;
  const rr = forms[here + 2]!;
  const seed = TEMPLATES;
  let t = 0;

  into[t] = hash1(seed[t++]!, 0);
  into[t] = hash1(seed[t++]!, o.word);
  into[t] = hash1(seed[t++]!, l.word);
  into[t] = hash1(seed[t++]!, r.word);
  into[t] = hash1(seed[t++]!, ll.word);
  into[t] = hash1(seed[t++]!, rr.word);
  into[t] = hash2(seed[t++]!, l.word, o.word);
  into[t] = hash2(seed[t++]!, o.word, r.word);
  into[t] = hash1(seed[t++]!, o.kind);
  into[t] = hash1(seed[t++]!, l.kind);
  into[t] = hash1(seed[t++]!, r.kind);
  into[t] = hash2(seed[t++]!, l.kind, o.kind);
  into[t] = hash2(seed[t++]!, o.kind, r.kind);
  into[t] = hash3(seed[t++]!, l.kind, o.kind, r.kind);
  into[t] = hash3(seed[t++]!, ll.kind, l.kind, o.kind);
  into[t] = hash3(seed[t++]!, o.kind, r.kind, rr.kind);
  into[t] = hash1(seed[t++]!, o.suffix);
  into[t] = hash1(seed[t++]!, l.suffix);
  into[t] = hash1(seed[t++]!, o.cue);
  into[t] = hash1(seed[t++]!, l.cue);
  into[t] = hash1(seed[t++]!, r.cue);
  into[t] = hash3(seed[t++]!, l.cue, o.cue, o.kind);
  into[t] = hash3(seed[t++]!, ll.cue, l.kind, o.kind);

  // The nearest cue before, what follows it, and what lies between.
  const before = frame.cueBefore[i]!;
  const cue = before < 0 ? BEFORE : forms[before + MARGIN]!;
  const follows = before < 0 ? BEFORE : forms[before + MARGIN + 1]!;
  const precedes = before < 0 ? BEFORE : forms[before + MARGIN - 1]!;
  const steps = before < 0 ? NOWHERE : step(i - before);
  const signs = before < 0 ? NOWHERE : Math.min(3, partings[i]! - partings[before]!);
  into[t] = hash1(seed[t++]!, cue.word);
  into[t] = hash2(seed[t++]!, cue.word, signs);
  into[t] = hash2(seed[t++]!, cue.word, steps);
  into[t] = hash2(seed[t++]!, cue.word, follows.word);
  into[t] = hash2(seed[t++]!, cue.cue, steps);
  into[t] = hash2(seed[t++]!, cue.cue, signs);
  into[t] = hash3(seed[t++]!, cue.cue, follows.kind, precedes.kind);
  into[t] = hash4(seed[t++]!, cue.cue, follows.kind, signs, o.kind);
  into[t] = hash4(seed[t++]!, cue.cue, steps, signs, o.kind);

  // The same for the nearest cue after.
  const after = frame.cueAfter[i]!;
  const next = after < 0 ? AFTER : forms[after + MARGIN]!;
  const nextFollows = after < 0 ? AFTER : forms[after + MARGIN + 1]!;
  const nextPrecedes = after < 0 ? AFTER : forms[after + MARGIN - 1]!;
  const nextSigns = after < 0 ? NOWHERE : Math.min(3, partings[after]! - partings[i]!);
  into[t] = hash1(seed[t++]!, next.word);
  into[t] = hash2(seed[t++]!, next.word, nextSigns);
  into[t] = hash2(seed[t++]!, next.cue, after < 0 ? NOWHERE : step(after - i));
  into[t] = hash3(seed[t++]!, next.cue, nextSigns, o.kind);
  into[t] = hash3(seed[t++]!, next.cue, nextFollows.kind, nextPrecedes.kind);
  into[t] = hash4(seed[t++]!, cue.cue, Math.min(2, signs), next.cue, Math.min(2, nextSigns));

  // The stretch between parting signs that the piece stands in.
  const from = frame.stretchStart[i]! + MARGIN;
  const to = frame.stretchEnd[i]! + MARGIN;
  const opening = from === MARGIN ? 1 : 0;
  into[t] = hash2(seed[t++]!, forms[from]!.word, forms[from - 1]!.word);
  into[t] = hash3(seed[t++]!, forms[from]!.kind, forms[from + 1]!.kind, forms[from - 1]!.kind);
  into[t] = hash1(seed[t++]!, frame.stretchCue[i]!);
  into[t] = hash3(seed[t++]!, forms[to]!.word, forms[to + 1]!.kind, forms[to + 2]!.kind);
  into[t] = hash2(seed[t++]!, opening, to - MARGIN >= length - 1 ? 1 : 0);

  // The sentence: its last stretch ("…, officials said."), its first words, its marked words, its place.
  const { tailStart } = frame;
  const beside = (to - MARGIN >= tailStart - 1 ? 1 : 0) + 2 * opening + (i >= tailStart ? 4 : 0);
  const first = forms[MARGIN]!;
  into[t] = hash1(seed[t++]!, frame.tail);
  into[t] = hash3(seed[t++]!, frame.tailLevel, forms[tailStart + MARGIN]!.kind, beside);
  into[t] = hash2(seed[t++]!, first.word, opening);
  into[t] = hash3(seed[t++]!, first.kind, forms[MARGIN + 1]!.kind, opening);
  into[t] = hash1(seed[t++]!, frame.marked);
  into[t] = hash3(seed[t++]!, step(i), place.first ? 1 : 0, place.headline ? 1 : 0);
  into[t] = hash2(seed[t++]!, step(length - i), place.headline ? 1 : 0);
  return t;
}
