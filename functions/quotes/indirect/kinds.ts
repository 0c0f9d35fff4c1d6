import { BIT, type Word } from '../lexicon/lookup.ts';

/** What a piece is by its word's shape and the lexicon; a form holds the place in this list. */
export const KINDS = [
  '<s>',
  '</s>',
  '<fragment>',
  '<utterance,>',
  '<utterance.>',
  'complementiser',
  'to',
  'possessive ending',
  'negation',
  'determiner',
  'pronoun',
  'subordinator',
  'preposition',
  'conjunction',
  'auxiliary',
  'adverb',
  'number',
  'acronym',
  'name',
  'ly',
  'ing',
  'ed',
  's',
  'nominal',
  'person noun',
  'body noun',
  'time',
  'other',
  ',',
  ';',
  ':',
  '(',
  ')',
  '.',
  '…',
  '?',
  '!',
  '-',
  'dash',
  'sign',
] as const;

export type Kind = (typeof KINDS)[number];

/** A kind's place in {@link KINDS}. */
export const KIND: Readonly<Record<Kind, number>> = Object.fromEntries(
  KINDS.map((kind, at) => [kind, at]),
) as Record<Kind, number>;

const COMPLEMENTISER = /^(?:that|whether|if|what|how|why)$/;
const NEGATION = /^(?:not|never|.*n't)$/;
const SUFFIXES = ['ly', 'ing', 'ed', 's'] as const;
const NOMINAL = /(?:tion|ment|ness|ity|ence|ance|ism|er|or)$/;

const BITS: readonly (readonly [bits: number, kind: Kind])[] = [
  [BIT.determiner | BIT.possessive, 'determiner'],
  [BIT.pronoun | BIT.objectPronoun, 'pronoun'],
  [BIT.subordinator, 'subordinator'],
  [BIT.preposition, 'preposition'],
  [BIT.conjunction, 'conjunction'],
  [BIT.auxiliary, 'auxiliary'],
  [BIT.adverb, 'adverb'],
];

export function kindOf({ text, lower, bits }: Word): Kind {
  if (COMPLEMENTISER.test(lower)) return 'complementiser';
  if (lower === 'to') return 'to';
  if (lower === "'s" || lower === "'") return 'possessive ending';
  if (NEGATION.test(lower)) return 'negation';
  for (const [mask, kind] of BITS) if (bits & mask) return kind;
  if (bits & BIT.digit) return 'number';
  if (bits & BIT.time) return 'time';
  if (!(bits & BIT.capital) && bits & BIT.person) return 'person noun';
  if (!(bits & BIT.capital) && bits & (BIT.organisation | BIT.document)) return 'body noun';
  if (!(bits & BIT.letter)) return signOf(text);
  if (bits & BIT.allCaps) return 'acronym';
  if (bits & BIT.capital) return 'name';
  return SUFFIXES.find((suffix) => lower.endsWith(suffix)) ?? (NOMINAL.test(lower) ? 'nominal' : 'other');
}

function signOf(text: string): Kind {
  if (/^(?:--+|[–—―])$/.test(text)) return 'dash';
  if (/^(?:\.\.+|…)$/.test(text)) return '…';
  return KINDS.find((kind) => kind === text) ?? 'sign';
}

/** Whether a kind is a function word, a number or a sign. */
export const isClosed = (kind: Kind): boolean =>
  !/^(?:name|acronym|person noun|body noun|other|nominal|ly|ing|ed|s)$/.test(kind);
