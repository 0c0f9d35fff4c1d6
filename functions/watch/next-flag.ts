import type { Flag } from '../index/index.ts';
import type { SeenSeed } from './seen-seeds.ts';

export interface NextFlagOptions {
  readonly seed: string;
  readonly status: 'new' | 'changed' | 'removed';
  /** As the store shows it; null when it is gone. */
  readonly seen: SeenSeed | null;
  readonly before: Flag | null;
  /** ISO 8601 with time. */
  readonly flaggedAt: string;
  readonly correlationId: string;
}

/** The flag that asks for work. What was indexed until now stays in it. */
export function nextFlag({ seed, status, seen, before, flaggedAt, correlationId }: NextFlagOptions): Flag {
  return {
    seed,
    status,
    reason: null,
    size: (seen ?? before)?.size ?? 0,
    etag: (seen ?? before)?.etag ?? '',
    metaEtag: (seen ?? before)?.metaEtag ?? null,
    engine: before?.engine ?? null,
    sha256: before?.sha256 ?? null,
    quotes: before?.quotes ?? null,
    flaggedAt,
    indexedAt: before?.indexedAt ?? null,
    correlationId,
    version: before?.version ?? 0,
  };
}
