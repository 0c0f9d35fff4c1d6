import type { Hono } from 'hono';
import type { Env, LookupServices } from '../routes/answer.ts';
import { addMethods } from '../routes/methods.ts';
import { feedFormats } from './formats.ts';

/** `/v1/feed.atom`, `.rss` and `.json`. */
export function addFeedRoutes(app: Hono<Env>, services: LookupServices): void {
  for (const format of feedFormats) {
    addMethods(app, `/v1/feed.${format}`, {
      get: async (c) => (await import('./answer-lookup.ts')).answerLookup(c, services, format),
    });
  }
}
