import { BIT } from '../lexicon/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { isNameWord } from './name-words.ts';
import { isField } from './titles.ts';

/** "Commissioner for Works and Housing": an office of two fields. */
export const joinsFields = (tokens: readonly Token[], i: number, and: number): boolean =>
  isField(tokens[and - 1]!) &&
  isField(tokens[and + 1]!) &&
  tokens.slice(i + 1, and).some(({ word }) => /^(?:of|for)$/.test(word.lower));

/** "Fire District 9": what is numbered is a body of its kind. */
export const isNumbered = (tokens: readonly Token[], i: number, j: number): boolean =>
  tokens[j - 1]!.word.text === 'Local' ||
  (/^(?:Council|Lodge|Branch)$/.test(tokens[j - 1]!.word.text) && j - i > 1) ||
  (tokens[j - 1]!.word.text === 'District' &&
    /^(?:water|fire|school|sanitation|sewer|park|utility|hospital|library|irrigation)$/.test(
      tokens[j - 2]?.word.lower ?? '',
    ));

/** What campaigns and charities open their names with, and such as places open theirs with. */
const causes =
  /^(?:amnesty|transport|lawyers|parents|mothers|fathers|families|friends|doctors|nurses|teachers|farmers|women|men|citizens|residents|people|action|justice|campaign|campaigners|homes?|students|youth|workers|neighbou?rs|cyclists|tenants|food|care|help|hope|refuge|rights?|fans|supporters|mums|dads|wales|scotland|ireland)$/;
const towns = /^(?:port|isle|gulf|sons|daughters|voices?)$/;

/** "Amnesty for Plover", "Friends of Plover Hall" inside a sentence: how a campaign's name begins. */
export function isCause(tokens: readonly Token[], i: number, j: number): boolean {
  if (j - i > 2 || tokens[i]!.run >= 0) return false;
  const { lower } = tokens[j - 1]!.word;
  if (towns.test(lower) && tokens[j]!.word.lower === 'of') return true;
  // "Residents of Plover said": a capital only because the sentence begins.
  const opens = tokens[i - 1]?.sentence !== tokens[i]!.sentence;
  return (
    causes.test(lower) && (!opens || j - i > 1 || /^(?:for|against|without)$/.test(tokens[j]!.word.lower))
  );
}

/** "Plover Fire and Rescue": services that go by two nouns. */
export const joinsService = (tokens: readonly Token[], and: number): boolean =>
  /^(?:fire and rescue|search and rescue|health and social|revenue and customs|parks and recreation|wildlife and parks)$/.test(
    `${tokens[and - 1]!.word.lower} and ${tokens[and + 1]?.word.lower}`,
  );

/** "the Exmoor and Taw Hospitals Trust": whether what "and" joins ends in a word for a body, with an article before it all. */
export function namesBody(tokens: readonly Token[], i: number, and: number, limit: number): boolean {
  const opens = tokens[i - 1]?.sentence !== tokens[i]!.sentence;
  if (!(opens || tokens[i - 1]!.word.bits & BIT.determiner) || and - i > 2) return false;
  let end = and + 1;
  let service = false;
  while (end < limit && isNameWord(tokens[end]) && tokens[end]!.run === tokens[i]!.run) {
    end++;
    if (tokens[end]?.word.lower !== 'and' || !joinsService(tokens, end)) continue;
    service = true;
    end++;
  }
  return (
    end - and >= 3 &&
    (tokens[end - 1]!.word.bits & BIT.organisationName) !== 0 &&
    (service || !(tokens[i]!.word.bits & (BIT.male | BIT.female)))
  );
}

/** "Marlow County Sheriff's Office", "St Bride's Hospital": a capital office or a saint that a body is named after. */
export const isOfficesBody = (tokens: readonly Token[], i: number): boolean =>
  /^(?:sheriff|governor|mayor|coroner|prosecutor|general|attorney|defender|king|queen|ombudsman|commissioner|auditor)$/.test(
    tokens[i]!.word.lower,
  ) ||
  /^st\.?$/.test(tokens[i - 1]?.word.lower ?? '') ||
  // "Sunny's Diner"
  /^(?:Diner|Caf[eé]|Bakery|Bar|Grill|Kitchen|Restaurant|Deli|Pizzeria|Garage|Motors|Brewery|Salon|Bookshop|Books|Butchers?|Pharmacy|Farm|Hotel|Inn|Place|Supermarket|Nursery|Store|Stores|Shop|Chippy|Tavern|Saloon|Creamery|Market|Gym)$/.test(
    tokens[i + 2]?.word.text ?? '',
  );

/** "St Bride's GAC": the initials at token `i`, behind a possessive, of a club or a school that is named after a saint. */
export const isSaintsClub = (tokens: readonly Token[], i: number): boolean =>
  /^\p{Lu}{2,4}$/u.test(tokens[i]!.word.text) && /^st\.?$/.test(tokens[i - 3]?.word.lower ?? '');
