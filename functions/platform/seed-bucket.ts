import { maxSeedBytes } from '../article/decode.ts';
import type { SeedEntry, SeedStore } from './ports.ts';
import { type BucketOptions, createS3Requests, type S3Answer } from './s3-requests.ts';

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

const textOf = ({ body }: S3Answer): string => new TextDecoder().decode(body);

const codeOf = (answer: S3Answer): string | undefined => field(textOf(answer), 'Code');

const unexpected = (answer: S3Answer): Error =>
  new Error(`S3 answered ${answer.status} (${codeOf(answer) ?? 'no code'}).`);

const unquoted = (etag: string): string => etag.replace(/^"|"$/g, '');

/** The text of an XML element that holds no other. */
function field(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text?.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, entity) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return entities[entity] ?? whole;
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
