import type { QuoteRow } from '../../index/index.ts';
import type { VerdictJson } from '../schemas/verify.ts';
import type { ClaimText, Comparison } from './compare.ts';
import type { Difference } from './differences.ts';
import { flagsOf } from './flags.ts';
import { isClaimedSpeaker } from './speaker.ts';

export interface Verdict {
  readonly verdict: VerdictJson['verdict'];
  readonly row: QuoteRow | null;
  readonly differences: readonly Difference[];
  readonly flags: VerdictJson['flags'];
}

/**
 * From what score on a claim is a changed quote, and below which it is somebody's own invention. Measured on generated
 * claims (test/lookup/verify): changed ones lie above .6, invented ones below .4.
 */
export const leastScore = 0.5;
/** With a speaker that fits, a slightly less similar quote is the likelier source. */
const speakerBonus = 0.1;
/** Put together from several quotes: each adds a run of so many words, and together they have nearly all of the claim. */
const mergedRun = 3;
const mergedShare = 0.8;

/**
 * What is to be said of a claim, given the quotes nearest to it, best first. A part of a quote is verbatim if no word in it
 * is changed, added or left out, ellipsis or not: three dots tell that words are missing, not which.
 */
export function judge(claim: ClaimText, speaker: string | null, nearest: readonly Comparison[]): Verdict {
  const fits = ({ row }: Comparison) => speaker === null || isClaimedSpeaker(speaker, row.speaker);
  // A copy that keeps what stands before the claim comes after one that needs no flag.
  const verbatim = nearest
    .filter(({ differences }) => differences.length === 0)
    .sort((one, other) => Number(one.losesNegation) - Number(other.losesNegation));
  const byClaimed = verbatim.find(fits);
  if (byClaimed) return verbatimAs(byClaimed, []);
  const byOther = verbatim.find(({ row }) => row.speaker !== null);
  if (byOther) return { verdict: 'misattributed', row: byOther.row, differences: [], flags: ['speaker'] };
  const byNobody = verbatim[0];
  if (byNobody) return verbatimAs(byNobody, ['speaker']);

  const worth = (one: Comparison) => one.score + (speaker !== null && fits(one) ? speakerBonus : 0);
  const best = [...nearest].sort((one, other) => worth(other) - worth(one))[0];
  const partner = best && mergedWith(claim, best, nearest);
  if (!best || (best.score < leastScore && !partner)) {
    return { verdict: 'notFound', row: null, differences: [], flags: [] };
  }
  return {
    verdict: 'altered',
    row: best.row,
    differences: best.differences.map(({ op, said, claimed }) => ({ op, said, claimed })),
    flags: [
      ...flagsOf(best.differences),
      ...(fits(best) ? [] : (['speaker'] as const)),
      ...(partner ? (['merged'] as const) : []),
    ],
  };
}

/** A part that begins right after a "not" is verbatim all the same, and flagged. */
function verbatimAs({ row, losesNegation }: Comparison, flags: Verdict['flags']): Verdict {
  return {
    verdict: 'verbatim',
    row,
    differences: [],
    flags: losesNegation ? ['negation', ...flags] : flags,
  };
}

/** Another quote that has a run of words which the best one lacks, so that the runs of the two make up the claim. */
function mergedWith(
  claim: ClaimText,
  best: Comparison,
  nearest: readonly Comparison[],
): Comparison | undefined {
  const own = inRuns(best.found);
  if (!own.includes(true)) return undefined;
  return nearest.find((other) => {
    if (other === best) return false;
    const others = inRuns(other.found);
    const added = inRuns(others.map((found, place) => found && !own[place]));
    const both = own.map((found, place) => found || others[place]!);
    return added.includes(true) && shareOf(claim, both) >= mergedShare;
  });
}

/** Only the places that stand in runs of `mergedRun` or more. */
export function inRuns(places: readonly boolean[]): boolean[] {
  const kept = places.map(() => false);
  let start = 0;
  places.forEach((place, at) => {
    if (!place) start = at + 1;
    else if (at + 1 - start >= mergedRun) kept.fill(true, start, at + 1);
  });
  return kept;
}

function shareOf({ weights, weight: total }: ClaimText, places: readonly boolean[]): number {
  return weights.reduce((sum, weight, place) => sum + (places[place] ? weight : 0), 0) / total;
}
