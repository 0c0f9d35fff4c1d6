import type { DeliverWork } from './alerts/dispatch.ts';
import { createSubscribers } from './alerts/subscribers.ts';
import { createAlertStore } from './index/alert-table.ts';
import { createIngestIndex } from './index/create-ingest-index.ts';
import { createIngest } from './ingest/create-ingest.ts';
import { engine } from './ingest/engine.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEndpoint, readEnvironment } from './platform/environment.ts';
import { createLog } from './platform/log.ts';
import { systemClock as clock } from './platform/ports.ts';
import { createSeedBucket } from './platform/seed-bucket.ts';
import { createSnsTopic } from './platform/sns.ts';
import { createSqsQueue } from './platform/sqs-queue.ts';
import { extractQuotes } from './quotes/extract.ts';

const { tableName, seedBucket, deliverQueueUrl, updateTopicArn, publicUrl } = readEnvironment(
  'tableName',
  'seedBucket',
  'deliverQueueUrl',
  'updateTopicArn',
  'publicUrl',
);
const client = createDynamoDb();
const account = client.config;
// Lookups read with eventual consistency: what is committed must have reached every replica.
const index = createIngestIndex({ client, tableName, clock, settleMs: 1000 });

/** Takes work from SQS in batches. */
export const handler = createIngest({
  store: createSeedBucket({ account, bucket: seedBucket, endpoint: readEndpoint('S3') }),
  index,
  extract: extractQuotes,
  engine,
  clock,
  log: createLog('ingest'),
  events: createSubscribers({
    index,
    store: createAlertStore({ client, tableName }),
    topic: createSnsTopic({ account, topicArn: updateTopicArn, endpoint: readEndpoint('SNS') }),
    queue: createSqsQueue<DeliverWork>({ account, url: deliverQueueUrl, endpoint: readEndpoint('SQS') }),
    clock,
    publicUrl: () => publicUrl,
  }).events,
});
