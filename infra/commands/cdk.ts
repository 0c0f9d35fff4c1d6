import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline/promises';
import { repository } from '../aws/bundling.ts';
import { CommandError } from './command.ts';

/** Runs the CDK of this repository (never another one that is installed) and passes on what it prints. @throws CommandError */
export async function cdk(...args: readonly string[]): Promise<void> {
  const bin = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');
  const child = spawn(process.execPath, [bin, ...args], { cwd: repository, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new CommandError(`cdk ${args[0]} did not succeed; what it said stands above.`);
}

/** `-c key=value` for each pair. */
export function contextArguments(pairs: readonly string[]): string[] {
  return pairs.flatMap((pair) => ['-c', pair]);
}

/** Asks a person; without one to ask the answer is what `--yes` would be needed for. @throws CommandError */
export async function confirm(question: string, wanted: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new CommandError('There is nobody to ask. Say --yes to go on without asking.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(`${question} [${wanted}] `)).trim() === wanted;
  } finally {
    terminal.close();
  }
}

/** The runbook's page on GitHub when this clone came from there: alarms then link to it. */
export function runbookPage(): string | null {
  try {
    const remote = execFileSync('git', ['remote', 'get-url', 'origin'], {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, project] = /github\.com[:/]([\w.-]+\/[\w.-]+?)(\.git)?\s*$/.exec(remote) ?? [];
    return project ? `https://github.com/${project}/blob/HEAD/infra/RUNBOOK.md` : null;
  } catch {
    return null;
  }
}
