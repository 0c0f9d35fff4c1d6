import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Index, Snapshot } from '../../index/index.ts';
import type { Meter } from '../../index/meter.ts';
import type { Clock } from '../../platform/ports.ts';
import { type Problem, problemType } from '../problem.ts';

/** What the routes of lookup work with. */
export interface LookupServices {
  readonly index: Index;
  readonly clock: Clock;
  /** Names the release: it goes into every ETag, so that a new one is not taken for the old. */
  readonly revision: string;
}

/** What stands in the context of every request. */
export interface RequestState {
  /** Adds up what the request reads. */
  readonly meter: Meter;
  readonly correlationId: string;
}

export type Env = { Variables: RequestState };
export type RequestContext = Context<Env>;

/** As long as a manifest may be cached anyway, see index/index.ts. Seconds. */
const freshFor = 5;

/** An answer of problem details; see problem.ts. */
export function answerProblem(c: RequestContext, problem: Problem): Response {
  c.header('cache-control', 'no-store');
  return c.body(JSON.stringify(problem), problem.status, { 'content-type': problemType });
}

/**
 * The ETag of what a request answers in this state of the index. Weak, since compression may change the bytes. What a
 * request answers depends on its address and on the index alone.
 */
export function etagOf(c: RequestContext, { upTo, hidden }: Snapshot, revision: string): string {
  const state = JSON.stringify([revision, upTo, hidden, c.req.url]);
  return `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`;
}

/** Whether the caller has this very answer already (RFC 9110, section 13.1.2: compared weakly). */
export function isKnown(c: RequestContext, etag: string): boolean {
  const known = c.req.header('if-none-match');
  if (known === undefined) return false;
  if (known.trim() === '*') return true;
  const bare = etag.replace(/^W\//, '');
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === bare);
}

export function answerNotModified(c: RequestContext, etag: string): Response {
  c.header('etag', etag);
  c.header('cache-control', `public, max-age=${freshFor}`);
  return c.body(null, 304);
}

/** @param etag Null for an answer that must not be kept. */
export function answerJson(c: RequestContext, body: object, etag: string | null): Response {
  if (etag !== null) c.header('etag', etag);
  c.header('cache-control', etag === null ? 'no-store' : `public, max-age=${freshFor}`);
  return c.body(JSON.stringify(body), 200, { 'content-type': 'application/json' });
}

/** Where the caller reaches the service, as the address of the request says it. */
export function originOf(c: RequestContext): string {
  return new URL(c.req.url).origin;
}

/** Names the next page in a `Link` header (RFC 8288): the same address with the cursor in it. */
export function linkNext(c: RequestContext, next: string | null): void {
  if (next === null) return;
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', next);
  c.header('link', `<${url.href}>; rel="next"`);
}
