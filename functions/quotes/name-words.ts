import { BIT } from './lexicon/lookup.ts';
import type { Token } from './tokens.ts';

export const functional =
  BIT.preposition |
  BIT.conjunction |
  BIT.auxiliary |
  BIT.pronoun |
  BIT.objectPronoun |
  BIT.possessive |
  BIT.determiner |
  BIT.subordinator;
export const noun = BIT.person | BIT.organisation | BIT.document;

/** "R50", "N3.1bn", "Sh300": sums in money that is written with letters. */
const money = /^(?:RM?|N|K?Sh|Rs|Tk|Le)\d[\d.,]*(?:bn|m|mil|tn|k)?$/;

const HYPHEN = 45;
const isLink = (code: number): boolean => code === HYPHEN || code === 39 || code === 0x2019;

/** Whether a token may be part of a name: capitalised and no function word. */
export function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { bits, text } = token.word;
  if (bits & BIT.adverb && !(bits & (BIT.allCaps | BIT.male | BIT.female))) return false;
  // A party and a state in parentheses: "(D-Ohio)".
  if (text.charCodeAt(1) === HYPHEN && /^[DRI]-\p{Lu}/u.test(text)) return false;
  if (!(bits & BIT.capital)) {
    if (text.startsWith('@')) return text.length > 1;
    return (
      (isLink(text.charCodeAt(1)) || isLink(text.charCodeAt(2))) && /^(?:al|el|d|o)[-'’]\p{Lu}/u.test(text)
    );
  }
  if (!(bits & functional)) return !(bits & BIT.allCaps || /\d/.test(text)) || !money.test(text);
  return (bits & BIT.allCaps) !== 0 && text.length > 1 && /^(?:US|IT|WHO|UN|AN|AS)$/.test(text);
}

/** The number in "43-year-old", as written ("nine-year-old"). */
export const yearsOf = (word: string): string | null => /^([\w-]+)-year-old$/.exec(word)?.[1] ?? null;

/** "Officials said": a noun that is capitalised only because it opens the sentence. */
export function isCommonNoun(tokens: readonly Token[], i: number): boolean {
  const { bits } = tokens[i]!.word;
  if (!(bits & noun) || bits & (BIT.male | BIT.female | BIT.allCaps | BIT.place)) return false;
  const next = tokens[i + 1];
  return (bits & BIT.plural) !== 0 && next?.kind === 'word' && !isNameWord(next) && !isClosingAdverb(next);
}

/** "An Bord Fuinnimh", "An Garda": the article that belongs to an Irish body's name. */
export function isIrishArticle(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.word.text !== 'An' || !isNameWord(tokens[i + 1])) return false;
  const inside = tokens[i - 1]?.sentence === tokens[i]!.sentence && tokens[i - 1]!.kind === 'word';
  return (
    inside ||
    /^(?:bord|garda|post|taisce|coimisiún|comhairle|roinn|foras|gúm)$/.test(tokens[i + 1]!.word.lower)
  );
}

/** "Tenants First", "Wales Together": an adverb with a capital that ends a body's name. */
export const isClosingAdverb = ({ kind, word }: Token): boolean =>
  kind === 'word' &&
  (word.bits & BIT.capital) !== 0 &&
  /^(?:first|now|together|forward|ahead|again)$/.test(word.lower);
