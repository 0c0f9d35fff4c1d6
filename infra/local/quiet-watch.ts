import { createHash } from 'node:crypto';
import type { SeedStore } from '../../functions/platform/ports.ts';
import type { Watch, WatchReport } from '../../functions/watch/create-watch.ts';

/**
 * The watch, without reading thousands of flags every few seconds: once store and flags agree, it rests until the
 * store changes. Only for a process that is the only one to write flags.
 */
export function createQuietWatch(watch: Watch, store: SeedStore): () => Promise<void> {
  let agreed: string | null = null;
  return async () => {
    const now = await signatureOf(store);
    if (now === agreed) return;
    agreed = null;
    const report = await watch();
    if (isAgreement(report)) agreed = now;
  };
}

async function signatureOf(store: SeedStore): Promise<string> {
  const files: string[] = [];
  for await (const { key, etag } of store.list()) files.push(JSON.stringify([key, etag]));
  return createHash('sha256').update(files.sort().join('\n')).digest('hex');
}

const isAgreement = ({ seeds: _, ...owed }: WatchReport): boolean =>
  Object.values(owed).every((count) => count === 0);
