import { spawnSync } from 'node:child_process';
import { repository } from '../../infra/aws/bundling.ts';

test('where moto is absent the rehearsal says so and does not pass for a success', () => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'test/rehearsal/rehearse.ts'], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, PYTHON: 'no-such-python' },
  });

  expect(status).toBe(3);
  expect(stdout).toContain('Not rehearsed: no Python with moto is here.');
});
