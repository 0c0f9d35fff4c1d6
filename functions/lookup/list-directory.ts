import type { ArticleHead, ArticleRow, Flag, Snapshot, SpeakerRow } from '../index/index.ts';
import { isPosition } from '../index/positions.ts';
import {
  alienCursor,
  decodeCursor,
  encodeCursor,
  fingerprint,
  readSnapshot,
  type StateReader,
} from './cursor.ts';
import { compileLookup } from './lookup.ts';
import { isSpent, pageBudget, unitsLeft } from './plan/budget.ts';
import { daysOf } from './plan/days.ts';
import { isArticleId } from './plan/plan.ts';
import type { ProblemCause } from './problem.ts';
import { evaluate, type Matchable } from './query/evaluate.ts';
import { quoteJson } from './quote-json.ts';
import { type Reading, reading } from './reading.ts';
import type {
  ArticleJson,
  ArticlesPageJson,
  OneArticleJson,
  OneSpeakerJson,
  SeedJson,
  SeedsPageJson,
  SpeakerJson,
  SpeakersPageJson,
} from './schemas/directory.ts';
import type {
  articleParameters,
  articlesParameters,
  ParametersOf,
  seedsParameters,
  speakersParameters,
} from './schemas/parameters.ts';

const defaultLimit = 20;
/** The same for every process, so that all cut the directory of speakers into the same parts. */
const unitsOfSpeakers = 36;

interface Place {
  readonly after: string;
}

const bySeed: StateReader<Place> = ({ after }) => (isKey(after) ? { after } : null);

function byKey(held: Readonly<Record<string, unknown>>): (Snapshot & Place) | null {
  const snapshot = readSnapshot(held);
  return snapshot && isKey(held.after) ? { ...snapshot, after: held.after } : null;
}

/** What the directory gives is JSON. */
function byPlace(held: Readonly<Record<string, unknown>>): (Snapshot & Place) | null {
  const state = byKey(held);
  return state?.after.startsWith('{') && isJson(state.after) ? state : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function byPosition(held: Readonly<Record<string, unknown>>): (Snapshot & Place) | null {
  const state = byKey(held);
  return state && isPosition(state.after) ? state : null;
}

/** Reads the cursor of a request; `state` is null on the first page. */
function readCursor<State>(
  route: string,
  { limit: _limit, cursor, ...deciding }: { readonly limit?: number; readonly cursor?: string },
  read: StateReader<State>,
): { ok: true; lookup: string; state: State | null } | { ok: false; causes: [ProblemCause] } {
  const lookup = fingerprint(route, deciding);
  const state = cursor === undefined ? null : decodeCursor(cursor, lookup, read);
  if (cursor !== undefined && state === null) return { ok: false, causes: [alienCursor()] };
  return { ok: true, lookup, state };
}

export function listSpeakers(request: ParametersOf<typeof speakersParameters>): Reading<SpeakersPageJson> {
  const read = readCursor('speakers', request, byPlace);
  if (!read.ok) return read;
  const { lookup, state } = read;
  return reading(async (index, { snapshot: current, meter, origin }) => {
    const snapshot = state ? { upTo: state.upTo, hidden: state.hidden } : current;
    const { rows, next, partial } = await index.speakers(request.q ?? '', {
      snapshot,
      meter,
      units: Math.min(unitsOfSpeakers, unitsLeft(meter, pageBudget)),
      inParts: true,
      limit: request.limit ?? defaultLimit,
      ...(state && { after: state.after }),
    });
    const { upTo, hidden } = snapshot;
    return {
      items: rows.map((row) => speakerJson(row, origin)),
      next: next === null ? null : encodeCursor({ lookup, state: { upTo, hidden, after: next } }),
      ...(partial && { partial: true as const }),
    };
  });
}

/** One speaker with quotes a month; null when there is none of this id. */
export function oneSpeaker(id: string): Reading<OneSpeakerJson | null> {
  return reading(async (index, { snapshot, meter, origin }) => {
    const row = mayBeSpeaker(id)
      ? await index.speaker(id, { snapshot, meter, units: unitsLeft(meter, pageBudget) })
      : null;
    return (
      row && {
        ...speakerJson(row, origin),
        months: row.months.map(({ month, quotes }) => ({ month, quotes })),
      }
    );
  });
}

export function listArticles(request: ParametersOf<typeof articlesParameters>): Reading<ArticlesPageJson> {
  const read = readCursor('articles', request, byPosition);
  if (!read.ok) return read;
  const compiled = compileLookup({
    source: request.source,
    from: request.from,
    to: request.to,
    kind: ['all'],
  });
  if (!compiled.ok) return compiled;
  const { lookup, state } = read;
  const { query } = compiled;
  const limit = request.limit ?? defaultLimit;
  return reading(async (index, { snapshot: current, meter, origin }) => {
    const snapshot = state ? { upTo: state.upTo, hidden: state.hidden } : current;
    const { upTo, hidden } = snapshot;
    const cursorAt = (after: string) => encodeCursor({ lookup, state: { upTo, hidden, after } });
    const items: ArticleJson[] = [];
    let after: string | null | undefined = state?.after;
    do {
      const page = await index.articles({
        snapshot,
        meter,
        order: request.sort ?? 'newest',
        items: limit + 1,
        ...daysOf(query),
        ...(after !== undefined && { after }),
      });
      const matching = page.rows.filter((article) => evaluate(query, quoteless(article)));
      for (const article of matching) {
        // One more than wanted: there is a next page, after the last one that was taken.
        if (items.length === limit) return { items, next: cursorAt(after!) };
        items.push(articleJson(article, origin));
        after = article.position;
      }
      after = page.next;
      if (after !== null && (items.length === limit || isSpent(meter, pageBudget))) {
        return { items, next: cursorAt(after), ...(items.length < limit && { partial: true as const }) };
      }
    } while (after !== null);
    return { items, next: null };
  });
}

/** One article with its quotes in the order of the text; null when it is not indexed. */
export function oneArticle(
  id: string,
  { kind }: ParametersOf<typeof articleParameters>,
): Reading<OneArticleJson | null> {
  const compiled = compileLookup({ kind });
  if (!compiled.ok) return compiled;
  return reading(async (index, { snapshot, meter, origin }) => {
    const record = isArticleId(id) ? await index.article(id, { snapshot, meter }) : null;
    return (
      record && {
        ...articleJson(record.article, origin),
        text: record.text,
        quotes: record.quotes
          .filter((quote) => evaluate(compiled.query, quote))
          .map((quote) => quoteJson(quote, { origin, context: quote.context })),
      }
    );
  });
}

export function listSeeds(request: ParametersOf<typeof seedsParameters>): Reading<SeedsPageJson> {
  const read = readCursor('seeds', request, bySeed);
  if (!read.ok) return read;
  const { lookup, state } = read;
  return reading(async (index, { meter }) => {
    const { rows, next, partial } = await index.flags({
      limit: request.limit ?? defaultLimit,
      meter,
      units: unitsLeft(meter, pageBudget),
      ...(request.status && { status: request.status }),
      ...(state && { after: state.after }),
    });
    return {
      items: rows.map(seedJson),
      next: next === null ? null : encodeCursor({ lookup, state: { after: next } }),
      ...(partial && { partial: true as const }),
    };
  });
}

/** Whether a text can be somebody's id at all, before the table is asked. */
function mayBeSpeaker(text: string): boolean {
  return text.length > 0 && text.length <= 300 && text.isWellFormed();
}

/** A sort key of DynamoDB has 1,024 bytes at most, and a number may stand before it. */
function isKey(held: unknown): held is string {
  return typeof held === 'string' && held.length > 0 && held.length <= 1100;
}

/** An article is filtered as a quote of it would be. */
function quoteless(article: ArticleHead): Matchable {
  return { text: '', kind: 'direct', speaker: null, article };
}

function speakerJson(row: SpeakerRow, origin: string): SpeakerJson {
  const { id, name, aliases, roles, quotes, indirect, newest, likely, likelyLeftOut, namesakes = [] } = row;
  const key = encodeURIComponent(id);
  const links = { self: `${origin}/v1/speakers/${key}`, quotes: `${origin}/v1/quotes?speaker=${key}` };
  return {
    ...{ id, name, aliases: [...aliases], roles: [...roles], quotes, indirect, newest, links },
    likely: likely ? { id: likely.id, name: likely.name } : null,
    ...(likelyLeftOut && { likelyLeftOut }),
    namesakes: namesakes.map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
  };
}

function articleJson(row: ArticleRow, origin: string): ArticleJson {
  const { id, seed, title, publisher, author, published, url, sha256, quotes } = row;
  const { direct = 0, mixed = 0, block = 0, indirect = 0 } = quotes;
  return {
    ...{ id, seed, title, publisher, author, published, url, sha256 },
    counts: { quotes: direct + mixed + block, indirect },
    links: { self: `${origin}/v1/articles/${encodeURIComponent(id)}` },
  };
}

function seedJson({ seed, status, reason, size, sha256, quotes, flaggedAt, indexedAt }: Flag): SeedJson {
  return { seed, status, reason, size, sha256, quotes, flaggedAt, indexedAt };
}
