import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from '../../functions/index/index.ts';
import { createIngest } from '../../functions/ingest/create-ingest.ts';
import { engine } from '../../functions/ingest/engine.ts';
import { createApi } from '../../functions/lookup/create-api.ts';
import { createMcpRoutes } from '../../functions/lookup/mcp/routes.ts';
import { addReferenceRoutes } from '../../functions/lookup/reference/routes.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { systemClock as clock, type SeedWork } from '../../functions/platform/ports.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import { createWatch, type WatchOptions } from '../../functions/watch/create-watch.ts';
import { createSweep } from '../../functions/watch/sweep.ts';
import { startAlerting } from './alerting.ts';
import { takeDataFolder } from './data-lock.ts';
import { openEmbeddedTable } from './embedded-table.ts';
import { createFileLog } from './file-log.ts';
import { listen } from './http-server.ts';
import { createMemoryQueue } from './memory-queue.ts';
import type { LocalOptions } from './options.ts';
import { type LocalToken, localOwnerToken } from './owner-token.ts';
import { createQuietWatch } from './quiet-watch.ts';
import { createSeedFolder } from './seed-folder.ts';
import { startSeedWatcher } from './seed-watcher.ts';

const tableName = 'as-quoted';
const sweepEveryMs = 5 * 60_000;
/** The queue is in this very process, so work is lost only with it, and found again at the next start. */
const resendAfterMs = 60_000;

export interface ServiceOptions extends LocalOptions {
  /** How many seeds are left to index, whenever that changes. */
  readonly onProgress?: (left: number) => void;
}

export interface Service {
  readonly url: string;
  readonly ownerToken: LocalToken;
  /** Resolves when the seeds that were there at the start are indexed, or failed. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

export type StartedService =
  | { readonly ok: true; readonly service: Service }
  | { readonly ok: false; readonly reason: string };

/**
 * The whole of As Quoted on one machine: the functions that run on AWS, with a folder for the bucket, an embedded
 * table, a queue in memory and a timer. What keeps it from starting is a reason for the person who starts it.
 */
export async function startService(options: ServiceOptions): Promise<StartedService> {
  const { data, seeds, every, onProgress } = options;
  if (!(await isFolder(seeds)))
    return refuse(`${seeds} is not a folder; make it, or choose another with --seeds.`);
  await mkdir(data, { recursive: true });
  const lock = await takeDataFolder(data);
  if (!lock.ok) return lock;

  const log = createFileLog(join(data, 'log.jsonl'), 'local');
  const table = await openEmbeddedTable(join(data, 'table'));
  const client = createDynamoDb({ endpoint: table.endpoint });
  const index = createIndex({ client, tableName, clock });
  const closeTable = async () => {
    client.destroy();
    await table.close();
    await lock.release();
  };
  await index.createTable();
  const ownerToken = await localOwnerToken(data);
  let url = '';
  const publicUrl = () => url;
  const alerting = startAlerting({
    ...options,
    index,
    client,
    tableName,
    log,
    publicUrl,
    ownerToken: ownerToken.token,
  });
  const api = createApi({
    index,
    clock,
    log,
    // A restart may be of other code.
    revision: clock.now().toISOString(),
    extend: (app) => {
      app.route('/', alerting.app);
      app.route('/', createMcpRoutes({ index, origin: publicUrl }));
      addReferenceRoutes(app);
    },
  });
  const listening = await listen(api.fetch, options.port);
  if (!listening.ok) {
    await alerting.stop();
    await closeTable();
    return listening;
  }
  const { server } = listening;
  url = `http://localhost:${server.port}`;
  log.info('AQ901', { port: server.port });

  const store = createSeedFolder(seeds);
  const { events } = alerting;
  const queue = createMemoryQueue<SeedWork>({
    handle: createIngest({ store, index, extract: extractQuotes, engine, clock, log, events }),
    onGivenUp: (body) => log.warn('AQ904', { work: body }),
    ...(onProgress && { onProgress }),
  });
  const watchOptions: WatchOptions = { store, index, queue, clock, log, engine, events, resendAfterMs };
  // Whatever an earlier run left undone was in its memory: it is lost for certain.
  await createWatch({ ...watchOptions, resendAfterMs: 0 })();
  const watcher = startSeedWatcher({
    folder: seeds,
    everyMs: every * 1000,
    watch: createQuietWatch(createWatch(watchOptions), store),
    onError: (error) => log.error('AQ905', error),
  });
  const sweep = createSweep({ index, log });
  const idle = queue.idle();
  // The counts of what the start has indexed are merged at once; nobody waits for it.
  let swept = idle.then(sweep);
  const sweeping = setInterval(() => {
    swept = swept.then(sweep);
  }, sweepEveryMs);

  return {
    ok: true,
    service: {
      url,
      ownerToken,
      ready: idle.then(() => log.info('AQ902', { port: server.port })),
      async stop() {
        clearInterval(sweeping);
        await watcher.stop();
        await Promise.all([queue.stop(), alerting.stop(), server.close()]);
        await swept;
        await closeTable();
        log.info('AQ903');
      },
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

const refuse = (reason: string): StartedService => ({ ok: false, reason });
