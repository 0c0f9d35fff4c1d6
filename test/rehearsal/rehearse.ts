import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../../infra/aws/bundling.ts';
import { stackNames } from '../../infra/aws/outputs.ts';
import { cdk } from '../../infra/commands/cdk.ts';
import { print } from '../../infra/commands/command.ts';
import { deploy } from './account.ts';
import { readAssembly } from './assembly.ts';
import { findMoto, startMoto } from './moto.ts';
import { rehearse } from './script.ts';

/** Neither success nor failure: there was nothing to rehearse on. */
const NO_MOTO = 3;

/** `--app DIR` rehearses what was synthesized there. */
const { values } = parseArgs({ options: { app: { type: 'string' } } });
const found = findMoto();
if (found) {
  process.exitCode = await run(found);
} else {
  print('Not rehearsed: no Python with moto is here. Install it (pip install "moto[server]") and try again,');
  print('or say where it is: PYTHON=/path/to/python npm run rehearse');
  process.exitCode = NO_MOTO;
}

async function run(python: NonNullable<typeof found>): Promise<number> {
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'as-quoted-rehearsal-'));
  const moto = await startMoto(python);
  try {
    const assembled = values.app ?? (await synthesized(folder));
    print(`Deploying into moto ${moto.version} at ${moto.endpoint}`);
    const deployed = await deploy(readAssembly(assembled, Object.values(stackNames('AsQuoted'))), moto);
    for (const [type, count] of deployed.notRehearsed) print(`not rehearsed  ${type} (${count})`);
    const failures = await rehearse({ deployed, moto, folder, seeds: `${repository}seeds`, print });
    const seconds = Math.round((performance.now() - started) / 1000);
    print(
      failures === 0
        ? `The rehearsal went well, in ${seconds} s.`
        : `${failures} scenes failed, in ${seconds} s.`,
    );
    return failures === 0 ? 0 : 1;
  } catch (error) {
    print(`The rehearsal stopped: ${(error as Error).stack}\n\nmoto said last:\n${moto.said()}`);
    return 1;
  } finally {
    await moto.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function synthesized(folder: string): Promise<string> {
  const assembled = join(folder, 'cdk.out');
  await cdk('synth', '--quiet', '--output', assembled);
  return assembled;
}
