import { contentOdds, likeliest } from './decode.ts';
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
  readonly labels: Uint8Array;
  readonly content: Float64Array;
}

/** The most pieces that are tagged at a time. */
export const MOST_PIECES = 1000;

/** Sums that one form, or three neighbours, lend to the pieces around. */
const LENT_BY_FORM = (2 * REACH + 1) * STORED;
const LENT_BY_TRIPLE = 3 * STORED;
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
  private readonly triples = new KeptSums(KINDS.length ** 3, 3);
  private readonly distantLevels = new KeptSums(CUES * KINDS.length ** 2, 1);
  private readonly levels = new KeptSums(CUES ** 2 * KINDS.length, 1);
  private readonly before = new KeptSums(NEARESTS * KINDS.length, 1);
  private readonly after = new KeptSums(NEARESTS * KINDS.length, 1);
  private readonly places = new KeptSums(STEPS ** 2, 1);

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
      this.addLevels(i, at);
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
    const { forms, length } = frame;
    const { sums } = triples;
    for (let i = MARGIN - 2; i < length + MARGIN; i++) {
      const a = forms[i]!.kind;
      const b = forms[i + 1]!.kind;
      const c = forms[i + 2]!.kind;
      const triple = (a * KINDS.length + b) * KINDS.length + c;
      const from = triple * LENT_BY_TRIPLE;
      if (triples.isNew(triple)) {
        for (let at = 0; at < 3; at++) {
          this.sum(tripleFeatures(a, b, c, at, this.buffer), this.own);
          sums.set(this.own, from + at * STORED);
        }
      }
      const to = i * STORED;
      for (let k = 0; k < LENT_BY_TRIPLE; k++) scores[to + k]! += sums[from + k]!;
    }
  }

  /** Adds what the cue levels of a piece and of the two before it say of it. */
  private addLevels(i: number, to: number): void {
    const { distantLevels, levels } = this;
    const { forms } = this.frame;
    const a = forms[i + MARGIN - 2]!;
    const b = forms[i + MARGIN - 1]!;
    const c = forms[i + MARGIN]!;
    const distant = (a.cue * KINDS.length + b.kind) * KINDS.length + c.kind;
    if (distantLevels.isNew(distant)) {
      this.sum(distantLevelFeatures(a.cue, b.kind, c.kind, this.buffer), this.own);
      distantLevels.sums.set(this.own, distant * STORED);
    }
    this.add(distantLevels.sums, distant * STORED, to);
    const near = (b.cue * CUES + c.cue) * KINDS.length + c.kind;
    if (levels.isNew(near)) {
      this.sum(levelFeatures(b.cue, c.cue, c.kind, this.buffer), this.own);
      levels.sums.set(this.own, near * STORED);
    }
    this.add(levels.sums, near * STORED, to);
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
    const key = nearest * KINDS.length + kind;
    if (kept.isNew(key)) {
      this.sum(features(nearest, kind, this.buffer), this.own);
      kept.sums.set(this.own, key * STORED);
    }
    this.add(kept.sums, key * STORED, to);
  }

  private addPlace(i: number, to: number): void {
    const { frame, places } = this;
    const fromStart = step(i);
    const toEnd = step(frame.length - i);
    const key = fromStart * STEPS + toEnd;
    if (places.isNew(key)) {
      this.sum(placeFeatures(fromStart, toEnd, this.buffer), this.own);
      places.sums.set(this.own, key * STORED);
    }
    this.add(places.sums, key * STORED, to);
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
