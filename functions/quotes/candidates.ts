import { type Clauses, CUE } from './clauses.ts';
import type { Document } from './document.ts';
import { BIT, isVerb } from './lexicon/lookup.ts';
import type { Mention } from './mentions.ts';
import { P, type Pattern, REASONS } from './patterns.ts';
import { farthest, type Surroundings } from './surroundings.ts';
import type { Unit } from './units.ts';

/** A mention that may be the source of a unit; `mention` is -1 for nobody. */
export interface Candidate {
  readonly mention: number;
  /** Index into {@link PATTERNS}. */
  readonly pattern: number;
  /** Index into {@link REASONS}. */
  readonly reason: number;
  /** The cue that links it to the words, a token, or -1. */
  readonly cue: number;
  /** 0 before the words in their sentence, 1 after them, 2 in an earlier sentence, 3 in a later one. */
  readonly side: number;
  /** Sentences between it and the words: negative before. */
  readonly sentences: number;
  /** Place among the candidates of its side, nearest first. */
  readonly rank: number;
}

/** The source found for the unit before, for those who go on speaking. */
export interface Previous {
  readonly unit: Unit;
  /** Index of its source's mention, -1 for nobody. */
  readonly mention: number;
}

const sentenceReach = 4;
const mostBefore = 16;
/** The candidates of a unit, "nobody" first. */
export function candidatesOf(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  previous: Previous | null,
): Candidate[] {
  const { mentions, sentences } = document;
  const found: Candidate[] = [
    {
      mention: -1,
      pattern: P.nobody,
      reason: 0,
      cue: -1,
      side: 0,
      sentences: 0,
      rank: 0,
    },
  ];
  const here = sentences[unit.firstSentence]!;
  const there = sentences[unit.lastSentence]!;
  const low = firstMentionIn(mentions, here.firstToken);
  let rank = 0;
  const before: Candidate[] = [];
  const upTo = firstMentionIn(mentions, unit.firstToken);
  for (let m = upTo - 1; m >= low; m--) {
    const mention = mentions[m]!;
    if (mention.inRun || isTime(document, mention)) continue;
    before.push(beforeCandidate(document, clauses, unit, around, mention, rank++));
    if (rank >= mostBefore) break;
  }
  found.push(...before);
  rank = 0;
  const after = firstMentionIn(mentions, unit.endToken);
  for (let m = after; m < mentions.length && mentions[m]!.firstToken < there.endToken; m++) {
    const mention = mentions[m]!;
    if (mention.inRun || isTime(document, mention)) continue;
    found.push(afterCandidate(document, clauses, unit, around, mention, rank++));
    if (rank >= mostBefore) break;
  }
  earlierCandidates(document, clauses, unit, low, previous, found);
  laterCandidates(document, clauses, unit, found);
  if (previous && previous.mention >= 0 && !found.some((c) => c.mention === previous.mention)) {
    const mention = mentions[previous.mention]!;
    const distance = mention.sentence - unit.firstSentence;
    const same = mention.paragraph === unit.runs[0]!.paragraph;
    found.push({
      mention: mention.index,
      pattern: same ? P['same-source'] : P['same-source-earlier'],
      reason: 0,
      cue: -1,
      side: 2,
      sentences: distance,
      rank: 0,
    });
  }
  return found;
}

function beforeCandidate(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  mention: Mention,
  rank: number,
): Candidate {
  const { tokens } = document;
  const { cueBefore, gapBefore } = around;
  let pattern = P['before-no-cue'];
  let reason = 0;
  let cue = -1;
  if (tokens[mention.endToken]?.word.text === ':' && unit.firstToken - mention.endToken <= 2)
    pattern = isLabel(document, clauses, mention) ? P['label-colon'] : P['name-colon'];
  else if (cueBefore >= 0) {
    const kind = clauses.cue[cueBefore]!;
    const subject = clauses.subjectOf(cueBefore);
    const tight = gapBefore <= 3;
    if (subject.mention === mention.index) {
      cue = cueBefore;
      reason = REASONS.indexOf(subject.reason);
      if (kind === CUE.according) pattern = P['before-according'];
      else if (kind === CUE.noun) pattern = tight ? P['noun-owner'] : P['noun-owner-loose'];
      else if (kind === CUE.weak) pattern = tight ? P['before-weak'] : P['before-weak-loose'];
      else if (mention.endToken >= cueBefore - 1 && mention.firstToken < cueBefore)
        pattern = tight ? P['before-direct'] : P['before-direct-loose'];
      else pattern = tight ? P['before-subject'] : P['before-subject-loose'];
    } else if (
      subject.reason === 'relative' &&
      isRelative(tokens[mention.head]!.word.lower) &&
      mention.firstToken < cueBefore &&
      cueBefore - mention.endToken <= 6
    ) {
      cue = cueBefore;
      pattern = P['before-relative'];
    } else if (mention.firstToken > cueBefore) pattern = P['before-object'];
    else {
      const other = nextCueAfter(clauses, mention.endToken, cueBefore);
      if (other >= 0 && clauses.subjectOf(other).mention === mention.index) {
        cue = other;
        reason = REASONS.indexOf(clauses.subjectOf(other).reason);
        pattern = P[linkOf(document, other, subject.mention)];
      }
    }
  }
  const agent = accordingTo(clauses, mention);
  if (agent >= 0 && agent !== cueBefore) {
    cue = agent;
    reason = REASONS.indexOf('agent');
    pattern = P['before-according-outer'];
  }
  if (pattern === P['before-no-cue'] && mention.index === around.main) pattern = P['before-main'];
  return {
    mention: mention.index,
    pattern,
    reason,
    cue,
    side: 0,
    sentences: 0,
    rank,
  };
}

/** How the clause of an earlier cue stands to that of the cue before the words, whose subject is given. */
function linkOf({ tokens, mentions }: Document, cue: number, subject: number): Pattern {
  if (subject < 0) return 'before-earlier-cue';
  const { firstToken } = mentions[subject]!;
  const before = tokens[firstToken - 1]!;
  // "aides said (that) Ruiz …"
  if (firstToken === cue + 1 || (firstToken === cue + 2 && before.word.lower === 'that'))
    return 'before-outer-cue';
  // "Ruiz refused, while Roy said …"
  return firstToken > cue &&
    (before.kind !== 'word' ||
      ((before.word.bits & (BIT.conjunction | BIT.subordinator)) !== 0 &&
        !/^(?:that|which|what|who|whom|how|why|whose|than)$/.test(before.word.lower)))
    ? 'before-other-clause'
    : 'before-earlier-cue';
}

/** The cue of "according to Ruiz" by its mention, or -1. */
function accordingTo(clauses: Clauses, { firstToken }: Mention): number {
  return clauses.cue[firstToken - 2] === CUE.according ? firstToken - 2 : -1;
}

function afterCandidate(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  mention: Mention,
  rank: number,
): Candidate {
  const { tokens } = document;
  const { cueAfter } = around;
  let pattern = P['after-no-cue'];
  let reason = 0;
  let cue = -1;
  if (cueAfter >= 0) {
    const kind = clauses.cue[cueAfter]!;
    const subject = clauses.subjectOf(cueAfter);
    const opened = tokens[mention.firstToken - 1]!;
    const first = mention.firstToken - unit.endToken <= 2 || opened.kind === 'mark';
    if (kind === CUE.according && mention.firstToken === cueAfter + 2) pattern = P['after-according'];
    else if (first && mention.firstToken < cueAfter) {
      pattern = cueAfter - mention.endToken <= 2 ? P['after-direct'] : P['after-direct-far'];
      cue = cueAfter;
    } else if (clauses.phraseFrom(cueAfter + 1) === mention.index && cueAfter - unit.endToken <= 3)
      pattern = P['after-inverted'];
    else if (
      mention.firstToken > cueAfter &&
      mention.firstToken - cueAfter <= 12 &&
      cueAfter - unit.endToken <= 3
    )
      pattern = P['after-inverted-far'];
    else if (mention.index === subject.mention)
      pattern = P[mention.firstToken === cueAfter + 1 ? 'after-inverted-late' : 'after-direct-far'];
    if (pattern !== P['after-no-cue']) {
      cue = cueAfter;
      reason = mention.index === subject.mention ? REASONS.indexOf(subject.reason) : 0;
      if (kind === CUE.weak && (pattern === P['after-direct-far'] || pattern === P['after-inverted-far']))
        pattern = P['after-weak'];
    } else {
      const other = nextCueAfter(clauses, mention.endToken, mention.endToken + 3);
      if (other >= 0 && clauses.subjectOf(other).mention === mention.index) {
        cue = other;
        pattern = P['after-later-cue'];
      }
    }
    const agent = accordingTo(clauses, mention);
    if (agent >= 0 && agent !== cueAfter) {
      cue = agent;
      reason = REASONS.indexOf('agent');
      pattern = P['after-according-outer'];
    }
  }
  const cry = cryBefore(document, unit, mention);
  if (cry >= 0) {
    cue = cry;
    pattern = P['cry-from'];
  }
  if (pattern === P['after-no-cue'] || pattern === P['after-weak']) {
    const between = tokens[mention.firstToken - 1]!;
    if (/^[—–―-]+$/.test(between.word.text) && mention.firstToken - unit.endToken <= 3)
      pattern = P['after-dash'];
  }
  return {
    mention: mention.index,
    pattern,
    reason,
    cue,
    side: 1,
    sentences: 0,
    rank,
  };
}

const cry =
  /^(?:cr(?:y|ies)|shouts?|chants?|calls?|yells?|screams?|roars?|jeers?|cheers?|heckles?|murmurs?|mutters?|whispers?|boos)$/;
/** Tokens between the words and whose cry they are. */
const MOST_CRIED = 8;

/** "There were cries of “Shame” (and of “Resign”) from the gallery": the noun before the words, or -1. */
function cryBefore({ tokens }: Document, unit: Unit, mention: Mention): number {
  if (tokens[mention.firstToken - 1]?.word.lower !== 'from') return -1;
  if (mention.firstToken - unit.endToken > MOST_CRIED) return -1;
  const { sentence } = tokens[unit.firstToken]!;
  const of = tokens[unit.firstToken - 1]?.kind === 'mark' ? unit.firstToken - 2 : unit.firstToken - 1;
  if (tokens[of]?.word.lower !== 'of') return -1;
  for (let k = of - 1; k >= 0 && tokens[k]!.sentence === sentence; k--)
    if (tokens[k]!.run < 0 && cry.test(tokens[k]!.word.lower)) return k;
  return -1;
}

function earlierCandidates(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  low: number,
  previous: Previous | null,
  found: Candidate[],
): void {
  const { mentions, sentences, tokens } = document;
  const paragraph = unit.runs[0]!.paragraph;
  let rank = 0;
  let sentence = -1;
  let main = -1;
  let lastCue = -1;
  let mainCue = -1;
  for (let m = low - 1; m >= 0 && rank < mostBefore; m--) {
    const mention = mentions[m]!;
    const back = unit.firstSentence - mention.sentence;
    if (back > sentenceReach || paragraph - mention.paragraph > 2) break;
    if (mention.inRun || !maySpeak(document, mention)) continue;
    if (mention.sentence !== sentence) {
      sentence = mention.sentence;
      const { firstToken, endToken } = sentences[sentence]!;
      main = clauses.mainSubject(firstToken, endToken);
      lastCue = -1;
      mainCue = -1;
      for (let k = endToken - 1; k >= firstToken && k > endToken - farthest && mainCue < 0; k--) {
        if (clauses.cue[k] !== CUE.strong && clauses.cue[k] !== CUE.according) continue;
        if (lastCue < 0) lastCue = k;
        if (main >= 0 && clauses.subjectOf(k).mention === main) mainCue = k;
      }
    }
    const same = mention.paragraph === paragraph;
    const ends = tokens[sentences[sentence]!.endToken - 1]!.word.text;
    let pattern: number;
    let cue = -1;
    let reason = 0;
    for (const spoken of [lastCue, mainCue]) {
      const subject = spoken >= 0 ? clauses.subjectOf(spoken) : null;
      if (subject?.mention !== m) continue;
      cue = spoken;
      reason = REASONS.indexOf(subject.reason);
      break;
    }
    if (previous && previous.mention === m) pattern = same ? P['same-source'] : P['same-source-earlier'];
    else if (ends === ':' && back === 1 && (cue >= 0 || m === main)) pattern = P['previous-colon'];
    else if (cue >= 0) pattern = same ? P['previous-cue'] : P['earlier-cue'];
    else if (m === main) pattern = same ? P['previous-subject'] : P['earlier-subject'];
    else pattern = same ? P['previous-other'] : P['earlier-other'];
    found.push({
      mention: m,
      pattern,
      reason,
      cue,
      side: 2,
      sentences: -back,
      rank: rank++,
    });
  }
}

function laterCandidates(document: Document, clauses: Clauses, unit: Unit, found: Candidate[]): void {
  const { mentions, sentences } = document;
  const next = sentences[unit.lastSentence + 1];
  if (!next || next.paragraph - unit.runs.at(-1)!.paragraph > 1) return;
  let rank = 0;
  const main = clauses.mainSubject(next.firstToken, next.endToken);
  for (let m = firstMentionIn(mentions, next.firstToken); m < mentions.length; m++) {
    const mention = mentions[m]!;
    if (mention.firstToken >= next.endToken || rank >= 5) break;
    if (mention.inRun || !maySpeak(document, mention)) continue;
    const cue = nextCueAfter(clauses, mention.endToken, mention.endToken + 4);
    const speaks = cue >= 0 && clauses.subjectOf(cue).mention === m;
    const pattern = speaks ? P['next-cue'] : m === main ? P['next-subject'] : P['next-other'];
    const far = next.paragraph === unit.runs.at(-1)!.paragraph ? 1 : 2;
    found.push({
      mention: m,
      pattern,
      reason: 0,
      cue: speaks ? cue : -1,
      side: 3,
      sentences: far,
      rank: rank++,
    });
  }
}

const isRelative = (word: string): boolean => word === 'who' || word === 'which' || word === 'that';

/** Days, months and places cut short ("Va.") never speak. */
function isTime(document: Document, mention: Mention): boolean {
  if (mention.kind === 'nominal')
    return (document.tokens[mention.head]!.word.bits & BIT.time) !== 0 && !mention.possessive;
  if (mention.kind !== 'name') return false;
  if (document.people.parts.get(mention.index)?.type === 'time') return true;
  const { bits, lower } = document.tokens[mention.head]!.word;
  const opens = document.paragraphs[mention.paragraph]!.firstToken === mention.firstToken;
  // "SIR – I read …"
  if (opens && /^(?:sirs?|madam|editor)$/.test(lower) && /^[,:—–-]+$/.test(after(document, mention)))
    return true;
  if (opens && bits & BIT.allCaps && document.people.parts.get(mention.index)?.type === 'place') return true;
  return (
    mention.endToken - mention.firstToken === 1 &&
    (bits & BIT.abbreviation) !== 0 &&
    !(bits & BIT.title) &&
    mention.entity < 0
  );
}

const after = ({ tokens }: Document, { endToken }: Mention): string => tokens[endToken]?.word.text ?? '';

/** "Ana Ruiz: …", "… the vote - Ana Ruiz and Jo Roy: …", "More from Ruiz: …": a name that labels what follows. */
function isLabel(document: Document, clauses: Clauses, mention: Mention): boolean {
  const { tokens, mentions } = document;
  if (mention.kind !== 'name') return false;
  let first = mention.firstToken;
  for (let n = 0; n < 4 && first > 0 && /^(?:and|&|,)$/.test(tokens[first - 1]!.word.lower); n++) {
    const other = clauses.endsAt[first - 1]!;
    if (other < 0 || mentions[other]!.kind !== 'name') break;
    first = mentions[other]!.firstToken;
  }
  const before = tokens[first - 1];
  if (!before || before.sentence !== mention.sentence) return true;
  return (
    /^(?:[-—–―•*]+|from)$/.test(before.word.lower) ||
    (before.kind === 'mark' && mention.sentence === before.sentence)
  );
}

/** Whether a mention of another sentence is worth considering: persons, organisations, documents, pronouns. */
function maySpeak(document: Document, mention: Mention): boolean {
  if (mention.kind === 'name')
    return document.people.parts.get(mention.index)?.type !== 'time' && !isOpener(document, mention);
  const { bits, lower } = document.tokens[mention.head]!.word;
  if (mention.kind === 'pronoun') return !/^(?:i|you|this|that|these|those|which|me|us)$/.test(lower);
  if (/^(?:family|couple|pair|trio|duo|crowd)$/.test(lower)) return true;
  if (lower === 'head' && document.tokens[mention.endToken]?.word.lower !== 'of') return false;
  return (bits & (BIT.person | BIT.organisation | BIT.document)) !== 0;
}

/** "Bring earplugs.": a word that has a capital only because it opens its sentence, for all the text shows. */
function isOpener({ tokens, people, sentences }: Document, mention: Mention): boolean {
  if (sentences[mention.sentence]!.firstToken !== mention.firstToken) return false;
  if (mention.endToken - mention.firstToken > 1 || mention.possessive) return false;
  const entity = people.entityOf(mention);
  if (entity?.type !== 'unknown' || entity.mentions.length > 1) return false;
  const next = tokens[mention.endToken];
  return next?.kind === 'word' && next.run < 0 && !isVerb(next.word) && !(next.word.bits & BIT.adverb);
}

/** The first strong cue among the outer tokens from one place to another, or -1. */
function nextCueAfter(clauses: Clauses, from: number, to: number): number {
  for (let k = from; k <= to && k < clauses.cue.length; k++) if (clauses.cue[k] === CUE.strong) return k;
  return -1;
}

/** The place of the first mention that begins at or after a token. */
export function firstMentionIn(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
