import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import type { Unit } from '../text/units.ts';

/** What stands around a unit. */
export interface Surroundings {
  /** Index into {@link SETTINGS}. */
  readonly setting: number;
  /** The cue before the words, a token or -1, and the outer tokens between. */
  readonly cueBefore: number;
  readonly gapBefore: number;
  /** Who answers a claim of somebody else's, whose words these are: "Ruiz denied a claim by Roy that it was “…”"; a mention or -1. */
  readonly answerer: number;
  /** The subject of the sentence as far as the words, a mention or -1. */
  readonly main: number;
  readonly cueAfter: number;
  readonly gapAfter: number;
}

/** Tokens searched for a cue on either side. */
export const farthest = 150;

/** Looks around a unit for its cues. */
export function surroundingsOf(document: Document, clauses: Clauses, unit: Unit): Surroundings {
  const { tokens, sentences } = document;
  const first = sentences[unit.firstSentence]!;
  const last = sentences[unit.lastSentence]!;
  let cueBefore = -1;
  let gapBefore = 0;
  let weakBefore = -1;
  let weakGap = 0;
  for (let k = unit.firstToken - 1; k >= first.firstToken && k > unit.firstToken - farthest; k--) {
    const token = tokens[k]!;
    if (token.run >= 0) {
      if (token.kind === 'mark' && k < unit.firstToken - 1 && gapBefore > 6) break;
      continue;
    }
    const cue = clauses.cue[k]!;
    if (cue === CUE.strong || cue === CUE.according) {
      cueBefore = k;
      break;
    }
    if (cue !== CUE.none && weakBefore < 0) {
      weakBefore = k;
      weakGap = gapBefore;
    }
    if (token.kind === 'word' || /^[;:]$/.test(token.word.text)) gapBefore++;
  }
  if (weakBefore >= 0 && (cueBefore < 0 || (weakGap <= 2 && gapBefore > 8))) {
    cueBefore = weakBefore;
    gapBefore = weakGap;
  }
  const describing = describingAs(document, clauses, unit, first.firstToken);
  if (describing >= 0) {
    cueBefore = describing;
    gapBefore = Math.min(gapBefore, 3);
  }
  const answered = cueBefore >= 0 ? claimAnswered(document, clauses, cueBefore, unit.firstToken) : -1;
  let answerer = -1;
  if (answered >= 0) {
    answerer = clauses.subjectOf(cueBefore).mention;
    gapBefore = Math.min(gapBefore, 3);
    cueBefore = answered;
  }
  let cueAfter = -1;
  let gapAfter = 0;
  for (let k = unit.endToken; k < last.endToken && k < unit.endToken + farthest; k++) {
    const token = tokens[k]!;
    if (token.run >= 0) {
      if (token.kind === 'mark' && token.run !== unit.runs.at(-1)!.index) break;
      continue;
    }
    const cue = clauses.cue[k]!;
    if (cue === CUE.strong || cue === CUE.according || (cue === CUE.weak && gapAfter <= 3)) {
      cueAfter = k;
      break;
    }
    if (token.kind === 'word') gapAfter++;
  }
  return {
    setting: settingOf(document, clauses, unit, cueBefore, gapBefore, cueAfter, gapAfter),
    cueBefore,
    gapBefore,
    answerer,
    main:
      first.firstToken < unit.firstToken - 1 ? clauses.mainSubject(first.firstToken, unit.firstToken) : -1,
    cueAfter,
    gapAfter,
  };
}

/** Tokens between "described" and "as". */
const MOST_TO_AS = 25;
const describes =
  /^(?:describ|dismiss|portray|characteri|denounc|condemn|hail|prais|brand|label|regard|depict|deni|deri|reject|term|cit|prais|mock)/;

/** The verb of "described the plan that he had promised as “…”", or -1. */
function describingAs(document: Document, clauses: Clauses, unit: Unit, from: number): number {
  const { tokens } = document;
  let k = unit.firstToken - 2;
  if (tokens[k] && tokens[k]!.word.bits & BIT.determiner) k--;
  if (k <= from || tokens[k]!.word.lower !== 'as' || tokens[k]!.run >= 0) return -1;
  for (let j = k - 1; j > from && j > k - MOST_TO_AS; j--)
    if (tokens[j]!.run < 0 && clauses.cue[j] === CUE.strong && describes.test(tokens[j]!.word.lower))
      return j;
  return -1;
}

const answers =
  /^(?:reject|dismiss|den(?:y|ie)|rebuff|rebut|disput|refut|respond|react|repl|answer|counter|challeng|ridicul|scorn|brush)/;

/** The noun of "rejected a claim by Ruiz that it was “…”", "denied Ruiz's charge that …": the words are Ruiz's. Else -1. */
function claimAnswered({ tokens, mentions }: Document, clauses: Clauses, verb: number, end: number): number {
  if (!answers.test(tokens[verb]!.word.lower)) return -1;
  for (let k = verb + 1; k < end; k++) {
    if (clauses.cue[k] !== CUE.noun || tokens[k]!.run >= 0) continue;
    const owner = mentions[clauses.subjectOf(k).mention];
    if (owner && tokens[Math.max(k + 1, owner.endToken)]?.word.lower === 'that') return k;
  }
  return -1;
}

function settingOf(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  cueBefore: number,
  gapBefore: number,
  cueAfter: number,
  gapAfter: number,
): number {
  const { tokens, sentences, paragraphs } = document;
  if (paragraphs[unit.runs[0]!.paragraph]!.role === 'headline') return 7;
  const opens = sentences[unit.firstSentence]!.firstToken >= unit.firstToken - 1;
  const tightBefore = cueBefore >= 0 && gapBefore <= 3;
  const stop = tokens[unit.endToken - 1]!.word.text;
  const tightAfter = cueAfter >= 0 && (gapAfter <= 4 || (opens && /^[,?!]$/.test(stop)));
  if (tightBefore && tightAfter && gapAfter <= 4) return opens ? 0 : 2;
  if (opens && tightAfter) return 0;
  if (tightBefore) return clauses.cue[cueBefore] === CUE.noun ? 6 : 1;
  if (tightAfter) return 0;
  const closes = unit.endToken + 1 >= sentences[unit.lastSentence]!.endToken;
  if (opens && closes) return 5;
  if (cueBefore >= 0) return 3;
  return 4;
}
