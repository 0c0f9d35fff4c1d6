import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { createIndex } from '../../functions/index/index.ts';
import { readsOf } from '../../functions/index/sdk-table.ts';
import type { TableReads } from '../../functions/index/table.ts';
import { signPost } from '../../functions/platform/aws-signature.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { createDynamoDbReads, lambdaReads } from '../../functions/platform/dynamodb-reads.ts';
import { type Engine, startEngine } from '../index/engine.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const TableName = 'reads';

describe('reads without the SDK', () => {
  let engine: Engine;
  let ours: TableReads;
  let sdks: TableReads;
  beforeAll(async () => {
    engine = await startEngine();
    ours = createDynamoDbReads({
      endpoint: engine.endpoint,
      region: 'eu-west-1',
      credentials: () => credentials,
    });
    sdks = readsOf(engine.client);
    await createIndex({
      client: engine.client,
      tableName: TableName,
      clock: { now: () => new Date() },
    }).createTable();
    for (const sk of ['a', 'b', 'ü “é”']) {
      const Item = {
        pk: { S: 'p' },
        sk: { S: sk },
        n: { N: '12.5' },
        v: { B: Buffer.from([0, 1, 254, 255]) },
        set: { SS: ['one', 'two'] },
      };
      await engine.client.send(new PutItemCommand({ TableName, Item }));
    }
  });
  afterAll(() => engine.close());

  const key = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } });

  /** Bytes are bytes, in whatever array they lie. */
  const plain = (answer: object) =>
    JSON.parse(
      JSON.stringify(answer, (name, value) =>
        name === '$metadata' ? undefined : value?.B ? { B: [...value.B.values()] } : value,
      ),
    );

  it.each<[string, (reads: TableReads) => Promise<object>]>([
    ['an item', (reads) => reads.getItem({ TableName, Key: key('ü “é”'), ReturnConsumedCapacity: 'TOTAL' })],
    ['an item that is not there', (reads) => reads.getItem({ TableName, Key: key('c') })],
    [
      'a page of a list',
      (reads) =>
        reads.query({
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
          ExpressionAttributeValues: { ':pk': { S: 'p' }, ':low': { S: 'a' }, ':high': { S: 'b' } },
          ScanIndexForward: false,
          Limit: 1,
        }),
    ],
    ['many items', (reads) => reads.batchGetItem({ RequestItems: { [TableName]: { Keys: [key('a')] } } })],
  ])('give for %s what the SDK gives', async (_, read) => {
    const given = plain(await read(ours));
    expect(given).toEqual(plain(await read(sdks)));
    expect(given).not.toEqual({ Item: {} });
  });

  it('fail by the name that the service gives, and at once where asking again is no use', async () => {
    const missing = ours.getItem({ TableName: 'nowhere', Key: key('a') });
    await expect(missing).rejects.toMatchObject({ name: 'ResourceNotFoundException', status: 400 });
  });
});

describe('when DynamoDB is busy', () => {
  let server: Server;
  /** What the next calls are answered; null not at all, 0 by hanging up. */
  let answers: (readonly [status: number, body: string] | null | 0)[];
  let asked: number;
  let reads: TableReads;
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      const answer = answers.shift();
      if (answer === 0) response.destroy();
      else if (answer) response.writeHead(answer[0]).end(answer[1]);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    reads = createDynamoDbReads({
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'eu-west-1',
      credentials: () => credentials,
      timeouts: { connectMs: 1000, answerMs: 100 },
    });
  });
  beforeEach(() => {
    asked = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const get = () => reads.getItem({ TableName, Key: { pk: { S: 'p' } } });
  const found = [200, '{"Item":{"pk":{"S":"p"}}}'] as const;
  const saying = (status: number, code: string) =>
    [
      status,
      JSON.stringify({ __type: `com.amazon.coral.service#${code}`, message: 'Slower, please.' }),
    ] as const;

  it('it is asked again', async () => {
    answers = [[503, '<html>'], 0, found];
    expect(await get()).toEqual({ Item: { pk: { S: 'p' } } });
    answers = [saying(400, 'ThrottlingException'), null, found];
    expect(await get()).toEqual({ Item: { pk: { S: 'p' } } });
  });

  it.each([
    ['InternalServerError', saying(500, 'InternalServerError'), 3],
    ['ProvisionedThroughputExceededException', saying(400, 'ProvisionedThroughputExceededException'), 3],
    ['Status503', [503, '<html>'] as const, 3],
    ['TimeoutError', null, 3],
    ['AccessDeniedException', saying(400, 'AccessDeniedException'), 1],
  ])('%s is told after so many attempts at most', async (name, answer, attempts) => {
    answers = [answer, answer, answer];
    await expect(get()).rejects.toMatchObject({ name });
    expect(asked).toBe(attempts);
  });
});

describe('a call', () => {
  it.each([undefined, 'session'])('is signed as the SDK signs it (session: %s)', async (sessionToken) => {
    const at = new Date('2024-05-01T09:30:00.123Z');
    const body = '{"TableName":"Zoë"}';
    const headers = {
      host: 'dynamodb.eu-west-1.amazonaws.com',
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.GetItem',
    };
    const common = {
      service: 'dynamodb',
      region: 'eu-west-1',
      credentials: { ...credentials, sessionToken },
    };
    const { sha256 } = createDynamoDb({ region: 'eu-west-1' }).config;
    const sdks = await new SignatureV4({ ...common, sha256, applyChecksum: false }).sign(
      new HttpRequest({ method: 'POST', hostname: headers.host, path: '/', headers, body }),
      { signingDate: at },
    );
    const ours = signPost({ ...common, at, headers, body });
    expect(ours.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\//);
    expect(ours).toEqual(sdks.headers);
  });

  it('needs from its environment what Lambda puts there', () => {
    expect(() => lambdaReads({})).toThrow('AWS_REGION');
  });
});
