import type { Candidate, Previous } from '../candidates/candidates.ts';
import { PATTERNS } from '../candidates/patterns.ts';
import type { Surroundings } from '../candidates/surroundings.ts';
import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Unit } from '../text/units.ts';
import { idOfCue, type Traits } from './mention-traits.ts';
import { kinds, OFFSETS, patterns, prepositionIds, reasons, settings } from './templates.ts';

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
  /** What follows the words. */
  readonly next: number;
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
  return { length, ending, opening, previousCue, colon, next: nextKind(document, unit), rivals };
}

/** Writes the features of a candidate into `out`: one a template. */
export function writeFeatures(
  document: Document,
  clauses: Clauses,
  mentionTraits: Traits,
  unit: Unit,
  around: Surroundings,
  traits: UnitTraits,
  previous: Previous | null,
  candidate: Candidate,
  out: number[],
): void {
  const { pattern, reason, cue, side, rank } = candidate;
  const mention = candidate.mention >= 0 ? document.mentions[candidate.mention]! : null;
  const own = mention && mentionTraits.of(mention);
  const kind = own ? own.kind : 0;
  const { setting } = around;
  const tokens = document.tokens;
  const gap = bucket(side === 1 ? around.gapAfter : around.gapBefore);
  let t = 0;
  const put = (value: number): void => {
    out[t] = OFFSETS[t]! + value;
    t++;
  };
  put(pattern);
  put(pattern * kinds + kind);
  put(pattern * settings + setting);
  put(pattern * reasons + reason);
  put(kind * settings + setting);
  put((cue >= 0 ? idOfCue(clauses, tokens[cue]!) : 0) * 4 + side);
  if (!mention || !own) {
    // What speaks for "nobody" is the unit's own look.
    const left = around.cueBefore >= 0 ? idOfCue(clauses, tokens[around.cueBefore]!) : 0;
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
    put(traits.next * patterns + pattern);
    put(gap * patterns + pattern);
    put(traits.rivals * patterns + pattern);
    put(0);
    put(pattern);
    put(0);
    return;
  }
  put(own.beside);
  put(own.preposition * 4 + side);
  const distance =
    side === 0 || side === 2 ? unit.firstToken - mention.endToken : mention.firstToken - unit.endToken;
  put(bucket(distance) * 4 + side);
  put((Math.min(rank, 7) * 4 + side) * 2 + (own.named ? 1 : 0));
  put((candidate.sentences <= -4 ? 0 : candidate.sentences + 4) * kinds + kind);
  let relation = 0;
  if (previous && previous.mention >= 0) {
    const source = document.mentions[previous.mention]!;
    relation =
      previous.mention === mention.index ? 3 : source.entity >= 0 && source.entity === mention.entity ? 2 : 1;
  }
  put((relation * 3 + Math.min(traits.previousCue, 2)) * settings + setting);
  put(own.place * patterns + pattern);
  put(own.frequency * kinds + kind);
  put(traits.length * patterns + pattern);
  put(traits.ending * patterns + pattern);
  put(traits.opening * patterns + pattern);
  put(own.within * 4 + side);
  put(((own.speaks ? 1 : 0) * 4 + side) * kinds + kind);
  put(clauseOf(document, clauses, unit, around, mention, side, own.opens) * patterns + pattern);
  put(traits.previousCue * patterns + pattern);
  put(traits.colon * patterns + pattern);
  put(traits.next * patterns + pattern);
  put(gap * patterns + pattern);
  put(traits.rivals * patterns + pattern);
  put(own.ownCue * 4 + side);
  put(own.ownCueKind * patterns + pattern);
  put(own.governor * kinds + kind);
}

/** Whether a mention opens a clause, and whether it is the nearest before the cue or the words that does. */
function clauseOf(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  mention: Mention,
  side: number,
  opens: boolean,
): number {
  if (side === 0) {
    const from = document.sentences[mention.sentence]!.firstToken;
    const to = around.cueBefore > mention.firstToken ? around.cueBefore : unit.firstToken;
    if (clauses.clauseSubject(from, to) === mention.index) return to === unit.firstToken ? 2 : 3;
  }
  return opens ? 1 : 0;
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
