import type { Paragraph } from '../document.ts';
import { BIT, functional, isVerb } from '../lexicon/lookup.ts';
import { nameEndFrom, nameStart } from '../names/name-spans.ts';
import { isCommonNoun, isNameWord, noun } from '../names/name-words.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { addMention, type Mention } from './mentions.ts';
import {
  accuses,
  closesPhrase,
  followedByPossessive,
  isBarePlural,
  isDate,
  isDescribed,
  isModifier,
  isRelativeThat,
  isVerbForm,
  reachesPerson,
  reachesRole,
  startsNoun,
  startsWithVerb,
} from './phrase-words.ts';

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
    // "Tell Ana"
    const before = tokens[i - 1];
    const ordered = before?.kind === 'mark' || /^[.!?]$/.test(before?.word.text ?? '.');
    if (!isNameWord(token) || (ordered && isNameWord(tokens[i + 1]) && startsWithVerb(tokens, i)))
      return i + 1;
    const end = nameEndFrom(tokens, i, sentence.endToken, titled, token.run);
    addMention(into, tokens, 'name', i, end, i, end, false);
    return end;
  }
  if (bits & BIT.pronoun && !(bits & BIT.allCaps && token.word.text.length > 1)) {
    addMention(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    return i + 1;
  }
  if (into.at(-1)?.endToken === i && accuses(tokens, i)) return i + 1;
  // "She no longer answers": an adverb.
  if (token.word.lower === 'no' && tokens[i + 1]?.word.lower === 'longer') return i + 2;
  if (bits & BIT.possessive) {
    addMention(into, tokens, 'pronoun', i, i + 1, 0, 0, true);
    return readPhrase(tokens, i, sentence, titled, into);
  }
  if (bits & BIT.objectPronoun && !(bits & BIT.allCaps)) {
    // "a spokesman for him said": it is the spokesman who did.
    if (tokens[i - 1]?.word.lower === 'for' && speaksFor.test(tokens[i - 2]?.word.lower ?? '')) return i + 1;
    addMention(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    return i + 1;
  }
  return readPhrase(tokens, i, sentence, titled, into);
}

const absolute = /^(?:mine|ours|yours|his|hers|theirs)$/;

/** "of his" as in "a friend of his said". */
function isSomebodys(tokens: readonly Token[], at: number, titled: boolean): boolean {
  if (tokens[at]?.word.lower !== 'of' || !absolute.test(tokens[at + 1]?.word.lower ?? '')) return false;
  return !startsNoun(tokens[at + 2], titled);
}

const speaksFor = /^(?:spokes(?:man|woman|person)|lawyer|solicitor|agent)$/;

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
    addMention(into, tokens, 'name', i, stop, i, stop, followedByPossessive(tokens, stop));
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
      addMention(into, tokens, 'pronoun', j, j + 1, 0, 0, false);
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
    addMention(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
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
      addMention(
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
      // "a staff report"
      const single =
        bits & BIT.document &&
        (/^(?:an?|one|another)$/.test(tokens[first]!.word.lower) ||
          (tokens[j + 1]?.run === -1 && isVerb(tokens[j + 1]!.word)));
      const several = before & BIT.plural && before & BIT.person && tokens[head]!.word.lower !== 'police';
      if (several && !single) break;
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
      !(bits & (BIT.male | BIT.female)) &&
      isNameWord(tokens[j + 1]) &&
      /^(?:on|last|this|next|by|until|since)$/.test(tokens[j - 1]?.word.lower ?? '')
    ) {
      addMention(into, tokens, 'name', j, j + 1, j, j + 1, false);
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
    // "an email dated June 9", "a report released Friday"
    if (head >= 0 && /(?:ed|en|sent|held|made)$/.test(token.word.lower) && isDate(tokens[j + 1])) break;
    if (bits & BIT.adverb && !(j > first && startsNoun(tokens[j + 1], titled))) break;
    // "Palace press officer Ana Ruiz"
    if (token.word.lower === 'press' && head >= 0 && reachesRole(tokens, j)) {
      j++;
      continue;
    }
    // "the letter accused the board"
    if (head >= 0 && accuses(tokens, j)) break;
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
      addMention(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    } else if (/^(?:this|that|these|those)$/.test(tokens[i]!.word.lower))
      addMention(into, tokens, 'pronoun', i, i + 1, 0, 0, false);
    return Math.max(j, i + 1);
  }
  // "(D-N.Y.)": a single initial names nobody.
  if (head === j - 1 && head === i && /^\p{Lu}\.$/u.test(tokens[head]!.word.text)) return j;
  const last = known >= 0 && !isNameWord(tokens[head]) ? known : head;
  const name = nameStart(tokens, first, last);
  if (name >= 0) {
    first = Math.min(first, name);
    addMention(into, tokens, 'name', first, last + 1, name, last + 1, followedByPossessive(tokens, last + 1));
  } else if (opened || tokens[last]!.word.bits & noun || isBarePlural(tokens, last)) {
    const stop = last + (isSomebodys(tokens, last + 1, titled) ? 3 : 1);
    addMention(into, tokens, 'nominal', first, stop, 0, 0, followedByPossessive(tokens, stop), last);
    return stop;
  }
  return Math.max(last + 1, i + 1);
}
