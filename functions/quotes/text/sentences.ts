import type { Span } from '../../article/article.ts';
import { BIT } from '../lexicon/lookup.ts';
import { TITLE_ABBREVIATIONS } from '../lexicon/words.ts';
import { afterDateline } from './dateline.ts';
import type { MarkedRun } from './marks.ts';
import type { Token } from './tokens.ts';

/** A sentence of the reporter's: stops inside marked words do not end it unless the marks close there too. */
export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
}

/** What a caption ends in, which is no part of the name before it. */
const credit = /^(?:photo(?:graph)?s?|pic(?:ture)?s?|images?|credits?|file|video)$/i;
const neverLast = new Set(TITLE_ABBREVIATIONS);

/** Appends the sentences of the paragraph whose tokens start at `firstToken`, and sets each token's sentence. */
export function sentencesOf(
  tokens: readonly Token[],
  firstToken: number,
  paragraph: number,
  runs: readonly MarkedRun[],
  into: Sentence[],
): void {
  let from = firstToken;
  const close = (end: number): void => {
    if (end <= from) return;
    const index = into.length;
    for (let i = from; i < end; i++) tokens[i]!.sentence = index;
    into.push({
      index,
      paragraph,
      firstToken: from,
      endToken: end,
      start: tokens[from]!.start,
      end: tokens[end - 1]!.end,
    });
    from = end;
  };
  close(afterDateline(tokens, firstToken));
  for (let i = from; i < tokens.length; i++) {
    const after = boundaryAfter(tokens, i, runs);
    if (after < 0) continue;
    close(after);
    i = after - 1;
  }
  close(tokens.length);
}

/** The token after the boundary that token `i` makes, or -1. */
function boundaryAfter(tokens: readonly Token[], i: number, runs: readonly MarkedRun[]): number {
  const token = tokens[i]!;
  let after = i + 1;
  let stop = '';
  // "says Ana Ruiz Photo: Jo Roy"
  if (token.run < 0 && tokens[i + 2]?.word.text === ':' && credit.test(tokens[i + 1]!.word.text))
    return after;
  if (token.kind === 'mark') {
    // Only a closing mark whose words end in a stop may end a sentence.
    const run = runs[token.run]!;
    if (token.start < run.end) return -1;
    stop = tokens[i - 1]?.word.text ?? '';
    if (!/^[.!?…]+$/.test(stop) && !/\.$/.test(stop)) return -1;
    if (/\w\.$/.test(stop) && stop.length > 1) stop = '.';
  } else if (token.run >= 0) return -1;
  else if (token.kind === 'punctuation') {
    stop = token.word.text;
    if (!/^[.!?…]+$/.test(stop)) return -1;
    if (stop.length > 1 && stop.startsWith('.')) stop = '…';
  } else if (token.kind === 'word' && token.word.text.endsWith('.')) {
    if (neverLast.has(token.word.lower) || token.word.text.length === 2) return -1;
    stop = 'abbreviation';
  } else return -1;
  while (after < tokens.length && /^[)\]’'*_]$/.test(tokens[after]!.word.text) && tokens[after]!.run < 0)
    after++;
  const next = tokens[after];
  if (!next) return after;
  // "Never again." ― Ana Ruiz: a signature belongs to the words before it.
  if (token.kind === 'mark' && /^(?:[—–―]|--?)$/.test(next.word.text)) return -1;
  if (token.kind === 'mark' && stop !== '.') return endsAfterMark(tokens, after) ? after : -1;
  if (next.kind === 'punctuation' && !/^[([—–―@#$£€•*_-]+$/.test(next.word.text)) return -1;
  if (next.kind === 'mark' && next.start < runs[next.run]!.start) {
    const first = tokens[after + 1];
    const lower = first && (first.word.bits & (BIT.letter | BIT.capital)) === BIT.letter;
    return stop === 'abbreviation' && lower ? -1 : after;
  }
  const bits = next.word.bits;
  if (stop === 'abbreviation') {
    const opener =
      BIT.pronoun |
      BIT.determiner |
      BIT.preposition |
      BIT.conjunction |
      BIT.possessive |
      BIT.adverb |
      // "U.S. Attorney Ana Ruiz"
      (/^(?:u\.s\.|u\.k\.|u\.n\.|e\.u\.)$/.test(token.word.lower) ? 0 : BIT.title);
    return bits & BIT.capital && bits & opener ? after : -1;
  }
  if (stop === '…' && !(bits & BIT.capital)) return -1;
  if ((bits & (BIT.letter | BIT.capital)) === BIT.letter) {
    // A lower-case word after a stop: a name such as "iPhone" or "al-Shami", or no boundary at all.
    return token.kind === 'mark' || !/^(?:al-|de |van |d')/.test(next.word.lower) ? -1 : after;
  }
  return after;
}

/** After "…!" or "…?" and a closing mark: a clause with its cue near ("Ruiz asked") goes on with the sentence. */
function endsAfterMark(tokens: readonly Token[], after: number): boolean {
  const next = tokens[after]!;
  if (next.kind === 'mark') return true;
  if (!(next.word.bits & BIT.capital) && next.word.bits & BIT.letter) return false;
  if (next.kind === 'punctuation') return false;
  for (let j = after; j < after + 9 && j < tokens.length; j++) {
    const token = tokens[j]!;
    if (token.kind === 'punctuation' && /^[.!?:;]$/.test(token.word.text)) return true;
    if (token.kind === 'mark') return true;
    if (token.word.bits & BIT.strongCue && token.word.lower.endsWith('ing') === false) {
      const following = tokens[j + 1]?.word.text ?? '.';
      return !/^[.,:;]$/.test(following) && j - after > 4;
    }
  }
  return true;
}
