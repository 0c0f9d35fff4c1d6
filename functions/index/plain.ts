import { isStopWord, tokenize } from './tokenize.ts';

/** UTF-16 units of a key's words at most; hardly any quote of stop words alone is longer. */
const longestKey = 400;

/**
 * By what a quote of stop words alone is found ("Whose is it?"), which stands in no word's list: its words as written, but for
 * negations, so that with one dropped or added it is found as well. Null for any other text.
 */
export function plainWords(text: string): string | null {
  const words = tokenize(text).map(({ word }) => word);
  if (words.length === 0 || !words.every(isStopWord)) return null;
  const affirmed = words.flatMap(affirm);
  return (affirmed.length > 0 ? affirmed : words).join(' ').slice(0, longestKey);
}

const negated = new Map([
  ['cant', ['can']],
  ['wont', ['will']],
  ['not', []],
  ['no', []],
  ['nor', []],
]);

function affirm(word: string): readonly string[] {
  return negated.get(word) ?? [word.replace(/^(.{2,})nt$/, '$1')];
}
