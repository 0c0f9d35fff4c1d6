import { createHash, createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { AwsAccount } from '../../functions/platform/aws-requests.ts';
import { createS3Requests, type S3Question } from '../../functions/platform/s3-requests.ts';

interface Asked {
  readonly host: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A client's configuration that sends nothing, and notes what it was to send. */
function noting(): { account: AwsAccount; asked: Asked[] } {
  const asked: Asked[] = [];
  const { credentials, sha256, requestHandler } = new S3Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' },
  }).config;
  const handle = async (request: Parameters<typeof requestHandler.handle>[0]) => {
    asked.push({ host: request.hostname, path: request.path, headers: request.headers });
    return { response: { statusCode: 200, headers: {}, body: [] } };
  };
  const account = { credentials, sha256, region: async () => 'eu-west-1', requestHandler: { handle } };
  return { account: account as unknown as AwsAccount, asked };
}

/** What the SDK's own client for S3 sends for an object. */
async function bySdk(key: string): Promise<Asked> {
  const { account, asked } = noting();
  const client = new S3Client({
    region: 'eu-west-1',
    credentials: account.credentials,
    requestHandler: account.requestHandler,
  });
  await client.send(new GetObjectCommand({ Bucket: 'seeds', Key: key, Range: 'bytes=0-9' })).catch(() => {});
  return asked[0]!;
}

test.each(['ferry.txt', "one/café 1 & 50% <a+b> (it's)!.txt", 'a//b/../c~d.txt'])(
  'on AWS, %s is asked of the host and by the path that the SDK has for it, signed and with the session',
  async (key) => {
    const { account, asked } = noting();
    await createS3Requests({ account, bucket: 'seeds' })({ key, range: 'bytes=0-9' });
    const sdk = await bySdk(key);
    expect({ host: asked[0]!.host, path: asked[0]!.path }).toEqual({ host: sdk.host, path: sdk.path });
    expect(asked[0]!.headers).toMatchObject({
      range: 'bytes=0-9',
      'x-amz-security-token': 'session',
      'x-amz-content-sha256': createHash('sha256').digest('hex'),
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/s3\/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=[\da-f]{64}$/,
      ),
    });
  },
);

/** A GET's signature by the letter of the documentation (Signature Version 4), for an object of bytes that are not signed. */
function signatureOf({
  secret,
  date,
  region,
  path,
  headers,
}: Record<'secret' | 'date' | 'region' | 'path', string> & {
  readonly headers: readonly (readonly [string, string])[];
}): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const keyed = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const day = date.slice(0, 8);
  const names = headers.map(([name]) => name).join(';');
  const canonical = [
    'GET',
    path,
    '',
    ...headers.map(([name, value]) => `${name}:${value}`),
    '',
    names,
    hash(''),
  ];
  const toSign = ['AWS4-HMAC-SHA256', date, `${day}/${region}/s3/aws4_request`, hash(canonical.join('\n'))];
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(keyed, `AWS4${secret}`);
  return keyed(key, toSign.join('\n')).toString('hex');
}

test('the signature is the documented one, as of its published example', async () => {
  const example = {
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    date: '20130524T000000Z',
    region: 'us-east-1',
    path: '/test.txt',
    headers: [
      ['host', 'examplebucket.s3.amazonaws.com'],
      ['range', 'bytes=0-9'],
      ['x-amz-content-sha256', createHash('sha256').digest('hex')],
      ['x-amz-date', '20130524T000000Z'],
    ],
  } as const;
  expect(signatureOf(example)).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41');

  const { account, asked } = noting();
  await createS3Requests({ account, bucket: 'seeds' })({ key: "it's (one).txt", range: 'bytes=0-9' });
  const { path, headers } = asked[0]!;
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization!)![1]!.split(';');
  expect(headers.authorization).toMatch(
    signatureOf({
      secret: 'secret',
      date: headers['x-amz-date']!,
      region: 'eu-west-1',
      path,
      headers: signed.map((name) => [name, headers[name]!] as const),
    }),
  );
});

describe('when S3 is busy', () => {
  let server: Server;
  let statuses: number[];
  let question: (question: S3Question) => Promise<{ readonly status: number }>;
  beforeAll(async () => {
    server = createServer((_, answer) => {
      const status = statuses.shift() ?? 200;
      if (status === 0) answer.destroy();
      else answer.writeHead(status).end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { config } = new S3Client({
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const { port } = server.address() as AddressInfo;
    question = createS3Requests({ account: config, bucket: 'seeds', endpoint: `http://127.0.0.1:${port}` });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('it is asked again, twice at most, and told of no more than what it answered last', async () => {
    statuses = [503, 0];
    expect((await question({ key: 'ferry.txt' })).status).toBe(200);
    statuses = [503, 500, 503];
    expect((await question({ key: 'ferry.txt' })).status).toBe(503);
    statuses = [0, 0, 0];
    await expect(question({ key: 'ferry.txt' })).rejects.toThrow();
    statuses = [404];
    expect((await question({ key: 'ferry.txt' })).status).toBe(404);
  });
});
