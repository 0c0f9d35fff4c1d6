import type { Document } from '../document.ts';
import type { MarkedRun } from '../text/marks.ts';
import type { Sentence } from '../text/sentences.ts';
import { type Form, type Forms, MARKED } from './forms.ts';

/** What the tagger sees of a sentence: a token each, but marked words with their marks are one piece. */
export interface Piece {
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
  /** The run that the piece stands for, or -1. */
  readonly run: number;
  readonly form: Form;
}

/** How many characters of marked words make them a whole utterance to the tagger, not a fragment. */
const UTTERANCE = 25;

function markedForm(text: string, { start, end }: MarkedRun): Form {
  if (end - start < UTTERANCE) return MARKED.fragment;
  return /[.!?…]/.test(text[end - 1]!) ? MARKED.closed : MARKED.open;
}

/** The pieces of a sentence, in order. */
export function piecesOf(
  document: Pick<Document, 'text' | 'tokens' | 'runs'>,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
  forms: Forms,
): Piece[] {
  const { text, tokens, runs } = document;
  const pieces: Piece[] = [];
  for (let i = firstToken; i < endToken; ) {
    const { run, word } = tokens[i]!;
    let end = i + 1;
    if (run >= 0) while (end < endToken && tokens[end]!.run === run) end++;
    const form = run >= 0 ? markedForm(text, runs[run]!) : forms.of(word);
    pieces.push({ firstToken: i, endToken: end, run, form });
    i = end;
  }
  return pieces;
}
