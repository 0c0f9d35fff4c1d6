import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Level } from 'level';

export type TakenLock =
  | { readonly ok: true; readonly release: () => Promise<void> }
  | { readonly ok: false; readonly reason: string };

/**
 * Takes the data folder for this process alone: a second service on the same files would spoil them. The lock is
 * the operating system's own (LevelDB's), so it ends with the process, however that ends. The folder must exist.
 */
export async function takeDataFolder(folder: string): Promise<TakenLock> {
  const holder = join(folder, 'holder');
  const lock = new Level(join(folder, 'lock'));
  try {
    await lock.open();
  } catch (error) {
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    if (cause?.code !== 'LEVEL_LOCKED') throw error;
    const pid = await readFile(holder, 'utf8').catch(() => null);
    const who = pid ? `process ${pid.trim()}` : 'another process';
    return {
      ok: false,
      reason: `${folder} is in use by ${who}; stop that one, or choose another folder with --data.`,
    };
  }
  await writeFile(holder, `${process.pid}\n`);
  return { ok: true, release: () => lock.close() };
}
