import type { Hono } from 'hono';
import type * as z from 'zod/mini';
import { createAlertApp } from '../../functions/alerts/create-alert-app.ts';
import type { DeliverWork } from '../../functions/alerts/dispatch.ts';
import type { AlertRoutesOptions } from '../../functions/alerts/routes.ts';
import type { alertSchema } from '../../functions/alerts/schema.ts';
import { type EmbeddedStore, embeddedStore } from './embedded-store.ts';
import { aNotification, anAlert } from './examples.ts';

const alertIn = async (answer: Response) => (await answer.json()) as z.output<typeof alertSchema>;

const token = 'a-token-for-this-test';
const json = { 'content-type': 'application/json' };
const owner = { authorization: `Bearer ${token}`, ...json };

describe('alerts over HTTPS', () => {
  let embedded: EmbeddedStore;
  let app: Hono;
  let queued: DeliverWork[];
  let ended: string[];

  beforeEach(async () => {
    embedded = await embeddedStore();
    queued = [];
    ended = [];
    const index: AlertRoutesOptions['index'] = {
      snapshot: async () => ({ upTo: 7, hidden: [5] }),
      frequencies: async () => new Map(),
    };
    const { store } = embedded;
    const publicUrl = () => 'https://quotes.example';
    const uninvite = async ({ id }: { id: string }) => void ended.push(id);
    app = createAlertApp({
      index,
      store,
      uninvite,
      clock: { now: () => new Date('2024-05-02T10:00:00Z') },
      log: { info() {}, warn() {}, error() {} },
      webhooks: { allowLoopback: false, resolve: async () => [{ address: '93.184.216.34', family: 4 }] },
      confirmsEmail: true,
      ownerToken: async () => token,
      queue: { send: async (work) => void queued.push(...work) },
      publicUrl,
      invite: async () => null,
    });
  });
  afterEach(() => embedded.close());

  const post = (body: unknown, headers: Record<string, string> = owner) =>
    app.request('/v1/alerts', {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const webhook = { lookup: { q: 'harbour' }, channel: { type: 'webhook', url: 'https://hooks.example/in' } };

  describe('made by the owner', () => {
    it('answer their secret once, and never again', async () => {
      const made = await post(webhook);
      expect(made.status).toBe(201);
      const alert = await alertIn(made);
      expect(alert).toEqual({
        id: expect.stringMatching(/^alr_/),
        status: 'active',
        lookup: { q: 'harbour' },
        channel: { type: 'webhook', url: 'https://hooks.example/in' },
        frequency: 'immediate',
        minConfidence: 0.5,
        createdAt: '2024-05-02T10:00:00.000Z',
        secret: expect.stringMatching(/^whsec_/),
        links: {
          self: `https://quotes.example/v1/alerts/${alert.id}`,
          notifications: `https://quotes.example/v1/alerts/${alert.id}/notifications`,
        },
      });
      expect(made.headers.get('location')).toBe(alert.links.self);
      const { secret, ...rest } = alert;
      const read = await app.request(`/v1/alerts/${alert.id}`, { headers: owner });
      expect(await read.json()).toEqual(rest);
      expect(await embedded.store.alert(alert.id)).toMatchObject({
        since: 7,
        unseen: [5],
        channel: { secret },
      });
    });

    it('answer the private address of a feed', async () => {
      const alert = await alertIn(await post({ lookup: { speaker: 'ana-ruiz' }, channel: { type: 'feed' } }));
      expect(alert.feed).toMatch(
        /^https:\/\/quotes\.example\/v1\/alerts\/alr_[\w-]+\/feed\.atom\?key=[\w-]{32}$/,
      );
    });

    it('feed a private address with what they have told, and answer 304 while nothing is new', async () => {
      const { id, feed } = await alertIn(await post({ lookup: {}, channel: { type: 'feed' } }));
      await embedded.store.addNotification(aNotification({ alertId: id, status: 'delivered' }));
      const address = new URL(feed!).pathname + new URL(feed!).search;
      const read = await app.request(address);
      expect(read.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
      expect(await read.text()).toContain('The harbour will stay open.');
      const again = await app.request(address, { headers: { 'if-none-match': read.headers.get('etag')! } });
      expect(again.status).toBe(304);
      expect((await app.request(address.replace(/key=.*/, 'key=wrong'))).status).toBe(404);
    });

    it('are gone once deleted', async () => {
      const { id } = await alertIn(await post(webhook));
      expect((await app.request(`/v1/alerts/${id}`, { method: 'DELETE', headers: owner })).status).toBe(204);
      expect((await app.request(`/v1/alerts/${id}`, { headers: owner })).status).toBe(404);
      expect(ended).toEqual([id]);
    });

    it('show what was sent, and send a dead letter again when asked', async () => {
      const { id } = await alertIn(await post(webhook));
      const dead = aNotification({
        alertId: id,
        status: 'dead',
        attempts: [{ at: 'x', outcome: 'answered 500' }],
      });
      await embedded.store.addNotification(dead);
      const answer = await app.request(`/v1/alerts/${id}/notifications`, { headers: owner });
      const log = (await answer.json()) as { items: unknown[] };
      expect(log.items).toEqual([
        expect.objectContaining({
          id: dead.id,
          status: 'dead',
          attempts: dead.attempts,
          quotes: ['port.abc'],
        }),
      ]);
      const replay = `/v1/alerts/${id}/notifications/${dead.id}/replay`;
      expect((await app.request(replay, { method: 'POST', headers: owner })).status).toBe(202);
      expect(queued).toEqual([{ alertId: id, notificationId: dead.id }]);
      expect((await app.request(replay, { method: 'POST', headers: owner })).status).toBe(404);
    });

    it('change their secret, while the old one goes on signing for a day', async () => {
      const { id, secret } = await alertIn(await post(webhook));
      const changed = await alertIn(
        await app.request(`/v1/alerts/${id}/secret`, { method: 'POST', headers: owner }),
      );
      expect(changed.secret).not.toBe(secret);
      expect((await embedded.store.alert(id))?.channel).toMatchObject({
        secret: changed.secret,
        retiring: { secret, until: '2024-05-03T10:00:00.000Z' },
      });
    });
  });

  it.each([
    ['none', {}],
    ['a wrong one', { authorization: 'Bearer another-token' }],
    ['one that begins like it', { authorization: `Bearer ${token.slice(0, -1)}` }],
    ['one that goes on', { authorization: `Bearer ${token}x` }],
    ['an empty one', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: `Basic ${token}` }],
  ])('need the owner’s token: %s is refused', async (_what, headers) => {
    for (const [method, path] of [
      ['POST', '/v1/alerts'],
      ['GET', '/v1/alerts/alr_x'],
      ['DELETE', '/v1/alerts/alr_x'],
    ] as const) {
      const answer = await app.request(path, {
        method,
        headers: { ...headers, ...json },
        ...(method === 'POST' && { body: JSON.stringify(webhook) }),
      });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it.each<[string, unknown, string]>([
    ['no body', '', 'body'],
    ['no JSON', '{', 'body'],
    ['no lookup', { channel: { type: 'feed' } }, 'lookup'],
    ['an unknown member', { ...webhook, colour: 'red' }, 'colour'],
    ['an unknown parameter of the lookup', { ...webhook, lookup: { limit: 5 } }, 'lookup.limit'],
    ['a query that cannot be read', { ...webhook, lookup: { q: '(harbour' } }, 'lookup.q'],
    ['a date that is none', { ...webhook, lookup: { from: 'yesterday' } }, 'lookup.from'],
    ['an unknown channel', { ...webhook, channel: { type: 'fax' } }, 'channel.type'],
    [
      'a private receiver',
      { ...webhook, channel: { type: 'webhook', url: 'https://10.0.0.1/' } },
      'channel.url',
    ],
    [
      'two addresses',
      { ...webhook, channel: { type: 'email', address: 'a@example.com,b@example.com' } },
      'channel.address',
    ],
    [
      'a header in an address',
      { ...webhook, channel: { type: 'email', address: 'a@example.com\r\nBcc: b@example.com' } },
      'channel.address',
    ],
    ['a frequency that is none', { ...webhook, frequency: 'hourly' }, 'frequency'],
    ['a confidence beyond 1', { ...webhook, minConfidence: 2 }, 'minConfidence'],
  ])('refuse %s, and name it', async (_what, body, parameter) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 400, parameter, fix: expect.any(String) });
  });

  describe('made with the page’s form', () => {
    const send = (fields: Record<string, string>) =>
      app.request('/v1/alerts/form', { method: 'POST', body: new URLSearchParams(fields) });

    it('need the token in the form', async () => {
      expect((await send({ q: 'harbour', channel: 'feed', token: 'wrong' })).status).toBe(401);
      expect((await send({ q: 'harbour', channel: 'feed' })).status).toBe(401);
      expect(await embedded.store.filedUnder(new Set(['w:harbour']))).toEqual([]);
    });

    it('show their secret or their feed', async () => {
      const hook = await send({ q: 'harbour', channel: 'webhook', target: 'https://hooks.example/', token });
      expect(hook.status).toBe(201);
      expect(await hook.text()).toContain('whsec_');
      expect(await (await send({ speaker: 'ruiz', channel: 'feed', token })).text()).toContain(
        '/feed.atom?key=',
      );
    });

    it('say what is wrong, as text', async () => {
      const answer = await send({ q: '(<script>', channel: 'email', target: 'nobody', token });
      expect(answer.status).toBe(400);
      expect(await answer.text()).not.toContain('(<script>');
    });
  });

  it.each([
    ['PUT', '/v1/alerts', 'POST'],
    ['POST', '/v1/alerts/alr_x', 'GET, HEAD, DELETE'],
    ['DELETE', '/v1/alerts/alr_x/notifications', 'GET, HEAD'],
    ['GET', '/v1/alerts/alr_x/secret', 'POST'],
    ['DELETE', '/v1/alerts/alr_x/unsubscribe', 'GET, HEAD, POST'],
  ])('say which methods an address takes: %s %s', async (method, path, allow) => {
    const answer = await app.request(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it('refuse a huge body and one that is no JSON', async () => {
    expect((await post({ ...webhook, lookup: { q: 'x'.repeat(20_000) } })).status).toBe(413);
    expect((await post(webhook, { ...owner, 'content-type': 'text/plain' })).status).toBe(415);
  });

  describe('by email', () => {
    const links = (page: string, key = 'key') => `/v1/alerts/alr_1/${page}?key=${key}`;
    const address = { type: 'email', address: 'reader@example.com', subscription: null } as const;

    it('begin when the address confirms them', async () => {
      await embedded.store.create(anAlert({ channel: address, status: 'pending' }), ['*'], 10);
      expect((await app.request(links('confirm', 'wrong'))).status).toBe(404);
      expect((await embedded.store.alert('alr_1'))?.status).toBe('pending');
      expect((await app.request(links('confirm'))).status).toBe(200);
      expect(await embedded.store.alert('alr_1')).toMatchObject({ status: 'active', since: 7, unseen: [5] });
    });

    it('end with one click, but not by a scanner that follows links', async () => {
      await embedded.store.create(anAlert({ channel: address }), ['*'], 10);
      const asked = await app.request(links('unsubscribe'));
      expect(await asked.text()).toContain('<form method="post">');
      expect((await embedded.store.alert('alr_1'))?.status).toBe('active');
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      expect((await app.request(links('unsubscribe', 'wrong'), { method: 'POST', body })).status).toBe(404);
      expect((await app.request(links('unsubscribe'), { method: 'POST', body })).status).toBe(200);
      expect((await embedded.store.alert('alr_1'))?.status).toBe('ended');
      expect(ended).toEqual(['alr_1']);
      expect((await app.request(links('confirm'))).status).toBe(404);
    });

    it('show a lookup as text, whatever stands in it', async () => {
      const lookup = { q: '"<script>alert(1)</script>"' };
      await embedded.store.create(anAlert({ channel: address, lookup }), ['*'], 10);
      const page = await app.request(links('unsubscribe'));
      expect(await page.text()).not.toContain('<script>');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    });
  });
});
