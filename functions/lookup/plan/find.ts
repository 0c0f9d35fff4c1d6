import type { Index, Meter, Position, QuoteRow, Snapshot } from '../../index/index.ts';
import { createPartMeter } from '../../index/meter.ts';
import { nodesOf, type Query } from '../query/ast.ts';
import { evaluate } from '../query/evaluate.ts';
import { type Budget, pageBudget, surveyBudget, unitsOfRanking } from './budget.ts';
import { scanCost } from './cost.ts';
import { meetingCost } from './meeting.ts';
import { articleOf, planFor, rowsOfArticle } from './plan.ts';
import { CandidateStream, isBefore, type Order, type Source } from './stream.ts';

/** A guess of how many rows match counts like so many rows that were looked at. */
const guessedRows = 20;

export interface FindRequest {
  readonly query: Query;
  readonly snapshot: Snapshot;
  readonly meter: Meter;
  readonly order: Order;
  /** Only quotes beyond this position. */
  readonly after?: Position;
  readonly limit: number;
  /** What of the budget is left for what stands around the matches. */
  readonly spared?: Budget;
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
  return find(index, request, less(pageBudget, request.spared));
}

/** As `findPage`, with a budget of its own, which what else the request reads does not count on. */
export function findWithin(index: Index, request: FindRequest, budget: Budget): Promise<Found> {
  return find(index, { ...request, meter: createPartMeter(request.meter) }, budget);
}

/** As `findPage`, with the larger budget of rankings and counts, less what ranking itself may read. */
export function findMany(index: Index, request: FindRequest): Promise<Found> {
  const { units, trips } = request.spared ?? nothing;
  return find(index, request, less(surveyBudget, { units: units + unitsOfRanking, trips }));
}

const nothing: Budget = { units: 0, trips: 0 };

function less(budget: Budget, { units, trips } = nothing): Budget {
  return { ...budget, units: budget.units - units, trips: budget.trips - trips };
}

async function find(index: Index, request: FindRequest, budget: Budget): Promise<Found> {
  const article = articleOf(request.query);
  return article === null ? findInLists(index, request, budget) : findInArticle(index, article, request);
}

async function findInLists(index: Index, request: FindRequest, budget: Budget): Promise<Found> {
  const { query, snapshot, meter, order, after, limit } = request;
  // One match too many shows that there is a next page, which begins right after what was looked at before it.
  const wanted = limit + 1;
  const { cover, meeting, flavours, days, known } = await planFor(index, query, {
    snapshot,
    meter,
    budget,
    wanted,
    mayJoin: order === 'newest' && after === undefined,
  });
  // Loaded for who asks for indirect quotes: the usual lookup does not.
  const paraphrased = flavours.includes(true)
    ? (await import('./paraphrased.ts')).paraphrasedOf(cover, query, known)
    : null;
  const asksWho = [...nodesOf(query)].some(({ node }) => /^speaker/.test(node.type));
  const shows = (row: QuoteRow) => evaluate(query, row);
  const open = (source: Source, from: Position | undefined) =>
    new CandidateStream(flavours.includes(false) ? source : null, paraphrased, {
      ...{ index, snapshot, meter, budget, order, days, ...(!asksWho && { shows }) },
      ...(from === undefined ? {} : { after: from }),
    });
  /** By how much joining blocks is cheaper than scanning, when so many matches are missing; it goes newest first only. */
  const isCheaper = (share: number, missing: number) =>
    meeting !== null &&
    order === 'newest' &&
    meetingCost(meeting, known, missing) < scanCost({ ...cover, share }, missing);
  let joins = isCheaper(cover.share, wanted);
  let stream = open(joins ? { meeting: meeting! } : cover, after);
  const rows: QuoteRow[] = [];
  let last: Position | undefined;
  let looked = 0;
  // Even with the budget spent on planning a page gets somewhere, or its cursor would not go on.
  await stream.fetch(wanted, cover.share, paraphrased?.share);
  for (;;) {
    const row = stream.take();
    if (row) {
      looked += 1;
      if (evaluate(query, row)) {
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
      const missing = wanted - rows.length;
      const shareOf = (guess: number) => (rows.length + guess * guessedRows) / (looked + guessedRows);
      const share = shareOf(cover.share);
      if (!joins && isCheaper(share, missing)) {
        joins = true;
        stream = open({ meeting: meeting! }, stream.resume);
      }
      await stream.fetch(missing, share, paraphrased ? shareOf(paraphrased.share) : undefined);
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
