import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One thing wrong with a request. `position` is a UTF-16 offset into the parameter's value. */
export interface ProblemCause {
  readonly parameter: string;
  readonly detail: string;
  readonly fix: string;
  readonly position?: number;
}

/** RFC 9457 problem details. `parameter`, `fix` and `errors` are extension members (its section 3.2). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: ContentfulStatusCode;
  readonly detail: string;
  readonly parameter?: string;
  readonly fix?: string;
  readonly position?: number;
  readonly errors?: readonly ProblemCause[];
  readonly correlationId?: string;
}

/** The media type of RFC 9457, section 3. */
export const problemType = 'application/problem+json';

/** A request that cannot be answered as it stands. The first cause stands at the top level too. */
export function badRequest(causes: readonly [ProblemCause, ...ProblemCause[]]): Problem {
  const [first] = causes;
  return {
    type: '/docs#bad-request',
    title: 'The request cannot be read',
    status: 400,
    detail: causes.map((cause) => `${cause.parameter}: ${cause.detail}; ${cause.fix}.`).join(' '),
    parameter: first.parameter,
    fix: first.fix,
    ...(first.position === undefined ? {} : { position: first.position }),
    errors: causes,
  };
}

/** @param what The thing that was looked for, as in "quote", never what the caller sent. */
export function notFound(what: string, fix: string): Problem {
  return {
    type: '/docs#not-found',
    title: 'Not found',
    status: 404,
    detail: `There is no such ${what}; ${fix}.`,
    fix,
  };
}

export function methodNotAllowed(allowed: readonly string[]): Problem {
  const fix = `use ${allowed.join(' or ')}`;
  return {
    type: '/docs#method-not-allowed',
    title: 'Method not allowed',
    status: 405,
    detail: `This address does not take that method; ${fix}.`,
    fix,
  };
}

export function tooLarge(limit: number): Problem {
  const fix = `send at most ${limit} bytes`;
  return {
    type: '/docs#too-large',
    title: 'The request is too large',
    status: 413,
    detail: `The body is too large; ${fix}.`,
    fix,
  };
}

export function unsupportedMediaType(): Problem {
  const fix = 'send the body as JSON with Content-Type: application/json';
  return {
    type: '/docs#unsupported-media-type',
    title: 'Unsupported media type',
    status: 415,
    detail: `The body is no JSON; ${fix}.`,
    fix,
  };
}

/** The table is asked too much at the moment. */
export function unavailable(correlationId: string): Problem {
  const fix = 'try again in a few seconds';
  return {
    type: '/docs#unavailable',
    title: 'Too busy',
    status: 503,
    detail: `The service cannot answer at the moment; ${fix}.`,
    fix,
    correlationId,
  };
}

/** Anything unexpected. What happened stands in the log under the same correlation id, never in the answer. */
export function internalError(correlationId: string): Problem {
  return {
    type: '/docs#internal-error',
    title: 'Something went wrong here',
    status: 500,
    detail:
      'The fault is on our side and has been logged; try again, and quote the correlation id if it lasts.',
    correlationId,
  };
}
