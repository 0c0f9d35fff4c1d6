import { BIT } from './lexicon/lookup.ts';
import type { Mention } from './mentions.ts';
import { isNameWord } from './name-words.ts';
import type { NameParts } from './names.ts';
import type { Token } from './tokens.ts';

/** A stretch of tokens, its end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
}

/** The body that only a role names: "Federation of Miners president Ana Ruiz". */
export function employerIn(
  tokens: readonly Token[],
  mention: Mention,
  { type, first, role }: NameParts,
): Stretch | null {
  if (type !== 'person' || !role || mention.inRun) return null;
  let from = mention.firstToken;
  while (from < first && tokens[from]!.word.bits & BIT.determiner) from++;
  let end = from;
  while (end < first && !isPersonNoun(tokens[end]!)) end++;
  // "head of the Fishers' Cooperative Ana Ruiz"
  const headed = end >= first && tokens[mention.firstToken - 1]?.word.lower === 'of';
  if (headed && !(tokens[first - 1]!.word.bits & BIT.organisationName)) return null;
  if (end - from < 2 || (end >= first && !headed)) return null;
  const words = tokens.slice(from, end);
  if (!words.every(({ word }) => word.bits & BIT.capital || /^(?:of|for|and|the|&|['’])$/.test(word.lower)))
    return null;
  const named =
    words.some(({ word }) => word.bits & (BIT.title | BIT.person) && !(word.bits & BIT.plural)) ||
    words[0]!.word.bits & (BIT.male | BIT.female);
  return named ? null : { from, end };
}

/** The body that only a document of its names: "a Brexford Evening Times article". */
export function publisherIn(tokens: readonly Token[], mention: Mention): Stretch | null {
  if (mention.inRun || !(tokens[mention.head]!.word.bits & BIT.document)) return null;
  let from = mention.firstToken;
  while (from < mention.head && !(tokens[from]!.word.bits & BIT.capital && isNameWord(tokens[from]))) from++;
  let end = from;
  while (end < mention.head && isNameWord(tokens[end])) end++;
  const body = end === mention.head && end - from > 1 && tokens[end - 1]!.word.bits & BIT.organisationName;
  return body ? { from, end } : null;
}

const isPersonNoun = ({ word }: Token): boolean =>
  (word.bits & BIT.person) !== 0 && !(word.bits & BIT.capital);
