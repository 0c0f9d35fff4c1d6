import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { Alert, Channel } from '../../functions/alerts/alert.ts';
import { createDeliver, type Deliver } from '../../functions/alerts/deliver.ts';
import type { DeliverWork } from '../../functions/alerts/dispatch.ts';
import type { Message } from '../../functions/alerts/mail/message.ts';
import { systemResolve } from '../../functions/alerts/webhook/destination.ts';
import { post } from '../../functions/alerts/webhook/post.ts';
import { newSecret } from '../../functions/alerts/webhook/signature.ts';
import { type EmbeddedStore, embeddedStore } from './embedded-store.ts';
import { aNotification, anAlert, quoteTold } from './examples.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on loopback that answers with these statuses in turn, the last one from then on. */
async function receiver(...answers: readonly (number | 'never' | { redirect: string })[]) {
  const received: Received[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    });
    const answer = answers[Math.min(received.length, answers.length) - 1] ?? 200;
    if (answer === 'never') return;
    if (typeof answer === 'object') response.writeHead(307, { location: answer.redirect }).end();
    else response.writeHead(answer).end('thanks');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('delivering', () => {
  let embedded: EmbeddedStore;
  let now: Date;
  let queued: { work: DeliverWork; seconds: number }[];
  let mails: Message[];
  let deliver: Deliver;

  beforeEach(async () => {
    embedded = await embeddedStore();
    // Receivers refuse timestamps far from their own clock.
    now = new Date();
    queued = [];
    mails = [];
    deliver = createDeliver({
      store: embedded.store,
      queue: {
        send: async (messages, options) => {
          queued.push(...messages.map((work) => ({ work, seconds: options?.delaySeconds ?? 0 })));
        },
      },
      clock: { now: () => now },
      mailer: { send: async (message) => void mails.push(message) },
      post: (url, body, headers) =>
        post(url, body, headers, { allowLoopback: true, resolve: systemResolve, timeoutMs: 300 }),
      unsubscribeLink: ({ id }) => `http://localhost/unsubscribe/${id}`,
    });
  });
  afterEach(() => embedded.close());

  const work = { alertId: 'alr_1', notificationId: 'ntf_0000000001_a' };

  async function given(channel: Channel, parts: Partial<Alert> = {}) {
    await embedded.store.create(anAlert({ channel, ...parts }), ['*'], 100);
    await embedded.store.addNotification(aNotification({ dueAt: now.toISOString() }));
  }

  /** Lets time pass until nothing is queued any more. */
  async function untilIdle() {
    for (let turn = 0; queued.length > 0 && turn < 200; turn += 1) {
      const next = queued.shift()!;
      now = new Date(now.getTime() + next.seconds * 1000);
      await deliver.notification(next.work);
    }
    expect(queued).toEqual([]);
  }

  const stored = async () => (await embedded.store.notification('alr_1', work.notificationId))!;

  describe('to a webhook', () => {
    it('posts a body that the receivers’ own library verifies, once', async () => {
      const to = await receiver(200);
      const secret = newSecret();
      await given({ type: 'webhook', url: `${to.url}/hook?x=1`, secret, retiring: null });
      await deliver.notification(work);
      await deliver.notification(work);
      await to.close();
      expect(to.received).toHaveLength(1);
      const { path, headers, body } = to.received[0]!;
      expect(path).toBe('/hook?x=1');
      expect(headers['webhook-id']).toBe(work.notificationId);
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual({
        type: 'quote.indexed',
        timestamp: expect.any(String),
        data: { alert: { id: 'alr_1' }, quotes: [quoteTold] },
      });
      expect((await stored()).status).toBe('delivered');
    });

    it('tries again with back-off while the receiver fails, and delivers once', async () => {
      const to = await receiver(500, 500, 500, 500, 500, 200);
      await given({ type: 'webhook', url: to.url, secret: newSecret(), retiring: null });
      await deliver.notification(work);
      await untilIdle();
      await to.close();
      expect(new Set(to.received.map(({ headers }) => headers['webhook-id']))).toEqual(
        new Set([work.notificationId]),
      );
      expect((await stored()).attempts.map(({ outcome }) => outcome)).toEqual([
        ...Array(5).fill('the receiver answered 500'),
        'the receiver answered 200',
      ]);
      expect((await stored()).status).toBe('delivered');
    });

    it('keeps a dead letter when every try has failed', async () => {
      const to = await receiver(503);
      await given({ type: 'webhook', url: to.url, secret: newSecret(), retiring: null });
      await deliver.notification(work);
      await untilIdle();
      await to.close();
      expect(await stored()).toMatchObject({ status: 'dead', quotes: [quoteTold] });
      expect(to.received.length).toBeGreaterThan(10);
      expect(await embedded.store.overdue('2100-01-01T00:00:00.000Z')).toEqual([]);
    });

    it('ends the alert when the receiver says that it is gone', async () => {
      const to = await receiver(410);
      await given({ type: 'webhook', url: to.url, secret: newSecret(), retiring: null });
      await deliver.notification(work);
      await to.close();
      expect((await embedded.store.alert('alr_1'))?.status).toBe('ended');
      expect((await stored()).status).toBe('dead');
    });

    it('gives up waiting for a receiver that does not answer, and tries again', async () => {
      const to = await receiver('never', 200);
      await given({ type: 'webhook', url: to.url, secret: newSecret(), retiring: null });
      await deliver.notification(work);
      expect((await stored()).attempts[0]?.outcome).toBe('the receiver did not answer in time');
      await untilIdle();
      await to.close();
      expect((await stored()).status).toBe('delivered');
    });

    it('follows a redirect that keeps the method, and none to where a webhook may not lead', async () => {
      const target = await receiver(200);
      const good = await receiver({ redirect: `${target.url}/moved` });
      await given({ type: 'webhook', url: good.url, secret: newSecret(), retiring: null });
      await deliver.notification(work);
      expect(target.received.map(({ path }) => path)).toEqual(['/moved']);

      const bad = await receiver({ redirect: 'https://169.254.169.254/latest/meta-data/' });
      const outcome = await post(
        bad.url,
        '{}',
        {},
        { allowLoopback: true, resolve: systemResolve, timeoutMs: 300 },
      );
      expect(outcome).toMatchObject({
        kind: 'refused',
        reason: expect.stringContaining('private or reserved'),
      });
      await Promise.all([target.close(), good.close(), bad.close()]);
    });

    it('gives up on endless redirects', async () => {
      const to = await receiver({ redirect: '/again' });
      const outcome = await post(
        to.url,
        '{}',
        {},
        { allowLoopback: true, resolve: systemResolve, timeoutMs: 2_000 },
      );
      await to.close();
      expect(outcome).toEqual({ kind: 'refused', reason: 'the receiver redirects more than 3 times' });
      expect(to.received).toHaveLength(4);
    });

    it('connects to the address that was checked, whatever the name resolves to afterwards', async () => {
      const to = await receiver(200);
      const answers = ['127.0.0.1', '169.254.169.254'];
      const rebinding = async () => [{ address: answers.shift()!, family: 4 as const }];
      const url = to.url.replace('127.0.0.1', 'localhost');
      const options = { allowLoopback: true, resolve: rebinding, timeoutMs: 300 };
      expect(await post(url, '{}', {}, options)).toMatchObject({ kind: 'answered', status: 200 });
      expect(await post(url, '{}', {}, options)).toMatchObject({ kind: 'refused' });
      await to.close();
      expect(to.received).toHaveLength(1);
    });

    it('waits as long as the receiver asks', async () => {
      const server = createServer((_request, response) =>
        response.writeHead(429, { 'retry-after': '120' }).end(),
      );
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      await given({ type: 'webhook', url: `http://127.0.0.1:${port}`, secret: newSecret(), retiring: null });
      await deliver.notification(work);
      server.close();
      expect(queued[0]?.seconds).toBe(120);
    });
  });

  it('is made by one process only when a message comes twice at once', async () => {
    const to = await receiver(200);
    await given({ type: 'webhook', url: to.url, secret: newSecret(), retiring: null });
    await Promise.all([deliver.notification(work), deliver.notification(work), deliver.notification(work)]);
    await to.close();
    expect(to.received).toHaveLength(1);
  });

  it('tells no quote twice, though two notifications hold it', async () => {
    await given({ type: 'email', address: 'reader@example.com', subscription: null });
    const other = { ...work, notificationId: 'ntf_0000000002_b' };
    await embedded.store.addNotification(aNotification({ id: other.notificationId }));
    await deliver.notification(work);
    await deliver.notification(other);
    expect(mails).toHaveLength(1);
  });

  it('comes to nothing once the alert has ended', async () => {
    await given({ type: 'email', address: 'reader@example.com', subscription: null }, { status: 'ended' });
    await deliver.notification(work);
    expect(mails).toEqual([]);
    expect((await stored()).status).toBe('dead');
  });

  it('is taken up again when its message was lost', async () => {
    await given({ type: 'email', address: 'reader@example.com', subscription: null });
    now = new Date(now.getTime() + 60_000);
    expect(await deliver.overdue()).toBe(1);
    await untilIdle();
    expect(mails).toHaveLength(1);
    expect(await deliver.overdue()).toBe(0);
  });

  describe('a daily digest', () => {
    const address = { type: 'email', address: 'reader@example.com', subscription: null } as const;

    async function waiting(id: string, createdAt: string) {
      const quote = { ...quoteTold, id: `port.${id}`, text: `Quote ${id}.` };
      await embedded.store.addNotification(
        aNotification({
          id: `ntf_0000000001_${id}`,
          status: 'waiting',
          createdAt,
          quotes: [quote],
          marks: [quote.id],
        }),
      );
    }

    beforeEach(async () => {
      await embedded.store.create(anAlert({ channel: address, frequency: 'daily' }), ['*'], 100);
      await waiting('one', '2024-05-02T01:00:00.000Z');
      await waiting('two', '2024-05-02T05:59:59.000Z');
      await waiting('late', '2024-05-02T07:00:00.000Z');
    });

    it('holds what was found before its hour, in one message', async () => {
      now = new Date('2024-05-02T08:00:00.000Z');
      await deliver.digests();
      await untilIdle();
      expect(mails.map(({ subject }) => subject)).toEqual(['2 new quotes: q=harbour']);
    });

    it('holds each quote once over restarts, and when the clock goes back and forth', async () => {
      for (const time of [
        '02T08:00',
        '02T05:00',
        '02T08:00',
        '01T12:00',
        '03T06:00',
        '02T23:00',
        '04T06:00',
      ]) {
        now = new Date(`2024-05-${time}:00.000Z`);
        await deliver.digests();
        await untilIdle();
      }
      const told = mails.flatMap(({ text }) => text.match(/Quote \w+\./g) ?? []);
      expect(told.sort()).toEqual(['Quote late.', 'Quote one.', 'Quote two.']);
    });
  });
});
