import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { HonoBase } from 'hono/hono-base';
import { LinearRouter } from 'hono/router/linear-router';
import { createMeter } from '../index/meter.ts';
import type { ErrorLog } from '../platform/error-log.ts';
import { allowAnyOrigin, answerPreflight } from './cors.ts';
import { addExportRoutes, type ExportBounds } from './export/routes.ts';
import { addFeedRoutes } from './feeds/routes.ts';
import { addPageRoutes } from './page/routes.ts';
import { notFound } from './problem.ts';
import { answerProblem, type Env, type LookupServices } from './routes/answer.ts';
import { addReadingRoutes } from './routes/reading-routes.ts';
import { addVerifyRoute } from './routes/verify.ts';
import { unexpected } from './unexpected.ts';

export interface ApiOptions extends Omit<LookupServices, 'revision'> {
  /** Names the release in ETags; leave it out where releases do not share callers' caches. */
  readonly revision?: string;
  readonly log: ErrorLog;
  /** Where answers are gathered before they are sent. */
  readonly exportBounds?: ExportBounds;
  /** Adds routes of other rooms (pages, feeds, alerts, tools) before the answer for unknown addresses. */
  readonly extend?: (app: Hono<Env>) => void;
}

/**
 * All of the HTTP surface as one Hono application: the same on Lambda (`handleHttpApi`) and on Node.
 *
 * @example const api = createApi({ index, clock, log }); const response = await api.fetch(request);
 */
export function createApi({ index, clock, log, revision = '', exportBounds, extend }: ApiOptions): Hono<Env> {
  const services: LookupServices = { index, clock, revision };
  // A start waits for no table of routes to be made; some fifty comparisons a request are nothing beside a read.
  const app: Hono<Env> = new HonoBase<Env>({ router: new LinearRouter() });

  app.use(async (c, next) => {
    const meter = createMeter();
    c.set('meter', meter);
    c.set('correlationId', correlationIdOf(c.env));
    const started = performance.now();
    if (c.req.method === 'OPTIONS') c.res = answerPreflight(c);
    else await next();
    // Set where they lie: each `c.header` now would make another answer, and a stream of this one's body.
    const { headers } = c.res;
    const took = (performance.now() - started).toFixed(1);
    headers.set(
      'server-timing',
      `units;desc="${rounded(meter.readUnits)}", trips;desc="${meter.roundTrips}", total;dur=${took}`,
    );
    headers.set('x-content-type-options', 'nosniff');
    allowAnyOrigin(headers);
  });

  addExportRoutes(app, services, exportBounds ?? null);
  addFeedRoutes(app, services);
  addReadingRoutes(app, services);
  addVerifyRoute(app, services);
  addPageRoutes(app, services);
  extend?.(app);

  app.notFound((c) => {
    const forPeople = /\btext\/html\b/.test(c.req.header('accept') ?? '') && !c.req.path.startsWith('/v1/');
    return forPeople
      ? import('./page/answer-page.ts').then(({ answerNoPage }) => answerNoPage(c))
      : answerProblem(c, notFound('address', 'see /docs for those there are'));
  });
  app.onError(async (error, c) => {
    const correlationId = c.get('correlationId');
    await log.error('AQ301', error, { correlationId, method: c.req.method, route: c.req.routePath });
    const { problem, headers } = unexpected(error, correlationId);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return answerProblem(c, problem);
  });
  return app;
}

const rounded = (units: number) => Math.round(units * 100) / 100;

/** API Gateway's own id where there is one, so that its log and ours can be put together. */
function correlationIdOf(env: unknown): string {
  const given = env as { readonly requestContext?: { readonly requestId?: unknown } } | undefined;
  const id = given?.requestContext?.requestId;
  return typeof id === 'string' ? id : randomUUID();
}
