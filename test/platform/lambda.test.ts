import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { createIndex } from '../../functions/index/index.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { systemClock as clock } from '../../functions/platform/ports.ts';
import { type EmbeddedTable, openEmbeddedTable } from '../../infra/local/embedded-table.ts';
import { ferry } from '../watch/setting.ts';
import { type StandIns, startStandIns } from './stand-ins.ts';

const tableName = 'quotes';
const environment = { ...process.env };
let aws: StandIns;
let table: EmbeddedTable;
let watch: typeof import('../../functions/watch.ts').handler;
let ingest: typeof import('../../functions/ingest.ts').handler;

beforeAll(async () => {
  aws = await startStandIns();
  table = await openEmbeddedTable();
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_S3: aws.endpoint,
    AWS_ENDPOINT_URL_SQS: aws.endpoint,
    AWS_ENDPOINT_URL_SNS: aws.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    TABLE_NAME: tableName,
    SEED_BUCKET: aws.bucket,
    INGEST_QUEUE_URL: aws.queueUrl,
    DELIVER_QUEUE_URL: aws.queueUrl,
    UPDATE_TOPIC_ARN: aws.topicArn,
    PUBLIC_URL: 'https://quotes.example',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  });
  await createIndex({ client: createDynamoDb(), tableName, clock }).createTable();
  ({ handler: watch } = await import('../../functions/watch.ts'));
  ({ handler: ingest } = await import('../../functions/ingest.ts'));
});
afterAll(async () => {
  process.env = environment;
  await Promise.all([aws.stop(), table.close()]);
});

/** What SQS does for Lambda: hands over a batch and deletes what did not fail. */
async function handOver(): Promise<number> {
  const { Messages = [] } = await aws.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: aws.queueUrl, MaxNumberOfMessages: 10 }),
  );
  const Records = Messages.map(({ MessageId = '', Body = '' }) => ({ messageId: MessageId, body: Body }));
  const { batchItemFailures } = await ingest({ Records });
  for (const { MessageId, ReceiptHandle } of Messages) {
    if (batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === MessageId)) continue;
    await aws.sqs.send(new DeleteMessageCommand({ QueueUrl: aws.queueUrl, ReceiptHandle }));
  }
  return Messages.length;
}

async function textsIn(articleId: string): Promise<readonly string[] | undefined> {
  const index = createIndex({ client: createDynamoDb(), tableName, clock });
  const article = await index.article(articleId, { snapshot: await index.snapshot() });
  return article?.quotes.map(({ text }) => text);
}

const put = (Key: string, Body: string) =>
  aws.s3.send(new PutObjectCommand({ Bucket: aws.bucket, Key, Body }));

test('the Lambda entry points take a seed from the bucket to the index, by the schedule and by an event', async () => {
  await put('ferry.txt', ferry('We wait.'));
  await watch({});
  expect(await handOver()).toBe(1);
  expect(await textsIn('ferry')).toEqual(['We wait.']);

  await put('ferry.txt', ferry('We go.'));
  await put(
    'page.html',
    `<title>Ferry leaves port</title><p>The ferry left on Saturday.</p><p>Harbour master Tom Adeyemi said, "We left."</p>`,
  );
  const event = (key: string) => ({ source: 'aws.s3', detail: { object: { key } } });
  await watch(event('ferry.txt'));
  await watch(event('page.html'));
  expect(await handOver()).toBe(2);
  expect(await textsIn('ferry')).toEqual(['We go.']);
  expect(await textsIn('page.html')).toEqual(['We left.']);

  await aws.s3.send(new DeleteObjectCommand({ Bucket: aws.bucket, Key: 'ferry.txt' }));
  await watch({});
  expect(await handOver()).toBe(1);
  expect(await textsIn('ferry')).toBeUndefined();
});
