import { BIT } from './lexicon/lookup.ts';
import { FAMILY_FIRST, TITLES } from './lexicon/words.ts';
import { type Gender, isNameWord, type Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

export type EntityType = 'person' | 'organisation' | 'place' | 'role' | 'time' | 'unknown';

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

const courtesy =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|lord|lady|dame|madam|madame|mister|monsieur|señor|señora|shri|sri|shree|smt|alhaji|alhaja|hajia|hajiya|malam|mallam|hon|honourable|honorable|rev|reverend|fr|sr|engr|barr|arc|surv|mme|mlle|nana|otunba|kumari|begum|herr|frau|adv|er|ca|pa|seri|ratu|u|daw|tan sri|datuk|dato|excellency|honour|highness|majesty|eminence|mzee|baba|mama|togbe|naa|haji|hajji|puan|encik)\.?$/i;

/** Titles that are parts of names as well. */
const insideNames =
  /^(?:ha(?:ji|jji|jjah|fiz)|alhaji|sheikh|syed|imam|nana|baba|mama|tan|prince|king|earl|dean|bishop|major|senior|junior)$/;

/** Takes a name mention apart: role, title, name proper, type and the gender that title or first name tell. */
export function partsOf(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  nouns?: ReadonlySet<string>,
): NameParts {
  const from = mention.nameFirst;
  const end = mention.nameEnd;
  let start = from;
  let titled = false;
  let gender: Gender = '';
  let roleEnd = -1;
  const last0 = tokens[end - 1]!.word.bits;
  // "Kareeboom Local Municipality": a noun for a person inside an organisation's name is no title.
  const body =
    end - from >= 2 && (last0 & BIT.organisationName) !== 0 && !(tokens[from]!.word.bits & BIT.title);
  for (let k = from; k < end && !body; k++) {
    const word = tokens[k]!.word;
    if (!isTitleWord(tokens, k, from, end) && !isOfficeInCapitals(tokens, k, from, end)) continue;
    // "Datuk Zulkarnain Haji Mat Isa": inside a name that a title has opened.
    if (titled && k > start && insideNames.test(word.lower)) continue;
    titled = true;
    gender = TITLES[word.lower] || gender;
    start = k + 1;
    roleEnd = k + 1;
    if (/^(?:of|for|to)$/.test(tokens[start]?.word.lower ?? '') && start < end) {
      start = afterOffice(tokens, start, end);
      roleEnd = start;
      k = start - 1;
    }
  }
  if (start === from && !titled) {
    const acronyms = leadingAcronyms(tokens, from, end);
    if (acronyms > from) {
      start = acronyms;
      roleEnd = acronyms;
      titled = true;
    }
  }
  while (start < end - 1 && tokens[start]!.kind === 'punctuation') start++;
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
    gender = genderOfRole(prefixNoun?.word.lower ?? '') || genderOfGiven(tokens, start, last, words.length);
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

/** The single word in marks inside a name: `Robert "Bobby" Scott`. */
function nicknameIn(tokens: readonly Token[], start: number, end: number): string | null {
  const marked = tokens
    .slice(start, end)
    .filter(({ kind, run }) => kind === 'word' && run !== tokens[start]!.run);
  return marked.length === 1 ? marked[0]!.word.lower : null;
}

/** Whether a word may be a given name: no title, place or word for a body. */
const isGiven = ({ word }: Token): boolean =>
  !(word.bits & (BIT.title | BIT.place | BIT.organisation | BIT.organisationName | BIT.person)) &&
  (word.bits & BIT.capital) !== 0;

/** The end of a name as shown: "Jr." and the like belong to it, "KC" or "TD" do not. */
function withGeneration(tokens: readonly Token[], last: number, end: number): number {
  let k = last;
  if (k < end && tokens[k]!.word.text === ',') k++;
  return k < end && /^(?:jr\.?|sr\.?|ii|iii|iv)$/.test(tokens[k]!.word.lower) ? k + 1 : last;
}

/** "HELENA, Mont. —": capitals at a paragraph's start with a dash or colon soon after. */
function isDateline(tokens: readonly Token[], start: number, end: number): boolean {
  const before = tokens[start - 1];
  if (before && before.paragraph === tokens[start]!.paragraph) return false;
  if (!(tokens[start]!.word.bits & BIT.allCaps)) return false;
  for (let k = end; k < end + 7 && k < tokens.length; k++)
    if (/^[—–:]$|^--$/.test(tokens[k]!.word.text)) return true;
  return false;
}

/** "Education CS Ana Ruiz": an office in capitals inside, before a full name; "Sen. JD Ruiz" is none. */
function isOfficeInCapitals(tokens: readonly Token[], k: number, from: number, end: number): boolean {
  if (k === from || end - k < 3 || !/^\p{Lu}{2,5}$/u.test(tokens[k]!.word.text)) return false;
  if (tokens[k - 1]!.word.bits & (BIT.title | BIT.male | BIT.female) || tokens[from]!.word.bits & BIT.allCaps)
    return false;
  return tokens
    .slice(k + 1, end)
    .every(
      (token) => isNameWord(token) && !(token.word.bits & (BIT.allCaps | BIT.organisationName | BIT.place)),
    );
}

/** "MCA Odhiambo Otieno", "CSP Kabiru Sule": offices in capitals before a full name; where the name begins. */
function leadingAcronyms(tokens: readonly Token[], from: number, end: number): number {
  let k = from;
  while (k < end && tokens[k]!.word.bits & BIT.allCaps && /^\p{Lu}{2,5}$/u.test(tokens[k]!.word.text)) k++;
  if (k === from || end - k < 2 || end - k > 4) return from;
  for (let j = k; j < end; j++) {
    const { bits, text } = tokens[j]!.word;
    if (
      bits & (BIT.organisationName | BIT.organisation | BIT.place | BIT.time) ||
      !isNameWord(tokens[j]) ||
      /^\p{Lu}+$/u.test(text)
    )
      return from;
  }
  return k;
}

const rank =
  /^(?:general|gen\.?|admiral|adm\.?|colonel|col\.?|major|maj\.?|captain|capt\.?|lieutenant|lt\.?|commander|brigadier|marshal|sergeant|sgt\.?)$/;

/** The role as written, without courtesy titles; null if nothing else is left. */
function roleText(text: string, tokens: readonly Token[], first: number, end: number): string | null {
  let from = first;
  let to = end;
  while (to > from && courtesy.test(tokens[to - 1]!.word.text)) to--;
  while (from < to && (courtesy.test(tokens[from]!.word.text) || tokens[from]!.kind === 'possessive')) from++;
  // "Chairman of the Joint Chiefs of Staff General": the rank before the name is no part of the office.
  const office = tokens.slice(from, to).some((token) => token.word.lower === 'of');
  while (office && to - from > 3 && rank.test(tokens[to - 1]!.word.lower)) to--;
  if (to <= from) return null;
  const role = text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
  return /^\p{L}/u.test(role) ? role : null;
}

/** Titles that are first names too, but stand before a surname alone as well ("Judge Ruiz"). */
const rankFirst =
  /^(?:judge|chief|lord|king|mayor|major|general|pope|justice|coach|officer|constable|sergeant|bishop|prince|duke|dame|rabbi|nana|brig|barr)$/;

function isTitleWord(tokens: readonly Token[], k: number, from: number, end: number): boolean {
  const { bits } = tokens[k]!.word;
  if (!(bits & (BIT.title | BIT.person)) || bits & BIT.plural || tokens[k]!.run !== tokens[from]!.run)
    return false;
  const next = tokens[k + 1];
  const { lower } = tokens[k]!.word;
  // "Dean Martin", "Guy Cecil", "Howard Dean": a word that is a first name too is a title only before a full name.
  const abbreviated = (bits & BIT.allCaps) !== 0 && lower.length <= 3;
  if (
    bits & (BIT.male | BIT.female) &&
    !abbreviated &&
    !rankFirst.test(lower) &&
    (k !== from || end - k <= 2)
  )
    return false;
  if (
    k === end - 1 &&
    k !== from &&
    !/^(?:minister|secretary|president|governor|mayor|chancellor|commissioner|general|director|chairman|chairwoman|chair|speaker|premier|attorney|manager|coach|officer|ambassador|judge|leader|captain)$/.test(
      lower,
    )
  )
    return false;
  if (k === end - 1) {
    // The last word is a role only if what stands before is not a person's given name.
    if (k === from) return (bits & BIT.title) !== 0 || tokens[k]!.word.lower.length > 9;
    return !(tokens[from]!.word.bits & (BIT.male | BIT.female)) && end - from <= 6;
  }
  if (bits & BIT.organisationName && !(bits & BIT.title)) return false;
  return next !== undefined;
}

/** "Secretary of Defense Lloyd Austin": where the name begins after an office with "of"; `end` if there is none. */
function afterOffice(tokens: readonly Token[], of: number, end: number): number {
  // "Minister for Works Koh Wei Ming": the family name first, then two short given names.
  if (
    end - 3 > of + 1 &&
    FAMILY_FIRST.has(tokens[end - 3]!.word.lower) &&
    isShort(tokens[end - 1]!) &&
    isShort(tokens[end - 2]!)
  )
    return end - 3;
  let caps = 0;
  for (let k = of + 1; k < end; k++) {
    const token = tokens[k]!;
    if (!isNameWord(token)) continue;
    caps++;
    if (caps === 1 && k + 2 < end && tokens[k + 1]!.word.bits & BIT.preposition) continue;
    if (token.word.bits & BIT.title && k + 1 < end && caps > 1) return k;
    if (
      caps > 1 &&
      token.word.bits & (BIT.male | BIT.female) &&
      !(token.word.bits & (BIT.place | BIT.organisationName)) &&
      k + 1 < end
    )
      return k;
  }
  let tail = 0;
  for (let k = end - 1; k > of && isNameWord(tokens[k]); k--) tail++;
  if (tail < 3) return end;
  let start = end - 2;
  while (start - 1 > of + 1 && isInitial(tokens[start - 1]!)) start--;
  if (
    isInitial(tokens[start]!) &&
    tokens[start - 1]!.word.bits & (BIT.male | BIT.female) &&
    start - 1 > of + 1
  )
    start--;
  return start;
}

const isInitial = ({ word }: Token): boolean => /^(?:\p{Lu}\.){1,3}$/u.test(word.text);
const isShort = ({ word }: Token): boolean => word.text.length <= 5;

function typeOf(
  tokens: readonly Token[],
  mention: Mention,
  start: number,
  end: number,
  words: readonly string[],
  titled: boolean,
  prefixBits: number,
): EntityType {
  if (start >= end || words.length === 0) return 'role';
  const first = tokens[start]!.word;
  const last = tokens[end - 1]!.word;
  if (words.length === 1 && first.bits & BIT.time && !titled) return 'time';
  // "of Hampton, Va.,": the abbreviation of a state.
  if (
    words.length === 1 &&
    first.bits & BIT.abbreviation &&
    !titled &&
    !(first.bits & (BIT.organisationName | BIT.title))
  )
    return 'place';
  if (
    titled &&
    words.length <= 5 &&
    !(words.length > 1 && last.bits & BIT.organisationName && !(first.bits & (BIT.male | BIT.female)))
  )
    return 'person';
  if (prefixBits & (BIT.organisation | BIT.document) && !(prefixBits & BIT.person)) return 'organisation';
  const given =
    (first.bits & (BIT.male | BIT.female)) !== 0 && !(first.bits & (BIT.place | BIT.organisationName));
  let organisation = false;
  let place = true;
  for (let k = start; k < end; k++) {
    const { bits, lower } = tokens[k]!.word;
    if (bits & (BIT.organisationName | BIT.organisation) && !(given && words.length === 2))
      organisation = true;
    if (/^(?:of|for|and|&)$/.test(lower)) organisation = true;
    if (isNameWord(tokens[k]) && !(bits & BIT.place)) place = false;
  }
  if (
    given &&
    words.length === 2 &&
    last.bits & BIT.organisationName &&
    mention.firstToken < start &&
    tokens[mention.firstToken]!.word.bits & BIT.determiner
  )
    organisation = true;
  if (organisation) return 'organisation';
  if (place) return 'place';
  if (isDateline(tokens, start, end)) return 'place';
  if (words.length === 1 && first.bits & BIT.allCaps && first.text.length <= 7) return 'organisation';
  if (first.text.startsWith('@')) return 'person';
  const determined = mention.firstToken < start && tokens[start - 1]!.word.bits & BIT.determiner;
  if (determined) return words.length > 1 ? (given ? 'person' : 'organisation') : 'unknown';
  if (words.length === 1)
    return first.bits & (BIT.male | BIT.female) && !(first.bits & BIT.place) ? 'person' : 'unknown';
  if (words.length <= 5) return first.bits & BIT.place && !given ? 'unknown' : 'person';
  return 'unknown';
}

/** Parts of South and South-East Asian names that tell the gender: "Harjit Kaur", "Aminah binti Salleh", "Rajveer Singh". */
const femaleElement = /^(?:kaur|bint|binti|binte|begum|bibi|devi|khatun|khanum)(?:-|$)/;
const maleElement = /^(?:singh|bin|ibn)(?:-|$)/;

function genderOfGiven(tokens: readonly Token[], start: number, end: number, count: number): Gender {
  // A single word may be a surname that happens to be a first name too.
  if (count < 2) return '';
  for (let k = start + 1; k < end; k++) {
    const { lower } = tokens[k]!.word;
    if (femaleElement.test(lower)) return 'f';
    if (maleElement.test(lower)) return 'm';
  }
  for (let k = start; k < end - 1 && k < start + 2; k++) {
    const { bits, text } = tokens[k]!.word;
    if (text.length === 2 && text.endsWith('.')) continue;
    return genderOfFirstName(bits);
  }
  return '';
}

/** The gender that a word's bits tell, where they tell one. */
export function genderOfFirstName(bits: number): Gender {
  if (bits & BIT.male) return bits & BIT.female ? '' : 'm';
  return bits & BIT.female ? 'f' : '';
}

const female =
  /(?:woman|women|girl|mother|mom|mum|daughter|sister|wife|widow|aunt|niece|grandmother|granddaughter|actress|queen|princess|duchess|baroness|nun|lady|waitress|headmistress|fiancee|girlfriend|seamstress|hostess|businesswoman)$/;
const male =
  /(?:(?:^|[^o])m[ae]n|^(?:boy|father|dad|son|brother|husband|widower|uncle|nephew|grandfather|grandson|actor|king|prince|duke|baron|monk|priest|lad|bloke|chap|guy|boyfriend|gentleman|godfather|stepfather|stepson|schoolboy|cowboy))$/;

/** The gender that a noun tells ("spokeswoman"), or none. */
export function genderOfRole(role: string): Gender {
  // "dad-of-three"
  const noun = role.replace(/-of-\w+$/, '');
  if (female.test(noun)) return 'f';
  if (noun === 'man' || male.test(noun)) return /^(?:hu|ger|ro|nor|wo)m[ae]n$/.test(noun) ? '' : 'm';
  return '';
}
