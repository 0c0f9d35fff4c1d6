import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod/mini';
import { contentSecurityPolicy, type Html, page } from '../lookup/page/layout.ts';
import { tooLarge } from '../lookup/problem.ts';
import { answer as answerProblem } from './answer.ts';
import { sameSecret } from './owner.ts';
import { causesOf } from './request-causes.ts';
import { newAlertSchema } from './schema.ts';

export interface FormRouteOptions {
  readonly ownerToken: () => Promise<string>;
  /** Makes an alert as `POST /v1/alerts` does: what that would answer. */
  readonly make: (wanted: z.output<typeof newAlertSchema>) => Promise<MadeByForm>;
}

export type MadeByForm =
  | {
      readonly ok: true;
      readonly status: string;
      readonly secret?: string;
      readonly feed?: string;
      readonly self: string;
    }
  | {
      readonly ok: false;
      readonly causes: readonly {
        readonly parameter: string;
        readonly detail: string;
        readonly fix: string;
      }[];
    };

const MAX_BODY = 16_384;

/**
 * `POST /v1/alerts/form`: the page's form, for browsers, which send no Authorization header. The token is typed in each time, so
 * there is nothing that another site could make a browser send along.
 */
export function createFormRoute({ ownerToken, make }: FormRouteOptions): Hono {
  const app = new Hono();
  const limited = bodyLimit({ maxSize: MAX_BODY, onError: (c) => answerProblem(c, tooLarge(MAX_BODY)) });
  app.post('/form', limited, async (c) => {
    const sent = await c.req.parseBody().catch((): Record<string, unknown> => ({}));
    const field = (name: string) => (typeof sent[name] === 'string' ? sent[name].trim() : '');
    const answer = async (title: string, body: Html, status: ContentfulStatusCode) => {
      c.header('content-security-policy', contentSecurityPolicy);
      c.header('cache-control', 'no-store');
      c.header('referrer-policy', 'no-referrer');
      return c.html(
        await page(
          { title, place: 'alerts' },
          html`<h1>${title}</h1>${body}<p><a href="/alerts">Back to the form</a></p>`,
        ),
        status,
      );
    };
    if (!sameSecret(field('token'), await ownerToken())) {
      return answer('The alert was not made', html`<p>That is not the owner’s token.</p>`, 401);
    }
    const parsed = z.safeParse(newAlertSchema, wantedBy(field));
    const made = parsed.success
      ? await make(parsed.data)
      : { ok: false as const, causes: causesOf(parsed.error) };
    if (!made.ok) {
      const causes = made.causes.map(
        ({ parameter, detail, fix }) => html`<p><strong>${parameter}</strong>: ${detail}; ${fix}.</p>`,
      );
      return answer('The alert was not made', html`<div class="notice" role="alert">${causes}</div>`, 400);
    }
    return answer('The alert is made', outcome(made), 201);
  });
  return app;
}

function wantedBy(field: (name: string) => string): unknown {
  const lookup = Object.fromEntries(
    ['q', 'speaker', 'source'].flatMap((name) => (field(name) ? [[name, field(name)]] : [])),
  );
  const channels: Readonly<Record<string, unknown>> = {
    feed: { type: 'feed' },
    email: { type: 'email', address: field('target') },
    webhook: { type: 'webhook', url: field('target') },
  };
  return {
    lookup,
    channel: channels[field('channel')] ?? { type: field('channel') },
    frequency: field('frequency') || 'immediate',
  };
}

function outcome({ status, secret, feed, self }: Extract<MadeByForm, { ok: true }>): Html {
  return html`<dl><dt>Address</dt><dd><code>${self}</code></dd><dt>Status</dt><dd>${status}${
    status === 'pending' ? ': it begins when the address confirms it' : ''
  }</dd>${secret ? html`<dt>Secret</dt><dd><code>${secret}</code><br><span class="hint">It signs the webhooks, and is shown only now.</span></dd>` : ''}${
    feed
      ? html`<dt>Feed</dt><dd><a href="${feed}">${feed}</a><br><span class="hint">Whoever knows this address can read it; it is shown only now.</span></dd>`
      : ''
  }</dl>`;
}
