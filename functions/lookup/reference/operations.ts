import {
  articleParameters,
  articlesParameters,
  lookupParameters,
  noParameters,
  type Parameters,
  quotesParameters,
  seedsParameters,
  speakersParameters,
} from '../schemas/parameters.ts';
import type { ComponentName } from './components.ts';

/** One operation of the reference. What a route checks and answers is named here, not written again. */
export interface Operation {
  readonly path: string;
  readonly method: 'get' | 'post' | 'delete';
  readonly id: string;
  readonly tag: 'Quotes' | 'Speakers' | 'Articles' | 'Verify' | 'Feeds' | 'Alerts' | 'Assistants' | 'Service';
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: Parameters;
  /** Parts of the address, with what they are. */
  readonly inPath?: Readonly<Record<string, string>>;
  readonly body?: ComponentName | 'rpc';
  readonly answers: Readonly<Record<number, Answer>>;
  readonly owner?: true;
  /** The request whose real answer is the example. */
  readonly example?: { readonly path: string; readonly body?: unknown };
}

export interface Answer {
  readonly description: string;
  /** Media types with their schema; null for one that has none. */
  readonly content?: Readonly<Record<string, ComponentName | null>>;
}

const json = (description: string, name: ComponentName): Answer => ({
  description,
  content: { 'application/json': name },
});
const problem = (description: string): Answer => ({
  description,
  content: { 'application/problem+json': 'Problem' },
});
const refused = problem('A parameter cannot be used; the answer names it and the fix.');
const missing = (what: string) => problem(`There is no such ${what}.`);
const unchanged: Answer = { description: 'As known by the ETag that was sent.' };
const busy = problem(
  'The table is asked too much at the moment; `Retry-After` says when to try again, in seconds.',
);
const unauthorized = problem('The owner’s token is missing or wrong.');
const example = 'jens-stoltenberg';
const article = '000_c87a4c85406106d5';

export const operations: readonly Operation[] = [
  {
    path: '/v1/quotes',
    method: 'get',
    id: 'listQuotes',
    tag: 'Quotes',
    summary: 'A page of quotes',
    description:
      'Every lookup. Newest first, page by page: `next` is the cursor of the following page, and the `Link` header holds its ' +
      'address. `Server-Timing` tells the read units and round trips spent. With `format=csv` or `jsonl`, `limit=all` answers ' +
      'everything; on a deployed service an answer ends before 6 MB or 30 s, and `Link` goes on.',
    parameters: quotesParameters,
    answers: {
      200: {
        description: 'The quotes that match.',
        content: { 'application/json': 'QuotesPage', 'text/csv': null, 'application/jsonl': null },
      },
      304: unchanged,
      400: refused,
      503: busy,
    },
    example: { path: `/v1/quotes?q=logistics&speaker=${example}&limit=1` },
  },
  {
    path: '/v1/quotes/{id}',
    method: 'get',
    id: 'getQuote',
    tag: 'Quotes',
    summary: 'One quote, with its context and where the same words stand elsewhere',
    parameters: noParameters,
    inPath: { id: 'The quote’s id.' },
    answers: {
      200: json('The quote.', 'QuoteWithPlaces'),
      304: unchanged,
      400: refused,
      404: missing('quote'),
      503: busy,
    },
  },
  {
    path: '/v1/speakers',
    method: 'get',
    id: 'listSpeakers',
    tag: 'Speakers',
    summary: 'Speakers by name, alias or role, most quoted first',
    parameters: speakersParameters,
    answers: {
      200: json('The speakers that match.', 'SpeakersPage'),
      304: unchanged,
      400: refused,
      503: busy,
    },
    example: { path: '/v1/speakers?q=stoltenberg' },
  },
  {
    path: '/v1/speakers/{id}',
    method: 'get',
    id: 'getSpeaker',
    tag: 'Speakers',
    summary: 'One speaker with aliases, roles and quotes a month',
    parameters: noParameters,
    inPath: { id: 'The speaker’s id. Of two who share a name, `name~field` is one and the plain name both.' },
    answers: {
      200: json('The speaker.', 'SpeakerWithMonths'),
      304: unchanged,
      400: refused,
      404: missing('speaker'),
      503: busy,
    },
    example: { path: `/v1/speakers/${example}` },
  },
  {
    path: '/v1/articles',
    method: 'get',
    id: 'listArticles',
    tag: 'Articles',
    summary: 'What is indexed',
    parameters: articlesParameters,
    answers: { 200: json('The articles.', 'ArticlesPage'), 304: unchanged, 400: refused, 503: busy },
    example: { path: '/v1/articles?limit=1' },
  },
  {
    path: '/v1/articles/{id}',
    method: 'get',
    id: 'getArticle',
    tag: 'Articles',
    summary: 'One article with its quotes in the order of its text',
    parameters: articleParameters,
    inPath: { id: 'The article’s id.' },
    answers: {
      200: json('The article.', 'ArticleWithQuotes'),
      304: unchanged,
      400: refused,
      404: missing('article'),
      503: busy,
    },
    example: { path: `/v1/articles/${article}?kind=block` },
  },
  {
    path: '/v1/seeds',
    method: 'get',
    id: 'listSeeds',
    tag: 'Articles',
    summary: 'The watch’s flags: how far each seed has come',
    parameters: seedsParameters,
    answers: { 200: json('The flags.', 'SeedsPage'), 400: refused, 503: busy },
  },
  {
    path: '/v1/verify',
    method: 'post',
    id: 'verifyQuote',
    tag: 'Verify',
    summary: 'Did they say it?',
    description:
      'Case, kind of marks, spacing and the style of ellipses are no alteration, nor is what stands in square brackets or a ' +
      'reporter’s "he said" between two halves; words are. `notFound` means that no indexed article has the words, unless the ' +
      'answer is `partial`.',
    parameters: noParameters,
    body: 'Claim',
    answers: {
      200: json('The verdict.', 'Verdict'),
      400: refused,
      413: problem('The body is too large.'),
      415: problem('The body is not JSON.'),
      503: busy,
    },
    example: {
      path: '/v1/verify',
      body: { text: 'You can never work during weekends.', speaker: 'Jens Stoltenberg' },
    },
  },
  ...(['atom', 'rss', 'json'] as const).map(
    (format): Operation => ({
      path: `/v1/feed.${format}`,
      method: 'get',
      id: `feed${format[0]!.toUpperCase()}${format.slice(1)}`,
      tag: 'Feeds',
      summary: `Any lookup as a feed (${{ atom: 'Atom', rss: 'RSS 2.0', json: 'JSON Feed' }[format]})`,
      parameters: lookupParameters,
      answers: {
        200: {
          description: 'The 50 newest quotes that match.',
          content: { [format === 'json' ? 'application/feed+json' : `application/${format}+xml`]: null },
        },
        304: unchanged,
        400: refused,
        503: busy,
      },
    }),
  ),
  {
    path: '/v1/alerts',
    method: 'post',
    id: 'createAlert',
    tag: 'Alerts',
    summary: 'Make an alert: a saved lookup that notifies',
    description:
      'Webhooks are signed by the Standard Webhooks scheme with `secret`, which is answered only here. An email alert is ' +
      '`pending` until its address confirms it.',
    body: 'NewAlert',
    owner: true,
    answers: {
      201: json('The alert.', 'Alert'),
      400: problem('A member cannot be used; the answer names it and the fix.'),
      401: unauthorized,
      413: problem('The body is too large.'),
      415: problem('The body is not JSON.'),
    },
  },
  {
    path: '/v1/alerts/{id}',
    method: 'get',
    id: 'getAlert',
    tag: 'Alerts',
    summary: 'One alert',
    inPath: { id: 'The alert’s id.' },
    owner: true,
    answers: { 200: json('The alert.', 'Alert'), 401: unauthorized, 404: missing('alert') },
  },
  {
    path: '/v1/alerts/{id}',
    method: 'delete',
    id: 'deleteAlert',
    tag: 'Alerts',
    summary: 'Delete an alert and what is kept of it',
    inPath: { id: 'The alert’s id.' },
    owner: true,
    answers: { 204: { description: 'It is gone.' }, 401: unauthorized, 404: missing('alert') },
  },
  {
    path: '/v1/alerts/{id}/notifications',
    method: 'get',
    id: 'listNotifications',
    tag: 'Alerts',
    summary: 'The delivery log of an alert, newest first',
    inPath: { id: 'The alert’s id.' },
    owner: true,
    answers: {
      200: json('What was sent, and how it went.', 'NotificationsPage'),
      400: refused,
      401: unauthorized,
      404: missing('alert'),
    },
  },
  {
    path: '/v1/alerts/{id}/notifications/{notification}/replay',
    method: 'post',
    id: 'replayNotification',
    tag: 'Alerts',
    summary: 'Send a dead letter again',
    inPath: { id: 'The alert’s id.', notification: 'The notification’s id.' },
    owner: true,
    answers: { 202: json('It is queued.', 'Notification'), 401: unauthorized, 404: missing('dead letter') },
  },
  {
    path: '/v1/alerts/{id}/secret',
    method: 'post',
    id: 'rotateSecret',
    tag: 'Alerts',
    summary: 'Change the secret of a webhook',
    description: 'The old secret goes on signing beside the new one for a day.',
    inPath: { id: 'The alert’s id.' },
    owner: true,
    answers: {
      200: json('The alert, with its new secret.', 'Alert'),
      401: unauthorized,
      404: missing('webhook'),
    },
  },
  {
    path: '/mcp',
    method: 'post',
    id: 'mcp',
    tag: 'Assistants',
    summary: 'The lookups as tools (Model Context Protocol, stateless Streamable HTTP)',
    body: 'rpc',
    answers: {
      200: {
        description: 'The answer of the protocol (JSON-RPC 2.0).',
        content: { 'application/json': null },
      },
      400: { description: 'No message of the protocol.', content: { 'application/json': null } },
      406: {
        description: '`Accept` lacks application/json or text/event-stream, which the protocol wants both.',
        content: { 'application/json': null },
      },
      413: problem('The body is too large.'),
      415: { description: 'The body is not JSON.', content: { 'application/json': null } },
    },
  },
  {
    path: '/oembed',
    method: 'get',
    id: 'oembed',
    tag: 'Quotes',
    summary: 'A quote’s page as something to embed (oEmbed 1.0)',
    parameters: {},
    answers: {
      200: json('The embedding.', 'Oembed'),
      404: missing('quote'),
      501: problem('Another format than JSON was asked for.'),
      503: busy,
    },
  },
  {
    path: '/openapi.json',
    method: 'get',
    id: 'openapi',
    tag: 'Service',
    summary: 'This description',
    answers: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': null } }, 304: unchanged },
  },
  {
    path: '/health',
    method: 'get',
    id: 'health',
    tag: 'Service',
    summary: 'Whether the service answers',
    answers: { 200: json('It does.', 'Health') },
    example: { path: '/health' },
  },
];
