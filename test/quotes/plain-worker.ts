import { readFileSync, writeFileSync } from 'node:fs';
import { layoutOf } from '../../functions/article/layout.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
writeFileSync(1, JSON.stringify(extractQuotes({ text, layout: layoutOf(text) })));
