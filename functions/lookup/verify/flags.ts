import type { DifferingWords } from './differences.ts';
import { isDenialOf, isNegation, numbersOf, numberWords } from './telling-words.ts';
import { functionWords, type SpokenWord } from './words.ts';

/** What the differing words touch: see `flags` in schemas/verify.ts. */
export type TextFlag = 'negation' | 'number' | 'name' | 'cut';

/** Words left out from this many on are a cut; and where others stand in their place, so many fewer. */
const cutWords = 2;
const fewerWords = 3;

export function flagsOf(differences: readonly DifferingWords[]): TextFlag[] {
  const flags: [TextFlag, (difference: DifferingWords) => boolean][] = [
    ['negation', changesNegation],
    ['number', changesNumber],
    ['name', changesName],
    [
      'cut',
      ({ op, saidWords, claimedWords }) =>
        saidWords.length - claimedWords.length >= (op === 'removed' ? cutWords : fewerWords),
    ],
  ];
  return flags.filter(([, touches]) => differences.some(touches)).map(([flag]) => flag);
}

function changesNegation({ saidWords, claimedWords }: DifferingWords): boolean {
  const count = (words: readonly SpokenWord[]) => words.filter(isNegation).length;
  const denies = (one: SpokenWord, other: SpokenWord) => isDenialOf(one.word, other.word);
  return (
    count(saidWords) !== count(claimedWords) ||
    saidWords.some((said) => claimedWords.some((claimed) => denies(said, claimed) || denies(claimed, said)))
  );
}

function changesNumber({ saidWords, claimedWords }: DifferingWords): boolean {
  return numbersOf(saidWords) !== numbersOf(claimedWords);
}

/**
 * A name is a word with a capital where none is due, or in capitals throughout. At the beginning of a sentence every word has
 * one; there a word counts if a word of content took the place of another.
 */
function changesName({ saidWords, claimedWords }: DifferingWords): boolean {
  if (namesOf(saidWords) !== namesOf(claimedWords)) return true;
  const said = saidWords[0];
  const claimed = claimedWords[0];
  return said !== undefined && claimed !== undefined && isCapitalOpener(said) && isCapitalOpener(claimed);
}

function namesOf(words: readonly SpokenWord[]): string {
  return words
    .filter(({ word, written, opens }) => {
      if (functionWords.has(word) && !/^\p{Lu}{2,}$/u.test(written)) return false;
      return /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}/u.test(written) || (/^\p{Lu}/u.test(written) && !opens);
    })
    .map(({ word }) => word)
    .join(' ');
}

function isCapitalOpener({ word, written, opens }: SpokenWord): boolean {
  return opens && /^\p{Lu}/u.test(written) && !functionWords.has(word) && !numberWords.has(word);
}
