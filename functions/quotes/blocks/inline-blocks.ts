import type { Document, Paragraph } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import type { Block } from './blocks.ts';
import { isMessage } from './messages.ts';

/** What a column prints in answer to a reader. */
const answers = /^(?:replies|responds)$/;
/** What is written to be read as it stands. */
const posts =
  /^(?:posted|posts|posting|tweeted|tweets|texted|texts|messaged|emailed|wrote|writes|captioned|commented|reads?)$/;
const issues = /^(?:issued|issues|released|releases|published|shared|offered|gave|sent|circulated)$/;
/** Tokens from the verb to the colon, and words that the block has at least; more where the verb is one of mere saying. */
const MOST_BETWEEN = 14;
const LEAST_WORDS = 3;
const LEAST_SAID = 8;

/**
 * Words set off behind a colon in the paragraph that says whose they are, without marks, up to its end:
 * "Westmere Water writes: We are sorry …", "Ana Ruiz posted on X at 6am: Fire under control. Stay indoors.", "The firm said: We are
 * devastated …". Null for none.
 */
export function inlineBlockOf(document: Document, clauses: Clauses, paragraph: Paragraph): Block | null {
  const { text, tokens, mentions } = document;
  const { firstToken, endToken, role, index, end } = paragraph;
  if (role !== 'body') return null;
  let colon = firstToken;
  while (colon < endToken && tokens[colon]!.word.text !== ':') colon++;
  const first = tokens[colon + 1];
  if (!first || endToken - colon - 1 < LEAST_WORDS || !(first.word.bits & BIT.capital)) return null;
  for (let k = firstToken; k < endToken; k++)
    if (tokens[k]!.run >= 0 || tokens[k]!.kind === 'mark') return null;
  const { sentence } = tokens[colon]!;
  const opening = mentions[clauses.startsAt[firstToken]!];
  const answered = opening?.kind === 'name' && opening.endToken === colon - 1;
  const sentences = endToken - colon > LEAST_SAID && /^[.?!…]/.test(tokens[endToken - 1]!.word.text);
  for (let k = colon - 1; k >= firstToken && colon - k <= MOST_BETWEEN; k--) {
    const { sentence: own, word } = tokens[k]!;
    if (own !== sentence) return null;
    const replied = answered && k === colon - 1 && answers.test(word.lower);
    const said = sentences && clauses.cue[k] === CUE.strong && isTold(document, k, colon);
    // "issued a one-line response: …"
    const issued = issues.test(word.lower) && isMessage(tokens[colon - 1]!.word.lower);
    if (!posts.test(word.lower) && !replied && !said && !issued) continue;
    const mention = replied ? opening.index : clauses.subjectOf(k).mention;
    if (mention < 0) continue;
    const spans = [{ start: first.start, end: first.start + text.slice(first.start, end).trimEnd().length }];
    return { spans, paragraphs: [index], mention, cue: k };
  }
  return null;
}

/** "said:", "told the inquiry:", "said in a statement issued on Friday:": between a verb of speech and the colon nothing is claimed. */
function isTold({ tokens }: Document, cue: number, colon: number): boolean {
  if (colon === cue + 1) return true;
  const told = /^(?:told|tells|assured|warned|reminded|informed|advised|emailed)$/.test(
    tokens[cue]!.word.lower,
  );
  let message = false;
  for (let k = cue + 1; k < colon; k++) {
    const { bits, lower } = tokens[k]!.word;
    const written = isMessage(lower);
    if (
      bits & BIT.auxiliary ||
      (bits & BIT.strongCue && !written) ||
      /^(?:that|how|why|what|whether|if|following)$/.test(lower)
    )
      return false;
    message ||= written || /^(?:interview|release|email|facebook|instagram|x)$/.test(lower);
  }
  return message || (told && colon - cue <= 6);
}
