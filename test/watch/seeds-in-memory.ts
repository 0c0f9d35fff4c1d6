import { createHash } from 'node:crypto';
import type { SeedStore } from '../../functions/platform/ports.ts';

export interface SeedsInMemory extends SeedStore {
  drop(key: string, content: string | Uint8Array): void;
  take(key: string): void;
}

/** A seed store that a test can change at any moment. */
export function seedsInMemory(): SeedsInMemory {
  const files = new Map<string, Uint8Array>();
  const etagOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return {
    drop: (key, content) =>
      files.set(key, typeof content === 'string' ? new TextEncoder().encode(content) : content),
    take: (key) => files.delete(key),
    async *list(prefix = '') {
      for (const [key, bytes] of [...files]) {
        if (key.startsWith(prefix)) yield { key, size: bytes.length, etag: etagOf(bytes) };
      }
    },
    async read(key) {
      const bytes = files.get(key);
      return bytes ? { bytes, etag: etagOf(bytes) } : null;
    },
  };
}
