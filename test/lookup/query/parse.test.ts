import fc from 'fast-check';
import { compileLookup } from '../../../functions/lookup/lookup.ts';
import type { Query } from '../../../functions/lookup/query/ast.ts';
import { parseQuery, queryLimits } from '../../../functions/lookup/query/parse.ts';

/** A query tree in short: `(a & !"b c")`. */
function short(query: Query): string {
  switch (query.type) {
    case 'and':
      return `(${query.parts.map(short).join(' & ')})`;
    case 'or':
      return `(${query.parts.map(short).join(' | ')})`;
    case 'not':
      return `!${short(query.part)}`;
    case 'word':
      return query.word.word;
    case 'phrase':
      return `${query.exact ? '"' : '~'}${query.words.map(({ word }) => word).join(' ')}${query.exact ? '"' : '~'}`;
    case 'prefix':
      return `${query.prefix}*`;
    case 'speaker':
    case 'source':
      return `${query.type}=${query.value}`;
    case 'kinds':
      return `kind=${query.kinds.join('+')}`;
    default:
      return query.type;
  }
}

function parsed(q: string): string {
  const result = parseQuery(q);
  return result.ok ? short(result.query) : `error at ${result.error.at}`;
}

describe('the query language', () => {
  it.each([
    ['tanks', 'tanks'],
    ['Tanks and CAFÉ', '(tanks & and & cafe)'],
    ['tanks AND planes', '(tanks & planes)'],
    ['"race of logistics"', '"race of logistics"'],
    ['“race of” logistics', '("race of" & logistics)'],
    ['tanks OR planes ships', '(tanks | (planes & ships))'],
    ['(tanks OR planes) ships', '((tanks | planes) & ships)'],
    ['tanks -planes', '(tanks & !planes)'],
    ['-"no planes" -(a OR bb)', '(!"no planes" & !(a | bb))'],
    ['--tanks', '!!tanks'],
    ['ammun*', 'ammun*'],
    ['no-bid', '~no bid~'],
    ['no-bi*', '(no & bi*)'],
    ["don't", 'dont'],
    ['speaker:austin', 'speaker=austin'],
    ['Speaker:"Lloyd Austin" tanks', '(speaker=Lloyd Austin & tanks)'],
    ['-source:tass', '!source=tass'],
    ['kind:block OR kind:all', '(kind=block | kind=direct+mixed+block+indirect)'],
    ['before:2023 after:"2022-01-31"', '(before & after)'],
    ['https://example.org', '~https example org~'],
    ['at 3:30 - & … ok', '(at & ~3 30~ & ok)'],
    ['((tanks))', 'tanks'],
    ['(tanks)(planes)', '(tanks & planes)'],
    ['tanks () !', 'tanks'],
  ])('reads %s as %s', (q, tree) => {
    expect(parsed(q)).toBe(tree);
  });

  it.each([
    ['"race of', 0],
    ['tanks "race', 6],
    ['(tanks', 0],
    ['tanks)', 5],
    ['tanks OR', 6],
    ['OR tanks', 0],
    ['tanks AND OR planes', 6],
    ['a*', 0],
    ['tanks …*', 'tanks'],
    ['kind:loud', 0],
    ['tanks before:soon', 6],
    ['speaker: austin', 8],
    ['!!! …', 0],
    ['""', 0],
    ['tanks\u0000', 5],
    ['tanks \ud800', 6],
    [`${'('.repeat(9)}tanks${')'.repeat(9)}`, 8],
    [`${'-'.repeat(9)}tanks`, 8],
    ['x '.repeat(33).trim(), 64],
    ['x'.repeat(1001), 1000],
  ])('answers %.40s with where it goes wrong', (q, at) => {
    expect(parsed(q)).toBe(typeof at === 'number' ? `error at ${at}` : at);
  });

  it('takes what is just within the limits', () => {
    expect(parsed(`${'('.repeat(8)}tanks${')'.repeat(8)}`)).toBe('tanks');
    expect(parseQuery('x '.repeat(queryLimits.terms)).ok).toBe(true);
    expect(parseQuery('x'.repeat(queryLimits.length)).ok).toBe(true);
  });

  it('never throws, and an error lies within the query and says what to do', () => {
    const bits = fc.constantFrom(
      ...[
        '"',
        '(',
        ')',
        '-',
        ' ',
        'OR',
        'AND',
        '*',
        ':',
        'speaker:',
        'kind:',
        'before:',
        'a',
        'bc',
        '\u0000',
        '\ud83d',
        'é',
        '2023',
        '.*',
        '[a-z]+',
        '\\',
      ],
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (q) => {
        const result = parseQuery(q);
        if (result.ok) return;
        expect(result.error.at).toBeGreaterThanOrEqual(0);
        expect(result.error.at).toBeLessThanOrEqual(q.length);
        expect(result.error.message.length).toBeGreaterThan(10);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a lookup', () => {
  it('asks for marked kinds unless a kind is named', () => {
    const tree = (lookup: Parameters<typeof compileLookup>[0]) => {
      const compiled = compileLookup(lookup);
      return compiled.ok ? short(compiled.query) : compiled.causes.map(({ parameter }) => parameter).join();
    };
    expect(tree({})).toBe('kind=direct+mixed+block');
    expect(tree({ q: 'tanks -kind:mixed' })).toBe('(tanks & !kind=mixed & kind=direct+mixed+block)');
    expect(tree({ q: 'tanks kind:indirect' })).toBe('(tanks & kind=indirect)');
    expect(tree({ kind: ['all'] })).toBe('kind=direct+mixed+block+indirect');
    expect(tree({ q: ' ', speaker: 'x', from: '2023' })).toBe('(speaker=x & from & kind=direct+mixed+block)');
    expect(tree({ q: '(', kind: ['odd'], from: 'x' })).toBe('q,from,kind');
  });
});
