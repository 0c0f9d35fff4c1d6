import type { Candidate, Previous } from '../candidates.ts';
import { type Clauses, CUE } from '../clauses.ts';
import type { Document } from '../document.ts';
import { BIT, isVerb } from '../lexicon/lookup.ts';
import type { Mention } from '../mentions.ts';
import { PATTERNS } from '../patterns.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Token } from '../tokens.ts';
import type { Unit } from '../units.ts';
import { cueId, kinds, OFFSETS, patterns, prepositionIds, reasons, settings } from './templates.ts';

const bucket = (n: number): number =>
  n <= 0
    ? 0
    : n === 1
      ? 1
      : n === 2
        ? 2
        : n <= 4
          ? 3
          : n <= 7
            ? 4
            : n <= 12
              ? 5
              : n <= 20
                ? 6
                : n <= 35
                  ? 7
                  : n <= 60
                    ? 8
                    : 9;

/** The kind of a mention, an index into {@link KINDS}. */
export function kindOf(document: Document, mention: Mention): number {
  const { bits, lower } = document.tokens[mention.head]!.word;
  if (mention.kind === 'name') {
    const type = document.people.entityOf(mention)?.type ?? document.people.parts.get(mention.index)!.type;
    if (type === 'person') return mention.endToken - mention.firstToken === 1 ? 2 : 1;
    if (type === 'organisation') return 3;
    if (type === 'place' || type === 'time') return 4;
    if (type === 'role') return 13;
    return 2;
  }
  if (mention.kind === 'pronoun') {
    if (mention.possessive) return 11;
    if (lower === 'he' || lower === 'she') return 5;
    if (lower === 'they') return 6;
    if (lower === 'it') return 7;
    if (/^(?:who|which|that)$/.test(lower)) return lower === 'that' ? 19 : 8;
    if (/^(?:i|we|you)$/.test(lower)) return 9;
    if (bits & BIT.objectPronoun) return 10;
    if (/^(?:this|these|those)$/.test(lower)) return 19;
    return 12;
  }
  if (bits & BIT.person) return mention.plural ? 14 : 13;
  if (bits & BIT.organisation) return 15;
  if (bits & BIT.document) return 16;
  return mention.plural ? 17 : 18;
}

const rivalBits: Readonly<Record<string, number>> = {
  'after-direct': 1,
  'after-inverted': 1,
  'after-direct-far': 1,
  'before-direct': 2,
  'before-subject': 2,
  'name-colon': 4,
  'label-colon': 4,
  'after-according': 8,
  'before-according': 8,
};
const RIVALS = PATTERNS.map((name) => rivalBits[name] ?? 0);

/** What is common to all candidates of a unit. */
export interface UnitTraits {
  readonly length: number;
  readonly ending: number;
  readonly opening: number;
  readonly previousCue: number;
  readonly colon: number;
  /** Which strong patterns some candidate has, as bits. */
  readonly rivals: number;
}

export function traitsOf(
  document: Document,
  unit: Unit,
  previous: Previous | null,
  candidates: readonly Candidate[],
): UnitTraits {
  const { tokens, sentences } = document;
  const w = unit.words;
  const length = w <= 1 ? 0 : w <= 2 ? 1 : w <= 4 ? 2 : w <= 8 ? 3 : w <= 20 ? 4 : 5;
  const stop = tokens[unit.endToken - 1]!.word.text;
  const ending = stop === ',' ? 1 : stop === '.' ? 2 : stop === '?' || stop === '!' ? 3 : 0;
  const first = tokens[unit.firstToken]!;
  const sentence = sentences[unit.firstSentence]!;
  const opens = sentence.firstToken >= unit.firstToken - 1;
  const opensParagraph = document.paragraphs[first.paragraph]!.firstToken >= unit.firstToken - 1;
  const opening = opensParagraph ? 3 : opens ? 2 : first.word.bits & BIT.capital ? 1 : 0;
  let colon = 0;
  const before = tokens[unit.firstToken - 2];
  if (before && before.sentence === unit.firstSentence)
    colon = before.word.text === ':' ? 1 : before.word.text === ',' ? 2 : 0;
  else if (before?.word.text === ':') colon = 3;
  let previousCue = 0;
  if (previous) {
    const end = previous.unit.runs.at(-1)!;
    const same = end.paragraph === first.paragraph;
    previousCue = same
      ? previous.unit.lastSentence === unit.firstSentence
        ? 3
        : 2
      : end.paragraph === first.paragraph - 1
        ? 1
        : 0;
  }
  let rivals = 0;
  for (const { pattern } of candidates) rivals |= RIVALS[pattern]!;
  return { length, ending, opening, previousCue, colon, rivals };
}

/** Writes the features of a candidate into `out` at `at`: one a template. */
export function writeFeatures(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  traits: UnitTraits,
  previous: Previous | null,
  candidate: Candidate,
  out: Int32Array,
  at: number,
): void {
  const { pattern, reason, cue, side, rank } = candidate;
  const mention = candidate.mention >= 0 ? document.mentions[candidate.mention]! : null;
  const kind = mention ? kindOf(document, mention) : 0;
  const { setting } = around;
  const tokens = document.tokens;
  const gap = bucket(side === 1 ? around.gapAfter : around.gapBefore);
  let t = 0;
  const put = (value: number): void => {
    out[at + t] = OFFSETS[t]! + value;
    t++;
  };
  put(pattern);
  put(pattern * kinds + kind);
  put(pattern * settings + setting);
  put(pattern * reasons + reason);
  put(kind * settings + setting);
  put((cue >= 0 ? cueId(tokens[cue]!.word.lower) : 0) * 4 + side);
  if (!mention) {
    // What speaks for "nobody" is the unit's own look.
    const left = around.cueBefore >= 0 ? cueId(tokens[around.cueBefore]!.word.lower) : 0;
    put(around.gapBefore <= 3 ? left * 2 : 0);
    const word = tokens[unit.firstToken - 2];
    put(word && word.sentence === unit.firstSentence ? (prepositionIds.get(word.word.lower) ?? 0) * 4 : 0);
    put(0);
    put(0);
    put(0);
    put(((previous ? 1 : 0) * 3 + Math.min(traits.previousCue, 2)) * settings + setting);
    put(pattern);
    put(0);
    put(traits.length * patterns + pattern);
    put(traits.ending * patterns + pattern);
    put(traits.opening * patterns + pattern);
    put(0);
    put(0);
    put(pattern);
    put(traits.previousCue * patterns + pattern);
    put(traits.colon * patterns + pattern);
    put(nextKind(document, unit) * patterns + pattern);
    put(gap * patterns + pattern);
    put(traits.rivals * patterns + pattern);
    put(0);
    put(pattern);
    put(0);
    return;
  }
  const next = tokens[mention.endToken];
  const before = tokens[mention.firstToken - 1];
  const inSentence = before !== undefined && before.sentence === mention.sentence;
  const beside =
    next && clauses.cue[mention.endToken]! >= CUE.strong - 1 && next.run < 0 ? cueId(next.word.lower) : 0;
  const left = inSentence && clauses.cue[before.index]! > 0 ? cueId(before.word.lower) : 0;
  put(beside > 0 ? beside * 2 : left * 2 + 1);
  put((inSentence ? (prepositionIds.get(before.word.lower) ?? 0) : 0) * 4 + side);
  const distance =
    side === 0 || side === 2 ? unit.firstToken - mention.endToken : mention.firstToken - unit.endToken;
  put(bucket(distance) * 4 + side);
  const named = mention.kind === 'name' || kind === 5 ? 1 : 0;
  put((Math.min(rank, 7) * 4 + side) * 2 + named);
  put((candidate.sentences <= -4 ? 0 : candidate.sentences + 4) * kinds + kind);
  let relation = 0;
  if (previous && previous.mention >= 0) {
    const source = document.mentions[previous.mention]!;
    relation =
      previous.mention === mention.index ? 3 : source.entity >= 0 && source.entity === mention.entity ? 2 : 1;
  }
  put((relation * 3 + Math.min(traits.previousCue, 2)) * settings + setting);
  const governed = inSentence && clauses.governs(before) ? 1 : 0;
  const sentence = document.sentences[mention.sentence]!;
  const starts = mention.firstToken === sentence.firstToken ? 1 : 0;
  put((governed * 4 + starts * 2 + (mention.possessive ? 1 : 0)) * patterns + pattern);
  const entity = document.people.entityOf(mention);
  const count = entity ? entity.mentions.length : 0;
  put((count === 0 ? 0 : count === 1 ? 1 : count <= 3 ? 2 : count <= 8 ? 3 : 4) * kinds + kind);
  put(traits.length * patterns + pattern);
  put(traits.ending * patterns + pattern);
  put(traits.opening * patterns + pattern);
  put(withinOf(document, clauses, mention) * 4 + side);
  const speaks = next !== undefined && isSubject(clauses, mention) ? 1 : 0;
  put((speaks * 4 + side) * kinds + kind);
  put(clauseOf(document, clauses, unit, around, mention, side) * patterns + pattern);
  put(traits.previousCue * patterns + pattern);
  put(traits.colon * patterns + pattern);
  put(nextKind(document, unit) * patterns + pattern);
  put(gap * patterns + pattern);
  put(traits.rivals * patterns + pattern);
  const own = ownCue(document, clauses, mention);
  put((own >= 0 ? cueId(tokens[own]!.word.lower) : 0) * 4 + side);
  put((own >= 0 ? clauses.cue[own]! : 0) * patterns + pattern);
  put((inSentence ? governor(clauses, before) : 0) * kinds + kind);
}

/** The cue that follows a mention, adverbs and auxiliaries between; a token or -1. */
function ownCue(document: Document, clauses: Clauses, mention: Mention): number {
  const { tokens } = document;
  for (let k = mention.endToken; k < mention.endToken + 5 && k < tokens.length; k++) {
    if (tokens[k]!.run >= 0 || tokens[k]!.sentence !== mention.sentence) return -1;
    if (clauses.cue[k]! > CUE.none) return k;
    if (!(tokens[k]!.word.bits & (BIT.adverb | BIT.auxiliary))) return -1;
  }
  return -1;
}

/** What stands right before a mention: nothing, a comma, a verb, a preposition, a conjunction, something else. */
function governor(clauses: Clauses, before: Token): number {
  const { bits } = before.word;
  if (before.kind !== 'word') return 1;
  if (clauses.cue[before.index]! > CUE.none || isVerb(before.word)) return 2;
  if (bits & BIT.preposition) return 3;
  return bits & BIT.conjunction ? 4 : 5;
}

/** Whether a mention opens a clause, and whether it is the nearest before the cue or the words that does. */
function clauseOf(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  mention: Mention,
  side: number,
): number {
  const from = document.sentences[mention.sentence]!.firstToken;
  const opens = clauses.opensClause(mention, from) ? 1 : 0;
  if (side !== 0) return opens;
  const to = around.cueBefore > mention.firstToken ? around.cueBefore : unit.firstToken;
  if (clauses.clauseSubject(from, to) !== mention.index) return opens;
  return to === unit.firstToken ? 2 : 3;
}

/** What follows the words: nothing, a comma, a name, a pronoun, a verb, another word. */
function nextKind(document: Document, unit: Unit): number {
  const { tokens } = document;
  let k = unit.endToken;
  if (tokens[k]?.kind === 'mark') k++;
  const next = tokens[k];
  if (!next || next.sentence !== unit.lastSentence) return 0;
  const { bits, text } = next.word;
  if (next.kind === 'punctuation')
    return text === ',' ? 1 : /^[—–―-]+$/.test(text) ? 7 : text === '.' ? 0 : 2;
  if (bits & (BIT.strongCue | BIT.weakCue)) return 3;
  if (bits & BIT.pronoun) return 4;
  if (bits & BIT.capital || bits & BIT.determiner) return 5;
  return 6;
}

/** Where a mention stands: in parentheses, in a clause under another cue, after "that". */
function withinOf(document: Document, clauses: Clauses, mention: Mention): number {
  const { tokens, sentences } = document;
  const from = sentences[mention.sentence]!.firstToken;
  let parenthesis = 0;
  let cue = 0;
  let that = 0;
  for (let k = mention.firstToken - 1, steps = 0; k >= from && steps < 20; k--, steps++) {
    const token = tokens[k]!;
    if (token.word.text === ')') break;
    if (token.word.text === '(') parenthesis = 1;
    if (clauses.cue[k] === CUE.strong) cue = 1;
    if (token.word.lower === 'that' && steps < 3) that = 1;
  }
  return parenthesis * 4 + cue * 2 + that;
}

/** Whether some strong cue near by takes the mention for its subject. */
function isSubject(clauses: Clauses, mention: Mention): boolean {
  for (let k = mention.endToken; k < mention.endToken + 8 && k < clauses.cue.length; k++) {
    if (clauses.cue[k] === CUE.strong) return clauses.subjectOf(k).mention === mention.index;
  }
  return false;
}
