import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

export interface OutsideEngine {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Holds a JSON list, the command and its arguments, `{port}` where the port goes: tests then run on that engine. */
export const ENGINE_VARIABLE = 'DYNAMODB_ENGINE_COMMAND';

/** Longer than Java takes to start on a busy machine, ms. */
const START_MS = 60_000;

/** The engine that tests are to run on, empty; null when none is asked for. */
export async function openWantedEngine(): Promise<OutsideEngine | null> {
  const wanted = process.env[ENGINE_VARIABLE];
  return wanted ? openOutsideEngine(JSON.parse(wanted) as string[]) : null;
}

/** Starts another DynamoDB than the embedded one by its command, `{port}` for the port, empty, on a free port of loopback. */
export async function openOutsideEngine(wanted: readonly string[]): Promise<OutsideEngine> {
  const port = await freePort();
  const [command, ...args] = wanted.map((part) => part.replace('{port}', String(port)));
  const child = spawn(command!, args, { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, () => child.exitCode !== null);
  return {
    endpoint,
    async close() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Neither engine takes port 0 and tells which it got. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(endpoint: string, ended: () => boolean): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until && !ended()) {
    // Any answer will do: it need not like an unsigned request.
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(1000) }).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The engine did not answer at ${endpoint}.`);
}
