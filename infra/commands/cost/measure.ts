import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { build } from 'esbuild';
import { createIndex } from '../../../functions/index/index.ts';
import { createIngest } from '../../../functions/ingest/create-ingest.ts';
import { engine } from '../../../functions/ingest/engine.ts';
import { createApi } from '../../../functions/lookup/create-api.ts';
import { createDynamoDb } from '../../../functions/platform/dynamodb.ts';
import type { Log } from '../../../functions/platform/log.ts';
import { systemClock as clock, type SeedStore, type SeedWork } from '../../../functions/platform/ports.ts';
import { extractQuotes } from '../../../functions/quotes/extract.ts';
import { createWatch } from '../../../functions/watch/create-watch.ts';
import { createSweep } from '../../../functions/watch/sweep.ts';
import { bundling, repository } from '../../aws/bundling.ts';
import { openEmbeddedTable } from '../../local/embedded-table.ts';

export interface Lookup {
  readonly readUnits: number;
  readonly roundTrips: number;
  readonly ms: number;
}

/** What one of each thing takes, measured on this machine with the embedded engine. */
export interface Measured {
  readonly articles: number;
  readonly quotes: number;
  /** One article from the watch to the sweep; ms of processor time, the embedded engine's own included. */
  readonly article: {
    readUnits: number;
    writeUnits: number;
    tableBytes: number;
    seedBytes: number;
    ms: number;
  };
  /** One lookup, over the kinds of lookup that people make; the fastest of fifteen. */
  readonly lookup: Lookup;
  /** The same by kind. */
  readonly lookups: readonly (Lookup & { readonly path: string })[];
  /** One run of the watch that finds nothing new, for each seed there is. */
  readonly watch: { readUnitsPerSeed: number };
  /** A fresh process that imports the api's bundle, less one that imports nothing. */
  readonly coldStartMs: number;
}

const lookups = [
  '/v1/quotes',
  '/v1/quotes?q=people',
  '/v1/quotes?q=%22said+that%22+OR+council',
  '/v1/quotes?q=water+council',
  '/v1/quotes?speaker=stoltenberg',
  '/v1/speakers?q=min',
];
const quiet: Log = { info() {}, warn() {}, error() {} };
const RUNS = 15;

/** Measures with the repository's own articles: seeds and fixtures. Takes about a minute. */
export async function measure(): Promise<Measured> {
  const table = await openEmbeddedTable();
  try {
    const client = createDynamoDb({ endpoint: table.endpoint });
    const spent = countUnits(client);
    const seeds = await articlesOfThisRepository();
    const index = createIndex({ client, tableName: 'cost', clock });
    await index.createTable();

    const work: SeedWork[] = [];
    const queue = { send: async (messages: readonly SeedWork[]) => void work.push(...messages) };
    const store = storeOf(seeds);
    const watch = createWatch({ store, index, queue, clock, log: quiet, engine });
    const ingest = createIngest({ store, index, extract: extractQuotes, engine, clock, log: quiet });
    const before = process.cpuUsage();
    await watch({});
    for (const [at, each] of work.entries()) {
      await ingest({ Records: [{ messageId: String(at), body: JSON.stringify(each) }] });
    }
    await createSweep({ index, log: quiet })();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000 / seeds.size;
    const { readUnits, writeUnits } = spent.take();
    await watch({});
    const idle = spent.take();

    const api = createApi({ index, clock, log: quiet });
    const asked: (Lookup & { readonly path: string })[] = [];
    for (const path of lookups) {
      const runs: Lookup[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await ask(api, path));
      asked.push({ path, ...fastest(runs, (each) => each.ms) });
    }
    const mean = (of: (each: Lookup) => number) =>
      asked.reduce((sum, each) => sum + of(each), 0) / asked.length;
    const flags = (await index.flags({ limit: 1000 })).rows;
    const bytes = [...seeds.values()].reduce((sum, each) => sum + each.length, 0);
    return {
      articles: seeds.size,
      quotes: flags.reduce((sum, { quotes }) => sum + (quotes ?? 0), 0),
      article: {
        readUnits: readUnits / seeds.size,
        writeUnits: writeUnits / seeds.size,
        tableBytes: (writeUnits / seeds.size) * 1024,
        seedBytes: bytes / seeds.size,
        ms,
      },
      lookup: {
        readUnits: mean((each) => each.readUnits),
        roundTrips: mean((each) => each.roundTrips),
        ms: mean((each) => each.ms),
      },
      lookups: asked,
      watch: { readUnitsPerSeed: idle.readUnits / seeds.size },
      coldStartMs: await coldStart(),
    };
  } finally {
    await table.close();
  }
}

async function ask(api: ReturnType<typeof createApi>, path: string): Promise<Lookup> {
  const response = await api.request(path);
  const timing = response.headers.get('server-timing') ?? '';
  const number = (pattern: RegExp) => Number(pattern.exec(timing)?.[1] ?? 0);
  return {
    readUnits: number(/units;desc="([\d.]+)"/),
    roundTrips: number(/trips;desc="(\d+)"/),
    ms: number(/total;dur=([\d.]+)/),
  };
}

/** Whatever else the machine does only makes a run slower. */
function fastest<Run>(runs: readonly Run[], ms: (run: Run) => number): Run {
  return runs.reduce((best, run) => (ms(run) < ms(best) ? run : best));
}

async function articlesOfThisRepository(): Promise<Map<string, Buffer>> {
  const seeds = new Map<string, Buffer>();
  for (const folder of ['seeds', 'test/fixtures/articles']) {
    for (const name of await readdir(join(repository, folder))) {
      if (name.endsWith('.txt')) seeds.set(name, await readFile(join(repository, folder, name)));
    }
  }
  return seeds;
}

function storeOf(seeds: ReadonlyMap<string, Buffer>): SeedStore {
  return {
    async *list(prefix = '') {
      for (const [key, { length }] of seeds)
        if (key.startsWith(prefix)) yield { key, size: length, etag: key };
    },
    read: async (key) => {
      const bytes = seeds.get(key);
      return bytes ? { bytes, etag: key } : null;
    },
  };
}

/** Adds up what the engine says that each call has consumed. */
function countUnits(client: DynamoDBClient) {
  let readUnits = 0;
  let writeUnits = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (input) => {
        const result = await next(input);
        const { ConsumedCapacity } = result.output as { ConsumedCapacity?: unknown };
        const units = [ConsumedCapacity ?? []]
          .flat()
          .reduce<number>((sum, each) => sum + ((each as { CapacityUnits?: number }).CapacityUnits ?? 0), 0);
        if (/^(Put|Update|Delete|BatchWrite)/.test(commandName)) writeUnits += units;
        else readUnits += units;
        return result;
      },
    { step: 'initialize' },
  );
  return {
    take() {
      const taken = { readUnits, writeUnits };
      readUnits = 0;
      writeUnits = 0;
      return taken;
    },
  };
}

async function coldStart(): Promise<number> {
  const outfile = join(repository, 'node_modules', '.cache', 'as-quoted', 'api.mjs');
  const { banner, ...options } = bundling;
  await build({
    ...options,
    mainFields: [...options.mainFields],
    banner: { js: banner },
    bundle: true,
    platform: 'node',
    entryPoints: [join(repository, 'functions/api.ts')],
    outfile,
    logLevel: 'error',
  });
  const importing = (code: string) => {
    const runs = Array.from({ length: RUNS }, () => {
      const started = performance.now();
      spawnSync(process.execPath, ['--input-type=module', '-e', code], {
        env: {
          ...process.env,
          TABLE_NAME: 'cost',
          PUBLIC_URL: 'https://cost.example',
          AWS_REGION: 'us-east-1',
        },
      });
      return performance.now() - started;
    });
    return fastest(runs, (each) => each);
  };
  return importing(`await import(${JSON.stringify(outfile)})`) - importing('');
}
