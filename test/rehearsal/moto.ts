import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Moto {
  /** As clients must address it: moto knows itself as localhost only. */
  readonly endpoint: string;
  readonly version: string;
  /** The last lines that it wrote: the reason when it answers with an error page. */
  said(): string;
  stop(): Promise<void>;
}

/** The Python that has moto's server: `PYTHON` or `python3`. Null when there is none. */
export function findMoto(): { python: string; version: string } | null {
  const python = process.env.PYTHON ?? 'python3';
  const { status, stdout } = spawnSync(python, ['-c', 'import moto, moto.server; print(moto.__version__)'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 ? { python, version: stdout.trim() } : null;
}

/** As many lines as a Python traceback takes; requests that went well are left out. */
const LINES_KEPT = 60;

/** Starts moto's server on a free port of this machine. */
export async function startMoto({ python, version }: { python: string; version: string }): Promise<Moto> {
  const child = spawn(python, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!/" 2\d\d -$/.test(line)) said.push(line);
      if (said.length > LINES_KEPT) said.shift();
      const [, found] = /Running on http:\/\/127\.0\.0\.1:(\d+)/.exec(line) ?? [];
      if (found) resolve(Number(found));
    });
    child.once('exit', () => reject(new Error(`moto did not start:\n${said.join('\n')}`)));
  });
  return {
    endpoint: `http://localhost:${port}`,
    version,
    said: () => said.join('\n'),
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
