import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { FeedFormat } from './formats.ts';
import { type FeedHead, type FeedQuote, feedTypes, renderFeed } from './render.ts';

/** How long a reader need not ask again, seconds: feeds are polled, and an article is not waited for by the second. */
const FRESH_S = 300;

/**
 * A feed with an ETag of its own bytes: what was indexed elsewhere does not make it another, so readers that ask every few
 * minutes nearly always get 304.
 *
 * @param shared False for a private feed, which no cache between may keep.
 */
export async function answerFeed(
  c: Context,
  format: FeedFormat,
  feed: { readonly head: FeedHead; readonly quotes: readonly FeedQuote[] },
  { shared }: { readonly shared: boolean },
): Promise<Response> {
  const written = await renderFeed(format, feed.head, feed.quotes);
  const etag = `W/"${createHash('sha256').update(written).digest('base64url').slice(0, 22)}"`;
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  c.header('etag', etag);
  c.header('cache-control', `${shared ? 'public' : 'private'}, max-age=${FRESH_S}`);
  if (known.includes('*') || known.includes(etag.slice(2))) return c.body(null, 304);
  return c.body(written, 200, { 'content-type': feedTypes[format] });
}
