import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { engines, fetched } from '../rehearsal/engines.ts';
import { openOutsideEngine } from '../rehearsal/outside-engine.ts';

export interface BenchTable {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** As `--engine` names it: `embedded`, or one that `npm run conform` knows, which `fetched` installs for it. */
export async function openTable(engine: string): Promise<BenchTable> {
  if (engine === 'embedded') return openEmbedded();
  const wanted = engines.find(({ name }) => name.toLowerCase() === engine.toLowerCase());
  if (!wanted)
    throw new Error(`The engines are embedded, ${engines.map(({ name }) => `"${name}"`).join(' and ')}.`);
  const lacks = wanted.lacks();
  if (lacks) throw new Error(`${wanted.name} cannot run here: ${lacks}.`);
  const packages = await fetched(wanted.package);
  if (!packages) throw new Error(`${wanted.package} could not be fetched.`);
  return openOutsideEngine(await wanted.command(packages));
}

/** The embedded table in a process of its own: on AWS it takes no processor time from who writes, either. */
async function openEmbedded(): Promise<BenchTable> {
  const worker = fork(fileURLToPath(new URL('./table-worker.ts', import.meta.url)));
  const [endpoint] = (await Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(() => Promise.reject(new Error('The table did not open.'))),
  ])) as [string];
  return {
    endpoint,
    async close() {
      const exit = once(worker, 'exit');
      worker.disconnect();
      await exit;
    },
  };
}
