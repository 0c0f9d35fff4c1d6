import { createHash } from 'node:crypto';
import type { Snapshot } from '../index/index.ts';
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

/** Makes a state of what a cursor holds, with its members in the order in which they are written; null when that is none. */
export type StateReader<State> = (held: Readonly<Record<string, unknown>>) => State | null;

/** The state of a cursor that this very lookup gave; null for any other text. */
export function decodeCursor<State>(text: string, lookup: string, read: StateReader<State>): State | null {
  const parsed = parseJson(Buffer.from(text, 'base64url').toString());
  if (!Array.isArray(parsed) || parsed[0] !== form || parsed[1] !== lookup) return null;
  const held: unknown = parsed[2];
  const state = typeof held === 'object' && held !== null ? read(held as Record<string, unknown>) : null;
  // Nothing but what we wrote ourselves reads back as the same text.
  return state !== null && encodeCursor({ lookup, state }) === text ? state : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Ten digits, as in a position. */
export const isVersionNumber = (held: unknown): held is number =>
  Number.isInteger(held) && (held as number) >= 0 && (held as number) <= 9_999_999_999;

/** Versions that are under way at one time: a few at most. */
const mostHidden = 200;

/** The snapshot that a cursor goes on with. */
export function readSnapshot({ upTo, hidden }: Readonly<Record<string, unknown>>): Snapshot | null {
  const isSnapshot =
    isVersionNumber(upTo) &&
    Array.isArray(hidden) &&
    hidden.length <= mostHidden &&
    hidden.every(isVersionNumber);
  return isSnapshot ? { upTo, hidden } : null;
}

export function alienCursor(): ProblemCause {
  return {
    parameter: 'cursor',
    detail: 'it does not come from a page of this lookup',
    fix: 'take it unchanged from `next` of the page before, and leave the other parameters as they were',
  };
}
