import { spawnSync } from 'node:child_process';
import { repository } from '../../infra/aws/bundling.ts';
import { print } from '../../infra/commands/command.ts';
import { engines, fetched } from './engines.ts';
import { ENGINE_VARIABLE } from './outside-engine.ts';

let failed = 0;
const outcomes: string[] = [];
for (const engine of engines) {
  const lacks = engine.lacks();
  if (lacks) {
    outcomes.push(`not run  ${engine.name}: ${lacks}`);
    continue;
  }
  const packages = await fetched(engine.package);
  if (!packages) {
    outcomes.push(`not run  ${engine.name}: ${engine.package} could not be fetched`);
    continue;
  }
  print(`The index's tests on ${engine.name}`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--runInBand', 'test/index'],
    {
      cwd: repository,
      stdio: 'inherit',
      env: { ...process.env, [ENGINE_VARIABLE]: JSON.stringify(await engine.command(packages)) },
    },
  );
  if (status !== 0) failed += 1;
  outcomes.push(`${status === 0 ? 'passed ' : 'FAILED '}  ${engine.name}`);
}
for (const outcome of outcomes) print(outcome);
process.exitCode = failed > 0 ? 1 : 0;
