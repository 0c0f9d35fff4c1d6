import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { notFound } from '../lookup/problem.ts';
import { unexpected } from '../lookup/unexpected.ts';
import type { Log } from '../platform/log.ts';
import { answer } from './answer.ts';
import { createPrivateRoutes } from './private-routes.ts';
import { type AlertRoutesOptions, createAlertRoutes } from './routes.ts';

export interface AlertAppOptions extends AlertRoutesOptions {
  readonly log: Log;
}

/** All that lies under `/v1/alerts`: a function of its own on AWS, so that the one which answers lookups may write nothing. */
export function createAlertApp(options: AlertAppOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
  });
  app.route('/v1/alerts', createPrivateRoutes(options));
  app.route('/v1/alerts', createAlertRoutes(options));
  app.notFound((c) => answer(c, notFound('address', 'see /docs for those there are')));
  app.onError((error, c) => {
    const correlationId = randomUUID();
    options.log.error('AQ301', error, { correlationId, method: c.req.method, route: c.req.routePath });
    const { problem, headers } = unexpected(error, correlationId);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return answer(c, problem);
  });
  return app;
}
