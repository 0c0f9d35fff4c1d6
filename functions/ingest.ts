import { S3Client } from '@aws-sdk/client-s3';
import { createIndex } from './index/index.ts';
import { createIngest } from './ingest/create-ingest.ts';
import { engine } from './ingest/engine.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEnvironment } from './platform/environment.ts';
import { createLog } from './platform/log.ts';
import { systemClock as clock } from './platform/ports.ts';
import { createSeedBucket } from './platform/seed-bucket.ts';
import { extractQuotes } from './quotes/extract.ts';

const { tableName, seedBucket } = readEnvironment('tableName', 'seedBucket');

/** Takes work from SQS in batches. */
export const handler = createIngest({
  store: createSeedBucket({ client: new S3Client({}), bucket: seedBucket }),
  // Lookups read with eventual consistency: what is committed must have reached every replica.
  index: createIndex({ client: createDynamoDb(), tableName, clock, settleMs: 1000 }),
  extract: extractQuotes,
  engine,
  clock,
  log: createLog('ingest'),
});
