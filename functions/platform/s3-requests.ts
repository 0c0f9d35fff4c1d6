import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';

/** What any client of the AWS SDK has found out: who asks, where, and how requests are sent. */
export type AwsAccount = Pick<
  DynamoDBClient['config'],
  'credentials' | 'region' | 'sha256' | 'requestHandler'
>;

export interface S3Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

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

const attempts = 3;
const firstPauseMs = 100;

/**
 * Asks S3 for what a bucket holds, which takes two kinds of request; the SDK's client for S3 knows a hundred, and would be an eighth
 * of a function. Tries three times when S3 is busy or out of reach; then throws, or gives S3's last answer.
 */
export function createS3Requests({
  account,
  bucket,
  endpoint,
}: BucketOptions): (question: S3Question) => Promise<S3Answer> {
  const { credentials, region, sha256 } = account;
  const signer = new SignatureV4({ service: 's3', region, credentials, sha256, uriEscapePath: false });

  return async (question) => {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === attempts;
      try {
        const answer = await ask(question);
        if (last || (answer.status < 500 && answer.status !== 429)) return answer;
      } catch (error) {
        if (last) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, firstPauseMs * 2 ** attempt * Math.random()));
    }
  };

  async function ask({ key, query = {}, range }: S3Question): Promise<S3Answer> {
    const base = new URL(endpoint ?? `https://${bucket}.s3.${await region()}.amazonaws.com`);
    const place = endpoint === undefined ? `/${key}` : `/${bucket}/${key}`;
    const request = new HttpRequest({
      method: 'GET',
      protocol: base.protocol,
      hostname: base.hostname,
      ...(base.port ? { port: Number(base.port) } : {}),
      path: place.split('/').map(escaped).join('/'),
      query,
      headers: { host: base.host, ...(range === undefined ? {} : { range }) },
    });
    const signed = HttpRequest.clone(await signer.sign(request));
    const { response } = await account.requestHandler.handle(signed);
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
  }
}

/** As signatures want it: all but letters, digits and `-._~`. */
const escaped = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
