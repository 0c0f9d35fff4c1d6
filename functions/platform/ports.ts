/** The outside world as the functions see it. On AWS and on the laptop each port has its own adapter. */

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** One file in the seeds folder or bucket. `etag` changes when the bytes change; `size` is in bytes. */
export interface SeedEntry {
  readonly key: string;
  readonly size: number;
  readonly etag: string;
}

export interface SeedStore {
  /** Every file, seeds and their `.meta.json` alike, or those whose key begins with `prefix`, in no particular order. */
  list(prefix?: string): AsyncIterable<SeedEntry>;
  /**
   * The file's bytes with the etag that belongs to those very bytes; null when it is gone. Of a file over the limit
   * of a seed (`maxSeedBytes`), no more than shows that it is.
   */
  read(key: string): Promise<{ readonly bytes: Uint8Array; readonly etag: string } | null>;
}

/** One piece of work for ingest: look at this seed and make the index agree with it. */
export interface SeedWork {
  readonly seed: string;
  /** Follows one seed from flag to notification through every log line. */
  readonly correlationId: string;
}

/** Hands work to a function that runs later, at least once, in any order; after a delay of 0 to 900 s when asked for. */
export interface WorkQueue<Message> {
  send(messages: readonly Message[], options?: { readonly delaySeconds?: number }): Promise<void>;
}
