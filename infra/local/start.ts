import { parseOptions, usage } from './options.ts';
import { createProgress } from './progress.ts';
import { startService } from './service.ts';

/** Longer than any request or write may take: then something hangs, and waiting on would not help. */
const stopWithinMs = 15_000;

const parsed = parseOptions(process.argv.slice(2));
if (!parsed.ok) leave(2, `${parsed.reason}\n\n${usage}`);
if (parsed.options === null) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

const progress = createProgress(process.stderr);
const started = await startService({ ...parsed.options, onProgress: progress.update });
if (!started.ok) leave(1, started.reason);
const { service } = started;

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Ctrl-C reaches us twice under npm: from the terminal and from npm. Once is enough.
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    progress.clear();
    setTimeout(
      () => leave(1, 'It did not stop in time; what was under way is taken up at the next start.'),
      stopWithinMs,
    ).unref();
    service.stop().then(() => process.exit(0), fail);
  });
}

await service.ready;
if (!stopping) {
  progress.clear();
  process.stdout.write(`As Quoted is ready at ${service.url}\n`);
}

function fail(error: unknown): never {
  leave(1, `It did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
}

function leave(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
