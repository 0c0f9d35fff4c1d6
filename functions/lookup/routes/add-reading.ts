import type { Hono } from 'hono';
import { badRequest, notFound } from '../problem.ts';
import { type Reading, snapshotFor } from '../reading.ts';
import type { Parameters, ParametersOf } from '../schemas/parameters.ts';
import {
  answerJson,
  answerNotModified,
  answerProblem,
  type Env,
  etagOf,
  isKnown,
  type LookupServices,
  linkNext,
  originOf,
} from './answer.ts';
import { addMethods } from './methods.ts';
import { readParameters } from './read-parameters.ts';

export interface ReadingRoute<Shape extends Parameters, Body> {
  readonly parameters: Shape;
  /** @param id The part of the address that names one thing; '' where there is none. */
  readonly reading: (values: ParametersOf<Shape>, id: string) => Reading<Body>;
  /** What there is none of when the answer is null, and where to find one. */
  readonly missing?: readonly [what: string, fix: string];
  /** The answer does not follow from the snapshot, so it has no ETag and is not kept. */
  readonly volatile?: true;
}

/** @example export const speakers = readingRoute({ parameters: speakersParameters, reading: listSpeakers }); */
export const readingRoute = <Shape extends Parameters, Body extends object | null>(
  route: ReadingRoute<Shape, Body>,
): ReadingRoute<Shape, Body> => route;

/**
 * Adds a GET route that reads: parameters are checked, known answers are not read again, pages are linked.
 *
 * @param load Called with each request, so that what a route needs is loaded when it is first asked for.
 */
export function addReading<Shape extends Parameters, Body extends object | null>(
  app: Hono<Env>,
  { index, revision }: LookupServices,
  path: string,
  load: () => ReadingRoute<Shape, Body> | Promise<ReadingRoute<Shape, Body>>,
): void {
  addMethods(app, path, {
    get: async (c) => {
      const { parameters, reading, missing, volatile: isVolatile } = await load();
      const read = readParameters(parameters, c.req.url);
      if (!read.ok) return answerProblem(c, badRequest(read.causes));
      const asked = reading(read.values, c.req.param('id') ?? '');
      if (!asked.ok) return answerProblem(c, badRequest(asked.causes));
      const meter = c.get('meter');
      const snapshot = await snapshotFor(asked, index, meter);
      const etag = isVolatile ? null : etagOf(c, snapshot, revision);
      if (etag !== null && isKnown(c, etag)) return answerNotModified(c, etag);
      const body = await asked.run(index, { snapshot, meter, origin: originOf(c) });
      if (body === null) return answerProblem(c, notFound(...(missing ?? ['thing', 'see /docs'])));
      if ('next' in body) linkNext(c, body.next as string | null);
      return answerJson(c, body, etag);
    },
  });
}
