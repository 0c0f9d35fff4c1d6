import fc from 'fast-check';
import type { Meter, QuoteRow } from '../../../functions/index/index.ts';
import { createMeter } from '../../../functions/index/meter.ts';
import { compileLookup, type Lookup } from '../../../functions/lookup/lookup.ts';
import { findPage } from '../../../functions/lookup/plan/find.ts';
import { isBefore, type Order } from '../../../functions/lookup/plan/stream.ts';
import type { Query } from '../../../functions/lookup/query/ast.ts';
import { evaluate } from '../../../functions/lookup/query/evaluate.ts';
import { MemoryIndex, rowsOf, type TestQuote } from '../memory-index.ts';

const words = [
  'harbour',
  'strike',
  'strikes',
  'the',
  'not',
  'will',
  'willing',
  'ships',
  'shipping',
  'pay',
  'café',
  'three',
];
const speakers = ['Ana Ruiz', 'Tom Ruiz', 'Nadia Okoro', null];
const publishers = ['The Harbour Post', 'Café News', null];
const days = ['2023-02-14', '2023-02-15', '2023-03-01', '2024-01-01', null];
const kinds = ['direct', 'mixed', 'block', 'indirect'] as const;

const quote: fc.Arbitrary<TestQuote> = fc.record({
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' ')),
  kind: fc.constantFrom(...kinds),
  speaker: fc.constantFrom(...speakers),
  article: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
});

/** Publisher and date are the article's, so they follow from its name. */
const corpus = fc.array(quote, { minLength: 5, maxLength: 60, size: 'max' }).map((quotes) =>
  rowsOf(
    quotes.map((one) => {
      const place = one.article!.charCodeAt(0);
      return { ...one, publisher: publishers[place % 3]!, published: days[place % 5]! };
    }),
  ),
);

const term = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
      .map((p) => `"${p.join(' ')}"`),
  },
  fc.constantFrom('stri*', 'ship*', 'wi*', 'willi*', 'th*', 'harbour-strike', 'zebra'),
  fc.constantFrom(
    'speaker:ruiz',
    'speaker:"ana ruiz"',
    'speaker:nadia-okoro',
    'source:"cafe news"',
    'source:the-harbour-post',
  ),
  fc.constantFrom('kind:direct', 'kind:indirect', 'before:2023-03', 'after:2023-02-14', 'after:2023'),
);
const q: fc.Arbitrary<string> = fc.letrec<{ query: string; one: string }>((tie) => ({
  one: fc.oneof(
    { weight: 5, arbitrary: term },
    { weight: 1, arbitrary: term.map((text) => `-${text}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('', '-'), tie('query')).map(([sign, text]) => `${sign}(${text})`),
    },
  ),
  query: fc
    .array(fc.tuple(tie('one'), fc.constantFrom(' ', ' ', ' OR ', ' AND ')), { minLength: 1, maxLength: 3 })
    .map((parts) =>
      parts.map(([text, joint], at) => (at === parts.length - 1 ? text : text + joint)).join(''),
    ),
})).query;

const filters: fc.Arbitrary<Lookup> = fc.record(
  {
    speaker: fc.constantFrom('ruiz', 'ana-ruiz', 'Okoro', 'Nobody'),
    source: fc.constantFrom('the harbour post', 'CAFE NEWS', 'None'),
    article: fc.constantFrom('a', 'b', 'zz'),
    kind: fc.subarray([...kinds, 'all'], { minLength: 1 }),
    from: fc.constantFrom('2023', '2023-02-15', '2023-02-14T12:00:00Z'),
    to: fc.constantFrom('2023', '2023-02', '2023-02-14T12:00:00Z'),
  },
  { requiredKeys: [] },
);
const lookup: fc.Arbitrary<Lookup> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ q }) },
  { weight: 1, arbitrary: filters },
  { weight: 2, arbitrary: fc.tuple(q, filters).map(([text, others]) => ({ ...others, q: text })) },
);

function compiled(given: Lookup): Query {
  const result = compileLookup(given);
  if (!result.ok) throw new Error(JSON.stringify(result.causes));
  return result.query;
}

function byScan(rows: readonly QuoteRow[], query: Query, order: Order): string[] {
  return rows
    .filter((row) => evaluate(query, row))
    .sort((a, b) => (isBefore(a.position, b.position, order) ? -1 : 1))
    .map(({ id }) => id);
}

async function byPages(
  index: MemoryIndex,
  query: Query,
  order: Order,
  limit: number,
  meter: Meter = createMeter(),
) {
  const snapshot = await index.snapshot();
  const ids: string[] = [];
  let after: string | undefined;
  for (let page = 0; page < 1000; page += 1) {
    const found = await findPage(index.asIndex(), {
      query,
      snapshot,
      meter,
      order,
      limit,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...found.rows.map(({ id }) => id));
    if (found.next === null) return ids;
    after = found.next;
  }
  throw new Error('Paging does not end.');
}

describe('finding quotes', () => {
  it('gives what a scan over all quotes gives, page by page, for any query, order and page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        lookup,
        fc.constantFrom<Order>('newest', 'oldest'),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(1, 200),
        async (rows, given, order, limit, inflation) => {
          const query = compiled(given);
          const index = new MemoryIndex(rows, { inflation });
          // A fresh meter a page: the budget is a page's.
          const ids: string[] = [];
          const snapshot = await index.snapshot();
          let after: string | undefined;
          do {
            const found = await findPage(index.asIndex(), {
              ...{ query, snapshot, order, limit, meter: createMeter() },
              ...(after === undefined ? {} : { after }),
            });
            ids.push(...found.rows.map(({ id }) => id));
            after = found.next ?? undefined;
          } while (after !== undefined);
          expect(ids).toEqual(byScan(rows, query, order));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('goes on where the budget ended, however little each page may spend', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        lookup,
        fc.constantFrom<Order>('newest', 'oldest'),
        async (rows, given, order) => {
          const query = compiled(given);
          const index = new MemoryIndex(rows);
          const meter = spentMeter();
          expect(await byPages(index, query, order, 5, meter)).toEqual(byScan(rows, query, order));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** A meter on which the budget is spent from the first wave on. */
function spentMeter(): Meter {
  const meter = createMeter();
  meter.begin()({ readUnits: 1000 });
  return meter;
}
