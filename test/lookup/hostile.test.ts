import { pageBudget, surveyBudget } from '../../functions/lookup/plan/budget.ts';
import { startApi, type TestApi } from './api.ts';
import { MemoryIndex, rowsOf } from './memory-index.ts';

/** What one wave of reads may overshoot a budget by: 240 rows at the memory index's price, and the planner's own reads. */
const overshoot = { units: 20, trips: 3 };

const rows = rowsOf(
  Array.from({ length: 6000 }, (_, at) => ({
    text: `The ferry number ${at} waits, and word${at} is said of a${at % 37}bc and b${at % 41}cd.`,
    speaker: at % 2 ? 'Ana Ruiz' : 'Tom Okoro',
    article: `a${Math.floor(at / 10)}`,
  })),
);

let api: TestApi;
beforeAll(async () => {
  api = await startApi(new MemoryIndex(rows, { blocksFrom: 100 }).asIndex());
});
afterAll(() => api.close());

const units = (response: Response) => {
  const [, read, trips] = /units;desc="(.+)", trips;desc="(.+)", total/.exec(
    response.headers.get('server-timing')!,
  )!;
  return { units: Number(read), trips: Number(trips) };
};

describe('a hostile query', () => {
  it.each([
    ['500 terms', Array.from({ length: 500 }, (_, at) => `t${at}`).join(' '), 400],
    ['deep nesting', `${'('.repeat(200)}x${')'.repeat(200)}`, 400],
    ['many minus signs', `${'-'.repeat(300)}x`, 400],
    ['10 kB', 'x'.repeat(10_000), 400],
    ['only stop words', 'the of and', 200],
    ['stop words that stand in every quote', 'the and is', 200],
    ['only an excluded word', '-ferry', 200],
    ['a regular expression', '.*(a+)+$ [^x]', 200],
    ['a beginning of very many words', 'wo*', 200],
    ['many frequent words that never meet', 'a1bc a2bc a3bc a4bc b5cd', 200],
    ['many alternatives', Array.from({ length: 32 }, (_, at) => `word${at * 7}`).join(' OR '), 200],
    ['alternatives of beginnings', 'wo* OR a1* OR b2* OR zz* OR fe*', 200],
    ['a phrase of all frequent words', '"ferry number ferry number waits and"', 200],
    ['everything excluded', '-ferry -waits -said', 200],
    ['nothing but alternatives of exclusions', '-ferry OR -waits', 200],
  ])('of %s is answered or refused within the budget', async (_, q, status) => {
    for (const sort of ['newest', 'relevance']) {
      const response = await api.get(`/v1/quotes?sort=${sort}&q=${encodeURIComponent(q)}`);
      expect(response.status).toBe(status);
      const budget = sort === 'newest' ? pageBudget : surveyBudget;
      const spent = units(response);
      expect(spent.units).toBeLessThanOrEqual(budget.units + overshoot.units);
      expect(spent.trips).toBeLessThanOrEqual(budget.trips + overshoot.trips);
    }
  });

  it('that spends its budget says so, and its cursor goes on until everything has been looked at', async () => {
    const found: string[] = [];
    let pages = 0;
    let cursor = '';
    do {
      const page = await api.json(`/v1/quotes?q=-ferry+OR+%22said+of+a36bc+and+b9cd%22${cursor}`);
      found.push(...page.items.map(({ id }: { id: string }) => id));
      if (page.items.length < 20) expect(page.next === null || page.partial === true).toBe(true);
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
      pages += 1;
    } while (cursor !== '' && pages < 100);
    expect(pages).toBeGreaterThan(1);
    const wanted = rows.filter(({ text }) => text.includes('said of a36bc and b9cd')).map(({ id }) => id);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('to verify costs no more than a page and a half', async () => {
    for (const text of [
      'the of and is',
      'ferry number waits said '.repeat(150),
      `${rows[0]!.text} ${rows[9]!.text}`,
    ]) {
      const response = await api.get('/v1/verify', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      expect(response.status).toBe(200);
      expect(units(response).units).toBeLessThanOrEqual(1.5 * pageBudget.units + overshoot.units);
    }
  });
});

describe('a claim that is longer than any quote is compared', () => {
  it('is refused, and told how long it may be', async () => {
    const response = await api.get('/v1/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'and so we mended every net '.repeat(400) }),
    });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: unknown };
    expect(errors).toEqual([
      expect.objectContaining({ parameter: 'text', fix: expect.stringContaining('4000') }),
    ]);
  });
});

describe('a table that is asked too much', () => {
  it('is answered for with 503 and when to try again', async () => {
    const error = Object.assign(new Error('inside'), { name: 'ThrottlingException' });
    const busy = await startApi({ snapshot: () => Promise.reject(error) } as never);
    const response = await busy.get('/v1/quotes');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.text()).not.toContain('inside');
    await busy.close();
  });
});
