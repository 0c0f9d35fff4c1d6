import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { packBlob } from '../../functions/index/blob.ts';
import { noContribution, packContribution } from '../../functions/index/contribution.ts';
import { createIndex, type QuoteList, type WritableIndex } from '../../functions/index/index.ts';
import { type Written, writeArticle } from './articles.ts';
import { type Engine, startEngine } from './engine.ts';
import { Crash, dyingAt, leavingOut } from './faults.ts';
import { dump, whatIsShown } from './reading.ts';

let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const first: Written = {
  id: 'quay',
  published: '2024-05-01',
  said: [
    { text: 'The quay closed', speaker: 'Mara Lindqvist', role: 'harbour master' },
    { text: 'No ferry told us', speaker: 'Ada Okoro' },
  ],
};
const second: Written = {
  id: 'quay',
  published: '2024-05-02',
  said: [
    { text: 'The quay is open to ferries', speaker: 'Mara Lindqvist', role: 'harbour master' },
    { text: 'We were told', speaker: 'Jonas Lindqvist' },
    { text: 'I saw the ball late', speaker: 'Ada Okoro', role: 'goalkeeper' },
    { text: 'Ferries would', speaker: null, kind: 'indirect' },
  ],
};
/** A namesake of somebody in the second version. */
const bystander: Written = {
  id: 'pier',
  said: [{ text: 'The pier stays', speaker: 'Ada Okoro', role: 'mayor' }],
};
const lists: QuoteList[] = [
  { by: 'all' },
  { by: 'all', indirect: true },
  { by: 'word', stem: 'quay' },
  { by: 'word', stem: 'ferri' },
  { by: 'speaker', words: ['lindqvist'] },
  { by: 'speakerId', id: 'ada-okoro~sport' },
];

async function table() {
  const tableName = `crashes-${++tables}`;
  const time = { now: Date.parse('2024-07-01T00:00:00Z') };
  const open = (client: DynamoDBClient = engine.client) =>
    createIndex({ client, tableName, clock: { now: () => new Date(time.now) } });
  await open().createTable();
  const later = (ms: number) => {
    time.now += ms;
  };
  return { tableName, open, later };
}

function put(index: WritableIndex, written: Written) {
  const { article, quotes } = writeArticle(written);
  return index.put(article, quotes);
}

/** Sweeps until nothing is left to wait for. */
async function quiet({ open, later }: Awaited<ReturnType<typeof table>>) {
  for (let times = 0; times < 4; times += 1) {
    later(400_000);
    await open().sweep();
  }
}

/** A table without what may differ between two runs to the same end: numbers, times, and shards where nothing is counted. */
async function withoutNumbers(tableName: string): Promise<string[]> {
  const items = [...(await dump(engine.client, tableName)).values()].map((text) => JSON.parse(text));
  const names = new Map<string, string>();
  for (const { pk, sk, current } of items) {
    if (sk.S === '#' && pk.S.startsWith('A#')) names.set(current.N.padStart(10, '0'), `version of ${pk.S}`);
  }
  return items
    .filter(({ pk, sk }) => pk.S !== 'M' && !(pk.S === 'C' && sk.S === '#'))
    .filter(({ upTo, b }) => upTo === undefined || b.B !== emptySum)
    .map(({ upTo: _, current: __, previous: ___, previousHash: ____, ...item }) => {
      const sk = item.sk.S.replace(/\b\d{10}\b/, (number: string) => names.get(number) ?? `stray ${number}`);
      // An engine may answer with an item's attributes in any order.
      return JSON.stringify(Object.entries({ ...item, sk }).sort());
    })
    .sort();
}

const emptySum = Buffer.from(packBlob(packContribution(noContribution()))).toString('base64');

let asUndisturbed: { shown: unknown; before: unknown; table: string[] };
beforeAll(async () => {
  const run = await table();
  await put(run.open(), bystander);
  await put(run.open(), first);
  const before = await whatIsShown(run.open(), lists);
  await put(run.open(), second);
  await quiet(run);
  asUndisturbed = {
    before,
    shown: await whatIsShown(run.open(), lists),
    table: await withoutNumbers(run.tableName),
  };
});

type Death = Parameters<typeof dyingAt>[2];

/** Dies at each write in turn until a run gets through; of very many alike, at one of `every` after the first dozen. */
async function atEveryWrite(
  deaths: readonly Death[],
  every: number,
  work: (client: DynamoDBClient, step: string) => Promise<void>,
): Promise<number> {
  let steps = 0;
  for (const when of deaths) {
    for (let nth = 0; ; nth += nth < 12 ? 1 : every) {
      const { client, died } = dyingAt(engine.client, nth, when);
      await work(client, `${when} write ${nth}`);
      if (!died()) break;
      steps += 1;
    }
  }
  return steps;
}

async function survivingCrash(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
}

test('an ingest that dies at any write shows the article before or after it, and a retry completes it', async () => {
  const steps = await atEveryWrite(['within', 'after'], 1, async (client, step) => {
    const run = await table();
    for (const written of [bystander, first]) await put(run.open(), written);
    await survivingCrash(put(run.open(client), second));
    const seen = await whatIsShown(run.open(), lists);
    expect([asUndisturbed.before, asUndisturbed.shown]).toContainEqual(seen);
    await put(run.open(), second);
    expect([step, await whatIsShown(run.open(), lists)]).toEqual([step, asUndisturbed.shown]);
    await quiet(run);
    expect([step, await whatIsShown(run.open(), lists)]).toEqual([step, asUndisturbed.shown]);
    expect([step, await withoutNumbers(run.tableName)]).toEqual([step, asUndisturbed.table]);
  });
  expect(steps).toBeGreaterThan(10);
}, 120_000);

test('an ingest that dies at any write and is never retried is cleared away or completed by sweeps', async () => {
  await atEveryWrite(['after'], 1, async (client, step) => {
    const run = await table();
    for (const written of [bystander, first]) await put(run.open(), written);
    await survivingCrash(put(run.open(client), second));
    await quiet(run);
    const seen = await whatIsShown(run.open(), lists);
    expect([asUndisturbed.before, asUndisturbed.shown]).toContainEqual(seen);
    await put(run.open(), second);
    await quiet(run);
    expect([step, await whatIsShown(run.open(), lists)]).toEqual([step, asUndisturbed.shown]);
    expect([step, await withoutNumbers(run.tableName)]).toEqual([step, asUndisturbed.table]);
  });
}, 120_000);

test('a sweep that dies at any write leaves all as it is shown, and a later one ends where it would have', async () => {
  await atEveryWrite(['before', 'after'], 29, async (client, step) => {
    const run = await table();
    for (const written of [bystander, first, second]) await put(run.open(), written);
    for (let times = 0; times < 3; times += 1) {
      run.later(400_000);
      await survivingCrash(run.open(client).sweep());
      expect([step, await whatIsShown(run.open(), lists)]).toEqual([step, asUndisturbed.shown]);
    }
    await quiet(run);
    expect([step, await whatIsShown(run.open(), lists)]).toEqual([step, asUndisturbed.shown]);
    expect([step, await withoutNumbers(run.tableName)]).toEqual([step, asUndisturbed.table]);
  });
}, 300_000);

test('a version that changes the counts much is counted once, wherever its ingest and the sweeps after it die', async () => {
  const words = Array.from({ length: 400 }, (_, at) => `boat${(at * 7919 + 13).toString(36)}${at}`);
  const long: Written = { id: 'quay', said: [{ text: words.join(' '), speaker: 'Mara Lindqvist' }] };
  const undisturbed = await table();
  for (const written of [first, long]) await put(undisturbed.open(), written);
  const log = [...(await dump(engine.client, undisturbed.tableName)).values()].filter((item) =>
    item.includes('"pk":{"S":"c"}'),
  );
  expect(log).toHaveLength(1);
  const shown = await whatIsShown(undisturbed.open(), lists);
  await quiet(undisturbed);
  expect(await whatIsShown(undisturbed.open(), lists)).toEqual(shown);
  const ended = await withoutNumbers(undisturbed.tableName);
  await atEveryWrite(['after'], 1, async (client, step) => {
    const run = await table();
    await put(run.open(), first);
    await survivingCrash(put(run.open(client), long));
    await put(run.open(), long);
    expect([step, await whatIsShown(run.open(), lists)]).toEqual([step, shown]);
    await quiet(run);
    expect([step, await withoutNumbers(run.tableName)]).toEqual([step, ended]);
  });
  await atEveryWrite(['after'], 40, async (client, step) => {
    const run = await table();
    for (const written of [first, long]) await put(run.open(), written);
    for (let times = 0; times < 3; times += 1) {
      run.later(400_000);
      await survivingCrash(run.open(client).sweep());
      expect([step, await whatIsShown(run.open(), lists)]).toEqual([step, shown]);
    }
    await quiet(run);
    expect([step, await withoutNumbers(run.tableName)]).toEqual([step, ended]);
  });
}, 300_000);

test('items that the service leaves unprocessed are written all the same', async () => {
  const run = await table();
  const index = run.open(leavingOut(engine.client));
  for (const written of [bystander, first, second]) await put(index, written);
  expect(await whatIsShown(index, lists)).toEqual(asUndisturbed.shown);
  await quiet({ ...run, open: () => index });
  expect(await withoutNumbers(run.tableName)).toEqual(asUndisturbed.table);
});
