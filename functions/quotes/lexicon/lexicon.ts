import { BIT } from './bits.ts';
import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.generated.ts';
import { frontDecoded } from './front-coding.ts';
import * as long from './words.generated.ts';
import * as words from './words.ts';

/** The words that the lists hold, in lower case, with what they say of them as bits of {@link BIT}. */
export const lexicon = new Map<string, number>();
const put = (forms: Iterable<string>, bits: number): void => {
  for (const form of forms) lexicon.set(form, (lexicon.get(form) ?? 0) | bits);
};

/** The plural of a noun, regular or by its last part. */
function plural(noun: string): string {
  if (/man$/.test(noun)) return `${noun.slice(0, -3)}men`;
  if (/person$/.test(noun)) return `${noun.slice(0, -6)}people`;
  if (/child$/.test(noun)) return `${noun}ren`;
  if (/wife$/.test(noun)) return `${noun.slice(0, -2)}ves`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

put(words.PRONOUNS, BIT.pronoun);
put(words.OBJECT_PRONOUNS, BIT.objectPronoun);
put(words.POSSESSIVES, BIT.possessive);
put(words.INDEFINITES, BIT.indefinite);
put(words.DETERMINERS, BIT.determiner);
put(words.NUMBERS, BIT.number);
put(words.PREPOSITIONS, BIT.preposition);
put(words.CONJUNCTIONS, BIT.conjunction);
put(words.SUBORDINATORS, BIT.subordinator);
put(words.AUXILIARIES, BIT.auxiliary);
put(words.ADVERBS, BIT.adverb);
put(frontDecoded(long.STRONG_CUES), BIT.strongCue);
put(frontDecoded(long.WEAK_CUES), BIT.weakCue);
put(frontDecoded(long.CUE_NOUNS), BIT.cueNoun);
for (const [coded, bit] of [
  [long.PERSON_NOUNS, BIT.person],
  [long.ORGANISATION_NOUNS, BIT.organisation],
  [long.DOCUMENT_NOUNS, BIT.document],
] as const) {
  const list = frontDecoded(coded);
  put(list, bit);
  put(list.filter((noun) => !/(people|men|women|s)$/.test(noun)).map(plural), bit | BIT.plural);
}
put(words.PLURAL_PERSON_NOUNS, BIT.person | BIT.plural);
put(Object.keys(words.TITLES), BIT.title);
put(words.NAME_SUFFIXES, BIT.suffix);
put(words.NAME_PARTICLES, BIT.particle);
put(words.TIME_WORDS, BIT.time);
put([...words.ABBREVIATIONS, ...words.TITLE_ABBREVIATIONS], BIT.abbreviation);
put(frontDecoded(long.ORGANISATION_NAME_WORDS), BIT.organisationName);
put(frontDecoded(long.PLACE_WORDS), BIT.place);
put(frontDecoded(FEMALE_NAMES), BIT.female);
put(frontDecoded(MALE_NAMES), BIT.male);
put(frontDecoded(EITHER_NAMES), BIT.female | BIT.male);
