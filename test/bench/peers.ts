import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { createMeter, type Index } from '../../functions/index/index.ts';
import { tokenize } from '../../functions/index/tokenize.ts';
import { listQuotes } from '../../functions/lookup/list-quotes.ts';
import { type BenchArticle, random, vocabulary } from './corpus.ts';
import { quantile, type Row, timed } from './figures.ts';

/** How long in-memory engines take for two words, and whether they find the same quotes as the index does. */
export async function peers(index: Index, corpus: readonly BenchArticle[]): Promise<Row[]> {
  const documents = corpus.flatMap(({ article, quotes }) =>
    quotes.map(({ text }, at) => ({
      id: `${article.id} ${at}`,
      text,
      stems: new Set(tokenize(text).map(({ stem }) => stem)),
    })),
  );
  const mini = new MiniSearch({ fields: ['text'], tokenize: (text) => text.split(' ') });
  mini.addAll(documents.map(({ id, text }) => ({ id, text })));
  const flex = new FlexSearch.Index({ tokenize: 'strict' });
  for (const [at, { text }] of documents.entries()) flex.add(at, text);
  const next = random(11);
  const queries = Array.from({ length: 20 }, () => [
    vocabulary.words[Math.floor(next() * 60)]!,
    vocabulary.words[Math.floor(next() * 400)]!,
  ]);
  const scan = (words: readonly string[]) =>
    documents.filter(({ stems }) => words.every((word) => stems.has(word))).length;
  const engines: Readonly<Record<string, (words: readonly string[]) => number | Promise<number>>> = {
    'As Quoted, all pages': (words) => countAll(index, words.join(' ')),
    'linear scan': scan,
    MiniSearch: (words) => mini.search(words.join(' '), { combineWith: 'AND' }).length,
    FlexSearch: (words) => flex.search(words.join(' '), { limit: documents.length }).length,
  };
  const rows: Row[] = [];
  for (const [engine, search] of Object.entries(engines)) {
    const times: number[] = [];
    let agree = 0;
    for (const words of queries) {
      const { ms, result } = await timed(() => search(words));
      times.push(ms);
      if (result === scan(words)) agree += 1;
    }
    rows.push({
      engine,
      'two words, ms p50': quantile(times, 0.5),
      'ms p99': quantile(times, 0.99),
      'agree with the scan': `${agree} of ${queries.length}`,
    });
  }
  return rows;
}

async function countAll(index: Index, q: string): Promise<number> {
  let cursor: string | null = null;
  let found = 0;
  do {
    const asked = listQuotes({ q, limit: 100, ...(cursor !== null && { cursor }) });
    if (!asked.ok) throw new Error('A cursor was refused.');
    const page: { items: readonly unknown[]; next: string | null } = await asked.run(index, {
      snapshot: await index.snapshot(),
      meter: createMeter(),
      origin: '',
    });
    found += page.items.length;
    cursor = page.next;
  } while (cursor !== null);
  return found;
}
