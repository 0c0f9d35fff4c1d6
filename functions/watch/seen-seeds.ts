import { isMetaKey, metaKeys, seedFormat } from '../article/seed-key.ts';
import type { SeedEntry } from '../platform/ports.ts';

/** A seed as the store shows it now. */
export interface SeenSeed {
  readonly seed: string;
  readonly size: number;
  readonly etag: string;
  /** Of the metadata file that counts for this seed; null without one. */
  readonly metaEtag: string | null;
}

/** Picks the seeds out of a store's files and puts each with its metadata. */
export async function seenSeeds(entries: AsyncIterable<SeedEntry>): Promise<Map<string, SeenSeed>> {
  const seeds: SeedEntry[] = [];
  const metas = new Map<string, string>();
  for await (const entry of entries) {
    if (isMetaKey(entry.key)) metas.set(entry.key, entry.etag);
    else if (seedFormat(entry.key)) seeds.push(entry);
  }
  return new Map(
    seeds.map(({ key, size, etag }) => {
      const metaKey = metaKeys(key).find((candidate) => metas.has(candidate));
      return [key, { seed: key, size, etag, metaEtag: (metaKey && metas.get(metaKey)) ?? null }];
    }),
  );
}
