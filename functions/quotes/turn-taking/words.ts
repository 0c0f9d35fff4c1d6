import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Gender } from '../phrases/mentions.ts';

/** Of whom some words speak, and what of. */
export interface Words {
  readonly you: boolean;
  readonly i: boolean;
  readonly he: boolean;
  readonly she: boolean;
  /** Their longer words, in lower case. */
  readonly topics: ReadonlySet<string>;
}

const MOST_TOKENS = 60;
const SHORTEST_TOPIC = 4;
const you = /^(?:you|your|yours|ye|yous|y['’]all|ya)$/;
const common =
  /^(?:that|this|there|what|when|they|them|with|have|were|from|just|been|then|than|well|like|know|because|about|only)$/;

/** Looks at the first words of a range of tokens. */
export function wordsIn(
  { tokens }: Document,
  { firstToken, endToken }: { readonly firstToken: number; readonly endToken: number },
): Words {
  const found = { you: false, i: false, he: false, she: false, topics: new Set<string>() };
  for (let k = firstToken; k < endToken && k < firstToken + MOST_TOKENS; k++) {
    const { lower, bits } = tokens[k]!.word;
    const word = lower.replace(/['’](?:m|ve|d|ll|re|s)$/, '');
    if (you.test(word)) found.you = true;
    else if (/^(?:i|me|my)$/.test(word)) found.i = true;
    else if (/^(?:he|him|his)$/.test(word)) found.he = true;
    else if (/^(?:she|her)$/.test(word)) found.she = true;
    else if (
      word.length >= SHORTEST_TOPIC &&
      !(bits & (BIT.auxiliary | BIT.preposition)) &&
      !common.test(word)
    )
      found.topics.add(word);
  }
  return found;
}

/** Whether "he" or "she" in some words may be somebody of a gender. */
export const speaksOf = (words: Words | null, gender: Gender): boolean =>
  words !== null && ((gender === 'm' && words.he) || (gender === 'f' && words.she));
