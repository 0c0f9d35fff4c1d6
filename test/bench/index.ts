import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { createIndex, createMeter, type Index, type Meter } from '../../functions/index/index.ts';
import { tokenize } from '../../functions/index/tokenize.ts';
import { listQuotes, type QuotesRequest } from '../../functions/lookup/list-quotes.ts';
import { verifyClaim } from '../../functions/lookup/verify/verify.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import type { BenchOptions } from './bench.ts';
import { type BenchArticle, random, syntheticCorpus, vocabulary } from './corpus.ts';
import { quantile, type Row, report, timed } from './figures.ts';

/** How often each kind of lookup is measured, each time with other words. */
const REPEATS = 40;
const AT_ONCE = 8;

/** Articles that ingest and raw writing take in turns. */
const TURN = 24;

/** What lookups and ingest cost on growing corpora, beside peers on the same quotes in the same run. */
export async function run({ sizes, json }: BenchOptions): Promise<void> {
  const costs: Row[] = [];
  for (const size of sizes) {
    const corpus = syntheticCorpus(size);
    const table = await openTable();
    const client = createDynamoDb({ endpoint: table.endpoint });
    const index = createIndex({ client, tableName: 'bench', clock: { now: () => new Date() } });
    await index.createTable();
    const { ingest, raw, units, bytes } = await ingestInTurns(client, index, corpus);
    const merging = await timed(() => index.sweep());
    const each = (sum: number) => sum / corpus.length;
    costs.push({
      quotes: size,
      articles: corpus.length,
      unitsAnArticle: quantile(units, 0.5),
      bytesAnArticle: each(bytes),
    });
    report(
      `Ingest of ${size} quotes`,
      [
        {
          'write units an article (p50)': quantile(units, 0.5),
          p99: quantile(units, 0.99),
          'articles a second': 1000 / each(ingest.ms),
          'raw BatchWrite of the same items': 1000 / each(raw.ms),
          ratio: raw.ms / ingest.ms,
          'processor an article, ms': each(ingest.processorMs),
          'of raw': each(raw.processorMs),
          'merge of the counts, ms': merging.ms,
        },
      ],
      json,
    );
    report(`Lookups of the first ten in ${size} quotes`, await lookups(index, corpus), json);
    report(`Peers on the same ${size} quotes, in memory`, await peers(index, corpus), json);
    client.destroy();
    await table.close();
  }
  report(
    'Carried on by the measured sizes (on-demand prices of us-east-1: $0.125 and $0.625 a million units, $0.25 a GB-month)',
    carriedOn(costs),
    json,
  );
}

/** The embedded table in a process of its own: on AWS it takes no processor time from who writes, either. */
async function openTable(): Promise<{ readonly endpoint: string; close(): Promise<void> }> {
  const worker = fork(fileURLToPath(new URL('./table-worker.ts', import.meta.url)));
  const [endpoint] = (await Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(() => Promise.reject(new Error('The table did not open.'))),
  ])) as [string];
  return {
    endpoint,
    async close() {
      const exit = once(worker, 'exit');
      worker.disconnect();
      await exit;
    },
  };
}

interface Work {
  ms: number;
  /** Of this process, the table's aside. */
  processorMs: number;
}

/**
 * Ingests the corpus, and writes the same batches as they are into a table of their own, with nothing between: the floor for
 * any ingest. They take turns, for the machine may be busier at one time than at another, and warm up beforehand.
 */
async function ingestInTurns(client: DynamoDBClient, index: Index, corpus: readonly BenchArticle[]) {
  const aside = createIndex({ client, tableName: 'raw', clock: { now: () => new Date() } });
  await aside.createTable();
  const written = record(client);
  const ingest: Work = { ms: 0, processorMs: 0 };
  const raw: Work = { ms: 0, processorMs: 0 };
  const units: number[] = [];
  let bytes = 0;
  const replay = () => {
    const batches = written.take();
    bytes += batches.flat().reduce((sum, request) => sum + sizeOf(request), 0);
    return add(raw, () =>
      atOnce(batches, (requests) =>
        client.send(new BatchWriteItemCommand({ RequestItems: { raw: requests } })),
      ),
    );
  };
  written.begin();
  await atOnce(syntheticCorpus(40 * 14), ({ article, quotes }) => aside.put(article, quotes));
  await replay();
  Object.assign(raw, { ms: 0, processorMs: 0 });
  bytes = 0;
  for (let start = 0; start < corpus.length; start += TURN) {
    written.begin();
    await add(ingest, () =>
      atOnce(corpus.slice(start, start + TURN), async ({ article, quotes }) => {
        const meter = createMeter();
        await index.put(article, quotes, { meter });
        units.push(meter.writeUnits);
      }),
    );
    await replay();
  }
  return { ingest, raw, units, bytes };
}

async function add(sum: Work, work: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage();
  const { ms } = await timed(work);
  const { user, system } = process.cpuUsage(before);
  sum.ms += ms;
  sum.processorMs += (user + system) / 1000;
}

async function lookups(index: Index, corpus: readonly BenchArticle[]): Promise<Row[]> {
  const next = random(7);
  const quotes = corpus.flatMap(({ quotes: some }) => some);
  const any = () => quotes[Math.floor(next() * quotes.length)]!;
  const frequent = () => vocabulary.words[Math.floor(next() * 20)]!;
  const rare = () => vocabulary.words[2_000 + Math.floor(next() * 8_000)]!;
  const neighbours = (length: number) => {
    const words = any().text.split(' ');
    return words.slice(2, 2 + length).join(' ');
  };
  const kinds: Readonly<Record<string, () => QuotesRequest>> = {
    'one frequent word': () => ({ q: frequent() }),
    'one rare word': () => ({ q: rare() }),
    'two frequent words': () => ({ q: `${frequent()} ${frequent()}` }),
    'a frequent and a rare word': () => ({ q: `${frequent()} ${rare()}` }),
    'a phrase': () => ({ q: `"${neighbours(3)}"` }),
    'a speaker': () => ({ speaker: any().speaker!.id }),
    'a speaker and a word': () => ({ speaker: any().speaker!.id, q: frequent() }),
    'a prefix': () => ({ q: `${rare().slice(0, 5)}*` }),
    'nothing: the newest': () => ({}),
  };
  const rows: Row[] = [];
  for (const [name, request] of Object.entries(kinds)) {
    const meters: Meter[] = [];
    const times: number[] = [];
    // The first of a process fills its caches.
    for (let turn = -2; turn < REPEATS; turn += 1) {
      const asked = listQuotes({ ...request(), limit: 10 });
      if (!asked.ok) throw new Error(asked.causes[0].detail);
      const meter = createMeter();
      const snapshot = await index.snapshot();
      const { ms } = await timed(() => asked.run(index, { snapshot, meter, origin: '' }));
      if (turn < 0) continue;
      meters.push(meter);
      times.push(ms);
    }
    rows.push(figuresOf(name, meters, times));
  }
  const meters: Meter[] = [];
  const times: number[] = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    const asked = verifyClaim({ text: any().text });
    if (!asked.ok) throw new Error('A claim was refused.');
    const meter = createMeter();
    const snapshot = await index.snapshot();
    const { ms } = await timed(() => asked.run(index, { snapshot, meter, origin: '' }));
    meters.push(meter);
    times.push(ms);
  }
  return [...rows, figuresOf('verify a quote', meters, times)];
}

function figuresOf(lookup: string, meters: readonly Meter[], times: readonly number[]): Row {
  const of = (pick: (meter: Meter) => number, at: number) => quantile(meters.map(pick), at);
  return {
    lookup,
    'trips p50': of(({ roundTrips }) => roundTrips, 0.5),
    p99: of(({ roundTrips }) => roundTrips, 0.99),
    'read units p50': of(({ readUnits }) => readUnits, 0.5),
    'units p99': of(({ readUnits }) => readUnits, 0.99),
    'as the engine says p50': of(({ reportedReadUnits }) => reportedReadUnits, 0.5),
    'ms p50': quantile(times, 0.5),
    'ms p99': quantile(times, 0.99),
  };
}

/** How long in-memory engines take for two words, and whether they find the same quotes as the index does. */
async function peers(index: Index, corpus: readonly BenchArticle[]): Promise<Row[]> {
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

/** Notes every batch that a client writes between `begin` and `take`. */
function record(client: DynamoDBClient) {
  const batches: WriteRequest[][] = [];
  let recording = false;
  client.middlewareStack.add(
    (next, context) => (given) => {
      if (recording && context.commandName === 'BatchWriteItemCommand') {
        const { RequestItems = {} } = given.input as BatchWriteItemCommand['input'];
        batches.push(...Object.values(RequestItems));
      }
      return next(given);
    },
    { step: 'initialize' },
  );
  return {
    take() {
      recording = false;
      return batches.splice(0);
    },
    begin() {
      recording = true;
    },
  };
}

function sizeOf({ PutRequest }: WriteRequest): number {
  return Object.entries(PutRequest?.Item ?? {}).reduce(
    (sum, [name, value]) => sum + name.length + (value.S?.length ?? value.B?.length ?? value.N?.length ?? 0),
    0,
  );
}

async function atOnce<Item>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<unknown>,
): Promise<void> {
  let at = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (at < items.length) {
        const mine = at++;
        await work(items[mine]!, mine);
      }
    }),
  );
}

function carriedOn(costs: readonly Row[]): Row[] {
  const last = costs.at(-1)!;
  const perArticle = Number(last.unitsAnArticle);
  const bytes = Number(last.bytesAnArticle);
  return [1e6, 1e8].map((quotes) => {
    const articles = quotes / 14;
    return {
      quotes,
      'ingest, $': (articles * perArticle * 0.625) / 1e6,
      GB: (articles * bytes) / 1e9,
      'kept a month, $': ((articles * bytes) / 1e9) * 0.25,
      'a million one-word lookups, $': 0.125,
    };
  });
}
