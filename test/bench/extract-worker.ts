import { readFileSync } from 'node:fs';
import { layoutOf } from '../../functions/article/layout.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';

// Run bundled, in a process of its own: extracts the texts of a file over and over for so many seconds of processor time,
// the pass under way finished, and prints what the fastest pass took. With `marked`, no indirect speech is looked for.
const [file = '', seconds = '0', what = ''] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(file, 'utf8')) as string[];
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const options = { indirect: what !== 'marked' };
const spent = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
const began = process.cpuUsage();
let best = Number.POSITIVE_INFINITY;
let quotes = 0;
do {
  const start = process.cpuUsage();
  quotes = texts.reduce(
    (sum, text) => sum + extractQuotes({ text, layout: layoutOf(text) }, options).length,
    0,
  );
  best = Math.min(best, spent(start));
} while (spent(began) < Number(seconds));
process.stdout.write(
  JSON.stringify({
    'MB/s': bytes / 1e6 / best,
    'articles/s': texts.length / best,
    'seconds of processor': best,
    quotes,
    'peak memory, MB': process.resourceUsage().maxRSS / 1024,
  }),
);
