import { request as httpRequest } from 'node:http';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { operations } from '../../../functions/lookup/reference/operations.ts';
import { handleHttpApi } from '../../../functions/platform/http-api.ts';
import { type SeedIndex, seedIndex } from '../../seed-index.ts';
import { type WholeService, wholeService } from './service.ts';

interface AnyRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const article = '000_c87a4c85406106d5';

/** Texts that have broken parsers, stores and pages before. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    '1.5',
    'NaN',
    'null',
    'true',
    '[object Object]',
    '*',
    '.',
    '..',
    '../..',
    '/',
    '\\',
  ),
  fc.constantFrom(
    'constructor',
    '__proto__',
    'toString',
    "'; DROP TABLE",
    '{{7*7}}',
    '#{7*7}',
    '<script>alert(1)</script>',
  ),
  fc.constantFrom(
    '\0',
    '\ud800',
    '\udfff x',
    '\ufffe',
    '\u202e',
    '\r\nset-cookie: a=b',
    '漢'.repeat(300),
    'é'.repeat(1_100),
  ),
  fc.constantFrom(
    'jens-stoltenberg',
    article,
    `${article}.none`,
    'weekends',
    '"race of logistics"',
    'direct',
    'all',
    'csv',
  ),
  fc.constantFrom(
    '2023',
    '2023-13-45',
    '9999-12-31',
    '0000-00-00',
    '100',
    'atom',
    'alr_none',
    'https://quotes.example/quotes/x',
  ),
);

/** As it stands in an address: as it should be, or not encoded, badly encoded, encoded twice. */
const inAddress = fc
  .tuple(odd, fc.constantFrom('well', 'well', 'well', 'raw', 'latin1', 'cut', 'twice'))
  .map(([text, how]) => {
    const well = encodeURIComponent(text.toWellFormed());
    // Node itself refuses bytes beyond ASCII and a bare backslash.
    if (how === 'raw') return text.replace(/[^\x21-\x7e]|\\/g, '');
    if (how === 'latin1') return text.replace(/[^\x21-\x7e]|\\/g, '%ff');
    if (how === 'cut') return `${well.slice(0, 40)}%c3%28%`;
    return how === 'twice' ? encodeURIComponent(well) : well;
  });

const templates = [
  ...new Set([
    ...operations.map(({ path }) => path),
    ...[
      '/',
      '/speakers',
      '/speakers/{id}',
      '/articles',
      '/articles/{id}',
      '/quotes/{id}',
      '/verify',
      '/alerts',
    ],
    ...['/seeds', '/docs', '/assets/{id}', '/v1', '/v1/', '/v1/{id}', '/{id}', '/v1/alerts/form'],
    ...['/v1/alerts/{id}/confirm', '/v1/alerts/{id}/unsubscribe', '/v1/alerts/{id}/feed.atom'],
  ]),
];
const names = [
  ...new Set(operations.flatMap(({ parameters = {} }) => Object.keys(parameters))),
  ...['url', 'key', 'text', 'token', 'channel', 'target'],
];

const path = fc
  .tuple(
    fc.constantFrom(...templates),
    inAddress,
    inAddress,
    fc.constantFrom('', '', '', '', '/', '//', '/../x', '%2f', ';a=b'),
  )
  .map(
    ([template, id, other, end]) =>
      template.replace('{id}', () => id).replace('{notification}', () => other) + end,
  );

const query = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...names), inAddress),
      fc.constantFrom('=', '=', '=', '', '=='),
      inAddress,
    ),
    {
      maxLength: 4,
    },
  )
  .map((pairs) => pairs.map((parts) => parts.join('')).join('&'));

const headersWith = (token: string) =>
  fc.record(
    {
      authorization: fc.constantFrom(`Bearer ${token}`, `Bearer ${token}`, 'Bearer x', 'Basic eDp5'),
      accept: fc.constantFrom(
        '*/*',
        'text/html',
        'text/csv',
        'application/json, text/event-stream',
        'application/jsonl',
        ';;q=x,',
      ),
      'content-type': fc.constantFrom(
        ...[
          'application/json',
          'application/json',
          'application/x-www-form-urlencoded',
          'text/plain',
          'multipart/form-data',
          '',
        ],
        'multipart/form-data; boundary=x',
      ),
      'if-none-match': fc.constantFrom('*', 'W/"x"', '"', ',,,'),
      'accept-encoding': fc.constantFrom('gzip', 'deflate', 'br, gzip;q=0', '*', 'identity', 'nonsense;q=2'),
    },
    { requiredKeys: [] },
  );

const members = fc.constantFrom(
  'text',
  'speaker',
  'lookup',
  'channel',
  'frequency',
  'minConfidence',
  'jsonrpc',
  'id',
  'method',
  'params',
  'q',
);
const body = fc.oneof(
  fc.constant(null),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc
    .dictionary(
      members,
      fc.oneof(odd, fc.jsonValue(), fc.record({ type: odd, q: odd, url: odd, address: odd })),
    )
    .map((value) => JSON.stringify(value)),
  fc.tuple(odd, odd).map(([text, speaker]) => JSON.stringify({ text, speaker })),
  fc
    .tuple(
      fc.constantFrom('search_quotes', 'get_quote', 'list_speakers', 'verify_quote', 'none'),
      fc.dictionary(fc.constantFrom(...names, 'id'), fc.oneof(odd, fc.jsonValue())),
    )
    .map(([name, given]) =>
      JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } }),
    ),
  fc
    .tuple(odd, odd)
    .map(([text, speaker]) => new URLSearchParams({ text, speaker, q: text, channel: 'feed' }).toString()),
  odd,
  fc.constantFrom(
    '{',
    '[',
    '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\nhi',
    '['.repeat(9_000),
    'x'.repeat(200_000),
  ),
);

const method = fc.constantFrom(
  'GET',
  'GET',
  'GET',
  'GET',
  'POST',
  'POST',
  'POST',
  'HEAD',
  'DELETE',
  'PUT',
  'PATCH',
  'OPTIONS',
  'PROPFIND',
  'TRACE',
);

/** Longer addresses are refused before the application sees them: Node takes 16 KiB of headers, an HTTP API 10 KiB. */
const LONGEST_ADDRESS = 14_000;

const requests = (token: string): fc.Arbitrary<AnyRequest> =>
  fc
    .record({ method, path, query, headers: headersWith(token), body })
    .filter((asked) => asked.path.length + asked.query.length < LONGEST_ADDRESS);

describe('whatever is asked', () => {
  let seed: SeedIndex;
  let service: WholeService;

  beforeAll(async () => {
    seed = await seedIndex();
    service = await wholeService(seed.index);
  });
  afterAll(async () => {
    await service?.close();
    await seed?.close();
  });

  function overHttp({ method, path, query, headers, body }: AnyRequest): Promise<Answered> {
    const { hostname, port } = new URL(service.url);
    const address = query === '' ? path : `${path}?${query}`;
    const bodiless = ['GET', 'HEAD', 'TRACE'].includes(method);
    const content = Buffer.from(bodiless ? '' : (body ?? ''));
    const length = bodiless ? {} : { 'content-length': content.length };
    return new Promise((resolve, reject) => {
      const sent = httpRequest({
        hostname,
        port,
        method,
        path: address,
        headers: { ...headers, ...length, connection: 'close' },
      });
      sent.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            type: response.headers['content-type'] ?? '',
            body: response.headers['content-encoding'] ? '' : Buffer.concat(parts).toString(),
          }),
        );
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(content);
    });
  }

  /** As the HTTP API hands it over: the path decoded, the query as it was sent. */
  async function asEvent({ method, path, query, headers, body }: AnyRequest): Promise<Answered> {
    const answer = (await handleHttpApi({ fetch: service.fetch } as Hono)({
      version: '2.0',
      rawPath: decoded(path),
      rawQueryString: query,
      headers: { host: 'quotes.example', ...headers },
      requestContext: { requestId: 'r', domainName: 'quotes.example', http: { method, path } },
      ...(body !== null && method !== 'GET' && method !== 'HEAD' && { body }),
      isBase64Encoded: false,
    } as never)) as APIGatewayProxyStructuredResultV2;
    const type = String(answer.headers?.['content-type'] ?? '');
    return { status: answer.statusCode!, type, body: answer.isBase64Encoded ? '' : (answer.body ?? '') };
  }

  function decoded(path: string): string {
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  function expectManners(asked: AnyRequest, { status, type, body: text }: Answered) {
    const errors = service.errors.splice(0);
    const about = { asked, status, type, said: text.slice(0, 300) };
    const isProblem = type === 'application/problem+json';
    const isPage = /^text\/html/.test(type);
    const { pathname } = new URL(`http://quotes.example${decoded(asked.path)}`);
    const underV1 = /^\/v1\/(?!alerts\/)/.test(asked.path) && /^\/v1\//.test(pathname);
    expect({
      ...about,
      errors,
      fails: status >= 500 && status !== 501,
      unmannered:
        status >= 400 &&
        asked.method !== 'HEAD' &&
        !isProblem &&
        (underV1 || !(isPage || /^\/+mcp/.test(asked.path))),
      traced: /\n\s+at .+:\d+|node_modules|\.ts:\d/.test(text),
    }).toEqual({ ...about, errors: [], fails: false, unmannered: false, traced: false });
    if (isProblem && text !== '') {
      expect(JSON.parse(text)).toMatchObject({
        status,
        type: expect.any(String),
        title: expect.any(String),
        detail: expect.any(String),
      });
    }
  }

  it('is answered or refused over HTTP, never failed at, and refused in JSON that names why', async () => {
    await fc.assert(
      fc.asyncProperty(requests(service.token), async (asked) => expectManners(asked, await overHttp(asked))),
      { numRuns: 700, interruptAfterTimeLimit: 60_000 },
    );
  }, 90_000);

  it('is refused in JSON where a form is too large', async () => {
    const asked = {
      method: 'POST',
      path: '/v1/alerts/form',
      query: '',
      body: 'x'.repeat(200_000),
      headers: {},
    };
    const answered = await overHttp(asked);
    expectManners(asked, answered);
    expect(answered.status).toBe(413);
  });

  it('is so behind an HTTP API too', async () => {
    await fc.assert(
      fc.asyncProperty(
        // An HTTP API passes no TRACE on.
        requests(service.token).filter(({ method }) => method !== 'TRACE'),
        async (asked) => expectManners(asked, await asEvent(asked)),
      ),
      { numRuns: 400, interruptAfterTimeLimit: 40_000 },
    );
  }, 90_000);
});
