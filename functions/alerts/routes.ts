import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { badRequest, notFound, type Problem, tooLarge, unsupportedMediaType } from '../lookup/problem.ts';
import type { WorkQueue } from '../platform/ports.ts';
import type { Alert, Notification } from './alert.ts';
import { allowOnly, answer } from './answer.ts';
import { type CreateAlertOptions, createAlert } from './create-alert.ts';
import type { DeliverWork } from './dispatch.ts';
import { createFormRoute } from './form-route.ts';
import { bearerToken, sameSecret } from './owner.ts';
import { causesOf } from './request-causes.ts';
import { type NewAlert, newAlertSchema } from './schema.ts';
import { newSecret } from './webhook/signature.ts';

export interface AlertRoutesOptions extends CreateAlertOptions {
  /** Read when it is first needed, so that an alert's private addresses work without it. */
  readonly ownerToken: () => Promise<string>;
  readonly queue: WorkQueue<DeliverWork>;
  /** Where the service is reached, without a slash at the end. */
  readonly publicUrl: () => string;
  /** Sends an email alert's invitation, or has the address subscribed; answers the subscription's name, if there is one. */
  readonly invite: (alert: Alert) => Promise<string | null>;
  /** Whether an address has yet to consent to whoever sends the mail; where we ask ourselves, `status` says it. */
  readonly awaitsConsent?: (alert: Alert) => Promise<boolean>;
  /** Ends whatever `invite` began. */
  readonly uninvite: (alert: Alert) => Promise<void>;
}

const MAX_BODY = 16_384;
/** How long the old secret goes on signing beside the new one: a receiver's deployment fits in. */
const RETIRING_MS = 24 * 3_600_000;
const LOG_PAGE = 100;

/** The routes under `/v1/alerts` that need the owner's token. */
export function createAlertRoutes(options: AlertRoutesOptions): Hono {
  const { store, clock } = options;
  const app = new Hono();

  const owner: MiddlewareHandler = async (c, next) => {
    c.header('cache-control', 'no-store');
    const given = bearerToken(c.req.header('authorization'));
    if (given !== null && sameSecret(given, await options.ownerToken())) return next();
    c.header('www-authenticate', 'Bearer realm="As Quoted"');
    return answer(c, unauthorized(given !== null));
  };

  app.post(
    '/',
    owner,
    bodyLimit({ maxSize: MAX_BODY, onError: (c) => answer(c, tooLarge(MAX_BODY)) }),
    async (c) => {
      const body = await readBody(c);
      if ('status' in body) return answer(c, body);
      const parsed = z.safeParse(newAlertSchema, body.json);
      if (!parsed.success) return answer(c, badRequest(causesOf(parsed.error)));
      const made = await make(parsed.data);
      if (!made.ok) return answer(c, badRequest(made.causes));
      c.header('location', made.alert.links.self);
      return c.json(made.alert, 201);
    },
  );

  app.route(
    '/',
    createFormRoute({
      ownerToken: options.ownerToken,
      make: async (wanted) => {
        const made = await make(wanted);
        return made.ok ? { ok: true, ...made.alert, self: made.alert.links.self } : made;
      },
    }),
  );

  async function make(wanted: NewAlert) {
    const created = await createAlert(wanted, options);
    if (!created.ok) return created;
    const alert = await invited(created.alert);
    return { ok: true as const, alert: { ...(await shown(alert)), ...secretsOf(alert) } };
  }

  async function invited(alert: Alert): Promise<Alert> {
    if (alert.channel.type !== 'email') return alert;
    const subscription = await options.invite(alert);
    if (subscription === null) return alert;
    const subscribed = { ...alert, channel: { ...alert.channel, subscription } };
    await store.update(subscribed);
    return subscribed;
  }

  app.get('/:id', owner, async (c) => withAlert(c, async (alert) => c.json(await shown(alert))));

  app.delete('/:id', owner, async (c) =>
    withAlert(c, async (alert) => {
      await options.uninvite(alert);
      await store.delete(alert.id);
      return c.body(null, 204);
    }),
  );

  app.get('/:id/notifications', owner, async (c) =>
    withAlert(c, async (alert) => {
      const unknown = Object.keys(c.req.query()).find((name) => name !== 'cursor');
      if (unknown !== undefined) {
        return answer(
          c,
          badRequest([{ parameter: unknown, detail: 'there is no such parameter', fix: 'leave it out' }]),
        );
      }
      const after = c.req.query('cursor');
      const { rows, next } = await store.notifications(alert.id, {
        limit: LOG_PAGE,
        ...(after && { after }),
      });
      return c.json({ items: rows.map(logLine), next });
    }),
  );

  app.post('/:id/notifications/:notification/replay', owner, async (c) =>
    withAlert(c, async (alert) => {
      const was = await store.notification(alert.id, c.req.param('notification') ?? '');
      if (was?.status !== 'dead')
        return answer(
          c,
          notFound('dead letter', 'only a notification that has failed for good can be replayed'),
        );
      const now: Notification = { ...was, status: 'queued', attempts: [], dueAt: clock.now().toISOString() };
      if (await store.updateNotification(now, was)) {
        await options.queue.send([{ alertId: alert.id, notificationId: was.id }]);
      }
      return c.json(logLine(now), 202);
    }),
  );

  app.post('/:id/secret', owner, async (c) =>
    withAlert(c, async (alert) => {
      const { channel } = alert;
      if (channel.type !== 'webhook') return answer(c, notFound('secret', 'only webhooks are signed'));
      const until = new Date(clock.now().getTime() + RETIRING_MS).toISOString();
      const secret = newSecret();
      const rotated = {
        ...alert,
        channel: { ...channel, secret, retiring: { secret: channel.secret, until } },
      };
      await store.update(rotated);
      return c.json({ ...view(rotated), secret });
    }),
  );

  allowOnly(app, '/', ['POST']);
  allowOnly(app, '/form', ['POST']);
  allowOnly(app, '/:id', ['GET', 'HEAD', 'DELETE']);
  allowOnly(app, '/:id/notifications', ['GET', 'HEAD']);
  for (const path of ['/:id/notifications/:notification/replay', '/:id/secret'])
    allowOnly(app, path, ['POST']);

  async function withAlert(
    c: Context,
    use: (alert: Alert) => Response | Promise<Response>,
  ): Promise<Response> {
    const alert = await store.alert(c.req.param('id') ?? '');
    return alert ? use(alert) : answer(c, notFound('alert', 'it may have been deleted'));
  }

  async function shown(alert: Alert) {
    const pending = alert.status === 'active' && (await options.awaitsConsent?.(alert));
    return view(pending ? { ...alert, status: 'pending' } : alert);
  }

  function view(alert: Alert) {
    const self = `${options.publicUrl()}/v1/alerts/${alert.id}`;
    const { id, status, lookup, frequency, minConfidence, createdAt } = alert;
    const links = { self, notifications: `${self}/notifications` };
    return { id, status, lookup, channel: visible(alert), frequency, minConfidence, createdAt, links };
  }

  function secretsOf({ id, channel, key }: Alert): { secret?: string; feed?: string } {
    if (channel.type === 'webhook') return { secret: channel.secret };
    return channel.type === 'feed'
      ? { feed: `${options.publicUrl()}/v1/alerts/${id}/feed.atom?key=${key}` }
      : {};
  }

  return app;
}

function visible({ channel }: Alert) {
  switch (channel.type) {
    case 'webhook':
      return { type: channel.type, url: channel.url };
    case 'email':
      return { type: channel.type, address: channel.address };
    default:
      return { type: channel.type };
  }
}

function logLine({ id, type, status, createdAt, dueAt, attempts, quotes }: Notification) {
  const ids = quotes.map((quote) => quote.id);
  return { id, type, status, createdAt, dueAt: status === 'queued' ? dueAt : null, attempts, quotes: ids };
}

async function readBody(c: Context): Promise<Problem | { json: unknown }> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return unsupportedMediaType();
  try {
    return { json: await c.req.json() };
  } catch {
    return badRequest([{ parameter: 'body', detail: 'it is no JSON', fix: 'send one JSON object' }]);
  }
}

function unauthorized(wrong: boolean): Problem {
  const fix = 'send the owner’s token as Authorization: Bearer TOKEN';
  return {
    type: '/docs#unauthorized',
    title: 'Not authorized',
    status: 401,
    detail: `${wrong ? 'That is not the owner’s token' : 'Alerts belong to the owner of this service'}; ${fix}.`,
    parameter: 'Authorization',
    fix,
  };
}
