import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { variables } from '../../functions/platform/environment.ts';
import { bundleFunction } from '../../infra/aws/bundling.ts';
import type { BenchOptions } from './bench.ts';
import { quantile, type Row, report } from './figures.ts';

const RUNS = 20;
const repository = fileURLToPath(new URL('../..', import.meta.url));
/** Size of each function's bundle and how long its module takes to start in a fresh process, beside the least that could do. */
export async function run({ json }: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const floor = join(folder, 'client-dynamodb');
    await writeFile(
      join(folder, 'floor.ts'),
      `import { DynamoDBClient, GetItemCommand, QueryCommand, BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
       export const handler = [new DynamoDBClient({ region: 'eu-west-1' }), GetItemCommand, QueryCommand, BatchGetItemCommand];`,
    );
    // Where the entry points are, modules are found.
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
    bundleFunction(relative(repository, join(folder, 'floor.ts')), floor, { sourceMap: false });
    const bundles = [floor];
    for (const name of ['api', 'developers', 'subscribe', 'watch', 'ingest', 'deliver']) {
      bundleFunction(`functions/${name}.ts`, join(folder, name), { sourceMap: false });
      bundles.push(join(folder, name));
    }
    const times = new Map(bundles.map((bundle): [string, number[]] => [bundle, []]));
    // Turn by turn, so that a machine that slows down slows all of them.
    for (let turn = 0; turn < RUNS; turn += 1)
      for (const bundle of bundles) times.get(bundle)!.push(start(bundle));
    const least = quantile(times.get(floor)!, 0.5);
    const rows: Row[] = [];
    for (const bundle of bundles) {
      const ms = quantile(times.get(bundle)!, 0.5);
      rows.push({
        bundle: basename(bundle),
        'KB in all': (await sizeOf(bundle)) / 1000,
        'start-up, ms p50': ms,
        'times the least': ms / least,
      });
    }
    report(`Start-up of the modules, median of ${RUNS} fresh processes`, rows, json);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bytes of a bundle with all that it may load later. */
async function sizeOf(bundle: string): Promise<number> {
  const sizes = await Promise.all((await readdir(bundle)).map((name) => stat(join(bundle, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

/** Milliseconds from before the import of a bundle to after it, in a process of its own. */
function start(bundle: string): number {
  const script = `const t=performance.now();await import(${JSON.stringify(join(bundle, 'index.mjs'))});process.stdout.write(String(performance.now()-t));process.exit(0)`;
  const env = {
    ...process.env,
    AWS_REGION: 'eu-west-1',
    ...Object.fromEntries(Object.values(variables).map((name) => [name, 'https://example.com/x'])),
  };
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env,
  });
  const ms = Number(stdout);
  if (stdout === '' || Number.isNaN(ms)) throw new Error(stderr);
  return ms;
}
