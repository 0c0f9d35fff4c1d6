import { BIT, functional } from './bits.ts';
import { compound, genderOf, isNounCompound, titleCompound } from './compounds.ts';
import { lexicon } from './lexicon.ts';
import { PLAIN_VERBS } from './words.ts';

export { BIT, functional };

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

const plainVerbs = new Set(PLAIN_VERBS);

/** Whether a word looks like a finite verb: an auxiliary, a cue, a common verb or a regular past. */
export const isVerb = ({ verb }: Word): boolean => verb;

function looksFinite(lower: string, bits: number): boolean {
  if (bits & (BIT.auxiliary | BIT.strongCue | BIT.weakCue)) return true;
  return plainVerbs.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !(bits & BIT.person));
}

/** "R50", "N3.1bn", "Sh300", "R340-million", "P12,000": sums in money that is written with letters. */
const money =
  /^(?:RM?|N|[KTU]?Shs?|Rs|Tk|Le|Dhs?|GHS|KES|NGN|ZAR)\d[\d.,]*(?:-?(?:bn?|m|mil|tn|k|million|billion|trillion|crore|lakh))?$|^\p{Lu}{1,3}\d[\d.,]*(?:,\d{3}|-?(?:bn|mil|tn|million|billion|trillion))$/u;

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
