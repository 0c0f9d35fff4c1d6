import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { createMcpRoutes } from '../../../functions/lookup/mcp/routes.ts';
import type { QuotesPageJson } from '../../../functions/lookup/schemas/quote.ts';
import { writeArticle } from '../../index/articles.ts';
import { type SeedIndex, seedIndex } from '../../seed-index.ts';

describe('the lookups as tools, through the protocol’s own client', () => {
  let seed: SeedIndex;
  let server: Server;
  let url: string;
  let client: Client;

  beforeAll(async () => {
    seed = await seedIndex();
    const app = createMcpRoutes({ index: seed.index, origin: () => 'https://quotes.example' });
    server = createServer(getRequestListener(app.fetch));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
    client = new Client({ name: 'a test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  });
  afterAll(async () => {
    await client.close();
    server.closeAllConnections();
    server.close();
    await seed.close();
  });

  async function call(
    name: string,
    given: Record<string, unknown>,
  ): Promise<CallToolResult & { words: string }> {
    const result = (await client.callTool({ name, arguments: given })) as CallToolResult;
    const [first] = result.content;
    return { ...result, words: first?.type === 'text' ? first.text : '' };
  }

  it('are listed with the parameters of the routes', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search_quotes',
      'get_quote',
      'list_speakers',
      'verify_quote',
    ]);
    expect(Object.keys(tools[0]!.inputSchema.properties ?? {})).toEqual(
      expect.arrayContaining([
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
      ]),
    );
  });

  it('answer what Stoltenberg said about ammunition, with sources to cite', async () => {
    const { words, structuredContent } = await call('search_quotes', {
      speaker: 'Stoltenberg',
      q: 'ammunition',
    });
    const { items } = structuredContent as QuotesPageJson;
    expect(items.length).toBeGreaterThan(0);
    for (const { text, speaker, article, spans, links } of items) {
      expect(text).toMatch(/ammunition/i);
      expect(speaker?.name).toBe('Jens Stoltenberg');
      expect(spans.map(({ start, end }) => seed.text.slice(start, end)).join(' ')).toBe(text);
      expect(words).toContain(text);
      expect(words).toContain(article.title);
      expect(words).toContain(links.self);
    }
  });

  it('page, read one quote, list speakers and verify', async () => {
    const first = (await call('search_quotes', { limit: 1 })).structuredContent as QuotesPageJson;
    const second = (await call('search_quotes', { limit: 1, cursor: first.next }))
      .structuredContent as QuotesPageJson;
    expect(second.items[0]!.id).not.toBe(first.items[0]!.id);
    expect((await call('get_quote', { id: first.items[0]!.id })).words).toContain(first.items[0]!.text);
    expect((await call('list_speakers', { q: 'austin' })).words).toContain('Lloyd Austin');
    const claim = 'You can even work during weekends.';
    expect((await call('verify_quote', { text: claim, speaker: 'Jens Stoltenberg' })).words).toMatch(
      /^Verbatim/,
    );
    expect((await call('verify_quote', { text: claim.replace('can', 'cannot') })).words).toMatch(/^Altered/);
  });

  it('tell two persons of one name apart, and hold a claim to the right one', async () => {
    const lane = (id: string, text: string, role: string) =>
      writeArticle({ id, said: [{ text, speaker: 'Mary Lane', role }] });
    for (const { article, quotes } of [
      lane('council', 'The old bridge is safe for everybody', 'mayor of Alder Point'),
      lane('match', 'I saw the ball very late', 'Harbour United goalkeeper'),
    ]) {
      await seed.index.put(article, quotes);
    }
    const { words } = await call('list_speakers', { q: 'mary lane' });
    expect(words).toContain('mary-lane~politics');
    expect(words).toContain('mary-lane~sport');
    const found = await call('search_quotes', { speaker: 'mary-lane~sport' });
    const { items } = found.structuredContent as QuotesPageJson;
    expect(items.map(({ text, speaker }) => [text, speaker?.id])).toEqual([
      ['I saw the ball very late', 'mary-lane~sport'],
    ]);
    const claim = { text: 'The old bridge is safe for everybody' };
    expect((await call('verify_quote', { ...claim, speaker: 'mary-lane~politics' })).words).toMatch(
      /^Verbatim/,
    );
    expect((await call('verify_quote', { ...claim, speaker: 'mary-lane~sport' })).words).not.toMatch(
      /^Verbatim/,
    );
  });

  it.each([
    ['search_quotes', { colour: 'red' }, 'colour'],
    ['search_quotes', { limit: 0 }, 'limit'],
    ['search_quotes', { q: '(open' }, 'q:'],
    ['search_quotes', { cursor: 'nonsense' }, 'cursor'],
    ['get_quote', { id: 'nobody.nothing' }, 'no such'],
    ['get_quote', {}, 'id'],
    ['verify_quote', { text: '' }, 'text'],
    ['sing', {}, 'no tool sing'],
  ])('refuse what cannot be done, and say why: %s %j', async (name, given, named) => {
    const { isError, words } = await call(name, given);
    expect(isError).toBe(true);
    expect(words).toContain(named);
  });

  it('take POST alone, and no huge body', async () => {
    const get = await fetch(url);
    expect(get.status).toBe(405);
    expect(get.headers.get('allow')).toBe('POST');
    const huge = await fetch(url, { method: 'POST', body: 'x'.repeat(100_000) });
    expect(huge.status).toBe(413);
    const nonsense = await fetch(url, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    });
    expect(nonsense.status).toBe(400);
  });
});
