import type { SubjectReason } from '../phrases/clauses.ts';
import { placesIn } from '../rows.ts';

/** The ways in which a mention may stand to marked words; the ranker weighs them. */
export const PATTERNS = [
  'nobody',
  'after-direct',
  'after-direct-far',
  'after-inverted',
  'after-inverted-far',
  'after-according',
  'after-later-cue',
  'after-no-cue',
  'after-dash',
  'cry-from',
  'after-weak',
  'before-direct',
  'before-direct-loose',
  'before-subject',
  'before-subject-loose',
  'before-weak',
  'before-weak-loose',
  'noun-owner',
  'noun-owner-loose',
  'before-according',
  'name-colon',
  'label-colon',
  'before-no-cue',
  'before-main',
  'before-earlier-cue',
  'before-outer-cue',
  'before-other-clause',
  'before-according-outer',
  'after-according-outer',
  'after-inverted-late',
  'before-object',
  'before-relative',
  'same-source',
  'same-source-earlier',
  'previous-colon',
  'previous-cue',
  'previous-subject',
  'previous-other',
  'earlier-cue',
  'earlier-subject',
  'earlier-other',
  'next-cue',
  'next-subject',
  'next-other',
] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Indexes into {@link PATTERNS} by name. */
export const P = placesIn(PATTERNS);

export const REASONS: readonly SubjectReason[] = [
  'none',
  'direct',
  'inverted',
  'relative',
  'apposition',
  'coordinated',
  'participle',
  'distant',
  'possessor',
  'agent',
];

/** How marked words sit in their sentence. */
export const SETTINGS = [
  'cue-after',
  'cue-before',
  'cue-both',
  'cue-before-loose',
  'fragment',
  'floating',
  'noun-before',
  'headline',
] as const;
