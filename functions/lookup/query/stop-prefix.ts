import { isStopWord, stopWords } from '../../index/tokenize.ts';

const endings = ['', 's', 'es', 'd', 'ed', 'r', 'er', 'ing', 'ings', 'ly', 'ally', 'th', 'nt'];

/** Stop words and their forms, as texts have them: a word is one by its stem, so "others" is as "other" is. */
const forms: readonly string[] = [
  ...new Set(
    stopWords.flatMap((word) => {
      const bases = [word, word.replace(/e$/, ''), word.replace(/y$/, 'i'), word + word.at(-1)!];
      return bases.flatMap((base) => endings.map((ending) => base + ending)).filter(isStopWord);
    }),
  ),
];

/** Whether a word that has no list begins so; then only the list of all quotes has every match. */
export function mayBeginStopWord(prefix: string): boolean {
  return forms.some((form) => form.startsWith(prefix));
}
