import { isStopWord, stopWords } from '../../index/tokenize.ts';

const endings = ['', 's', 'es', 'd', 'ed', 'r', 'er', 'ing', 'ings', 'ly', 'ally', 'th', 'nt'];

/**
 * Whether a word that has no list begins so: a stop word or a form of one, since a word is one by its stem ("others" as
 * "other" is). Then only the list of all quotes has every match.
 */
export function mayBeginStopWord(prefix: string): boolean {
  return stopWords.some((word) => {
    // Forms part from their word at its last letter at the earliest; most words need no stemming to be ruled out.
    const stable = Math.min(prefix.length, word.length - 1);
    return (
      word.slice(0, stable) === prefix.slice(0, stable) &&
      formsOf(word).some((form) => form.startsWith(prefix))
    );
  });
}

function formsOf(word: string): string[] {
  const bases = [word, word.replace(/e$/, ''), word.replace(/y$/, 'i'), word + word.at(-1)!];
  return bases.flatMap((base) => endings.map((ending) => base + ending)).filter(isStopWord);
}
