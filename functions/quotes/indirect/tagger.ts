import { contentOdds, likeliest } from './decode.ts';
import {
  cueFeatures,
  FEATURES,
  formFeatures,
  type Place,
  pieceFeatures,
  REACH,
  sameCues,
  stretchFeatures,
} from './features.ts';
import { type Frame, frameOf, MARGIN } from './frame.ts';
import { LABEL, LABELS, type Model, rowOf, STORED } from './model.ts';
import type { Form, Piece } from './pieces.ts';

/** The likeliest labels of a sentence's pieces, and how likely each piece is to be content, whatever the others are. */
export interface Tagging {
  readonly labels: Uint8Array;
  readonly content: Float64Array;
}

/** Tags sentences by a model. It keeps the sums of what comes again; that only spares work. */
export class Tagger {
  private readonly model: Model;
  /** By form: the scores it lends, {@link STORED} at a time, to the piece `REACH` after it up to the one before. */
  private readonly lent = new WeakMap<Form, Int32Array>();
  private readonly buffer = new Int32Array(FEATURES);

  constructor(model: Model) {
    this.model = model;
  }

  tag(pieces: readonly Piece[], place: Place): Tagging {
    const scores = this.scoresOf(frameOf(pieces), place);
    const labels = likeliest(this.model, scores);
    const found = labels.includes(LABEL.first);
    return { labels, content: found ? contentOdds(this.model, scores) : new Float64Array(labels.length) };
  }

  /** Each piece's score for each label, at `piece * LABELS + label`. */
  private scoresOf(frame: Frame, place: Place): Float64Array {
    const { forms, length } = frame;
    const { step } = this.model;
    const scores = new Float64Array(length * LABELS);
    const lent = forms.map((form) => this.lentBy(form));
    const own = new Int32Array(STORED);
    const stretch = new Int32Array(STORED);
    const cues = new Int32Array(STORED);
    for (let i = 0; i < length; i++) {
      if (frame.stretchStart[i] === i) this.sum(stretchFeatures(frame, place, i, this.buffer), stretch);
      if (i === 0 || !sameCues(frame, i - 1, i)) this.sum(cueFeatures(frame, i, this.buffer), cues);
      this.sum(pieceFeatures(frame, i, this.buffer), own);
      for (let stored = 0; stored < STORED; stored++) {
        let score = own[stored]! + stretch[stored]! + cues[stored]!;
        for (let distance = -REACH; distance <= REACH; distance++) {
          score += lent[i + MARGIN + distance]![(distance + REACH) * STORED + stored]!;
        }
        scores[i * LABELS + stored + 1] = score * step;
      }
    }
    return scores;
  }

  private lentBy(form: Form): Int32Array {
    const known = this.lent.get(form);
    if (known) return known;
    const sums = new Int32Array((2 * REACH + 1) * STORED);
    for (let distance = -REACH; distance <= REACH; distance++) {
      const at = (distance + REACH) * STORED;
      this.sum(formFeatures(form, distance, this.buffer), sums.subarray(at, at + STORED));
    }
    this.lent.set(form, sums);
    return sums;
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
