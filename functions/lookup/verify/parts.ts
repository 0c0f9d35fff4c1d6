import { isStopWord } from '../../index/tokenize.ts';
import type { ClaimText, Comparison } from './compare.ts';
import { inRuns, leastScore } from './verdict.ts';
import type { SpokenWord } from './words.ts';

/** Stretches looked for at most, of which each may cost some units. */
const mostParts = 4;
/** Words of a stretch: enough to stand in few quotes, and so few that one changed word spoils but one of them. */
const partWords = 4;
const leastWords = 3;
/** Of a stretch that the nearest quote lacks, so many words are looked for: it may be the end of another quote. */
const mostWords = 8;

/**
 * Stretches of a claim by which to look for quotes that its rarest words have not led to: those that the nearest quote lacks, as
 * they may be another's; or where nothing is near, all of it in pieces. Each holds a word that has a list.
 */
export function partsToSeek(claim: ClaimText, compared: readonly Comparison[]): SpokenWord[][] {
  const best = compared.toSorted((one, other) => other.score - one.score)[0];
  const isNear = best !== undefined && best.score >= leastScore;
  const parts = isNear
    ? stretches(inRuns(best.found).map((found) => !found)).map(({ from, to }) => ({
        from,
        to: Math.min(to, from + mostWords),
      }))
    : pieces(claim.words.length);
  const weightOf = ({ from, to }: Stretch) =>
    claim.weights.slice(from, to).reduce((sum, weight) => sum + weight, 0);
  return parts
    .filter(({ from, to }) => to - from >= leastWords)
    .filter(({ from, to }) => claim.words.slice(from, to).some(({ word }) => !isStopWord(word)))
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, mostParts)
    .map(({ from, to }) => claim.words.slice(from, to));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretches(places: readonly boolean[]): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  places.forEach((place, at) => {
    if (!place) from = at + 1;
    else if (!places[at + 1]) found.push({ from, to: at + 1 });
  });
  return found;
}

function pieces(length: number): Stretch[] {
  const size = length < 2 * partWords ? leastWords : partWords;
  return Array.from({ length: Math.ceil(length / size) }, (_, nth) => {
    // The last one takes up words of the one before rather than be too short.
    const from = Math.max(0, Math.min(nth * size, length - size));
    return { from, to: Math.min(length, from + size) };
  });
}
