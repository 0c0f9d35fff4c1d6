import type { Article } from '../article/article.ts';
import { parseSeed } from '../article/parse.ts';
import { metaKeys } from '../article/seed-key.ts';
import type { Log } from '../platform/log.ts';
import type { SeedStore, SeedWork } from '../platform/ports.ts';
import type { Quote } from '../quotes/quote.ts';

/** A seed as its files are now. */
export type SeedNow =
  | { readonly status: 'removed' }
  | (LookedAt & { readonly status: 'failed'; readonly reason: string })
  | (LookedAt & { readonly status: 'indexed'; readonly article: Article; readonly quotes: readonly Quote[] });

/** The very files that were read, as the flag will name them. `size` in bytes. */
interface LookedAt {
  readonly etag: string;
  readonly metaEtag: string | null;
  readonly size: number;
}

export interface ReadSeedOptions {
  readonly store: SeedStore;
  readonly extract: (article: Article) => readonly Quote[];
  readonly log: Log;
}

/** Reads a seed and its metadata and extracts its quotes. Throws when the store does not answer. */
export function createReadSeed({
  store,
  extract,
  log,
}: ReadSeedOptions): (work: SeedWork) => Promise<SeedNow> {
  return async (work) => {
    const key = work.seed;
    const file = await store.read(key);
    if (!file) return { status: 'removed' };
    const meta = await metaFileOf(key);
    const lookedAt = { etag: file.etag, metaEtag: meta?.etag ?? null, size: file.bytes.length };
    try {
      const parsed = await parseSeed({ key, bytes: file.bytes, meta });
      if (!parsed.ok) return { ...lookedAt, status: 'failed', reason: parsed.reason };
      return { ...lookedAt, status: 'indexed', article: parsed.article, quotes: extract(parsed.article) };
    } catch (error) {
      // The bytes decide, so another try would throw again: the owner is told, and the other seeds go on.
      log.error('AQ207', error, { ...work });
      const reason = `${key} could not be read, by a fault of As Quoted and not of yours; please report it.`;
      return { ...lookedAt, status: 'failed', reason };
    }
  };

  async function metaFileOf(seed: string) {
    for (const key of metaKeys(seed)) {
      const file = await store.read(key);
      if (file) return { key, ...file };
    }
    return null;
  }
}
