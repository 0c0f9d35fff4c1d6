import type { Hono } from 'hono';
import { addReading } from './add-reading.ts';
import type { Env, LookupServices } from './answer.ts';
import { addMethods } from './methods.ts';
import { quotes } from './quotes.ts';

/** Quotes, speakers, articles, the watch's flags, and whether the service lives. No lookup of quotes waits for what the others load. */
export function addReadingRoutes(app: Hono<Env>, services: LookupServices): void {
  const directory = () => import('./directory.ts');
  addReading(app, services, '/v1/quotes', () => quotes);
  addReading(app, services, '/v1/quotes/:id', async () => (await import('./one-quote.ts')).quote);
  addReading(app, services, '/v1/speakers', async () => (await directory()).speakers);
  addReading(app, services, '/v1/speakers/:id', async () => (await directory()).speaker);
  addReading(app, services, '/v1/articles', async () => (await directory()).articles);
  addReading(app, services, '/v1/articles/:id', async () => (await directory()).article);
  addReading(app, services, '/v1/seeds', async () => (await directory()).seeds);
  addMethods(app, '/health', {
    get: (c) => {
      c.header('cache-control', 'no-store');
      return c.json({ status: 'ok' });
    },
  });
}
