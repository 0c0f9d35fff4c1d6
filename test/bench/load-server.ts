import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { createIndexReader } from '../../functions/index/create-reader.ts';
import { createApi } from '../../functions/lookup/create-api.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { systemClock as clock } from '../../functions/platform/ports.ts';

/** What the server's process holds after a collection, MB, and what it has taken of the processor, ms. */
export interface Memory {
  readonly heap: number;
  readonly rss: number;
  readonly cpuMs: number;
}

// Forked with `--expose-gc` and the table's address, or `bare` for the framework alone: serves, says where, answers every message
// with what it holds and has taken, and ends with the process that forked it.
const [target = 'bare'] = process.argv.slice(2);
const fetch =
  target === 'bare'
    ? new Hono().get('/v1/quotes', (c) => c.json({ items: [] })).fetch
    : createApi({
        index: createIndexReader({ client: createDynamoDb({ endpoint: target }), tableName: 'load', clock }),
        clock,
        log: {
          error(_code, error) {
            process.stderr.write(`${error}
`);
          },
        },
      }).fetch;
process.once('disconnect', () => process.exit(0));
process.on('message', async () => {
  const { user, system } = process.cpuUsage();
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) throw new Error('Fork with --expose-gc.');
  // Twice, with a turn between: what the first finds unreachable may have kept other things alive.
  collect();
  await new Promise(setImmediate);
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  const cpuMs = (user + system) / 1000;
  process.send?.({ heap: heapUsed / 1e6, rss: rss / 1e6, cpuMs } satisfies Memory);
});
const server = createServer(getRequestListener(fetch));
server.listen(0, '127.0.0.1', () =>
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
