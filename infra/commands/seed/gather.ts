import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parseSeed } from '../../../functions/article/parse.ts';
import { isMetaKey, metaKeys, seedFormat } from '../../../functions/article/seed-key.ts';
import type { FetchPage } from './fetch-page.ts';

/** A file on its way to the seeds, or why it does not go there. `from` is what the person named. */
export type Gathered =
  | { readonly ok: true; readonly key: string; readonly bytes: Uint8Array; readonly from: string }
  | { readonly ok: false; readonly from: string; readonly reason: string };

/**
 * Turns files, folders and web addresses into seeds with the metadata beside them. A folder's files keep their paths
 * below it; what is no seed there is passed over, while a file named by itself has to be one. Each seed is parsed, so
 * that what would be flagged `failed` is refused here with the same reason.
 */
export async function* gather(named: readonly string[], fetchPage: FetchPage): AsyncGenerator<Gathered> {
  for (const name of named) {
    if (/^https?:\/\//i.test(name)) yield* fromWeb(name, fetchPage);
    else yield* fromDisk(name);
  }
}

async function* fromDisk(name: string): AsyncGenerator<Gathered> {
  const stats = await stat(name).catch(() => null);
  if (stats?.isDirectory()) {
    for (const path of await filesBelow(name)) {
      const key = relative(name, path).split(sep).join('/');
      if (seedFormat(key)) yield* seedWithMeta(path, key, path);
    }
  } else if (!stats?.isFile()) {
    yield { ok: false, from: name, reason: 'There is no such file or folder.' };
  } else if (isMetaKey(basename(name))) {
    yield { ok: true, key: basename(name), bytes: await readFile(name), from: name };
  } else {
    yield* seedWithMeta(name, basename(name), name);
  }
}

async function* fromWeb(url: string, fetchPage: FetchPage): AsyncGenerator<Gathered> {
  const page = await fetchPage(url);
  if (!page.ok) {
    yield { ok: false, from: url, reason: page.reason };
    return;
  }
  const meta = {
    key: `${page.key}.meta.json`,
    bytes: Buffer.from(`${JSON.stringify({ url: page.url }, null, 2)}\n`),
  };
  const parsed = await parseSeed({ key: page.key, bytes: page.bytes, meta });
  if (!parsed.ok) {
    yield { ok: false, from: url, reason: parsed.reason };
    return;
  }
  // A page that names its own address knows better than the address that led to it.
  const alone = await parseSeed({ key: page.key, bytes: page.bytes });
  if (!alone.ok || alone.article.url === null) yield { ok: true, ...meta, from: url };
  yield { ok: true, key: page.key, bytes: page.bytes, from: url };
}

/** The metadata goes first: the seed is then indexed once, with it. */
async function* seedWithMeta(path: string, key: string, from: string): AsyncGenerator<Gathered> {
  const bytes = await readFile(path);
  const beside = metaKeys(basename(path));
  const folder = key.slice(0, key.length - basename(path).length);
  for (const metaName of beside) {
    const metaBytes = await readFile(join(dirname(path), metaName)).catch(() => null);
    if (!metaBytes) continue;
    const meta = { key: `${folder}${metaName}`, bytes: metaBytes };
    yield* checked({ key, bytes, from, meta });
    return;
  }
  yield* checked({ key, bytes, from, meta: null });
}

async function* checked(seed: {
  key: string;
  bytes: Uint8Array;
  from: string;
  meta: { key: string; bytes: Uint8Array } | null;
}): AsyncGenerator<Gathered> {
  const { key, bytes, from, meta } = seed;
  const parsed = await parseSeed({ key, bytes, meta });
  if (!parsed.ok) {
    yield { ok: false, from, reason: parsed.reason };
    return;
  }
  if (meta) yield { ok: true, ...meta, from };
  yield { ok: true, key, bytes, from };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
