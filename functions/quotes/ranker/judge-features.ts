import { PATTERNS, SETTINGS } from '../candidates/patterns.ts';
import type { Surroundings } from '../candidates/surroundings.ts';
import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import type { Token } from '../text/tokens.ts';
import type { Unit } from '../text/units.ts';
import { kindOf } from './mention-traits.ts';
import type { Ranking } from './ranker.ts';
import { cueId, cues, KINDS, offsetsOf, prepositionIds } from './templates.ts';

/** Words before marks that call what follows a name or a manner of speaking. */
const NAMING = [
  'called',
  'so-called',
  'titled',
  'entitled',
  'dubbed',
  'named',
  'nicknamed',
  'known',
  'labelled',
  'labeled',
  'branded',
  'termed',
  'billed',
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'this',
  'that',
  'of',
  'and',
  'or',
  'as',
  'in',
  'on',
  'for',
  'by',
  'with',
  'to',
  'from',
  'is',
  'was',
  'are',
  'were',
  'be',
  'song',
  'book',
  'film',
  'movie',
  'show',
  'album',
  'play',
  'novel',
  'series',
  'word',
  'words',
  'phrase',
  'term',
  'sign',
  'reading',
  'read',
  'reads',
  'headlined',
  'marked',
  'any',
  'some',
  'no',
  'not',
  'more',
  'very',
  'program',
  'programme',
  'documentary',
  'single',
  'poem',
  'painting',
  'it',
  'about',
  'like',
  'saying',
  'says',
  'said',
] as const;
const namingIds = new Map<string, number>(NAMING.map((word, i) => [word, i + 1]));

const LENGTHS = 7;
const TEMPLATES = [
  ['bias', 1],
  ['length', LENGTHS],
  ['length/setting', LENGTHS * SETTINGS.length],
  ['nobody', 12],
  ['nobody/length', 12 * LENGTHS],
  ['pattern', PATTERNS.length],
  ['pattern/length', PATTERNS.length * LENGTHS],
  ['kind/length', KINDS.length * LENGTHS],
  ['case', 6 * LENGTHS],
  ['ending/setting', 5 * SETTINGS.length],
  ['word-before/length', (NAMING.length + 2) * LENGTHS],
  ['preposition', prepositionIds.size + 1],
  ['cue-before', cues],
  ['cue-beside', cues],
  ['after/before', 8 * 8],
  ['after/length', 8 * LENGTHS],
  ['pronoun-inside', 4 * 3],
  ['verb-inside', 2 * LENGTHS],
  ['neighbour', 6 * LENGTHS],
  ['seen-before', 2 * LENGTHS],
] as const;

export const JUDGE_TEMPLATES: readonly string[] = TEMPLATES.map(([name]) => name);
export const JUDGE_OFFSETS: readonly number[] = offsetsOf(TEMPLATES);
export const JUDGE_FEATURES = JUDGE_OFFSETS.at(-1)!;
export const JUDGE_WIDTH = TEMPLATES.length;

/** The features of a unit as words somebody said, one a template; `ranking` is that of its sources. */
export function judgeFeatures(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  ranking: Ranking,
  earlier: boolean,
  neighbour: number,
): number[] {
  const out: number[] = [];
  const { tokens, sentences } = document;
  const { setting, cueBefore, gapBefore } = around;
  const put = (value: number): void => {
    out.push(JUDGE_OFFSETS[out.length]! + value);
  };
  const w = unit.words;
  const length = w <= 1 ? 0 : w <= 2 ? 1 : w <= 3 ? 2 : w <= 5 ? 3 : w <= 8 ? 4 : w <= 15 ? 5 : 6;
  const named = ranking.somebody >= 0 ? ranking.candidates[ranking.somebody]! : null;
  const pattern = named ? named.pattern : 0;
  const kind = named ? kindOf(document, document.mentions[named.mention]!) : 0;
  const nobody = Math.max(0, Math.min(11, Math.round(ranking.lead + 6)));
  const opens = sentences[unit.firstSentence]!.firstToken >= unit.firstToken - 1;
  const before = opens ? undefined : outerBefore(tokens, unit);
  const after = outerAfter(tokens, unit);
  put(0);
  put(length);
  put(length * SETTINGS.length + setting);
  put(nobody);
  put(nobody * LENGTHS + length);
  put(pattern);
  put(pattern * LENGTHS + length);
  put(kind * LENGTHS + length);
  put(caseOf(tokens, unit) * LENGTHS + length);
  const stop = tokens[unit.endToken - 1]!.word.text;
  const ending =
    stop === ',' ? 1 : stop === '.' ? 2 : /^[?!]/.test(stop) ? 3 : /^(?:…|\.\.+|[—–-]+)$/.test(stop) ? 4 : 0;
  put(ending * SETTINGS.length + setting);
  put((before ? (namingIds.get(before.word.lower) ?? NAMING.length + 1) : 0) * LENGTHS + length);
  put(before ? (prepositionIds.get(before.word.lower) ?? 0) : 0);
  put(cueBefore >= 0 && gapBefore <= 4 ? cueId(tokens[cueBefore]!.word.lower) : 0);
  put(before && clauses.cue[before.index]! > CUE.none ? cueId(before.word.lower) : 0);
  put(sort(after) * 8 + sort(before));
  put(sort(after) * LENGTHS + length);
  let inside = 0;
  let verb = 0;
  for (let k = unit.firstToken; k < unit.endToken && k < unit.firstToken + 60; k++) {
    const { bits, lower } = tokens[k]!.word;
    if (/^(?:i|we|you|my|our|me|us|i'm|we're|i've|we've|you're)$/.test(lower)) inside |= 1;
    else if (bits & BIT.pronoun || /^(?:it's|he's|that's|they're|don't|there's)$/.test(lower)) inside |= 2;
    if (bits & BIT.auxiliary || /n't$/.test(lower)) verb = 1;
  }
  put(inside * 3 + Math.min(2, length >> 1));
  put(verb * LENGTHS + length);
  put(neighbour * LENGTHS + length);
  put((earlier ? 1 : 0) * LENGTHS + length);
  return out;
}

function outerBefore(tokens: readonly Token[], unit: Unit): Token | undefined {
  const k = tokens[unit.firstToken - 1]?.kind === 'mark' ? unit.firstToken - 2 : unit.firstToken - 1;
  return tokens[k];
}

function outerAfter(tokens: readonly Token[], unit: Unit): Token | undefined {
  const k = tokens[unit.endToken]?.kind === 'mark' ? unit.endToken + 1 : unit.endToken;
  return tokens[k]?.sentence === unit.lastSentence ? tokens[k] : undefined;
}

/** Nothing, a comma or colon, a stop, a cue, a name, a function word, another word, a mark. */
function sort(token: Token | undefined): number {
  if (!token) return 0;
  if (token.kind === 'mark') return 7;
  if (token.kind !== 'word') return /^[,:]$/.test(token.word.text) ? 1 : 2;
  const { bits } = token.word;
  if (bits & (BIT.strongCue | BIT.weakCue) && !(bits & BIT.capital)) return 3;
  if (bits & BIT.capital && !(bits & (BIT.pronoun | BIT.determiner | BIT.preposition | BIT.conjunction)))
    return 4;
  if (
    bits &
    (BIT.preposition |
      BIT.conjunction |
      BIT.auxiliary |
      BIT.pronoun |
      BIT.determiner |
      BIT.adverb |
      BIT.possessive)
  )
    return 5;
  return 6;
}

/** All words capitalised as in a title, only the first, none, all letters capital. */
function caseOf(tokens: readonly Token[], unit: Unit): number {
  let capitals = 0;
  let lower = 0;
  let upper = 0;
  for (let k = unit.firstToken; k < unit.endToken && k < unit.firstToken + 12; k++) {
    const { bits } = tokens[k]!.word;
    if (!(bits & BIT.letter)) continue;
    if (bits & BIT.allCaps) upper++;
    if (bits & BIT.capital) capitals++;
    else if (!(bits & (BIT.preposition | BIT.conjunction | BIT.determiner))) lower++;
  }
  const first = (tokens[unit.firstToken]!.word.bits & BIT.capital) !== 0;
  if (capitals > 1 && upper === capitals && lower === 0) return 5;
  if (capitals > 0 && lower === 0) return capitals > 1 ? 4 : 3;
  return first ? 2 : capitals > 0 ? 1 : 0;
}
