import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemCause } from '../problem.ts';
import { type Expecting, type Reading, type ReadingOptions, snapshotFor } from '../reading.ts';
import { type LookupServices, originOf, type RequestContext } from '../routes/answer.ts';
import { type ParametersRead, readParameters } from '../routes/read-parameters.ts';
import type { Parameters } from '../schemas/parameters.ts';
import { contentSecurityPolicy, type Html, type PageHead, page } from './layout.ts';

/** Pages may be kept as long as the answers that they show. Seconds. */
const FRESH_S = 5;

export async function answerPage(
  c: RequestContext,
  head: PageHead,
  body: Html,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  c.header('content-security-policy', contentSecurityPolicy);
  c.header('referrer-policy', 'strict-origin-when-cross-origin');
  c.header('cache-control', status === 200 ? `public, max-age=${FRESH_S}` : 'no-store');
  return c.html(await page(head, body), status);
}

/** What forms send: fields that were left empty count as not given. */
export function readForm<Shape extends Parameters>(c: RequestContext, shape: Shape): ParametersRead<Shape> {
  const [address = '', query = ''] = c.req.url.split('?', 2);
  const filled = query.split('&').filter((pair) => pair.includes('=') && !pair.endsWith('='));
  return readParameters(shape, `${address}?${filled.join('&')}`);
}

export function answerMissing(c: RequestContext, what: string, fix: Html): Promise<Response> {
  return answerRefused(c, 404, `There is no such ${what}`, fix);
}

export function answerRefused(
  c: RequestContext,
  status: ContentfulStatusCode,
  title: string,
  fix: Html,
): Promise<Response> {
  return answerPage(c, { title }, html`<h1>${title}</h1><p>${fix}</p>`, status);
}

/** What is wrong with what somebody asked for, above the form in which to mend it. */
export function notice(causes: readonly ProblemCause[]): Html {
  return html`<div class="notice" role="alert">${causes.map(
    ({ parameter, detail, fix }) => html`<p><strong>${parameter}</strong>: ${detail}; ${fix}.</p>`,
  )}</div>`;
}

/** Reads what a page shows, all of it in one and the same state of the index; `first` is what will be read first. */
export async function reader(c: RequestContext, { index }: LookupServices, first: Expecting = {}) {
  const meter = c.get('meter');
  const options: ReadingOptions = {
    snapshot: await snapshotFor(first, index, meter),
    meter,
    origin: originOf(c),
  };
  return <Body>(reading: Extract<Reading<Body>, { ok: true }>): Promise<Body> => reading.run(index, options);
}

/** For people who ask for an address that there is not. */
export function answerNoPage(c: RequestContext): Promise<Response> {
  return answerMissing(c, 'page', html`Try the <a href="/">search</a>.`);
}
