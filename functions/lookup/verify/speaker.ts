import { fieldsOfRole } from '../../index/fields.ts';
import { fold } from '../../index/fold.ts';
import type { QuoteRow } from '../../index/index.ts';
import { speakerWords, wordsOfSpeaker } from '../../index/names.ts';
import { mayDivide, personIn } from '../../index/namesakes.ts';
import { editDistance, editsAllowed } from '../../index/spelling.ts';
import { speaks } from '../query/evaluate.ts';

const honorifics = new Set('mr mrs ms miss mx dr prof sir dame lord lady hon rev'.split(' '));

/**
 * Whether a claim's speaker may be the quote's: by id or words of the name as in lookups; by a fuller name than the article
 * gives; by a name with a small misspelling; or by words that the article uses as the role ("NATO Secretary-General Stoltenberg"). A role claimed beside the name
 * must be one that the same person may have: "Bishop Mary Lane" is not the goalkeeper.
 */
export function isClaimedSpeaker(claimed: string, speaker: QuoteRow['speaker']): boolean {
  if (!speaker) return false;
  if (speaks(claimed, speaker)) return true;
  if (personIn(claimed) !== null) return false;
  const words = speakerWords(claimed).filter((word) => !honorifics.has(word));
  const name = speakerWords(speaker.name).filter((word) => !honorifics.has(word));
  if (name.length > 0 && name.every((word) => words.includes(word))) {
    const rest = claimed.split(/\s+/).filter((word) => !name.includes(fold(word)));
    return !mayDivide([fieldsOfRole(rest.join(' ')), fieldsOfRole(speaker.role)]);
  }
  if (isMisspelt(words, name)) return true;
  const known = new Set(wordsOfSpeaker(speaker));
  const role = new Set(speakerWords(speaker.role ?? ''));
  return words.some((word) => known.has(word)) && words.every((word) => known.has(word) || role.has(word));
}

/** A surname alone is to be so long: of shorter ones, another is as likely as a misspelling. */
const longName = 7;

/** Whether all words but one are the name's, and that one is nearly: "Stoltenburg". */
function isMisspelt(words: readonly string[], name: readonly string[]): boolean {
  const others = words.filter((word) => !name.includes(word));
  const [other] = others;
  if (other === undefined || others.length > 1) return false;
  if (words.length === 1 && other.length < longName) return false;
  const left = name.filter((word) => !words.includes(word));
  return left.some((word) => editDistance(word, other, editsAllowed(word)) <= editsAllowed(word));
}
