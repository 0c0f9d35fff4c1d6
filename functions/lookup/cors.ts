import type { RequestContext } from './routes/answer.ts';

/** Any page may ask (Fetch standard, "CORS protocol"): what lookups tell everybody, they tell pages too. */
export function allowAnyOrigin(headers: Headers): void {
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', 'ETag,Link,Location,Retry-After,Server-Timing');
}

/** What a browser asks before it sends what a plain form could not; the answer holds for a day. */
export function answerPreflight(c: RequestContext): Response {
  return c.body(null, 204, {
    'access-control-allow-methods': 'GET,HEAD,POST,DELETE',
    'access-control-allow-headers': 'Authorization,Content-Type,If-None-Match',
    'access-control-max-age': '86400',
    vary: 'Access-Control-Request-Headers',
  });
}
