import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { seedFormat } from '../../../functions/article/seed-key.ts';

export type Stored = 'added' | 'changed' | 'unchanged';

/** Where seeds go. */
export interface SeedTarget {
  readonly name: string;
  /** Puts a file there unless it is there already, byte for byte. */
  put(key: string, bytes: Uint8Array): Promise<Stored>;
}

/** The folder that the laptop watches. A file appears whole: the watch never sees half of one. */
export function folderTarget(folder: string): SeedTarget {
  return {
    name: folder,
    async put(key, bytes) {
      const path = join(folder, key);
      const before = await readFile(path).catch(() => null);
      if (before?.equals(bytes)) return 'unchanged';
      await mkdir(dirname(path), { recursive: true });
      // A hidden name: not a seed until it is renamed.
      const part = join(dirname(path), `.${basename(path)}.part`);
      await writeFile(part, bytes);
      await rename(part, path);
      return before ? 'changed' : 'added';
    },
  };
}

const contentTypes = { txt: 'text/plain', md: 'text/markdown', html: 'text/html' } as const;

/** The bucket that AWS watches. */
export function bucketTarget(client: Pick<S3Client, 'send'>, bucket: string): SeedTarget {
  async function etagOf(Key: string): Promise<string | null> {
    try {
      const { ETag } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key }));
      return ETag ?? null;
    } catch (error) {
      // HEAD has no body, so S3 cannot say NoSuchKey.
      if (error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name)) return null;
      throw error;
    }
  }
  return {
    name: `s3://${bucket}`,
    async put(Key, Body) {
      const before = await etagOf(Key);
      // Of an object put in one piece and encrypted by S3's own key the ETag is the MD5 (S3, API reference, Object).
      if (before === `"${createHash('md5').update(Body).digest('hex')}"`) return 'unchanged';
      const format = seedFormat(Key);
      const ContentType = format ? `${contentTypes[format]}; charset=utf-8` : 'application/json';
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
      return before ? 'changed' : 'added';
    },
  };
}
