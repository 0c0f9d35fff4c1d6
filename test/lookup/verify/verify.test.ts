import { createMeter } from '../../../functions/index/meter.ts';
import type { VerdictJson } from '../../../functions/lookup/schemas/verify.ts';
import { verifyClaim } from '../../../functions/lookup/verify/verify.ts';
import { MemoryIndex } from '../memory-index.ts';
import {
  alteredClaims,
  fixtureRows,
  inventedClaims,
  type Made,
  type MadeClaim,
  randomNumbers,
  trueClaims,
} from './claims.ts';

const rows = fixtureRows();
const index = new MemoryIndex(rows).asIndex();

async function verdictOn({ text, speaker }: Pick<MadeClaim, 'text' | 'speaker'>): Promise<VerdictJson> {
  const asked = verifyClaim({ text, ...(speaker !== undefined && { speaker }) });
  if (!asked.ok) throw new Error(JSON.stringify(asked.causes));
  return asked.run(index, { snapshot: await index.snapshot(), meter: createMeter(), origin: '' });
}

/** What a verdict on a claim changed so must say. */
const wanted: Record<Made, (verdict: VerdictJson) => boolean> = {
  case: ({ verdict }) => verdict === 'verbatim',
  marks: ({ verdict }) => verdict === 'verbatim',
  spacing: ({ verdict }) => verdict === 'verbatim',
  part: ({ verdict }) => verdict === 'verbatim',
  'dropped negation': ({ verdict, flags }) => verdict === 'altered' && flags.includes('negation'),
  'added negation': ({ verdict, flags }) => verdict === 'altered' && flags.includes('negation'),
  'changed number': ({ verdict, flags }) => verdict === 'altered' && flags.includes('number'),
  'swapped name': ({ verdict, flags }) => verdict === 'altered' && flags.includes('name'),
  'cut middle': ({ verdict, flags }) => verdict === 'altered' && flags.includes('cut'),
  'merged halves': ({ verdict, flags }) => verdict === 'altered' && flags.includes('merged'),
  'wrong speaker': ({ verdict, flags }) => verdict === 'misattributed' && flags.includes('speaker'),
  invented: ({ verdict, quote }) => verdict === 'notFound' && quote === null,
};

/** The claims that were judged wrongly, in words for whoever has to see why. */
async function missesOf(claims: readonly MadeClaim[]): Promise<string[]> {
  const misses: string[] = [];
  for (const claim of claims) {
    const verdict = await verdictOn(claim);
    if (!wanted[claim.made](verdict)) {
      misses.push(`${claim.made}: ${claim.text} → ${verdict.verdict} ${verdict.flags}`);
    }
  }
  return misses;
}

/** Evenly from all of them, so that every way of making a claim is among the chosen. */
function some(claims: readonly MadeClaim[], count: number): MadeClaim[] {
  return Array.from({ length: count }, (_, at) => claims[Math.floor((at * claims.length) / count)]!);
}

describe('a thousand claims made from the quotes of the fixture articles', () => {
  it('finds at least 99 of 100 true ones verbatim', async () => {
    const misses = await missesOf(some(trueClaims(rows, randomNumbers(1)), 400));
    expect(misses.slice(4)).toEqual([]);
  });

  it('catches at least 97 of 100 changed ones with the right flag', async () => {
    const claims = some(alteredClaims(rows, randomNumbers(2)), 500);
    expect(new Set(claims.map(({ made }) => made)).size).toBe(7);
    const misses = await missesOf(claims);
    expect(misses.slice(15)).toEqual([]);
  });

  it('finds none of the invented ones', async () => {
    expect(await missesOf(inventedClaims(100, randomNumbers(3)))).toEqual([]);
  });
});
