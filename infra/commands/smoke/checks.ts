import { Failure, type Stranger } from './stranger.ts';

export interface Check {
  readonly name: string;
  /** Resolves to a remark for the person who runs it, or throws a Failure. */
  readonly run: (stranger: Stranger) => Promise<string>;
}

/** What a stranger can see of a deployment that works, from liveness to refusals. Nothing is changed by it. */
export const checks: readonly Check[] = [
  {
    name: 'it is alive',
    async run(stranger) {
      await stranger.get('/health', { status: 200, type: 'application/json' });
      return '';
    },
  },
  {
    name: 'it has a page for people',
    async run(stranger) {
      const page = await stranger.get('/', { status: 200, type: 'text/html' });
      expect(/<html[^>]*\blang=/i.test(page.text), 'the page does not say its language');
      return '';
    },
  },
  {
    name: 'it describes itself',
    async run(stranger) {
      const { json } = await stranger.get('/openapi.json', { status: 200, type: 'application/json' });
      expect(String(json?.openapi).startsWith('3.1'), 'openapi.json is not OpenAPI 3.1');
      const paths = Object.keys(json?.paths ?? {});
      expect(paths.includes('/v1/quotes'), 'openapi.json does not tell of /v1/quotes');
      return `${paths.length} paths`;
    },
  },
  {
    name: 'it has quotes, and each slices out of its article',
    async run(stranger) {
      const { json } = await stranger.get('/v1/quotes?limit=5', { status: 200, type: 'application/json' });
      expect(Array.isArray(json?.items), '/v1/quotes answers no items');
      if (json.items.length === 0) return 'no quotes yet: drop a seed and run this again';
      for (const quote of json.items) {
        const { json: one } = await stranger.get(`/v1/quotes/${encodeURIComponent(quote.id)}`, {
          status: 200,
        });
        expect(one?.text === quote.text, `/v1/quotes/${quote.id} has other words than its listing`);
        expect(one?.context, `/v1/quotes/${quote.id} has no context`);
        await stranger.get(`/v1/articles/${encodeURIComponent(quote.article.id)}`, { status: 200 });
      }
      return `${json.items.length} read`;
    },
  },
  {
    name: 'a speaker’s quotes are that speaker’s',
    async run(stranger) {
      const { json } = await stranger.get('/v1/quotes?limit=20', { status: 200 });
      const speaker = json?.items?.find((quote: { speaker: unknown }) => quote.speaker)?.speaker;
      if (!speaker) return 'no speaker yet';
      const path = `/v1/quotes?speaker=${encodeURIComponent(speaker.id)}&limit=20`;
      const { json: found } = await stranger.get(path, { status: 200 });
      expect(found?.items?.length > 0, `${path} finds nothing`);
      for (const quote of found.items) {
        expect(quote.speaker?.id === speaker.id, `${path} finds a quote of ${quote.speaker?.id}`);
      }
      return `${found.items.length} of ${speaker.name}`;
    },
  },
  {
    name: 'pages follow one another without repeating',
    async run(stranger) {
      const { json: first } = await stranger.get('/v1/quotes?limit=1', { status: 200 });
      if (!first?.next) return 'one page only';
      const { json: second } = await stranger.get(
        `/v1/quotes?limit=1&cursor=${encodeURIComponent(first.next)}`,
        {
          status: 200,
        },
      );
      expect(second?.items?.[0]?.id !== first.items[0].id, 'the second page repeats the first');
      return '';
    },
  },
  {
    name: 'nothing was said that nobody said',
    async run(stranger) {
      const text = 'Qwyzzl frobnicates the untranslatable xylograph of Zzyzx';
      const { json } = await stranger.post('/v1/verify', { text }, { status: 200 });
      expect(json?.verdict === 'notFound', `invented words are "${json?.verdict}"`);
      return '';
    },
  },
  ...(['atom', 'rss', 'json'] as const).map((format) => ({
    name: `it has a feed (${format})`,
    async run(stranger: Stranger) {
      const { text } = await stranger.get(`/v1/feed.${format}`, { status: 200, type: format });
      expect(text.length > 0, 'the feed is empty');
      return '';
    },
  })),
  {
    name: 'assistants find its tools',
    async run(stranger) {
      const { text } = await stranger.post(
        '/mcp',
        { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} },
        { status: 200 },
      );
      expect(text.includes('search_quotes'), 'tools/list does not name search_quotes');
      return '';
    },
  },
  {
    name: 'a mistake is named',
    async run(stranger) {
      const { json } = await stranger.get('/v1/quotes?colour=red', {
        status: 400,
        type: 'application/problem+json',
      });
      expect(JSON.stringify(json).includes('colour'), 'the problem does not name the parameter');
      await stranger.get('/v1/nothing-here', { status: 404, type: 'application/problem+json' });
      return '';
    },
  },
  {
    name: 'strangers cannot make alerts',
    async run(stranger) {
      const alert = { lookup: { q: 'port' }, channel: { type: 'feed' }, frequency: 'immediate' };
      await stranger.post('/v1/alerts', alert, { status: 401 });
      await stranger.post('/v1/alerts', alert, { status: 401, token: 'a-guess' });
      return '';
    },
  },
];

function expect(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new Failure(otherwise);
}
