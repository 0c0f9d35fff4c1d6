import { createFlagEvents } from './alerts/events.ts';
import { createIndex } from './index/index.ts';
import { engine } from './ingest/engine.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEndpoint, readEnvironment } from './platform/environment.ts';
import { createLog } from './platform/log.ts';
import { systemClock as clock, type SeedWork } from './platform/ports.ts';
import { createSeedBucket } from './platform/seed-bucket.ts';
import { noEvents, type SeedEvents } from './platform/seed-events.ts';
import { createSnsTopic } from './platform/sns.ts';
import { createSqsQueue } from './platform/sqs-queue.ts';
import { createWatch } from './watch/create-watch.ts';
import { objectKeyOf } from './watch/object-event.ts';
import { createSweep } from './watch/sweep.ts';

const { tableName, seedBucket, ingestQueueUrl, updateTopicArn } = readEnvironment(
  'tableName',
  'seedBucket',
  'ingestQueueUrl',
  'updateTopicArn',
);
const log = createLog('watch');
// The sweep finishes what an ingest left: as there, what is committed must have reached every replica.
const client = createDynamoDb();
const account = client.config;
const index = createIndex({ client, tableName, clock, settleMs: 1000 });
const store = createSeedBucket({ account, bucket: seedBucket, endpoint: readEndpoint('S3') });
const queue = createSqsQueue<SeedWork>({ account, url: ingestQueueUrl, endpoint: readEndpoint('SQS') });
const topic = createSnsTopic({ account, topicArn: updateTopicArn, endpoint: readEndpoint('SNS') });
const events: SeedEvents = { ...noEvents, ...createFlagEvents(topic) };
const watch = createWatch({ store, index, queue, clock, log, engine, events });
const sweep = createSweep({ index, log });

/** Called by the schedule with nothing, and by EventBridge with an S3 object event. */
export async function handler(event: unknown): Promise<void> {
  await watch(event);
  if (!objectKeyOf(event)) await sweep();
}
