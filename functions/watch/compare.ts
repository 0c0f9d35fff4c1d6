import type { Flag } from '../index/index.ts';
import type { SeenSeed } from './seen-seeds.ts';

export interface CompareOptions {
  /** ms since the epoch. */
  readonly now: number;
  /** The engine that indexes now. */
  readonly engine: string;
  /** How long work may take before it counts as lost, ms. */
  readonly resendAfterMs: number;
  /** How long the flag of a removed seed is kept, ms. */
  readonly keepRemovedMs: number;
}

/** What is to be done about a seed; `wait` while ingest is at it. */
export type Verdict = 'new' | 'changed' | 'removed' | 'reindex' | 'wait' | 'resend' | 'forget';

/**
 * Compares a seed as it is in the store (null: not there) with its flag (null: never seen). Null when they agree and
 * nothing is owed. A seed that failed stays so until its bytes, its metadata or the engine change.
 */
export function compare(seen: SeenSeed | null, flag: Flag | null, options: CompareOptions): Verdict | null {
  if (seen && (!flag || flag.status === 'removed')) return 'new';
  if (!flag) return null;
  if (!seen && flag.status !== 'removed') return 'removed';
  if (seen && !isOf(flag, seen)) return flag.indexedAt === null ? 'new' : 'changed';
  const since = (time: string) => options.now - Date.parse(time);
  if (!isSettled(flag)) return since(flag.flaggedAt) >= options.resendAfterMs ? 'resend' : 'wait';
  if (seen) return flag.engine === options.engine ? null : 'reindex';
  return since(flag.flaggedAt) >= options.keepRemovedMs ? 'forget' : null;
}

const isOf = (flag: Flag, seen: SeenSeed): boolean =>
  flag.etag === seen.etag && flag.metaEtag === seen.metaEtag;

/** Whether ingest has finished what the flag asks for. A removed seed keeps its status when that is done. */
function isSettled({ status, indexedAt, flaggedAt }: Flag): boolean {
  if (status === 'removed') return indexedAt !== null && indexedAt >= flaggedAt;
  return status === 'indexed' || status === 'failed';
}
