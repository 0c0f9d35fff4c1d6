import type { Document } from '../document.ts';
import { BIT, isVerb } from '../lexicon/lookup.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Unit } from '../text/units.ts';
import type { Candidate } from './candidates.ts';
import { P, type Pattern, REASONS } from './patterns.ts';
import type { Surroundings } from './surroundings.ts';

/** A mention before the words in their sentence. */
export function beforeCandidate(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  mention: Mention,
  rank: number,
): Candidate {
  const { tokens, mentions } = document;
  const { cueBefore, gapBefore } = around;
  let pattern = P['before-no-cue'];
  let reason = 0;
  let cue = -1;
  // "she was told by Ruiz:"
  const tells = cueBefore >= 0 ? clauses.subjectOf(cueBefore) : null;
  const byAgent = tells !== null && tells.mention >= 0 && tells.reason === 'agent';
  const agent = byAgent && tells.mention === mention.index;
  if (!agent && tokens[mention.endToken]?.word.text === ':' && unit.firstToken - mention.endToken <= 2)
    pattern = isLabel(document, clauses, mention) ? P['label-colon'] : P['name-colon'];
  else if (tells) {
    const kind = clauses.cue[cueBefore]!;
    const tight = gapBefore <= 3 || (agent && unit.firstToken - mention.endToken <= 3);
    if (tells.mention === mention.index) {
      cue = cueBefore;
      reason = REASONS.indexOf(tells.reason);
      if (kind === CUE.according) pattern = P['before-according'];
      else if (kind === CUE.noun) pattern = tight ? P['noun-owner'] : P['noun-owner-loose'];
      else if (kind === CUE.weak) pattern = tight ? P['before-weak'] : P['before-weak-loose'];
      else if (mention.endToken >= cueBefore - 1 && mention.firstToken < cueBefore)
        pattern = tight ? P['before-direct'] : P['before-direct-loose'];
      else pattern = tight ? P['before-subject'] : P['before-subject-loose'];
    } else if (
      tells.reason === 'relative' &&
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
        pattern = P[linkOf(document, other, tells.mention)];
      }
    }
  }
  const source = accordingTo(clauses, mention);
  if (source >= 0 && source !== cueBefore) {
    cue = source;
    reason = REASONS.indexOf('agent');
    pattern = P['before-according-outer'];
  }
  const sender = tells && tells.mention !== mention.index ? mentions[tells.mention] : undefined;
  // "Ruiz had a text from Roy saying …": it is Roy who does.
  const isSent = sender !== undefined && tokens[sender.firstToken - 1]?.word.lower === 'from';
  if (pattern === P['before-no-cue'] && mention.index === around.main && !byAgent && !isSent)
    pattern = P['before-main'];
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

/** A mention behind the words in their sentence. */
export function afterCandidate(
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
    if (agent >= 0 && agent !== cueAfter && !(kind === CUE.strong && isRecord(document, mention))) {
      cue = agent;
      reason = REASONS.indexOf('agent');
      pattern = P['after-according-outer'];
    }
  }
  const cried = Math.max(cryBefore(document, unit, mention), cryBehind(document, unit, mention));
  if (cried >= 0) {
    cue = cried;
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

/** "“…,” Ruiz said, according to a transcript": what was only written down is still whoever said it. */
const isRecord = ({ tokens }: Document, { kind, head }: Mention): boolean =>
  kind === 'nominal' && (tokens[head]!.word.bits & BIT.document) !== 0;

const cry =
  /^(?:cr(?:y|ies)|shouts?|chants?|calls?|yells?|screams?|roars?|jeers?|cheers?|heckles?|murmurs?|mutters?|whispers?|boos)$/;
/** What a cry does that is heard from somewhere. */
const rises = /^(?:rang|came|went|rose|erupted|sounded|echoed|could|was|were|be|heard)$/;
/** Tokens between the words and whose cry they are. */
const MOST_CRIED = 8;

/** "There were cries of “Shame” (and of “Resign”) from the gallery": the noun before the words, or -1. */
function cryBefore({ tokens }: Document, unit: Unit, mention: Mention): number {
  if (tokens[mention.firstToken - 1]?.word.lower !== 'from') return -1;
  if (mention.firstToken - unit.endToken > MOST_CRIED) return -1;
  const { sentence } = tokens[unit.firstToken]!;
  const of = tokens[unit.firstToken - 1]?.kind === 'mark' ? unit.firstToken - 2 : unit.firstToken - 1;
  if (tokens[of]?.word.lower !== 'of') return -1;
  // "Her cry of “Shame” drew letters from the gallery"
  const between = tokens.slice(unit.endToken, mention.firstToken - 1);
  if (between.some(({ run, word }) => run < 0 && isVerb(word) && !rises.test(word.lower))) return -1;
  for (let k = of - 1; k >= 0 && tokens[k]!.sentence === sentence; k--)
    if (tokens[k]!.run < 0 && cry.test(tokens[k]!.word.lower)) return k;
  return -1;
}

/** "“Shame,” came the cry from the gallery": the noun behind the words, or -1. */
function cryBehind({ tokens }: Document, unit: Unit, mention: Mention): number {
  if (!/^(?:from|of)$/.test(tokens[mention.firstToken - 1]?.word.lower ?? '')) return -1;
  if (mention.firstToken - unit.endToken > MOST_CRIED) return -1;
  const verb = unit.endToken + 1;
  if (!rises.test(tokens[verb]?.word.lower ?? '')) return -1;
  for (let k = verb + 1; k < mention.firstToken - 1; k++)
    if (
      cry.test(tokens[k]!.word.lower) ||
      /^(?:reply|answer|response|retort|verdict|song)$/.test(tokens[k]!.word.lower)
    )
      return k;
  return -1;
}

const isRelative = (word: string): boolean => word === 'who' || word === 'which' || word === 'that';

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

/** The first strong cue among the outer tokens from one place to another, or -1. */
export function nextCueAfter(clauses: Clauses, from: number, to: number): number {
  for (let k = from; k <= to && k < clauses.cue.length; k++) if (clauses.cue[k] === CUE.strong) return k;
  return -1;
}
