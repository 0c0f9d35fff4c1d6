import { placesIn, rowsOf } from '../rows.ts';

/** What somebody was before the words: spoke last, last but one, earlier than that, or not yet. */
export const ROLES = ['spoke last', 'spoke last but one', 'spoke earlier', 'has not spoken'] as const;

/** Where the words stand; each has weights of its own beside those for all. */
export const SETTINGS = [
  'alone in a new paragraph',
  'opening a new paragraph',
  'behind the reporter’s sentence',
  'within the reporter’s sentence',
] as const;

/** What the words' place among the turns is like; several may hold at once. */
export const PLACES = [
  'always',
  'next paragraph',
  'two paragraphs on',
  'farther on',
  'asks',
  'short',
  'last words asked',
  'last words short',
  'last words alone',
  'last words with hardly a word beside them',
  'last words had a cue',
  'last words asked and hardly a word beside',
  'last words hardly a word beside, both short',
  'last words alone, both short',
  'last words long, these long',
  'two speakers alternate',
  'last two turns one speaker’s',
  'the reporter spoke before the last words',
  'last verb asks or answers',
  'answers in its first word',
  'the reporter speaks between',
  'a lower-case word first',
  'first words of the article',
  'the reporter asks before',
  'paragraphs of one sentence',
  'paragraphs of one sentence, next paragraph',
  'paragraphs of one sentence, last words had a cue',
  'you in the words',
  'I in the words',
  'you in the last words',
  'I in the last words',
  'joins on in its first word',
  'repeats the last words',
  'four words or fewer',
  'last words four or fewer',
  'in a run of two lines',
  'in a run of three lines or more',
  'in a run that asks',
  'in a run of short lines',
  'in a run of long lines',
  'lines that ask',
  'short lines',
  'short lines, next paragraph',
] as const;

/** What the text tells of somebody near the words, whoever spoke. */
export const SIGNS = [
  'first pass: log share',
  'first pass: best',
  'first pass: best, by its margin',
  'first pass: not among its sources',
  'subject of the sentence before, same paragraph',
  'subject of the sentence before, another paragraph',
  'subject of their own sentence, before',
  'subject of the sentence after, same paragraph',
  'subject of the sentence after, another paragraph',
  'named first in the sentence after',
  'named first in the sentence after, and words went before',
  'named since the last words',
  'only person named since the last words',
  'subject since the last words',
  'last subject since the last words',
  'only person named in their paragraph',
  'speaks next, same paragraph',
  'speaks next, next paragraph',
  'speaks next, next paragraph, and words went before',
  'speaks next but one',
  'pronoun of the next speaker fits, same paragraph',
  'pronoun of the next speaker does not fit, same paragraph',
  'named in the words',
  'addressed by the words',
  'named in the last words',
  'addressed by the last words',
  'object of the last cue',
  'said something in the sentence before',
  'said something in the sentence before, and words ask',
  'subject of the reporter’s next words, beyond others',
  'asks in the sentence before',
  'is asked in the sentence before',
  'nearest person but the last speaker',
  'only person near but the last speaker',
  'I in the words, named person',
  'unnamed',
  'of no known kind',
  'body',
  'text or thing',
  'several people',
  'most named of all',
  'times named',
  'times spoken',
  'he or she in the words, fits',
  'he or she in the last words, fits',
  'he or she in the reporter’s question, fits',
  'he or she in the reporter’s question, does not fit',
  'named in the reporter’s question',
  'asks in the sentence before, and words do not',
  'named first in the sentence after, nobody spoke',
  'speaks next, next paragraph, and words ask',
  'whom the pronoun beside stands for',
  'does not fit the pronoun beside',
  'whom the noun beside stands for',
] as const;

/** The first pass's pattern of its best mention. */
export const WAYS = [
  'same-source',
  'same-source-earlier',
  'previous-colon',
  'previous-cue',
  'previous-subject',
  'previous-other',
  'earlier-cue',
  'earlier-subject',
  'earlier-other',
  'next-cue',
  'next-subject',
  'next-other',
  'before-main',
  'before-no-cue',
  'after-no-cue',
  'another',
] as const;

/** What a claimant is scored by. */
export const FEATURES: readonly string[] = [
  ...SIGNS,
  ...WAYS.map((way) => `pattern: ${way}`),
  ...ROLES.flatMap((role) => PLACES.map((place) => `${role}: ${place}`)),
];
export const ROW = FEATURES.length;
/** A row of {@link ROW} zeros. */
export const newRow = rowsOf(ROW);
/** The sets of weights, each a row: the first counts in all settings. */
export const SETS = ['all', ...SETTINGS] as const;

/** The place of a sign in a row. */
export const S = placesIn(SIGNS);
/** The place of a pattern in a row; those without a place are another. */
export const W = Object.fromEntries(WAYS.map((name, at) => [name, SIGNS.length + at])) as Readonly<
  Record<(typeof WAYS)[number], number>
>;
/** The place of a place among the places. */
export const L = placesIn(PLACES);
/** Where a role's features begin. */
export const roleAt = (role: number): number => SIGNS.length + WAYS.length + role * PLACES.length;
