import type { Index, Meter, Snapshot } from '../index/index.ts';
import type { ProblemCause } from './problem.ts';

/** What every answer is made with. */
export interface ReadingOptions {
  /** The state of the index as it is now; a cursor carries its own. */
  readonly snapshot: Snapshot;
  readonly meter: Meter;
  /** Where the service is reached, without a slash at the end. */
  readonly origin: string;
}

/**
 * A request that was found sound, with nothing read yet: `run` reads and answers, null when there is no such thing. Or what
 * is wrong with the request. Routes, feeds and tools all answer by these.
 */
export type Reading<Body> =
  | { readonly ok: true; readonly run: (index: Index, options: ReadingOptions) => Promise<Body> }
  | { readonly ok: false; readonly causes: readonly [ProblemCause, ...ProblemCause[]] };

/** A reading that needs no parameters checked. */
export function reading<Body>(run: (index: Index, options: ReadingOptions) => Promise<Body>): Reading<Body> {
  return { ok: true, run };
}
