import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Index } from '../../../functions/index/index.ts';
import { openApi } from '../../../functions/lookup/reference/openapi.ts';
import { aNotification } from '../../alerts/examples.ts';
import { type SeedIndex, seedIndex } from '../../seed-index.ts';
import { type WholeService, wholeService } from './service.ts';

interface DescribedAnswer {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

const described = JSON.parse(JSON.stringify(openApi({}))) as {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; responses: Record<string, DescribedAnswer> }>
  >;
  readonly components: object;
};
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, responses }]) => ({
    path,
    method: method.toUpperCase(),
    id: operationId,
    responses,
  })),
);

/** Members that a schema does not name are refused, so that the service answers nothing that is not described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in members ? { additionalProperties: false, ...members } : members;
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'described', components: closed(described.components) });

/** A request that is to bring about one documented status. */
interface Case {
  /** What stands in place of `{id}` and `{notification}`. */
  readonly in?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends the ETag of the same request's first answer. */
  readonly known?: true;
  /** Asks a service whose table is asked too much. */
  readonly busy?: true;
}

const json = { 'content-type': 'application/json' };
const rpc = { ...json, accept: 'application/json, text/event-stream' };
const feedAlert = { lookup: { q: 'harbour' }, channel: { type: 'feed' } };
const hookAlert = { lookup: {}, channel: { type: 'webhook', url: 'https://hooks.example/in' } };
const noAlert = { in: { id: 'alr_none', notification: 'ntf_none' } };
const article = '000_c87a4c85406106d5';

describe('the service, held against its description', () => {
  let seed: SeedIndex;
  let service: WholeService;
  let busy: WholeService;
  let cases: Record<string, Record<string, readonly Case[]>>;

  beforeAll(async () => {
    seed = await seedIndex();
    service = await wholeService(seed.index);
    const throttled = async () => {
      throw Object.assign(new Error('slower'), { name: 'ThrottlingException' });
    };
    busy = await wholeService({ ...seed.index, snapshot: throttled, flags: throttled } as Index);
    cases = await casesOf();
  });
  afterAll(async () => {
    await Promise.all([service?.close(), busy?.close()]);
    await seed?.close();
  });

  async function casesOf() {
    const owner = { authorization: `Bearer ${service.token}` };
    const make = async (body: object): Promise<string> => {
      const made = await fetch(`${service.url}/v1/alerts`, {
        method: 'POST',
        headers: { ...owner, ...json },
        body: JSON.stringify(body),
      });
      return ((await made.json()) as { id: string }).id;
    };
    const [feed, hook, gone] = [await make(feedAlert), await make(hookAlert), await make(feedAlert)];
    const dead = aNotification({
      alertId: hook,
      status: 'dead',
      attempts: [{ at: 'x', outcome: 'answered 500' }],
    });
    await service.alerts.addNotification(dead);
    const found = await fetch(`${service.url}/v1/quotes?limit=1`);
    const quote = ((await found.json()) as { items: { id: string }[] }).items[0]!.id;

    const list = (query: string, wrong: string): Record<string, readonly Case[]> => ({
      200: [{}, { query }],
      304: [{ query, known: true }],
      400: [{ query: 'colour=red' }, { query: wrong }],
      503: [{ busy: true }],
    });
    const one = (id: string): Record<string, readonly Case[]> => ({
      200: [{ in: { id } }],
      304: [{ in: { id }, known: true }],
      400: [{ in: { id }, query: 'colour=red' }],
      404: [{ in: { id: 'nobody.none' } }, { in: { id: '%00' } }],
      503: [{ in: { id }, busy: true }],
    });
    const refusedWithoutToken: Case[] = [noAlert, { ...noAlert, headers: { authorization: 'Bearer wrong' } }];
    return {
      listQuotes: {
        ...list('q=logistics&context=true&facets=speaker,month&kind=all', 'q=(unclosed&limit=0'),
        200: [
          { query: 'q=logistics&context=true&facets=speaker,month&kind=all' },
          { query: 'q=ammunition&sort=relevance' },
          { query: 'q=amunition' },
          { query: 'format=csv&limit=all' },
          { query: 'format=jsonl&limit=3' },
        ],
      },
      getQuote: one(quote),
      listSpeakers: list('q=stoltenberg&limit=1', 'limit=all'),
      getSpeaker: one('jens-stoltenberg'),
      listArticles: list('sort=oldest', 'from=yesterday'),
      getArticle: {
        ...one(article),
        200: [{ in: { id: article } }, { in: { id: article }, query: 'kind=all' }],
      },
      listSeeds: { 200: [{}], 400: [{ query: 'status=lost' }], 503: [{ busy: true }] },
      verifyQuote: {
        200: [
          { headers: json, body: { text: 'You can never work during weekends.', speaker: 'Stoltenberg' } },
          { headers: json, body: { text: 'Nobody said this of the harbour.' } },
        ],
        400: [
          { headers: json, body: { text: '' } },
          { headers: json, body: '{' },
        ],
        413: [{ headers: json, body: { text: 'x'.repeat(40_000) } }],
        415: [{ headers: { 'content-type': 'text/plain' }, body: 'You can even work.' }],
        503: [{ headers: json, body: { text: 'You can even work during weekends.' }, busy: true }],
      },
      feedAtom: list('q=logistics', 'limit=3'),
      feedRss: list('q=logistics', 'sort=oldest'),
      feedJson: list('q=logistics', 'kind=loud'),
      createAlert: {
        201: [
          feedAlert,
          hookAlert,
          { ...feedAlert, channel: { type: 'email', address: 'reader@example.com' } },
        ].map((body) => ({ headers: { ...owner, ...json }, body })),
        400: [{ headers: { ...owner, ...json }, body: { lookup: { q: '(' }, channel: { type: 'feed' } } }],
        401: [{ headers: json, body: feedAlert }],
        413: [{ headers: { ...owner, ...json }, body: { lookup: { q: 'x'.repeat(20_000) } } }],
        415: [{ headers: { ...owner, 'content-type': 'text/plain' }, body: 'harbour' }],
      },
      getAlert: {
        200: [feed, hook].map((id) => ({ in: { id }, headers: owner })),
        401: refusedWithoutToken,
        404: [{ ...noAlert, headers: owner }],
      },
      deleteAlert: {
        204: [{ in: { id: gone }, headers: owner }],
        401: refusedWithoutToken,
        404: [{ ...noAlert, headers: owner }],
      },
      listNotifications: {
        200: [{ in: { id: hook }, headers: owner }],
        400: [{ in: { id: hook }, headers: owner, query: 'colour=red' }],
        401: refusedWithoutToken,
        404: [{ ...noAlert, headers: owner }],
      },
      replayNotification: {
        202: [{ in: { id: hook, notification: dead.id }, headers: owner }],
        401: refusedWithoutToken,
        404: [{ in: { id: hook, notification: 'ntf_none' }, headers: owner }],
      },
      rotateSecret: {
        200: [{ in: { id: hook }, headers: owner }],
        401: refusedWithoutToken,
        404: [{ in: { id: feed }, headers: owner }],
      },
      mcp: {
        200: [{ headers: rpc, body: { jsonrpc: '2.0', id: 1, method: 'tools/list' } }],
        400: [{ headers: rpc, body: '{' }],
        406: [
          {
            headers: { ...json, accept: 'application/json' },
            body: { jsonrpc: '2.0', id: 1, method: 'ping' },
          },
        ],
        413: [{ headers: rpc, body: { text: 'x'.repeat(70_000) } }],
        415: [{ headers: { ...rpc, 'content-type': 'text/plain' }, body: 'x' }],
      },
      oembed: {
        200: [{ query: `url=${encodeURIComponent(`${service.url}/quotes/${quote}`)}` }],
        404: [{ query: 'url=nowhere' }, {}],
        501: [{ query: 'format=xml' }],
        503: [{ query: `url=${encodeURIComponent(`${service.url}/quotes/${quote}`)}`, busy: true }],
      },
      openapi: { 200: [{}], 304: [{ known: true }] },
      health: { 200: [{}] },
    } satisfies Record<string, Record<string, readonly Case[]>>;
  }

  async function send({ path, method }: { path: string; method: string }, asked: Case): Promise<Response> {
    const { in: parts = {}, query, body, headers = {}, known } = asked;
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => parts[name] ?? '');
    const address = `${(asked.busy ? busy : service).url}${filled}${query ? `?${query}` : ''}`;
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const first = () => fetch(address, { method, headers, ...(body !== undefined && { body: sent }) });
    if (!known) return first();
    const etag = (await first()).headers.get('etag')!;
    return fetch(address, { headers: { 'if-none-match': etag } });
  }

  it('is tried at every operation and status that is documented, and at no other', () => {
    const documented = operations.map(({ id, responses }) => [id, Object.keys(responses).sort()]);
    const tried = Object.entries(cases).map(([id, statuses]) => [id, Object.keys(statuses).sort()]);
    expect(Object.fromEntries(tried)).toEqual(Object.fromEntries(documented));
  });

  it.each(
    operations.flatMap((operation) =>
      Object.keys(operation.responses).map((status) => ({ operation, status })),
    ),
  )('answers $operation.method $operation.path with $status as documented', async ({ operation, status }) => {
    for (const asked of cases[operation.id]![status]!) {
      const response = await send(operation, asked);
      const text = await response.text();
      expect({ asked, status: response.status }).toEqual({ asked, status: Number(status) });
      const { content } = operation.responses[status]!;
      if (!content) {
        if (status === '204' || status === '304') expect(text).toBe('');
        continue;
      }
      const type = response.headers.get('content-type')!.split(';')[0]!;
      expect(Object.keys(content)).toContain(type);
      if (!type.endsWith('json')) continue;
      const { schema } = content[type]!;
      const fits = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"described#/')));
      fits(JSON.parse(text));
      expect({ asked, errors: fits.errors }).toEqual({ asked, errors: null });
      if (status === '503') expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      if (status === '401') expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const path of [
      '/',
      '/v1/quotes',
      '/v1/quotes?format=csv&limit=all',
      '/v1/feed.atom',
      '/docs',
      '/openapi.json',
      '/health',
      '/v1/none',
    ]) {
      const [head, got] = await Promise.all([
        fetch(service.url + path, { method: 'HEAD' }),
        fetch(service.url + path),
      ]);
      expect(await head.text()).toBe('');
      await got.text();
      const about = ({ status, headers }: Response) => [
        status,
        ...['content-type', 'etag', 'cache-control', 'vary', 'link', 'allow'].map((name) =>
          headers.get(name),
        ),
      ];
      expect([path, ...about(head)]).toEqual([path, ...about(got)]);
    }
  });
});
