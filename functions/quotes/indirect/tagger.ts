import { contentOdds, likeliest } from './decode.ts';
import {
  afterFeatures,
  beforeFeatures,
  cueFeatures,
  FEATURES,
  formFeatures,
  NOWHERE,
  nearestBy,
  type Place,
  placeFeatures,
  REACH,
  sameCues,
  stretchFeatures,
  tripleFeatures,
} from './features.ts';
import { type Form, MOST_FORMS, SHAPES, shapeOf } from './forms.ts';
import { Frame, MARGIN, STEPS, step } from './frame.ts';
import { KINDS } from './kinds.ts';
import { LABEL, type Model, rowOf, STORED } from './model.ts';
import type { Piece } from './pieces.ts';
import { KeptSums } from './sums.ts';

/** The likeliest labels of a sentence's pieces, and how likely each piece is to be content, whatever the others are. */
export interface Tagging {
  readonly labels: Uint8Array;
  readonly content: Float64Array;
}

/** The most pieces that are tagged at a time. */
export const MOST_PIECES = 1000;

/** Sums that one form, or three neighbours, lend to the pieces around. */
const LENT_BY_FORM = (2 * REACH + 1) * STORED;
const LENT_BY_TRIPLE = 3 * STORED;
/** Slots, as powers of two: enough for most of what an article holds. */
const TRIPLES = 13;
const NEAREST = 12;
const PLACES = 8;
const SIGNS = NOWHERE + 1;
const FAR = NOWHERE + 1;

/** Tags sentences by a model. It keeps the sums of what comes again; that only spares work. */
export class Tagger {
  private readonly model: Model;
  private readonly buffer = new Int32Array(FEATURES);
  private readonly frame = new Frame();
  /** {@link STORED} a piece, in the model's steps, with {@link MARGIN} pieces more on either side. */
  private readonly scores = new Int32Array((MOST_PIECES + 2 * MARGIN) * STORED);
  private readonly own = new Int32Array(STORED);
  private readonly stretch = new Int32Array(STORED);
  private readonly cues = new Int32Array(STORED);
  /** What a form lends to the pieces from `REACH` before it to `REACH` after it, by the form's id. */
  private readonly forms: Form[] = [];
  private readonly lent = new Int16Array(MOST_FORMS * LENT_BY_FORM);
  private readonly triples = new KeptSums(TRIPLES, 3);
  private readonly before = new KeptSums(NEAREST, 1);
  private readonly after = new KeptSums(NEAREST, 1);
  private readonly places = new KeptSums(PLACES, 1);

  constructor(model: Model) {
    this.model = model;
  }

  /** The tagging of up to {@link MOST_PIECES} pieces, one at least. */
  tag(pieces: readonly Piece[], place: Place): Tagging {
    const { model, frame, scores } = this;
    frame.read(pieces);
    this.score(place);
    const own = scores.subarray(MARGIN * STORED, (MARGIN + pieces.length) * STORED);
    const labels = likeliest(model, own);
    const found = labels.includes(LABEL.first);
    return { labels, content: found ? contentOdds(model, own) : new Float64Array(labels.length) };
  }

  private score(place: Place): void {
    const { frame, scores } = this;
    const { length } = frame;
    scores.fill(0, 0, (length + 2 * MARGIN) * STORED);
    this.lendForms();
    this.lendTriples();
    for (let i = 0; i < length; i++) {
      if (frame.stretchStart[i] === i) this.sum(stretchFeatures(frame, place, i, this.buffer), this.stretch);
      if (i === 0 || !sameCues(frame, i - 1, i)) this.sum(cueFeatures(frame, i, this.buffer), this.cues);
      const at = (i + MARGIN) * STORED;
      for (let stored = 0; stored < STORED; stored++) {
        scores[at + stored]! += this.stretch[stored]! + this.cues[stored]!;
      }
      this.addNearest(this.before, beforeFeatures, frame.cueBefore[i]!, i, at);
      this.addNearest(this.after, afterFeatures, frame.cueAfter[i]!, i, at);
      this.addPlace(i, at);
    }
  }

  private lendForms(): void {
    const { frame, scores, lent } = this;
    const end = frame.length + MARGIN + REACH;
    for (let i = MARGIN - REACH; i < end; i++) {
      const form = frame.forms[i]!;
      const from = form.id * LENT_BY_FORM;
      if (this.forms[form.id] !== form) this.learnForm(form, from);
      const to = (i - REACH) * STORED;
      for (let k = 0; k < LENT_BY_FORM; k++) scores[to + k]! += lent[from + k]!;
    }
  }

  private learnForm(form: Form, from: number): void {
    this.forms[form.id] = form;
    // A form lends first to the piece that it stands `REACH` after.
    for (let distance = REACH; distance >= -REACH; distance--) {
      this.sum(formFeatures(form, distance, this.buffer), this.own);
      this.lent.set(this.own, from + (REACH - distance) * STORED);
    }
  }

  private lendTriples(): void {
    const { frame, scores, triples } = this;
    const { forms } = frame;
    const { sums } = triples;
    const end = frame.length + MARGIN;
    let a = shapeOf(forms[MARGIN - 2]!);
    let b = shapeOf(forms[MARGIN - 1]!);
    for (let i = MARGIN - 2; i < end; i++) {
      const c = shapeOf(forms[i + 2]!);
      let from = triples.at((a * SHAPES + b) * SHAPES + c);
      if (from < 0) {
        from = ~from;
        for (let at = 0; at < 3; at++) {
          this.sum(tripleFeatures(forms[i]!, forms[i + 1]!, forms[i + 2]!, at, this.buffer), this.own);
          sums.set(this.own, from + at * STORED);
        }
      }
      const to = i * STORED;
      for (let k = 0; k < LENT_BY_TRIPLE; k++) scores[to + k]! += sums[from + k]!;
      a = b;
      b = c;
    }
  }

  /** Adds what a piece's nearest cue on one side, at `cueAt` or nowhere (-1), says of it. */
  private addNearest(
    kept: KeptSums,
    features: typeof beforeFeatures,
    cueAt: number,
    i: number,
    to: number,
  ): void {
    const { kind } = this.frame.forms[i + MARGIN]!;
    const nearest = nearestBy(this.frame, cueAt, i);
    const { cue, steps, signs } = nearest;
    let from = kept.at(((cue * FAR + steps) * SIGNS + signs) * KINDS.length + kind);
    if (from < 0) {
      from = ~from;
      this.sum(features(nearest, kind, this.buffer), this.own);
      kept.sums.set(this.own, from);
    }
    this.add(kept.sums, from, to);
  }

  private addPlace(i: number, to: number): void {
    const { frame, places } = this;
    const fromStart = step(i);
    const toEnd = step(frame.length - i);
    let from = places.at(fromStart * STEPS + toEnd);
    if (from < 0) {
      from = ~from;
      this.sum(placeFeatures(fromStart, toEnd, this.buffer), this.own);
      places.sums.set(this.own, from);
    }
    this.add(places.sums, from, to);
  }

  private add(sums: Int16Array, from: number, to: number): void {
    for (let stored = 0; stored < STORED; stored++) this.scores[to + stored]! += sums[from + stored]!;
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
