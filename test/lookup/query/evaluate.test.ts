import { compileLookup, type Lookup } from '../../../functions/lookup/lookup.ts';
import { evaluate } from '../../../functions/lookup/query/evaluate.ts';
import { highlight } from '../../../functions/lookup/query/highlight.ts';
import { rowsOf, type TestQuote } from '../memory-index.ts';

function matches(lookup: Lookup, quote: TestQuote): boolean {
  const compiled = compileLookup(lookup);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.causes));
  return evaluate(compiled.query, rowsOf([quote])[0]!);
}

const said: TestQuote = {
  text: 'The ferries’ crews weren’t asked, and Zoë’s ships pledged to wait.',
  speaker: 'Lloyd Austin',
  aliases: ['Secretary Austin'],
  publisher: 'Café News',
  published: '2023-02-14T23:30:00-05:00',
};

describe('a quote matches', () => {
  it.each([
    'ferry crew',
    'FERRIES',
    'zoes',
    'pledge waiting',
    "weren't",
    '"crews weren’t asked"',
    '"and zoe\'s ships"',
    'fer* pled*',
    'th* wer*',
    'speaker:austin',
    'speaker:"secretary austin"',
    'speaker:lloyd-austin',
    'source:"cafe news"',
    'source:cafe-news',
    'kind:direct',
    'before:2023-02-15',
    'after:2023-02-13',
    'before:2023-03 after:2022',
    'zebra OR ferry',
    '-zebra',
    '-(ferry zebra)',
  ])('%s', (q) => {
    expect(matches({ q }, said)).toBe(true);
  });

  it.each([
    'zebra',
    '"crew were asked"',
    '"ferry"',
    'erry*',
    'speaker:"jane austin"',
    'source:cafe',
    'kind:mixed',
    'before:2023-02-14',
    'after:2023-02-14',
    'after:2023',
    'ferry -crews',
    '-speaker:austin',
  ])('not %s', (q) => {
    expect(matches({ q }, said)).toBe(false);
  });

  it('from and to the very day, a day being the article’s own and a time an instant', () => {
    expect(matches({ from: '2023-02-14', to: '2023-02-14' }, said)).toBe(true);
    expect(matches({ from: '2023-02-15' }, said)).toBe(false);
    expect(matches({ from: '2023-02-15T04:00:00Z', to: '2023-02-15T05:00:00Z' }, said)).toBe(true);
    expect(matches({ to: '2023-02-15T04:00:00Z' }, said)).toBe(false);
    expect(matches({ from: '2023' }, { ...said, published: null })).toBe(false);
    expect(matches({ to: '2023' }, { ...said, published: '2023-01' })).toBe(false);
  });
});

describe('highlights', () => {
  const shown = (q: string) => {
    const compiled = compileLookup({ q });
    if (!compiled.ok) throw new Error(q);
    return highlight(compiled.query, said.text).map(({ start, end }) => said.text.slice(start, end));
  };
  it.each([
    ['ferry wait', ['ferries', 'wait']],
    ['"asked and zoes" ships', ['asked, and Zoë’s', 'ships']],
    ['crew* -zebra OR pledge', ['crews', 'pledged']],
    ['-ferry crews', ['crews']],
    ['speaker:austin', []],
  ])('of %s', (q, words) => {
    expect(shown(q)).toEqual(words);
  });
});
