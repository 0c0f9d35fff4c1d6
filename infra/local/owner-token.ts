import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newToken } from '../../functions/alerts/owner.ts';

export interface LocalToken {
  readonly token: string;
  readonly file: string;
  /** It was made just now, and has not been shown yet. */
  readonly isNew: boolean;
}

/** The owner's token, which lies in the data folder for its owner's eyes only. Whoever edits the file sets another. */
export async function localOwnerToken(data: string): Promise<LocalToken> {
  const file = join(data, 'owner-token');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '') return { token: kept, file, isNew: false };
  const token = newToken();
  await writeFile(file, `${token}\n`, { mode: 0o600 });
  return { token, file, isNew: true };
}
