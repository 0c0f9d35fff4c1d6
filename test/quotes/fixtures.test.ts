import { extractQuotes } from '../../functions/quotes/extract.ts';
import { articleOf, loadFixtures } from './gold.ts';
import { compare } from './score-gold.ts';

describe('given a news article with gold written by a reader', () => {
  it.each(loadFixtures().map((fixture) => [fixture.name, fixture] as const))(
    'finds every quote of %s, names its speaker and kind, and leaves the rest alone',
    async (_name, fixture) => {
      const { parts: _, ...faults } = compare(fixture, extractQuotes(await articleOf(fixture)));

      expect(faults).toEqual({ missed: [], wrongSpeaker: [], wrongKind: [], torn: [], spurious: [] });
    },
  );
});
