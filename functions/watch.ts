import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createIndex } from './index/index.ts';
import { engine } from './ingest/engine.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEnvironment } from './platform/environment.ts';
import { createLog } from './platform/log.ts';
import { systemClock as clock, type SeedWork } from './platform/ports.ts';
import { createSeedBucket } from './platform/seed-bucket.ts';
import { createSqsQueue } from './platform/sqs-queue.ts';
import { createWatch } from './watch/create-watch.ts';
import { objectKeyOf } from './watch/object-event.ts';
import { createSweep } from './watch/sweep.ts';

const { tableName, seedBucket, ingestQueueUrl } = readEnvironment(
  'tableName',
  'seedBucket',
  'ingestQueueUrl',
);
const log = createLog('watch');
const index = createIndex({ client: createDynamoDb(), tableName, clock });
const store = createSeedBucket({ client: new S3Client({}), bucket: seedBucket });
const queue = createSqsQueue<SeedWork>({ client: new SQSClient({}), url: ingestQueueUrl });
const watch = createWatch({ store, index, queue, clock, log, engine });
const sweep = createSweep({ index, log });

/** Called by the schedule with nothing, and by EventBridge with an S3 object event. */
export async function handler(event: unknown): Promise<void> {
  await watch(event);
  if (!objectKeyOf(event)) await sweep();
}
