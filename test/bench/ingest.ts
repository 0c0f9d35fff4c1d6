import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { createIndex, createMeter, type WritableIndex } from '../../functions/index/index.ts';
import { type BenchArticle, syntheticCorpus } from './corpus.ts';
import { timed } from './figures.ts';

/** Articles under way at once. */
const AT_ONCE = 8;
/** Articles that ingest and raw writing take in turns. */
const TURN = 24;
/** So many are compared with raw writing; the rest of a large corpus is only ingested. */
const COMPARED = 720;
/** Articles between two lines of progress. */
const PROGRESS = 1000;

export interface Work {
  ms: number;
  /** Of this process, the table's aside. */
  processorMs: number;
}

export interface Ingested {
  readonly ingest: Work;
  readonly raw: Work;
  /** Articles that `ingest` and `raw` took their times for. */
  readonly compared: number;
  /** Write units of each article. */
  readonly units: readonly number[];
  /** Bytes of all items of an article, on average. */
  readonly bytes: number;
}

/**
 * Ingests the corpus, and writes the same batches as they are into a table of their own, with nothing between: the floor for
 * any ingest. They take turns, for the machine may be busier at one time than at another, and warm up beforehand.
 */
export async function ingestInTurns(
  client: DynamoDBClient,
  index: WritableIndex,
  corpus: readonly BenchArticle[],
  progress: (what: string) => void,
): Promise<Ingested> {
  const aside = createIndex({ client, tableName: 'raw', clock: { now: () => new Date() } });
  await aside.createTable();
  const written = record(client);
  const ingest: Work = { ms: 0, processorMs: 0 };
  const raw: Work = { ms: 0, processorMs: 0 };
  const units: number[] = [];
  let bytes = 0;
  const put = async ({ article, quotes }: BenchArticle) => {
    const meter = createMeter();
    await index.put(article, quotes, { meter });
    units.push(meter.writeUnits);
    if (units.length % PROGRESS === 0) progress(`${units.length} of ${corpus.length} articles ingested`);
  };
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
  const compared = corpus.slice(0, COMPARED);
  for (let start = 0; start < compared.length; start += TURN) {
    written.begin();
    await add(ingest, () => atOnce(compared.slice(start, start + TURN), put));
    await replay();
  }
  await atOnce(corpus.slice(COMPARED), put);
  return { ingest, raw, compared: compared.length, units, bytes: bytes / compared.length };
}

async function add(sum: Work, work: () => Promise<unknown>): Promise<void> {
  const before = process.cpuUsage();
  const { ms } = await timed(work);
  const { user, system } = process.cpuUsage(before);
  sum.ms += ms;
  sum.processorMs += (user + system) / 1000;
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

async function atOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  let at = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (at < items.length) await work(items[at++]!);
    }),
  );
}
