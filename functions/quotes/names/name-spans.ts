import { BIT } from '../lexicon/lookup.ts';
import type { Token } from '../text/tokens.ts';
import {
  isCause,
  isNumbered,
  isOfficesBody,
  isSaintsClub,
  joinsFields,
  joinsService,
  namesBody,
} from './body-names.ts';
import {
  acrossSmallWords,
  isBranch,
  isElision,
  isSmallInName,
  isTimeInName,
  joins,
  joinsSmall,
  nicknameEnd,
} from './inside-names.ts';
import { isClosingAdverb, isCommonNoun, isIrishArticle, isNameWord } from './name-words.ts';
import { isField } from './titles.ts';

const institution = BIT.organisationName | BIT.organisation | BIT.person | BIT.title | BIT.document;

/** Where the name that ends the phrase begins, or -1 if its last word is no name. */
export function nameStart(tokens: readonly Token[], first: number, last: number): number {
  if (
    !isNameWord(tokens[last]) &&
    !(tokens[last]!.word.bits & BIT.suffix) &&
    !(last > first && (isClosingAdverb(tokens[last]!) || isNumbered(tokens, first, last)))
  )
    return -1;
  const before = tokens[last - 1];
  const opens = before?.sentence !== tokens[last]!.sentence || before.word.text === ':';
  if (opens && last === first && isCommonNoun(tokens, last)) return -1;
  let start = last;
  while (start > first) {
    const token = tokens[start - 1]!;
    if (isNameWord(token)) start--;
    else if (token.kind === 'mark' || token.run >= 0) start--;
    else if (isElision(tokens, start - 1)) start--;
    else if (isIrishArticle(tokens, start - 1)) start--;
    else if (
      token.kind === 'possessive' &&
      (token.word.text.length === 1 ||
        /(?:men|women|people|children)$/.test(tokens[start - 2]?.word.lower ?? '') ||
        (start >= 2 && isOfficesBody(tokens, start - 2))) &&
      (isSaintsClub(tokens, start) ||
        tokens.slice(start, last + 1).some(({ word }) => (word.bits & BIT.organisationName) !== 0))
    )
      start--;
    else if (token.kind === 'punctuation' && /^[&,()]$/.test(token.word.text)) start--;
    else if (isSmallInName(token) && joinsSmall(tokens, first, start - 1)) start--;
    else if (
      token.word.bits & (BIT.particle | BIT.preposition | BIT.conjunction | BIT.determiner) &&
      start - 1 > first &&
      joins(tokens, first, start - 1)
    )
      start--;
    else break;
  }
  while (start < last && !isNameWord(tokens[start]) && !isIrishArticle(tokens, start)) start++;
  return start;
}

/** Bodies that are on a subject: "Commission on Presidential Debates". */
const takesOn =
  /^(?:commission|committee|council|conference|institute|office|cent(?:er|re)|convention|caucus|panel|bureau|coalition|alliance|inquiry)$/;

/** The end of the name that begins at `i`: capitalised words with what joins them. */
export function nameEndFrom(
  tokens: readonly Token[],
  i: number,
  limit: number,
  titled: boolean,
  run: number,
): number {
  let j = i + 1;
  let institutional = (tokens[i]!.word.bits & institution) !== 0;
  let organisation = (tokens[i]!.word.bits & (BIT.organisationName | BIT.organisation)) !== 0;
  while (j < limit) {
    const token = tokens[j]!;
    if (token.run !== run) {
      const over = nicknameEnd(tokens, i, j, limit);
      if (over < 0) return j;
      j = over;
      continue;
    }
    if (isNameWord(token)) {
      if (token.word.bits & BIT.time && !isTimeInName(tokens, i, j)) return j;
      if (titled && token.word.bits & (BIT.strongCue | BIT.weakCue) && !(token.word.bits & institution))
        return j;
      institutional ||= (token.word.bits & institution) !== 0;
      organisation ||= (token.word.bits & (BIT.organisationName | BIT.organisation)) !== 0;
      j++;
      continue;
    }
    if (!titled && isClosingAdverb(token)) return j + 1;
    // "Teamsters Local 88", "Fire District 9"
    if (token.word.bits & BIT.digit && isNumbered(tokens, i, j)) return j + 1;
    const next = tokens[j + 1];
    if (token.kind === 'possessive') {
      if (isElision(tokens, j)) {
        j += 2;
        continue;
      }
      // "the Plover Tenants' and Residents' Association"
      const pair = next?.word.lower === 'and' && tokens[j + 3]?.kind === 'possessive' ? j + 4 : j + 1;
      if (pair > j + 1 && isNameWord(tokens[j + 2]) && token.word.text.length === 1) {
        const both = ownedOrganisation(tokens, pair, limit, titled, run);
        if (both > 0) return both;
      }
      const end = ownedOrganisation(tokens, j + 1, limit, titled, run);
      if (end < 0) return j;
      j = end;
      continue;
    }
    if (token.kind === 'punctuation') {
      // "Margaret (Peggy) Ruiz"
      const nickname =
        token.word.text === '(' &&
        j - i === 1 &&
        isNameWord(next) &&
        tokens[j + 2]?.word.text === ')' &&
        isNameWord(tokens[j + 3]) &&
        (tokens[i]!.word.bits & (BIT.male | BIT.female)) !== 0;
      const bracketed =
        token.word.text === '(' && next && next.word.bits & BIT.title && tokens[j + 2]?.word.text === ')';
      if (nickname) j += 3;
      else if ((bracketed || isBranch(tokens, i, j)) && isNameWord(tokens[j + 3])) j += 3;
      else if (token.word.text === '&' && isNameWord(next)) j += 2;
      // "Minister for Children, Works and Housing"
      else if (
        token.word.text === ',' &&
        tokens[j + 2]?.word.lower === 'and' &&
        joinsFields(tokens, i, j) &&
        isField(tokens[j + 3]!)
      )
        j += 2;
      else if (
        token.word.text === ',' &&
        next &&
        next.word.bits & BIT.suffix &&
        /^(?:jr|sr)/.test(next.word.lower)
      )
        j += 2;
      else return j;
      continue;
    }
    if (token.kind !== 'word' || !next) return j;
    const over = titled || run >= 0 ? -1 : acrossSmallWords(tokens, j, limit);
    if (over > 0) {
      j = over;
      continue;
    }
    const { lower, bits } = token.word;
    // "Ana Mac an Bhaird"
    if (lower === 'an' && isNameWord(next) && /^(?:mac|nic|mhic)$/.test(tokens[j - 1]!.word.lower)) j += 2;
    else if (bits & BIT.particle && isNameWord(next) && next.run === run) j += 2;
    else if (
      bits & BIT.particle &&
      tokens[j + 2] &&
      next.word.bits & BIT.particle &&
      isNameWord(tokens[j + 2])
    )
      j += 3;
    else if (
      lower === 'of' ||
      lower === 'for' ||
      lower === 'to' ||
      (lower === 'in' && next.word.text === 'Charge') ||
      (/^(?:against|without|at)$/.test(lower) && isCause(tokens, i, j)) ||
      (lower === 'on' && takesOn.test(tokens[j - 1]!.word.lower) && !(next.word.bits & BIT.time)) ||
      (lower === 'and' &&
        (organisation ||
          joinsFields(tokens, i, j) ||
          joinsService(tokens, j) ||
          namesBody(tokens, i, j, limit)))
    ) {
      institutional ||= lower === 'and' || lower === 'on' || isCause(tokens, i, j);
      organisation ||= lower === 'and';
      // "a Bench of Justice Ana Ruiz": who sits on it is no part of its name.
      if (/bench$/.test(tokens[j - 1]!.word.lower) && next.word.bits & BIT.title) return j;
      if (next.word.bits & BIT.title && /^(?:justices?|judges?|mrs?|ms|dr|sir)\.?$/.test(next.word.lower))
        return j;
      // "the MEC for Health"
      institutional ||= j - i === 1 && isField(next) && /^\p{Lu}{2,4}$/u.test(tokens[i]!.word.text);
      if (!institutional || (lower === 'to' && !(tokens[j - 1]!.word.bits & BIT.person))) return j;
      if (isNameWord(next) && next.run === run) j += 2;
      else if (next.word.lower === 'the' && isNameWord(tokens[j + 2]) && tokens[j + 2]!.run === run) j += 3;
      else return j;
    } else return j;
  }
  return j;
}

/** "Boda Riders' Union": the end of an organisation's name that goes on after a possessive, or -1. */
function ownedOrganisation(
  tokens: readonly Token[],
  i: number,
  limit: number,
  titled: boolean,
  run: number,
): number {
  if (
    !isNameWord(tokens[i]) ||
    i >= limit ||
    tokens[i]!.run !== run ||
    !(
      /(?:s|men|women|people|children)$/.test(tokens[i - 2]?.word.lower ?? '') || isOfficesBody(tokens, i - 2)
    )
  )
    return -1;
  const end = nameEndFrom(tokens, i, limit, titled, run);
  // "the National Farmers’ Collective": many own a body; "the Jones’ car" has no capital.
  const many =
    tokens[i - 1]!.word.text.length === 1 &&
    tokens.slice(Math.max(0, i - 5), i).some(({ word }) => word.lower === 'the');
  const named =
    many ||
    isSaintsClub(tokens, i) ||
    tokens.slice(i, end).some(({ word }) => (word.bits & BIT.organisationName) !== 0);
  return end - i <= 6 && named && !titled ? end : -1;
}
