import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isCompressed, varyByEncoding } from './compression.ts';

/** What is sent as it is; all else goes to the HTTP API in base64. */
const textual = /^text\/(?:plain|html|css|javascript|csv)|[/+](?:json|xml)\s*(?:;|$)/i;

/** What answers requests, such as a Hono application; the event is given to it beside the request. */
export interface Answering {
  fetch(request: Request, env: object): Response | Promise<Response>;
}

/**
 * A Lambda function that an HTTP API calls (payload 2.0, no other) from an application that answers requests. Text is compressed for
 * those who accept it. What cannot be a request gets 400.
 *
 * @example export const handler = handleHttpApi(app);
 */
export function handleHttpApi(app: Answering) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = requestOf(event);
    const { requestContext } = event;
    if (request === null) return { statusCode: 400, body: 'Invalid request' };
    return resultOf(request, await app.fetch(request, { event, requestContext }));
  };
}

function requestOf(event: APIGatewayProxyEventV2): Request | null {
  const { rawPath, rawQueryString, cookies, body, isBase64Encoded, requestContext } = event;
  const { domainName, http } = requestContext;
  try {
    const headers = new Headers();
    if (cookies) headers.set('cookie', cookies.join('; '));
    for (const [name, value] of Object.entries(event.headers ?? {})) {
      // Characters that no header may hold, as an HTTP API lets them through.
      if (value) headers.set(name, /[^\0-\x7f]/.test(value) ? encodeURIComponent(value) : value);
    }
    const bytes = body ? Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') : null;
    if (bytes) headers.set('content-length', String(bytes.length));
    const query = rawQueryString ? `?${rawQueryString}` : '';
    return new Request(`https://${domainName ?? headers.get('host')}${rawPath}${query}`, {
      method: http.method,
      headers,
      ...(bytes && { body: bytes }),
    });
  } catch {
    return null;
  }
}

async function resultOf(request: Request, response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const { status, headers } = response;
  varyByEncoding(headers);
  const whole = Buffer.from(await response.arrayBuffer());
  const isSmaller = whole.length > 0 && isCompressed(request, response);
  const bytes = isSmaller ? (await import('node:zlib')).gzipSync(whole) : whole;
  if (isSmaller) headers.set('content-encoding', 'gzip');
  const coding = headers.get('content-encoding');
  const type = headers.get('content-type');
  const isBase64Encoded =
    (coding !== null && coding.toLowerCase() !== 'identity') || (type !== null && !textual.test(type));
  const cookies = headers.getSetCookie();
  return {
    statusCode: status,
    headers: Object.fromEntries([...headers].filter(([name]) => name !== 'set-cookie')),
    ...(cookies.length > 0 && { cookies }),
    body: bytes.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
}
