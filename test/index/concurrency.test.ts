import fc from 'fast-check';
import { createIndex, type WritableIndex } from '../../functions/index/index.ts';
import { someArticle, type Written, writeArticle } from './articles.ts';
import { type Engine, startEngine } from './engine.ts';
import { leavingOut } from './faults.ts';
import { readAll, shouldShow, shown } from './reading.ts';

let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

async function emptyTable() {
  const tableName = `concurrent-${++tables}`;
  const time = { now: Date.parse('2024-07-01T00:00:00Z') };
  const clock = { now: () => new Date(time.now) };
  const open = (client = engine.client): WritableIndex => createIndex({ client, tableName, clock });
  await open().createTable();
  return { open, time };
}

function put(index: WritableIndex, written: Written) {
  const { article, quotes } = writeArticle(written);
  return index.put(article, quotes);
}

test('eight ingests at once, of versions of the same articles, leave one whole version of each', async () => {
  const someWork = fc.array(someArticle(['quay', 'pier', 'mole']), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(someWork, async (work) => {
      const { open, time } = await emptyTable();
      const outcomes = await Promise.all(
        work.map((written) => put(open(leavingOut(engine.client)), written)),
      );

      const winners = new Map<string, { version: number; written: Written }>();
      for (const [at, { result, version }] of outcomes.entries()) {
        const written = work[at] as Written;
        const known = winners.get(written.id);
        if (result !== 'superseded' && version > (known?.version ?? 0))
          winners.set(written.id, { version, written });
      }
      const articles = [...winners.values()].map(({ written }) => written);
      const check = async () => {
        for (const list of [{ by: 'all' }, { by: 'word', stem: 'ferri' }] as const) {
          expect(shown(await readAll(open(), list))).toEqual(shouldShow(articles, list));
        }
        const { quotes } = await open().totals({ snapshot: await open().snapshot() });
        expect(quotes).toBe(shouldShow(articles, { by: 'all' }).length);
      };
      await check();
      time.now += 61_000;
      await Promise.all([open().sweep(), open().sweep()]);
      time.now += 400_000;
      await open().sweep();
      await check();
    }),
    { numRuns: 5 },
  );
}, 120_000);

test('the same work many times over, at once and again later, is done once', async () => {
  const { open } = await emptyTable();
  const written: Written = {
    id: 'quay',
    said: [{ text: 'The ferry is late' }, { text: 'It sails at noon' }],
  };
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => put(open(), written)));
  expect(new Set(outcomes.map(({ version }) => version))).toEqual(new Set([1]));
  expect(await put(open(), written)).toMatchObject({ result: 'unchanged', version: 1 });
  expect(shown(await readAll(open(), { by: 'all' }))).toEqual(['quay 0', 'quay 1']);
});

test('paging gives each quote once while articles come, change and go', async () => {
  const { open } = await emptyTable();
  const said = ['one', 'two', 'three', 'four'].map((text) => ({ text: `ferry ${text}` }));
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const id of ids) await put(open(), { id, published: `2024-05-0${(id.charCodeAt(0) % 3) + 1}`, said });
  const expected = shown(await readAll(open(), { by: 'word', stem: 'ferri' }));

  const reader = open();
  const snapshot = await reader.snapshot();
  const seen: string[] = [];
  const texts: string[] = [];
  let next: string | null | undefined;
  let step = 0;
  do {
    const page = await reader.page(
      { by: 'word', stem: 'ferri' },
      { snapshot, order: 'newest', items: 1, ...(next ? { after: next } : {}) },
    );
    seen.push(...shown(page.rows));
    texts.push(...page.rows.map((row) => row.text));
    next = page.next;
    const id = ids[step % ids.length] as string;
    if (step % 3 === 0)
      await put(open(), { id, published: '2024-05-02', said: [{ text: `ferry changed ${step}` }] });
    if (step % 3 === 1) await open().remove(id);
    if (step % 3 === 2) await put(open(), { id: `new${step}`, published: '2024-05-02', said });
    step += 1;
  } while (next !== null);
  expect(seen.sort()).toEqual(expected);
  expect(texts.filter((text) => text.includes('changed'))).toEqual([]);
});

test('a version that outlives its lease is given up, and the next try stores it', async () => {
  const { open, time } = await emptyTable();
  const written: Written = { id: 'quay', said: [{ text: 'The ferry is late' }] };
  const late = createIndexWithSlowWrites(open, time);
  await expect(put(late, written)).rejects.toThrow('took too long');
  expect(await readAll(open(), { by: 'all' })).toEqual([]);
  time.now += 400_000;
  expect(await open().sweep()).toMatchObject({ abandoned: 1 });
  expect(await put(open(), written)).toMatchObject({ result: 'stored', version: 2 });
  time.now += 61_000;
  expect(await open().sweep()).toMatchObject({ versions: 1 });
  expect(shown(await readAll(open(), { by: 'all' }))).toEqual(['quay 0']);
});

/** Its clock jumps past the lease as soon as it has taken its number. */
function createIndexWithSlowWrites(
  open: (client?: typeof engine.client) => WritableIndex,
  time: { now: number },
): WritableIndex {
  const client = new Proxy(engine.client, {
    get: (target, name) =>
      name === 'send'
        ? async (command: Parameters<typeof engine.client.send>[0]) => {
            const answer = await target.send(command);
            if (command.constructor.name === 'UpdateItemCommand') time.now += 301_000;
            return answer;
          }
        : Reflect.get(target, name),
  });
  return open(client);
}
