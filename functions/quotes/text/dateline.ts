import { BIT } from '../lexicon/lookup.ts';
import type { Token } from './tokens.ts';

/** Tokens of a dateline at most: "ST. LOUIS, Mo., Jan. 3 (Newswire) —". */
const LONGEST_DATELINE = 14;

/** Tokens at most from the name in capitals to the dash or colon, for the name to be a place's. */
const LONGEST_AFTER_NAME = 7;

/** The token after the dash of a dateline that opens at token `first` of a paragraph; `first` where none does. */
export function afterDateline(tokens: readonly Token[], first: number): number {
  const opening = tokens[first]?.word;
  if (!opening || !(opening.bits & BIT.allCaps) || opening.text.length < 3) return first;
  for (let k = first + 1; k < tokens.length && k < first + LONGEST_DATELINE; k++) {
    const { kind, run, word } = tokens[k]!;
    if (run >= 0 || kind === 'mark') return first;
    if (/^(?:[—–―-]|--)$/.test(word.text)) return k + 1;
    if (!(word.bits & (BIT.capital | BIT.digit)) && !/^[,./()]$/.test(word.text)) return first;
  }
  return first;
}

/**
 * Whether the capitals from `start` to `end` open a paragraph as a dateline's place does ("HELENA, Mont. —"): with a dash or
 * colon soon after, whatever stands between. Looser than {@link afterDateline}, which has a sentence end there.
 */
export function isDateline(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens[start - 1]?.paragraph === tokens[start]!.paragraph) return false;
  if (!(tokens[start]!.word.bits & BIT.allCaps)) return false;
  for (let k = end; k < end + LONGEST_AFTER_NAME && k < tokens.length; k++)
    if (/^[—–:]$|^--$/.test(tokens[k]!.word.text)) return true;
  return false;
}
