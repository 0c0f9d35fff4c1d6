import type { Hono } from 'hono';
import { notFound } from '../problem.ts';
import { answerProblem, type Env, type LookupServices, type RequestContext } from '../routes/answer.ts';
import { addMethods } from '../routes/methods.ts';

/** The pages for people, and what they load. Each is loaded when it is asked for: no lookup waits for them. */
export function addPageRoutes(app: Hono<Env>, services: LookupServices): void {
  const pages: Readonly<Record<string, (c: RequestContext) => Promise<Response>>> = {
    '/': async (c) => (await import('./search.ts')).searchPage(c, services),
    '/speakers': async (c) => (await import('./speakers.ts')).speakersPage(c, services),
    '/speakers/:id': async (c) => (await import('./speakers.ts')).speakerPage(c, services),
    '/articles': async (c) => (await import('./articles.ts')).articlesPage(c, services),
    '/articles/:id': async (c) => (await import('./articles.ts')).articlePage(c, services),
    '/quotes/:id': async (c) => (await import('./quote.ts')).quotePage(c, services),
    '/seeds': async (c) => (await import('./seeds.ts')).seedsPage(c, services),
    '/alerts': async (c) => (await import('./alerts.ts')).alertsPage(c),
    '/oembed': async (c) => (await import('./quote.ts')).oembed(c, services),
    '/assets/:name': asset,
  };
  for (const [path, get] of Object.entries(pages)) addMethods(app, path, { get });
  app.use('/verify', async (c, next) => (await import('./verify.ts')).limitForm(c, next));
  const verify = async (c: RequestContext) => (await import('./verify.ts')).verifyPage(c, services);
  addMethods(app, '/verify', { get: verify, post: verify });
}

async function asset(c: RequestContext): Promise<Response> {
  const { assets } = await import('./assets.ts');
  const found = Object.values(assets).find(({ path }) => path === c.req.path);
  if (!found) return answerProblem(c, notFound('asset', 'load the page again'));
  return c.body(found.body, 200, {
    'content-type': found.type,
    'cache-control': 'public, max-age=31536000, immutable',
  });
}
