import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ferry } from '../../watch/setting.ts';
import { folders } from './folder.ts';
import { eventually, get, startLaptop } from './laptop.ts';

const newFolder = folders();
const firstSeed = join(__dirname, '../../../seeds/000_c87a4c85406106d5.txt');

/** Everything that the endpoint answers but for addresses and times. */
async function answersOf(url: string): Promise<object> {
  const [quotes, articles, seeds, speakers] = await Promise.all([
    get<{ items: { id: string; text: string; spans: object; speaker: object | null }[] }>(
      `${url}/v1/quotes?kind=all&sort=oldest&limit=100`,
    ),
    get<{ items: { id: string; sha256: string }[] }>(`${url}/v1/articles?limit=100`),
    get<{ items: { seed: string; status: string; reason: string | null; quotes: number | null }[] }>(
      `${url}/v1/seeds?limit=100`,
    ),
    get<{ items: { id: string; quotes: number }[] }>(`${url}/v1/speakers?limit=100`),
  ]);
  const byKey = <Item>(items: readonly Item[], key: (item: Item) => string) =>
    Object.fromEntries(items.map((item) => [key(item), item]));
  return {
    quotes: byKey(
      quotes.items.map(({ id, text, spans, speaker }) => ({ id, text, spans, speaker })),
      ({ id }) => id,
    ),
    articles: articles.items.map(({ id, sha256 }) => `${id} ${sha256}`).sort(),
    seeds: byKey(
      seeds.items
        .filter(({ status }) => status !== 'removed')
        .map(({ seed, status, reason, quotes: count }) => ({ seed, status, reason, count })),
      ({ seed }) => seed,
    ),
    speakers: byKey(speakers.items, ({ id }) => id),
  };
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
    expect(Object.keys((wanted as { articles: object }).articles)).toHaveLength(6);
  } finally {
    await Promise.all([killed.stop(), undisturbed.stop()]);
  }
}, 180_000);
