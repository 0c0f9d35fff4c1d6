import { listQuotes } from '../list-quotes.ts';
import { badRequest } from '../problem.ts';
import { snapshotFor } from '../reading.ts';
import { answerProblem, type LookupServices, originOf, type RequestContext } from '../routes/answer.ts';
import { readParameters } from '../routes/read-parameters.ts';
import { lookupParameters } from '../schemas/parameters.ts';
import { answerFeed } from './answer-feed.ts';
import type { FeedFormat } from './formats.ts';

/** The newest quotes are a feed's; a reader that missed more looks them up. */
const FEED_QUOTES = 50;

/** Any lookup, newest first, as a feed. */
export async function answerLookup(
  c: RequestContext,
  { index }: LookupServices,
  format: FeedFormat,
): Promise<Response> {
  const read = readParameters(lookupParameters, c.req.url);
  if (!read.ok) return answerProblem(c, badRequest(read.causes));
  const asked = listQuotes({ ...read.values, limit: FEED_QUOTES });
  if (!asked.ok) return answerProblem(c, badRequest(asked.causes));
  const meter = c.get('meter');
  const origin = originOf(c);
  const snapshot = await snapshotFor(asked, index, meter);
  const { items } = await asked.run(index, { snapshot, meter, origin });
  const { search } = new URL(c.req.url);
  const head = {
    title: titleOf(read.values),
    self: `${origin}/v1/feed.${format}${search}`,
    page: `${origin}/${search}`,
  };
  return answerFeed(c, format, { head, quotes: items }, { shared: true });
}

function titleOf(values: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(values).map(([name, value]) => `${name}=${[value].flat().join(',')}`);
  return parts.length === 0 ? 'All quotes' : `Quotes: ${parts.join(' ')}`;
}
