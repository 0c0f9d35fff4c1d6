import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { repository } from '../../infra/aws/bundling.ts';

export interface Laptop {
  readonly url: string;
  stop(): Promise<void>;
}

/** `npm start` on a free port with a data folder of its own; resolves when the seeds are indexed. */
export async function startLaptop(seeds: string, data: string): Promise<Laptop> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'infra/local/start.ts',
      '--port',
      '0',
      '--data',
      data,
      '--seeds',
      seeds,
      '--every',
      '3600',
    ],
    { cwd: repository, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  // Kept for a failure, not printed: it tells the owner's token.
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    complaints += chunk;
  });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^As Quoted is ready at (\S+)$/.exec(line) ?? [];
    if (url) return { url, stop };
  }
  throw new Error(`The laptop did not start:\n${complaints}`);
}
