import fc from 'fast-check';
import type { QuotesRequest } from '../../../functions/lookup/list-quotes.ts';

/** Lookups that are as costly as one can make them of some frequent words, rare words and speakers. */
export function costlyLookup(
  frequent: readonly string[],
  rare: readonly string[],
  speakers: readonly string[],
): fc.Arbitrary<QuotesRequest> {
  const word = fc.oneof(fc.constantFrom(...frequent), fc.constantFrom(...rare));
  const stopWord = fc.constantFrom('the', 'of', 'and', 'is', 'not');
  const some = (one: fc.Arbitrary<string>, joint: string, most: number) =>
    fc.array(one, { minLength: 1, maxLength: most, size: 'max' }).map((all) => all.join(joint));
  const beginning = fc
    .tuple(word, fc.integer({ min: 2, max: 5 }))
    .map(([text, end]) => `${text.slice(0, end)}*`);
  const phrase = some(fc.oneof(word, stopWord), ' ', 6).map((text) => `"${text}"`);
  const misspelt = word.map((text) => `${text.slice(0, -1)}q`);
  const noise = fc.constantFrom('.*(a+)+$', '[^x]', '\u0000', '\ud800', 'x'.repeat(400), '%00', '((((', '"');
  const term = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 3, arbitrary: phrase },
    { weight: 3, arbitrary: beginning },
    misspelt,
    stopWord,
    noise,
    fc.constantFrom('kind:direct', 'kind:all', 'after:2015', 'before:2016-02-03', 'source:"harbour post 3"'),
    fc.constantFrom(...speakers).map((name) => `speaker:"${name}"`),
  );
  const signed = fc.oneof(
    { weight: 5, arbitrary: term },
    { weight: 1, arbitrary: term.map((text) => `-${text}`) },
  );
  const q = fc.oneof(
    some(word, ' ', 4),
    some(phrase, ' OR ', 12),
    some(beginning, ' OR ', 16),
    some(word, ' OR ', 32),
    some(misspelt, ' ', 8),
    some(signed, ' ', 8),
    some(signed, ' OR ', 32),
    some(
      some(signed, ' ', 3).map((text) => `(${text})`),
      ' OR ',
      6,
    ),
    some(word, ' ', 500),
    word.map((text) => `${'('.repeat(40)}${text}${')'.repeat(40)}`),
  );
  const others = {
    speaker: fc.constantFrom(...speakers),
    kind: fc.constantFrom<'all' | 'indirect' | 'direct'>('all', 'indirect', 'direct').map((kind) => [kind]),
    sort: fc.constantFrom('newest' as const, 'oldest' as const),
    from: fc.constant<string>('2016'),
    limit: fc.constantFrom<number>(1, 10, 20, 100),
  };
  return fc.record({ q, ...others }, { requiredKeys: ['q'] });
}
