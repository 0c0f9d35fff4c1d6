import { createHash } from 'node:crypto';
import type { BigIntStats, Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { maxSeedBytes } from '../../functions/article/decode.ts';
import type { SeedStore } from '../../functions/platform/ports.ts';

/**
 * The seeds in a folder and the folders below it. Hidden files and folders are left out, and links to folders are
 * not followed. A file's etag is a hash of its bytes, so a copy with another date is no change; it is computed anew
 * only when the file's times or size differ. Throws when the folder itself is not there: that is not "no seeds".
 */
export function createSeedFolder(folder: string): SeedStore {
  const known = new Map<string, { readonly stamp: string; readonly etag: string }>();

  return {
    async *list(prefix = '') {
      const keys: string[] = [];
      await collect('', keys);
      for (const key of keys.filter((one) => one.startsWith(prefix))) {
        const stats = await statOf(key);
        if (!stats) continue;
        const etag = await etagOf(key, stats);
        if (etag !== null) yield { key, size: Number(stats.size), etag };
      }
      const present = new Set(keys);
      for (const key of known.keys()) if (!present.has(key)) known.delete(key);
    },

    async read(key) {
      const stats = await statOf(key);
      const bytes = stats && (await beginningOf(key, stats));
      return bytes ? { bytes, etag: etagFor(bytes, stats) } : null;
    },
  };

  async function collect(below: string, keys: string[]): Promise<void> {
    for (const entry of await entriesOf(below)) {
      if (entry.name.startsWith('.')) continue;
      const key = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) await collect(key, keys);
      else keys.push(key);
    }
  }

  async function entriesOf(below: string): Promise<Dirent[]> {
    try {
      return await readdir(join(folder, below), { withFileTypes: true });
    } catch (error) {
      if (below && isGone(error)) return [];
      throw error;
    }
  }

  async function etagOf(key: string, stats: BigIntStats): Promise<string | null> {
    const stamp = `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`;
    const before = known.get(key);
    if (before?.stamp === stamp) return before.etag;
    const bytes = await beginningOf(key, stats).catch(ifUnreadable);
    if (!bytes) return null;
    const etag = bytes === unreadable ? unreadable : etagFor(bytes, stats);
    known.set(key, { stamp, etag });
    return etag;
  }

  async function statOf(key: string): Promise<BigIntStats | null> {
    try {
      const stats = await stat(join(folder, key), { bigint: true });
      return stats.isFile() ? stats : null;
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  /** One byte over the limit is enough to tell that a file is too large. */
  async function beginningOf(key: string, { size }: BigIntStats): Promise<Uint8Array | null> {
    try {
      const file = await open(join(folder, key));
      try {
        const buffer = Buffer.alloc(Math.min(Number(size), maxSeedBytes) + 1);
        let length = 0;
        for (let read = 1; read > 0 && length < buffer.length; length += read) {
          ({ bytesRead: read } = await file.read(buffer, length, buffer.length - length, length));
        }
        return new Uint8Array(buffer.subarray(0, length));
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }
}

/** Of a file over the limit only the beginning is read, so its size and date tell its versions apart. */
function etagFor(bytes: Uint8Array, stats: BigIntStats): string {
  if (bytes.length > maxSeedBytes) return `${stats.size}-${stats.mtimeNs}`;
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

/** The etag of a file that may not be read: its seed is flagged, ingest says why, and the others go on. */
const unreadable = 'unreadable';

function ifUnreadable(error: unknown): typeof unreadable {
  if (['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return unreadable;
  throw error;
}

const isGone = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
