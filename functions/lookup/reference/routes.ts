import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { answerPage } from '../page/answer-page.ts';
import type { Env } from '../routes/answer.ts';
import { addMethods } from '../routes/methods.ts';
import { type Described, docsBody } from './docs.ts';

/** It changes with a release only. Seconds. */
const FRESH_S = 3_600;

/** Loaded when it is asked for: no lookup waits for it. */
async function described(): Promise<Described> {
  return (await import('./openapi.generated.json', { with: { type: 'json' } }))
    .default as unknown as Described;
}

/** `/openapi.json` and `/docs`. */
export function addReferenceRoutes(app: Hono<Env>): void {
  addMethods(app, '/openapi.json', {
    get: async (c) => {
      const body = JSON.stringify(await described());
      const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      c.header('etag', etag);
      c.header('cache-control', `public, max-age=${FRESH_S}`);
      if (c.req.header('if-none-match')?.includes(etag.slice(2))) return c.body(null, 304);
      return c.body(body, 200, { 'content-type': 'application/json' });
    },
  });
  addMethods(app, '/docs', {
    get: async (c) => answerPage(c, { title: 'Reference', place: 'docs' }, docsBody(await described())),
  });
}
