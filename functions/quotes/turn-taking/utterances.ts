import type { Attributed } from '../attribute.ts';
import type { Document } from '../document.ts';
import type { Referent } from '../resolution/referent.ts';
import type { Unit } from '../text/units.ts';

/** Words that were given to somebody; tokens and paragraphs as in the document, `endToken` exclusive. */
export interface Utterance {
  readonly referent: Referent;
  readonly firstToken: number;
  readonly endToken: number;
  readonly lastParagraph: number;
  /** The reporter's words in its paragraph, {@link MOST_OUTER} + 1 at most. */
  readonly outer: number;
  /** It ends in a question mark. */
  readonly asks: boolean;
  /** The cue beside it, a token, or -1. */
  readonly cue: number;
  /** Its source's mention, or -1. */
  readonly mention: number;
}

const MOST_OUTER = 12;
/** The reporter's words that may stand beside an utterance without telling more than whose it is. */
export const HARDLY = 5;

/** A unit as the utterance of somebody whom a mention names, or none (-1). */
export function utteranceOf(
  document: Document,
  { unit, source }: Attributed,
  referent: Referent,
  mention: number,
): Utterance {
  return {
    referent,
    firstToken: unit.firstToken,
    endToken: unit.endToken,
    lastParagraph: unit.runs.at(-1)!.paragraph,
    outer: outerWords(document, unit),
    asks: document.tokens[unit.endToken - 1]!.word.text.startsWith('?'),
    cue: source && source.side < 2 ? source.cue : -1,
    mention,
  };
}

/** Whole paragraphs, set off without marks, as somebody's utterance. */
export function utteranceIn(
  { paragraphs }: Document,
  places: readonly number[],
  referent: Referent,
): Utterance {
  const last = paragraphs[places.at(-1)!]!;
  return {
    referent,
    firstToken: paragraphs[places[0]!]!.firstToken,
    endToken: last.endToken,
    lastParagraph: last.index,
    outer: MOST_OUTER,
    asks: false,
    cue: -1,
    mention: -1,
  };
}

/** Words of a paragraph that stand beside a unit: few where they only say whose it is ("By Friday," he replied.). */
function outerWords(document: Document, unit: Unit): number {
  const { firstToken, endToken } = document.paragraphs[unit.runs[0]!.paragraph]!;
  let outer = 0;
  for (let k = firstToken; k < endToken && outer <= MOST_OUTER; k++) {
    const token = document.tokens[k]!;
    if (token.run < 0 && token.kind === 'word') outer++;
  }
  return outer;
}

/** Whether hardly a word of the reporter's stands in a unit's paragraph: a line of talk. */
export const isLine = (document: Document, unit: Unit): boolean => outerWords(document, unit) <= HARDLY;

/** Whether a unit is all that its paragraph holds. */
export function isWholeParagraph(document: Document, unit: Unit): boolean {
  const { firstToken, endToken } = document.paragraphs[unit.runs[0]!.paragraph]!;
  return unit.runs.length === 1 && firstToken >= unit.firstToken - 1 && endToken <= unit.endToken + 1;
}

/** Whether no word of the sentence stands before the unit's. */
export function opensSentence({ tokens, sentences }: Document, unit: Unit): boolean {
  const { firstToken } = sentences[unit.firstSentence]!;
  return (
    unit.firstToken - firstToken <= 4 &&
    tokens.slice(firstToken, unit.firstToken).every(({ kind }) => kind !== 'word')
  );
}

/** Whether the first pass is sure whose a unit is: a cue stands beside it. */
export const isSure = ({ source }: Attributed): boolean =>
  source !== null && source.cue >= 0 && source.side < 2;
