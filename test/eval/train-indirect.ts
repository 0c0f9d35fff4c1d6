// Trains the tagger of indirect speech on a corpus folder and writes functions/quotes/indirect/weights.generated.json:
//
//   node --import tsx test/eval/train-indirect.ts DIR [--out FILE] [--features N] [--epochs N]
//
// A lexicon of words that are cues now and then; a conditional random field over every feature that is not rare; the
// features that weigh most, fitted again by themselves; last the confidence, fitted on documents held back from a
// field trained for that. The same folder gives the same bytes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Span } from '../../functions/article/article.ts';
import { type Document, readDocument } from '../../functions/quotes/document.ts';
import {
  afterFeatures,
  beforeFeatures,
  cueFeatures,
  distantLevelFeatures,
  FEATURES,
  formFeatures,
  levelFeatures,
  nearestBy,
  type Place,
  placeFeatures,
  REACH,
  stretchFeatures,
  tripleFeatures,
} from '../../functions/quotes/indirect/features.ts';
import { Forms } from '../../functions/quotes/indirect/forms.ts';
import { Frame, hasCue, MARGIN, step } from '../../functions/quotes/indirect/frame.ts';
import { LABEL, LABELS, pack } from '../../functions/quotes/indirect/model.ts';
import { type Piece, piecesOf } from '../../functions/quotes/indirect/pieces.ts';
import type { StoredTagger } from '../../functions/quotes/indirect/weights.ts';
import { frontCoded } from '../../functions/quotes/lexicon/front-coding.ts';
import { BIT, lookUp } from '../../functions/quotes/lexicon/lookup.ts';
import { fitChain, type Sequence } from './chain.ts';
import { type GoldDocument, readCorpus } from './corpus.ts';
import { fitConfidence } from './indirect-confidence.ts';
import { seeded } from './random.ts';
import { forgetNames, type LabelledPieces, variantOf } from './variants.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: {
      type: 'string',
      default: fileURLToPath(
        new URL('../../functions/quotes/indirect/weights.generated.json', import.meta.url),
      ),
    },
    features: { type: 'string', default: '2500' },
    epochs: { type: 'string', default: '6' },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error('usage: train-indirect.ts DIR [--out FILE] [--features N] [--epochs N]');
  process.exit(2);
}
const KEPT = Number(values.features);
const EPOCHS = Number(values.epochs);

/** Epochs over all features, only to see which weigh most. */
const EPOCHS_TO_CHOOSE = 2;
/** A feature that fewer pieces have is left out. */
const RARE = 4;
/** Words seen less often are not judged; from which share of uses as a cue each level begins. */
const RARE_WORD = 3;
const LEVELS = [0, 0.05, 0.15, 0.3, 0.5, 0.7];
/** Added to a word's uses: the rarer it is, the less its share counts. */
const DOUBT = 1;
/** The share of names made unknown: other people are in other news. */
const UNKNOWN_NAMES = 0.5;
/** The share of plain reports that are learnt in another order too. */
const VARIANTS = 0.5;
/** One document in so many is held back for the confidence. */
const HELD_BACK = 5;

interface Example {
  readonly gold: GoldDocument;
  readonly document: Document;
  /** {@link LABEL} by UTF-16 offset: content before source before cue. */
  readonly labels: Uint8Array;
}

function label({ text, attributions }: GoldDocument): Uint8Array {
  const labels = new Uint8Array(text.length);
  const mark = (spans: readonly Span[], value: number) => {
    for (const { start, end } of spans) labels.fill(value, start, end);
  };
  for (const { cue } of attributions) mark(cue ?? [], LABEL.cue);
  for (const { source } of attributions) mark(source, LABEL.source);
  const contents = attributions.flatMap(({ content }) => content);
  mark(contents, LABEL.content);
  for (const { start } of contents) {
    const within = contents.some((other) => other.start < start && other.end > start);
    if (!within) labels[start] = LABEL.first;
  }
  return labels;
}

const examples: Example[] = readCorpus(folder).map((gold) => ({
  gold,
  document: readDocument({ text: gold.text }),
  labels: label(gold),
}));

/** The cue lexicon: words by level, in alphabetical order. */
function cueWords(): string[][] {
  const uses = new Map<string, { all: number; cue: number }>();
  for (const { document, labels } of examples) {
    for (const { kind, run, word, start } of document.tokens) {
      if (kind !== 'word' || run >= 0) continue;
      const use = uses.get(word.lower) ?? { all: 0, cue: 0 };
      use.all++;
      if (labels[start] === LABEL.cue) use.cue++;
      uses.set(word.lower, use);
    }
  }
  const levels: string[][] = LEVELS.map(() => []);
  for (const [word, { all, cue }] of uses) {
    if (all < RARE_WORD) continue;
    const level = LEVELS.findLastIndex((share) => cue / (all + DOUBT) >= share);
    if (level > 0 || lookUp(word).bits & (BIT.strongCue | BIT.weakCue)) levels[level]!.push(word);
  }
  return levels.map((words) => words.sort());
}

/** The label of a piece; marked words are content when most of them are. */
function labelOf({ document, labels }: Example, piece: Piece, before: number): number {
  const { start } = document.tokens[piece.firstToken]!;
  const reported = (at: number) => labels[at] === LABEL.content || labels[at] === LABEL.first;
  if (piece.run < 0) {
    // A span may begin inside a word or at a mark before it.
    return labels[start] === LABEL.content && before !== LABEL.content && before !== LABEL.first
      ? LABEL.first
      : labels[start]!;
  }
  const { end } = document.tokens[piece.endToken - 1]!;
  let count = 0;
  for (let at = start; at < end; at++) if (reported(at)) count++;
  if (2 * count <= end - start) return LABEL.none;
  const goesOn = before === LABEL.content || before === LABEL.first;
  return goesOn && labels[start] !== LABEL.first ? LABEL.content : LABEL.first;
}

const buffer = new Int32Array(FEATURES);

/** A sentence as hashes of features, with its labels. */
function hashed({ pieces, labels }: LabelledPieces, place: Place): Sequence {
  const frame = new Frame().read(pieces);
  const features: number[] = [];
  const offsets = new Int32Array(pieces.length + 1);
  const push = (count: number) => features.push(...buffer.subarray(0, count));
  for (let i = 0; i < pieces.length; i++) {
    const form = (distance: number) => frame.forms[i + MARGIN + distance]!;
    for (let distance = -REACH; distance <= REACH; distance++) {
      push(formFeatures(form(distance), distance, buffer));
    }
    for (let at = 0; at < 3; at++) {
      push(tripleFeatures(form(-at).kind, form(1 - at).kind, form(2 - at).kind, at, buffer));
    }
    push(distantLevelFeatures(form(-2).cue, form(-1).kind, form(0).kind, buffer));
    push(levelFeatures(form(-1).cue, form(0).cue, form(1).cue, form(0).kind, buffer));
    push(beforeFeatures(nearestBy(frame, frame.cueBefore[i]!, i), form(0).kind, buffer));
    push(afterFeatures(nearestBy(frame, frame.cueAfter[i]!, i), form(0).kind, buffer));
    push(placeFeatures(step(i), step(pieces.length - i), buffer));
    push(stretchFeatures(frame, place, i, buffer));
    push(cueFeatures(frame, i, buffer));
    offsets[i + 1] = features.length;
  }
  return { features: Int32Array.from(features), offsets, labels };
}

/** Every sentence with a cue of every document, with a variant of some. */
function sequencesOf(forms: Forms): Sequence[][] {
  const random = seeded(5);
  return examples.map((example) => {
    const { document } = example;
    return document.sentences.flatMap((sentence) => {
      const paragraph = document.paragraphs[sentence.paragraph]!;
      const place = {
        headline: paragraph.role === 'headline',
        first: sentence.index === paragraph.firstSentence,
      };
      const pieces = piecesOf(document, sentence, forms);
      if (!hasCue(pieces)) return [];
      const labels = new Uint8Array(pieces.length);
      pieces.forEach((piece, i) => {
        labels[i] = labelOf(example, piece, i > 0 ? labels[i - 1]! : LABEL.none);
      });
      const variant = random() < VARIANTS ? variantOf({ pieces, labels }, forms, random) : null;
      const own = hashed({ pieces: forgetNames(pieces, UNKNOWN_NAMES, random), labels }, place);
      return variant ? [own, hashed(variant, place)] : [own];
    });
  });
}

/** The same sequences with features by their place in `numbers`, the others left out. */
function numbered(sequences: readonly Sequence[], numbers: ReadonlyMap<number, number>): Sequence[] {
  return sequences.map(({ features, offsets, labels }) => {
    const kept: number[] = [];
    const ends = new Int32Array(offsets.length);
    for (let i = 0; i < labels.length; i++) {
      for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
        const number = numbers.get(features[f]!);
        if (number !== undefined) kept.push(number);
      }
      ends[i + 1] = kept.length;
    }
    return { features: Int32Array.from(kept), offsets: ends, labels };
  });
}

/** The hashes of the features that weigh most: by the spread of their weights and the root of their number. */
function choose(sequences: readonly Sequence[]): number[] {
  const counts = new Map<number, number>();
  for (const { features } of sequences) {
    for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const hashes = [...counts].filter(([, count]) => count >= RARE).map(([hash]) => hash);
  const numbers = new Map(hashes.map((hash, number) => [hash, number]));
  const { weights } = fitChain(numbered(sequences, numbers), hashes.length, EPOCHS_TO_CHOOSE);
  const worth = hashes.map((hash, number) => {
    const own = weights.subarray(number * LABELS, (number + 1) * LABELS);
    const mean = own.reduce((sum, weight) => sum + weight, 0) / LABELS;
    return own.reduce((sum, weight) => sum + (weight - mean) ** 2, 0) * counts.get(hash)!;
  });
  return hashes
    .map((hash, number) => ({ hash, worth: worth[number]! }))
    .sort((a, b) => b.worth - a.worth || a.hash - b.hash)
    .slice(0, KEPT)
    .map(({ hash }) => hash);
}

const cues = cueWords();
const sequences = sequencesOf(new Forms(cues));
const hashes = choose(sequences.flat());
const numbers = new Map(hashes.map((hash, number) => [hash, number]));
const kept = sequences.map((document) => numbered(document, numbers));
const trained = (some: readonly Sequence[]) => {
  const { weights, transitions } = fitChain(some, hashes.length, EPOCHS);
  return { cues: cues.map(frontCoded), ...pack(hashes, weights, [...transitions]) };
};
const isHeld = (_: unknown, at: number) => at % HELD_BACK === 0;
const partial = trained(kept.filter((one, at) => !isHeld(one, at)).flat());
const calibration = fitConfidence({ ...partial, calibration: [1, 0] }, examples.filter(isHeld));
const tagger: StoredTagger = { calibration, ...trained(kept.flat()) };
writeFileSync(values.out, `${JSON.stringify(tagger, null, 2)}\n`);
console.error(
  `${examples.length} documents, ${hashes.length} features, calibration ${calibration.join(' ')}`,
);
