import { PATTERNS, REASONS, SETTINGS } from '../candidates/patterns.ts';
import { frontDecoded } from '../lexicon/front-coding.ts';
import { STRONG_CUES, WEAK_CUES } from '../lexicon/words.generated.ts';
import { PREPOSITIONS } from '../lexicon/words.ts';

/** What a mention is, as far as speaking goes. */
export const KINDS = [
  'nobody',
  'person',
  'surname',
  'organisation',
  'place',
  'he-she',
  'they',
  'it',
  'relative',
  'first-or-second',
  'object-pronoun',
  'possessive-pronoun',
  'indefinite',
  'person-noun',
  'people-noun',
  'organisation-noun',
  'document-noun',
  'plural-noun',
  'other-noun',
  'demonstrative',
] as const;

const cueIds = new Map<string, number>();
for (const cue of [...frontDecoded(STRONG_CUES), ...frontDecoded(WEAK_CUES)])
  if (!cueIds.has(cue)) cueIds.set(cue, cueIds.size + 1);
/** Prepositions by number, from 1. */
export const prepositionIds = new Map(PREPOSITIONS.map((word, i) => [word, i + 1]));

export const patterns = PATTERNS.length;
export const kinds = KINDS.length;
export const settings = SETTINGS.length;
export const reasons = REASONS.length;
/** How many cues have a number of their own, the unknown one (0) included. */
export const cues = cueIds.size + 1;
export const cueId = (word: string): number => cueIds.get(word) ?? 0;
const prepositions = prepositionIds.size + 1;

/** The feature templates: a name and how many values each takes. Their order is that of the weights. */
const TEMPLATES = [
  ['pattern', patterns],
  ['pattern/kind', patterns * kinds],
  ['pattern/setting', patterns * settings],
  ['pattern/reason', patterns * reasons],
  ['kind/setting', kinds * settings],
  ['cue/side', cues * 4],
  ['cue-beside', cues * 2],
  ['word-before', prepositions * 4],
  ['distance/side', 10 * 4],
  ['rank/side', 8 * 4 * 2],
  ['sentences/kind', 8 * kinds],
  ['previous/setting', 4 * 3 * settings],
  ['place/pattern', 8 * patterns],
  ['frequency/kind', 5 * kinds],
  ['length/pattern', 6 * patterns],
  ['ending/pattern', 5 * patterns],
  ['opening/pattern', 4 * patterns],
  ['within', 8 * 4],
  ['subject-of-cue', 2 * 4 * kinds],
  ['clause/pattern', 5 * patterns],
  ['previous-cue/pattern', 4 * patterns],
  ['colon/pattern', 4 * patterns],
  ['next/pattern', 8 * patterns],
  ['gap/pattern', 10 * patterns],
  ['rivals/pattern', 16 * patterns],
  ['own-cue/side', cues * 4],
  ['own-cue-kind/pattern', 5 * patterns],
  ['governed-by/kind', 6 * kinds],
] as const;

/** Where each template's values begin when all are laid end to end; the last entry is the end. */
export function offsetsOf(templates: readonly (readonly [name: string, size: number])[]): number[] {
  const offsets = [0];
  for (const [, size] of templates) offsets.push(offsets.at(-1)! + size);
  return offsets;
}

export const TEMPLATE_NAMES: readonly string[] = TEMPLATES.map(([name]) => name);

/** Where each template's weights begin; the last entry is the number of all features. */
export const OFFSETS: readonly number[] = offsetsOf(TEMPLATES);
export const FEATURES = OFFSETS.at(-1)!;
/** Features of one candidate. */
export const WIDTH = TEMPLATES.length;

/** A feature's name for people: its template and value. */
export function featureName(feature: number): string {
  let t = 0;
  while (OFFSETS[t + 1]! <= feature) t++;
  const name = TEMPLATES[t]![0];
  const value = feature - OFFSETS[t]!;
  const [left, right] = name.split('/');
  const table: Record<string, readonly string[]> = {
    pattern: PATTERNS,
    kind: KINDS,
    setting: SETTINGS,
    reason: REASONS,
  };
  if (left === 'pattern' && right === undefined) return `pattern=${PATTERNS[value]}`;
  if (left === 'pattern') {
    const values = table[right!]!;
    return `pattern=${PATTERNS[Math.floor(value / values.length)]} ${right}=${values[value % values.length]}`;
  }
  if (name === 'cue/side')
    return `cue=${[...cueIds.keys()][Math.floor(value / 4) - 1] ?? 'none'} side=${value % 4}`;
  if (name === 'cue-beside')
    return `cue-beside=${[...cueIds.keys()][Math.floor(value / 2) - 1] ?? 'none'} ${value % 2 ? 'left' : 'right'}`;
  const values = right ? table[right] : undefined;
  if (values) return `${left}=${Math.floor(value / values.length)} ${right}=${values[value % values.length]}`;
  return `${name}=${value}`;
}
