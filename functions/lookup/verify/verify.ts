import type { Index, QuoteRow } from '../../index/index.ts';
import { quoteJson } from '../quote-json.ts';
import { type Reading, type ReadingOptions, reading } from '../reading.ts';
import { type Claim, claimFixes, type VerdictJson } from '../schemas/verify.ts';
import { attributedClaim } from './attribution.ts';
import { candidatesFor, holdersOf, holdersOfParts, holdersOfSpeaker } from './candidates.ts';
import { withoutReferences } from './clean.ts';
import { type ClaimText, type Comparison, compare } from './compare.ts';
import { partsToSeek } from './parts.ts';
import { isClaimedSpeaker } from './speaker.ts';
import { judge } from './verdict.ts';
import { type SpokenWord, spokenWords } from './words.ts';

const mostNearest = 5;
/** What shares less with the claim is no help to anybody. */
const leastNear = 0.15;

/**
 * Did they say it? Answers `POST /v1/verify`. Only words in marks or set off count as said; paraphrase does not. Who stands beside
 * a claim in marks is whom it is claimed of, unless another is given.
 */
export function verifyClaim({ text: given, speaker: named }: Claim): Reading<VerdictJson> {
  const whole = withoutReferences(given);
  const { text, speaker: beside } = attributedClaim(whole) ?? { text: whole, speaker: null };
  const speaker = named ?? beside;
  const words = spokenWords(text);
  if (words.length === 0) {
    return { ok: false, causes: [{ parameter: 'text', detail: 'it holds no word', fix: claimFixes.text! }] };
  }
  return reading((index, options) => verify(index, { text, words, speaker }, options));
}

async function verify(
  index: Index,
  { text, words, speaker }: { text: string; words: readonly SpokenWord[]; speaker: string | null },
  { snapshot, meter, origin }: ReadingOptions,
): Promise<VerdictJson> {
  const { claim, rows, complete } = await candidatesFor(index, text, words, { snapshot, meter });
  let compared = rows.map((row) => compare(claim, row));
  let isPartial = false;
  // What others said too may be in many quotes newer than the claimed speaker's.
  const isByClaimed = (one: Comparison) =>
    isVerbatim(one) && speaker !== null && isClaimedSpeaker(speaker, one.row.speaker);
  if (!complete && speaker !== null && !compared.some(isByClaimed)) {
    const holders = await holdersOfSpeaker(index, words, speaker, { snapshot, meter });
    compared = withOthers(claim, compared, holders.rows);
    isPartial = holders.partial;
  }
  if (!complete && !compared.some(isVerbatim)) {
    const holders = await holdersOf(index, words, { snapshot, meter });
    compared = withOthers(claim, compared, holders.rows);
    isPartial ||= holders.partial;
  }
  if (!compared.some(isVerbatim)) {
    const parts = partsToSeek(claim, compared);
    const holders = await holdersOfParts(index, claim, parts, { snapshot, meter });
    compared = withOthers(claim, compared, holders);
  }
  const nearest = compared.sort((one, other) => other.score - one.score);
  const { verdict, row, differences, flags } = judge(claim, speaker, nearest);
  return {
    verdict,
    quote: row && quoteJson(row, { origin }),
    differences: [...differences],
    flags,
    ...(isPartial && verdict !== 'verbatim' && { partial: true as const }),
    nearest: nearest
      .filter(({ score }) => score >= leastNear)
      .slice(0, mostNearest)
      .map((near) => ({
        score: Math.round(near.score * 1000) / 1000,
        quote: quoteJson(near.row, { origin }),
      })),
  };
}

function withOthers(
  claim: ClaimText,
  compared: readonly Comparison[],
  rows: readonly QuoteRow[],
): Comparison[] {
  const known = new Set(compared.map(({ row }) => row.id));
  return [...compared, ...rows.filter(({ id }) => !known.has(id)).map((row) => compare(claim, row))];
}

const isVerbatim = ({ differences }: Comparison) => differences.length === 0;
