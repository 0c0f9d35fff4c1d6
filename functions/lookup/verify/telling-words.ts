import type { SpokenWord } from './words.ts';

const negations = new Set(
  'no not never none nobody nothing nowhere neither nor without cannot aint hardly scarcely barely'.split(
    ' ',
  ),
);
const contraction =
  /^(is|are|was|were|do|does|did|have|has|had|ca|could|wo|would|sha|should|must|might|need|dare|may)nt$/;

/** "nobody's", as the tokenizer gives it. */
const joinedNegation = /^(?:nobody|noone|nothing|neither|none|never)(?:s|d|ll|ve)$/;

export function isNegation({ word }: Pick<SpokenWord, 'word'>): boolean {
  return negations.has(word) || contraction.test(word) || joinedNegation.test(word);
}

/** Beginnings that deny a word, and how long it must be not to be another: "come" and "income", "less" and "unless". */
const denials: readonly [beginning: string, least: number][] = [
  ['un', 4],
  ['non', 4],
  ['in', 6],
  ['im', 6],
  ['dis', 6],
];
const otherWords = new Set(['unless', 'until', 'under']);

/** "unhappy" of "happy", "illegal" of "legal". */
export function isDenialOf(word: string, other: string): boolean {
  if (!word.endsWith(other) || otherWords.has(word)) return false;
  const beginning = word.slice(0, word.length - other.length);
  return (
    denials.some(([one, least]) => one === beginning && other.length >= least) ||
    (beginning === 'il' && /^l.{3}/.test(other)) ||
    (beginning === 'ir' && /^r.{3}/.test(other))
  );
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth';
/** Words for numbers and what digits they stand for; ordinals and multiples stand for themselves. */
export const numberWords: ReadonlyMap<string, string> = new Map<string, string>([
  ...units.split(' ').map((word, value): [string, string] => [word, String(value)]),
  ...tens.split(' ').map((word, place): [string, string] => [word, String(place * 10 + 20)]),
  ...ordinals.split(' ').map((word, place): [string, string] => [word, `${place + 1}th`]),
  ...'hundred thousand million billion trillion dozen half quarter double triple twice thrice'
    .split(' ')
    .flatMap((word): [string, string][] => [
      [word, word],
      [`${word}s`, word],
    ]),
]);

export function numbersOf(words: readonly SpokenWord[]): string {
  return words
    .flatMap(({ word }) => {
      if (/\p{N}/u.test(word)) return [word.replace(/^(\d+)(st|nd|rd|th)$/, '$1th')];
      return numberWords.get(word) ?? [];
    })
    .join(' ');
}

export function isNumber(word: SpokenWord): boolean {
  return numbersOf([word]) !== '';
}
