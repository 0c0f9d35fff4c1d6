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
  if (lower.length > MOST_LETTERS) return 0;
  return femaleForm.test(lower) ? BIT.female : maleForm.test(lower) ? BIT.male : 0;
}

/** No first name has more letters. */
const MOST_LETTERS = 24;

/** How Nguni, Kalenjin, Tamil, Sinhala and Malay women’s names begin or end. */
const femaleForm =
  /^(?:no(?:m[bcdfghkpqstvxz]|n(?:[chjkqtxz]|du)|k[uhw]|l[uw])|ntombi|[jc]h?ep(?:k|ch|t|ng))\p{L}{2,}$|\p{L}{2,}(?:wathi|menike|amma|lakshmi|valli|mathi|idah|imah|inah|ilah|izah|isah|aliah|iqah|wati)$/u;
/** How Kalenjin, Arab, Luganda, Bengali, Sinhala, Tamil and Punjabi men’s do. */
const maleForm =
  /^(?:kip(?:k|ch|t|r|sang|ng|la|lim)|abd[ue][lr]|sse)\p{L}*$|\p{L}{2,}(?:[dnqbz][iae]r?ul|[mz]rul|siri|sena|[aeiou]pala|dasa|ratne|samy|lingam|rajah|winder|appan)$/u;

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
