import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createIndexReader } from './index/create-reader.ts';
import { createMcpRoutes } from './lookup/mcp/routes.ts';
import { addReferenceRoutes } from './lookup/reference/routes.ts';
import type { Env } from './lookup/routes/answer.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEnvironment } from './platform/environment.ts';
import { handleHttpApi } from './platform/http-api.ts';
import { systemClock as clock } from './platform/ports.ts';

const { tableName, publicUrl } = readEnvironment('tableName', 'publicUrl');

const app = new Hono<Env>();
app.use(cors());
addReferenceRoutes(app);
app.route(
  '/',
  createMcpRoutes({
    index: createIndexReader({ client: createDynamoDb(), tableName, clock }),
    origin: () => publicUrl,
  }),
);

/**
 * Called by the HTTP API (payload 2.0) for the reference and for `/mcp`: apart from the lookups, which start faster without the
 * protocol's SDK and the description of everything.
 */
export const handler = handleHttpApi(app);
