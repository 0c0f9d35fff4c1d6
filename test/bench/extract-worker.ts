import { readFileSync } from 'node:fs';
import { layoutOf } from '../../functions/article/layout.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';

// Run bundled, in a process of its own: extracts the texts of a file so many times and prints what the fastest pass took.
const [file = '', passes = '1'] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(file, 'utf8')) as string[];
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
let best = Number.POSITIVE_INFINITY;
let quotes = 0;
for (let pass = 0; pass < Number(passes); pass += 1) {
  const start = process.cpuUsage();
  quotes = texts.reduce((sum, text) => sum + extractQuotes({ text, layout: layoutOf(text) }).length, 0);
  const { user, system } = process.cpuUsage(start);
  best = Math.min(best, (user + system) / 1e6);
}
process.stdout.write(
  JSON.stringify({
    'MB/s': bytes / 1e6 / best,
    'articles/s': texts.length / best,
    'seconds of processor': best,
    quotes,
    'peak memory, MB': process.resourceUsage().maxRSS / 1024,
  }),
);
