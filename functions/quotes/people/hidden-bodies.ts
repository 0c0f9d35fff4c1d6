import { BIT } from '../lexicon/lookup.ts';
import { isNameWord } from '../names/name-words.ts';
import type { NameParts } from '../names/names.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';

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
  const led = ledBody(tokens, mention, first);
  if (led) return led;
  let from = mention.firstToken;
  while (from < first && tokens[from]!.word.bits & BIT.determiner) from++;
  let end = from;
  while (end < first && !isPersonNoun(tokens[end]!)) end++;
  // "head of the Fishers' Cooperative Ana Ruiz"
  const headed = end >= first && tokens[mention.firstToken - 1]?.word.lower === 'of';
  if (headed && !(tokens[first - 1]!.word.bits & BIT.organisationName)) return null;
  if (end - from < 2 || (end >= first && !headed)) return null;
  const words = tokens.slice(from, end);
  if (!words.every(({ word }) => word.bits & BIT.capital || /^(?:of|for|and|the|&|['’]s?)$/.test(word.lower)))
    return null;
  const named =
    words.some(({ word }) => word.bits & (BIT.title | BIT.person) && !(word.bits & BIT.plural)) ||
    words[0]!.word.bits & (BIT.male | BIT.female);
  return named ? null : { from, end };
}

/** "President of the Fishers' Association Ana Ruiz": the body behind an office with a capital. */
function ledBody(tokens: readonly Token[], { firstToken }: Mention, first: number): Stretch | null {
  for (let k = firstToken; k < first - 2; k++) {
    if (tokens[k]!.word.lower !== 'of') continue;
    const office = tokens[k - 1]?.word.bits ?? 0;
    const from = k + (tokens[k + 1]!.word.lower === 'the' ? 2 : 1);
    const closes = tokens[first - 1]!.word.bits & BIT.organisationName;
    return office & (BIT.person | BIT.title) && closes && first - from > 1 ? { from, end: first } : null;
  }
  return null;
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
