import { extractQuotes } from '../../functions/quotes/extract.ts';
import { articleOf, loadFixtures } from './gold.ts';
import { faultsOf, knownFaults } from './known-faults.ts';
import { type Comparison, compare } from './score-gold.ts';

/** How many of all marked parts in the fixture articles must be found, and how many of those with the right full name. */
const LEAST_FOUND = 0.99;
const LEAST_RIGHT = 0.88;

const known = knownFaults();

describe('given a news article with gold written by a reader', () => {
  const compared: Comparison[] = [];

  it.each(loadFixtures().map((fixture) => [fixture.name, fixture] as const))(
    'finds every quote of %s, names its speaker and kind, and leaves the rest alone, but for the faults that are known',
    async (name, fixture) => {
      const comparison = compare(fixture, extractQuotes(await articleOf(fixture)));
      compared.push(comparison);

      expect(faultsOf(comparison)).toEqual(known[name] ?? {});
    },
  );

  it('finds nearly every part of all of them, and names most speakers in full', () => {
    const count = (of: (one: Comparison) => number) => compared.reduce((sum, one) => sum + of(one), 0);
    const parts = count((one) => one.parts);
    const found = parts - count((one) => one.missed.length);
    const right = found - count((one) => one.wrongSpeaker.length);

    expect(compared).toHaveLength(loadFixtures().length);
    expect(found / parts).toBeGreaterThanOrEqual(LEAST_FOUND);
    expect(right / parts).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
