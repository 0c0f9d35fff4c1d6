import type { MentionKind } from './phrases/mentions.ts';

/** Shares of right full names by kind of mention among sure decisions, on held-back articles. */
const BY_KIND: Readonly<Record<MentionKind, number>> = { name: 1, pronoun: 0.96, nominal: 0.9 };
/** The ranker promises more than it keeps: its log-odds are shrunk by this. */
const SHRINK = 0.75;

/**
 * How likely it is that the speaker is right, 0 to 1: the source's share among all candidates, how surely the words
 * are somebody's at all, and how often the kind of mention resolves to the right name.
 */
export function confidenceOf(
  probability: number,
  margin: number,
  quote: number,
  kind: MentionKind | null,
): number {
  if (probability === 0 || kind === null) return 0;
  const odds = Math.log(probability / Math.max(1e-6, 1 - probability));
  const shrunk = 1 / (1 + Math.exp(-SHRINK * Math.min(odds, 3 + margin)));
  return shrunk * Math.sqrt(quote) * BY_KIND[kind];
}
