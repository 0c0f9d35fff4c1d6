import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Alert } from '../../functions/alerts/alert.ts';
import { createDispatch, type DeliverWork } from '../../functions/alerts/dispatch.ts';
import { keysOfLookup } from '../../functions/alerts/keys.ts';
import { createAlertStore } from '../../functions/index/alert-table.ts';
import { createIndex } from '../../functions/index/index.ts';
import { compileLookup, type Lookup } from '../../functions/lookup/lookup.ts';
import { evaluate } from '../../functions/lookup/query/evaluate.ts';
import { quoteJson } from '../../functions/lookup/quote-json.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { openEmbeddedTable } from '../../infra/local/embedded-table.ts';
import { startService } from '../../infra/local/service.ts';
import type { BenchOptions } from './bench.ts';
import { random, syntheticCorpus, vocabulary } from './corpus.ts';
import { quantile, type Row, report, timed } from './figures.ts';

const ALERTS = [10, 1_000, 10_000];
const ARTICLES = 20;

/** What telling alerts of an article costs as alerts grow in number: all that a process reads, and alerts considered a second. */
export async function run({ json }: BenchOptions): Promise<void> {
  const rows: Row[] = [];
  for (const alerts of ALERTS) rows.push(await measure(alerts));
  report(`Alerts told of ${ARTICLES} articles of 14 quotes`, rows, json);
  report(
    'From a dropped file to its webhook, on a laptop that looks every half second',
    [await dropToWebhook()],
    json,
  );
}

const DROPS = 10;

/** How long after a file is dropped a real receiver has the webhook. */
async function dropToWebhook(): Promise<Row> {
  const [data, seeds] = await Promise.all(
    ['data', 'seeds'].map((name) => mkdtemp(join(tmpdir(), `bench-${name}-`))),
  );
  let told: () => void = () => {};
  const receiver = createServer((request, response) => {
    request.resume();
    response.end();
    told();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const started = await startService({
    port: 0,
    data: data!,
    seeds: seeds!,
    every: 0.5,
    smtp: null,
    allowLoopbackWebhooks: true,
  });
  if (!started.ok) throw new Error(started.reason);
  const { service } = started;
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const made = await fetch(`${service.url}/v1/alerts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${service.ownerToken.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ lookup: { q: 'harbour' }, channel: { type: 'webhook', url }, minConfidence: 0 }),
  });
  if (!made.ok) throw new Error(`The alert was answered ${made.status}.`);
  const times: number[] = [];
  for (let drop = 0; drop < DROPS; drop += 1) {
    const arrived = new Promise<void>((resolve) => {
      told = resolve;
    });
    const { ms } = await timed(async () => {
      await writeFile(
        join(seeds!, `drop-${drop}.txt`),
        `Harbour, part ${drop}\n\nThe harbour master, Ana Ruiz, said: "The harbour was open for ${drop + 2} days this year."\n`,
      );
      await arrived;
    });
    times.push(ms);
  }
  await service.stop();
  receiver.close();
  await Promise.all([data!, seeds!].map((folder) => rm(folder, { recursive: true })));
  return { drops: DROPS, 'ms p50': quantile(times, 0.5), 'ms p90': quantile(times, 0.9) };
}

async function measure(alerts: number): Promise<Row> {
  const table = await openEmbeddedTable();
  const client = createDynamoDb({ endpoint: table.endpoint });
  const clock = { now: () => new Date() };
  const options = { client, tableName: 'alerts', clock };
  const index = createIndex(options);
  await index.createTable();
  const store = createAlertStore(options);
  const next = random(alerts);
  for (let at = 0; at < alerts; at += 1) {
    const q = `${vocabulary.words[50 + Math.floor(next() * 5_000)]} ${vocabulary.words[Math.floor(next() * 100)]}`;
    const lookup: Lookup = at % 3 === 0 ? { q } : { q: q.split(' ')[0]! };
    const alert: Alert = {
      id: `alr_${at}`,
      lookup,
      channel: { type: 'feed' },
      frequency: 'immediate',
      minConfidence: 0,
      status: 'active',
      createdAt: clock.now().toISOString(),
      key: '',
      since: 0,
      unseen: [],
    };
    await store.create(
      alert,
      keysOfLookup(queryOf(alert), (stem) => 1 / (1 + stem.length)),
      alerts,
    );
  }
  const told: DeliverWork[] = [];
  const reads = countReads(client);
  const dispatch = createDispatch({
    index,
    store,
    clock,
    topic: { publish: async () => {} },
    queue: { send: async (work) => void told.push(...work) },
    matches: evaluate,
    queryOf: async (alert) => queryOf(alert),
    view: (row) => quoteJson(row, { origin: '' }),
  });
  let ms = 0;
  let first = 0;
  const corpus = syntheticCorpus(ARTICLES * 14);
  for (const [at, { article, quotes }] of corpus.entries()) {
    await index.put(article, quotes, {
      beforeShown: async ({ version, before }) =>
        store.prepare({
          articleId: article.id,
          version,
          before,
          silent: false,
          correlationId: '',
          at: clock.now().toISOString(),
        }),
    });
    reads.reset();
    const telling = await timed(() => dispatch.article(article.id));
    ms += telling.ms;
    if (at === 0) {
      first = reads.units();
      reads.total = 0;
    } else reads.total += reads.units();
  }
  client.destroy();
  await table.close();
  return {
    alerts,
    told: told.length,
    'alerts considered a second': (alerts * ARTICLES * 1000) / ms,
    'ms an article': ms / ARTICLES,
    'read units, first article of a process': first,
    'read units, each further one': reads.total / (ARTICLES - 1),
  };
}

function queryOf({ lookup }: Pick<Alert, 'lookup'>) {
  const compiled = compileLookup(lookup);
  if (!compiled.ok) throw new Error('A lookup was refused.');
  return compiled.query;
}

/** Adds up the read units that the engine reports. */
function countReads(client: ReturnType<typeof createDynamoDb>) {
  let units = 0;
  client.middlewareStack.add(
    (next, context) => async (given) => {
      const answer = await next(given);
      const { ConsumedCapacity } = answer.output as {
        ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
      };
      if (['GetItemCommand', 'QueryCommand', 'BatchGetItemCommand'].includes(context.commandName ?? '')) {
        units += [ConsumedCapacity ?? []].flat().reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
      }
      return answer;
    },
    { step: 'initialize' },
  );
  return { total: 0, units: () => units, reset: () => (units = 0) };
}
