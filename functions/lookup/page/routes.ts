import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { Env, LookupServices, RequestContext } from '../routes/answer.ts';
import { addMethods } from '../routes/methods.ts';
import { claimLength } from '../schemas/verify.ts';
import { alertsPage } from './alerts.ts';
import { answerRefused } from './answer-page.ts';
import { articlePage, articlesPage } from './articles.ts';
import { assets } from './assets.ts';
import { oembed, quotePage } from './quote.ts';
import { searchPage } from './search.ts';
import { seedsPage } from './seeds.ts';
import { speakerPage, speakersPage } from './speakers.ts';
import { formBytes, verifyPage } from './verify.ts';

/** The pages for people, and what they load. */
export function addPageRoutes(app: Hono<Env>, services: LookupServices): void {
  const pages: Readonly<Record<string, (c: RequestContext) => Promise<Response>>> = {
    '/': (c) => searchPage(c, services),
    '/speakers': (c) => speakersPage(c, services),
    '/speakers/:id': (c) => speakerPage(c, services),
    '/articles': (c) => articlesPage(c, services),
    '/articles/:id': (c) => articlePage(c, services),
    '/quotes/:id': (c) => quotePage(c, services),
    '/seeds': (c) => seedsPage(c, services),
    '/alerts': alertsPage,
    '/oembed': (c) => oembed(c, services),
  };
  for (const [path, get] of Object.entries(pages)) addMethods(app, path, { get });
  const fix = html`A quote has at most ${claimLength} characters. <a href="/verify">Try a part of it.</a>`;
  app.use(
    '/verify',
    bodyLimit({ maxSize: formBytes, onError: (c) => answerRefused(c, 413, 'That is too large', fix) }),
  );
  addMethods(app, '/verify', { get: (c) => verifyPage(c, services), post: (c) => verifyPage(c, services) });
  for (const { path, type, body } of Object.values(assets)) {
    addMethods(app, path, {
      get: (c) =>
        c.body(body, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    });
  }
}
