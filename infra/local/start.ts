import { parseOptions, usage } from './options.ts';
import { createProgress } from './progress.ts';

/** Longer than any request or write may take: then something hangs, and waiting on would not help. */
const stopWithinMs = 15_000;

const parsed = parseOptions(process.argv.slice(2));
if (!parsed.ok) leave(2, `${parsed.reason}\n\n${usage}`);
if (parsed.options === null) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}

const stopAsked = new Promise<'stop'>((resolve) => {
  // Ctrl-C reaches us twice under npm, from the terminal and from npm: once is enough.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('stop'));
  // Killed outright, npm cannot pass it on, and the folder would stay taken by a service that nobody sees.
  if (process.env.npm_lifecycle_event) whenParentEnds(() => resolve('stop'));
});

// The SDK warns that a later Node will be needed one day: nothing that who starts this could act upon.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
const { startService } = await import('./service.ts');

const progress = createProgress(process.stderr);
const started = await startService({ ...parsed.options, onProgress: progress.update }).catch((error) =>
  leave(1, `It could not start: ${error instanceof Error ? error.message : String(error)}`),
);
if (!started.ok) leave(1, started.reason);
const { service } = started;
const { token, file, isNew } = service.ownerToken;
if (isNew)
  process.stderr.write(`The owner's token, which alerts ask for, is ${token}\nIt is kept in ${file}\n`);

const first = await Promise.race([service.ready, stopAsked]);
progress.clear();
if (first !== 'stop') process.stdout.write(`As Quoted is ready at ${service.url}\n`);

await stopAsked;
setTimeout(() => {
  leave(1, 'It did not stop in time. What was under way is taken up at the next start.');
}, stopWithinMs);
await service.stop();
process.exit(0);

function whenParentEnds(then: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) then();
  }, 250).unref();
}

function leave(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
