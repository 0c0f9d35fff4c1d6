import { BIT } from '../lexicon/lookup.ts';
import { FAMILY_FIRST, TITLES } from '../lexicon/words.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import { genderOfGiven, genderOfRole } from './gender.ts';
import { afterBody, isBodysName, smallOffice } from './leading-offices.ts';
import { type EntityType, typeOf } from './name-types.ts';
import { isGiven, isNameWord } from './name-words.ts';
import { opensWithDescription, opensWithKind, opensWithPersonNoun } from './opening-words.ts';
import {
  afterOffice,
  insideNames,
  isOfficeInCapitals,
  isTitleWord,
  leadingAcronyms,
  roleText,
} from './titles.ts';

/** A name taken apart. Word lists hold the words as written. */
export interface NameParts {
  readonly type: EntityType;
  /** Token range of the name proper: no title, role or suffix such as a party before it. */
  readonly first: number;
  readonly end: number;
  /** Lower-case words of the name proper, generational and other suffixes left out. */
  readonly words: readonly string[];
  readonly gender: Gender;
  /** The role or title before the name ("NATO Secretary-General"), as written; null where there is none. */
  readonly role: string | null;
  /** Whether a form of address stands before it ("Mr.", "Gen."). */
  readonly titled: boolean;
  /** A nickname in marks inside the name, in lower case. */
  readonly nickname: string | null;
  /** Whether an article or the like stands before it ("the Times"). */
  readonly determined: boolean;
  /** One word in capitals: an acronym, or a surname as transcripts print it. */
  readonly capitals: boolean;
}

/** Takes a name mention apart: role, title, name proper, type and the gender that title or first name tell. */
export function partsOf(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  nouns?: ReadonlySet<string>,
): NameParts {
  const from = mention.nameFirst;
  const end = mention.nameEnd;
  const office = smallOffice(tokens, mention);
  let start = office ?? from;
  let titled = office !== null;
  let gender: Gender = '';
  let roleEnd = office ?? -1;
  const last0 = tokens[end - 1]!.word.bits;
  const body = isBodysName(tokens, mention);
  for (let k = start; k < end && !body; k++) {
    const word = tokens[k]!.word;
    // "Sergeant Ana Ruiz of Plover Garda Station": a place has no titles.
    if (k > start && /^(?:of|from)$/.test(word.lower)) break;
    if (!isTitleWord(tokens, k, from, end) && !isOfficeInCapitals(tokens, k, from, end)) continue;
    // "Datuk Zulkarnain Haji Mat Isa": inside a name that a title has opened.
    if (titled && k > start && insideNames.test(word.lower)) continue;
    // "Assemblyman Ato Mensah": a given name behind a title.
    if (
      titled &&
      k === start &&
      end - k === 2 &&
      /^(?:ato|don|kong|eze|duke|earl|dean|lolo)$/.test(word.lower)
    )
      continue;
    // "Chong Eng Huat", "Abdirahman Sheikh Nur"
    const before = tokens[k - 1]!;
    if (
      k > from &&
      word.text.length <= 4 &&
      word.lower !== 'sri' &&
      word.lower !== 'seri' &&
      FAMILY_FIRST.has(before.word.lower)
    )
      continue;
    if (k > from && /^(?:ha(?:ji|jji)|sheikh|syed|imam)$/.test(word.lower) && isGiven(before)) continue;
    titled = true;
    gender = TITLES[word.lower] || gender;
    start = k + 1;
    roleEnd = k + 1;
    while (start < end - 1 && /^(?:pro|tem|tempore|designate|elect)$/.test(tokens[start]!.word.lower)) {
      roleEnd = ++start;
      k++;
    }
    if (/^(?:of|for|to|in)$/.test(tokens[start]?.word.lower ?? '') && start < end) {
      start = afterOffice(tokens, start, end);
      roleEnd = start;
      k = start - 1;
    }
  }
  // "Officer Commanding Plover Police Station (OCS) Ana Ruiz"
  for (let k = end - 2; titled && k > start; k--) {
    if (tokens[k]!.word.text !== ')') continue;
    start = k + 1;
    roleEnd = k + 1;
    break;
  }
  if (start === from && !titled) {
    const acronyms = leadingAcronyms(tokens, from, end);
    if (acronyms > from) {
      start = acronyms;
      roleEnd = acronyms;
      titled = true;
    }
  }
  // "Paceman Mitch Ruiz": a noun for a person with a capital only because it opens the sentence.
  if (start === from && !titled && end - start >= 3 && opensWithPersonNoun(tokens, start, end)) {
    start++;
    roleEnd = start;
    titled = true;
  }
  const employed = afterBody(tokens, from, start, end);
  if (employed > start) {
    start = employed;
    roleEnd = employed;
    titled = true;
  }
  if (start === from && opensWithDescription(tokens, from, end)) start++;
  while (start < end - 1 && tokens[start]!.kind === 'punctuation') start++;
  if (start === from && opensWithKind(tokens, from, end)) start++;
  // "Tumuaki Ana Ruiz" beside "the tumuaki": a title that no lexicon lists.
  if (
    !titled &&
    nouns &&
    end - start >= 3 &&
    nouns.has(tokens[start]!.word.lower) &&
    isGiven(tokens[start + 1]!) &&
    !(last0 & (BIT.organisation | BIT.organisationName))
  ) {
    titled = true;
    start++;
    roleEnd = start;
  }
  // "Witness C", "Ms B": a letter alone names nobody.
  if (titled && start === end - 1 && start > from && /^\p{Lu}\p{Lu}?\d?$/u.test(tokens[start]!.word.text)) {
    const bare = tokens[start]!.word.bits & (BIT.male | BIT.female | BIT.title);
    if (!bare && tokens[start]!.word.text.length <= 2 && tokens[start - 1]!.kind === 'word') start--;
  }
  let roleFirst = from;
  let role: string | null = null;
  const prefixNoun = from > mention.firstToken ? tokens[from - 1]! : null;
  const prefixBits =
    prefixNoun && prefixNoun.kind === 'word' && !isNameWord(prefixNoun) ? prefixNoun.word.bits : 0;
  if (mention.firstToken < from) {
    roleFirst = mention.firstToken;
    while (
      roleFirst < from &&
      tokens[roleFirst]!.word.bits & (BIT.determiner | BIT.possessive | BIT.indefinite | BIT.number)
    )
      roleFirst++;
  }
  let nounRole = false;
  if (prefixBits & BIT.person && !(prefixBits & BIT.plural)) {
    nounRole = true;
    if (roleEnd < 0) roleEnd = from;
  }
  if (roleEnd > roleFirst) role = roleText(text, tokens, roleFirst, roleEnd);
  // "Theresa May", "Howard Dean": suffixes only after at least one word.
  let last = end;
  while (last - 1 > start && tokens[last - 1]!.word.bits & BIT.suffix && tokens[last - 1]!.word.text !== 'MD')
    last--;
  if (tokens[last - 1]?.word.text === ',') last--;
  // "Mayor Felicia Foss of Marlow Springs": where somebody is from is no part of the name.
  if (titled || nounRole) {
    for (let k = start + 1; k < last; k++) {
      if (!/^(?:of|for|to)$/.test(tokens[k]!.word.lower)) continue;
      last = k;
      break;
    }
  }
  const words: string[] = [];
  for (let k = start; k < last; k++)
    if (tokens[k]!.kind === 'word' && tokens[k]!.run === tokens[start]!.run)
      words.push(tokens[k]!.word.lower);
  const type = typeOf(tokens, mention, start, last, words, titled || nounRole, prefixBits);
  if (gender === '' && type === 'person')
    gender =
      genderOfRole(prefixNoun?.word.lower ?? nounBefore(tokens, mention.firstToken)) ||
      genderOfGiven(tokens, start, last, words.length);
  return {
    type,
    first: start,
    end: Math.max(start, withGeneration(tokens, last, end)),
    words,
    gender,
    role: type === 'person' || type === 'role' ? role : null,
    titled,
    nickname: nicknameIn(tokens, start, last),
    determined: mention.firstToken < from && (tokens[from - 1]!.word.bits & BIT.determiner) !== 0,
    capitals: words.length === 1 && (tokens[start]!.word.bits & BIT.allCaps) !== 0 && words[0]!.length >= 3,
  };
}

/** The noun that a name stands in apposition to ("His sister, Ana Ruiz"). */
const nounBefore = (tokens: readonly Token[], from: number): string =>
  tokens[from - 1]?.word.text === ',' ? tokens[from - 2]!.word.lower : '';

/** The single word in marks inside a name: `Robert "Bobby" Scott`. */
function nicknameIn(tokens: readonly Token[], start: number, end: number): string | null {
  const marked = tokens
    .slice(start, end)
    .filter(({ kind, run }) => kind === 'word' && run !== tokens[start]!.run);
  return marked.length === 1 ? marked[0]!.word.lower : null;
}

/** The end of a name as shown: "Jr." and the like belong to it, "KC" or "TD" do not. */
function withGeneration(tokens: readonly Token[], last: number, end: number): number {
  let k = last;
  if (k < end && tokens[k]!.word.text === ',') k++;
  return k < end && /^(?:jr\.?|sr\.?|ii|iii|iv)$/.test(tokens[k]!.word.lower) ? k + 1 : last;
}
