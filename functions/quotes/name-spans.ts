import { isCause, isNumbered, joinsFields, joinsService } from './body-names.ts';
import { BIT, functional } from './lexicon/lookup.ts';
import { isClosingAdverb, isCommonNoun, isIrishArticle, isNameWord } from './name-words.ts';
import { isField } from './titles.ts';
import type { Token } from './tokens.ts';

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
      tokens.slice(start, last + 1).some(({ word }) => (word.bits & BIT.organisationName) !== 0)
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

/** Whether everything between the phrase's first name word and `i` is part of one name. */
function joins(tokens: readonly Token[], first: number, i: number): boolean {
  // "Plover Tenants' and Residents' Association"
  if (tokens[i]!.word.lower === 'and' && [i - 1, i + 2].every((k) => tokens[k]?.kind === 'possessive'))
    return true;
  for (let k = i - 1; k >= first && k >= i - 3; k--) {
    // "Hennie 'Oom Hen' van Ruiz"
    if (isNameWord(tokens[k]) || tokens[k]!.kind === 'mark') return true;
    if (tokens[k]!.kind !== 'word') return false;
    if (!(tokens[k]!.word.bits & (BIT.particle | BIT.preposition | BIT.determiner))) return false;
  }
  return false;
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

/** "Blue Till I Drop", "Save Our Sands": behind one to three small words that have a capital inside a name, or -1. */
function acrossSmallWords(tokens: readonly Token[], j: number, limit: number): number {
  let k = j;
  while (k < limit && k - j < 3 && isSmallInName(tokens[k]!)) k++;
  // "Residents Against the Bypass"
  if (k > j && /^(?:the|a|our)$/.test(tokens[k]?.word.text ?? '')) k++;
  return k > j && k < limit && tokens[k]!.run < 0 && isNameWord(tokens[k]) ? k + 1 : -1;
}

const isSmallInName = ({ kind, run, word }: Token): boolean =>
  kind === 'word' &&
  run < 0 &&
  (word.bits & BIT.capital) !== 0 &&
  (word.bits & functional) !== 0 &&
  !/^(?:he|she|they|it|who|his|i'.+)$/.test(word.lower);

/** Whether a name word stands before up to three such small words. */
function joinsSmall(tokens: readonly Token[], first: number, i: number): boolean {
  for (let k = i - 1; k >= first && k >= i - 3; k--) {
    if (isNameWord(tokens[k])) return true;
    if (!isSmallInName(tokens[k]!)) return false;
  }
  return false;
}

/** "Deputy Commissioner of Police (East) Ana Ruiz": a branch in brackets between an office and who holds it. */
function isBranch(tokens: readonly Token[], i: number, bracket: number): boolean {
  if (tokens[bracket]!.word.text !== '(' || tokens[bracket + 2]?.word.text !== ')') return false;
  if (tokens[bracket + 1]!.kind !== 'word') return false;
  return tokens.slice(i, bracket).some(({ word }) => (word.bits & BIT.title) !== 0);
}

/** "the Exmoor and Taw Hospitals Trust": whether what "and" joins ends in a word for a body, with an article before it all. */
function namesBody(tokens: readonly Token[], i: number, and: number, limit: number): boolean {
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
  const named = many || tokens.slice(i, end).some(({ word }) => (word.bits & BIT.organisationName) !== 0);
  return end - i <= 6 && named && !titled ? end : -1;
}

/** "Achieng' Oduor": an apostrophe that ends a Luo or Gikuyu name; nobody's possession ends so. */
const isElision = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.kind === 'possessive' &&
  tokens[i]!.word.text.length === 1 &&
  /ng$/.test(tokens[i - 1]?.word.lower ?? '') &&
  isNameWord(tokens[i + 1]);

/** "Marlow County Sheriff's Office", "St Bride's Hospital": a capital office or a saint that a body is named after. */
const isOfficesBody = (tokens: readonly Token[], i: number): boolean =>
  /^(?:sheriff|governor|mayor|coroner|prosecutor|general|attorney|defender|king|queen|ombudsman|commissioner|auditor)$/.test(
    tokens[i]!.word.lower,
  ) ||
  /^st\.?$/.test(tokens[i - 1]?.word.lower ?? '') ||
  // "Sunny's Diner"
  /^(?:Diner|Caf[eé]|Bakery|Bar|Grill|Kitchen|Restaurant|Deli|Pizzeria|Garage|Motors|Brewery|Salon|Bookshop|Books|Butchers?|Pharmacy|Farm|Hotel|Inn|Place|Supermarket|Nursery|Store|Stores|Shop|Chippy|Tavern|Saloon|Creamery|Market|Gym)$/.test(
    tokens[i + 2]?.word.text ?? '',
  );

/** "Theresa May", "April Sunday Okafor": a word for a day or month that is part of a name. */
function isTimeInName(tokens: readonly Token[], i: number, j: number): boolean {
  const { lower, bits } = tokens[j]!.word;
  if (bits & BIT.allCaps) return true;
  // "Aung Kyaw Thu drives"
  if (
    /^(?:thu|mon|sun|sat|dec|mar|jan)$/.test(lower) &&
    j > i &&
    !/^[\d.]/.test(tokens[j + 1]?.word.text ?? '')
  )
    return true;
  // "the Brexford Evening Post"
  const next = tokens[j + 1];
  if (next && isNameWord(next) && next.word.bits & BIT.organisationName) return true;
  // "Northern Night Rail"
  if (/^(?:night|day|morning|evening|week|hour|midnight|noon)$/.test(lower) && isNameWord(next)) return true;
  return (
    /^(?:may|march|april|june|august|sunday)$/.test(lower) &&
    (tokens[i]!.word.bits & (BIT.male | BIT.female)) !== 0 &&
    !(tokens[j + 1]!.word.bits & BIT.digit)
  );
}

/** The end of a nickname in marks between two parts of a name, or -1. */
function nicknameEnd(tokens: readonly Token[], i: number, j: number, limit: number): number {
  if (tokens[j]!.kind !== 'mark' || tokens[i]!.run >= 0 || j - i > 3) return -1;
  if (tokens[j - 1]!.word.bits & (BIT.strongCue | BIT.time)) return -1;
  let k = j + 1;
  while (k < limit && k - j <= 4 && tokens[k]!.kind === 'word') k++;
  if (k === j + 1 || tokens[k]?.kind !== 'mark') return -1;
  // "Hennie 'Oom Hen' van Ruiz"
  const particle = (tokens[k + 1]?.word.bits ?? 0) & BIT.particle && tokens[k + 1]!.run < 0 ? 1 : 0;
  const name = tokens[k + 1 + particle];
  if (!isNameWord(name) || name!.run >= 0) return -1;
  for (let w = j + 1; w < k; w++)
    if (!(tokens[w]!.word.bits & BIT.capital) && !/^(?:the|of)$/.test(tokens[w]!.word.lower)) return -1;
  return k + 1 + particle;
}
