import type { Meter } from './meter.ts';

export const flagStatuses = ['new', 'changed', 'removed', 'indexed', 'failed'] as const;
export type FlagStatus = (typeof flagStatuses)[number];

/** What the watch says of one seed. */
export interface Flag {
  readonly seed: string;
  readonly status: FlagStatus;
  /** Why it failed, in words for the owner; null otherwise. */
  readonly reason: string | null;
  /** Of the seed file when it was last looked at, bytes. */
  readonly size: number;
  /** Of the seed and of its `.meta.json` (null without one) when it was last looked at. */
  readonly etag: string;
  readonly metaEtag: string | null;
  /** The engine that indexed it, so that a new one is noticed; null before. */
  readonly engine: string | null;
  readonly sha256: string | null;
  /** Marked quotes indexed. */
  readonly quotes: number | null;
  /** ISO 8601 with time: when it got `new`, `changed` or `removed`; when ingest last finished it (either way), null before. */
  readonly flaggedAt: string;
  readonly indexedAt: string | null;
  readonly correlationId: string;
  /** Those who listen are still to be told of the flag; left out once they were. */
  readonly untold?: true;
  /** `PutOutcome.version` of what the flag speaks of; 0 before the first. A flag never goes back to a lower version. */
  readonly version: number;
}

export interface FlagStore {
  flag(seed: string, options?: { readonly meter?: Meter }): Promise<Flag | null>;
  /** Flags of one status or all, each once, in a fixed order. `next` is opaque; null at the end. */
  flags(request: FlagRequest): Promise<{
    readonly rows: readonly Flag[];
    readonly next: string | null;
    /** The units were spent before there were `limit` flags; `next` goes on. */
    readonly partial: boolean;
  }>;
  /**
   * Writes a flag. False, and nothing written, when the stored one has a higher `version`, or, with `onlyIf`, when it is not
   * that very flag any more (`null`: when there is one): somebody has been there since.
   */
  putFlag(flag: Flag, options?: { readonly onlyIf?: Flag | null; readonly meter?: Meter }): Promise<boolean>;
  /** Forgets a seed that is gone and whose article is removed. */
  deleteFlag(seed: string, options?: { readonly onlyIf?: Flag; readonly meter?: Meter }): Promise<boolean>;
}

export interface FlagRequest {
  readonly status?: FlagStatus;
  readonly limit: number;
  readonly after?: string;
  /** Read units that may be spent. */
  readonly units?: number;
  readonly meter?: Meter;
}
