import type { Document, Paragraph } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Block } from './blocks.ts';

/** What a column prints in answer to a reader. */
const answers = /^(?:replies|responds)$/;
/** What is written to be read as it stands. */
const posts =
  /^(?:posted|posts|posting|tweeted|tweets|texted|texts|messaged|emailed|wrote|writes|captioned|commented)$/;
/** Tokens from the verb to the colon, and words that the block has at least. */
const MOST_BETWEEN = 14;
const LEAST_WORDS = 3;

/**
 * Words set off behind a colon in the paragraph that says whose they are, without marks, up to its end:
 * "Westmere Water writes: We are sorry …", "Ana Ruiz posted on X at 6am: Fire under control. Stay indoors." Null for none.
 */
export function inlineBlockOf(
  { text, tokens, mentions }: Document,
  clauses: Clauses,
  paragraph: Paragraph,
): Block | null {
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
  for (let k = colon - 1; k >= firstToken && colon - k <= MOST_BETWEEN; k--) {
    const { sentence: own, word } = tokens[k]!;
    if (own !== sentence) return null;
    if (!posts.test(word.lower) && !(answered && k === colon - 1 && answers.test(word.lower))) continue;
    const mention = answered && k === colon - 1 ? opening.index : clauses.subjectOf(k).mention;
    if (mention < 0) continue;
    const spans = [{ start: first.start, end: first.start + text.slice(first.start, end).trimEnd().length }];
    return { spans, paragraphs: [index], mention, cue: k };
  }
  return null;
}
