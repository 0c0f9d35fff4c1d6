import fc from 'fast-check';
import type { QuoteRow, WritableIndex } from '../functions/index/index.ts';
import { createIndex } from '../functions/index/index.ts';
import { compileLookup, type Lookup } from '../functions/lookup/lookup.ts';
import { evaluate } from '../functions/lookup/query/evaluate.ts';
import { systemClock as clock } from '../functions/platform/ports.ts';
import { someSaid, type Written, writeArticle } from './index/articles.ts';
import { type Engine, startEngine } from './index/engine.ts';
import { startApi, type TestApi } from './lookup/api.ts';

/** Publisher and date go with an article's name. */
const dates = ['2024-05-01', '2024-05-02', '2023-12-31', null];
const publishers = ['The Harbour Post', 'Café News', null];
const written = (name: string, said: Written['said']): Written => {
  const place = name.charCodeAt(0);
  return { id: name, published: dates[place % 4]!, publisher: publishers[place % 3]!, said };
};
const corpus = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...'abcdefghijk'), fc.array(someSaid, { maxLength: 7, size: 'max' })),
    {
      selector: ([name]) => name,
      minLength: 3,
      maxLength: 8,
    },
  )
  .map((articles) => articles.map(([name, said]) => written(name, said)));

const term = fc.constantFrom(
  ...'harbour boats wait not fish fished ferries cafe under 2024 storm will the closed zebra oneil'.split(
    ' ',
  ),
  ...[
    '"the harbour"',
    '"boats wait"',
    '"fishing"',
    'fish*',
    'sto*',
    'zeb*',
    'wil*',
    'th*',
    'ferry-café',
    'kind:indirect',
  ],
  ...[
    'speaker:lindqvist',
    'speaker:"Ada Okoro"',
    'speaker:harbour-board',
    'source:cafe-news',
    'after:2024-05-01',
  ],
);
const q = fc
  .array(fc.tuple(fc.constantFrom('', '', '', '-'), term, fc.constantFrom(' ', ' OR ')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) =>
    parts.map(([sign, text, joint], at) => sign + text + (at < parts.length - 1 ? joint : '')).join(''),
  );
const lookup: fc.Arbitrary<Lookup> = fc.oneof(
  fc.record({ q }),
  fc.record({ q, kind: fc.constantFrom(['all'], ['direct'], ['indirect', 'block']) }),
  fc.record(
    {
      q,
      speaker: fc.constantFrom('mara-lindqvist', 'Lindqvist', 'okoro', 'harbour-board', 'nobody-at-all'),
      source: fc.constantFrom('café news', 'the harbour post'),
      article: fc.constantFrom('a', 'b', 'zz'),
      from: fc.constantFrom('2024', '2024-05-02', '2024-05-01T10:00:00Z'),
      to: fc.constantFrom('2023', '2024-05-01'),
    },
    { requiredKeys: [] },
  ),
);

let engine: Engine;
let tables = 0;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

async function withCorpus(
  articles: readonly Written[],
  use: (api: TestApi, index: WritableIndex, rows: QuoteRow[]) => Promise<void>,
) {
  tables += 1;
  const index = createIndex({ client: engine.client, tableName: `lookup-${tables}`, clock });
  await index.createTable();
  const rows: QuoteRow[] = [];
  for (const one of articles) {
    const { article, quotes } = writeArticle(one);
    rows.push(...(await index.put(article, quotes)).after);
  }
  const api = await startApi(index);
  try {
    await use(api, index, rows);
    expect(api.errors).toEqual([]);
  } finally {
    await api.close();
  }
}

function addressOf({ kind, ...others }: Lookup, more: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams({ ...(others as Record<string, string>), ...more });
  for (const one of kind ?? []) parameters.append('kind', one);
  return `/v1/quotes?${parameters}`;
}

/** What a scan over all rows finds, an id going before a name. */
function byScan(rows: readonly QuoteRow[], asked: Lookup, sort: string): string[] {
  const speakerById = rows.some(({ speaker }) => speaker?.id === asked.speaker);
  const compiled = compileLookup(asked, { speakerById });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.causes));
  const ids = rows
    .filter((row) => evaluate(compiled.query, row))
    .sort((one, other) => (one.position > other.position ? -1 : 1))
    .map(({ id }) => id);
  return sort === 'oldest' ? ids.reverse() : ids;
}

async function putChanged(index: WritableIndex, article: Written): Promise<void> {
  const changed = writeArticle(article);
  await index.put(changed.article, changed.quotes);
}

async function allPages(api: TestApi, asked: Lookup, more: Record<string, string>, between = async () => {}) {
  const ids: string[] = [];
  let next: string | null = null;
  do {
    const response = await api.get(addressOf(asked, { ...more, ...(next !== null && { cursor: next }) }));
    const page = (await response.json()) as { items: { id: string }[]; next: string | null };
    expect([response.status, page]).toEqual([200, expect.objectContaining({ items: expect.any(Array) })]);
    ids.push(...page.items.map(({ id }) => id));
    next = page.next;
    await between();
  } while (next !== null);
  return ids;
}

describe('lookup over HTTP on the embedded engine', () => {
  it('finds what a scan finds, each quote once and in order, for any lookup and page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.array(lookup, { minLength: 8, maxLength: 8 }),
        async (articles, lookups) => {
          await withCorpus(articles, async (api, _, rows) => {
            for (const [at, asked] of lookups.entries()) {
              const sort = at % 2 === 0 ? 'newest' : 'oldest';
              const limit = String((at % 5) + 1);
              const found = await allPages(api, asked, { sort, limit });
              expect({ asked, sort, found }).toEqual({ asked, sort, found: byScan(rows, asked, sort) });
            }
          });
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  it('gives every quote once while other articles are indexed, changed and removed', async () => {
    const said = Array.from({ length: 9 }, (_, at) => ({ text: `The harbour is closed, says voice ${at}.` }));
    const articles = [...'abcdef'].map((name) => written(name, said));
    for (const sort of ['newest', 'oldest']) {
      await withCorpus(articles, async (api, index, rows) => {
        let round = 0;
        const found = await allPages(api, { q: 'harbour' }, { sort, limit: '4' }, async () => {
          round += 1;
          const { article, quotes } = writeArticle(written(`new${round}`, said));
          await index.put(article, quotes);
          if (round === 2) await putChanged(index, written('a', said.slice(1)));
          if (round === 3) await index.remove('f');
        });
        expect(found).toEqual(byScan(rows, { q: 'harbour' }, sort));
      });
    }
  });

  it('gives every quote of a long article once, in either order, whatever kinds are asked for', async () => {
    const kinds = ['direct', 'indirect', 'mixed', 'direct'] as const;
    const said = Array.from({ length: 90 }, (_, at) => ({
      text: `Voice ${at} waits.`,
      kind: kinds[(at * 7) % 4]!,
    }));
    await withCorpus([written('a', said), written('b', said)], async (api, _, rows) => {
      for (const asked of [{ kind: ['all'] }, {}, { q: 'waits', kind: ['all'] }, { q: 'voice OR waits' }]) {
        for (const sort of ['newest', 'oldest']) {
          const found = await allPages(api, asked, { sort, limit: '7' });
          expect(found).toEqual(byScan(rows, asked, sort));
        }
      }
    });
  }, 120_000);

  it('answers one word or one speaker with one round trip and one read unit', async () => {
    const said = Array.from({ length: 14 }, (_, at) => ({
      text: `Nobody asked the crews of ferry number ${at} whether they would sail in a storm such as this one.`,
      speaker: at % 2 ? 'Ada Okoro' : 'Mara Lindqvist',
    }));
    await withCorpus(
      [...'abcdefghij'].map((name) => written(name, said)),
      async (api) => {
        for (const query of ['q=crews', 'speaker=ada-okoro', 'speaker=Okoro', 'source=cafe-news', '']) {
          const response = await api.get(`/v1/quotes?limit=10&${query}`);
          expect(((await response.json()) as { items: unknown[] }).items).toHaveLength(10);
          const [, units, trips] = /units;desc="(.+)", trips;desc="(.+)", total/.exec(
            response.headers.get('server-timing')!,
          )!;
          expect({ query, units: Number(units) <= 1, trips }).toEqual({ query, units: true, trips: '1' });
        }
      },
    );
  });

  it('answers or refuses whatever parameters it is given, and never fails', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        '0',
        '-1',
        '1e9',
        'null',
        '[object Object]',
        '*',
        '..',
        '%',
        '漢'.repeat(900),
        'é'.repeat(999),
      ),
      fc.constantFrom(
        'constructor',
        '__proto__ toString',
        'OR',
        '((((',
        '"',
        '-',
        "'; DROP",
        '\u0000',
        '9999-12-31',
        '0000',
      ),
    );
    const names = fc.constantFrom(
      ...[
        'q',
        'speaker',
        'source',
        'article',
        'kind',
        'from',
        'to',
        'sort',
        'limit',
        'cursor',
        'context',
        'facets',
        'x',
      ],
    );
    const paths = fc.constantFrom(
      ...[
        '/v1/quotes',
        '/v1/quotes',
        '/v1/speakers',
        '/v1/articles',
        '/v1/seeds',
        '/v1/quotes/',
        '/v1/speakers/',
        '/v1/articles/',
      ],
    );
    await withCorpus([written('a', [{ text: 'The constructor of the harbour wall.' }])], async (api) => {
      await fc.assert(
        fc.asyncProperty(
          paths,
          odd,
          fc.array(fc.tuple(names, odd), { maxLength: 3 }),
          async (path, id, given) => {
            const query = given
              .map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`)
              .join('&');
            const end = path.endsWith('/') ? encodeURIComponent(id.toWellFormed()) : '';
            const response = await api.get(`${path}${end}?${query}`);
            expect([200, 400, 404]).toContain(response.status);
            if (response.status !== 200)
              expect(response.headers.get('content-type')).toBe('application/problem+json');
            await response.text();
          },
        ),
        { numRuns: 300 },
      );
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), odd, odd, async (value, text, speaker) => {
          for (const body of [value, { text, speaker }, { text: value, speaker }]) {
            const response = await api.get('/v1/verify', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(body),
            });
            expect([200, 400]).toContain(response.status);
            await response.text();
          }
        }),
        { numRuns: 60 },
      );
    });
  }, 120_000);
});
