import { BIT, functional, isVerb } from '../lexicon/lookup.ts';
import type { Token } from '../text/tokens.ts';

export const noun = BIT.person | BIT.organisation | BIT.document;

/** Whether a token may be part of a name: capitalised and no function word. */
export const isNameWord = (token: Token | undefined): boolean => token?.kind === 'word' && token.word.name;

/** Whether a word may be a given name: no title, place or word for a body. */
export const isGiven = ({ word }: Token): boolean =>
  !(word.bits & (BIT.title | BIT.place | BIT.organisation | BIT.organisationName | BIT.person)) &&
  (word.bits & BIT.capital) !== 0;

/** The number in "43-year-old", as written ("nine-year-old"). */
export const yearsOf = (word: string): string | null => /^([\w-]+)-year-old$/.exec(word)?.[1] ?? null;

/** "Officials said": a noun that is capitalised only because it opens the sentence. */
export function isCommonNoun(tokens: readonly Token[], i: number): boolean {
  const { bits } = tokens[i]!.word;
  if (!(bits & noun) || bits & (BIT.male | BIT.female | BIT.allCaps | BIT.place)) return false;
  const next = tokens[i + 1];
  // "Residents Against the Bypass"
  if (next?.word.text === 'Against') return false;
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

/** Nouns without a capital after "the", no first names: what is a title where it stands before a name. */
export function nounsOf(tokens: readonly Token[]): Set<string> {
  const nouns = new Set<string>();
  for (let k = 1; k < tokens.length; k++) {
    const { bits, lower } = tokens[k]!.word;
    if (tokens[k - 1]!.word.lower !== 'the' || tokens[k]!.kind !== 'word') continue;
    // "the tumuaki said", not the adjective of "the high winds".
    const next = tokens[k + 1];
    if (next?.kind === 'word' && !isVerb(next.word) && !(next.word.bits & functional)) continue;
    if (!(bits & (BIT.capital | BIT.digit | BIT.male | BIT.female))) nouns.add(lower);
  }
  return nouns;
}
