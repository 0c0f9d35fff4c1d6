import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import { maxSeedBytes } from '../article/decode.ts';
import type { SeedEntry, SeedStore } from './ports.ts';

export interface SeedBucketOptions {
  readonly client: S3Client;
  readonly bucket: string;
}

/** The seeds in an S3 bucket. */
export function createSeedBucket({ client, bucket }: SeedBucketOptions): SeedStore {
  return {
    async *list(prefix) {
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken }),
        );
        for (const { Key, Size, ETag } of page.Contents ?? []) {
          if (Key && ETag) yield { key: Key, size: Size ?? 0, etag: unquoted(ETag) } satisfies SeedEntry;
        }
        ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (ContinuationToken);
    },

    async read(key) {
      // One byte over the limit is enough to tell that a file is too large.
      return (await get(key, `bytes=0-${maxSeedBytes}`)) ?? null;
    },
  };

  async function get(key: string, range?: string): ReturnType<SeedStore['read']> {
    try {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, Range: range }));
      const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
      return { bytes, etag: unquoted(object.ETag ?? '') };
    } catch (error) {
      if (error instanceof NoSuchKey || (error as Error).name === 'NoSuchKey') return null;
      // An empty object has no range at all.
      if (range && (error as Error).name === 'InvalidRange') return get(key);
      throw error;
    }
  }
}

const unquoted = (etag: string): string => etag.replace(/^"|"$/g, '');
