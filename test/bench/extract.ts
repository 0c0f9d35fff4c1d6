import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from '../../infra/aws/bundling.ts';
import type { BenchOptions } from './bench.ts';
import { type Row, report } from './figures.ts';

const worker = fileURLToPath(new URL('./extract-worker.ts', import.meta.url));

interface Measured extends Row {
  readonly 'seconds of processor': number;
}

const MEBIBYTE = 1_048_576;
/** Seconds of processor time after which the compiler has seen enough of a corpus. */
const WARM_SECONDS = 15;

/** Texts of one size that repeat what an extractor may look at again and again. */
function hostileTexts(ordinary: string): Record<string, string> {
  const repeated = (some: string): string =>
    some.repeat(Math.ceil(MEBIBYTE / some.length)).slice(0, MEBIBYTE);
  return {
    'no paragraph': ordinary.replaceAll('\n', ' '),
    'only marks': repeated('"'),
    'opening marks': repeated('“a '),
    'singles and apostrophes': repeated("'tis 'a' b' "),
    'quotes in one sentence': repeated('he said "we wait" and she said "no" '),
    nicknames: repeated('Al "Duke" Roy '),
    'only capitals': repeated('Ana Ruiz '),
    'only cues': repeated('said '),
    'clauses in one sentence': repeated('Ana Ruiz said that the mayor claimed she would go and '),
    'turns of a transcript': repeated('Q: What now?\nA: We wait.\n'),
    'lines of one letter': repeated('a\n'),
  };
}

/** Speed of extraction on one core, in a bundle as it is deployed, with its own peak of memory; and how time grows with size. */
export async function run({ corpus, json }: BenchOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const outfile = join(folder, 'extract.mjs');
    const { banner, mainFields, ...options } = bundling;
    await build({
      ...options,
      entryPoints: [worker],
      outfile,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
    });
    const names = (await readdir(corpus)).filter((name) => name.endsWith('.txt'));
    const texts = await Promise.all(names.map((name) => readFile(join(corpus, name), 'utf8')));
    const measure = async (
      what: string,
      some: readonly string[],
      seconds: number,
      kinds = 'all',
    ): Promise<Measured> => {
      const file = join(folder, 'texts.json');
      await writeFile(file, JSON.stringify(some));
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [outfile, file, String(seconds), kinds],
        {
          encoding: 'utf8',
        },
      );
      if (status !== 0) throw new Error(stderr);
      return { text: what, ...(JSON.parse(stdout) as Measured) };
    };
    report(
      `Extraction of ${texts.length} articles, once warm`,
      [
        await measure('articles', texts, WARM_SECONDS),
        await measure('articles, without indirect speech', texts, WARM_SECONDS, 'marked'),
      ],
      json,
    );
    const joined = texts.join('\n\n');
    const long = (bytes: number) => joined.repeat(Math.ceil(bytes / joined.length)).slice(0, bytes);
    const rows = [
      await measure('ordinary, 100 kB', [long(100_000)], WARM_SECONDS),
      await measure('ordinary, 1 MiB', [long(MEBIBYTE)], WARM_SECONDS),
      await measure('ordinary, 10 MB', [long(10_000_000)], WARM_SECONDS),
    ];
    report('How time grows with size, once warm', rows, json);
    const ordinary = await measure('ordinary', [long(MEBIBYTE)], 0);
    const hostile: Measured[] = [{ ...ordinary, 'times ordinary': 1 }];
    for (const [what, text] of Object.entries(hostileTexts(long(MEBIBYTE)))) {
      const row = await measure(what, [text], 0);
      hostile.push({
        ...row,
        'times ordinary': row['seconds of processor'] / ordinary['seconds of processor'],
      });
    }
    report(
      'Hostile texts of 1 MiB beside an ordinary one, each in a process that starts with it',
      hostile,
      json,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}
