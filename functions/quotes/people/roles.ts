import { BIT, isVerb } from '../lexicon/lookup.ts';
import { genderOfRole } from '../names/gender.ts';
import { houses } from '../names/name-types.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';

/** A role as the text words it, with the gender its noun tells. */
export interface Role {
  readonly text: string;
  readonly gender: Gender;
}

const MOST_WORDS = 16;

/** The role in apposition after a name: "Ana Ruiz, 43, the port's director," gives "port's director". */
export function roleAfter(text: string, tokens: readonly Token[], mention: Mention): Role | null {
  let k = mention.endToken;
  if (tokens[k]?.word.text === '(') {
    while (k < tokens.length && tokens[k]!.word.text !== ')' && k - mention.endToken < 8) k++;
    k++;
  }
  if (tokens[k]?.word.text !== ',' || tokens[k]!.run >= 0) return null;
  k++;
  if (tokens[k] && tokens[k]!.word.bits & BIT.digit) {
    k++;
    if (tokens[k]?.word.text !== ',') return null;
    k++;
  }
  const first = tokens[k];
  if (first?.kind !== 'word' || first.sentence !== tokens[mention.firstToken]!.sentence) return null;
  if (leadsUp(tokens, mention, k)) return null;
  return phrase(text, tokens, k, first.sentence) ?? foreignTitle(tokens, k);
}

/** "In a letter to Ana Ruiz, the mayor said", "Cross-examined by Ruiz, the witness": whether another clause's subject follows. */
function leadsUp(tokens: readonly Token[], { firstToken }: Mention, from: number): boolean {
  const { sentence } = tokens[firstToken]!;
  // "Ruiz, the source said, was late"
  for (let j = from + 1; j < from + 5 && tokens[j]?.sentence === sentence && tokens[j]!.run < 0; j++) {
    if (tokens[j]!.kind !== 'word') break;
    if (
      tokens[j]!.word.bits & BIT.strongCue &&
      tokens[j + 1]?.word.text === ',' &&
      tokens[j - 1]!.word.bits & BIT.person
    )
      return true;
  }
  if (!((tokens[firstToken - 1]?.word.bits ?? 0) & BIT.preposition)) return false;
  let k = firstToken - 1;
  while (tokens[k - 1]?.sentence === sentence) {
    if (isVerb(tokens[k]!.word) || tokens[k]!.run >= 0) return false;
    k--;
  }
  for (let j = from; j < from + MOST_WORDS && tokens[j]?.sentence === sentence; j++) {
    const { kind, word, run } = tokens[j]!;
    if (kind !== 'word' || run >= 0) return false;
    if (isVerb(word) && !(word.bits & (BIT.person | BIT.document))) return true;
  }
  return false;
}

/** "Ana Ruiz, Omanhene of Ashbridge, said": a title that no lexicon lists. */
function foreignTitle(tokens: readonly Token[], k: number): Role | null {
  const { text, bits } = tokens[k]!.word;
  const other =
    BIT.organisation | BIT.organisationName | BIT.place | BIT.document | BIT.allCaps | BIT.male | BIT.female;
  const title = bits & BIT.capital && !(bits & other) && tokens[k + 1]?.word.lower === 'of';
  return title && /^(?:the|\p{Lu}.*)$/u.test(tokens[k + 2]?.word.text ?? '') ? { text, gender: '' } : null;
}

/** The role that a name stands in apposition to: "The port's director, Ana Ruiz, said" gives "port's director". */
export function roleBefore(
  text: string,
  tokens: readonly Token[],
  mention: Mention,
  mentions: readonly Mention[],
): Role | null {
  if (tokens[mention.firstToken - 1]?.word.text !== ',') return null;
  const before = beforeBracket(tokens, mentions, mention);
  if (!before || before.kind === 'pronoun' || before.plural) return null;
  const first = chainStart(tokens, mentions, before);
  const start = tokens[first.firstToken]!;
  const opens =
    start.word.bits & (BIT.determiner | BIT.possessive) ||
    tokens[first.firstToken - 1]?.kind === 'possessive';
  if (!opens || before.sentence !== mention.sentence) return null;
  const office = holdsOffice(tokens, before) || holdsOffice(tokens, first);
  const title = isForeignTitle(tokens, first);
  if (!office && !title) return null;
  const after = tokens[mention.endToken]?.word.text ?? '';
  // "The judge, Ana Ruiz of Plover, said"
  const of = /^(?:of|from)$/.test(after) && (tokens[mention.endToken + 1]?.word.bits ?? 0) & BIT.capital;
  if (
    !of &&
    !/^[,.("“]?$/.test(after) &&
    !(tokens[mention.endToken]!.word.bits & (BIT.strongCue | BIT.auxiliary))
  )
    return null;
  const told = office ? phrase(text, tokens, first.firstToken, start.sentence) : null;
  if (told || first.kind !== 'name') return told;
  const from = tokens[first.nameFirst]!.start;
  return { text: text.slice(from, tokens[before.endToken - 1]!.end).replace(/\s+/g, ' '), gender: '' };
}

/** What ends before the comma before a name, initials in brackets left out: "The District Officer (DO), Ana Ruiz". */
function beforeBracket(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { index, firstToken }: Mention,
): Mention | null {
  let end = firstToken - 1;
  if (tokens[end - 1]?.word.text === ')' && tokens[end - 3]?.word.text === '(') end -= 3;
  return mentions.slice(Math.max(0, index - 3), index).findLast(({ endToken }) => endToken === end) ?? null;
}

/** "The Tánaiste and Minister for Health, Ana Ruiz,": the phrase that the one before the comma goes on from. */
function chainStart(tokens: readonly Token[], mentions: readonly Mention[], before: Mention): Mention {
  let first = before;
  for (let n = 0; n < 2; n++) {
    const { firstToken, index } = first;
    const initials = tokens[firstToken - 2]?.word.text === ')' && tokens[firstToken - 4]?.word.text === '(';
    const end = firstToken - (initials ? 4 : 1);
    const left = mentions.slice(Math.max(0, index - 4), index).find(({ endToken }) => endToken === end);
    const joined = /^(?:and|of|for|on|to|in|at)$/.test(tokens[first.firstToken - 1]?.word.lower ?? '');
    if (!joined || !left || left.kind === 'pronoun') break;
    // "the defendant and the band's secretary, Ana Ruiz,": another person.
    const own = tokens[first.firstToken]!.word.bits & (BIT.determiner | BIT.possessive);
    if (own && tokens[first.firstToken - 1]!.word.lower === 'and') break;
    first = left;
  }
  return first;
}

/** "The Omanhene of Ashbridge, Ana Ruiz,": a title that no lexicon lists. */
function isForeignTitle(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.kind !== 'name' || mention.nameEnd - mention.nameFirst !== 1) return false;
  const { bits } = tokens[mention.nameFirst]!.word;
  if (bits & (BIT.organisation | BIT.organisationName | BIT.place | BIT.document | BIT.allCaps)) return false;
  // "The Cathaoirleach, Cllr Ana Ruiz,"
  const alone =
    tokens[mention.endToken]?.word.text === ',' && tokens[mention.firstToken]!.word.lower === 'the';
  return (alone || tokens[mention.endToken]?.word.lower === 'of') && mention.nameFirst > mention.firstToken;
}

/** The noun for an organisation beside its name: "the charity Tenants First", "Tenants First, a charity which"; or null. */
export function kindOf(
  tokens: readonly Token[],
  mention: Mention,
  { first }: { readonly first: number },
): string | null {
  const before = tokens[first - 1];
  // "Plover centre Ana Ruiz" plays.
  const plays =
    /^cent(?:re|er)$/.test(before?.word.lower ?? '') && !houses.test(tokens[first - 2]?.word.lower ?? '');
  if (before && first > mention.firstToken && isBody(before) && !plays) return before.word.lower;
  if (tokens[mention.endToken]?.word.text !== ',' || tokens[mention.endToken]!.run >= 0) return null;
  let k = mention.endToken + 1;
  if (!/^(?:an?|the|one)$/.test(tokens[k]?.word.lower ?? '')) return null;
  const { sentence } = tokens[mention.firstToken]!;
  let noun: string | null = null;
  for (k++; k < tokens.length && k - mention.endToken < 9; k++) {
    // "In a letter to the Department, the charity called for it": no apposition.
    if (noun && tokens[k]!.run < 0 && isVerb(tokens[k]!.word) && !isBody(tokens[k]!)) return null;
    const token = tokens[k]!;
    if (token.sentence !== sentence || token.run >= 0) break;
    if (token.kind === 'possessive') {
      noun = null;
      continue;
    }
    const { bits, lower } = token.word;
    if (
      token.kind !== 'word' ||
      bits & (BIT.preposition | BIT.auxiliary) ||
      /^(?:which|that|who)$/.test(lower)
    )
      break;
    if (bits & BIT.person) return null;
    if (isBody(token)) noun = lower;
    else if (noun && bits & BIT.capital) return null;
  }
  return noun;
}

/** A singular lower-case noun for a body. */
function isBody({ word, run }: Token): boolean {
  return (
    run < 0 && (word.bits & BIT.organisation) !== 0 && !(word.bits & (BIT.capital | BIT.plural | BIT.person))
  );
}

/** A phrase about a person from token `k` to the next comma, relative or cue, its article left out. */
function phrase(text: string, tokens: readonly Token[], k: number, sentence: number): Role | null {
  if (/^(?:who|whose|whom|which|that)$/.test(tokens[k]!.word.lower)) return null;
  let from = k;
  let end = from;
  let person = -1;
  while (from < tokens.length && tokens[from]!.word.bits & (BIT.determiner | BIT.possessive) && from - k < 2)
    from++;
  for (let j = from; j < tokens.length && j - from < MOST_WORDS; j++) {
    const token = tokens[j]!;
    const { bits, lower } = token.word;
    if (token.sentence !== sentence || token.run >= 0 || token.kind === 'mark') break;
    if (token.kind === 'punctuation' && token.word.text !== '&') break;
    if (/^(?:who|whose|whom|which|that|where|when|as|but|while)$/.test(lower)) break;
    const verb =
      bits & (BIT.strongCue | BIT.auxiliary) &&
      !(bits & (BIT.person | BIT.organisation | BIT.document | BIT.cueNoun));
    if (verb && !(bits & BIT.capital)) break;
    if (bits & BIT.pronoun && !(bits & BIT.allCaps)) return null;
    if (person < 0 && (bits & BIT.preposition || bits & BIT.conjunction) && lower !== 'and') return null;
    if (person < 0 && /ing$/.test(lower) && j === from) return null;
    // "Ruiz, as they call her, lost her wife": no role.
    if (
      person < 0 &&
      isVerb(token.word) &&
      !(bits & (BIT.person | BIT.organisation | BIT.document | BIT.capital))
    )
      return null;
    // "Ruiz, 43, accused the port": a verb that is a noun as well.
    if (j === from && /ed$/.test(lower) && tokens[j + 1] && tokens[j + 1]!.word.bits & BIT.determiner)
      return null;
    if (bits & BIT.person && (person < 0 || !(bits & BIT.capital))) {
      if (person < 0 || tokens[j - 1]?.kind === 'possessive' || j === person + 1) person = j;
    }
    end = j + 1;
  }
  if (person < 0 || end <= from) return null;
  const { bits: noun } = tokens[person]!.word;
  if (noun & BIT.plural && !(noun & BIT.capital)) return null;
  while (end > from && tokens[end - 1]!.word.bits & (BIT.preposition | BIT.conjunction | BIT.determiner))
    end--;
  const role = text.slice(tokens[from]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ');
  return { text: role, gender: genderOfRole(tokens[person]!.word.lower) };
}

/** Whether a phrase names an office: a noun for a person, or a title written as a name ("Commissioner for Works"). */
function holdsOffice(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.kind === 'nominal') return (tokens[mention.head]!.word.bits & BIT.person) !== 0;
  for (let k = mention.nameFirst; k < mention.nameEnd; k++) {
    if (tokens[k]!.word.bits & (BIT.person | BIT.title) && !(tokens[k]!.word.bits & (BIT.male | BIT.female)))
      return true;
  }
  return false;
}
