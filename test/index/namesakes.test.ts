import fc from 'fast-check';
import { createIndex, createMeter, type WritableIndex } from '../../functions/index/index.ts';
import { divisionOf } from '../../functions/index/namesakes.ts';
import { type Said, type Written, writeArticle } from './articles.ts';
import { type Engine, startEngine } from './engine.ts';
import { readAll } from './reading.ts';

// Each step is some calls to the embedded engine; a loaded machine takes its time.
jest.setTimeout(60_000);

let engine: Engine;
let tables = 0;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

async function emptyIndex() {
  const time = { now: Date.parse('2024-07-01T00:00:00Z') };
  const tableName = `namesakes-${++tables}`;
  const open = () =>
    createIndex({ client: engine.client, tableName, clock: { now: () => new Date(time.now) } });
  const index = open();
  await index.createTable();
  return { index, open, time };
}

async function put(index: WritableIndex, ...articles: readonly Written[]): Promise<void> {
  for (const written of articles) {
    const { article, quotes } = writeArticle(written);
    await index.put(article, quotes);
  }
}

const lane = (text: string, role: string | null): Said => ({ text, speaker: 'Mary Lane', role });
const mayor: Written = {
  id: 'council',
  published: '2024-05-01',
  said: [
    lane('The bridge is safe', 'mayor of Alder Point'),
    lane('We measured it twice', 'mayor of Alder Point'),
  ],
};
const goalkeeper: Written = {
  id: 'match',
  published: '2024-05-09',
  said: [lane('I saw it late', 'Harbour United goalkeeper')],
};
const nobodySays: Written = { id: 'fair', said: [lane('What a fair', null), lane('Buy cakes', 'visitor')] };

async function directoryOf(index: WritableIndex, query = '') {
  const { rows } = await index.speakers(query, { snapshot: await index.snapshot(), limit: 100 });
  return rows;
}

async function idsOf(index: WritableIndex, id: string): Promise<string[]> {
  return (await readAll(index, { by: 'speakerId', id })).map((row) => `${row.text}: ${row.speaker?.id}`);
}

test('a mayor and a goalkeeper of one name are two speakers, each with her own roles, quotes and dates', async () => {
  const { index } = await emptyIndex();
  await put(index, mayor, goalkeeper);
  const namesake = (id: string, ...roles: string[]) => [{ id, name: 'Mary Lane', roles }];
  expect(await directoryOf(index, 'mary lane')).toEqual([
    expect.objectContaining({
      id: 'mary-lane~politics',
      name: 'Mary Lane',
      roles: ['mayor of Alder Point'],
      quotes: 2,
      newest: '2024-05-01',
      namesakes: namesake('mary-lane~sport', 'Harbour United goalkeeper'),
    }),
    expect.objectContaining({
      id: 'mary-lane~sport',
      name: 'Mary Lane',
      roles: ['Harbour United goalkeeper'],
      quotes: 1,
      newest: '2024-05-09',
      namesakes: namesake('mary-lane~politics', 'mayor of Alder Point'),
    }),
  ]);
  const snapshot = await index.snapshot();
  expect(await index.speaker('mary-lane~sport', { snapshot })).toMatchObject({
    quotes: 1,
    months: [{ month: '2024-05', quotes: 1 }],
  });
  expect(await index.speaker('mary-lane~clergy', { snapshot })).toBeNull();
});

test('each id finds its own quotes, the bare id and the name all of them, under the ids of the directory', async () => {
  const { index } = await emptyIndex();
  await put(index, mayor, goalkeeper);
  const politics = ['The bridge is safe: mary-lane~politics', 'We measured it twice: mary-lane~politics'];
  const sport = ['I saw it late: mary-lane~sport'];
  expect((await idsOf(index, 'mary-lane~politics')).sort()).toEqual(politics);
  expect(await idsOf(index, 'mary-lane~sport')).toEqual(sport);
  expect((await idsOf(index, 'mary-lane')).sort()).toEqual([...sport, ...politics]);
  expect(await readAll(index, { by: 'speaker', words: ['lane', 'mary'] })).toHaveLength(3);
  expect(await readAll(index, { by: 'speaker', words: ['sport'] })).toEqual([]);
  const snapshot = await index.snapshot();
  const record = await index.article('match', { snapshot });
  expect(record?.quotes.map(({ speaker }) => speaker?.id)).toEqual(['mary-lane~sport']);
  const all = await index.speaker('mary-lane', { snapshot });
  expect(all).toMatchObject({ id: 'mary-lane', quotes: 3, newest: '2024-05-09' });
  expect(all?.namesakes?.map(({ id }) => id)).toEqual(['mary-lane~politics', 'mary-lane~sport']);
});

test('what no role places stays with neither of them', async () => {
  const { index } = await emptyIndex();
  await put(index, mayor, nobodySays, goalkeeper);
  expect((await directoryOf(index)).map(({ id, quotes }) => [id, quotes])).toEqual([
    ['mary-lane~politics', 2],
    ['mary-lane~unknown', 2],
    ['mary-lane~sport', 1],
  ]);
  expect((await idsOf(index, 'mary-lane~unknown')).sort()).toEqual([
    'Buy cakes: mary-lane~unknown',
    'What a fair: mary-lane~unknown',
  ]);
});

test.each([
  ['no role in one article', [null, 'mayor']],
  ['an earlier office', ['former goalkeeper', 'mayor']],
  ['one office after another', ['candidate', 'mayor', 'former mayor']],
  ['a title and a candidacy', ['Sen.', 'presidential nominee', 'Republican presidential nominee']],
  ['work that goes together', ['mayor', 'lawyer', 'retired colonel', 'chief executive']],
  ['one article that knows both', ['mayor', 'goalkeeper', 'mayor and goalkeeper']],
])('%s is no sign of two persons', async (_, roles) => {
  const { index } = await emptyIndex();
  await put(index, ...roles.map((role, at) => ({ id: `a${at}`, said: [lane('The same words', role)] })));
  expect((await directoryOf(index)).map(({ id, quotes }) => [id, quotes])).toEqual([
    ['mary-lane', roles.length],
  ]);
  expect(await idsOf(index, 'mary-lane')).toHaveLength(roles.length);
});

test('where a third role gets on with one of two persons, it is hers; with both, nobody’s', () => {
  const personsOf = (...signs: string[]) => signs.map((sign) => divisionOf(signs)?.personOf(sign));
  expect(personsOf('politics', 'law', 'sport')).toEqual(['politics', 'politics', 'sport']);
  expect(personsOf('politics', 'politics?', 'sport')).toEqual(['politics', 'politics', 'sport']);
  expect(personsOf('politics', 'military', 'sport')).toEqual(['politics', 'unknown', 'sport']);
  expect(personsOf('law', 'politics', 'medicine', 'sport')).toEqual(['law', 'politics', 'medicine', 'sport']);
});

test('when one of the two is gone, the other has the bare id again, and the old ids still find her', async () => {
  const { index, open } = await emptyIndex();
  await put(index, mayor);
  const before = await directoryOf(index);
  await put(index, goalkeeper);
  expect(await directoryOf(open())).toHaveLength(2);
  await index.remove('match');
  expect(await directoryOf(index)).toEqual(before);
  expect(await idsOf(open(), 'mary-lane~politics')).toEqual(await idsOf(index, 'mary-lane'));
  expect(await idsOf(open(), 'mary-lane~sport')).toEqual([]);
});

test('a surname alone is likely the namesake whose roles get on with its own', async () => {
  const { index } = await emptyIndex();
  const surname = (id: string, role: string | null): Written => ({
    id,
    said: [{ text: 'Vote early', speaker: 'Lane', role }],
  });
  await put(index, mayor, goalkeeper, nobodySays, surname('vote', 'mayor'));
  const likely = async () =>
    (await index.speaker('lane', { snapshot: await index.snapshot() }))?.likely ?? null;
  expect(await likely()).toEqual({ id: 'mary-lane~politics', name: 'Mary Lane' });
  await put(index, surname('vote', null));
  expect(await likely()).toBeNull();
});

test('lookups that meet no namesakes cost one round trip, and those that do one more at first', async () => {
  const { index, open } = await emptyIndex();
  await put(index, mayor, goalkeeper, {
    id: 'pier',
    said: [{ text: 'The pier stays', speaker: 'Ada Okoro' }],
  });
  const reader = open();
  const snapshot = await reader.snapshot();
  const cost = async (stem: string) => {
    const meter = createMeter();
    await reader.page({ by: 'word', stem }, { snapshot, order: 'newest', items: 10, meter });
    return { trips: meter.roundTrips, units: meter.readUnits };
  };
  // The suspects are read with the first page of a process, and again only when there are new ones.
  expect(await cost('pier')).toEqual({ trips: 1, units: 1 });
  expect(await cost('pier')).toEqual({ trips: 1, units: 0.5 });
  expect((await cost('bridg')).trips).toBe(2);
  expect(await cost('bridg')).toEqual({ trips: 1, units: 0.5 });
});

test('two ingests at once of the two persons are told apart all the same', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { open } = await emptyIndex();
    await Promise.all([put(open(), mayor), put(open(), goalkeeper)]);
    expect(await idsOf(open(), 'mary-lane~sport')).toEqual(['I saw it late: mary-lane~sport']);
    expect(await directoryOf(open())).toHaveLength(2);
  }
});

const roles = [null, 'mayor', 'lawyer', 'goalkeeper', 'former goalkeeper', 'bishop', 'colonel', 'visitor'];
const someSaid: fc.Arbitrary<Said> = fc.record({
  text: fc.constantFrom('The bridge is safe', 'Vote early', 'I saw it late'),
  speaker: fc.constantFrom('Mary Lane', 'Mary Lane', 'Lane', 'Ada Okoro'),
  role: fc.constantFrom(...roles),
  kind: fc.constantFrom('direct', 'mixed', 'indirect'),
});
const someArticles = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5'),
    published: fc.constantFrom('2024-05-01', '2024-06-01', null),
    said: fc.array(someSaid, { minLength: 1, maxLength: 3 }),
  }),
  { selector: ({ id }) => id, minLength: 2, maxLength: 5 },
);

test('every listed id finds as many quotes as the directory counts, and any order of ingest ends the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      someArticles.chain((articles) =>
        fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
      ),
      fc.boolean(),
      async ([articles, shuffled], merged) => {
        const one = await emptyIndex();
        await put(one.index, ...articles);
        const other = await emptyIndex();
        // A detour by a person who is gone in the end.
        await put(other.index, { id: 'e5', said: [lane('Gone again', 'surgeon')] });
        await put(other.index, ...shuffled);
        if (!articles.some(({ id }) => id === 'e5')) await other.index.remove('e5');
        if (merged) {
          other.time.now += 61_000;
          await other.index.sweep();
        }
        const rows = await directoryOf(one.open());
        expect(await directoryOf(other.open())).toEqual(rows);
        for (const reader of [one.index, other.open()]) {
          const snapshot = await reader.snapshot();
          const all = await readAll(reader, { by: 'all' });
          const indirect = await readAll(reader, { by: 'all', indirect: true });
          for (const row of rows) {
            const found = await readAll(reader, { by: 'speakerId', id: row.id });
            const paraphrased = await readAll(reader, { by: 'speakerId', id: row.id, indirect: true });
            expect([row.id, found.length, paraphrased.length]).toEqual([row.id, row.quotes, row.indirect]);
            expect(all.filter(({ speaker }) => speaker?.id === row.id)).toEqual(found);
            expect(await reader.speaker(row.id, { snapshot })).toMatchObject(row);
          }
          const listed = rows.map(({ id }) => id);
          for (const { speaker } of [...all, ...indirect]) expect(listed).toContain(speaker?.id);
        }
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);

test('are told apart within bounds while very many articles wait to be merged', async () => {
  const { index, open } = await emptyIndex();
  await put(index, mayor, goalkeeper);
  const others = Array.from({ length: 64 }, (_, at): Written => {
    const words = Array.from({ length: 40 }, (_, nth) => `harbour${at}x${nth}`).join(' ');
    return { id: `other-${at}`, published: '2024-04-01', said: [{ text: words, speaker: `Guest ${at}` }] };
  });
  await put(index, ...others);
  const cold = open();
  const meter = createMeter();
  const snapshot = await cold.snapshot({ meter });
  const lists = [{ by: 'all' } as const, { by: 'speaker', words: ['lane'] } as const];
  const pages = await Promise.all(
    lists.map((list) => cold.page(list, { snapshot, order: 'newest', items: 20, meter })),
  );
  expect(new Set(pages[1]!.rows.map(({ speaker }) => speaker?.id))).toEqual(
    new Set(['mary-lane~politics', 'mary-lane~sport']),
  );
  expect(meter.readUnits).toBeLessThan(25);
});
