import { AFTER, BEFORE, type Frame, MARGIN, mix, step } from './frame.ts';
import type { Form } from './pieces.ts';

// Features come in four groups by what they depend on, so that the sums of the first three can be kept: a form at
// some distance from the piece, the piece's stretch, the cues around it, and the piece itself. Each function writes
// a group's features into `into`, a hash each, and answers how many they are.

/** The most features that a group can have. */
export const FEATURES = 32;

/** Forms from so far before a piece to so far after it say something about it. */
export const REACH = 2;

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

const templatesOf = (group: number): Int32Array =>
  Int32Array.from({ length: FEATURES }, (_, t) => Math.imul(group * FEATURES + t + 1, 0x85ebca77));

const FORM = templatesOf(0);
const STRETCH = templatesOf(1);
const CUES = templatesOf(2);
const PIECE = templatesOf(3);
/** In place of a distance to what there is none of. */
const NOWHERE = 9;

/** What a form says of the piece `distance` before or after it, from `-REACH` to `REACH`. */
export function formFeatures({ word, kind, suffix, cue }: Form, distance: number, into: Int32Array): number {
  const first = (distance + REACH) * 4;
  into[0] = hash1(FORM[first]!, word);
  into[1] = hash1(FORM[first + 1]!, kind);
  into[2] = hash1(FORM[first + 2]!, suffix);
  into[3] = hash1(FORM[first + 3]!, cue);
  return 4;
}

/** What all pieces of a stretch share: the stretch, its neighbours, the sentence, its last stretch and its place. */
export function stretchFeatures(frame: Frame, place: Place, i: number, into: Int32Array): number {
  const { forms, length, tail, tailStart, tailLevel, marked } = frame;
  const from = frame.stretchStart[i]! + MARGIN;
  const to = frame.stretchEnd[i]! + MARGIN;
  const opening = from === MARGIN ? 1 : 0;
  const beside = (to - MARGIN >= tailStart - 1 ? 1 : 0) + 2 * opening + (i >= tailStart ? 4 : 0);
  const first = forms[MARGIN]!;
  const own = frame.stretchCue[i]!;
  const before = opening ? 0 : frame.stretchCue[from - MARGIN - 1]!;
  const after = to - MARGIN + 1 < length ? frame.stretchCue[to - MARGIN + 1]! : 0;
  const placed = (place.first ? 1 : 0) + (place.headline ? 2 : 0);
  into[0] = hash1(STRETCH[0]!, placed);
  into[1] = hash2(STRETCH[1]!, forms[from]!.word, forms[from - 1]!.word);
  into[2] = hash3(STRETCH[2]!, forms[from]!.kind, forms[from + 1]!.kind, forms[from - 1]!.kind);
  into[3] = hash1(STRETCH[3]!, own);
  into[4] = hash3(STRETCH[4]!, forms[to]!.word, forms[to + 1]!.kind, forms[to + 2]!.kind);
  into[5] = hash2(STRETCH[5]!, opening, to - MARGIN >= length - 1 ? 1 : 0);
  into[6] = hash1(STRETCH[6]!, tail);
  into[7] = hash3(STRETCH[7]!, tailLevel, forms[tailStart + MARGIN]!.kind, beside);
  into[8] = hash2(STRETCH[8]!, first.word, opening);
  into[9] = hash3(STRETCH[9]!, first.kind, forms[MARGIN + 1]!.kind, opening);
  into[10] = hash1(STRETCH[10]!, marked);
  into[11] = hash2(STRETCH[11]!, before, forms[from]!.kind);
  into[12] = hash2(STRETCH[12]!, after, forms[to]!.word);
  into[13] = hash2(STRETCH[13]!, forms[from]!.word, forms[from + 1]!.word);
  into[14] = hash3(STRETCH[14]!, own, marked, placed);
  into[15] = hash3(STRETCH[15]!, tail, marked, beside);
  into[16] = hash4(STRETCH[16]!, tailLevel, forms[tailStart + MARGIN]!.cue, marked, beside);
  into[17] = hash3(STRETCH[17]!, first.word, forms[MARGIN + 1]!.word, opening);
  return 18;
}

const signsBetween = ({ partings }: Frame, from: number, to: number): number =>
  Math.min(3, partings[to]! - partings[from]!);

/** Whether the nearest cues of two pieces, and the signs between, are the same. */
export function sameCues(frame: Frame, i: number, j: number): boolean {
  return (
    frame.cueBefore[i] === frame.cueBefore[j] &&
    frame.cueAfter[i] === frame.cueAfter[j] &&
    frame.partings[i] === frame.partings[j]
  );
}

/** The nearest cue before a piece and the nearest after it, what stands beside them and how many signs between. */
export function cueFeatures(frame: Frame, i: number, into: Int32Array): number {
  const { forms } = frame;
  const before = frame.cueBefore[i]!;
  const cue = before < 0 ? BEFORE : forms[before + MARGIN]!;
  const follows = before < 0 ? BEFORE : forms[before + MARGIN + 1]!;
  const precedes = before < 0 ? BEFORE : forms[before + MARGIN - 1]!;
  const signs = before < 0 ? NOWHERE : signsBetween(frame, before, i);
  into[0] = hash1(CUES[0]!, cue.word);
  into[1] = hash2(CUES[1]!, cue.word, signs);
  into[2] = hash2(CUES[2]!, cue.word, follows.word);
  into[3] = hash2(CUES[3]!, cue.word, follows.kind);
  into[4] = hash2(CUES[4]!, cue.word, precedes.kind);
  into[5] = hash2(CUES[5]!, cue.cue, signs);
  into[6] = hash3(CUES[6]!, cue.cue, follows.kind, precedes.kind);
  const after = frame.cueAfter[i]!;
  const next = after < 0 ? AFTER : forms[after + MARGIN]!;
  const nextFollows = after < 0 ? AFTER : forms[after + MARGIN + 1]!;
  const nextPrecedes = after < 0 ? AFTER : forms[after + MARGIN - 1]!;
  const nextSigns = after < 0 ? NOWHERE : signsBetween(frame, i, after);
  into[7] = hash1(CUES[7]!, next.word);
  into[8] = hash2(CUES[8]!, next.word, nextSigns);
  into[9] = hash2(CUES[9]!, next.word, nextFollows.kind);
  into[10] = hash2(CUES[10]!, next.word, nextPrecedes.kind);
  into[11] = hash3(CUES[11]!, next.cue, nextFollows.kind, nextPrecedes.kind);
  into[12] = hash4(CUES[12]!, cue.cue, Math.min(2, signs), next.cue, Math.min(2, nextSigns));
  return 13;
}

/** The piece among its neighbours, and how far it stands from the cues and from the sentence's ends. */
export function pieceFeatures(frame: Frame, i: number, into: Int32Array): number {
  const { forms, length } = frame;
  const here = i + MARGIN;
  const ll = forms[here - 2]!;
  const l = forms[here - 1]!;
  const o = forms[here]!;
  const r = forms[here + 1]!;
  const rr = forms[here + 2]!;
  const before = frame.cueBefore[i]!;
  const cue = before < 0 ? BEFORE : forms[before + MARGIN]!;
  const follows = before < 0 ? BEFORE : forms[before + MARGIN + 1]!;
  const steps = before < 0 ? NOWHERE : step(i - before);
  const signs = before < 0 ? NOWHERE : signsBetween(frame, before, i);
  const after = frame.cueAfter[i]!;
  const next = after < 0 ? AFTER : forms[after + MARGIN]!;
  const nextSigns = after < 0 ? NOWHERE : signsBetween(frame, i, after);
  into[0] = hash2(PIECE[0]!, l.word, o.word);
  into[1] = hash2(PIECE[1]!, o.word, r.word);
  into[2] = hash2(PIECE[2]!, l.kind, o.kind);
  into[3] = hash2(PIECE[3]!, o.kind, r.kind);
  into[4] = hash3(PIECE[4]!, l.kind, o.kind, r.kind);
  into[5] = hash3(PIECE[5]!, ll.kind, l.kind, o.kind);
  into[6] = hash3(PIECE[6]!, o.kind, r.kind, rr.kind);
  into[7] = hash3(PIECE[7]!, l.cue, o.cue, o.kind);
  into[8] = hash3(PIECE[8]!, ll.cue, l.kind, o.kind);
  into[9] = hash2(PIECE[9]!, cue.word, steps);
  into[10] = hash2(PIECE[10]!, cue.cue, steps);
  into[11] = hash4(PIECE[11]!, cue.cue, follows.kind, signs, o.kind);
  into[12] = hash4(PIECE[12]!, cue.cue, steps, signs, o.kind);
  into[13] = hash2(PIECE[13]!, next.cue, after < 0 ? NOWHERE : step(after - i));
  into[14] = hash3(PIECE[14]!, next.cue, nextSigns, o.kind);
  into[15] = hash1(PIECE[15]!, step(i));
  into[16] = hash1(PIECE[16]!, step(length - i));
  return 17;
}
