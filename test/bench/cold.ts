import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { createIndex } from '../../functions/index/index.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { variables } from '../../functions/platform/environment.ts';
import { systemClock } from '../../functions/platform/ports.ts';
import { bundleFunction, bundling, leftOut } from '../../infra/aws/bundling.ts';
import type { BenchOptions } from './bench.ts';
import { syntheticCorpus, vocabulary } from './corpus.ts';
import { openTable } from './engine.ts';
import { quantile, type Row, report } from './figures.ts';

const RUNS = 20;
const functions = ['api', 'developers', 'subscribe', 'watch', 'ingest', 'deliver'] as const;
const tableName = 'cold';
const repository = fileURLToPath(new URL('../..', import.meta.url));
const child = fileURLToPath(new URL('cold-child.mjs', import.meta.url));

/** The least that could do: the client, made, with the commands that a lookup sends, and what it then asks the table. */
const floorCode = `
import { BatchGetItemCommand, DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient();
const TableName = process.env.TABLE_NAME;
export const commands = [BatchGetItemCommand];
export async function handler() {
  await client.send(new GetItemCommand({ TableName, Key: { pk: { S: 'M' }, sk: { S: 'M' } }, ConsistentRead: true }));
  await client.send(
    new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'W' } } }),
  );
  return { statusCode: 200 };
}`;

/** A lookup of one word as the HTTP API hands it over (payload 2.0). */
const lookup = {
  version: '2.0',
  rawPath: '/v1/quotes',
  rawQueryString: `q=${vocabulary.words[5]}`,
  headers: { host: 'api.example' },
  requestContext: {
    requestId: 'cold',
    domainName: 'api.example',
    http: { method: 'GET', path: '/v1/quotes' },
  },
};

interface Taken {
  readonly ms: number;
  readonly cpuMs: number;
}

interface Bundle {
  readonly name: string;
  readonly folder: string;
  readonly entry: string;
  readonly started: Taken[];
  readonly answered: Taken[];
}

/**
 * How long each function's module takes to start in a fresh process, and its size, beside the least that could do; and of the one
 * that answers lookups the start with its first lookup, so that nothing is gained by putting work off. The processor's time is
 * beside the clock's because it depends less on what else the machine does.
 */
export async function run({ json }: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const table = await openTable('embedded');
  const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.values(variables).map((name) => [name, 'https://example.com/x'])),
    [variables.tableName]: tableName,
    AWS_REGION: 'eu-west-1',
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    ...credentials,
  };
  try {
    const floor = join(folder, 'floor.ts');
    await writeFile(floor, floorCode);
    // Where the entry points are, modules are found.
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
    const entries: (readonly [name: string, entry: string])[] = [
      ['client-dynamodb', relative(repository, floor)],
      ...functions.map((name) => [name, `functions/${name}.ts`] as const),
    ];
    const bundles = entries.map(
      ([name, entry]): Bundle => ({ name, entry, folder: join(folder, name), started: [], answered: [] }),
    );
    for (const bundle of bundles) bundleFunction(bundle.entry, bundle.folder, { sourceMap: false });
    const [least, api] = bundles as [Bundle, Bundle];
    await fillTable(table.endpoint);

    // Turn by turn, so that a machine that slows down slows all of them.
    for (let turn = 0; turn < RUNS; turn += 1) {
      for (const bundle of bundles) bundle.started.push(runBundle(bundle, env).started);
      for (const bundle of [least, api]) bundle.answered.push(runBundle(bundle, env, lookup).answered);
    }
    const starts: Row[] = [];
    for (const bundle of bundles) {
      starts.push({
        bundle: bundle.name,
        ...(await sizesOf(bundle)),
        ...figuresOf('start-up', bundle.started, least.started),
      });
    }
    report(`Start-up of the modules, median of ${RUNS} fresh processes`, starts, json);
    const answers = [least, api].map(({ name, answered }) => ({
      bundle: name,
      ...figuresOf('with the first lookup', answered, least.answered),
    }));
    report(`Start-up and the first lookup, median of ${RUNS} fresh processes`, answers, json);
  } finally {
    await table.close();
    await rm(folder, { recursive: true });
  }
}

async function fillTable(endpoint: string): Promise<void> {
  const client = createDynamoDb({ endpoint });
  const index = createIndex({ client, tableName, clock: systemClock });
  await index.createTable();
  for (const { article, quotes } of syntheticCorpus(200)) await index.put(article, quotes);
  client.destroy();
}

function figuresOf(what: string, taken: readonly Taken[], least: readonly Taken[]): Row {
  const median = (all: readonly Taken[], of: keyof Taken) =>
    quantile(
      all.map((one) => one[of]),
      0.5,
    );
  return {
    [`${what}, ms p50`]: median(taken, 'ms'),
    'times the least': median(taken, 'ms') / median(least, 'ms'),
    'processor, ms p50': median(taken, 'cpuMs'),
    'times the least of it': median(taken, 'cpuMs') / median(least, 'cpuMs'),
  };
}

/** What loads at once, all with what may load later, and all of it put into one file instead. */
async function sizesOf({ entry, folder }: Bundle): Promise<Row> {
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size),
  );
  const { banner, mainFields, ...options } = bundling;
  const { outputFiles } = buildSync({
    ...options,
    ...leftOut,
    mainFields: [...mainFields],
    banner: { js: banner },
    entryPoints: [join(repository, entry)],
    bundle: true,
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  return {
    'KB at once': (await stat(join(folder, 'index.mjs'))).size / 1000,
    'KB in all': sizes.reduce((sum, size) => sum + size, 0) / 1000,
    'KB as one file': outputFiles.reduce((sum, { contents }) => sum + contents.length, 0) / 1000,
  };
}

function runBundle(
  { folder }: Bundle,
  env: NodeJS.ProcessEnv,
  event?: object,
): { readonly started: Taken; readonly answered: Taken } {
  const given = event === undefined ? [] : [JSON.stringify(event)];
  const { stdout, stderr } = spawnSync(process.execPath, [child, join(folder, 'index.mjs'), ...given], {
    encoding: 'utf8',
    env,
  });
  const result = stdout === '' ? null : JSON.parse(stdout);
  if (result === null || (event !== undefined && result.statusCode !== 200))
    throw new Error(stderr || stdout);
  return result;
}
