import { genderOfGiven, genderOfRole } from './gender.ts';
import { BIT } from './lexicon/lookup.ts';
import { FAMILY_FIRST, TITLES } from './lexicon/words.ts';
import type { Gender, Mention } from './mentions.ts';
import { type EntityType, typeOf } from './name-types.ts';
import { isNameWord } from './name-words.ts';
import {
  afterOffice,
  insideNames,
  isField,
  isOfficeInCapitals,
  isTitleWord,
  leadingAcronyms,
  roleText,
} from './titles.ts';
import type { Token } from './tokens.ts';

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

/** Nouns for a body that open a sentence before its name. */
const kindBefore = /^(?:brokerage|supermarket|retailer|insurer|lender|watchdog|regulator|airline|carmaker)$/;

/** Adjectives that writers set before a name. */
const familiar =
  /^(?:young|poor|gutted|stunned|furious|heartbroken|devastated|grieving|bubbly|plucky|brave|delighted|angry|proud|tearful|emotional|relieved|defiant|jubilant|thrilled|shocked|horrified|disgraced|ousted|embattled|outspoken|lucky|popular|fellow)$/;

/** "Chinese-language", "London-based": what tells of a name and is none of it. */
const describes =
  /-(?:language|based|born|bred|listed|owned|run|led|backed|trained|raised|educated|speaking|headquartered|registered|flagged|affiliated|aligned|area|mad|loving|winning|wide)$/;

const place =
  /^(?:lock|prop|hooker|centre|center|wing|forward|guard|tackle|safety|setter|libero|pivot|five-eighth|halfback|flyhalf|scrumhalf|loosehead|tighthead|rover|ruckman|quick|tweaker|left-armer|right-armer|nightwatchman)$/;

/** "Sun-mi", "Jun-jun": a given name of two short syllables. */
const isSyllables = ({ word }: Token): boolean =>
  !(word.bits & BIT.person) &&
  /^\p{L}{1,5}-\p{Ll}{1,5}$/u.test(word.text) &&
  !/^(?:half|fly|full|wing|loose|tight|scrum|cent|mid|late|ex|co|non|left|right|top|long|first|well|much|old|new|two|three|ten|one|part|self|hard|soft|high|low|back|front|then|best|vice|sub|pre|post|pro|anti|all|ill|star|time|day|hand|home|life|world|award|fan|club)-/.test(
    word.lower,
  );

const opensSentence = (tokens: readonly Token[], k: number): boolean =>
  tokens[k - 1]?.sentence !== tokens[k]!.sentence;

/** Whether a noun like "Paceman" opens a sentence before a first name. */
function opensWithNoun(tokens: readonly Token[], k: number): boolean {
  const { bits, lower } = tokens[k]!.word;
  const given = tokens[k + 1]!.word.bits;
  const known = (given & (BIT.male | BIT.female)) !== 0 || /[^aeiou](?:er|or|ist|eer|man|woman)$/.test(lower);
  return (
    opensSentence(tokens, k) &&
    known &&
    !(given & (BIT.place | BIT.organisationName)) &&
    !(bits & (BIT.male | BIT.female | BIT.place | BIT.organisationName | BIT.organisation | BIT.allCaps)) &&
    !/(?:rah|lei|lai|lu[kq]|uq|u[st]h?|o[st]h?)man$/.test(lower) &&
    ((bits & BIT.person) !== 0 || /(?:man|woman|er|or|ist|ian|eer|ant)$/.test(lower)) &&
    !(tokens[k + 2]!.word.bits & (BIT.organisationName | BIT.organisation))
  );
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
  // "Kareeboom Local Municipality": a noun for a person inside an organisation's name is no title.
  const body =
    end - from >= 2 &&
    (last0 & (BIT.organisationName | BIT.digit)) !== 0 &&
    (!(tokens[from]!.word.bits & BIT.title) || isNamedAfter(tokens, mention)) &&
    !isOfficeOf(tokens, from) &&
    !isSomebodyOf(tokens, from, end);
  for (let k = start; k < end && !body; k++) {
    const word = tokens[k]!.word;
    // "Sergeant Ana Ruiz of Plover Garda Station": a place has no titles.
    if (k > start && /^(?:of|from)$/.test(word.lower)) break;
    if (!isTitleWord(tokens, k, from, end) && !isOfficeInCapitals(tokens, k, from, end)) continue;
    // "Datuk Zulkarnain Haji Mat Isa": inside a name that a title has opened.
    if (titled && k > start && insideNames.test(word.lower)) continue;
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
  if (start === from && !titled && end - start === 3 && opensWithNoun(tokens, start)) {
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
  // "Young Ruiz", "Poor Ana"
  const few = end - start === 2 || (end - start === 3 && opensSentence(tokens, start));
  if (start === from && few && familiar.test(tokens[start]!.word.lower)) start++;
  // "Mother-of-two Ana Ruiz"
  if (
    start === from &&
    opensSentence(tokens, start) &&
    end - start >= 2 &&
    /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)+$/u.test(tokens[start]!.word.text) &&
    !isSyllables(tokens[start]!)
  )
    start++;
  // "Lock Ana Ruiz": a player's place that opens the sentence.
  if (
    start === from &&
    opensSentence(tokens, start) &&
    end - start >= 3 &&
    place.test(tokens[start]!.word.lower) &&
    !(last0 & (BIT.organisationName | BIT.place))
  )
    start++;
  // "Chinese-language Ruiz Daily"
  if (start === from && end - start > 2 && describes.test(tokens[start]!.word.lower)) start++;
  while (start < end - 1 && tokens[start]!.kind === 'punctuation') start++;
  // "Brokerage Ruiz & Stone"
  if (
    start === from &&
    end - start >= 3 &&
    kindBefore.test(tokens[start]!.word.lower) &&
    !(last0 & BIT.organisationName)
  )
    start++;
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

/** "the Queen Ana Hospital" */
const isNamedAfter = (tokens: readonly Token[], { firstToken, nameFirst }: Mention): boolean =>
  firstToken < nameFirst &&
  tokens[nameFirst - 1]!.word.lower === 'the' &&
  /^(?:king|queen|prince|princess|duke|duchess|lord|lady|earl)$/.test(tokens[nameFirst]!.word.lower);

/** "Meteorologist Ana Ruiz of the State Weather Office": a noun for a person and a full name before a body. */
function isSomebodyOf(tokens: readonly Token[], from: number, end: number): boolean {
  let of = from + 2;
  while (of < end && !/^(?:of|from|for)$/.test(tokens[of]!.word.lower)) of++;
  const names = tokens.slice(from + 1, of);
  return (
    of < end &&
    names.length >= 2 &&
    (tokens[from]!.word.bits & (BIT.person | BIT.title)) !== 0 &&
    names.every((token) => isNameWord(token) && isGiven(token))
  );
}

/** "Director of the State Fire Service": a noun for a person that a body's name follows. */
const isOfficeOf = (tokens: readonly Token[], from: number): boolean =>
  (tokens[from]!.word.bits & BIT.person) !== 0 && /^(?:of|for)$/.test(tokens[from + 1]!.word.lower);

/** The noun that a name stands in apposition to ("His sister, Ana Ruiz"). */
const nounBefore = (tokens: readonly Token[], from: number): string =>
  tokens[from - 1]?.word.text === ',' ? tokens[from - 2]!.word.lower : '';

/** "minister for Works Ana Ruiz": where the name begins after an office in small letters; null where there is none. */
function smallOffice(tokens: readonly Token[], { nameFirst, nameEnd }: Mention): number | null {
  const of = nameFirst - (tokens[nameFirst - 1]?.word.lower === 'the' ? 2 : 1);
  if (nameEnd - nameFirst < 3 || !/^(?:for|of)$/.test(tokens[of]?.word.lower ?? '')) return null;
  const noun = tokens[of - 1];
  const offices =
    of === nameFirst - 1
      ? /^(?:minister|secretary|commissioner|director|head|ambassador)$/
      : /^(?:minister|secretary|commissioner|director|head|president|chair|chairman|chairwoman|leader|founder|manager)$/;
  if (!noun || !offices.test(noun.word.text)) return null;
  // "leader of the Ruiz Foundation": nobody's name.
  if (
    of < nameFirst - 1 &&
    tokens[nameEnd - 1]!.word.bits & (BIT.organisationName | BIT.organisation | BIT.place)
  )
    return null;
  const start = afterOffice(tokens, nameFirst - 1, nameEnd);
  return start < nameEnd ? start : null;
}

/** "General secretary of the Dockers' Alliance Ana Ruiz": where a full name begins behind a body's; `start` if there is none. */
function afterBody(tokens: readonly Token[], from: number, start: number, end: number): number {
  const isBody = (k: number): boolean => (tokens[k]!.word.bits & BIT.organisationName) !== 0;
  // "Minister at the Department of Works Ana Ruiz"
  const led = (k: number): boolean =>
    isField(tokens[k]!) && /^(?:of|for|and)$/.test(tokens[k - 1]!.word.lower) && isBody(start);
  for (let k = end - 3; k > start; k--) {
    if (!isBody(k) && !led(k)) continue;
    const given = tokens[k + 1]!.word.bits & (BIT.male | BIT.female) && isGiven(tokens[k + 1]!);
    for (let j = k + 1; j < end; j++) if (isBody(j) || !isNameWord(tokens[j])) return start;
    return (given || followsOffice(tokens, from)) && end - k <= 4 ? k + 1 : start;
  }
  return start;
}

/** "the general secretary of the Harbour and …": whether an office in small letters with "of" leads up to a name. */
function followsOffice(tokens: readonly Token[], from: number): boolean {
  for (let k = from - 1; k > 0 && k > from - 9; k--) {
    const { kind, run, sentence, word } = tokens[k]!;
    if (kind !== 'word' || run >= 0 || sentence !== tokens[from]!.sentence) return false;
    if (word.lower === 'of') return (tokens[k - 1]!.word.bits & BIT.person) !== 0;
    if (!(word.bits & BIT.capital || /^(?:the|and|for)$/.test(word.lower))) return false;
  }
  return false;
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
