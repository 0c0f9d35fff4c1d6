import { createHash, createHmac } from 'node:crypto';

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface SignedPost {
  readonly service: string;
  readonly region: string;
  readonly credentials: AwsCredentials;
  readonly at: Date;
  /** By names in small letters, `host` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The headers of a `POST /` with its signature ("Signature Version 4", IAM user guide), which is all that AWS's JSON services are
 * sent.
 */
export function signPost(post: SignedPost): Record<string, string> {
  const { service, region, credentials, at, body } = post;
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const headers: Record<string, string> = { ...post.headers, 'x-amz-date': time };
  if (credentials.sessionToken !== undefined) headers['x-amz-security-token'] = credentials.sessionToken;
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    hash(body),
  ];
  const key = scope.split('/').reduce<string | Buffer>(keyed, `AWS4${credentials.secretAccessKey}`);
  const signature = keyed(key, ['AWS4-HMAC-SHA256', time, scope, hash(canonical.join('\n'))].join('\n'));
  headers.authorization =
    `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, ` +
    `SignedHeaders=${names.join(';')}, Signature=${signature.toString('hex')}`;
  return headers;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const keyed = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
