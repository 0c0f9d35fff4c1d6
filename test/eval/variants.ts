import { type Forms, hashOf } from '../../functions/quotes/indirect/forms.ts';
import { KIND } from '../../functions/quotes/indirect/kinds.ts';
import { LABEL } from '../../functions/quotes/indirect/model.ts';
import type { Piece } from '../../functions/quotes/indirect/pieces.ts';
import { lookUp } from '../../functions/quotes/lexicon/lookup.ts';

/** A sentence to learn from. */
export interface LabelledPieces {
  readonly pieces: readonly Piece[];
  readonly labels: Uint8Array;
}

/** A source longer than this is seldom put after its content. */
const LONGEST_SOURCE = 8;
/** How often a word of a variant that is no cue is made one never seen, so that the shape of the clause decides. */
const UNKNOWN = 0.4;

/**
 * The same report in an order that the corpus rarely has ("Y, said X.", "According to X, Y."), or null if the sentence
 * is not plainly "X said Y." Words the report could do without are made unknown at random.
 */
export function variantOf(
  sentence: LabelledPieces,
  forms: Forms,
  random: () => number,
): LabelledPieces | null {
  const parts = plainReport(sentence);
  if (!parts) return null;
  const { source, cue, content } = parts;
  const made: { piece: Piece; label: number }[] = [];
  const put = (some: readonly Piece[], label: number, first = label) => {
    some.forEach((piece, i) => {
      made.push({ piece, label: i === 0 ? first : label });
    });
  };
  const word = (text: string) => pieceOf(forms, text);
  const accordingTo = [word('according'), word('to')];
  const order = random();
  if (order < 0.4) {
    put(content, LABEL.content, LABEL.first);
    put([word(',')], LABEL.none);
    put(cue, LABEL.cue);
    put(source, LABEL.source);
  } else if (order < 0.6) {
    put(content, LABEL.content, LABEL.first);
    put([word(',')], LABEL.none);
    put(source, LABEL.source);
    put(cue, LABEL.cue);
  } else if (order < 0.8) {
    put(accordingTo, LABEL.cue);
    put(source, LABEL.source);
    put([word(',')], LABEL.none);
    put(content, LABEL.content, LABEL.first);
  } else {
    put(content, LABEL.content, LABEL.first);
    put([word(',')], LABEL.none);
    put(accordingTo, LABEL.cue);
    put(source, LABEL.source);
  }
  put([word('.')], LABEL.none);
  return {
    pieces: made.map(({ piece }) => (random() < UNKNOWN ? unknown(piece, random) : piece)),
    labels: Uint8Array.from(made, ({ label }) => label),
  };
}

/** The parts of "X said (that) Y." where nothing else stands in the sentence and Y holds no marked words. */
function plainReport({ pieces, labels }: LabelledPieces) {
  let at = 0;
  const take = (...some: number[]): readonly Piece[] => {
    const from = at;
    while (at < labels.length && some.includes(labels[at]!)) at++;
    return pieces.slice(from, at);
  };
  const source = take(LABEL.source);
  const cue = take(LABEL.cue);
  const reported = take(LABEL.first, LABEL.content);
  const rest = pieces.slice(at);
  const content = reported[0]?.form.word === hashOf('that') ? reported.slice(1) : reported;
  if (source.length === 0 || source.length > LONGEST_SOURCE || cue.length !== 1 || content.length < 3)
    return null;
  if (rest.length !== 1 || !rest[0]!.form.parts || pieces.some(({ run }) => run >= 0)) return null;
  return { source, cue, content };
}

function pieceOf(forms: Forms, text: string): Piece {
  return { firstToken: 0, endToken: 1, run: -1, form: forms.of(lookUp(text)) };
}

/** A piece whose word is new; function words and cues stay. */
function unknown(piece: Piece, random: () => number): Piece {
  const { form } = piece;
  if (form.cue > 0 || form.closed) return piece;
  return { ...piece, form: { ...form, word: Math.floor(random() * 0x7fffffff) } };
}

const NAMES = new Set([KIND.name, KIND.acronym]);

/** Makes a share of the names unknown: who is in the news changes. */
export function forgetNames(pieces: readonly Piece[], share: number, random: () => number): readonly Piece[] {
  return pieces.map((piece, i) =>
    i > 0 && NAMES.has(piece.form.kind) && random() < share ? unknown(piece, random) : piece,
  );
}
