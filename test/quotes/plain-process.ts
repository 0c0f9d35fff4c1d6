import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Quote } from '../../functions/quotes/quote.ts';
import { bundling } from '../../infra/aws/bundling.ts';

export interface PlainProcess {
  extract(text: string): Quote[];
  close(): void;
}

const worker = fileURLToPath(new URL('./plain-worker.ts', import.meta.url));
const MOST_BYTES = 512 * 1024 * 1024;

/** The engine, bundled as it is deployed, in a process of its own: under Jest it is several times slower, which long texts would show. */
export function startPlainProcess(): PlainProcess {
  const folder = mkdtempSync(join(tmpdir(), 'plain-'));
  const outfile = join(folder, 'worker.mjs');
  buildSync({
    entryPoints: [worker],
    outfile,
    bundle: true,
    platform: 'node',
    format: bundling.format,
    target: bundling.target,
    supported: bundling.supported,
  });
  return {
    extract(text) {
      const file = join(folder, 'text.txt');
      writeFileSync(file, text);
      const { stdout, stderr, status } = spawnSync(process.execPath, [outfile, file], {
        encoding: 'utf8',
        maxBuffer: MOST_BYTES,
      });
      if (status !== 0) throw new Error(stderr);
      return JSON.parse(stdout) as Quote[];
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
