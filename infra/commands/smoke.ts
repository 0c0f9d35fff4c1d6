import { parseArgs } from 'node:util';
import { outputs } from '../aws/outputs.ts';
import { CommandError, print, run } from './command.ts';
import { configFrom, requireOutput } from './deployment.ts';
import { smoke } from './smoke/smoke.ts';

const usage = `Usage: npm run smoke -- [URL]

Checks a running endpoint as a stranger would: that of the URL, else that of the deployment (with -c name=…,
-c region=… if it has another).`;

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { context: { type: 'string', short: 'c', multiple: true, default: [] } },
  });
  const [url, ...more] = positionals;
  if (more.length > 0 || (url && !/^https?:\/\//.test(url))) throw new CommandError(usage);
  return smoke(url ?? (await requireOutput(configFrom(values.context), outputs.endpoint)), { print });
});
