import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

/** What is text: pages, scripts, drawings, feeds, JSON and its lines. */
const worthIt =
  /^(?:text\/(?!event-stream\b)|image\/svg\+xml\b|application\/(?:[\w.-]+\+)?(?:json|jsonl|xml)\b)/;

/**
 * Compresses answers for callers that accept it: neither an HTTP API nor Node does so by itself. Every answer says that it would be
 * another for another `Accept-Encoding`, those without a body included (RFC 9110, 15.4.5).
 */
export function compression(): MiddlewareHandler {
  const compressed = compress({ encoding: 'gzip', contentTypeFilter: worthIt });
  return async (c, next) => {
    await compressed(c, next);
    const vary = c.res.headers.get('vary');
    if (!/accept-encoding/i.test(vary ?? ''))
      c.header('vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding');
  };
}
