import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = join(__dirname, '../../..');

export interface Laptop {
  readonly process: ChildProcess;
  /** Everything on stdout and stderr so far. */
  readonly output: { stdout: string; stderr: string };
  /** The address in the ready line; rejects when the process ends before it. */
  readonly ready: Promise<string>;
  /** Sends the signal and answers how the process ended. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** What `npm start` runs, as a process of its own. */
export function startLaptop(...args: readonly string[]): Laptop {
  return follow(process.execPath, ['--import', 'tsx', 'infra/local/start.ts', ...args]);
}

/** `npm start` itself. */
export function startByNpm(...args: readonly string[]): Laptop {
  return follow('npm', ['start', '--', ...args]);
}

function follow(command: string, args: readonly string[]): Laptop {
  const child = spawn(command, args, { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const ready = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^As Quoted is ready at (http:\/\/localhost:\d+)$/.exec(line)?.[1];
      if (url) resolve(url);
    });
    ended.then(() => reject(new Error(`It ended before it was ready: ${output.stderr}`)));
  });
  // Those who do not wait for it need not mind how it ends.
  ready.catch(() => {});
  return {
    process: child,
    output,
    ready,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** The JSON at an address of the laptop. */
export async function get<Body>(url: string): Promise<Body> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

/** Asks until the answer is as wanted; fails after `withinMs`. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  wanted: (answer: Answer) => boolean,
  withinMs: number,
): Promise<Answer> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`Not in time; last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
