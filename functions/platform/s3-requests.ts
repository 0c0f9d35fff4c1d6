import { type AwsAccount, type AwsAnswer, createAwsRequests } from './aws-requests.ts';

export interface BucketOptions {
  readonly account: AwsAccount;
  readonly bucket: string;
  /** Only for an S3 that is not AWS's, which then has the bucket in its paths. */
  readonly endpoint?: string | undefined;
}

/** An object's key (of the bucket itself: empty), what is asked of it, and the bytes wanted. */
export interface S3Question {
  readonly key: string;
  readonly query?: Record<string, string>;
  readonly range?: string;
}

/** Asks S3 for what a bucket holds; busy or out of reach, it is asked as in {@link createAwsRequests}. */
export function createS3Requests({
  account,
  bucket,
  endpoint,
}: BucketOptions): (question: S3Question) => Promise<AwsAnswer> {
  const ask = createAwsRequests({
    account,
    service: 's3',
    base: (region) => endpoint ?? `https://${bucket}.s3.${region}.amazonaws.com`,
  });
  const place = endpoint === undefined ? '' : `/${bucket}`;
  return ({ key, query, range }) =>
    ask({
      method: 'GET',
      path: `${place}/${key}`.split('/').map(escaped).join('/'),
      ...(query && { query }),
      ...(range !== undefined && { headers: { range } }),
    });
}

/** As signatures want it: all but letters, digits and `-._~`. */
const escaped = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
