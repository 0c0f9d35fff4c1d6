import type { Span } from '../article/article.ts';
import type { Paragraph } from './document.ts';
import { BIT, isVerb } from './lexicon/lookup.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

export type MentionKind = 'name' | 'pronoun' | 'nominal';
export type Gender = 'm' | 'f' | '';

/** A noun phrase that may be a source. Token ranges are exclusive at their ends. */
export interface Mention extends Span {
  readonly index: number;
  readonly kind: MentionKind;
  readonly firstToken: number;
  readonly endToken: number;
  /** The token that the phrase is about: the last one of a name, the noun of a nominal. */
  readonly head: number;
  /** The name inside (title included), without a role before it; empty for other kinds. */
  readonly nameFirst: number;
  readonly nameEnd: number;
  readonly paragraph: number;
  readonly sentence: number;
  /** Stands inside marked words. */
  readonly inRun: boolean;
  /** Followed by "'s", or a possessive pronoun. */
  readonly possessive: boolean;
  readonly plural: boolean;
  /** Index into the people table's entities, -1 when none; set by the people table. */
  entity: number;
}

const functional =
  BIT.preposition |
  BIT.conjunction |
  BIT.auxiliary |
  BIT.pronoun |
  BIT.objectPronoun |
  BIT.possessive |
  BIT.determiner |
  BIT.subordinator;
const noun = BIT.person | BIT.organisation | BIT.document;
const institution = BIT.organisationName | BIT.organisation | BIT.person | BIT.title | BIT.document;

const HYPHEN = 45;
const isLink = (code: number): boolean => code === HYPHEN || code === 39 || code === 0x2019;

/** Whether a token may be part of a name: capitalised and no function word. */
export function isNameWord(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const { bits, text } = token.word;
  if (bits & BIT.adverb && !(bits & (BIT.allCaps | BIT.male | BIT.female))) return false;
  // A party and a state in parentheses: "(D-Ohio)".
  if (text.charCodeAt(1) === HYPHEN && /^[DRI]-\p{Lu}/u.test(text)) return false;
  if (!(bits & BIT.capital)) {
    if (text.startsWith('@')) return text.length > 1;
    return (
      (isLink(text.charCodeAt(1)) || isLink(text.charCodeAt(2))) && /^(?:al|el|d|o)[-'’]\p{Lu}/u.test(text)
    );
  }
  if (!(bits & functional)) return true;
  return (bits & BIT.allCaps) !== 0 && text.length > 1 && /^(?:US|IT|WHO|UN|AN|AS)$/.test(text);
}

/** The noun phrases of a document, in order of their first tokens. */
export function mentionsOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  paragraphs: readonly Paragraph[],
): Mention[] {
  const mentions: Mention[] = [];
  for (const paragraph of paragraphs) {
    const titled = paragraph.role === 'headline';
    for (let s = paragraph.firstSentence; s < paragraph.endSentence; s++) {
      const sentence = sentences[s]!;
      let i = sentence.firstToken;
      while (i < sentence.endToken) i = readAt(tokens, i, sentence, titled, mentions);
    }
  }
  return mentions;
}

/** Reads what begins at token `i`; answers the token to go on from. */
function readAt(
  tokens: readonly Token[],
  i: number,
  sentence: Sentence,
  titled: boolean,
  into: Mention[],
): number {
  const token = tokens[i]!;
  if (token.kind !== 'word') return i + 1;
  const { bits } = token.word;
  if (token.run >= 0) {
    if (!isNameWord(token)) return i + 1;
    const end = nameEndFrom(tokens, i, sentence.endToken, titled, token.run);
    add(into, tokens, 'name', i, end, i, end, false);
    return end;
  }
  if (bits & BIT.pronoun && !(bits & BIT.allCaps && token.word.text.length > 1)) {
    add(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    return i + 1;
  }
  if (bits & BIT.possessive) {
    add(into, tokens, 'pronoun', i, i + 1, 0, 0, true);
    return readPhrase(tokens, i, sentence, titled, into);
  }
  if (bits & BIT.objectPronoun && !(bits & BIT.allCaps)) {
    add(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    return i + 1;
  }
  return readPhrase(tokens, i, sentence, titled, into);
}

/** Reads a noun phrase, its possessors included. */
function readPhrase(
  tokens: readonly Token[],
  i: number,
  sentence: Sentence,
  titled: boolean,
  into: Mention[],
): number {
  let first = i;
  let j = i;
  let opened = false;
  const end = sentence.endToken;
  // "A K M Ruiz": initials without stops, the first of which looks like an article.
  if (
    tokens[i]!.word.text === 'A' &&
    /^\p{Lu}$/u.test(tokens[i + 1]?.word.text ?? '') &&
    isNameWord(tokens[i + 2])
  ) {
    const stop = nameEndFrom(tokens, i + 1, end, titled, -1);
    add(into, tokens, 'name', i, stop, i, stop, followedByPossessive(tokens, stop));
    return stop;
  }
  while (j < end) {
    const { bits } = tokens[j]!.word;
    if (tokens[j]!.kind !== 'word' || tokens[j]!.run >= 0) break;
    if (
      j === i &&
      tokens[j]!.word.lower === 'that' &&
      (isNameWord(tokens[j + 1]) || isRelativeThat(tokens, j, sentence))
    ) {
      add(into, tokens, 'pronoun', j, j + 1, 0, 0, false);
      return j + 1;
    }
    const quantity = bits & BIT.digit && !(bits & BIT.person);
    if (quantity || bits & (BIT.determiner | BIT.possessive | BIT.number | BIT.indefinite)) {
      opened = true;
      j++;
    } else break;
  }
  const closed = tokens[i]!.word.bits;
  if (j > i && closed & BIT.indefinite && !startsNoun(tokens[j], titled)) {
    // "some", "others", "one of them": the indefinite itself is the phrase.
    add(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    return i + 1;
  }
  let head = -1;
  let known = -1;
  while (j < end) {
    const token = tokens[j]!;
    if (token.run >= 0 || token.kind === 'mark') break;
    if (token.kind === 'possessive') {
      if (head < 0) break;
      // "'s" after a pronoun or a bare verb is "is" or "has"; after a noun it makes a possessor.
      const name = nameStart(tokens, first, head);
      add(
        into,
        tokens,
        name >= 0 ? 'name' : 'nominal',
        first,
        head + 1,
        Math.max(name, 0),
        name >= 0 ? head + 1 : 0,
        true,
      );
      j++;
      opened = true;
      head = -1;
      known = -1;
      const ordinal = /^(?:last|first|most|only|even|own)$/.test(tokens[j]?.word.lower ?? '');
      if (!startsNoun(tokens[ordinal ? j + 1 : j], titled)) return j;
      continue;
    }
    if (token.kind !== 'word') {
      if (token.word.text === '&' && isNameWord(tokens[j + 1]) && head === j - 1) {
        j++;
        continue;
      }
      break;
    }
    const { bits } = token.word;
    if (isNameWord(token) && j === sentence.firstToken && startsWithVerb(tokens, j)) return j + 1;
    if (isNameWord(token) && !(j === sentence.firstToken && !titled && isCommonNoun(tokens, j))) {
      if (titled && head >= 0 && bits & BIT.strongCue && !(bits & noun)) break;
      const stop = nameEndFrom(tokens, j, end, titled, -1);
      head = stop - 1;
      known = head;
      j = stop;
      // A lower-case noun after a name goes on ("Clinton campaign spokesman"), unless the name stands for a person.
      if (
        tokens[j] &&
        tokens[j]!.kind === 'word' &&
        tokens[j]!.run < 0 &&
        !(tokens[j]!.word.bits & BIT.capital)
      ) {
        const next = tokens[j]!.word.bits;
        const verb =
          next & (BIT.strongCue | BIT.weakCue) &&
          (/ed$/.test(tokens[j]!.word.lower) || !(next & (BIT.person | BIT.organisation)));
        const named = opened && next & BIT.document && closesPhrase(tokens, j);
        if (!named && (!(next & noun) || verb) && !reachesRole(tokens, j)) break;
        continue;
      }
      break;
    }
    if (bits & functional) break;
    if (bits & BIT.adverb && !(j > first && startsNoun(tokens[j + 1], titled))) break;
    if (bits & (BIT.strongCue | BIT.weakCue)) {
      const asNoun = bits & (noun | BIT.cueNoun);
      if (!asNoun && !(opened && head < 0)) break;
      const text = opened && bits & BIT.document && closesPhrase(tokens, j);
      if (known >= 0 && !text && !(bits & (BIT.person | BIT.organisation))) break;
      if (asNoun && !opened && !(bits & (BIT.person | BIT.organisation))) break;
    } else if (head >= 0 && known >= 0 && !(bits & noun) && !isNameWord(tokens[j + 1])) {
      if (!isModifier(tokens, j)) break;
    } else if (
      !(bits & noun) &&
      head >= 0 &&
      /(?:ed|ing)$/.test(token.word.lower) &&
      !startsNoun(tokens[j + 1], titled)
    )
      break;
    head = j;
    if (bits & noun) known = j;
    j++;
    if (j - first > 14) break;
  }
  if (head < 0) {
    if (closed & (BIT.indefinite | BIT.number) && j > i) {
      add(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    } else if (/^(?:this|that|these|those)$/.test(tokens[i]!.word.lower))
      add(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    return Math.max(j, i + 1);
  }
  // "(D-N.Y.)": a single initial names nobody.
  if (head === j - 1 && head === i && /^\p{Lu}\.$/u.test(tokens[head]!.word.text)) return j;
  const last = known >= 0 && !isNameWord(tokens[head]) ? known : head;
  const name = nameStart(tokens, first, last);
  if (name >= 0) {
    first = Math.min(first, name);
    add(into, tokens, 'name', first, last + 1, name, last + 1, followedByPossessive(tokens, last + 1));
  } else if (opened || tokens[last]!.word.bits & noun || isBarePlural(tokens, last)) {
    add(into, tokens, 'nominal', first, last + 1, 0, 0, followedByPossessive(tokens, last + 1));
  }
  return Math.max(last + 1, i + 1);
}

/** "White House press secretary Ana Ruiz": whether lower-case words lead on to a noun for a person before a name. */
function reachesRole(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 4; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.run >= 0) return false;
    const { bits } = token.word;
    if (bits & (functional | BIT.capital | BIT.adverb | BIT.strongCue)) return false;
    if (bits & BIT.person) return !(bits & BIT.plural) && isNameWord(tokens[k + 1]);
    if (bits & BIT.weakCue && /(?:ed|s)$/.test(token.word.lower) && token.word.lower !== 'press')
      return false;
  }
  return false;
}

/** "the Wenning report found": a noun that may be a verb is the end of the phrase where a verb or a comma follows. */
function closesPhrase(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i]!.word.bits & BIT.plural) return false;
  if (!next || next.run >= 0 || next.kind === 'possessive') return true;
  if (next.kind === 'punctuation') return true;
  return isVerb(next.word) || (next.word.bits & BIT.preposition && next.word.lower !== 'that') !== 0;
}

/** "Officials said": a noun that is capitalised only because it opens the sentence. */
function isCommonNoun(tokens: readonly Token[], i: number): boolean {
  const { bits } = tokens[i]!.word;
  if (!(bits & noun) || bits & (BIT.male | BIT.female | BIT.allCaps | BIT.place)) return false;
  const next = tokens[i + 1];
  return (bits & BIT.plural) !== 0 && next?.kind === 'word' && !isNameWord(next) && !isClosingAdverb(next);
}

/** "Contacted, Ruiz said", "Said Ellis:": a capitalised verb that opens a sentence. */
function startsWithVerb(tokens: readonly Token[], i: number): boolean {
  const { bits, lower } = tokens[i]!.word;
  if (bits & (BIT.male | BIT.female | BIT.allCaps | BIT.person | BIT.title | BIT.organisationName))
    return false;
  if (tokens[i + 1]?.kind === 'possessive') return false;
  const next = tokens[i + 1];
  // "Gutted Kev": an adjective before a first name.
  if (
    next &&
    isNameWord(next) &&
    next.word.bits & (BIT.male | BIT.female) &&
    /(?:ed|ing|less|ful|ous|ive)$/.test(lower)
  )
    return true;
  if (bits & (BIT.strongCue | BIT.weakCue))
    return !(tokens[i + 1] && isVerb(tokens[i + 1]!.word)) || /(?:ed|ing)$/.test(lower);
  if (lower === 'born') return true;
  if (lower.length <= 4 || !/(?:ed|ing)$/.test(lower)) return false;
  // "Reached by phone", "Touring the area": no name where a preposition or an article follows.
  return (
    next?.word.text === ',' ||
    (next?.kind === 'word' &&
      !(next.word.bits & BIT.capital) &&
      (next.word.bits & (BIT.preposition | BIT.determiner | BIT.possessive | BIT.subordinator)) !== 0)
  );
}

/** "the rules that allow …": after a noun and not before one that it could point at. */
function isRelativeThat(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const before = tokens[i - 1];
  if (!before || i === sentence.firstToken || before.kind !== 'word') return false;
  const { bits } = before.word;
  if (bits & (functional | BIT.adverb | BIT.strongCue) && !(bits & noun)) return false;
  return (
    (tokens[i + 1]?.word.bits ?? 0) !== 0 ||
    !/(?:ion|ment|ity|ness|day|week|year|time|way)$/.test(tokens[i + 1]?.word.lower ?? '')
  );
}

function isBarePlural(tokens: readonly Token[], i: number): boolean {
  return /[^s']s$/.test(tokens[i]!.word.lower);
}

function followedByPossessive(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === 'possessive';
}

/** A lower-case word inside a phrase that describes the next one. */
function isModifier(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    next.run < 0 &&
    (next.word.bits & (noun | functional)) !== 0 &&
    (next.word.bits & functional) === 0
  );
}

function startsNoun(token: Token | undefined, titled: boolean): boolean {
  if (token?.kind !== 'word' || token.run >= 0) return false;
  const { bits } = token.word;
  if (isNameWord(token)) return !titled || !(bits & BIT.strongCue);
  if (bits & (functional | BIT.adverb)) return false;
  return !(bits & BIT.strongCue) || (bits & (noun | BIT.cueNoun)) !== 0;
}

/** Where the name that ends the phrase begins, or -1 if its last word is no name. */
function nameStart(tokens: readonly Token[], first: number, last: number): number {
  if (
    !isNameWord(tokens[last]) &&
    !(tokens[last]!.word.bits & BIT.suffix) &&
    !(last > first && (isClosingAdverb(tokens[last]!) || tokens[last - 1]!.word.text === 'Local'))
  )
    return -1;
  const opens = tokens[last - 1]?.sentence !== tokens[last]!.sentence;
  if (opens && last === first && isCommonNoun(tokens, last)) return -1;
  let start = last;
  while (start > first) {
    const token = tokens[start - 1]!;
    if (isNameWord(token)) start--;
    else if (token.kind === 'mark' || token.run >= 0) start--;
    else if (isIrishArticle(tokens, start - 1)) start--;
    else if (
      token.kind === 'possessive' &&
      (token.word.text.length === 1 ||
        /(?:men|women|people|children)$/.test(tokens[start - 2]?.word.lower ?? '')) &&
      tokens[last]!.word.bits & BIT.organisationName
    )
      start--;
    else if (token.kind === 'punctuation' && /^[&,()]$/.test(token.word.text)) start--;
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

/** "An Bord Fuinnimh", "An Garda": the article that belongs to an Irish body's name. */
function isIrishArticle(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.word.text !== 'An' || !isNameWord(tokens[i + 1])) return false;
  const inside = tokens[i - 1]?.sentence === tokens[i]!.sentence && tokens[i - 1]!.kind === 'word';
  return (
    inside ||
    /^(?:bord|garda|post|taisce|coimisiún|comhairle|roinn|foras|gúm)$/.test(tokens[i + 1]!.word.lower)
  );
}

/** "Tenants First", "Wales Together": an adverb with a capital that ends a body's name. */
const isClosingAdverb = ({ kind, word }: Token): boolean =>
  kind === 'word' &&
  (word.bits & BIT.capital) !== 0 &&
  /^(?:first|now|together|forward|ahead|again)$/.test(word.lower);

/** Whether everything between the phrase's first name word and `i` is part of one name. */
function joins(tokens: readonly Token[], first: number, i: number): boolean {
  for (let k = i - 1; k >= first && k >= i - 3; k--) {
    if (isNameWord(tokens[k])) return true;
    if (tokens[k]!.kind !== 'word') return false;
    if (!(tokens[k]!.word.bits & (BIT.particle | BIT.preposition | BIT.determiner))) return false;
  }
  return false;
}

/** Bodies that are on a subject: "Commission on Presidential Debates". */
const takesOn =
  /^(?:commission|committee|council|conference|institute|office|cent(?:er|re)|convention|caucus|panel|bureau|coalition|alliance|inquiry)$/;

/** The end of the name that begins at `i`: capitalised words with what joins them. */
function nameEndFrom(
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
    // "Teamsters Local 88"
    if (token.word.bits & BIT.digit && tokens[j - 1]!.word.text === 'Local') return j + 1;
    const next = tokens[j + 1];
    if (token.kind === 'possessive') {
      const end = ownedOrganisation(tokens, j + 1, limit, titled, run);
      if (end < 0) return j;
      j = end;
      continue;
    }
    if (token.kind === 'punctuation') {
      const bracketed =
        token.word.text === '(' && next && next.word.bits & BIT.title && tokens[j + 2]?.word.text === ')';
      if (bracketed && isNameWord(tokens[j + 3])) j += 3;
      else if (token.word.text === '&' && isNameWord(next)) j += 2;
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
    const { lower, bits } = token.word;
    if (bits & BIT.particle && isNameWord(next) && next.run === run) j += 2;
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
      (lower === 'on' && takesOn.test(tokens[j - 1]!.word.lower) && !(next.word.bits & BIT.time)) ||
      (lower === 'and' && (organisation || namesBody(tokens, i, j, limit)))
    ) {
      institutional ||= lower === 'and' || lower === 'on';
      // "a Bench of Justice Ana Ruiz": who sits on it is no part of its name.
      if (next.word.bits & BIT.title && /^(?:justices?|judges?|mrs?|ms|dr|sir)\.?$/.test(next.word.lower))
        return j;
      if (!institutional || (lower === 'to' && !(tokens[j - 1]!.word.bits & BIT.person))) return j;
      if (isNameWord(next) && next.run === run) j += 2;
      else if (next.word.lower === 'the' && isNameWord(tokens[j + 2]) && tokens[j + 2]!.run === run) j += 3;
      else return j;
    } else return j;
  }
  return j;
}

/** "the Exmoor and Taw Hospitals Trust": whether what "and" joins ends in a word for a body, with an article before it all. */
function namesBody(tokens: readonly Token[], i: number, and: number, limit: number): boolean {
  if (!(tokens[i - 1] && tokens[i - 1]!.word.bits & BIT.determiner) || and - i > 2) return false;
  let end = and + 1;
  while (end < limit && isNameWord(tokens[end]) && tokens[end]!.run === tokens[i]!.run) end++;
  return (
    end - and >= 3 &&
    (tokens[end - 1]!.word.bits & BIT.organisationName) !== 0 &&
    !(tokens[i]!.word.bits & (BIT.male | BIT.female))
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
    !/(?:s|men|women|people|children)$/.test(tokens[i - 2]?.word.lower ?? '')
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

/** "Theresa May", "April Sunday Okafor": a word for a day or month that is part of a name. */
function isTimeInName(tokens: readonly Token[], i: number, j: number): boolean {
  const { lower, bits } = tokens[j]!.word;
  if (bits & BIT.allCaps) return true;
  // "the Brexford Evening Post"
  const next = tokens[j + 1];
  if (next && isNameWord(next) && next.word.bits & BIT.organisationName) return true;
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
  if (k === j + 1 || tokens[k]?.kind !== 'mark' || !isNameWord(tokens[k + 1]) || tokens[k + 1]!.run >= 0)
    return -1;
  for (let w = j + 1; w < k; w++)
    if (!(tokens[w]!.word.bits & BIT.capital) && !/^(?:the|of)$/.test(tokens[w]!.word.lower)) return -1;
  return k + 1;
}

function add(
  into: Mention[],
  tokens: readonly Token[],
  kind: MentionKind,
  firstToken: number,
  endToken: number,
  nameFirst: number,
  nameEnd: number,
  possessive: boolean,
): void {
  const first = tokens[firstToken]!;
  const head = tokens[endToken - 1]!;
  const { bits, lower } = head.word;
  const plural =
    kind === 'pronoun'
      ? /^(?:they|we|their|them|our|us|many|some|others|both|several|all|most|few)$/.test(lower)
      : kind === 'nominal' &&
        ((bits & BIT.plural) !== 0 ||
          (/[^s]s$/.test(lower) && !(bits & (BIT.person | BIT.organisation | BIT.document))));
  into.push({
    index: into.length,
    kind,
    firstToken,
    endToken,
    start: first.start,
    end: head.end,
    head: endToken - 1,
    nameFirst,
    nameEnd,
    paragraph: first.paragraph,
    sentence: first.sentence,
    inRun: first.run >= 0,
    possessive,
    plural,
    entity: -1,
  });
}
