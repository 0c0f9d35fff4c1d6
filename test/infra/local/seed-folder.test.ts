import { copyFile, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SeedEntry } from '../../../functions/platform/ports.ts';
import { createSeedFolder } from '../../../infra/local/seed-folder.ts';
import { folders } from './folder.ts';

const newFolder = folders();

async function listed(
  store: ReturnType<typeof createSeedFolder>,
  prefix?: string,
): Promise<Map<string, SeedEntry>> {
  const entries = new Map<string, SeedEntry>();
  for await (const entry of store.list(prefix)) entries.set(entry.key, entry);
  return entries;
}

test('lists files of the folder and of those below it by key, without hidden ones', async () => {
  const folder = await newFolder();
  await mkdir(join(folder, '2024/.git'), { recursive: true });
  await writeFile(join(folder, 'ferry.txt'), 'one');
  await writeFile(join(folder, '2024/ferry.txt'), 'two');
  await writeFile(join(folder, '2024/.git/ferry.txt'), 'three');
  await writeFile(join(folder, '.ferry.txt'), 'four');
  await symlink(folder, join(folder, '2024/loop'));
  await symlink(join(folder, 'nowhere'), join(folder, 'broken.txt'));
  const store = createSeedFolder(folder);
  expect([...(await listed(store)).keys()].sort()).toEqual(['2024/ferry.txt', 'ferry.txt']);
  expect([...(await listed(store, '2024/')).keys()]).toEqual(['2024/ferry.txt']);
});

test('an etag is of the bytes: another date changes nothing, another letter does, also at the same size and date', async () => {
  const folder = await newFolder();
  const file = join(folder, 'ferry.txt');
  const date = new Date('2024-05-03');
  const store = createSeedFolder(folder);
  const etag = async () => (await listed(store)).get('ferry.txt')?.etag;
  await writeFile(file, 'one');
  await utimes(file, date, date);
  const first = await etag();
  expect((await store.read('ferry.txt'))?.etag).toBe(first);
  await copyFile(file, join(folder, 'copy.txt'));
  expect((await listed(store)).get('copy.txt')?.etag).toBe(first);
  await utimes(file, new Date(), new Date());
  expect(await etag()).toBe(first);
  await writeFile(file, 'two');
  await utimes(file, date, date);
  expect(await etag()).not.toBe(first);
});

test('of a file over the limit no more is read than shows that it is', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'long.txt'), Buffer.alloc(3 * 1024 * 1024, 'x'));
  const store = createSeedFolder(folder);
  const file = await store.read('long.txt');
  expect(file?.bytes.length).toBe(1024 * 1024 + 1);
  expect((await listed(store)).get('long.txt')).toMatchObject({ size: 3 * 1024 * 1024, etag: file?.etag });
});

test('a file that is gone is null, a folder that is gone is an error and not an empty one', async () => {
  const folder = await newFolder();
  const store = createSeedFolder(folder);
  expect(await store.read('ferry.txt')).toBeNull();
  expect((await listed(store)).size).toBe(0);
  await rm(folder, { recursive: true });
  await expect(listed(store)).rejects.toThrow('ENOENT');
});
