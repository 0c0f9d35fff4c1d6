import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Index } from '../index/index.ts';
import { answerFeed } from '../lookup/feeds/answer-feed.ts';
import { feedFormats } from '../lookup/feeds/formats.ts';
import type { Alert } from './alert.ts';
import { allowOnly } from './answer.ts';
import { lookupInWords } from './mail/message.ts';
import { sameSecret } from './owner.ts';
import type { AlertStore } from './store.ts';

/** A private feed shows what the latest of its notifications told. */
const FEED_NOTIFICATIONS = 50;

export interface PrivateRoutesOptions {
  readonly publicUrl: () => string;
  readonly index: Pick<Index, 'snapshot'>;
  readonly store: AlertStore;
  readonly uninvite: (alert: Alert) => Promise<void>;
}

/** The links of an alert's mails and its feed's address: each opens with the alert's own key, without the owner's token. */
export function alertLinks(publicUrl: string, { id, key }: Pick<Alert, 'id' | 'key'>) {
  const link = (page: string) => `${publicUrl}/v1/alerts/${id}/${page}?key=${key}`;
  return { confirm: link('confirm'), unsubscribe: link('unsubscribe') };
}

/**
 * Confirming, unsubscribing and private feeds. A GET of `unsubscribe` only asks, because mail scanners follow links; the POST that the button
 * and one-click mail programs send (RFC 8058) does it.
 */
export function createPrivateRoutes({ index, store, uninvite, publicUrl }: PrivateRoutesOptions): Hono {
  const app = new Hono();

  async function keyed(c: Context): Promise<Alert | null> {
    const alert = await store.alert(c.req.param('id') ?? '');
    return alert && sameSecret(c.req.query('key') ?? '', alert.key) ? alert : null;
  }

  app.get('/:id/confirm', async (c) => {
    const alert = await keyed(c);
    if (!alert || alert.status === 'ended')
      return page(c, 404, 'This link is not valid, or the alert has ended.');
    if (alert.status === 'pending') {
      const snapshot = await index.snapshot();
      await store.update({ ...alert, status: 'active', since: snapshot.upTo, unseen: snapshot.hidden });
    }
    return page(c, 200, `Confirmed. New quotes will be sent for: ${lookupInWords(alert.lookup)}`);
  });

  app.get('/:id/unsubscribe', async (c) => {
    const alert = await keyed(c);
    if (!alert) return page(c, 404, 'This link is not valid, or the alert was deleted.');
    if (alert.status === 'ended') return page(c, 200, 'You are unsubscribed.');
    const button = html`<form method="post"><button>Unsubscribe</button></form>`;
    return page(c, 200, `Stop the alert for: ${lookupInWords(alert.lookup)}?`, button);
  });

  app.post('/:id/unsubscribe', async (c) => {
    const alert = await keyed(c);
    if (!alert) return page(c, 404, 'This link is not valid, or the alert was deleted.');
    if (alert.status !== 'ended') {
      await uninvite(alert);
      await store.update({ ...alert, status: 'ended' });
    }
    return page(c, 200, 'You are unsubscribed.');
  });

  for (const format of feedFormats) {
    const path = `/:id/feed.${format}`;
    app.get(path, async (c) => {
      const alert = await keyed(c);
      if (alert?.channel.type !== 'feed')
        return page(c, 404, 'This link is not valid, or the alert was deleted.');
      const { rows } = await store.notifications(alert.id, { limit: FEED_NOTIFICATIONS });
      const told = rows.filter(({ status, type }) => status === 'delivered' && type !== 'quote.removed');
      const self = `${publicUrl()}/v1/alerts/${alert.id}/feed.${format}?key=${alert.key}`;
      const head = { title: `Alert: ${lookupInWords(alert.lookup)}`, self, page: `${publicUrl()}/` };
      return answerFeed(c, format, { head, quotes: told.flatMap(({ quotes }) => quotes) }, { shared: false });
    });
    allowOnly(app, path, ['GET', 'HEAD']);
  }

  allowOnly(app, '/:id/confirm', ['GET', 'HEAD']);
  allowOnly(app, '/:id/unsubscribe', ['GET', 'HEAD', 'POST']);
  return app;
}

function page(c: Context, status: 200 | 404, text: string, more: ReturnType<typeof html> | '' = '') {
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('content-security-policy', "default-src 'none'; form-action 'self'; frame-ancestors 'none'");
  return c.html(
    html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>As Quoted</title><main><h1>As Quoted</h1><p>${text}</p>${more}</main></html>`,
    status,
  );
}
