import { createIndexReader } from './index/create-reader.ts';
import { createApi } from './lookup/create-api.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEnvironment, readRelease } from './platform/environment.ts';
import { createErrorLog } from './platform/error-log.ts';
import { handleHttpApi } from './platform/http-api.ts';
import { systemClock as clock } from './platform/ports.ts';

const { tableName } = readEnvironment('tableName');

/** Called by the HTTP API (payload 2.0). */
export const handler = handleHttpApi(
  createApi({
    index: createIndexReader({ client: createDynamoDb(), tableName, clock }),
    clock,
    log: createErrorLog('api'),
    revision: readRelease(),
    // A function's answer may be 6 MB, and an HTTP API waits 30 s for it.
    exportBounds: { bytes: 4_500_000, ms: 7_000 },
  }),
);
