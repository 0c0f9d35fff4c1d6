import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { createApi } from '../../functions/lookup/create-api.ts';
import { addReferenceRoutes } from '../../functions/lookup/reference/routes.ts';
import { handleHttpApi } from '../../functions/platform/http-api.ts';
import { startApi, type TestApi } from './api.ts';
import { MemoryIndex, rowsOf } from './memory-index.ts';

const index = new MemoryIndex(
  rowsOf(
    Array.from({ length: 300 }, (_, at) => ({
      text: `Zoë’s harbour was — “as ever” — closed on day ${at}.`,
      speaker: `Zoë Ruiz ${at % 9}`,
      article: `article-${at % 40}`,
    })),
  ),
).asIndex();
const clock = { now: () => new Date('2024-05-01T00:00:00Z') };
const log = { info() {}, warn() {}, error() {} };

/** One of each kind of text that is answered. */
const texts = [
  '/',
  '/docs',
  '/openapi.json',
  '/v1/quotes?limit=100',
  '/v1/quotes?format=csv&limit=all',
  '/v1/quotes?format=jsonl&limit=100',
  '/v1/feed.atom',
  '/v1/feed.rss',
  '/v1/feed.json',
];

describe('compression', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(index, (app) => addReferenceRoutes(app));
  });
  afterAll(() => api.close());

  it.each(texts)('makes less of it for those who accept it, on Node: %s', async (path) => {
    const [small, whole] = await Promise.all(
      ['gzip', 'identity'].map((encoding) => api.get(path, { headers: { 'accept-encoding': encoding } })),
    );
    expect(small!.headers.get('content-encoding')).toBe('gzip');
    expect(whole!.headers.get('content-encoding')).toBeNull();
    for (const { headers } of [small!, whole!]) expect(headers.get('vary')).toMatch(/accept-encoding/i);
    expect(small!.headers.get('etag')).toBe(whole!.headers.get('etag'));
    expect(await small!.text()).toBe(await whole!.text());
  });

  it.each(texts)('and the same behind an HTTP API, which does it for nobody: %s', async (path) => {
    const handler = handleHttpApi(createApi({ index, clock, log, extend: (app) => addReferenceRoutes(app) }));
    const call = async (encoding: string) =>
      (await handler({
        version: '2.0',
        rawPath: path.split('?')[0],
        rawQueryString: path.split('?')[1] ?? '',
        headers: { host: 'quotes.example', 'accept-encoding': encoding },
        requestContext: { requestId: 'r', domainName: 'quotes.example', http: { method: 'GET', path } },
        isBase64Encoded: false,
      } as never)) as APIGatewayProxyStructuredResultV2;
    const [small, whole] = [await call('br, gzip'), await call('gzip;q=0')];
    expect(small).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'gzip' } });
    expect(whole.headers).not.toHaveProperty('content-encoding');
    const plain = whole.isBase64Encoded ? Buffer.from(whole.body!, 'base64').toString() : whole.body!;
    expect(gunzipSync(Buffer.from(small.body!, 'base64')).toString()).toBe(plain);
    expect(small.body!.length).toBeLessThan(Buffer.byteLength(plain));
  });

  it('is named where nothing is sent, too', async () => {
    const { headers } = await api.get('/v1/quotes');
    const known = await api.get('/v1/quotes', { headers: { 'if-none-match': headers.get('etag')! } });
    expect([known.status, known.headers.get('vary')]).toEqual([304, 'Accept, Accept-Encoding']);
  });
});

describe('a lookup', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(index);
  });
  afterAll(() => api.close());

  it('is answered in the form that Accept asks for', async () => {
    for (const [accept, type] of [
      ['text/csv', 'text/csv'],
      ['application/jsonl', 'application/jsonl'],
      ['text/html, */*', 'application/json'],
    ]) {
      const answer = await api.get('/v1/quotes?limit=1', { headers: { accept: accept! } });
      await answer.text();
      expect(answer.headers.get('content-type')).toMatch(new RegExp(`^${type}`));
      expect(answer.headers.get('vary')).toMatch(/\baccept,/i);
    }
  });

  it('names the page after it', async () => {
    const { headers } = await api.get('/v1/quotes?limit=100');
    const next = /<(.+)>; rel="next"/.exec(headers.get('link')!)![1]!;
    expect(((await (await fetch(next)).json()) as { items: unknown[] }).items).toHaveLength(100);
  });
});

describe('the page that verifies', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(index);
  });
  afterAll(() => api.close());

  it('takes a long claim as a form, and not more than a claim', async () => {
    const send = (text: string) =>
      api.get('/verify', { method: 'POST', body: new URLSearchParams({ text }) });
    expect((await send('x '.repeat(1_900))).status).toBe(200);
    const refused = await send('x'.repeat(100_000));
    expect(refused.status).toBe(413);
    expect(await refused.text()).toContain('too large');
  });
});
