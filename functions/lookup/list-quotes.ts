import type { Index, Meter, QuoteContext, QuoteRow, Snapshot } from '../index/index.ts';
import { personIn } from '../index/namesakes.ts';
import { isPosition } from '../index/positions.ts';
import {
  alienCursor,
  decodeCursor,
  encodeCursor,
  fingerprint,
  isVersionNumber,
  readSnapshot,
} from './cursor.ts';
import { compileLookup, type Lookup } from './lookup.ts';
import {
  type Budget,
  contextBudget,
  mostCandidates,
  pageBudget,
  surveyBudget,
  unitsLeft,
} from './plan/budget.ts';
import { type Found, findMany, findPage } from './plan/find.ts';
import { isSpeakerId } from './plan/lists.ts';
import { namesToLookUp } from './plan/plan.ts';
import type { Query } from './query/ast.ts';
import { quoteJson } from './quote-json.ts';
import { type Reading, type ReadingOptions, reading } from './reading.ts';
import type { ParametersOf, quotesParameters } from './schemas/parameters.ts';
import type { QuotesPageJson } from './schemas/quote.ts';
import { type Likely, surnamesOf } from './surnames.ts';

export type QuotesRequest = ParametersOf<typeof quotesParameters>;

/**
 * What a cursor holds: the snapshot, whether `speaker` turned out to be an id, and how far the listing has come, in lists by
 * position, in rankings by number.
 */
interface State extends Snapshot {
  readonly speakerById: boolean;
  readonly after: string | number;
}

function readState(held: Readonly<Record<string, unknown>>): State | null {
  const { speakerById, after } = held;
  const snapshot = readSnapshot(held);
  const isPlace = typeof after === 'string' ? isPosition(after) : isVersionNumber(after);
  return snapshot && typeof speakerById === 'boolean' && isPlace
    ? { ...snapshot, speakerById, after: after as State['after'] }
    : null;
}

const defaultLimit = 20;
/** What knowing who is called by a surname alone may cost, out of a page's budget. */
const unitsOfSurname = 12;

/** A page of quotes, as `GET /v1/quotes` answers it. Rankings, counts and suggestions are loaded when one is first wanted. */
export function listQuotes(request: QuotesRequest): Reading<QuotesPageJson> {
  const compiled = compileLookup(lookupOf(request));
  if (!compiled.ok) return compiled;
  const { limit: _limit, cursor, context: _context, facets: _facets, format: _format, ...deciding } = request;
  const lookup = fingerprint('quotes', deciding);
  const state = cursor === undefined ? null : decodeCursor(cursor, lookup, readState);
  const ranked = request.sort === 'relevance';
  if (cursor !== undefined && (state === null || ranked !== (typeof state.after === 'number'))) {
    return { ok: false, causes: [alienCursor()] };
  }
  const byId = request.speaker !== undefined && isSpeakerId(request.speaker);
  const mayJoin = cursor === undefined && (request.sort ?? 'newest') === 'newest';
  const names = namesToLookUp(queryOf(request, { speakerById: byId }), mayJoin);
  const expects = names.stems.length + names.speakers.length > 0 ? names : undefined;
  return reading((index, options) => readPage(index, request, { lookup, state }, options), expects);
}

async function readPage(
  index: Index,
  request: QuotesRequest,
  { lookup, state }: { readonly lookup: string; readonly state: State | null },
  { snapshot: current, meter, origin }: ReadingOptions,
): Promise<QuotesPageJson> {
  const snapshot = state ? { upTo: state.upTo, hidden: state.hidden } : current;
  const sharing =
    request.likely === true && request.speaker !== undefined
      ? await surnamesOf(index, request.speaker, { snapshot, meter, units: unitsOfSurname })
      : new Map<string, Likely>();
  const surnames = sharing ?? new Map<string, Likely>();
  const listing: Listing = { index, request, surnames, snapshot, meter, after: state?.after ?? null };
  const { page: found, query, speakerById } = await pageBySpeaker(listing, state);
  const highlighted = (request.q ?? '').trim() === '' ? null : query;
  const facets = await facetsOf(listing, found, query);
  const budget = request.sort === 'relevance' || facets ? surveyBudget : pageBudget;
  const { page, contexts } =
    request.context === true ? await withContexts(listing, found, budget) : { page: found, contexts: null };
  const isEmpty = state === null && page.rows.length === 0 && !page.partial;
  const suggestions = isEmpty
    ? await (await import('./plan/suggest.ts')).suggest(index, query, { snapshot, meter, budget })
    : null;
  const { upTo, hidden } = snapshot;
  const stateAt = (after: State['after']): State => ({ upTo, hidden, speakerById, after });
  return {
    items: page.rows.map((row) => {
      const likely = surnames.get(row.speaker?.id ?? '');
      return quoteJson(row, {
        origin,
        ...(contexts?.has(row.id) && { context: contexts.get(row.id)! }),
        ...(highlighted && { highlighted }),
        ...(likely && { likely }),
      });
    }),
    next: page.next === null ? null : encodeCursor({ lookup, state: stateAt(page.next) }),
    ...(page.partial && { partial: true }),
    ...(sharing === null && { likelyLeftOut: true }),
    ...(page.ranking && { ranking: page.ranking }),
    ...(facets && { facets }),
    ...(suggestions && { suggestions }),
  };
}

/** The page with what stands around its quotes; a shorter one, from which the cursor goes on, where that would cost too much. */
async function withContexts(
  { index, meter, after }: Listing,
  page: QuotesFound,
  budget: Budget,
): Promise<{ page: QuotesFound; contexts: ReadonlyMap<string, QuoteContext> }> {
  const { contexts, rows: read } = await index.contexts(page.rows, {
    meter,
    units: unitsLeft(meter, budget),
  });
  const last = page.rows[read - 1];
  if (read === page.rows.length || last === undefined) return { page, contexts };
  const next = page.ranking ? (typeof after === 'number' ? after : 0) + read : last.position;
  return { page: { ...page, rows: page.rows.slice(0, read), next, partial: true }, contexts };
}

interface Listing {
  readonly index: Index;
  readonly request: QuotesRequest;
  /** Whose quotes are wanted besides, as the surname alone likely means the one asked for. */
  readonly surnames: ReadonlyMap<string, Likely>;
  readonly snapshot: Snapshot;
  readonly meter: Meter;
  readonly after: State['after'] | null;
}

interface QuotesFound {
  readonly rows: readonly QuoteRow[];
  readonly next: State['after'] | null;
  readonly partial: boolean;
  readonly ranking?: NonNullable<QuotesPageJson['ranking']>;
  /** All that was ranked, for counts. */
  readonly survey?: Found;
}

/**
 * `speaker` is an id or a name. What looks like an id is looked for as one first; only if there is no such speaker is it
 * taken for words of a name. So a lookup by an id finds that speaker alone, and costs no question beforehand.
 */
async function pageBySpeaker(
  listing: Listing,
  state: State | null,
): Promise<{ page: QuotesFound; query: Query; speakerById: boolean }> {
  const { index, request, surnames, snapshot, meter } = listing;
  const readAs = async (speakerById: boolean) => {
    const query = queryOf(request, { speakerById, orSpeakers: [...surnames.keys()] });
    return { page: await pageOf(listing, query), query, speakerById };
  };
  const id = request.speaker;
  if (id === undefined || !isSpeakerId(id)) return readAs(false);
  if (state !== null) return readAs(state.speakerById);
  const asId = await readAs(true);
  if (asId.page.rows.length > 0 || asId.page.next !== null) return asId;
  // Nothing found says nothing of whether there is such a speaker: the rest of the lookup may have kept it out.
  const isKnown =
    personIn(id) === null
      ? (await index.speakerSizes([id], { snapshot, meter, units: unitsLeft(meter, pageBudget) / 2 })).has(id)
      : (await index.speaker(id, { snapshot, meter, units: unitsLeft(meter, pageBudget) / 2 })) !== null;
  return isKnown ? asId : readAs(false);
}

async function pageOf(listing: Listing, query: Query): Promise<QuotesFound> {
  const { index, request, snapshot, meter, after } = listing;
  const limit = request.limit ?? defaultLimit;
  if (request.sort !== 'relevance') {
    const order = request.sort ?? 'newest';
    return findPage(index, {
      query,
      snapshot,
      meter,
      order,
      limit,
      ...sparedFor(request),
      ...(typeof after === 'string' && { after }),
    });
  }
  const survey = await surveyOf(listing, query);
  const { rankByRelevance } = await import('./plan/rank.ts');
  const spared = sparedFor(request).spared?.units ?? 0;
  const ranked = await rankByRelevance(index, query, survey.rows, { snapshot, meter, spared });
  const from = typeof after === 'number' ? after : 0;
  const rows = ranked.slice(from, from + limit);
  const complete = survey.next === null;
  return {
    rows,
    next: from + limit < ranked.length ? from + limit : null,
    partial: survey.partial,
    ranking: { method: 'BM25', candidates: ranked.length, complete },
    survey,
  };
}

function surveyOf({ index, request, snapshot, meter }: Listing, query: Query): Promise<Found> {
  const spared = sparedFor(request);
  return findMany(index, { query, snapshot, meter, order: 'newest', limit: mostCandidates, ...spared });
}

const sparedFor = ({ context }: QuotesRequest): { spared?: Budget } =>
  context === true ? { spared: contextBudget } : {};

async function facetsOf(
  listing: Listing,
  page: QuotesFound,
  query: Query,
): Promise<QuotesPageJson['facets']> {
  const { facets } = listing.request;
  if (facets === undefined) return undefined;
  const survey = page.survey ?? (await surveyOf(listing, query));
  const { countFacets } = await import('./plan/facets.ts');
  return countFacets(survey.rows, facets.split(','), survey.next === null);
}

function queryOf(request: QuotesRequest, as: Parameters<typeof compileLookup>[1]): Query {
  const compiled = compileLookup(lookupOf(request), as);
  if (!compiled.ok) throw new Error('A lookup that was prepared does not compile.');
  return compiled.query;
}

function lookupOf({ q, speaker, source, article, kind, from, to }: QuotesRequest): Lookup {
  return { q, speaker, source, article, kind, from, to };
}
