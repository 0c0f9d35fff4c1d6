import { BIT } from '../lexicon/lookup.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import { isGiven, isNameWord } from './name-words.ts';
import { afterOffice, isField } from './titles.ts';

/** "Kareeboom Local Municipality": whether a name is a body's, in which a noun for a person is no title. */
export function isBodysName(tokens: readonly Token[], mention: Mention): boolean {
  const { nameFirst: from, nameEnd: end } = mention;
  return (
    end - from >= 2 &&
    (tokens[end - 1]!.word.bits & (BIT.organisationName | BIT.digit)) !== 0 &&
    (!(tokens[from]!.word.bits & BIT.title) || isNamedAfter(tokens, mention)) &&
    !isOfficeOf(tokens, from) &&
    !isSomebodyOf(tokens, from, end)
  );
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

/** "minister for Works Ana Ruiz": where the name begins after an office in small letters; null where there is none. */
export function smallOffice(tokens: readonly Token[], { nameFirst, nameEnd }: Mention): number | null {
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
export function afterBody(tokens: readonly Token[], from: number, start: number, end: number): number {
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
