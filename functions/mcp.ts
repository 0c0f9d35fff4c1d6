import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { createIndex } from './index/index.ts';
import { createMcpRoutes } from './lookup/mcp/routes.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEnvironment } from './platform/environment.ts';
import { systemClock as clock } from './platform/ports.ts';

const { tableName, publicUrl } = readEnvironment('tableName', 'publicUrl');

/** Called by the HTTP API (payload 2.0) for `/mcp`: apart from the lookups, because the protocol's SDK is slow to load. */
export const handler = handle(
  new Hono().route(
    '/',
    createMcpRoutes({
      index: createIndex({ client: createDynamoDb(), tableName, clock }),
      origin: () => publicUrl,
    }),
  ),
);
