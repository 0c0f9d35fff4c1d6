import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { ferry } from '../../watch/setting.ts';
import { folders } from './folder.ts';
import { eventually, get, type Laptop, startByNpm, startLaptop } from './laptop.ts';

interface Quotes {
  readonly items: readonly { readonly text: string }[];
}
interface Seeds {
  readonly items: readonly {
    readonly seed: string;
    readonly status: string;
    readonly reason: string | null;
  }[];
}

// Each test starts a process or two, on a machine that may have much else to do.
jest.setTimeout(90_000);

const newFolder = folders();
const running: Laptop[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((laptop) => laptop.stop('SIGKILL')));
});

function start(...args: string[]): Laptop {
  const laptop = startLaptop(...args);
  running.push(laptop);
  return laptop;
}

async function newSetting() {
  const folder = await newFolder();
  const seeds = join(folder, 'seeds');
  const data = join(folder, 'data');
  await mkdir(seeds);
  return { seeds, data, args: ['--port', '0', '--seeds', seeds, '--data', data] };
}

test('given seeds, when it is started, then stdout holds the ready line alone, once they are indexed', async () => {
  const { args, seeds, data } = await newSetting();
  await writeFile(join(seeds, 'ferry.txt'), ferry('We wait.'));
  const laptop = start(...args);
  const url = await laptop.ready;
  expect((await get<Quotes>(`${url}/v1/quotes`)).items.map(({ text }) => text)).toEqual(['We wait.']);
  expect(await laptop.stop('SIGINT')).toEqual({ code: 0, signal: null });
  expect(laptop.output.stdout).toBe(`As Quoted is ready at ${url}\n`);
  expect(await readFile(join(data, 'log.jsonl'), 'utf8')).not.toContain('We wait');
});

test('given it runs, then a seed that is dropped, changed, broken or removed is noticed within two intervals', async () => {
  const everyMs = 2000;
  const { args, seeds } = await newSetting();
  const laptop = start(...args, '--every', String(everyMs / 1000));
  const url = await laptop.ready;
  const file = join(seeds, 'sub/ferry.txt');
  await mkdir(join(seeds, 'sub'));
  const texts = async () => (await get<Quotes>(`${url}/v1/quotes`)).items.map(({ text }) => text);
  const flagged = async () => (await get<Seeds>(`${url}/v1/seeds`)).items;
  const shows = (...wanted: string[]) =>
    eventually(texts, (found) => JSON.stringify(found) === JSON.stringify(wanted), 2 * everyMs);

  await writeFile(file, ferry('We wait.'));
  await shows('We wait.');
  await writeFile(file, ferry('We go.'));
  await shows('We go.');
  await writeFile(join(seeds, 'binary.txt'), Buffer.from([1, 0, 255]));
  await writeFile(join(seeds, 'empty.md'), '');
  await writeFile(join(seeds, 'long.txt'), Buffer.alloc(2 * 1024 * 1024, 'long '));
  const failed = await eventually(
    flagged,
    (flags) => flags.filter(({ status }) => status === 'failed').length === 3,
    2 * everyMs,
  );
  expect(Object.fromEntries(failed.map(({ seed, reason }) => [seed, reason]))).toMatchObject({
    'binary.txt': expect.stringContaining('zero bytes'),
    'empty.md': expect.stringContaining('is empty'),
    'long.txt': expect.stringContaining('1 MiB'),
  });
  await rm(file);
  await shows();
});

test('given it runs, then another start with the same data says which process holds it, and the first goes on', async () => {
  const { args } = await newSetting();
  const first = start(...args);
  const url = await first.ready;
  const second = start(...args);
  await expect(second.ready).rejects.toThrow(`is in use by process ${first.process.pid}`);
  expect(second.output.stdout).toBe('');
  await expect(get(`${url}/health`)).resolves.toBeDefined();
});

test('given it was killed, then it starts again on the same data at once', async () => {
  const { args, seeds } = await newSetting();
  await writeFile(join(seeds, 'ferry.txt'), ferry('We wait.'));
  const first = start(...args);
  await first.ready;
  await first.stop('SIGKILL');
  const url = await start(...args).ready;
  expect((await get<Quotes>(`${url}/v1/quotes`)).items).toHaveLength(1);
});

test.each([
  ['SIGTERM', { code: 0, signal: null }],
  ['SIGINT', { code: 0, signal: null }],
  ['SIGKILL', { code: null, signal: 'SIGKILL' }],
] as const)('given npm runs it and gets %s, then nothing goes on running', async (signal, end) => {
  const { args } = await newSetting();
  const byNpm = startByNpm(...args);
  await byNpm.ready;
  expect(await byNpm.stop(signal)).toEqual(end);
  await expect(start(...args).ready).resolves.toBeDefined();
});

test('given it is stopped before it is ready, then it stops cleanly all the same', async () => {
  const { args, seeds, data } = await newSetting();
  for (let at = 0; at < 200; at += 1)
    await writeFile(join(seeds, `${at}.txt`), ferry(`We wait ${at} hours.`));
  const laptop = start(...args);
  await eventually(
    () => readdir(data).catch((): string[] => []),
    (files) => files.includes('log.jsonl'),
    20_000,
  );
  expect(await laptop.stop()).toEqual({ code: 0, signal: null });
  expect(laptop.output.stdout).toBe('');
});

test('given a port that is taken, then it says so', async () => {
  const { args } = await newSetting();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const laptop = start(...args, '--port', String(port));
  await expect(laptop.ready).rejects.toThrow(`Port ${port} is in use`);
  expect(laptop.process.exitCode).toBe(1);
  other.close();
});

test.each([
  [['--port', 'many'], 2, /--port must be a number.*Usage/s],
  [['--colour', 'red'], 2, /--colour.*Usage/s],
  [['--seeds', '/no/such/folder'], 1, /no\/such\/folder is not a folder/],
])('given %j, then it ends with the reason', async (args, code, reason) => {
  const { data } = await newSetting();
  const laptop = start('--data', data, ...args);
  await expect(laptop.ready).rejects.toThrow(reason);
  expect(laptop.process.exitCode).toBe(code);
});
