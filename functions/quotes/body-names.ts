import { isField } from './titles.ts';
import type { Token } from './tokens.ts';

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
