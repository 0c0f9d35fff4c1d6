import {
  createIndex,
  createMeter,
  type Flag,
  type PageRequest,
  type QuoteList,
  type QuoteRow,
  type WritableIndex,
} from '../../functions/index/index.ts';
import { random, vocabulary } from '../bench/corpus.ts';
import { writeArticle } from './articles.ts';
import { type Engine, startEngine } from './engine.ts';
import { readAll } from './reading.ts';

let engine: Engine;
let index: WritableIndex;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());
beforeEach(async () => {
  index = createIndex({
    client: engine.client,
    tableName: `quotes-${++tables}`,
    clock: { now: () => new Date() },
  });
  await index.createTable();
});

/** Every row of a list, page by page. */
async function all(list: QuoteList, request: Partial<PageRequest> = {}): Promise<QuoteRow[]> {
  const snapshot = await index.snapshot();
  const rows: QuoteRow[] = [];
  let after: string | null | undefined;
  do {
    const page = await index.page(list, {
      snapshot,
      order: 'newest',
      items: 2,
      ...(after ? { after } : {}),
      ...request,
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return rows;
}

const harbour = writeArticle({
  id: 'harbour',
  published: '2024-05-02',
  said: [
    {
      text: 'The ferries will not sail',
      speaker: 'Mara Lindqvist',
      aliases: ['Lindqvist'],
      role: 'harbour master',
    },
    { text: 'One ferry sank', speaker: 'Ada Okoro' },
    { text: 'The storm would pass', speaker: 'Ada Okoro', kind: 'indirect' },
  ],
});

test('what was put is found by word, speaker and publisher, with all that a listing shows', async () => {
  const outcome = await index.put(harbour.article, harbour.quotes);
  expect(outcome).toMatchObject({ result: 'stored', version: 1 });

  const byWord = await all({ by: 'word', stem: 'ferri' });
  expect(byWord.map((row) => row.text)).toEqual(['The ferries will not sail', 'One ferry sank']);
  const { text: _, layout: __, ...head } = harbour.article;
  expect(byWord[0]).toMatchObject({ ...harbour.quotes[0], article: head, ordinal: 0, version: 1 });
  expect(byWord[0]?.id).toMatch(/^harbour\.[a-z2-7]{12}$/);

  expect((await all({ by: 'speaker', words: ['okoro'] })).map((row) => row.ordinal)).toEqual([1]);
  expect((await all({ by: 'speaker', words: ['lindqvist', 'mara'] })).map((row) => row.ordinal)).toEqual([0]);
  expect((await all({ by: 'speakerId', id: 'ada-okoro' })).map((row) => row.ordinal)).toEqual([1]);
  expect((await all({ by: 'source', publisher: 'THE HARBOUR POST' })).map((row) => row.ordinal)).toEqual([
    0, 1,
  ]);
  expect((await all({ by: 'all' })).map((row) => row.ordinal)).toEqual([0, 1]);
  expect((await all({ by: 'all' }, { order: 'oldest' })).map((row) => row.ordinal)).toEqual([1, 0]);
});

test('indirect quotes stand in lists of their own', async () => {
  await index.put(harbour.article, harbour.quotes);
  expect(await all({ by: 'word', stem: 'storm' })).toEqual([]);
  expect((await all({ by: 'word', stem: 'storm', indirect: true })).map((row) => row.ordinal)).toEqual([2]);
});

test('an article is read with its quotes and their context', async () => {
  await index.put(harbour.article, harbour.quotes);
  const snapshot = await index.snapshot();
  const record = await index.article('harbour', { snapshot });
  expect(record?.article).toMatchObject({ id: 'harbour', quotes: { direct: 2, indirect: 1 } });
  expect(record?.quotes[1]?.context).toEqual({ before: 'Ada Okoro said "', after: '" at noon.' });
  expect(await index.article('elsewhere', { snapshot })).toBeNull();

  const rows = await all({ by: 'all' });
  const { contexts } = await index.contexts(rows, {});
  expect(contexts.get(rows[0]?.id ?? '')).toEqual({ before: 'Mara Lindqvist said "', after: '" at noon.' });
});

test('contexts of quotes far down in large articles are read for no more units than allowed', async () => {
  const hex = (seed: number) => ((seed * 2_654_435_761) >>> 0).toString(16);
  for (let at = 0; at < 6; at += 1) {
    const said = Array.from({ length: 240 }, (_, nth) => ({
      text: Array.from({ length: 90 }, (_, word) => hex(at * 99_991 + nth * 131 + word)).join(''),
    }));
    const { article, quotes } = writeArticle({ id: `large${at}`, said });
    await index.put(article, quotes);
  }
  const snapshot = await index.snapshot();
  const articles = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((at) => index.article(`large${at}`, { snapshot })),
  );
  const rows = articles.flatMap((record) => record?.quotes.at(-1) ?? []);
  const meter = createMeter();
  const { contexts, rows: read } = await index.contexts(rows, { meter, units: 30 });
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(6);
  expect(contexts.size).toBe(read);
  expect(meter.readUnits).toBeLessThanOrEqual(30);
}, 60_000);

test('the same version again is left alone, a changed one replaces it, and a removal takes it away', async () => {
  await index.put(harbour.article, harbour.quotes);
  expect(await index.put(harbour.article, harbour.quotes)).toMatchObject({ result: 'unchanged', version: 1 });

  const changed = await index.put(harbour.article, harbour.quotes.slice(1));
  expect(changed).toMatchObject({ result: 'stored', version: 2 });
  expect(changed.before).toHaveLength(3);
  expect(changed.after).toHaveLength(2);
  expect((await all({ by: 'all' })).map((row) => row.text)).toEqual(['One ferry sank']);

  expect(await index.remove('harbour')).toMatchObject({ result: 'removed', version: 3 });
  expect(await all({ by: 'all' })).toEqual([]);
  expect(await index.article('harbour', { snapshot: await index.snapshot() })).toBeNull();
  expect(await index.remove('harbour')).toMatchObject({ result: 'unchanged', version: 3 });

  expect(await index.put(harbour.article, harbour.quotes)).toMatchObject({ result: 'stored', version: 4 });
  expect(await all({ by: 'all' })).toHaveLength(2);
});

test('a snapshot shows the index as it was, whatever was put since', async () => {
  await index.put(harbour.article, harbour.quotes);
  const snapshot = await index.snapshot();
  await index.put(harbour.article, harbour.quotes.slice(1));
  const { article, quotes } = writeArticle({ id: 'later', said: [{ text: 'The ferry is back' }] });
  await index.put(article, quotes);

  expect((await all({ by: 'word', stem: 'ferri' }, { snapshot })).map((row) => row.version)).toEqual([1, 1]);
  expect((await all({ by: 'word', stem: 'ferri' })).map((row) => row.version)).toEqual([2, 3]);
});

test('a quote of a thousand words comes with its lists, however their pages are cut', async () => {
  const next = random(3);
  const word = () => vocabulary.words[Math.floor(next() ** 3 * vocabulary.words.length)]!;
  const speech = () => `reef7 ${Array.from({ length: 600 }, word).join(' ')}`;
  const said = [{ text: 'short reef7' }, { text: speech() }, { text: speech() }, { text: 'reef7' }];
  for (const id of ['one', 'other']) {
    const { article, quotes } = writeArticle({ id, said });
    await index.put(article, quotes);
  }
  const list = { by: 'word', stem: 'reef7' } as const;
  const snapshot = await index.snapshot();
  const meter = createMeter();
  const { rows } = await index.page(list, { snapshot, order: 'newest', items: 20, meter });
  expect(rows.map(({ text }) => text.length)).toEqual([...said, ...said].map(({ text }) => text.length));
  expect(meter.roundTrips).toBe(1);
  for (const order of ['newest', 'oldest'] as const) {
    for (const items of [1, 2, 3, 4, 5]) {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await index.page(list, { snapshot, order, items, ...(after && { after }) });
        found.push(...page.rows.map(({ position }) => position));
        after = page.next ?? undefined;
      } while (after !== undefined);
      const all = rows.map(({ position }) => position);
      expect(found).toEqual(order === 'newest' ? all : all.toReversed());
    }
  }
  const [, first, second, last] = rows.map(({ position }) => position);
  const { rows: some } = await index.rowsAt(list, [first!, second!, last!], {
    snapshot,
    hints: new Map([first, second, last].map((position, above) => [position!, { above, isLong: above < 2 }])),
  });
  expect(some.map(({ position }) => position)).toEqual([first, second, last]);
  await index.remove('one');
  await index.remove('other');
});

test('a quote too long for its postings comes whole, and its article costs no more than small items', async () => {
  const long = Array.from({ length: 2500 }, (_, at) => `reef${at % 1500}`).join(' ');
  const { article, quotes } = writeArticle({ id: 'long', said: [{ text: 'short reef7' }, { text: long }] });
  const meter = createMeter();
  await index.put(article, quotes, { meter });
  expect(meter.writeUnits).toBeLessThan(1600);
  const rows = await all({ by: 'word', stem: 'reef7' });
  expect(rows.map((row) => row.text)).toEqual(['short reef7', long]);
});

test('one list is one round trip, and the units computed are those that the engine reports', async () => {
  await index.put(harbour.article, harbour.quotes);
  const snapshot = await index.snapshot();
  const meter = createMeter();
  await index.page({ by: 'word', stem: 'ferri' }, { snapshot, order: 'newest', items: 10, meter });
  expect(meter).toMatchObject({ roundTrips: 1, requests: 1, readUnits: 0.5, reportedReadUnits: 0.5 });
});

test('articles are listed, those without quotes too', async () => {
  await index.put(harbour.article, harbour.quotes);
  const silent = writeArticle({ id: 'silent', published: null, said: [] });
  await index.put(silent.article, silent.quotes);
  const snapshot = await index.snapshot();
  const page = await index.articles({ snapshot, order: 'newest', items: 10 });
  expect(page.rows.map((row) => [row.id, row.quotes])).toEqual([
    ['harbour', { direct: 2, indirect: 1 }],
    ['silent', {}],
  ]);
});

test('texts no key could hold are put and come back as they were', async () => {
  const texts = [
    '\u0000 NUL ferry',
    '\ud83d lone ferry',
    '🦭 seals',
    `${'ab'.repeat(3000)} ferry`,
    'ÉCOLE ferry',
  ];
  const { article, quotes } = writeArticle({
    id: 'odd',
    publisher: '\u0000\ud83d',
    said: texts.map((text) => ({ text, speaker: text.slice(0, 8) })),
  });
  await index.put(article, quotes);
  expect((await all({ by: 'all' })).map((row) => row.text)).toEqual(texts);
  expect((await all({ by: 'word', stem: 'ferri' })).map((row) => row.text)).toEqual(
    texts.filter((_, at) => at !== 2),
  );
  expect((await all({ by: 'word', stem: 'ecol' })).map((row) => row.ordinal)).toEqual([4]);
});

test('the same words elsewhere are found, and words that are nearly the same', async () => {
  await index.put(harbour.article, harbour.quotes);
  const copies = writeArticle({
    id: 'copies',
    said: [
      { text: 'The ferries … will not sail!' },
      { text: 'The ferries will not sail today' },
      { text: 'Ferries are expensive in winter' },
    ],
  });
  await index.put(copies.article, copies.quotes);
  const alike = await index.alike('the ferries will not sail', { snapshot: await index.snapshot() });
  expect(alike.map((row) => row.text)).toEqual([
    'The ferries will not sail',
    'The ferries … will not sail!',
    'The ferries will not sail today',
  ]);
  expect(await index.alike('🦭', { snapshot: await index.snapshot() })).toEqual([]);
});

test('words are found by prefix and by misspelling, speakers by name, alias, role and misspelling', async () => {
  await index.put(harbour.article, harbour.quotes);
  const snapshot = await index.snapshot();
  const words = await index.wordsWithPrefix('fer', { snapshot, limit: 5 });
  expect(words).toEqual([
    { word: 'ferries', stem: 'ferri', quotes: 1 },
    { word: 'ferry', stem: 'ferri', quotes: 1 },
  ]);
  expect(await index.nearWords('ferrys', { snapshot, limit: 5 })).toMatchObject([
    { word: 'ferry' },
    { word: 'ferries' },
  ]);
  for (const query of ['lind', 'mara lindqvist', 'harbour mas', 'Lindqist', 'LINDQVIST']) {
    const { rows } = await index.speakers(query, { snapshot, limit: 5 });
    expect([query, rows.map((row) => row.id)]).toEqual([query, ['mara-lindqvist']]);
  }
  expect(await index.speaker('ada-okoro', { snapshot })).toEqual({
    id: 'ada-okoro',
    name: 'Ada Okoro',
    aliases: [],
    roles: [],
    quotes: 1,
    indirect: 1,
    newest: '2024-05-02',
    months: [{ month: '2024-05', quotes: 1 }],
    likely: null,
    namesakes: [],
  });

  const first = await index.speakers('', { snapshot, limit: 1 });
  const rest = await index.speakers('', { snapshot, limit: 1, after: first.next ?? '' });
  expect([...first.rows, ...rest.rows].map((row) => row.id)).toEqual(['ada-okoro', 'mara-lindqvist']);
  expect(rest.next).toBeNull();
});

test('flags are kept, listed by status, and never go back to an older version', async () => {
  const flag: Flag = {
    seed: 'a.txt',
    status: 'indexed',
    reason: null,
    size: 12,
    etag: 'x',
    metaEtag: null,
    engine: '1',
    sha256: 'ab',
    quotes: 2,
    flaggedAt: '2024-07-01T00:00:00.000Z',
    indexedAt: '2024-07-01T00:00:01.000Z',
    correlationId: 'c',
    version: 3,
  };
  expect(await index.putFlag(flag)).toBe(true);
  expect(await index.flag('a.txt')).toEqual(flag);
  expect(await index.flag('b.txt')).toBeNull();
  expect(await index.putFlag({ ...flag, version: 2 })).toBe(false);
  expect(await index.putFlag(flag, { onlyIf: null })).toBe(false);
  const changed: Flag = { ...flag, status: 'changed' };
  expect(await index.putFlag(changed, { onlyIf: flag })).toBe(true);
  expect(await index.putFlag(changed, { onlyIf: flag })).toBe(false);

  const odd = `${'d/'.repeat(600)}\ud83d.txt`;
  for (const seed of ['b.txt', 'c.txt', odd]) await index.putFlag({ ...flag, seed });
  const seeds: string[] = [];
  let after: string | undefined;
  do {
    const page = await index.flags({
      status: 'indexed',
      limit: 1,
      ...(after === undefined ? {} : { after }),
    });
    seeds.push(...page.rows.map((row) => row.seed));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seeds.sort()).toEqual(['b.txt', 'c.txt', odd].sort());
  expect(await index.deleteFlag('a.txt', { onlyIf: flag })).toBe(false);
  expect(await index.deleteFlag('a.txt', { onlyIf: changed })).toBe(true);
  expect(await index.flag('a.txt')).toBeNull();
});

test('a surname alone points to the one speaker of that surname, and to nobody when there are two', async () => {
  const surname = writeArticle({ id: 'surname', said: [{ text: 'No ferry', speaker: 'Lindqvist' }] });
  await index.put(surname.article, surname.quotes);
  await index.put(harbour.article, harbour.quotes);
  const mara = { id: 'mara-lindqvist', name: 'Mara Lindqvist' };
  expect((await index.speaker('lindqvist', { snapshot: await index.snapshot() }))?.likely).toEqual(mara);

  const other = writeArticle({ id: 'other', said: [{ text: 'One ferry', speaker: 'Jonas Lindqvist' }] });
  await index.put(other.article, other.quotes);
  const snapshot = await index.snapshot();
  expect((await index.speaker('lindqvist', { snapshot }))?.likely).toBeNull();
  expect((await index.speakers('lindqvist', { snapshot, limit: 5 })).rows.map((row) => row.likely)).toEqual([
    null,
    null,
    null,
  ]);
});

test('whom a surname means is known for a few units, or said to be left out', async () => {
  for (let at = 0; at < 30; at += 1) {
    const said = Array.from({ length: 6 }, (_, nth) => ({
      text: `The ${at} boats of line ${nth} are in the harbour for the winter`,
      speaker: 'Noor Vandermeer',
    }));
    const { article, quotes } = writeArticle({ id: `fleet-${at}`, said });
    await index.put(article, quotes);
  }
  const alone = writeArticle({ id: 'alone', said: [{ text: 'No boats', speaker: 'Vandermeer' }] });
  await index.put(alone.article, alone.quotes);
  const snapshot = await index.snapshot();
  const noor = { id: 'noor-vandermeer', name: 'Noor Vandermeer' };
  const asked = createMeter();
  const bearers = await index.surname('vandermeer', { snapshot, units: 12, meter: asked });
  expect(asked.readUnits).toBeLessThanOrEqual(12);
  expect(bearers?.map(({ id, likely, quotes }) => [id, likely, quotes])).toEqual([
    ['noor-vandermeer', null, 180],
    ['vandermeer', noor, 1],
  ]);
  expect(await index.speaker('vandermeer', { snapshot })).toMatchObject({ id: 'vandermeer', likely: noor });

  const meter = createMeter();
  expect(await index.surname('vandermeer', { snapshot, units: 2, meter })).toBeNull();
  expect(meter.readUnits).toBeLessThanOrEqual(2);
  const short = await index.speaker('vandermeer', { snapshot, units: 1 });
  expect(short).toMatchObject({ id: 'vandermeer', likely: null, likelyLeftOut: true });
});

test('speakers are found by name and id in paraphrases as in quotes, and by initials', async () => {
  const said = (text: string, speaker: string, kind: 'direct' | 'indirect') => ({ text, speaker, kind });
  const { article, quotes } = writeArticle({
    id: 'initials',
    said: [
      said('The weir is sound', 'J. Ferncombe', 'direct'),
      said('the weir was old', 'J. Ferncombe', 'indirect'),
      said('The weir leaks', 'Ruth Ferncombe', 'direct'),
      said('the weir would be looked at', 'Ruth Ferncombe', 'indirect'),
    ],
  });
  await index.put(article, quotes);
  const found = async (words: readonly string[]) => {
    const lists = [false, true].map((indirect) => readAll(index, { by: 'speaker', words, indirect }));
    return (await Promise.all(lists)).flat().map(({ text }) => text);
  };
  expect(await found(['ruth', 'ferncombe'])).toEqual(['The weir leaks', 'the weir would be looked at']);
  expect(await found(['j', 'ferncombe'])).toEqual(['The weir is sound', 'the weir was old']);
  expect(await found(['j'])).toEqual(['The weir is sound', 'the weir was old']);
  expect(await found(['ferncombe'])).toHaveLength(4);
  const byId = { by: 'speakerId', id: 'ruth-ferncombe', indirect: true } as const;
  expect((await readAll(index, byId)).map(({ text }) => text)).toEqual(['the weir would be looked at']);
});
