import { Decoder } from './decode.ts';
import {
  afterFeatures,
  beforeFeatures,
  cueFeatures,
  distantLevelFeatures,
  FEATURES,
  formFeatures,
  levelFeatures,
  NEARESTS,
  nearestBy,
  type Place,
  placeFeatures,
  REACH,
  sameCues,
  stretchFeatures,
  tripleFeatures,
} from './features.ts';
import { CUES, type Form, MOST_FORMS } from './forms.ts';
import { Frame, MARGIN, STEPS, step } from './frame.ts';
import { KINDS } from './kinds.ts';
import { LABEL, type Model, rowOf, STORED } from './model.ts';
import type { Piece } from './pieces.ts';
import { KeptSums } from './sums.ts';

/** The likeliest labels of a sentence's pieces, and how likely each piece is to be content, whatever the others are. */
export interface Tagging {
  readonly labels: readonly number[];
  readonly content: readonly number[];
}

/** The most pieces that are tagged at a time. */
export const MOST_PIECES = 1000;

/** Sums that one form, or three neighbours, lend to the pieces around. */
const LENT_BY_FORM = (2 * REACH + 1) * STORED;
const LENT_BY_TRIPLE = 3 * STORED;
/** Tags sentences by a model. It keeps the sums of what comes again; that only spares work. */
export class Tagger {
  private readonly model: Model;
  private readonly decoder: Decoder;
  private readonly buffer = new Int32Array(FEATURES);
  private readonly frame = new Frame();
  /** {@link STORED} a piece, in the model's steps. */
  private readonly scores = new Int32Array(MOST_PIECES * STORED);
  private readonly formAt = new Int32Array(MOST_PIECES + 2 * MARGIN);
  private readonly tripleAt = new Int32Array(MOST_PIECES + 2 * MARGIN);
  private readonly own = new Int32Array(STORED);
  private readonly stretch = new Int32Array(STORED);
  private readonly cues = new Int32Array(STORED);
  /** What a form lends to the pieces from `REACH` before it to `REACH` after it, by the form's id. */
  private readonly forms: Form[] = [];
  private readonly lent = new Int16Array(MOST_FORMS * LENT_BY_FORM);
  private readonly triples = new KeptSums(KINDS.length ** 3, 3);
  private readonly distantLevels = new KeptSums(CUES * KINDS.length ** 2, 1);
  private readonly levels = new KeptSums(CUES ** 3 * KINDS.length, 1);
  private readonly before = new KeptSums(NEARESTS * KINDS.length, 1);
  private readonly after = new KeptSums(NEARESTS * KINDS.length, 1);
  private readonly places = new KeptSums(STEPS ** 2, 1);

  constructor(model: Model) {
    this.model = model;
    this.decoder = new Decoder(model);
  }

  /** The tagging of up to {@link MOST_PIECES} pieces, one at least. */
  tag(pieces: readonly Piece[], place: Place): Tagging {
    const { frame, scores, decoder } = this;
    frame.read(pieces);
    this.findForms();
    this.findTriples();
    this.score(place);
    const labels = decoder.likeliest(scores, pieces.length);
    const found = labels.includes(LABEL.first);
    return { labels, content: found ? decoder.contentOdds(scores, pieces.length) : labels.map(() => 0) };
  }

  /** Finds where the sums stand that each form lends. */
  private findForms(): void {
    const { frame, formAt } = this;
    const end = frame.length + MARGIN + REACH;
    for (let i = MARGIN - REACH; i < end; i++) {
      const form = frame.forms[i]!;
      const at = form.id * LENT_BY_FORM;
      formAt[i] = at;
      if (this.forms[form.id] === form) continue;
      this.forms[form.id] = form;
      // A form lends first to the piece that it stands `REACH` after.
      for (let distance = REACH; distance >= -REACH; distance--) {
        this.keep(formFeatures(form, distance, this.buffer), this.lent, at + (REACH - distance) * STORED);
      }
    }
  }

  /** Finds where the sums stand that each three neighbours lend, by the first of them. */
  private findTriples(): void {
    const { frame, triples, tripleAt } = this;
    const { forms, length } = frame;
    for (let i = MARGIN - 2; i < length + MARGIN; i++) {
      const a = forms[i]!.kind;
      const b = forms[i + 1]!.kind;
      const c = forms[i + 2]!.kind;
      const triple = (a * KINDS.length + b) * KINDS.length + c;
      const at = triple * LENT_BY_TRIPLE;
      tripleAt[i] = at;
      if (!triples.isNew(triple)) continue;
      for (let place = 0; place < 3; place++) {
        this.keep(tripleFeatures(a, b, c, place, this.buffer), triples.sums, at + place * STORED);
      }
    }
  }

  private score(place: Place): void {
    const { frame, scores, stretch, cues, formAt, tripleAt, lent } = this;
    const triples = this.triples.sums;
    const distantLevels = this.distantLevels.sums;
    const levels = this.levels.sums;
    const before = this.before.sums;
    const after = this.after.sums;
    const places = this.places.sums;
    for (let i = 0; i < frame.length; i++) {
      if (frame.stretchStart[i] === i) this.sum(stretchFeatures(frame, place, i, this.buffer), stretch);
      if (i === 0 || !sameCues(frame, i - 1, i)) this.sum(cueFeatures(frame, i, this.buffer), cues);
      const here = i + MARGIN;
      const f0 = formAt[here + 2]!;
      const f1 = formAt[here + 1]! + STORED;
      const f2 = formAt[here]! + 2 * STORED;
      const f3 = formAt[here - 1]! + 3 * STORED;
      const f4 = formAt[here - 2]! + 4 * STORED;
      const t0 = tripleAt[here]!;
      const t1 = tripleAt[here - 1]! + STORED;
      const t2 = tripleAt[here - 2]! + 2 * STORED;
      const d = this.findDistantLevel(here);
      const l = this.findLevels(here);
      const b = this.findNearest(this.before, beforeFeatures, frame.cueBefore[i]!, i);
      const a = this.findNearest(this.after, afterFeatures, frame.cueAfter[i]!, i);
      const p = this.findPlace(step(i), step(frame.length - i));
      for (let k = 0; k < STORED; k++) {
        scores[i * STORED + k] =
          lent[f0 + k]! +
          lent[f1 + k]! +
          lent[f2 + k]! +
          lent[f3 + k]! +
          lent[f4 + k]! +
          triples[t0 + k]! +
          triples[t1 + k]! +
          triples[t2 + k]! +
          distantLevels[d + k]! +
          levels[l + k]! +
          before[b + k]! +
          after[a + k]! +
          places[p + k]! +
          stretch[k]! +
          cues[k]!;
      }
    }
  }

  /** Where the sums stand for the cue level of the form two before a piece. */
  private findDistantLevel(here: number): number {
    const { forms } = this.frame;
    const { cue } = forms[here - 2]!;
    const before = forms[here - 1]!.kind;
    const own = forms[here]!.kind;
    const number = (cue * KINDS.length + before) * KINDS.length + own;
    if (this.distantLevels.isNew(number)) {
      this.keep(
        distantLevelFeatures(cue, before, own, this.buffer),
        this.distantLevels.sums,
        number * STORED,
      );
    }
    return number * STORED;
  }

  /** Where the sums stand for the cue levels of a piece and of those beside it. */
  private findLevels(here: number): number {
    const { forms } = this.frame;
    const before = forms[here - 1]!.cue;
    const { cue, kind } = forms[here]!;
    const next = forms[here + 1]!.cue;
    const number = ((before * CUES + cue) * CUES + next) * KINDS.length + kind;
    if (this.levels.isNew(number)) {
      this.keep(levelFeatures(before, cue, next, kind, this.buffer), this.levels.sums, number * STORED);
    }
    return number * STORED;
  }

  /** Where the sums stand for a piece's nearest cue on one side, at `cueAt` or nowhere (-1). */
  private findNearest(kept: KeptSums, features: typeof beforeFeatures, cueAt: number, i: number): number {
    const { kind } = this.frame.forms[i + MARGIN]!;
    const nearest = nearestBy(this.frame, cueAt, i);
    const number = nearest * KINDS.length + kind;
    if (kept.isNew(number)) this.keep(features(nearest, kind, this.buffer), kept.sums, number * STORED);
    return number * STORED;
  }

  private findPlace(fromStart: number, toEnd: number): number {
    const number = fromStart * STEPS + toEnd;
    if (this.places.isNew(number)) {
      this.keep(placeFeatures(fromStart, toEnd, this.buffer), this.places.sums, number * STORED);
    }
    return number * STORED;
  }

  /** Adds up the weights of the first `count` features in the buffer, to be kept. */
  private keep(count: number, into: Int16Array, at: number): void {
    this.sum(count, this.own);
    into.set(this.own, at);
  }

  /** Adds up the weights of the first `count` features in the buffer. */
  private sum(count: number, into: Int32Array): void {
    const { buffer, model } = this;
    const { weights } = model;
    let first = 0;
    let content = 0;
    let cue = 0;
    let source = 0;
    for (let f = 0; f < count; f++) {
      const row = rowOf(model, buffer[f]!);
      if (row < 0) continue;
      const at = row * STORED;
      first += weights[at]!;
      content += weights[at + 1]!;
      cue += weights[at + 2]!;
      source += weights[at + 3]!;
    }
    into[LABEL.first - 1] = first;
    into[LABEL.content - 1] = content;
    into[LABEL.cue - 1] = cue;
    into[LABEL.source - 1] = source;
  }
}
