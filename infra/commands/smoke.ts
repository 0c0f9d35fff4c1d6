import { CommandError, print, run } from './command.ts';
import { smoke } from './smoke/smoke.ts';

await run(async () => {
  const [endpoint, ...more] = process.argv.slice(2);
  if (!endpoint || more.length > 0 || !/^https?:\/\//.test(endpoint)) {
    throw new CommandError('Usage: npm run smoke -- URL\n\nChecks a running endpoint as a stranger would.');
  }
  return smoke(endpoint, { print });
});
