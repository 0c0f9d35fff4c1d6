import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon, { type Request } from 'autocannon';
import { createIndex, type WritableIndex } from '../../functions/index/index.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { systemClock as clock } from '../../functions/platform/ports.ts';
import type { BenchOptions } from './bench.ts';
import { type BenchArticle, random, syntheticCorpus, vocabulary } from './corpus.ts';
import { openTable } from './engine.ts';
import { type Row, report } from './figures.ts';
import type { Memory } from './load-server.ts';

const CONNECTIONS = [1, 8, 32, 128];
const SECONDS = 5;

/** Ten minutes of so many requests a second, replayed as fast as they are answered. */
const STEADY_RATE = 10;
const TEN_MINUTES = STEADY_RATE * 600;
const SAMPLES = 24;
/** Flat: by the line through the samples of the second half, the heap grew over that half by less than so much of itself. */
const FLAT = 0.03;

/**
 * Requests a second of the laptop's API at growing concurrency, beside the bare framework in the same run; then what its memory
 * does over ten minutes' worth of requests of every kind, while an article changes all the time. The server, the table and
 * what drives them are processes of their own.
 */
export async function run({ json }: BenchOptions): Promise<void> {
  const table = await openTable('embedded');
  const client = createDynamoDb({ endpoint: table.endpoint });
  const index = createIndex({ client, tableName: 'load', clock });
  const corpus = syntheticCorpus(1_000);
  try {
    await index.createTable();
    for (const { article, quotes } of corpus) await index.put(article, quotes);
    await index.sweep();
    await reportLoad(table.endpoint, json);
    await reportMemory(table.endpoint, index, corpus, json);
  } finally {
    client.destroy();
    await table.close();
  }
}

async function reportLoad(endpoint: string, json: boolean): Promise<void> {
  const requests = wordLookups(random(3), 200);
  const rows: Row[] = [];
  for (const [what, target] of [
    ['bare framework', 'bare'],
    ['/v1/quotes, one word', endpoint],
  ] as const) {
    const server = await startServer(target);
    for (const connections of CONNECTIONS) {
      const before = await server.memory();
      const result = await autocannon({ url: server.url, connections, duration: SECONDS, requests });
      const { cpuMs } = await server.memory();
      rows.push({
        what,
        connections,
        'requests/s': result.requests.average,
        'ms p50': result.latency.p50,
        'ms p99': result.latency.p99,
        errors: result.errors + result.non2xx,
        'ms of the server’s processor each': (cpuMs - before.cpuMs) / result.requests.total,
      });
    }
    await server.close();
  }
  report(`Load for ${SECONDS} s each; server, table and driver in a process each`, rows, json);
}

async function reportMemory(
  endpoint: string,
  index: WritableIndex,
  corpus: readonly BenchArticle[],
  json: boolean,
): Promise<void> {
  const server = await startServer(endpoint);
  const requests = everyKind(random(5), corpus);
  const samples: Memory[] = [];
  let failed = 0;
  for (let round = 0; round < SAMPLES; round += 1) {
    const { article, quotes } = corpus[0]!;
    await index.put(article, round % 2 === 0 ? quotes.slice(1) : quotes);
    const result = await autocannon({
      url: server.url,
      connections: 8,
      amount: TEN_MINUTES / SAMPLES,
      requests,
    });
    failed += result.errors + result['5xx'];
    samples.push(await server.memory());
  }
  await server.close();
  const half = samples.slice(SAMPLES / 2);
  const row = (what: 'heap' | 'rss'): Row => {
    const values = half.map((sample) => sample[what]);
    const grown = slopeOf(values) * (values.length - 1);
    const isFlat = grown < FLAT * values[0]!;
    return {
      'of the server': what === 'heap' ? 'heap after collection' : 'resident',
      'first, MB': samples[0]![what],
      'half way, MB': values[0]!,
      'last, MB': values.at(-1)!,
      'grown in the second half, MB': grown,
      flat: isFlat ? 'yes' : 'no',
      'failed requests': failed,
    };
  };
  report(
    `Memory over ${TEN_MINUTES} requests of all kinds: ten minutes at ${STEADY_RATE}/s, flat below ${FLAT * 100}%`,
    [row('heap'), row('rss')],
    json,
  );
}

function wordLookups(next: () => number, count: number): Request[] {
  return Array.from({ length: count }, () => ({
    path: `/v1/quotes?limit=10&q=${vocabulary.words[Math.floor(next() * 500)]}`,
  }));
}

/** Lookups of every kind, pages, feeds, files, and what is refused or not there. */
function everyKind(next: () => number, corpus: readonly BenchArticle[]): Request[] {
  const any = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]!;
  const word = () => any(vocabulary.words);
  const kinds: readonly (() => string)[] = [
    () => `/v1/quotes?q=${word()}`,
    () => `/v1/quotes?q=${word()}%20${any(vocabulary.words.slice(0, 50))}&context=true`,
    () => `/v1/quotes?q=${word().slice(0, 4)}*&sort=relevance&facets=speaker,month`,
    () => `/v1/quotes?speaker=${any(any(corpus).quotes).speaker?.id}`,
    () => `/v1/quotes?format=csv&q=${any(vocabulary.words.slice(0, 50))}`,
    () => `/v1/speakers?q=${any(any(corpus).quotes).speaker?.name.slice(0, 4)}`,
    () => `/v1/articles/${any(corpus).article.id}`,
    () => '/v1/articles',
    () => '/v1/seeds',
    () => `/v1/feed.atom?q=${any(vocabulary.words.slice(0, 50))}`,
    () => `/?q=${word()}`,
    () => `/v1/quotes?q=${word()}&colour=${word()}`,
    () => `/v1/quotes/${word()}`,
  ];
  return Array.from(
    { length: 650 },
    (_, at): Request => ({ path: encodeURI(decodeURI(kinds[at % kinds.length]!())) }),
  );
}

/** Of the line that fits best, a sample. */
function slopeOf(values: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, value) => sum + value, 0) / all.length;
  const [x, y] = [(values.length - 1) / 2, mean(values)];
  const above = values.reduce((sum, value, at) => sum + (at - x) * (value - y), 0);
  return above / values.reduce((sum, _, at) => sum + (at - x) ** 2, 0);
}

async function startServer(target: string) {
  const child = fork(fileURLToPath(new URL('load-server.ts', import.meta.url)), [target], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  const url = await said<string>(child);
  return {
    url,
    async memory() {
      const memory = said<Memory>(child);
      child.send('memory');
      return memory;
    },
    async close() {
      const exit = once(child, 'exit');
      child.disconnect();
      await exit;
    },
  };
}

/** What the server says next. */
async function said<Message>(child: ChildProcess): Promise<Message> {
  const heard = new AbortController();
  const { signal } = heard;
  const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error('The server ended.')));
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message as Message;
  } finally {
    ended.catch(() => {});
    heard.abort();
  }
}
