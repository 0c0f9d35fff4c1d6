import { createIndex, type WritableIndex } from '../../functions/index/index.ts';
import { type Written, writeArticle } from '../index/articles.ts';
import { type Engine, startEngine } from '../index/engine.ts';
import { startApi, type TestApi } from './api.ts';
import { parseCsv } from './export/parse-csv.ts';

/** Mary Lane the mayor, Mary Lane the goalkeeper, and an article that does not say which of them it means. */
const articles: readonly Written[] = [
  {
    id: 'council',
    published: '2024-05-01',
    said: [
      { text: 'The old bridge is safe for everybody', speaker: 'Mary Lane', role: 'mayor of Alder Point' },
      { text: 'We measured the bridge twice', speaker: 'Mary Lane', role: 'mayor of Alder Point' },
    ],
  },
  {
    id: 'match',
    published: '2024-05-09',
    said: [{ text: 'I saw the ball very late', speaker: 'Mary Lane', role: 'Harbour United goalkeeper' }],
  },
  { id: 'fair', published: '2024-05-05', said: [{ text: 'What a lovely fair', speaker: 'Mary Lane' }] },
  { id: 'dam', published: '2024-05-07', said: [{ text: 'The dam holds', speaker: 'Okoro' }] },
  { id: 'pier', published: '2024-05-06', said: [{ text: 'The bridge stays', speaker: 'Ada Okoro' }] },
];

// Each step is some calls to the embedded engine; a loaded machine takes its time.
jest.setTimeout(60_000);

describe('two persons of one name, wherever quotes are shown', () => {
  let engine: Engine;
  let index: WritableIndex;
  let api: TestApi;

  beforeAll(async () => {
    engine = await startEngine();
    index = createIndex({ client: engine.client, tableName: 'namesakes', clock: { now: () => new Date() } });
    await index.createTable();
    for (const written of articles) {
      const { article, quotes } = writeArticle(written);
      await index.put(article, quotes);
    }
    api = await startApi(index);
  });
  afterAll(async () => {
    await api.close();
    await engine.close();
  });

  const textsOf = async (query: string) =>
    (await api.json(`/v1/quotes?${query}`)).items.map(({ text }: { text: string }) => text);

  it('are rows of their own, whose links find as many quotes as they say', async () => {
    const { items } = await api.json('/v1/speakers?q=mary+lane');
    expect(items.map(({ id, roles, quotes, newest }: never) => ({ id, roles, quotes, newest }))).toEqual([
      { id: 'mary-lane~politics', roles: ['mayor of Alder Point'], quotes: 2, newest: '2024-05-01' },
      { id: 'mary-lane~sport', roles: ['Harbour United goalkeeper'], quotes: 1, newest: '2024-05-09' },
      { id: 'mary-lane~unknown', roles: [], quotes: 1, newest: '2024-05-05' },
    ]);
    for (const { id, quotes, links } of items) {
      const found = await api.json(links.quotes.slice(api.url.length));
      expect(found.items.map(({ speaker }: never) => (speaker as { id: string }).id)).toEqual(
        Array(quotes).fill(id),
      );
      const one = await api.json(links.self.slice(api.url.length));
      expect(one).toMatchObject({ id, quotes });
      expect(one.namesakes).toHaveLength(2);
    }
  });

  it('are found together by the name, by the id of the name alone, and in the words of a query', async () => {
    for (const query of ['speaker=Mary+Lane', 'speaker=mary-lane', 'q=speaker:mary-lane', 'q=speaker:lane']) {
      expect([query, await textsOf(query)]).toEqual([
        query,
        [
          'I saw the ball very late',
          'What a lovely fair',
          'The old bridge is safe for everybody',
          'We measured the bridge twice',
        ],
      ]);
    }
    expect(await api.json('/v1/speakers/mary-lane')).toMatchObject({
      id: 'mary-lane',
      quotes: 4,
      namesakes: [{ id: 'mary-lane~politics' }, { id: 'mary-lane~sport' }, { id: 'mary-lane~unknown' }],
    });
  });

  it('are one suggestion for a name misspelt', async () => {
    expect((await api.json('/v1/quotes?speaker=Mary+Lanne')).suggestions).toEqual([
      { parameter: 'speaker', for: 'Mary Lanne', suggestion: 'Mary Lane', quotes: 4 },
    ]);
  });

  it('are told apart with other conditions, in the query and page by page', async () => {
    expect(await textsOf('speaker=mary-lane~politics&q=bridge')).toHaveLength(2);
    expect(await textsOf('speaker=mary-lane~sport&q=bridge')).toEqual([]);
    expect(await textsOf('q=bridge+speaker:mary-lane~politics')).toHaveLength(2);
    expect(await textsOf('q=bridge+-speaker:mary-lane~politics')).toEqual(['The bridge stays']);
    const first = await api.json('/v1/quotes?speaker=mary-lane~politics&limit=1');
    const second = await api.json(
      `/v1/quotes?speaker=mary-lane~politics&limit=1&cursor=${encodeURIComponent(first.next)}`,
    );
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual([
      'The old bridge is safe for everybody',
      'We measured the bridge twice',
    ]);
    expect(second.next).toBeNull();
  });

  it('are not to be confused with one who is named by the surname alone, likely the only one of that surname', async () => {
    const [{ id }] = (await api.json('/v1/articles/dam')).quotes;
    const quote = await api.json(`/v1/quotes/${id}`);
    expect(quote.speaker).toMatchObject({
      id: 'okoro',
      name: 'Okoro',
      likely: { id: 'ada-okoro', name: 'Ada Okoro' },
    });
    expect(await (await api.get(`/quotes/${id}`)).text()).toContain('href="/speakers/ada-okoro"');
    expect(await textsOf('speaker=ada-okoro')).toEqual(['The bridge stays']);
    for (const speaker of ['ada-okoro', 'Ada+Okoro']) {
      const { items } = await api.json(`/v1/quotes?speaker=${speaker}&likely=true`);
      expect(items.map(({ text, speaker: { likely } }: never) => [text, likely])).toEqual([
        ['The dam holds', { id: 'ada-okoro', name: 'Ada Okoro' }],
        ['The bridge stays', undefined],
      ]);
    }
    expect(await textsOf('speaker=mary-lane~sport&likely=true')).toEqual(['I saw the ball very late']);
    const [header, ...lines] = parseCsv(
      await (await api.get('/v1/quotes?speaker=ada-okoro&likely=true&format=csv')).text(),
    );
    expect(lines.map((line) => [line[header!.indexOf('text')], line[header!.indexOf('likely')]])).toEqual([
      ['The dam holds', 'ada-okoro'],
      ['The bridge stays', ''],
    ]);
  });

  it('are counted apart', async () => {
    const { facets } = await api.json('/v1/quotes?q=speaker:lane&facets=speaker');
    expect(facets.speaker.map(({ id, quotes }: never) => [id, quotes])).toEqual([
      ['mary-lane~politics', 2],
      ['mary-lane~sport', 1],
      ['mary-lane~unknown', 1],
    ]);
  });

  it.each([
    ['mary-lane~politics', 'verbatim'],
    ['mary-lane', 'verbatim'],
    ['Mary Lane', 'verbatim'],
    ['Mayor Mary Lane', 'verbatim'],
    ['mary-lane~sport', 'misattributed'],
    ['Mary Lane, the Harbour United goalkeeper', 'misattributed'],
    ['Ada Okoro', 'misattributed'],
  ])('are held to what each said: "%s" makes a claim %s', async (speaker, verdict) => {
    const answer = await api.json('/v1/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'The old bridge is safe for everybody', speaker }),
    });
    expect(answer.verdict).toBe(verdict);
    expect(answer.quote.speaker.id).toBe('mary-lane~politics');
  });

  it('have the same ids in articles, single quotes, exports, feeds and on the page', async () => {
    const id = 'mary-lane~sport';
    const article = await api.json('/v1/articles/match');
    expect(article.quotes[0].speaker.id).toBe(id);
    expect((await api.json(`/v1/quotes/${article.quotes[0].id}`)).speaker.id).toBe(id);
    const csv = await (await api.get(`/v1/quotes?speaker=${id}&format=csv`)).text();
    expect(csv.trim().split('\r\n').slice(1)).toEqual([expect.stringContaining(id)]);
    const feed = await api.json(`/v1/feed.json?speaker=${id}`);
    expect(feed.items).toHaveLength(1);
    const page = await (await api.get(`/speakers/${id}`)).text();
    expect(page).toContain('I saw the ball very late');
    expect(page).not.toContain('bridge');
    expect(page).toContain('href="/speakers/mary-lane~politics"');
  });
});
