import type { Mention } from './mentions.ts';

/** The place of the first mention that begins at or after a token. */
export function firstMentionIn(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
