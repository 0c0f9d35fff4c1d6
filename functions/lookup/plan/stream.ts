import type { Position, QuoteList, QuoteReader, QuoteRow, Snapshot } from '../../index/index.ts';
import type { Meter } from '../../index/meter.ts';
import { type Budget, isSpent } from './budget.ts';
import type { Access } from './cover.ts';
import type { Days } from './days.ts';

export type Order = 'newest' | 'oldest';

export interface StreamOptions {
  readonly index: QuoteReader;
  readonly snapshot: Snapshot;
  readonly meter: Meter;
  readonly budget: Budget;
  readonly order: Order;
  readonly days: Days;
  readonly after?: Position;
  /** Matches that the caller wants; how much is read at first is reckoned from it. */
  readonly wanted: number;
}

/** Rows that one wave of calls reads, over all lists together. */
const itemsAWave = 240;
const leastItems = 4;

/** One list, read page by page. */
interface Cursor {
  readonly access: Access;
  readonly list: QuoteList;
  items: number;
  buffer: QuoteRow[];
  /** All up to here has been read; undefined before the first page, null at the end. */
  reached: Position | null | undefined;
}

/**
 * The rows of several lists as one, in order, each once. `take` gives a row that is at hand, `fetch` reads more; so the
 * caller decides what a further row is worth.
 */
export class CandidateStream {
  readonly #options: StreamOptions;
  readonly #cursors: readonly Cursor[];
  /** All rows up to here have been taken or were never there. */
  #passed: Position | undefined;

  constructor(cover: readonly Access[], flavours: readonly boolean[], options: StreamOptions) {
    this.#options = options;
    this.#passed = options.after;
    const lists = cover.flatMap((access) => flavours.map((indirect) => ({ access, indirect })));
    const most = Math.max(leastItems, Math.floor(itemsAWave / Math.max(1, lists.length)));
    this.#cursors = lists.map(({ access, indirect }) => ({
      access,
      list: indirect ? { ...access.list, indirect: true } : access.list,
      items: Math.min(most, Math.max(leastItems, firstItems(access, options.wanted))),
      buffer: [],
      reached: options.after,
    }));
  }

  /** The next row at hand; null when more must be read first, or when there are no more. */
  take(): QuoteRow | null {
    const { order } = this.#options;
    let best: QuoteRow | null = null;
    for (const { buffer } of this.#cursors) {
      const head = buffer[0];
      if (head && (!best || isBefore(head.position, best.position, order))) best = head;
    }
    if (!best || this.#cursors.some((cursor) => hides(cursor, best.position, order))) return null;
    for (const { buffer } of this.#cursors) if (buffer[0]?.position === best.position) buffer.shift();
    this.#passed = best.position;
    return best;
  }

  /** True when every row has been taken. */
  get ended(): boolean {
    return this.#cursors.every(({ reached, buffer }) => reached === null && buffer.length === 0);
  }

  /** Whether to stop for the budget's sake: never before the page has come further than the one before it. */
  get spent(): boolean {
    return isSpent(this.#options.meter, this.#options.budget) && this.resume !== this.#options.after;
  }

  /** Where to go on after what has been taken; call it when `take` has given null. */
  get resume(): Position | undefined {
    const { order } = this.#options;
    let earliest: Position | undefined;
    for (const { reached: own, buffer } of this.#cursors) {
      if (own === null || buffer.length > 0) continue;
      if (own === undefined) return this.#passed;
      // `!` marks an item of that one list as done; what another list keeps at the same place may not be.
      const reached = this.#cursors.length === 1 ? own : own.replace(/!$/, '');
      if (earliest === undefined || isBefore(reached, earliest, order)) earliest = reached;
    }
    if (earliest === undefined) return this.#passed;
    return this.#passed === undefined || isBefore(this.#passed, earliest, order) ? earliest : this.#passed;
  }

  /** Reads on in every list that has nothing at hand: one wave of calls. */
  async fetch(): Promise<void> {
    await Promise.all(
      this.#cursors
        .filter(({ reached, buffer }) => reached !== null && buffer.length === 0)
        .map((cursor) => this.#read(cursor)),
    );
  }

  async #read(cursor: Cursor): Promise<void> {
    const { index, snapshot, meter, budget, order, days } = this.#options;
    const request = {
      snapshot,
      order,
      meter,
      ...days,
      ...(typeof cursor.reached === 'string' ? { after: cursor.reached } : {}),
    };
    let rows: readonly QuoteRow[];
    if (cursor.access.join) {
      const units = Math.max(1, budget.units - meter.readUnits);
      const indirect = cursor.list.indirect === true;
      const joined = await index.join(cursor.access.join, {
        ...request,
        indirect,
        limit: cursor.items,
        units,
      });
      rows = await index.rowsAt(cursor.list, joined.positions, { snapshot, meter });
      cursor.reached = joined.next;
    } else {
      const page = await index.page(cursor.list, { ...request, items: cursor.items });
      rows = page.rows;
      cursor.reached = page.next;
    }
    // Several quotes share an item, so that reading on from within one may go back a little.
    const passed = this.#passed;
    cursor.buffer = rows.filter(({ position }) => passed === undefined || isBefore(passed, position, order));
    cursor.items = Math.min(
      cursor.items * 2,
      Math.max(cursor.items, Math.floor(itemsAWave / this.#cursors.length)),
    );
  }
}

/** As many as should give the wanted matches, a third more for luck, but not more than the list is thought to hold. */
function firstItems({ share, size, join }: Access, wanted: number): number {
  const hoped = share === 1 ? wanted + 1 : Math.ceil(((wanted + 1) / share) * 1.3);
  return join
    ? Math.min(hoped, 100)
    : Math.min(hoped, Number.isFinite(size) ? Math.max(size + 2, wanted + 1) : hoped);
}

/** Whether a list that has nothing at hand could still hold a row up to this position. */
function hides({ reached, buffer }: Cursor, position: Position, order: Order): boolean {
  if (reached === null || buffer.length > 0) return false;
  return reached === undefined || isBefore(reached, position, order);
}

export function isBefore(a: Position, b: Position, order: Order): boolean {
  return order === 'oldest' ? a < b : a > b;
}
