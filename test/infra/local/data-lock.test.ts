import { takeDataFolder } from '../../../infra/local/data-lock.ts';
import { folders } from './folder.ts';

const newFolder = folders();

test('a data folder is taken by one at a time; the second is told by whom, and gets it once it is free', async () => {
  const folder = await newFolder();
  const first = await takeDataFolder(folder);
  const second = await takeDataFolder(folder);
  expect(second).toEqual({ ok: false, reason: expect.stringContaining(`in use by process ${process.pid}`) });
  if (first.ok) await first.release();
  const third = await takeDataFolder(folder);
  expect(third.ok).toBe(true);
  if (third.ok) await third.release();
});
