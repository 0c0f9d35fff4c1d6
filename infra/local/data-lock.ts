import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Level } from 'level';

export type TakenLock =
  | { readonly ok: true; readonly release: () => Promise<void> }
  | { readonly ok: false; readonly reason: string };

/** One that is stopping lets go within this time, ms. */
const patienceMs = 3_000;

/**
 * Takes the data folder for this process alone: a second service on the same files would spoil them. The lock is
 * the operating system's own (LevelDB's), so it ends with the process, however that ends. The folder must exist.
 */
export async function takeDataFolder(folder: string): Promise<TakenLock> {
  const holder = join(folder, 'holder');
  const lock = new Level(join(folder, 'lock'));
  if (!(await hasOpened(lock))) {
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

async function hasOpened(lock: Level): Promise<boolean> {
  for (const deadline = Date.now() + patienceMs; ; await pause(100)) {
    try {
      await lock.open();
      return true;
    } catch (error) {
      if ((error as { cause?: { code?: string } }).cause?.code !== 'LEVEL_LOCKED') throw error;
      if (Date.now() > deadline) return false;
    }
  }
}
