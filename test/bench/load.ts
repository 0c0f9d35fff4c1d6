import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import { createIndex } from '../../functions/index/index.ts';
import { createApi } from '../../functions/lookup/create-api.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { openEmbeddedTable } from '../../infra/local/embedded-table.ts';
import type { BenchOptions } from './bench.ts';
import { random, syntheticCorpus, vocabulary } from './corpus.ts';
import { type Row, report } from './figures.ts';

const CONNECTIONS = [1, 8, 32];
const SECONDS = 5;

/** Requests a second of the laptop's API at growing concurrency, beside the bare framework in the same run. */
export async function run({ json }: BenchOptions): Promise<void> {
  const corpus = syntheticCorpus(1_000);
  const table = await openEmbeddedTable();
  const client = createDynamoDb({ endpoint: table.endpoint });
  const index = createIndex({ client, tableName: 'load', clock: { now: () => new Date() } });
  await index.createTable();
  for (const { article, quotes } of corpus) await index.put(article, quotes);
  await index.sweep();
  const quiet = { info() {}, warn() {}, error() {} };
  const next = random(3);
  const paths = Array.from(
    { length: 200 },
    () => `/v1/quotes?limit=10&q=${vocabulary.words[Math.floor(next() * 500)]}`,
  );
  const targets = [
    ['bare framework', new Hono().get('/v1/quotes', (c) => c.json({ items: [] }))],
    ['/v1/quotes, one word', createApi({ index, clock: { now: () => new Date() }, log: quiet })],
  ] as const;
  const rows: Row[] = [];
  for (const [what, app] of targets) {
    const server = createServer(getRequestListener(app.fetch));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const connections of CONNECTIONS) {
      const before = heap();
      const result = await autocannon({
        url,
        connections,
        duration: SECONDS,
        requests: paths.map((path) => ({ path })),
      });
      rows.push({
        what,
        connections,
        'requests/s': result.requests.average,
        'ms p50': result.latency.p50,
        'ms p99': result.latency.p99,
        errors: result.errors + result.non2xx,
        'heap grown, MB': heap() - before,
      });
    }
    server.closeAllConnections();
    server.close();
  }
  client.destroy();
  await table.close();
  report(`Load for ${SECONDS} s each, table and server in one process`, rows, json);
}

/** The heap after a collection where one can be asked for (`node --expose-gc`), MB. */
function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
