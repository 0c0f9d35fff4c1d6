import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { ProblemCause } from './problem.ts';

/**
 * Where a listing goes on. `lookup` is a fingerprint of the parameters that the cursor belongs to, so that it cannot be
 * used with others; it keeps honest callers from mistakes and is no signature: a forged cursor shows nothing that is not
 * public, and costs no more than any other lookup.
 */
export interface Cursor<State> {
  readonly lookup: string;
  readonly state: State;
}

/** Changes when the form of any cursor changes, so that old ones are refused and not misread. */
const form = 1;
const envelope = z.tuple([z.literal(form), z.string(), z.unknown()]);

/** @param parameters Everything that decides which items are listed in which order; not `limit`. */
export function fingerprint(route: string, parameters: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([route, given]))
    .digest('base64url')
    .slice(0, 12);
}

export function encodeCursor<State>({ lookup, state }: Cursor<State>): string {
  return Buffer.from(JSON.stringify([form, lookup, state])).toString('base64url');
}

/** The state of a cursor that this very lookup gave; null for any other text. */
export function decodeCursor<Schema extends z.ZodMiniType>(
  text: string,
  lookup: string,
  schema: Schema,
): z.output<Schema> | null {
  const read = z.safeParse(envelope, parseJson(Buffer.from(text, 'base64url').toString()));
  if (!read.success || read.data[1] !== lookup) return null;
  const state = z.safeParse(schema, read.data[2]);
  // Nothing but what we wrote ourselves reads back as the same text.
  return state.success && encodeCursor({ lookup, state: state.data }) === text ? state.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Ten digits, as in a position. */
export const versionNumber = z.int().check(z.gte(0), z.lte(9_999_999_999));

/** The snapshot that a cursor goes on with; `hidden` are versions under way at the time, a few at most. */
export const snapshotShape = { upTo: versionNumber, hidden: z.array(versionNumber).check(z.maxLength(200)) };

export function alienCursor(): ProblemCause {
  return {
    parameter: 'cursor',
    detail: 'it does not come from a page of this lookup',
    fix: 'take it unchanged from `next` of the page before, and leave the other parameters as they were',
  };
}
