import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAlertApp } from '../../functions/alerts/create-alert-app.ts';
import { type Client, createClient, ProblemError } from '../../functions/client/client.ts';
import { type EmbeddedStore, embeddedStore } from '../alerts/embedded-store.ts';
import { aNotification } from '../alerts/examples.ts';
import { startApi, type TestApi } from '../lookup/api.ts';
import { MemoryIndex, rowsOf } from '../lookup/memory-index.ts';
import { type SeedIndex, seedIndex } from '../seed-index.ts';

const token = 'the-owner-of-this-test';
const log = { info() {}, warn() {}, error() {} };

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
}

const refusalOf = (asked: Promise<unknown>): Promise<ProblemError> =>
  asked.then(
    () => Promise.reject(new Error('It was answered.')),
    (error) => (error instanceof ProblemError ? error : Promise.reject(error)),
  );

describe('the client for TypeScript, against the service', () => {
  let seed: SeedIndex;
  let alerts: EmbeddedStore;
  let api: TestApi;
  let client: Client;

  beforeAll(async () => {
    seed = await seedIndex();
    alerts = await embeddedStore();
    const alertApp = createAlertApp({
      index: seed.index,
      store: alerts.store,
      clock: { now: () => new Date('2024-05-02T10:00:00Z') },
      log,
      webhooks: { allowLoopback: false, resolve: async () => [{ address: '93.184.216.34', family: 4 }] },
      confirmsEmail: true,
      ownerToken: async () => token,
      queue: { send: async () => {} },
      publicUrl: () => 'https://quotes.example',
      invite: async () => null,
      uninvite: async () => {},
    });
    api = await startApi(seed.index, (app) => app.route('/', alertApp));
    client = createClient(`${api.url}/`, { token });
  });
  afterAll(async () => {
    await api?.close();
    await Promise.all([seed?.close(), alerts?.close()]);
  });

  it('looks up quotes, with all that a lookup may say', async () => {
    const page = await client.quotesPage({
      q: '"race of logistics"',
      speaker: 'Stoltenberg',
      kind: ['direct', 'mixed'],
      from: '2023',
      limit: 1,
      context: true,
      facets: 'speaker',
    });
    expect(page.items).toHaveLength(1);
    const [quote] = page.items;
    expect(seed.text.slice(quote!.spans[0]!.start, quote!.spans[0]!.end)).toContain('race of logistics');
    expect(quote!.context!.before).not.toBe('');
    expect(page.facets!.speaker![0]).toMatchObject({ id: 'jens-stoltenberg' });
  });

  it('reads one quote, speaker and article, and lists speakers, articles and seeds', async () => {
    const [speaker] = await all(client.speakers({ q: 'stoltenberg' }));
    expect(await client.speaker(speaker!.id)).toMatchObject({ name: 'Jens Stoltenberg' });
    const [article] = await all(client.articles());
    const { quotes } = await client.article(article!.id, { kind: ['all'] });
    expect(await client.quote(quotes[0]!.id)).toMatchObject({ text: quotes[0]!.text, elsewhere: [] });
    expect(await all(client.seeds({ status: 'failed' }))).toEqual([]);
  });

  it('verifies a claim', async () => {
    const verdict = await client.verify({
      text: 'You can never work during weekends.',
      speaker: 'Stoltenberg',
    });
    expect(verdict).toMatchObject({
      verdict: 'altered',
      differences: [{ op: 'changed', said: 'even', claimed: 'never' }],
    });
  });

  it('makes, reads and deletes an alert', async () => {
    const made = await client.createAlert({ lookup: { q: 'ammunition' }, channel: { type: 'feed' } });
    expect(made).toMatchObject({ status: 'active', frequency: 'immediate', feed: expect.any(String) });
    await alerts.store.addNotification(aNotification({ alertId: made.id, status: 'delivered' }));
    expect(await all(client.notifications(made.id))).toEqual([
      expect.objectContaining({ type: 'quote.indexed', status: 'delivered' }),
    ]);
    expect((await client.alert(made.id)).lookup).toEqual({ q: 'ammunition' });
    expect(await client.deleteAlert(made.id)).toBeUndefined();
    expect((await refusalOf(client.alert(made.id))).problem.status).toBe(404);
  });

  it('throws a refusal as the problem that it is', async () => {
    const refused = await refusalOf(client.quotesPage({ from: 'yesterday' }));
    expect(refused.problem).toMatchObject({ status: 400, parameter: 'from', fix: expect.any(String) });
    expect(refused.message).toContain('from');
    expect(refused.retryAfter).toBeNull();
    const unknown = { colour: 'red' } as object;
    expect((await refusalOf(client.quotesPage(unknown))).problem.parameter).toBe('colour');
    expect((await refusalOf(client.quote('../speakers/none'))).problem.status).toBe(404);
    expect((await refusalOf(createClient(api.url).alert('alr_x'))).problem.status).toBe(401);
  });
});

describe('the iterators of the client', () => {
  const rows = rowsOf(
    Array.from({ length: 53 }, (_, at) => ({
      text: `The harbour counted ${at} ships today.`,
      article: `article-${at % 7}`,
      published: `2023-01-${String((at % 28) + 1).padStart(2, '0')}`,
    })),
  );
  let api: TestApi;
  let asked: string[];
  let client: Client;
  beforeAll(async () => {
    api = await startApi(new MemoryIndex(rows).asIndex());
  });
  beforeEach(() => {
    asked = [];
    client = createClient(api.url, {
      fetch: (input, init) => {
        asked.push(String(input));
        return fetch(input, init);
      },
    });
  });
  afterAll(() => api.close());

  it('give every quote once over all pages', async () => {
    const found = await all(client.quotes({ q: 'harbour', limit: 10 }));
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(rows.map(({ id }) => id)));
    expect(found).toHaveLength(53);
    expect(asked).toHaveLength(6);
  });

  it('ask for no page that is not needed', async () => {
    let seen = 0;
    for await (const quote of client.quotes({ limit: 10 })) {
      seen += quote.text.startsWith('The harbour') ? 1 : 0;
      if (seen === 12) break;
    }
    expect([seen, asked.length]).toEqual([12, 2]);
  });

  it('go on from a cursor', async () => {
    const { next } = await client.quotesPage({ limit: 50 });
    expect(await all(client.quotes({ limit: 50, cursor: next! }))).toHaveLength(3);
  });

  it('end when they are told to', async () => {
    const stop = new AbortController();
    const stopped = createClient(api.url, { signal: stop.signal });
    const found = stopped.quotes({ limit: 1 });
    expect((await found.next()).done).toBe(false);
    stop.abort();
    await expect(found.next()).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('before the service', () => {
  it('a gateway’s own refusal is a problem too, with the wait that it asks for', async () => {
    const gateway = createServer((_, response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '7' });
      response.end('{"message":"Too Many Requests"}');
    });
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
    try {
      const client = createClient(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}`);
      const refused = await refusalOf(client.quote('x'));
      expect(refused.problem).toMatchObject({ status: 429, title: 'Too Many Requests' });
      expect(refused.retryAfter).toBe(7);
    } finally {
      gateway.closeAllConnections();
      gateway.close();
    }
  });
});
