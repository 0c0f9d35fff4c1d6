import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutOf } from '../../functions/article/layout.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';

// What a reader marks in the first seed, written down from the article before the engine stood.
const stoltenberg = ['Jens Stoltenberg', 'NATO Secretary-General'] as const;
const austin = ['Lloyd Austin', 'US Secretary of Defense'] as const;
const milley = ['Mark Milley', 'US Chairman of the Joint Chiefs of Staff'] as const;
const post = ['Washington Post', null] as const;

interface Passage {
  readonly begins: string;
  readonly ends: string;
  /** Which occurrence of `begins`, from 0. */
  readonly at?: number;
  readonly who: readonly [name: string, role: string | null];
  readonly kind: 'direct' | 'mixed' | 'block';
}

const gold: readonly Passage[] = [
  { begins: 'ramp up', ends: 'ramp up', who: stoltenberg, kind: 'mixed' },
  { begins: 'grinding war', ends: 'of attrition', who: stoltenberg, kind: 'mixed' },
  { begins: 'race of logistics', ends: 'race of logistics', who: stoltenberg, kind: 'mixed' },
  { begins: 'grinding war', at: 1, ends: 'of attrition.', who: stoltenberg, kind: 'mixed' },
  {
    begins: 'The war in Ukraine is consuming',
    ends: 'our production capacity.',
    who: stoltenberg,
    kind: 'direct',
  },
  { begins: 'It is clear that', ends: 'on the battlefield.', who: stoltenberg, kind: 'direct' },
  { begins: 'A war of attrition becomes', ends: 'battle of logistics,', who: stoltenberg, kind: 'direct' },
  { begins: 'Yes, we have a challenge', ends: 'to tackle that.', who: stoltenberg, kind: 'direct' },
  { begins: 'We need to ensure', ends: 'win this war.', who: stoltenberg, kind: 'direct' },
  { begins: 'The industry can increase', ends: 'build new plants.', who: stoltenberg, kind: 'direct' },
  { begins: 'You can even work', ends: 'during weekends.', who: stoltenberg, kind: 'direct' },
  { begins: 'race of logistics', at: 2, ends: 'race of logistics', who: stoltenberg, kind: 'mixed' },
  {
    begins: 'Over the last year, NATO',
    ends: 'at war with Russia?',
    who: ['Lorne Cook', 'AP reporter'],
    kind: 'block',
  },
  { begins: 'Neither NATO nor', ends: 'understand what this is.', who: stoltenberg, kind: 'block' },
  { begins: "The war didn't start", ends: '2020 and 2014.', who: stoltenberg, kind: 'direct' },
  { begins: 'Among the members of this', ends: 'announced last month.', who: austin, kind: 'block' },
  { begins: 'Eleven countries', ends: 'air defense artillery.', who: austin, kind: 'direct' },
  { begins: 'U.S. intelligence officials', ends: 'last several weeks.', who: post, kind: 'block' },
  { begins: 'Western and Ukrainian', ends: 'intelligence officials', who: post, kind: 'block' },
  { begins: 'estimate that Russia', ends: 'bolster its military.', who: post, kind: 'block' },
  { begins: 'go on the offensive', ends: 'Russian-occupied Ukraine.', who: milley, kind: 'mixed' },
  { begins: 'tactical and operational', ends: 'the occupied areas.', who: milley, kind: 'mixed' },
];

const text = readFileSync(join(__dirname, '../../seeds/000_c87a4c85406106d5.txt'), 'utf8');

function place({ begins, at = 0, ends }: Passage): [number, number] {
  let start = text.indexOf(begins);
  for (let n = at; n > 0; n--) start = text.indexOf(begins, start + 1);
  return [start, text.indexOf(ends, start) + ends.length];
}

describe('given the first seed', () => {
  const quotes = extractQuotes({ text, layout: layoutOf(text) }, { indirect: false });
  const found = new Map<string, (typeof quotes)[number]>(
    quotes.flatMap((quote) => quote.spans.map(({ start, end }) => [`${start}-${end}`, quote] as const)),
  );

  it.each(gold.map((passage) => [passage.begins, passage] as const))(
    'finds “%s” with its speaker',
    (_, passage) => {
      const quote = found.get(place(passage).join('-'));

      expect(quote && [quote.speaker?.name, quote.speaker?.role, quote.kind]).toEqual([
        ...passage.who,
        passage.kind,
      ]);
    },
  );

  it('finds nothing else in marks', () => {
    expect(found.size).toBe(gold.length);
  });

  it('keeps the words of three paragraphs and what follows the cue in one quote', () => {
    const long = quotes.find((quote) => quote.text.startsWith('The war in Ukraine is consuming'));

    expect(long?.spans.length).toBeGreaterThanOrEqual(3);
    expect(long?.speaker?.id).toBe('jens-stoltenberg');
  });

  it('joins the two halves of the torn passage', () => {
    const torn = quotes.find((quote) => quote.text.startsWith('Western and Ukrainian'));

    expect(torn?.text.startsWith('Western and Ukrainian intelligence officials estimate that Russia')).toBe(
      true,
    );
  });

  it('says why when asked', () => {
    const explained = extractQuotes({ text }, { indirect: false, explain: true });
    const why = explained.find((quote) => quote.text.startsWith('You can even'))?.why;

    expect(why?.pattern).toBe('before-direct');
    expect(why?.features.length).toBeGreaterThan(3);
    expect(why?.margin).toBeGreaterThan(0);
  });
});
