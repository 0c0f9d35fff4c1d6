/** What the lexicon knows of a word, as bits of {@link Word.bits}. */
export const BIT = {
  capital: 1 << 0,
  allCaps: 1 << 1,
  digit: 1 << 2,
  letter: 1 << 3,
  pronoun: 1 << 4,
  objectPronoun: 1 << 5,
  possessive: 1 << 6,
  indefinite: 1 << 7,
  determiner: 1 << 8,
  number: 1 << 9,
  preposition: 1 << 10,
  conjunction: 1 << 11,
  auxiliary: 1 << 12,
  adverb: 1 << 13,
  strongCue: 1 << 14,
  weakCue: 1 << 15,
  cueNoun: 1 << 16,
  person: 1 << 17,
  organisation: 1 << 18,
  document: 1 << 19,
  title: 1 << 20,
  suffix: 1 << 21,
  particle: 1 << 22,
  time: 1 << 23,
  female: 1 << 24,
  male: 1 << 25,
  organisationName: 1 << 26,
  place: 1 << 27,
  abbreviation: 1 << 28,
  plural: 1 << 29,
  subordinator: 1 << 30,
} as const;

/** Words that hold a sentence together and name nothing. */
export const functional =
  BIT.preposition |
  BIT.conjunction |
  BIT.auxiliary |
  BIT.pronoun |
  BIT.objectPronoun |
  BIT.possessive |
  BIT.determiner |
  BIT.subordinator;
