import type { Span } from '../article/article.ts';
import type { Paragraph } from './document.ts';
import { BIT, functional, isVerb } from './lexicon/lookup.ts';
import { nameEndFrom, nameStart } from './name-spans.ts';
import { isCommonNoun, isNameWord, noun } from './name-words.ts';
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

const courtesy = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?$/;

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
  // "GH¢500", "US$38,000"
  if (bits & BIT.allCaps && tokens[i + 1]?.start === token.end && /^\p{Sc}/u.test(tokens[i + 1]!.word.text))
    return i + 2;
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
  // "She no longer answers": an adverb.
  if (token.word.lower === 'no' && tokens[i + 1]?.word.lower === 'longer') return i + 2;
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
  let opened = tokens[i - 1]?.kind === 'possessive' && (tokens[i]!.word.bits & BIT.document) !== 0;
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
    // "At 3.50am the officer", "by five the market"
    const last = j > i ? tokens[j - 1]!.word.bits : 0;
    if (last & (BIT.digit | BIT.number) && /^(?:the|an?)$/.test(tokens[j]!.word.lower)) return j;
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
    // "campaigners accused firms": a verb, for no noun for several goes before another.
    if (head >= 0 && known === head && isVerb(token.word) && !isNameWord(token)) {
      const { bits: before } = tokens[head]!.word;
      if (before & BIT.plural && before & BIT.person && tokens[head]!.word.lower !== 'police') break;
    }
    // "Outside the ground one fan": a number opens a phrase of its own.
    if (head >= 0 && known < j && token.word.text === 'one') break;
    // "WEXLER — Chanting": behind a dash too.
    const starts = j === sentence.firstToken || /^(?:[—–]|--)$/.test(tokens[j - 1]!.word.text);
    if (isNameWord(token) && starts && startsWithVerb(tokens, j)) return j + 1;
    // "Outside the court Mrs Ruiz": a form of address opens a phrase of its own unless a noun for a person goes before.
    if (head >= 0 && known < 0 && courtesy.test(token.word.text)) break;
    if (
      head >= 0 &&
      courtesy.test(token.word.text) &&
      !(tokens[head]!.word.bits & (BIT.person | BIT.capital))
    )
      break;
    const opens = j === sentence.firstToken || tokens[j - 1]!.word.text === ':';
    // "On Sunday Plover Council posted": a day before somebody's name.
    if (
      head < 0 &&
      bits & BIT.time &&
      isNameWord(tokens[j + 1]) &&
      /^(?:on|last|this|next|by|until|since)$/.test(tokens[j - 1]?.word.lower ?? '')
    ) {
      add(into, tokens, 'name', j, j + 1, j, j + 1, false);
      return j + 1;
    }
    if (isNameWord(token) && !(opens && !titled && isCommonNoun(tokens, j))) {
      if (titled && head >= 0 && bits & BIT.strongCue && !(bits & noun)) break;
      const stop = nameEndFrom(tokens, j, end, titled, -1);
      head = stop - 1;
      known = head;
      j = stop;
      // "a Channel 8 spokeswoman"
      const after = tokens[j + 1];
      if (
        tokens[j] &&
        tokens[j]!.word.bits & BIT.digit &&
        after?.kind === 'word' &&
        after.run < 0 &&
        after.word.bits & BIT.person &&
        !(after.word.bits & (BIT.capital | BIT.plural))
      )
        j++;
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
        if (isVerbForm(tokens, stop, j)) break;
        const described =
          /^an?$/.test(tokens[first]!.word.lower) && stop - first === 2 && isDescribed(tokens, j);
        if (
          !named &&
          !described &&
          (!(next & noun) || verb) &&
          !reachesRole(tokens, j) &&
          !(opened && stop - first === 2 && reachesPerson(tokens, j))
        )
          break;
        continue;
      }
      break;
    }
    if (bits & functional) break;
    if (bits & BIT.adverb && !(j > first && startsNoun(tokens[j + 1], titled))) break;
    // "Palace press officer Ana Ruiz"
    if (token.word.lower === 'press' && head >= 0 && reachesRole(tokens, j)) {
      j++;
      continue;
    }
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

/** "the Plover grain grower said": whether lower-case words lead on to a noun for a person that ends the phrase. */
function reachesPerson(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 3; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.run >= 0) return false;
    const { bits, lower } = token.word;
    if (bits & (functional | BIT.capital | BIT.adverb | BIT.strongCue) || /(?:ed|ing|ly)$/.test(lower))
      return false;
    if (bits & BIT.person && !(bits & BIT.plural)) return closesPhrase(tokens, k);
  }
  return false;
}

/** "A Danish tramper", "a Leeds care chain": plain words that go on after an article and one name. */
function isDescribed(tokens: readonly Token[], i: number): boolean {
  const { bits, lower } = tokens[i]!.word;
  return (
    !(bits & (functional | BIT.adverb | BIT.strongCue | BIT.weakCue)) &&
    !isVerb(tokens[i]!.word) &&
    !/(?:ed|ing|ly)$/.test(lower)
  );
}

/** "Ana Ruiz farms 900 acres": a verb that looks like a noun for several. */
function isVerbForm(tokens: readonly Token[], stop: number, i: number): boolean {
  if (!tokens[i]!.word.lower.endsWith('s') || !isNameWord(tokens[stop - 2])) return false;
  if (!(tokens[stop - 2]!.word.bits & (BIT.male | BIT.female))) return false;
  const bits = tokens[i + 1]?.run === -1 ? tokens[i + 1]!.word.bits : 0;
  return (bits & (BIT.digit | BIT.determiner | BIT.number | BIT.possessive)) !== 0;
}

/** "White House press secretary Ana Ruiz": whether lower-case words lead on to a noun for a person before a name. */
function reachesRole(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + 4; k++) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.run >= 0) return false;
    const { bits } = token.word;
    if (token.word.lower === 'press') continue;
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
  if (next.kind === 'punctuation' || /^(?:which|who|whose)$/.test(next.word.lower)) return true;
  return isVerb(next.word) || (next.word.bits & BIT.preposition && next.word.lower !== 'that') !== 0;
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
