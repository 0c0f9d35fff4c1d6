import fc from 'fast-check';
import { csvHeader, csvLine } from '../../../functions/lookup/export/csv.ts';
import { quoteTold } from '../../alerts/examples.ts';
import { startApi, type TestApi } from '../api.ts';
import { MemoryIndex, rowsOf } from '../memory-index.ts';
import { parseCsv } from './parse-csv.ts';

describe('quotes as CSV', () => {
  const quotes = Array.from({ length: 230 }, (_, at) => ({
    text: `Harbour, ${at} "times"\nover`,
    speaker: at % 3 === 0 ? null : 'Ana Ruiz',
    article: `article-${at % 40}`,
    published: `2024-04-${`${(at % 28) + 1}`.padStart(2, '0')}`,
  }));
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi(new MemoryIndex(rowsOf(quotes)).asIndex());
  });
  afterAll(() => api.close());

  it('hold a page, with the address of the next one', async () => {
    const answer = await api.get('/v1/quotes?format=csv&limit=7');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const [header, ...lines] = parseCsv(await answer.text());
    expect(header?.slice(0, 4)).toEqual(['id', 'text', 'speaker', 'speakerId']);
    expect(lines).toHaveLength(7);
    const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    const [, ...following] = parseCsv(await (await fetch(next!)).text());
    expect(following).toHaveLength(7);
    expect(following[0]).not.toEqual(lines[0]);
  });

  it('hold all that a lookup finds when asked for all, each once and in the order of the pages', async () => {
    const [, ...lines] = parseCsv(await (await api.get('/v1/quotes?format=csv&limit=all')).text());
    const listed: string[] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? '' : `&cursor=${cursor}`;
      const page: { items: { id: string }[]; next: string | null } = await api.json(
        `/v1/quotes?limit=100${more}`,
      );
      listed.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(lines.map(([id]) => id)).toEqual(listed);
    expect(listed).toHaveLength(230);
  });

  it('are answered to those who accept nothing else', async () => {
    const answer = await api.get('/v1/quotes?limit=2', { headers: { accept: 'text/csv' } });
    expect(parseCsv(await answer.text())).toHaveLength(3);
  });

  it('as JSON Lines are the quotes of a page, one a line', async () => {
    const text = await (await api.get('/v1/quotes?format=jsonl&limit=5')).text();
    const { items } = await api.json('/v1/quotes?limit=5');
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(items);
  });

  it.each([
    ['format=xml', 'format'],
    ['format=csv&limit=0', 'limit'],
    ['format=csv&limit=101', 'limit'],
    ['limit=all', 'limit'],
    ['format=csv&facets=speaker', 'facets'],
    ['format=csv&cursor=nonsense', 'cursor'],
  ])('are refused for %s, which is named', async (query, parameter) => {
    const answer = await api.get(`/v1/quotes?${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ parameter });
  });
});

describe('a cell of CSV', () => {
  const textIn = (text: string) => parseCsv(csvHeader + csvLine({ ...quoteTold, text }))[1]![1]!;

  it('comes back as it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const back = textIn(text);
        expect(back.startsWith("'") && !text.startsWith("'") ? back.slice(1) : back).toBe(
          text.toWellFormed().replaceAll('\0', ''),
        );
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1+1', '\n+1'])(
    'is no formula: %j',
    (text) => {
      expect(textIn(text)[0]).toBe("'");
    },
  );
});
