import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Alert } from '../../functions/alerts/alert.ts';
import { createDeliver } from '../../functions/alerts/deliver.ts';
import { createDispatch, type DeliverWork, type DispatchOptions } from '../../functions/alerts/dispatch.ts';
import { keysOfLookup } from '../../functions/alerts/keys.ts';
import type { AlertStore } from '../../functions/alerts/store.ts';
import type { TopicEvent } from '../../functions/alerts/topic.ts';
import type { Article } from '../../functions/article/article.ts';
import { createAlertStore } from '../../functions/index/alert-table.ts';
import { createIndex, type QuoteRow } from '../../functions/index/index.ts';
import { compileLookup, type Lookup } from '../../functions/lookup/lookup.ts';
import type { Query } from '../../functions/lookup/query/ast.ts';
import { evaluate } from '../../functions/lookup/query/evaluate.ts';
import { quoteJson } from '../../functions/lookup/quote-json.ts';
import type { Quote } from '../../functions/quotes/quote.ts';
import { type Engine, startEngine } from '../index/engine.ts';

const origin = 'http://localhost';
const speakers = ['Ana Ruiz', 'Jo Oku', 'Harbour Union'];
const words = ['harbour', 'winter', 'quay', 'wages', 'storm', 'never'];
const lookups: Lookup[] = [
  { q: 'harbour' },
  { q: 'quay winter' },
  { q: 'storm OR "never wages"' },
  { speaker: 'ana-ruiz' },
  { speaker: 'Oku', q: '-winter' },
  { source: 'Harbour Post', q: 'quay*' },
  {},
];

interface Said {
  readonly speaker: number;
  readonly words: readonly number[];
}
type Wording = readonly Said[];

const wording: fc.Arbitrary<Wording> = fc.array(
  fc.record({
    speaker: fc.nat(speakers.length - 1),
    words: fc.array(fc.nat(words.length - 1), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 4 },
);

type Step =
  | { readonly do: 'drop'; readonly article: string; readonly wording: Wording }
  /** A record of the queue for an article, perhaps a repeated one, with a crash after so many calls of the stores. */
  | { readonly do: 'ingest'; readonly article: string; readonly crashAfter: number | null }
  | { readonly do: 'subscribe'; readonly lookup: number };

const article = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('drop' as const), article, wording }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('ingest' as const),
      article,
      crashAfter: fc.option(fc.nat(8), { nil: null }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('subscribe' as const), lookup: fc.nat(lookups.length - 1) }),
  },
);

/** Counts calls of a port down to a crash, as when a function is cut off between two of them. */
function crashing<Port extends object>(port: Port, fuse: { left: number | null }): Port {
  return new Proxy(port, {
    get(target, name) {
      const member = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: unknown[]) => {
        if (fuse.left !== null) {
          if (fuse.left === 0) throw new Error('cut off');
          fuse.left -= 1;
        }
        return member.apply(target, given);
      };
    },
  });
}

function anArticle(id: string, said: Wording): { article: Article; quotes: Quote[] } {
  const lines = said.map(({ words: some }) => some.map((word) => words[word]).join(' '));
  const text = ['Headline', ...lines].join('\n\n');
  let from = 0;
  const quotes = said.map(({ speaker }, at): Quote => {
    const start = text.indexOf(lines[at]!, from === 0 ? 'Headline\n\n'.length : from);
    from = start + lines[at]!.length;
    const name = speakers[speaker]!;
    return {
      text: lines[at]!,
      kind: 'direct',
      spans: [{ start, end: from }],
      speaker: { id: name.toLowerCase().replace(' ', '-'), name, role: null, aliases: [], mention: null },
      cue: 'said',
      confidence: 0.9,
    };
  });
  const meta = {
    title: 'Headline',
    publisher: 'Harbour Post',
    author: null,
    published: '2024-05-02',
    url: null,
  };
  const sha256 = createHash('sha256').update(text).digest('hex');
  const layout = { headline: { start: 0, end: 8 }, byline: null, paragraphs: [], footer: null };
  return { article: { id, seed: `${id}.txt`, sha256, text, layout, ...meta }, quotes };
}

function queryOf(lookup: Lookup): Query {
  const compiled = compileLookup(lookup);
  if (!compiled.ok) throw new Error('no lookup');
  return compiled.query;
}

// Each run plays a history of its own on the embedded engine; a loaded machine takes its time.
jest.setTimeout(120_000);

describe('what alerts are told', () => {
  let engine: Engine;
  let client: Engine['client'];
  let tables = 0;

  beforeAll(async () => {
    engine = await startEngine();
    client = engine.client;
  });
  afterAll(() => engine.close());

  async function play(steps: readonly Step[]) {
    tables += 1;
    const tableName = `told-${tables}`;
    let now = Date.parse('2024-05-02T10:00:00Z');
    const clock = { now: () => new Date(now) };
    const index = createIndex({ client, tableName, clock, snapshotMs: 0 });
    await index.createTable();
    const store = createAlertStore({ client, tableName });
    const fuse: { left: number | null } = { left: null };
    const queued: DeliverWork[] = [];
    const events: TopicEvent[] = [];
    const matches: DispatchOptions['matches'] = evaluate;
    const ports = {
      store: crashing<AlertStore>(store, fuse),
      queue: crashing({ send: async (work: readonly DeliverWork[]) => void queued.push(...work) }, fuse),
      topic: crashing({ publish: async (event: TopicEvent) => void events.push(event) }, fuse),
    };
    const dispatch = createDispatch({
      ...ports,
      index,
      clock,
      matches,
      queryOf: async (alert) => queryOf(alert.lookup),
      view: (row) => quoteJson(row, { origin }),
    });
    const posted: { alertId: string; body: string }[] = [];
    const deliver = createDeliver({
      store,
      queue: ports.queue,
      clock,
      mailer: { send: async () => {} },
      post: async (url, body) => {
        posted.push({ alertId: url, body });
        return { kind: 'answered', status: 200, retryAfterMs: null };
      },
      unsubscribeLink: () => '',
    });

    const seeds = new Map<string, Wording>();
    const alerts: { alert: Alert; known: Set<string> }[] = [];
    const shownQuotes = async (): Promise<QuoteRow[]> => {
      const snapshot = await index.snapshot();
      const records = await Promise.all(['a', 'b', 'c'].map((id) => index.article(id, { snapshot })));
      return records.flatMap((record) => [...(record?.quotes ?? [])]);
    };
    const ingest = async (id: string) => {
      const said = seeds.get(id);
      if (!said) return;
      const { article, quotes } = anArticle(id, said);
      await index.put(article, quotes, {
        beforeShown: ({ version, before }) =>
          ports.store.prepare({
            articleId: id,
            version,
            before,
            silent: before[0]?.article.sha256 === article.sha256,
            correlationId: 'c',
            at: clock.now().toISOString(),
          }),
      });
      await dispatch.article(id);
    };

    for (const one of steps) {
      now += 1000;
      if (one.do === 'drop') seeds.set(one.article, one.wording);
      if (one.do === 'subscribe') {
        const id = `alr_${alerts.length}`;
        const { upTo, hidden } = await index.snapshot();
        const alert: Alert = {
          id,
          lookup: lookups[one.lookup]!,
          channel: { type: 'webhook', url: id, secret: 'whsec_AAAA', retiring: null },
          frequency: 'immediate',
          minConfidence: 0,
          status: 'active',
          createdAt: clock.now().toISOString(),
          key: '',
          since: upTo,
          unseen: hidden,
        };
        await store.create(
          alert,
          keysOfLookup(queryOf(alert.lookup), () => 1),
          100,
        );
        alerts.push({ alert, known: new Set((await shownQuotes()).map((quote) => quote.id)) });
      }
      if (one.do === 'ingest') {
        fuse.left = one.crashAfter;
        await ingest(one.article).catch(() => {});
        fuse.left = null;
      }
    }
    // What was cut off is taken up by the next delivery of its record, once its hold is over.
    now += 3 * 60_000;
    for (const id of seeds.keys()) await ingest(id);
    for (const work of [...queued, ...queued.toReversed()]) await deliver.notification(work);
    now += 60_000;
    const before = queued.length;
    await deliver.overdue();
    for (const work of queued.slice(before)) await deliver.notification(work);

    const told = new Map<string, { type: string; id: string }[]>();
    for (const { alertId, body } of posted) {
      const { type, data } = JSON.parse(body) as { type: string; data: { quotes: { id: string }[] } };
      told.set(alertId, [...(told.get(alertId) ?? []), ...data.quotes.map(({ id }) => ({ type, id }))]);
    }
    return { alerts, told, shown: await shownQuotes(), events };
  }

  it('is what their lookups find among the new quotes: none missed and none twice, whatever breaks on the way', async () => {
    let tellings = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        // Articles only come here: each is dropped once.
        const dropped = new Set<string>();
        const arrivals = steps.filter(
          (one) => one.do !== 'drop' || (!dropped.has(one.article) && dropped.add(one.article)),
        );
        const { alerts, told, shown } = await play(arrivals);
        for (const { alert, known } of alerts) {
          const fresh = shown.filter(({ id }) => !known.has(id));
          const found = fresh.filter((quote) => evaluate(queryOf(alert.lookup), quote)).map(({ id }) => id);
          expect((told.get(alert.id) ?? []).map(({ id }) => id).sort()).toEqual(found.sort());
          tellings += found.length;
        }
      }),
      { numRuns: 20 },
    );
    expect(tellings).toBeGreaterThan(10);
  });

  it('is never the same quote as new twice, and in the end all that is new, when articles change again and again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20 }), async (steps) => {
        const { alerts, told, shown } = await play(steps);
        for (const { alert, known } of alerts) {
          const fresh = shown.filter(({ id }) => !known.has(id));
          const found = fresh.filter((quote) => evaluate(queryOf(alert.lookup), quote)).map(({ id }) => id);
          const all = told.get(alert.id) ?? [];
          const asNew = all.filter(({ type }) => type === 'quote.indexed').map(({ id }) => id);
          expect(asNew).toHaveLength(new Set(asNew).size);
          expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(found));
        }
      }),
      { numRuns: 20 },
    );
  });
});
