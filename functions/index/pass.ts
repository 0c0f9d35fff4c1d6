/** What one sweep at a time goes through: the id blocks of frequent words; the sorted runs of what indirect quotes say. */
export type Pass = 'blocks' | 'paraphrases';

/** How long one pass may take, ms: another sweep goes on. */
export const passMs = 20_000;
