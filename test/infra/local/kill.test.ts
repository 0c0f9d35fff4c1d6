import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ferry } from '../../watch/setting.ts';
import { folders } from './folder.ts';
import { eventually, get, startLaptop } from './laptop.ts';

const newFolder = folders();
const firstSeed = join(__dirname, '../../../seeds/000_c87a4c85406106d5.txt');

type Item = Readonly<Record<string, unknown>>;

/** Everything that the endpoint answers, in an order of its own, but for its address and for times. */
async function answersOf(url: string): Promise<Record<string, readonly string[]>> {
  const answers: Record<string, readonly string[]> = {};
  for (const list of ['quotes?kind=all', 'articles?', 'speakers?', 'seeds?']) {
    const { items, next } = await get<{ items: Item[]; next: unknown }>(`${url}/v1/${list}&limit=100`);
    if (next !== null) throw new Error('This test compares first pages only.');
    answers[list] = items
      .filter(({ status }) => status !== 'removed')
      .map(({ flaggedAt, indexedAt, ...item }) => JSON.stringify(item).replaceAll(url, ''))
      .sort();
  }
  return answers;
}

test('given it is killed again and again while it indexes, then it ends with the index of an undisturbed run', async () => {
  const folder = await newFolder();
  const seeds = join(folder, 'seeds');
  await mkdir(seeds);
  await copyFile(firstSeed, join(seeds, 'first.txt'));
  await writeFile(join(seeds, 'empty.txt'), '');
  for (let at = 0; at < 10; at += 1) await writeFile(join(seeds, `${at}.txt`), ferry(`We wait ${at} hours.`));
  const start = (data: string) => startLaptop('--port', '0', '--seeds', seeds, '--data', join(folder, data));

  for (const [round, delay] of [5, 60, 150, 300, 20].entries()) {
    const laptop = start('killed');
    const logged = await eventually(
      () => readFile(join(folder, 'killed/log.jsonl'), 'utf8').catch(() => ''),
      (log) => log.split('"AQ901"').length === round + 2,
      30_000,
    );
    await new Promise((resolve) => setTimeout(resolve, delay));
    expect(await laptop.stop('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
    expect(logged).toContain('AQ901');
    // The folder changes as well, while nobody looks.
    await writeFile(join(seeds, `${round}.txt`), ferry(`We no longer wait ${round} hours.`));
    await rm(join(seeds, `${round + 5}.txt`));
  }
  const killed = start('killed');
  const undisturbed = start('undisturbed');
  try {
    const [after, wanted] = await Promise.all([
      answersOf(await killed.ready),
      answersOf(await undisturbed.ready),
    ]);
    expect(after).toEqual(wanted);
    expect(wanted['articles?']).toHaveLength(6);
  } finally {
    await Promise.all([killed.stop(), undisturbed.stop()]);
  }
}, 180_000);
