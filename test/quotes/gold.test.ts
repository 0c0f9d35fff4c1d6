import { type Fixture, type Gold, loadFixtures, locate, type Part } from './gold.ts';

const fixtures = loadFixtures();
const partsOf = (gold: Gold): Part[] => [
  ...gold.quotes.flatMap((quote) => quote.parts),
  ...gold.notQuotes,
  ...(gold.either ?? []),
];

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('the gold of %s', (_, fixture) => {
  it('holds only words of the article, and says which where they stand there twice', () => {
    const faults = partsOf(fixture.gold).filter((part) => !standsOnce(fixture, part));

    expect(faults).toEqual([]);
  });

  it('lists the quotes in the order of the article, none over another', () => {
    const starts = fixture.gold.quotes.flatMap((quote) =>
      quote.parts.map((part) => locate(fixture.text, part)!),
    );
    const overlapping = starts.filter((span, i) => i > 0 && span.start < starts[i - 1]!.end);

    expect(overlapping).toEqual([]);
  });

  it('names speakers without title and descriptions without article', () => {
    const names = fixture.gold.quotes.flatMap((quote) => [quote.speaker ?? 'x', ...(quote.also ?? [])]);
    // "A K M Ruiz" begins with an initial.
    const article = /^(?:A|The) (?!\p{Lu} )|^(?:a|an|the) /u;
    const title = /^(?:Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov|Alhaji|Chief|Smt|Shri|Sgt)\.? \p{Lu}/u;
    const titled = names.filter((name) => article.test(name) || title.test(name));

    expect(titled).toEqual([]);
  });

  it('is about an article of the length of a short news item', () => {
    const words = fixture.text.split(/\s+/).length;

    expect(words).toBeGreaterThan(100);
    expect(words).toBeLessThan(500);
  });
});

describe('the articles together', () => {
  const cases = [
    ...[
      'before',
      'after',
      'inverted',
      'split',
      'stop-new-sentence',
      'apposition',
      'relative-clause',
      'title-parenthesis',
    ],
    ...[
      'participle',
      'nested-source',
      'noun-cue',
      'possessive-cue',
      'several-word-cue',
      'manner-cue',
      'according-to',
    ],
    ...[
      'floating',
      'multi-paragraph',
      'continuing',
      'block',
      'torn-block',
      'qa',
      'transcript',
      'signature',
      'alternation',
    ],
    ...[
      'nested-marks',
      'so-called',
      'scare-quote',
      'title-not-speech',
      'nickname',
      'sign',
      'british-singles',
      'guillemets',
    ],
    ...[
      'low-high',
      'double-singles',
      'missing-mark',
      'wrong-way-mark',
      'brackets',
      'ellipsis',
      'pronoun',
      'nominal',
    ],
    ...[
      'age-nominal',
      'organisation',
      'document',
      'newspaper',
      'poll',
      'plural',
      'unnamed',
      'running-updates',
    ],
    ...[
      'social-post',
      'headline-quote',
      'pull-quote',
      'letter',
      'evidence-text',
      'chant',
      'song',
      'same-surname',
    ],
    ...[
      'translation',
      'proverb',
      'honorifics',
      'initials',
      'no-gender-name',
      'first-person',
      'court',
      'inquest',
    ],
    ...['parliament', 'press-conference', 'dialect'],
  ];

  it.each(cases)('hold the case %s at least twice', (name) => {
    const holders = fixtures.filter((fixture) => fixture.gold.cases.includes(name));

    expect(holders.length).toBeGreaterThanOrEqual(2);
  });

  it('name no case that is not in the list', () => {
    const named = new Set(fixtures.flatMap((fixture) => fixture.gold.cases));

    expect([...named].filter((name) => !cases.includes(name))).toEqual([]);
  });
});

function standsOnce({ text }: Fixture, part: Part): boolean {
  const words = typeof part === 'string' ? part : part.text;
  if (locate(text, part) === null || words.trim() !== words) return false;
  return typeof part === 'object' || text.indexOf(words, text.indexOf(words) + 1) < 0;
}
