import { CUES, EDGE, type Form } from './forms.ts';
import { type Frame, MARGIN, mix, STEPS, step } from './frame.ts';

// Features come in groups by what they depend on, so that sums of their weights can be kept. Each function writes a
// group's features into `into`, a hash each, and answers how many they are.

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
const CUE = templatesOf(2);
const TRIPLE = templatesOf(3);
const BEFORE = templatesOf(4);
const AFTER = templatesOf(5);
const PLACE = templatesOf(6);
const LEVEL = templatesOf(7);

/** What a form says of the piece that it stands `distance` after, from `-REACH` to `REACH`. */
export function formFeatures({ word, suffix }: Form, distance: number, into: Int32Array): number {
  const first = (distance + REACH) * 2;
  into[0] = hash1(FORM[first]!, word);
  into[1] = hash1(FORM[first + 1]!, suffix);
  return 2;
}

/** What the kinds of three neighbours say of the first (`at` 0), the second (1) or the third (2) of them. */
export function tripleFeatures(a: number, b: number, c: number, at: number, into: Int32Array): number {
  if (at === 0) {
    into[0] = hash3(TRIPLE[0]!, a, b, c);
    into[1] = hash1(TRIPLE[1]!, c);
    return 2;
  }
  if (at === 1) {
    into[0] = hash3(TRIPLE[2]!, a, b, c);
    into[1] = hash2(TRIPLE[3]!, b, c);
    into[2] = hash1(TRIPLE[4]!, c);
    return 3;
  }
  into[0] = hash3(TRIPLE[5]!, a, b, c);
  into[1] = hash2(TRIPLE[6]!, b, c);
  into[2] = hash1(TRIPLE[7]!, a);
  into[3] = hash1(TRIPLE[8]!, b);
  into[4] = hash1(TRIPLE[9]!, c);
  return 5;
}

/** What the cue level of the form two before says of a piece, given the kinds since. */
export function distantLevelFeatures(level: number, b: number, c: number, into: Int32Array): number {
  into[0] = hash3(LEVEL[0]!, level, b, c);
  return 1;
}

/** What the cue levels of the form before, of its own and of the next say of a piece of some kind. */
export function levelFeatures(
  before: number,
  own: number,
  next: number,
  kind: number,
  into: Int32Array,
): number {
  into[0] = hash3(LEVEL[1]!, before, own, kind);
  into[1] = hash1(LEVEL[2]!, own);
  into[2] = hash1(LEVEL[3]!, next);
  into[3] = hash3(LEVEL[4]!, own, next, kind);
  return 4;
}

const MOST_SIGNS = 3;
/** In place of a distance to what there is none of. */
const NOWHERE = { steps: STEPS, signs: MOST_SIGNS + 1 } as const;

/** How many parting signs stand between two pieces, up to three. */
const signsBetween = ({ partings }: Frame, from: number, to: number): number =>
  Math.min(MOST_SIGNS, partings[to]! - partings[from]!);

/** A number, under {@link NEARESTS}, for the level of a cue, how far it is and how many parting signs stand between. */
const nearest = (cue: number, steps: number, signs: number): number =>
  (cue * (NOWHERE.steps + 1) + steps) * (NOWHERE.signs + 1) + signs;
export const NEARESTS = CUES * (NOWHERE.steps + 1) * (NOWHERE.signs + 1);
const NO_CUE = nearest(0, NOWHERE.steps, NOWHERE.signs);

/** The number of a piece's nearest cue, the one at `cueAt` or none (-1). */
export function nearestBy(frame: Frame, cueAt: number, i: number): number {
  if (cueAt < 0) return NO_CUE;
  const { cue } = frame.forms[cueAt + MARGIN]!;
  return cueAt < i
    ? nearest(cue, step(i - cueAt), signsBetween(frame, cueAt, i))
    : nearest(cue, step(cueAt - i), signsBetween(frame, i, cueAt));
}

const partsOf = (number: number) => {
  const signs = number % (NOWHERE.signs + 1);
  const rest = (number - signs) / (NOWHERE.signs + 1);
  const steps = rest % (NOWHERE.steps + 1);
  return { cue: (rest - steps) / (NOWHERE.steps + 1), steps, signs };
};

/** What the nearest cue before, by its number, says of a piece of some kind. */
export function beforeFeatures(number: number, kind: number, into: Int32Array): number {
  const { cue, steps, signs } = partsOf(number);
  into[0] = hash2(BEFORE[0]!, cue, steps);
  into[1] = hash3(BEFORE[1]!, cue, signs, kind);
  into[2] = hash4(BEFORE[2]!, cue, steps, signs, kind);
  return 3;
}

/** What the nearest cue after, by its number, says of a piece of some kind. */
export function afterFeatures(number: number, kind: number, into: Int32Array): number {
  const { cue, steps, signs } = partsOf(number);
  into[0] = hash2(AFTER[0]!, cue, steps);
  into[1] = hash3(AFTER[1]!, cue, signs, kind);
  return 2;
}

/** How far a piece stands from the sentence's ends, by {@link step}. */
export function placeFeatures(fromStart: number, toEnd: number, into: Int32Array): number {
  into[0] = hash1(PLACE[0]!, fromStart);
  into[1] = hash1(PLACE[1]!, toEnd);
  return 2;
}

/** What all pieces of a stretch share: the stretch, its neighbours, the sentence, its last stretch and its place. */
export function stretchFeatures(frame: Frame, place: Place, i: number, into: Int32Array): number {
  const { forms, length, tail, tailStart, tailLevel, marked } = frame;
  const from = frame.stretchStart[i]! + MARGIN;
  const to = frame.stretchEnd[i]! + MARGIN;
  const opening = from === MARGIN ? 1 : 0;
  const beside = (to - MARGIN >= tailStart - 1 ? 1 : 0) + 2 * opening + (i >= tailStart ? 4 : 0);
  const first = forms[MARGIN]!;
  const before = opening ? 0 : frame.stretchCue[from - MARGIN - 1]!;
  const after = to - MARGIN + 1 < length ? frame.stretchCue[to - MARGIN + 1]! : 0;
  const placed = (place.first ? 1 : 0) + (place.headline ? 2 : 0);
  into[0] = hash1(STRETCH[0]!, placed);
  into[1] = hash2(STRETCH[1]!, forms[from]!.word, forms[from - 1]!.word);
  into[2] = hash3(STRETCH[2]!, forms[from]!.kind, forms[from + 1]!.kind, forms[from - 1]!.kind);
  into[3] = hash1(STRETCH[3]!, frame.stretchCue[i]!);
  into[4] = hash3(STRETCH[4]!, forms[to]!.word, forms[to + 1]!.kind, forms[to + 2]!.kind);
  into[5] = hash1(STRETCH[5]!, tail);
  into[6] = hash3(STRETCH[6]!, tailLevel, forms[tailStart + MARGIN]!.kind, beside);
  into[7] = hash2(STRETCH[7]!, first.word, opening);
  into[8] = hash3(STRETCH[8]!, first.kind, forms[MARGIN + 1]!.kind, opening);
  into[9] = hash2(STRETCH[9]!, before, forms[from]!.kind);
  into[10] = hash2(STRETCH[10]!, after, forms[to]!.word);
  into[11] = hash4(STRETCH[11]!, tailLevel, forms[tailStart + MARGIN]!.cue, marked, beside);
  return 12;
}

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
  const cue = before < 0 ? EDGE.before : forms[before + MARGIN]!;
  const follows = before < 0 ? EDGE.before : forms[before + MARGIN + 1]!;
  const precedes = before < 0 ? EDGE.before : forms[before + MARGIN - 1]!;
  const signs = before < 0 ? NOWHERE.signs : signsBetween(frame, before, i);
  into[0] = hash1(CUE[0]!, cue.word);
  into[1] = hash2(CUE[1]!, cue.word, signs);
  into[2] = hash2(CUE[2]!, cue.word, precedes.kind);
  into[3] = hash2(CUE[3]!, cue.cue, signs);
  into[4] = hash3(CUE[4]!, cue.cue, follows.kind, precedes.kind);
  const after = frame.cueAfter[i]!;
  const next = after < 0 ? EDGE.after : forms[after + MARGIN]!;
  const nextFollows = after < 0 ? EDGE.after : forms[after + MARGIN + 1]!;
  const nextPrecedes = after < 0 ? EDGE.after : forms[after + MARGIN - 1]!;
  const nextSigns = after < 0 ? NOWHERE.signs : signsBetween(frame, i, after);
  into[5] = hash1(CUE[5]!, next.word);
  into[6] = hash2(CUE[6]!, next.word, nextSigns);
  into[7] = hash3(CUE[7]!, next.cue, nextFollows.kind, nextPrecedes.kind);
  into[8] = hash4(CUE[8]!, cue.cue, Math.min(2, signs), next.cue, Math.min(2, nextSigns));
  return 9;
}
