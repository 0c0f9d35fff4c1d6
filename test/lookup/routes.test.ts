import type * as z from 'zod/mini';
import * as mini from 'zod/mini';
import {
  articlesPageSchema,
  healthSchema,
  oneArticleSchema,
  oneSpeakerSchema,
  seedsPageSchema,
  speakersPageSchema,
} from '../../functions/lookup/schemas/directory.ts';
import { oneQuoteSchema, quotesPageSchema } from '../../functions/lookup/schemas/quote.ts';
import { startApi, type TestApi } from './api.ts';
import { MemoryIndex, rowsOf } from './memory-index.ts';

const rows = rowsOf([
  {
    text: 'The harbour will be closed until the ice is gone.',
    speaker: 'Ana Ruiz',
    role: 'Harbour Master',
    article: 'ice',
  },
  { text: 'a wall of ice', kind: 'mixed', speaker: 'Ana Ruiz', article: 'ice' },
  { text: 'that nobody had asked the crews', kind: 'indirect', speaker: 'Tom Okoro', article: 'ice' },
  {
    text: 'Nobody asked the crews.',
    speaker: 'Tom Okoro',
    article: 'crews',
    published: '2024-01-05',
    publisher: 'Café News',
  },
  {
    text: 'Nobody asked the crews!',
    speaker: 'Lena Voss',
    article: 'copy',
    published: '2024-01-06',
    url: null,
  },
  { text: 'We wait, and we wait.', speaker: null, article: 'undated', published: null },
]);

let api: TestApi;
beforeAll(async () => {
  api = await startApi(new MemoryIndex(rows).asIndex());
});
afterAll(() => api.close());

const texts = (page: { items: { text: string }[] }) => page.items.map(({ text }) => text);

describe('GET /v1/quotes', () => {
  it('gives marked quotes, newest first, in the documented shape', async () => {
    const page = await api.json('/v1/quotes');
    expect(texts(page)).toEqual([
      'Nobody asked the crews!',
      'Nobody asked the crews.',
      'The harbour will be closed until the ice is gone.',
      'a wall of ice',
      'We wait, and we wait.',
    ]);
    expect(page.next).toBeNull();
    expect(page.items[1]).toEqual({
      id: rows[3]!.id,
      text: 'Nobody asked the crews.',
      kind: 'direct',
      spans: [{ start: 10, end: 33 }],
      cue: 'said',
      confidence: 0.9,
      speaker: { id: 'tom-okoro', name: 'Tom Okoro', role: null, mention: null },
      article: {
        id: 'crews',
        title: 'The title of crews',
        publisher: 'Café News',
        author: null,
        published: '2024-01-05',
        url: 'https://example.org/crews',
        sha256: '0'.repeat(64),
      },
      links: {
        self: `${api.url}/v1/quotes/${rows[3]!.id}`,
        article: `${api.url}/v1/articles/crews`,
        passage: 'https://example.org/crews#:~:text=Nobody%20asked%20the%20crews.',
      },
    });
  });

  it.each([
    ['q=harbor', []],
    ['q=harbours', ['The harbour will be closed until the ice is gone.']],
    ['q="asked the crews" -speaker:voss', ['Nobody asked the crews.']],
    ['q=ice&kind=mixed', ['a wall of ice']],
    [
      'q=crews&kind=all&sort=oldest',
      ['that nobody had asked the crews', 'Nobody asked the crews.', 'Nobody asked the crews!'],
    ],
    ['speaker=ruiz', ['The harbour will be closed until the ice is gone.', 'a wall of ice']],
    ['speaker=ana-ruiz&limit=1', ['The harbour will be closed until the ice is gone.']],
    ['speaker=tom-okoro&kind=direct&kind=block', ['Nobody asked the crews.']],
    ['source=cafe-news', ['Nobody asked the crews.']],
    ['article=ice', ['The harbour will be closed until the ice is gone.', 'a wall of ice']],
    ['article=none', []],
    ['from=2024-01-06', ['Nobody asked the crews!']],
    ['to=2023', ['The harbour will be closed until the ice is gone.', 'a wall of ice']],
    [
      'q=the',
      [
        'Nobody asked the crews!',
        'Nobody asked the crews.',
        'The harbour will be closed until the ice is gone.',
      ],
    ],
  ])('finds by %s', async (query, expected) => {
    expect(texts(await api.json(`/v1/quotes?${query.replaceAll(' ', '%20')}`))).toEqual(expected);
  });

  it('pages with a cursor and a Link header to the same address', async () => {
    const response = await api.get('/v1/quotes?limit=3&sort=oldest');
    const first = (await response.json()) as { items: { text: string }[]; next: string };
    const link = response.headers.get('link');
    expect(link).toBe(`<${api.url}/v1/quotes?limit=3&sort=oldest&cursor=${first.next}>; rel="next"`);
    const second = await api.json(`/v1/quotes?limit=5&sort=oldest&cursor=${first.next}`);
    expect([...texts(first), ...texts(second)]).toHaveLength(5);
    expect(new Set([...texts(first), ...texts(second)]).size).toBe(5);
    expect(second.next).toBeNull();
  });

  it('ranks by relevance, says over how many, and pages through the ranking', async () => {
    const first = await api.json('/v1/quotes?q=ice%20OR%20wait&sort=relevance&limit=1');
    expect(texts(first)).toEqual(['We wait, and we wait.']);
    expect(first.ranking).toEqual({ method: 'BM25', candidates: 3, complete: true });
    const second = await api.json(`/v1/quotes?q=ice%20OR%20wait&sort=relevance&cursor=${first.next}`);
    expect(texts(second)).toEqual(['a wall of ice', 'The harbour will be closed until the ice is gone.']);
  });

  it('counts all matches by speaker and month when asked', async () => {
    const page = await api.json('/v1/quotes?limit=1&facets=speaker,month');
    expect(page.facets).toEqual({
      speaker: [
        { id: 'ana-ruiz', name: 'Ana Ruiz', quotes: 2 },
        { id: 'lena-voss', name: 'Lena Voss', quotes: 1 },
        { id: 'tom-okoro', name: 'Tom Okoro', quotes: 1 },
      ],
      month: [
        { month: '2023-02', quotes: 2 },
        { month: '2024-01', quotes: 2 },
      ],
      counted: 5,
      complete: true,
    });
  });

  it('marks the words that were looked for, and gives context when asked', async () => {
    const { items } = await api.json('/v1/quotes?q=%22the%20ice%22%20harbour&context=true');
    expect(items[0].highlights).toEqual([
      { start: 4, end: 11 },
      { start: 33, end: 40 },
    ]);
    expect(items[0].context).toEqual({ before: 'Before. ', after: ' After.' });
  });

  it('proposes the nearest words and speakers when nothing is found', async () => {
    expect((await api.json('/v1/quotes?q=harbuor')).suggestions).toEqual([
      { parameter: 'q', for: 'harbuor', suggestion: 'harbour', quotes: 1 },
    ]);
    expect((await api.json('/v1/quotes?speaker=Ruis')).suggestions).toEqual([
      { parameter: 'speaker', for: 'Ruis', suggestion: 'Ana Ruiz', quotes: 2 },
    ]);
  });

  it('takes a speaker for an id if there is one, else for a name', async () => {
    const both = rowsOf([
      { text: 'One.', speaker: 'Austin', article: 'x' },
      { text: 'Two.', speaker: 'Lloyd Austin', article: 'y' },
    ]);
    const other = await startApi(new MemoryIndex(both).asIndex());
    expect(texts(await other.json('/v1/quotes?speaker=austin'))).toEqual(['One.']);
    expect(texts(await other.json('/v1/quotes?speaker=austin&q=two'))).toEqual([]);
    expect(texts(await other.json('/v1/quotes?speaker=Austin')).sort()).toEqual(['One.', 'Two.']);
    expect(texts(await other.json('/v1/quotes?speaker=lloyd'))).toEqual(['Two.']);
    await other.close();
  });
});

describe('a surname that too many quotes bear', () => {
  it('is said to be left out, and the rest is answered', async () => {
    const quoted = rowsOf([
      { text: 'One.', speaker: 'Austin', article: 'x' },
      { text: 'Two.', speaker: 'Lloyd Austin', article: 'y' },
    ]);
    const index = new MemoryIndex(quoted);
    index.surname = async () => null as never;
    const other = await startApi(index.asIndex());
    const page = await other.json('/v1/quotes?speaker=lloyd-austin&likely=true');
    expect([texts(page), page.likelyLeftOut]).toEqual([['Two.'], true]);
    expect((await other.json('/v1/quotes?speaker=lloyd-austin')).likelyLeftOut).toBeUndefined();
    expect(await other.json(`/v1/quotes/${quoted[0]!.id}`)).toMatchObject({ likelyLeftOut: true });
    await other.close();
  });
});

describe('one thing', () => {
  it('is a quote with its context, its copies elsewhere and who else is said to have said it', async () => {
    const quote = await api.json(`/v1/quotes/${rows[3]!.id}`);
    expect(quote.context).toEqual({ before: 'Before. ', after: ' After.' });
    expect(quote.elsewhere).toEqual([{ similarity: 1, quote: expect.objectContaining({ id: rows[4]!.id }) }]);
    expect(quote.conflicts).toEqual([
      { speaker: { id: 'lena-voss', name: 'Lena Voss' }, quotes: [rows[4]!.id] },
    ]);
  });

  it('is an article with its quotes in the order of the text', async () => {
    const article = await api.json('/v1/articles/ice');
    expect(article).toMatchObject({ id: 'ice', counts: { quotes: 2, indirect: 1 } });
    expect(texts({ items: article.quotes })).toEqual([
      'The harbour will be closed until the ice is gone.',
      'a wall of ice',
    ]);
    expect((await api.json('/v1/articles/ice?kind=all')).quotes).toHaveLength(3);
  });

  it('is a speaker', async () => {
    expect(await api.json('/v1/speakers/ana-ruiz')).toMatchObject({
      id: 'ana-ruiz',
      roles: ['Harbour Master'],
      quotes: 2,
      months: [{ month: '2023-02', quotes: 2 }],
    });
  });

  it.each([
    '/v1/quotes/none',
    '/v1/quotes/.x',
    '/v1/quotes/%00',
    '/v1/quotes/a%2Fb.c',
    '/v1/articles/none',
    '/v1/articles/%ED%A0%80',
    '/v1/speakers/%F0%9F%98%80',
    `/v1/speakers/${'x'.repeat(5000)}`,
    '/v1/nothing',
    '/nothing',
    '/v1',
  ])('is not there: %s', async (path) => {
    const response = await api.get(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 404, title: 'Not found' });
  });
});

describe('listings', () => {
  it('page through speakers', async () => {
    const first = await api.json('/v1/speakers?limit=2');
    const second = await api.json(`/v1/speakers?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id)).toEqual([
      'ana-ruiz',
      'lena-voss',
      'tom-okoro',
    ]);
    expect(second.next).toBeNull();
  });

  it.each(['newest', 'oldest'])('page through articles, %s first', async (sort) => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await api.json(`/v1/articles?limit=1&sort=${sort}${cursor}`);
      ids.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    const newest = ['copy', 'crews', 'ice', 'undated'];
    expect(ids).toEqual(sort === 'newest' ? newest : newest.reverse());
  });

  it('choose articles by publisher and date', async () => {
    const ids = async (query: string) =>
      (await api.json(`/v1/articles?${query}`)).items.map(({ id }: { id: string }) => id);
    expect(await ids('source=CAFE%20NEWS')).toEqual(['crews']);
    expect(await ids('from=2024&to=2024-01-05')).toEqual(['crews']);
  });
});

describe('answers', () => {
  const schemas: [string, z.ZodMiniType][] = [
    ['/v1/quotes?q=nobody&facets=speaker,month&context=true', quotesPageSchema],
    ['/v1/quotes?q=harbuor', quotesPageSchema],
    [`/v1/quotes/${rows[3]!.id}`, oneQuoteSchema],
    ['/v1/speakers', speakersPageSchema],
    ['/v1/speakers/ana-ruiz', oneSpeakerSchema],
    ['/v1/articles', articlesPageSchema],
    ['/v1/articles/ice', oneArticleSchema],
    ['/v1/seeds', seedsPageSchema],
    ['/health', healthSchema],
  ];
  it.each(schemas)('keep to their schema, nothing added: %s', async (path, schema) => {
    const body = await api.json(path);
    const parsed = mini.safeParse(schema, body);
    expect(parsed.error).toBeUndefined();
    expect(parsed.data).toEqual(body);
  });

  it('are known by their ETag until the index changes', async () => {
    const index = new MemoryIndex(rows.slice(0, 3));
    const changing = await startApi(index.asIndex());
    const etag = (await changing.get('/v1/quotes')).headers.get('etag')!;
    const again = (known: string) => changing.get('/v1/quotes', { headers: { 'if-none-match': known } });
    expect((await again(etag)).status).toBe(304);
    expect((await again(`"x", ${etag.replace('W/', '')}`)).status).toBe(304);
    expect((await again('"x"')).status).toBe(200);
    expect((await changing.get('/v1/quotes?limit=3', { headers: { 'if-none-match': etag } })).status).toBe(
      200,
    );
    index.rows = rows;
    expect((await again(etag)).status).toBe(200);
    await changing.close();
  });

  it('can be asked for without their body, and from any page of the web', async () => {
    const head = await api.get('/v1/quotes', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toMatch(/^W\/"/);
    expect(head.headers.get('access-control-allow-origin')).toBe('*');
    expect(head.headers.get('server-timing')).toMatch(
      /^units;desc="[\d.]+", trips;desc="\d+", total;dur=[\d.]+$/,
    );
    expect(await head.text()).toBe('');
    const preflight = await api.get('/v1/quotes', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
    });
    expect(preflight.status).toBe(204);
  });

  it.each([
    ['POST', '/v1/quotes', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/v1/speakers/x', 'GET, HEAD, OPTIONS'],
    ['PUT', '/health', 'GET, HEAD, OPTIONS'],
  ])('refuse %s %s with the methods allowed', async (method, path, allow) => {
    const response = await api.get(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  it('say nothing of what went wrong inside', async () => {
    const broken = await startApi({
      snapshot: () => Promise.reject(new Error('secret words of the inside')),
    } as never);
    const response = await broken.get('/v1/quotes');
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain('secret');
    expect(JSON.parse(body)).toMatchObject({
      status: 500,
      correlationId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(broken.errors).toEqual([
      { code: 'AQ301', error: expect.any(Error), fields: expect.objectContaining({ method: 'GET' }) },
    ]);
    await broken.close();
  });
});

describe('bad requests', () => {
  it.each([
    ['/v1/quotes?limit=0', 'limit'],
    ['/v1/quotes?limit=1e9', 'limit'],
    ['/v1/quotes?limit=101', 'limit'],
    ['/v1/quotes?limit=ten', 'limit'],
    ['/v1/quotes?limit=', 'limit'],
    ['/v1/quotes?limit=1&limit=2', 'limit'],
    ['/v1/quotes?from=yesterday', 'from'],
    ['/v1/quotes?to=2023-02-30', 'to'],
    ['/v1/quotes?from=2023-02-14T25:00:00Z', 'from'],
    ['/v1/quotes?cursor=alien', 'cursor'],
    ['/v1/quotes?cursor=', 'cursor'],
    ['/v1/quotes?colour=red', 'colour'],
    ['/v1/quotes?__proto__=red', '__proto__'],
    ['/v1/quotes?kind=loud', 'kind'],
    ['/v1/quotes?sort=best', 'sort'],
    ['/v1/quotes?context=yes', 'context'],
    ['/v1/quotes?facets=colour', 'facets'],
    ['/v1/quotes?q=%00', 'q'],
    ['/v1/quotes?q=%ED%A0%80', 'q'],
    ['/v1/quotes?q=%22open', 'q'],
    ['/v1/quotes?q=(a', 'q'],
    ['/v1/quotes?q=!!!', 'q'],
    ['/v1/quotes?q=kind:loud', 'q'],
    ['/v1/quotes?speaker=', 'speaker'],
    ['/v1/quotes?speaker=%00', 'speaker'],
    ['/v1/quotes?source=%FF', 'source'],
    ['/v1/speakers?limit=0', 'limit'],
    ['/v1/speakers?cursor=x', 'cursor'],
    ['/v1/articles?sort=relevance', 'sort'],
    ['/v1/articles/ice?limit=1', 'limit'],
    ['/v1/seeds?status=odd', 'status'],
    ['/v1/quotes/x.y?q=1', 'q'],
  ])('%.60s names the parameter and the fix', async (path, parameter) => {
    const response = await api.get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as Record<string, string>;
    expect(problem).toMatchObject({ status: 400, parameter });
    expect(problem.detail).toContain(parameter);
    expect(problem.fix!.length).toBeGreaterThan(5);
  });

  it('name a query that is too long', async () => {
    const problem = await api.json(`/v1/quotes?q=${'x'.repeat(10_000)}`);
    expect(problem).toMatchObject({ status: 400, parameter: 'q', fix: expect.stringContaining('1000') });
  });

  it('name a cursor that belongs to another lookup', async () => {
    const { next } = await api.json('/v1/quotes?limit=1');
    for (const path of [
      `sort=oldest&cursor=${next}`,
      `sort=relevance&cursor=${next}`,
      `q=ice&cursor=${next}`,
      `cursor=${next}x`,
    ]) {
      const problem = await api.json(`/v1/quotes?${path}`);
      expect(problem).toMatchObject({ status: 400, parameter: 'cursor' });
    }
    expect(await api.json(`/v1/speakers?cursor=${next}`)).toMatchObject({ status: 400, parameter: 'cursor' });
  });
});
