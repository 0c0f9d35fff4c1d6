import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../../../infra/aws/bundling.ts';
import { smoke } from '../../../infra/commands/smoke/smoke.ts';
import { startService } from '../../../infra/local/service.ts';

test('the laptop passes the checks that a deployment has to pass', async () => {
  const data = await mkdtemp(join(tmpdir(), 'as-quoted-smoke-'));
  const started = await startService({
    port: 0,
    data,
    seeds: join(repository, 'seeds'),
    every: 3_600,
    smtp: null,
    allowLoopbackWebhooks: false,
  });
  if (!started.ok) throw new Error(started.reason);
  try {
    await started.service.ready;
    const lines: string[] = [];
    const works = await smoke(started.service.url, { print: (line) => lines.push(line) });

    expect(lines.filter((line) => line.startsWith('FAILED'))).toEqual([]);
    expect(works).toBe(true);
  } finally {
    await started.service.stop();
    await rm(data, { recursive: true });
  }
}, 60_000);
