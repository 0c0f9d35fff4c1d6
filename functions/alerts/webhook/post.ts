import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import {
  type Address,
  checkDestination,
  checkUrl,
  type DestinationRules,
  type Resolve,
} from './destination.ts';

/** How an attempt ended. `status` is the receiver's, `retryAfterMs` what it asked for. */
export type PostOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterMs: number | null }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface PostOptions extends DestinationRules {
  readonly resolve: Resolve;
  /** For the whole attempt, redirects included. */
  readonly timeoutMs: number;
}

/** Only these two keep the method and body (RFC 9110, 15.4.8 and 15.4.9); any other redirect is an answer. */
const REDIRECTS = new Set([307, 308]);
const MAX_REDIRECTS = 3;

/**
 * POSTs a body to a receiver. Each hop's URL and address are checked afresh and the connection goes to the address that was
 * checked. The answer's body is not read: a receiver could send without end.
 */
export async function post(
  target: string,
  body: string,
  headers: Record<string, string>,
  options: PostOptions,
): Promise<PostOutcome> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let written = target;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const url = checkUrl(written, options);
    if (!url.ok) return { kind: 'refused', reason: `the address ${url.reason}` };
    const address = await checkDestination(url.value, options, options.resolve);
    if (!address.ok) {
      const kind = address.reason === 'does not resolve' ? 'failed' : 'refused';
      return { kind, reason: `the host ${address.reason}` };
    }
    const answer = await send(url.value, address.value, body, headers, signal);
    if ('reason' in answer) return { kind: 'failed', reason: answer.reason };
    const location = answer.headers.location;
    if (!REDIRECTS.has(answer.status) || !location || !URL.canParse(location, url.value.href)) {
      return {
        kind: 'answered',
        status: answer.status,
        retryAfterMs: retryAfter(answer.headers['retry-after']),
      };
    }
    written = new URL(location, url.value.href).href;
  }
  return { kind: 'refused', reason: `the receiver redirects more than ${MAX_REDIRECTS} times` };
}

type Answer = { status: number; headers: IncomingMessage['headers'] } | { reason: string };

function send(
  url: URL,
  to: Address,
  body: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer> {
  const pinned: LookupFunction = (_host, options, callback) =>
    options.all ? callback(null, [to]) : callback(null, to.address, to.family);
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve) => {
    const sending = request(
      url,
      {
        method: 'POST',
        agent: false,
        lookup: pinned,
        signal,
        maxHeaderSize: 16_384,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
        response.on('error', () => {}).destroy();
      },
    );
    sending.on('error', (error: NodeJS.ErrnoException) => {
      resolve({
        reason: signal.aborted
          ? 'the receiver did not answer in time'
          : `the connection failed (${error.code ?? error.name})`,
      });
    });
    sending.end(body);
  });
}

/** Retry-After as a number of seconds (RFC 9110, 10.2.3); the date form is left to the back-off. */
function retryAfter(value: string | undefined): number | null {
  return value && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : null;
}
