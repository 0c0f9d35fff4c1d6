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
  | ({
      readonly ok: true;
      readonly run: (index: Index, options: ReadingOptions) => Promise<Body>;
    } & Expecting)
  | { readonly ok: false; readonly causes: readonly [ProblemCause, ...ProblemCause[]] };

/** What a request is going to ask first, where that is known before the snapshot: see `Directory.expect`. */
export interface Expecting {
  readonly expects?: Parameters<Index['expect']>[0];
}

/** A reading that needs no parameters checked. */
export function reading<Body>(
  run: (index: Index, options: ReadingOptions) => Promise<Body>,
  expects?: Expecting['expects'],
): Reading<Body> {
  return { ok: true, run, ...(expects && { expects }) };
}

/** The state that a sound request is answered by; what it expects to ask is read with it. */
export async function snapshotFor({ expects }: Expecting, index: Index, meter: Meter): Promise<Snapshot> {
  // This waits for code to be loaded, not for an answer. Should it fail, the request asks again itself.
  if (expects) await index.expect(expects, { meter }).catch(() => undefined);
  return index.snapshot({ meter });
}
