import { EITHER_NAMES, FEMALE_NAMES, MALE_NAMES } from './first-names.generated.ts';
import { frontDecoded } from './front-coding.ts';
import {
  MORE_FEMALE_NAMES,
  MORE_MALE_NAMES,
  USUALLY_FEMALE_NAMES,
  USUALLY_MALE_NAMES,
} from './more-first-names.generated.ts';
import * as words from './words.ts';

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

/** A word form: shared by all its occurrences. */
export interface Word {
  readonly text: string;
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string;
  /** Bits of {@link BIT}: its shape and what the lexicon says of its lower-case form. */
  readonly bits: number;
  readonly verb: boolean;
  /** Whether it may be part of a name: capitalised and no function word. */
  readonly name: boolean;
  /**
   * A number under {@link MOST_IDS}, by which others may keep what they know of the word. Another may have had it, but
   * not one of the same sentence.
   */
  readonly id: number;
}

const lexicon = new Map<string, number>();
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
put(words.STRONG_CUES, BIT.strongCue);
put(words.WEAK_CUES, BIT.weakCue);
put(words.CUE_NOUNS, BIT.cueNoun);
for (const [nouns, bit] of [
  [words.PERSON_NOUNS, BIT.person],
  [words.ORGANISATION_NOUNS, BIT.organisation],
  [words.DOCUMENT_NOUNS, BIT.document],
] as const) {
  put(nouns, bit);
  put(nouns.filter((noun) => !/(people|men|women|s)$/.test(noun)).map(plural), bit | BIT.plural);
}
put(
  [
    'fisherfolk',
    'townsfolk',
    'womenfolk',
    'schoolchildren',
    'people',
    'folk',
    'folks',
    'parents',
    'police',
    'men',
    'women',
    'children',
    'staff',
    'spokespeople',
  ],
  BIT.person | BIT.plural,
);
put(Object.keys(words.TITLES), BIT.title);
put(words.NAME_SUFFIXES, BIT.suffix);
put(words.NAME_PARTICLES, BIT.particle);
put(words.TIME_WORDS, BIT.time);
put([...words.ABBREVIATIONS, ...words.TITLE_ABBREVIATIONS], BIT.abbreviation);
put(words.ORGANISATION_NAME_WORDS, BIT.organisationName);
put(words.PLACE_WORDS, BIT.place);
put(frontDecoded(FEMALE_NAMES), BIT.female);
put(frontDecoded(MALE_NAMES), BIT.male);
put(frontDecoded(EITHER_NAMES), BIT.female | BIT.male);
put(frontDecoded(MORE_FEMALE_NAMES), BIT.female);
put(frontDecoded(MORE_MALE_NAMES), BIT.male);
for (const name of frontDecoded(USUALLY_FEMALE_NAMES))
  lexicon.set(name, ((lexicon.get(name) ?? 0) | BIT.female) & ~BIT.male);
for (const name of frontDecoded(USUALLY_MALE_NAMES))
  lexicon.set(name, ((lexicon.get(name) ?? 0) | BIT.male) & ~BIT.female);

const plainVerbs = new Set(words.PLAIN_VERBS);

/** Whether a word looks like a finite verb: an auxiliary, a cue, a common verb or a regular past. */
export const isVerb = ({ verb }: Word): boolean => verb;

function looksFinite(lower: string, bits: number): boolean {
  if (bits & (BIT.auxiliary | BIT.strongCue | BIT.weakCue)) return true;
  return plainVerbs.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !(bits & BIT.person));
}

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

/** "R50", "N3.1bn", "Sh300": sums in money that is written with letters. */
const money = /^(?:RM?|N|K?Sh|Rs|Tk|Le)\d[\d.,]*(?:bn|m|mil|tn|k)?$/;

function looksLikeName(text: string, bits: number): boolean {
  if (bits & BIT.adverb && !(bits & (BIT.allCaps | BIT.male | BIT.female))) return false;
  // A party and a state in parentheses: "(D-Ohio)".
  if (/^[DRI]-\p{Lu}/u.test(text)) return false;
  if (!(bits & BIT.capital))
    return text.startsWith('@')
      ? text.length > 1
      : /^(?:(?:al|el|d|o)[-'’]\p{Lu}|(?:ka|wa|ma|de|la|le|van|du|mac|ní|bh|ng|[hgmbdnt])\p{Lu}\p{Ll}{2,})/u.test(
          text,
        );
  if (!(bits & functional)) return !money.test(text);
  return (bits & BIT.allCaps) !== 0 && text.length > 1 && /^(?:US|IT|WHO|UN|AN|AS)$/.test(text);
}

/** "Sub-Inspector", "Surveyor-General": a title of two, by the one that is a title or a noun for a person itself. */
function titleCompound(lower: string): number {
  const [first = '', last = '', ...others] = lower.split('-');
  if (others.length > 0) return 0;
  const titled = (word: string): boolean => ((lexicon.get(word) ?? 0) & (BIT.title | BIT.person)) !== 0;
  if (/^(?:sub|vice|deputy|pro|under|co|ex|air|rear|field|chief|sergeant|lieutenant)$/.test(first))
    return titled(last) ? BIT.title | BIT.person : 0;
  // "Judge-Executive", "Actor-Director"
  if (titled(first) && titled(last)) return BIT.title | BIT.person;
  return last === 'general' || last === 'designate' ? BIT.title | BIT.person : 0;
}

/** Words kept in memory; then it starts afresh. */
const MOST_WORDS = 1 << 16;
/** Numbers of words come round again after so many: the words of a sentence may be of two memories. */
export const MOST_IDS = 2 * MOST_WORDS;
/** Slots looked at for a word before it goes to the overflow: texts made to collide cost no more. */
const PROBES = 32;
let slots: (Word | undefined)[] = [];
let overflow = new Map<string, Word>();
let known = 0;
let made = 0;
forget();

function forget(): void {
  slots = new Array<Word | undefined>(2 * MOST_WORDS).fill(undefined);
  overflow = new Map();
  known = 0;
}

const personSuffix =
  /(?:woman|man|person|ist|ologist|ician|ographer|maker|keeper|holder|worker|seller|owner|driver|leader)$/;
const peopleSuffix =
  /(?:women|men|people|ists|ologists|icians|ographers|makers|keepers|holders|workers|sellers|owners|drivers|leaders)$/;

/** What the lexicon knows of a word. */
export const lookUp = (text: string): Word => wordAt(text, 0, text.length);

/**
 * What the lexicon knows of the word from one UTF-16 offset of a text to another. Pure: the memory behind it only
 * spares the work.
 */
export function wordAt(text: string, from: number, to: number): Word {
  let hash = 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const first = hash ^ (hash >>> 15);
  for (let probe = 0; probe < PROBES; probe++) {
    const slot = (first + probe) & (slots.length - 1);
    const word = slots[slot];
    if (word === undefined) {
      const one = learn(text.slice(from, to));
      slots[slot] = one;
      return one;
    }
    if (word.text.length === to - from && text.startsWith(word.text, from)) return word;
  }
  const name = text.slice(from, to);
  const one = overflow.get(name) ?? learn(name);
  overflow.set(one.text, one);
  return one;
}

function learn(text: string): Word {
  if (known >= MOST_WORDS) forget();
  known++;
  return wordOf(text, made++ % MOST_IDS);
}

function wordOf(text: string, id: number): Word {
  const lower = text.toLowerCase().replace(/[’ʼ]/g, "'");
  let bits = lexicon.get(lower) ?? 0;
  const contracted = /^(i|we|you|they|he|she|it|that|there|what|who)'(?:m|re|ve|ll|d)$/.exec(lower);
  if (contracted) bits = lexicon.get(contracted[1]!) ?? BIT.pronoun;
  if (bits === 0 && lower.includes('-'))
    bits =
      text === lower || /^\d/.test(text) || isNounCompound(text)
        ? compound(lower)
        : compound(lower) & (BIT.organisationName | BIT.particle) || titleCompound(lower);
  if (bits === 0 && lower.length > 6 && text === lower) {
    if (personSuffix.test(lower)) bits = BIT.person;
    else if (peopleSuffix.test(lower)) bits = BIT.person | BIT.plural;
  }
  if (bits === 0 && text !== lower) bits = genderOf(lower);
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) bits |= BIT.digit;
  else if (text !== lower || first > 127 || (first >= 97 && first <= 122)) {
    bits |= BIT.letter;
    const initial = text.slice(0, first >= 0xd800 && first <= 0xdbff ? 2 : 1);
    if (initial !== initial.toLowerCase()) {
      bits |= BIT.capital;
      if (text.length > 1 && text === text.toUpperCase()) bits |= BIT.allCaps;
    }
  }
  return {
    text: text.length > 12 ? ` ${text}`.slice(1) : text,
    lower,
    bits,
    verb: looksFinite(lower, bits),
    name: looksLikeName(text, bits),
    id,
  };
}

/** "Seat-mate", "Mum-of-three", "Ex-CEO": capitalised only because a sentence begins; no part of a name such as "Kelly-Anne". */
function isNounCompound(text: string): boolean {
  return /^\p{Lu}\p{Ll}*(?:-\p{Ll}+)+$/u.test(text) || /^(?:Ex|Co|Then|Non|Vice|Deputy)-/.test(text);
}

/** The gender of a first name of two ("Kelly-Anne") by the part that tells it, and of one written with accents ("Aurélie"). */
function genderOf(lower: string): number {
  for (const part of lower.split('-').reverse()) {
    const bits = (lexicon.get(part) ?? lexicon.get(withoutAccents(part)) ?? 0) & (BIT.male | BIT.female);
    if (bits === BIT.male || bits === BIT.female) return bits;
  }
  return 0;
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** "co-founder", "41-year-old", "then-governor": known by the last part. */
function compound(lower: string): number {
  if (/^(?:mum|mom|dad|father|mother|gran|nan|grandmother|grandfather|grandad|granddad)-of-\w+$/.test(lower))
    return BIT.person;
  if (/^(?:\d+|[a-z]+(?:-[a-z]+)?)-year-olds?$/.test(lower))
    return BIT.person | (lower.endsWith('s') ? BIT.plural : 0);
  const last = lexicon.get(lower.slice(lower.lastIndexOf('-') + 1)) ?? 0;
  return (
    last &
    (BIT.person | BIT.organisation | BIT.plural | BIT.particle | BIT.female | BIT.male | BIT.organisationName)
  );
}
