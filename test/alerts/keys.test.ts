import fc from 'fast-check';
import { everyQuote, keysOfLookup, keysOfQuote } from '../../functions/alerts/keys.ts';
import type { QuoteRow } from '../../functions/index/index.ts';
import { compileLookup, type Lookup } from '../../functions/lookup/lookup.ts';
import { evaluate } from '../../functions/lookup/query/evaluate.ts';
import { createIndexRow } from './rows.ts';

const frequencies = (stem: string) => ({ harbour: 900, winter: 40, quay: 2 })[stem] ?? 300;

function keysOf(lookup: Lookup): string[] {
  const compiled = compileLookup(lookup);
  if (!compiled.ok) throw new Error(`${JSON.stringify(lookup)} is no lookup`);
  return keysOfLookup(compiled.query, frequencies);
}

describe('the keys under which an alert is filed', () => {
  it.each<[string, Lookup, string[]]>([
    ['the rarest word', { q: 'harbour winter quay' }, ['w:quay']],
    ['a word of a phrase', { q: '"the harbour in winter"' }, ['w:winter']],
    ['one for each side of an OR', { q: 'winter OR quay' }, ['w:winter', 'w:quay']],
    ['the speaker rather than a word', { q: 'harbour', speaker: 'Ana Ruiz' }, ['s:ruiz']],
    ['the publisher, when there is nothing rarer', { source: 'Harbour Post' }, ['o:harbourpost']],
    ['the article', { article: 'port', q: 'harbour' }, ['a:port']],
    ['every quote, when nothing is demanded', { q: '-harbour' }, [everyQuote]],
    ['every quote, for a beginning of words', { q: 'harb*' }, [everyQuote]],
    ['every quote, when one side of an OR demands nothing', { q: 'winter OR -quay' }, [everyQuote]],
    ['every quote, for the empty lookup', {}, [everyQuote]],
  ])('are %s', (_what, lookup, keys) => {
    expect(keysOf(lookup)).toEqual(keys);
  });

  const word = fc.constantFrom(
    'harbour',
    'harbours',
    'Winter',
    'quay',
    'the',
    'will',
    'réopened',
    'O’Neill',
    '9',
  );
  const term = fc.oneof(
    word,
    word.map((one) => `-${one}`),
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
    fc.constantFrom('qua*', 'speaker:ruiz', 'source:"harbour post"', 'kind:direct', '-speaker:Ana'),
  );
  const q = fc
    .array(term, { minLength: 1, maxLength: 4 })
    .chain((terms) =>
      fc.constantFrom(terms.join(' '), terms.join(' OR '), `(${terms.join(' OR ')}) ${terms[0]}`),
    );
  const lookup: fc.Arbitrary<Lookup> = fc.record(
    {
      q,
      speaker: fc.constantFrom('ana-ruiz', 'Ruiz', 'Ana Ruiz', 'Oku'),
      source: fc.constantFrom('Harbour Post', 'harbour-post', 'Other Paper'),
    },
    { requiredKeys: [] },
  );
  const row: fc.Arbitrary<QuoteRow> = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('Ana Ruiz', 'Jo Oku', null),
      fc.constantFrom('Harbour Post', null),
    )
    .map(([words, name, publisher]) => {
      const plain = createIndexRow(words.join(' '));
      const speaker = name && {
        id: name.toLowerCase().replace(' ', '-'),
        name,
        role: null,
        aliases: [],
        mention: null,
      };
      return { ...plain, speaker, article: { ...plain.article, publisher } };
    });

  it('are such that every quote which a lookup matches has one of them', () => {
    let matched = 0;
    fc.assert(
      fc.property(lookup, row, (wanted, quote) => {
        const compiled = compileLookup(wanted);
        fc.pre(compiled.ok);
        if (!compiled.ok || !evaluate(compiled.query, quote)) return;
        matched += 1;
        const keys = keysOfQuote(quote);
        expect(keysOfLookup(compiled.query, frequencies).some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(matched).toBeGreaterThan(200);
  });
});
