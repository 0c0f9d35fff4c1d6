import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BenchOptions } from './bench.ts';
import { type Row, report } from './figures.ts';

const worker = fileURLToPath(new URL('./extract-worker.ts', import.meta.url));

/** Speed of extraction on one core, in a bundle as it is deployed, with its own peak of memory; and how time grows with size. */
export async function run({ corpus, json }: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const outfile = join(folder, 'extract.mjs');
    await build({
      entryPoints: [worker],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    });
    const names = (await readdir(corpus)).filter((name) => name.endsWith('.txt'));
    const texts = await Promise.all(names.map((name) => readFile(join(corpus, name), 'utf8')));
    const measure = async (what: string, some: readonly string[], passes: number): Promise<Row> => {
      const file = join(folder, 'texts.json');
      await writeFile(file, JSON.stringify(some));
      const { stdout, stderr, status } = spawnSync(process.execPath, [outfile, file, String(passes)], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return { text: what, ...(JSON.parse(stdout) as Row) };
    };
    report(`Extraction of ${texts.length} articles`, [await measure('articles', texts, 5)], json);
    const ordinary = texts.join('\n\n');
    const long = (bytes: number) => ordinary.repeat(Math.ceil(bytes / ordinary.length)).slice(0, bytes);
    const hostile: Readonly<Record<string, string>> = {
      'only marks': '"'.repeat(1_048_576),
      'only capitals': 'Ana Ruiz '.repeat(116_508),
      'only cues': 'said '.repeat(209_715),
      'no paragraph': long(1_048_576).replaceAll('\n', ' '),
    };
    const rows = [
      await measure('ordinary, 100 kB', [long(100_000)], 3),
      await measure('ordinary, 1 MiB', [long(1_048_576)], 1),
      await measure('ordinary, 10 MB', [long(10_000_000)], 1),
    ];
    for (const [what, text] of Object.entries(hostile)) rows.push(await measure(`${what}, 1 MiB`, [text], 1));
    report('How time grows with size, and on hostile text', rows, json);
  } finally {
    await rm(folder, { recursive: true });
  }
}
