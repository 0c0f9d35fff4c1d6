import type { Index } from '../../index/index.ts';
import { quoteJson } from '../quote-json.ts';
import { type Reading, type ReadingOptions, reading } from '../reading.ts';
import { type Claim, claimFixes, type VerdictJson } from '../schemas/verify.ts';
import { candidatesFor, holdersOf } from './candidates.ts';
import { type Comparison, compare } from './compare.ts';
import { judge } from './verdict.ts';
import { type SpokenWord, spokenWords } from './words.ts';

const mostNearest = 5;
/** What shares less with the claim is no help to anybody. */
const leastNear = 0.15;

/** Did they say it? Answers `POST /v1/verify`. Only words in marks or set off count as said; paraphrase does not. */
export function verifyClaim({ text, speaker }: Claim): Reading<VerdictJson> {
  const words = spokenWords(text);
  if (words.length === 0) {
    return { ok: false, causes: [{ parameter: 'text', detail: 'it holds no word', fix: claimFixes.text! }] };
  }
  return reading((index, options) => verify(index, { text, words, speaker: speaker ?? null }, options));
}

async function verify(
  index: Index,
  { text, words, speaker }: { text: string; words: readonly SpokenWord[]; speaker: string | null },
  { snapshot, meter, origin }: ReadingOptions,
): Promise<VerdictJson> {
  const { claim, rows, complete } = await candidatesFor(index, text, words, { snapshot, meter });
  let compared = rows.map((row) => compare(claim, row));
  if (!complete && !compared.some(isVerbatim)) {
    const holders = await holdersOf(index, words, { snapshot, meter });
    compared = [...holders.map((row) => compare(claim, row)), ...compared];
  }
  const nearest = compared.sort((one, other) => other.score - one.score);
  const { verdict, row, differences, flags } = judge(claim, speaker, nearest);
  return {
    verdict,
    quote: row && quoteJson(row, { origin }),
    differences: [...differences],
    flags,
    nearest: nearest
      .filter(({ score }) => score >= leastNear)
      .slice(0, mostNearest)
      .map((near) => ({
        score: Math.round(near.score * 1000) / 1000,
        quote: quoteJson(near.row, { origin }),
      })),
  };
}

const isVerbatim = ({ differences }: Comparison) => differences.length === 0;
