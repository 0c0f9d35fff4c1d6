import type { Hono } from 'hono';
import { listQuotes } from '../list-quotes.ts';
import { badRequest } from '../problem.ts';
import { answerProblem, type Env, type LookupServices, originOf } from '../routes/answer.ts';
import { addMethods } from '../routes/methods.ts';
import { readParameters } from '../routes/read-parameters.ts';
import { lookupParameters } from '../schemas/parameters.ts';
import { answerFeed } from './answer-feed.ts';
import { feedFormats } from './render.ts';

/** The newest quotes are a feed's; a reader that missed more looks them up. */
const FEED_QUOTES = 50;

/** `/v1/feed.atom`, `.rss` and `.json`: any lookup, newest first, as a feed. */
export function addFeedRoutes(app: Hono<Env>, { index }: LookupServices): void {
  for (const format of feedFormats) {
    addMethods(app, `/v1/feed.${format}`, {
      get: async (c) => {
        const read = readParameters(lookupParameters, c.req.url);
        if (!read.ok) return answerProblem(c, badRequest(read.causes));
        const asked = listQuotes({ ...read.values, limit: FEED_QUOTES });
        if (!asked.ok) return answerProblem(c, badRequest(asked.causes));
        const meter = c.get('meter');
        const origin = originOf(c);
        const { items } = await asked.run(index, {
          snapshot: await index.snapshot({ meter }),
          meter,
          origin,
        });
        const { search } = new URL(c.req.url);
        const head = {
          title: titleOf(read.values),
          self: `${origin}/v1/feed.${format}${search}`,
          page: `${origin}/${search}`,
        };
        return answerFeed(c, format, { head, quotes: items }, { shared: true });
      },
    });
  }
}

function titleOf(values: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(values).map(([name, value]) => `${name}=${[value].flat().join(',')}`);
  return parts.length === 0 ? 'All quotes' : `Quotes: ${parts.join(' ')}`;
}
