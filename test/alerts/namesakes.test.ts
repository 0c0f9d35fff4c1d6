import type { Alert } from '../../functions/alerts/alert.ts';
import { keysOfLookup } from '../../functions/alerts/keys.ts';
import { createSubscribers } from '../../functions/alerts/subscribers.ts';
import { attributesOf, type TopicEvent } from '../../functions/alerts/topic.ts';
import { createAlertStore } from '../../functions/index/alert-table.ts';
import { createIndex } from '../../functions/index/index.ts';
import { compileLookup, type Lookup } from '../../functions/lookup/lookup.ts';
import { type Said, writeArticle } from '../index/articles.ts';
import { type Engine, startEngine } from '../index/engine.ts';

// Each step is some calls to the embedded engine; a loaded machine takes its time.
jest.setTimeout(60_000);

let engine: Engine;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

async function newsroom() {
  const tableName = 'namesakes';
  const clock = { now: () => new Date('2024-05-10T10:00:00Z') };
  const index = createIndex({ client: engine.client, tableName, clock });
  await index.createTable();
  const store = createAlertStore({ client: engine.client, tableName });
  const events: TopicEvent[] = [];
  const { dispatch } = createSubscribers({
    index,
    store,
    clock,
    topic: { publish: async (event) => void events.push(event) },
    queue: { send: async () => undefined },
    publicUrl: () => 'https://quotes.example',
  });

  async function follow(id: string, lookup: Lookup): Promise<void> {
    const compiled = compileLookup(lookup);
    if (!compiled.ok) throw new Error('This is no lookup.');
    const alert: Alert = {
      id,
      lookup,
      channel: { type: 'webhook', url: 'https://desk.example/hook', secret: 'whsec_AAAA', retiring: null },
      frequency: 'immediate',
      minConfidence: 0,
      status: 'active',
      createdAt: clock.now().toISOString(),
      key: '',
      since: 0,
      unseen: [],
    };
    await store.create(
      alert,
      keysOfLookup(compiled.query, () => 1),
      100,
    );
  }

  /** Publishes an article of one quote and answers who was told of which change. */
  async function publish(id: string, said: Said) {
    events.length = 0;
    const { article, quotes } = writeArticle({ id, said: [said] });
    await index.put(article, quotes, {
      beforeShown: ({ version, before }) =>
        store.prepare({
          articleId: id,
          version,
          before,
          silent: false,
          correlationId: 'c',
          at: clock.now().toISOString(),
        }),
    });
    await dispatch.article(id);
    return events.map((event) => ({
      type: event.type,
      alerts: 'alerts' in event ? [...event.alerts].sort() : [],
      speaker: attributesOf(event).speaker,
    }));
  }
  return { follow, publish };
}

test('who follows one of two persons of one name hears of that one alone, and by the name of both', async () => {
  const { follow, publish } = await newsroom();
  const lane = (text: string, role: string): Said => ({ text, speaker: 'Mary Lane', role });
  await publish('match', lane('I saw the ball late', 'goalkeeper'));
  await publish('council', lane('The bridge is safe', 'mayor'));
  await follow('keeper', { speaker: 'mary-lane~sport' });
  await follow('mayor', { speaker: 'mary-lane~politics' });
  await follow('both', { speaker: 'mary-lane' });
  await follow('named', { q: 'speaker:"Mary Lane"' });

  expect(await publish('final', lane('We won on penalties', 'goalkeeper'))).toEqual([
    {
      type: 'quote.indexed',
      alerts: ['both', 'keeper', 'named'],
      speaker: ['mary-lane~sport', 'mary-lane'],
    },
  ]);
  expect(await publish('final', lane('We won it on late penalties', 'goalkeeper'))).toEqual([
    {
      type: 'quote.altered',
      alerts: ['both', 'keeper', 'named'],
      speaker: ['mary-lane~sport', 'mary-lane'],
    },
  ]);
  expect(await publish('vote', lane('Vote early', 'mayor'))).toEqual([
    {
      type: 'quote.indexed',
      alerts: ['both', 'mayor', 'named'],
      speaker: ['mary-lane~politics', 'mary-lane'],
    },
  ]);
});
