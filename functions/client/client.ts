import type { alertSchema, newAlertSchema, notificationSchema } from '../alerts/schema.ts';
import type { Problem } from '../lookup/problem.ts';
import type {
  ArticleJson,
  OneArticleJson,
  OneSpeakerJson,
  SeedJson,
  SpeakerJson,
} from '../lookup/schemas/directory.ts';
import type {
  articleParameters,
  articlesParameters,
  ParametersOf,
  quotesParameters,
  seedsParameters,
  speakersParameters,
} from '../lookup/schemas/parameters.ts';
import type { OneQuoteJson, QuoteJson, QuotesPageJson } from '../lookup/schemas/quote.ts';
import type { Claim, VerdictJson } from '../lookup/schemas/verify.ts';

export type Quote = QuoteJson;
export type QuoteWithPlaces = OneQuoteJson;
export type QuotesPage = QuotesPageJson;
export type Speaker = SpeakerJson;
export type SpeakerWithMonths = OneSpeakerJson;
export type Article = ArticleJson;
export type ArticleWithQuotes = OneArticleJson;
export type Seed = SeedJson;
export type Verdict = VerdictJson;
export type Alert = (typeof alertSchema)['_zod']['output'];
export type NewAlert = (typeof newAlertSchema)['_zod']['input'];
export type Notification = (typeof notificationSchema)['_zod']['output'];
export type { Claim, Problem };

export type QuotesLookup = Omit<ParametersOf<typeof quotesParameters>, 'format'>;
export type SpeakersLookup = ParametersOf<typeof speakersParameters>;
export type ArticlesLookup = ParametersOf<typeof articlesParameters>;
export type ArticleChoice = ParametersOf<typeof articleParameters>;
export type SeedsLookup = ParametersOf<typeof seedsParameters>;

/** A page as every list of the service answers it; `next` is the `cursor` of the page after it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface ClientOptions {
  /** The owner's token, which alerts ask for. */
  readonly token?: string;
  /** In place of the platform's own `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Ends whatever is under way, with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/** The service answered that it will not or cannot: `problem` says what is wrong, which parameter it is, and the fix. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** Seconds to wait before the same request may succeed (`Retry-After`); null when waiting will not help. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export type Client = ReturnType<typeof createClient>;

/**
 * A client for an As Quoted service, for Node and browsers alike. Methods that list answer async iterators, which ask for the next
 * page when it is needed; `limit` is then the size of a page, not of the whole. Every method throws a `ProblemError` for what the
 * service refuses, and whatever `fetch` throws when the service is not reached.
 *
 * @param address Where the service is, as in `http://localhost:8787`.
 * @example
 * const quoted = createClient('http://localhost:8787');
 * for await (const { text, speaker } of quoted.quotes({ q: 'ammunition' })) console.log(speaker?.name, text);
 */
export function createClient(address: string | URL, options: ClientOptions = {}) {
  const base = new URL(address).href.replace(/\/+$/, '');
  const { token, signal } = options;
  // Browsers refuse a `fetch` that is called as a method of another object.
  const fetch = options.fetch ?? globalThis.fetch;

  async function ask<Body>(method: string, path: string, body?: object): Promise<Body> {
    const response = await fetch(base + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
    if (!response.ok) throw await problemOf(response);
    return (response.status === 204 ? undefined : await response.json()) as Body;
  }

  const get = <Body>(path: string, parameters: object = {}): Promise<Body> =>
    ask('GET', path + queryOf(parameters));

  async function* pages<Item>(
    path: string,
    parameters: { readonly cursor?: string },
  ): AsyncGenerator<Item, void> {
    let cursor = parameters.cursor;
    do {
      const page: Page<Item> = await get(path, { ...parameters, cursor });
      yield* page.items;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }

  const place = (list: string, id: string) => `/v1/${list}/${encodeURIComponent(id)}`;

  return {
    /** Every quote that a lookup finds. */
    quotes: (lookup: QuotesLookup = {}) => pages<Quote>('/v1/quotes', lookup),
    /** One page of them, with what belongs to a page: counts (`facets`), the ranking, proposals when nothing was found. */
    quotesPage: (lookup: QuotesLookup = {}) => get<QuotesPage>('/v1/quotes', lookup),
    /** One quote with its context, and where else the same words stand. */
    quote: (id: string) => get<QuoteWithPlaces>(place('quotes', id)),
    /** Speakers by name, alias or role, most quoted first. */
    speakers: (lookup: SpeakersLookup = {}) => pages<Speaker>('/v1/speakers', lookup),
    speaker: (id: string) => get<SpeakerWithMonths>(place('speakers', id)),
    articles: (lookup: ArticlesLookup = {}) => pages<Article>('/v1/articles', lookup),
    /** One article with its quotes in the order of its text. */
    article: (id: string, choice: ArticleChoice = {}) =>
      get<ArticleWithQuotes>(place('articles', id), choice),
    /** What the watch says of each seed. */
    seeds: (lookup: SeedsLookup = {}) => pages<Seed>('/v1/seeds', lookup),
    /** Whether somebody was quoted with these words. */
    verify: (claim: Claim) => ask<Verdict>('POST', '/v1/verify', claim),
    /** Makes an alert. A webhook's `secret` and a feed's address are answered here and never again. */
    createAlert: (alert: NewAlert) => ask<Alert>('POST', '/v1/alerts', alert),
    alert: (id: string) => get<Alert>(place('alerts', id)),
    deleteAlert: (id: string) => ask<void>('DELETE', place('alerts', id)),
    /** An alert's delivery log, newest first. */
    notifications: (id: string) => pages<Notification>(`${place('alerts', id)}/notifications`, {}),
  };
}

function queryOf(parameters: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue;
    for (const one of [value].flat()) query.append(name, String(one));
  }
  return query.size === 0 ? '' : `?${query}`;
}

async function problemOf(response: Response): Promise<ProblemError> {
  const { status, statusText, headers } = response;
  const wait = Number.parseInt(headers.get('retry-after') ?? '', 10);
  const sent: unknown = await response.json().catch(() => null);
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') && sent !== null;
  // A gateway or proxy before the service answers in its own words.
  const own = {
    type: 'about:blank',
    title: statusText || `Status ${status}`,
    status,
    detail: 'The answer says no more.',
  };
  return new ProblemError((isProblem ? sent : own) as Problem, Number.isNaN(wait) ? null : wait);
}
