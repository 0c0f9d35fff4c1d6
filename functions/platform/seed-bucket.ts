import { maxSeedBytes } from '../article/decode.ts';
import { type AwsAnswer, textOf } from './aws-requests.ts';
import type { SeedEntry, SeedStore } from './ports.ts';
import { type BucketOptions, createS3Requests } from './s3-requests.ts';
import { field } from './xml.ts';

export interface SeedBucketOptions extends BucketOptions {
  /** Objects on a page of a list: as many as S3 gives, unless fewer are wanted. */
  readonly pageSize?: number;
}

/** The seeds in an S3 bucket. */
export function createSeedBucket({ pageSize, ...options }: SeedBucketOptions): SeedStore {
  const ask = createS3Requests(options);

  return {
    async *list(prefix) {
      let token: string | undefined;
      do {
        const answer = await ask({
          key: '',
          query: {
            'list-type': '2',
            ...(prefix ? { prefix } : {}),
            ...(pageSize ? { 'max-keys': String(pageSize) } : {}),
            ...(token ? { 'continuation-token': token } : {}),
          },
        });
        if (answer.status !== 200) throw unexpected(answer);
        const page = textOf(answer);
        for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const key = field(entry, 'Key');
          const etag = field(entry, 'ETag');
          if (key && etag) {
            yield { key, size: Number(field(entry, 'Size')), etag: unquoted(etag) } satisfies SeedEntry;
          }
        }
        token = field(page, 'IsTruncated') === 'true' ? field(page, 'NextContinuationToken') : undefined;
      } while (token);
    },

    async read(key) {
      // One byte over the limit is enough to tell that a file is too large.
      let answer = await ask({ key, range: `bytes=0-${maxSeedBytes}` });
      // An empty object has no range at all.
      if (answer.status === 416) answer = await ask({ key });
      if (answer.status === 200 || answer.status === 206)
        return { bytes: answer.body, etag: unquoted(answer.headers.etag ?? '') };
      if (codeOf(answer) === 'NoSuchKey') return null;
      throw unexpected(answer);
    },
  };
}

const codeOf = (answer: AwsAnswer): string | undefined => field(textOf(answer), 'Code');

const unexpected = (answer: AwsAnswer): Error =>
  new Error(`S3 answered ${answer.status} (${codeOf(answer) ?? 'no code'}).`);

const unquoted = (etag: string): string => etag.replace(/^"|"$/g, '');
