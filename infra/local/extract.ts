// npm run --silent extract -- [--explain] FILE…: one JSON line a file, in order, and nothing else on stdout. A file
// that cannot be read as an article is told on stderr, the others go on, and the exit code is 1.
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article, Span } from '../../functions/article/article.ts';
import { parseSeed } from '../../functions/article/parse.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import type { Quote } from '../../functions/quotes/quote.ts';

const USAGE = 'usage: npm run --silent extract -- [--explain] FILE…';

interface Arguments {
  readonly files: readonly string[];
  readonly explain: boolean;
}

function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { explain: { type: 'boolean', default: false } },
    });
    return positionals.length > 0 ? { files: positionals, explain: values.explain } : null;
  } catch {
    return null;
  }
}

type Read =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly reason: string };

async function readSeed(file: string): Promise<Read> {
  try {
    if ((await stat(file)).isDirectory()) return { ok: false, reason: 'is a folder; name the files in it.' };
    const bytes = await readFile(file);
    const metaFile = `${file.slice(0, file.length - extname(file).length)}.meta.json`;
    const meta = await readFile(metaFile).catch(() => null);
    // A file of any other name is read as plain text.
    const known = /\.(?:txt|md|html)$/i.test(file);
    const key = known ? basename(file) : `${basename(file)}.txt`;
    return await parseSeed({ key, bytes, meta: meta && { key: basename(metaFile), bytes: meta } });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return { ok: false, reason: 'does not exist.' };
    if (code === 'EACCES') return { ok: false, reason: 'may not be read; check its permissions.' };
    return { ok: false, reason: `cannot be read (${code ?? 'unknown reason'}).` };
  }
}

const pair = ({ start, end }: Span): [number, number] => [start, end];

/** A quote as its line shows it: spans as pairs, the speaker without aliases. */
function shown({ text, kind, spans, speaker, cue, confidence, why }: Quote) {
  return {
    text,
    kind,
    spans: spans.map(pair),
    speaker: speaker && {
      id: speaker.id,
      name: speaker.name,
      role: speaker.role,
      mention: speaker.mention && pair(speaker.mention),
    },
    cue,
    confidence,
    ...(why ? { why } : {}),
  };
}

async function main(): Promise<void> {
  const args = readArguments();
  if (!args) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  for (const file of args.files) {
    const read = await readSeed(file);
    if (!read.ok) {
      console.error(`${file}: ${read.reason}`);
      process.exitCode = 1;
      continue;
    }
    const { article } = read;
    const quotes = extractQuotes(article, { explain: args.explain }).map(shown);
    const doc = basename(file, extname(file));
    process.stdout.write(
      `${JSON.stringify({ doc, title: article.title, published: article.published, quotes })}\n`,
    );
  }
}

await main();
