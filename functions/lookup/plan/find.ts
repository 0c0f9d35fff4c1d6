import type { Index, Meter, Position, QuoteRow, Snapshot } from '../../index/index.ts';
import type { Query } from '../query/ast.ts';
import { evaluate } from '../query/evaluate.ts';
import { type Budget, pageBudget, surveyBudget } from './budget.ts';
import { articleOf, planFor, rowsOfArticle } from './plan.ts';
import { CandidateStream, isBefore, type Order } from './stream.ts';

export interface FindRequest {
  readonly query: Query;
  readonly snapshot: Snapshot;
  readonly meter: Meter;
  readonly order: Order;
  /** Only quotes beyond this position. */
  readonly after?: Position;
  readonly limit: number;
}

export interface Found {
  /** Matches in order. */
  readonly rows: readonly QuoteRow[];
  /** Pass as `after` to go on; null when there are no more. */
  readonly next: Position | null;
  /** The budget was spent before there were `limit` matches; `next` goes on. */
  readonly partial: boolean;
}

/** The next matches of a query, in order of position. What comes after a full page is looked at only if it is at hand. */
export function findPage(index: Index, request: FindRequest): Promise<Found> {
  return find(index, request, pageBudget);
}

/** As `findPage`, with the larger budget of rankings and counts. */
export function findMany(index: Index, request: FindRequest): Promise<Found> {
  return find(index, request, surveyBudget);
}

async function find(index: Index, request: FindRequest, budget: Budget): Promise<Found> {
  const article = articleOf(request.query);
  return article === null ? findInLists(index, request, budget) : findInArticle(index, article, request);
}

async function findInLists(index: Index, request: FindRequest, budget: Budget): Promise<Found> {
  const { query, snapshot, meter, order, after, limit } = request;
  const { cover, flavours, days } = await planFor(index, query, { snapshot, meter });
  const stream = new CandidateStream(cover, flavours, {
    index,
    snapshot,
    meter,
    budget,
    order,
    days,
    wanted: limit,
    ...(after === undefined ? {} : { after }),
  });
  const rows: QuoteRow[] = [];
  let last: Position | undefined;
  // Even with the budget spent on planning a page gets somewhere, or its cursor would not go on.
  await stream.fetch();
  for (;;) {
    const row = stream.take();
    if (row) {
      if (evaluate(query, row)) {
        // One match too many: it shows that there is a next page, which begins right after what was looked at before it.
        if (rows.length === limit) return { rows, next: last ?? null, partial: false };
        rows.push(row);
      }
      last = row.position;
    } else if (stream.ended) {
      return { rows, next: null, partial: false };
    } else if (rows.length === limit) {
      return { rows, next: stream.resume ?? null, partial: false };
    } else if (stream.spent) {
      return { rows, next: stream.resume ?? null, partial: true };
    } else {
      await stream.fetch();
    }
  }
}

async function findInArticle(index: Index, article: string, request: FindRequest): Promise<Found> {
  const { query, order, after, limit } = request;
  const all = await rowsOfArticle(index, article, request);
  const matches = all
    .filter((row) => (after === undefined || isBefore(after, row.position, order)) && evaluate(query, row))
    .sort((a, b) => (isBefore(a.position, b.position, order) ? -1 : 1));
  const rows = matches.slice(0, limit);
  return { rows, next: matches.length > limit ? rows.at(-1)!.position : null, partial: false };
}
