import { smoke } from '../../../infra/commands/smoke/smoke.ts';
import { createStranger } from '../../../infra/commands/smoke/stranger.ts';

const endpoint = 'https://quotes.example.org';
const quote = {
  id: 'q1',
  text: 'we sail on Monday',
  context: { before: '', after: '' },
  speaker: { id: 'ines-okafor', name: 'Ines Okafor' },
  article: { id: 'a1' },
};

type Route = (url: URL, init: RequestInit) => Response | undefined;

/** An endpoint that does what product.md says, as far as a stranger asks. */
const healthy: Route = (url, init) => {
  const json = (body: unknown, status = 200, type = 'application/json') =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
  const text = (body: string, type: string) => new Response(body, { headers: { 'content-type': type } });
  const problem = (status: number, detail: string) => json({ detail }, status, 'application/problem+json');
  switch (`${init.method} ${url.pathname}`) {
    case 'GET /health':
      return json({ status: 'ok' });
    case 'GET /':
      return text('<!doctype html><html lang="en">', 'text/html; charset=utf-8');
    case 'GET /openapi.json':
      return json({ openapi: '3.1.0', paths: { '/v1/quotes': {} } });
    case 'GET /v1/quotes':
      if (url.searchParams.has('colour')) return problem(400, 'colour is not known');
      return json({ items: [quote], next: null });
    case 'GET /v1/quotes/q1':
      return json(quote);
    case 'GET /v1/articles/a1':
      return json({ id: 'a1' });
    case 'POST /v1/verify':
      return json({ verdict: 'notFound' });
    case 'POST /mcp':
      return json({ result: { tools: [{ name: 'search_quotes' }] } });
    case 'POST /v1/alerts':
      return problem(401, 'a token is needed');
    case 'GET /v1/feed.atom':
      return text('<feed/>', 'application/atom+xml');
    case 'GET /v1/feed.rss':
      return text('<rss/>', 'application/rss+xml');
    case 'GET /v1/feed.json':
      return text('{}', 'application/feed+json');
    default:
      return problem(404, 'there is no such route');
  }
};

async function look(...routes: Route[]) {
  const lines: string[] = [];
  const fetch = async (address: string | URL | Request, init: RequestInit = {}) => {
    const url = new URL(String(address));
    for (const route of [...routes, healthy]) {
      const response = route(url, init);
      if (response) return response;
    }
    throw new Error('No route.');
  };
  const works = await smoke(endpoint, {
    print: (line) => lines.push(line),
    stranger: createStranger(endpoint, fetch as typeof globalThis.fetch),
  });
  return { works, failed: lines.filter((line) => line.startsWith('FAILED')), lines };
}

test('an endpoint that works passes every check', async () => {
  const { works, failed, lines } = await look();

  expect(failed).toEqual([]);
  expect(works).toBe(true);
  expect(lines.at(-1)).toBe(`${endpoint} works.`);
});

const broken =
  (path: string, response: () => Response): Route =>
  (url) =>
    url.pathname === path ? response() : undefined;

test.each<[string, Route, RegExp]>([
  ['is down', broken('/health', () => new Response('', { status: 503 })), /GET \/health: 503 instead of 200/],
  [
    'lets strangers make alerts',
    broken('/v1/alerts', () => new Response('{}', { status: 201 })),
    /201 instead of 401/,
  ],
  [
    'ignores unknown parameters',
    (url) => (url.searchParams.has('colour') ? Response.json({ items: [] }) : undefined),
    /colour=red: 200 instead of 400/,
  ],
  [
    'answers with another speaker’s quotes',
    (url) =>
      url.searchParams.has('speaker')
        ? Response.json({ items: [{ ...quote, speaker: { id: 'somebody-else' } }] })
        : undefined,
    /finds a quote of somebody-else/,
  ],
  [
    'sends broken JSON',
    broken('/openapi.json', () => new Response('{', { headers: { 'content-type': 'application/json' } })),
    /is not the JSON that it says it is/,
  ],
])('an endpoint that %s fails', async (_name, route, message) => {
  const { works, failed } = await look(route);

  expect(works).toBe(false);
  expect(failed).toEqual([expect.stringMatching(message)]);
});

test('a new endpoint without quotes works', async () => {
  const { works, lines } = await look((url) =>
    url.pathname === '/v1/quotes' && !url.searchParams.has('colour')
      ? Response.json({ items: [], next: null })
      : undefined,
  );

  expect(works).toBe(true);
  expect(lines.join('\n')).toContain('no quotes yet');
});
