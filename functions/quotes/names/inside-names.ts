import { BIT, functional } from '../lexicon/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { isNameWord } from './name-words.ts';

/** "Achieng' Oduor": an apostrophe that ends a Luo or Gikuyu name; nobody's possession ends so. */
export const isElision = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.kind === 'possessive' &&
  tokens[i]!.word.text.length === 1 &&
  /ng$/.test(tokens[i - 1]?.word.lower ?? '') &&
  isNameWord(tokens[i + 1]);

/** Whether the small word at token `i` goes on with a name of the phrase that begins at token `first`. */
export function joins(tokens: readonly Token[], first: number, i: number): boolean {
  // "Plover Tenants' and Residents' Association"
  if (tokens[i]!.word.lower === 'and' && [i - 1, i + 2].every((k) => tokens[k]?.kind === 'possessive'))
    return true;
  for (let k = i - 1; k >= first && k >= i - 3; k--) {
    // "Hennie 'Oom Hen' van Ruiz"
    if (isNameWord(tokens[k]) || tokens[k]!.kind === 'mark') return true;
    if (tokens[k]!.kind !== 'word') return false;
    if (!(tokens[k]!.word.bits & (BIT.particle | BIT.preposition | BIT.determiner))) return false;
  }
  return false;
}

/** "Blue Till I Drop", "Save Our Sands": behind the name word that follows one to three small words at `j`, or -1. */
export function acrossSmallWords(tokens: readonly Token[], j: number, limit: number): number {
  let k = j;
  while (k < limit && k - j < 3 && isSmallInName(tokens[k]!)) k++;
  // "Residents Against the Bypass"
  if (k > j && /^(?:the|a|our)$/.test(tokens[k]?.word.text ?? '')) k++;
  return k > j && k < limit && tokens[k]!.run < 0 && isNameWord(tokens[k]) ? k + 1 : -1;
}

/** Whether a token is a function word with a capital, as inside "Blue Till I Drop". */
export const isSmallInName = ({ kind, run, word }: Token): boolean =>
  kind === 'word' &&
  run < 0 &&
  (word.bits & BIT.capital) !== 0 &&
  (word.bits & functional) !== 0 &&
  !/^(?:he|she|they|it|who|his|i'.+)$/.test(word.lower);

/** Whether a name word, from token `first` on, stands before token `i` over up to three small words with capitals. */
export function joinsSmall(tokens: readonly Token[], first: number, i: number): boolean {
  for (let k = i - 1; k >= first && k >= i - 3; k--) {
    if (isNameWord(tokens[k])) return true;
    if (!isSmallInName(tokens[k]!)) return false;
  }
  return false;
}

/** "Deputy Commissioner of Police (East) Ana Ruiz": a branch in brackets between an office and who holds it. */
export function isBranch(tokens: readonly Token[], i: number, bracket: number): boolean {
  if (tokens[bracket]!.word.text !== '(' || tokens[bracket + 2]?.word.text !== ')') return false;
  if (tokens[bracket + 1]!.kind !== 'word') return false;
  return tokens.slice(i, bracket).some(({ word }) => (word.bits & BIT.title) !== 0);
}

/** The end of a nickname in marks, opened at token `j`, between two parts of the name that begins at `i`, or -1. */
export function nicknameEnd(tokens: readonly Token[], i: number, j: number, limit: number): number {
  if (tokens[j]!.kind !== 'mark' || tokens[i]!.run >= 0 || j - i > 3) return -1;
  if (tokens[j - 1]!.word.bits & (BIT.strongCue | BIT.time)) return -1;
  let k = j + 1;
  while (k < limit && k - j <= 4 && tokens[k]!.kind === 'word') k++;
  if (k === j + 1 || tokens[k]?.kind !== 'mark') return -1;
  // "Hennie 'Oom Hen' van Ruiz"
  const particle = (tokens[k + 1]?.word.bits ?? 0) & BIT.particle && tokens[k + 1]!.run < 0 ? 1 : 0;
  const name = tokens[k + 1 + particle];
  if (!isNameWord(name) || name!.run >= 0) return -1;
  for (let w = j + 1; w < k; w++)
    if (!(tokens[w]!.word.bits & BIT.capital) && !/^(?:the|of)$/.test(tokens[w]!.word.lower)) return -1;
  return k + 1 + particle;
}

/** "Theresa May", "April Sunday Okafor": whether a word for a time, at `j`, is part of the name that begins at `i`. */
export function isTimeInName(tokens: readonly Token[], i: number, j: number): boolean {
  const { lower, bits } = tokens[j]!.word;
  if (bits & BIT.allCaps) return true;
  // "Aung Kyaw Thu drives"
  if (
    /^(?:thu|mon|sun|sat|dec|mar|jan)$/.test(lower) &&
    j > i &&
    !/^[\d.]/.test(tokens[j + 1]?.word.text ?? '')
  )
    return true;
  // "the Brexford Evening Post"
  const next = tokens[j + 1];
  if (next && isNameWord(next) && next.word.bits & BIT.organisationName) return true;
  // "Northern Night Rail"
  if (/^(?:night|day|morning|evening|week|hour|midnight|noon)$/.test(lower) && isNameWord(next)) return true;
  return (
    /^(?:may|march|april|june|august|sunday)$/.test(lower) &&
    (tokens[i]!.word.bits & (BIT.male | BIT.female)) !== 0 &&
    !(tokens[j + 1]!.word.bits & BIT.digit)
  );
}
