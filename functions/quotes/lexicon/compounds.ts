import { BIT } from './bits.ts';
import { lexicon } from './lexicon.ts';

/** "Seat-mate", "Mum-of-three", "Ex-CEO": capitalised only because a sentence begins; no part of a name such as "Kelly-Anne". */
export function isNounCompound(text: string): boolean {
  return /^\p{Lu}\p{Ll}*(?:-\p{Ll}+)+$/u.test(text) || /^(?:Ex|Co|Then|Non|Vice|Deputy)-/.test(text);
}

/** "Sub-Inspector", "Surveyor-General": a title of two, by the one that is a title or a noun for a person itself. */
export function titleCompound(lower: string): number {
  const [first = '', last = '', ...others] = lower.split('-');
  if (others.length > 0) return 0;
  const titled = (word: string): boolean => ((lexicon.get(word) ?? 0) & (BIT.title | BIT.person)) !== 0;
  if (/^(?:sub|vice|deputy|pro|under|co|ex|air|rear|field|chief|sergeant|lieutenant)$/.test(first))
    return titled(last) ? BIT.title | BIT.person : 0;
  // "Judge-Executive", "Actor-Director"
  if (titled(first) && titled(last)) return BIT.title | BIT.person;
  return last === 'general' || last === 'designate' ? BIT.title | BIT.person : 0;
}

/** The gender of a first name of two ("Kelly-Anne") by the part that tells it, and of one written with accents ("Aurélie"). */
export function genderOf(lower: string): number {
  for (const part of lower.split('-').reverse()) {
    const bits = (lexicon.get(part) ?? lexicon.get(withoutAccents(part)) ?? 0) & (BIT.male | BIT.female);
    if (bits === BIT.male || bits === BIT.female) return bits;
  }
  return 0;
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** "co-founder", "41-year-old", "then-governor": known by the last part. */
export function compound(lower: string): number {
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
