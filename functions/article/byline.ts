import { oneLine } from './meta.ts';

const byWord =
  /^(?:(?:written|words|story|reports?|reporting|analysis|opinion|interview|exclusive|review)\s+)?by\s+/i;
const word = "(?:\\p{Lu}[\\p{L}'’.-]*|de|la|le|du|da|dos|del|der|den|di|van|von|bin|binti|al|el|ibn|y)";
const name = `\\p{Lu}[\\p{L}'’.-]*(?:\\s+${word}){0,5}`;
const names = new RegExp(`^${name}(?:(?:,|\\s+and|,\\s+and|\\s+&|\\s+with)\\s+${name}){0,7}$`, 'u');
const several = /\s(?:and|&|with)\s/;
/** Of a person in a newspaper; who has a role beside the name is not named by it. */
const role = /\b(?:writers?|reporters?|correspondents?|editors?|bureau|columnists?|staff|desk)\b/i;
const publication =
  /^(?:(?:The\s+)?(?:\p{Lu}[\p{L}'’&.-]*\s+){1,5}(?:Advertiser|Advocate|Argus|Bulletin|Chronicle|Courier|Daily|Dispatch|Echo|Enquirer|Examiner|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mirror|News|Observer|Post|Press|Record|Recorder|Register|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Tribune|Weekly)|AP|AFP|Reuters|Agence France-Presse)$/u;

export interface Byline {
  readonly author: string;
  readonly publisher: string | null;
}

export const beginsWithBy = (line: string): boolean => byWord.test(line);

/** One name or several, as newspapers write them; at most 120 characters. */
export const isName = (text: string): boolean => text.length <= 120 && names.test(text);

/**
 * Who wrote it, and for whom where that is said: `By Ana Ruiz, Staff Writer`, `By Ana Ruiz in Brussels` and `By Ana
 * Ruiz (Lagos), The Harbour Star` all name Ana Ruiz. Null when there is no name.
 */
export function readByline(line: string): Byline | null {
  const written = oneLine(line.replace(byWord, '').replace(/\([^)]*\)/g, ' ')).replace(/\s+,/g, ',');
  const parts = written.split(/,\s+/);
  const publisher = parts.slice(1).find((part) => publication.test(part)) ?? null;
  const people = parts.filter((part, at) => at === 0 || !(role.test(part) || publication.test(part)));
  // After one name, what follows a comma is a place or an office; among several it is one more name.
  const author = (several.test(written) ? people.join(', ') : (people[0] ?? '')).replace(
    /\s+(?:in|at|for|from)\s+.*$/,
    '',
  );
  return isName(author) ? { author, publisher } : null;
}

/** The author in a byline that is known to be one, as it is written where it has no form that is known. */
export function authorFrom(byline: string): string | null {
  const line = oneLine(byline);
  return readByline(line)?.author ?? (line.replace(byWord, '').slice(0, 120) || null);
}
