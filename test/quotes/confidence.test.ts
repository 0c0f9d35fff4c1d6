import { extractQuotes } from '../../functions/quotes/extract.ts';
import type { Quote } from '../../functions/quotes/quote.ts';
import { plainName } from '../eval/labels.ts';
import { articleOf, loadFixtures, locate } from './gold.ts';

const quoteOf = (...paragraphs: string[]): Quote =>
  extractQuotes({ text: ['News of the day', ...paragraphs].join('\n\n') }, { indirect: false }).at(-1)!;

describe('given how surely an article tells who spoke', () => {
  it('when a full name stands beside the cue, then that is trusted more than "he" between two men', () => {
    const named = quoteOf(
      '“The sluice was open and nobody had signed for the key,” said Karl Ruiz, the engineer.',
    );
    const meant = quoteOf(
      'Karl Ruiz met Jon Park at the sluice.',
      '“It was open and nobody had signed for the key,” he said.',
    );

    expect(named.confidence).toBeGreaterThan(0.9);
    expect(meant.confidence).toBeLessThan(named.confidence);
  });

  it('when "she" can mean one woman alone, then that is trusted more than where two are named', () => {
    const one = quoteOf('Ana Ruiz met Jon Park at the sluice.', '“It was open, and nobody knew,” she said.');
    const two = quoteOf('Ana Ruiz met Lena Park at the sluice.', '“It was open, and nobody knew,” she said.');

    expect(two.confidence).toBeLessThan(one.confidence);
  });

  it('when the words are in nobody’s mouth by any cue, then whoever is named is trusted little', () => {
    const { confidence } = quoteOf(
      'Karl Ruiz came to the quay on Monday.',
      '“Keep off,” read a board, and “Wait”.',
    );

    expect(confidence).toBeLessThan(0.75);
  });
});

describe('given the gold of the fixture articles', () => {
  it('then the surest four fifths are right more often than the rest, and all promise what they keep', async () => {
    const decisions: { confidence: number; right: boolean }[] = [];
    for (const fixture of loadFixtures().filter((_, at) => at % 4 === 0)) {
      const parts = fixture.gold.quotes.flatMap(({ parts, speaker, also = [] }) =>
        parts.map((part) => ({
          ...locate(fixture.text, part)!,
          names: [...(speaker === null ? [] : [speaker]), ...also].map(plainName),
        })),
      );
      for (const { spans, speaker, confidence } of extractQuotes(await articleOf(fixture), {
        indirect: false,
      })) {
        const [first] = spans;
        const part = parts.find(({ start, end }) => start < first!.end && first!.start < end);
        if (part && speaker)
          decisions.push({ confidence, right: part.names.includes(plainName(speaker.name)) });
      }
    }
    decisions.sort((a, b) => a.confidence - b.confidence);
    const fifth = Math.floor(decisions.length / 5);
    const kept = (some: typeof decisions) => some.filter(({ right }) => right).length / some.length;
    const promised = decisions.reduce((sum, { confidence }) => sum + confidence, 0) / decisions.length;

    expect(decisions.length).toBeGreaterThan(1000);
    expect(kept(decisions.slice(fifth))).toBeGreaterThan(kept(decisions.slice(0, fifth)) + 0.1);
    expect(Math.abs(promised - kept(decisions))).toBeLessThan(0.05);
  });
});
