import type { Position, QuoteList, QuoteReader, QuoteRow, Snapshot } from '../../index/index.ts';
import { createPartMeter, type Meter } from '../../index/meter.ts';
import { mostUnitsOfPosting } from '../../index/units.ts';
import { type Budget, isSpent, tripsOfLists, unitsLeft } from './budget.ts';
import { itemsFor, rowsFor, unitsOfCall } from './cost.ts';
import type { Days } from './days.ts';
import type { Access } from './lists.ts';
import type { Meeting } from './meeting.ts';
import type { Paraphrased } from './paraphrased.ts';

export type Order = 'newest' | 'oldest';

export interface StreamOptions {
  readonly index: QuoteReader;
  readonly snapshot: Snapshot;
  readonly meter: Meter;
  readonly budget: Budget;
  readonly order: Order;
  readonly days: Days;
  readonly after?: Position;
  readonly shows?: (row: QuoteRow) => boolean;
}

/** Where the rows come from: lists read as they are, or one of which only the rows are fetched where words meet. */
export type Source = { readonly lists: readonly Access[] } | { readonly meeting: Meeting };

/** Items that one call of a list reads at least: the least that a call costs pays for them. */
const leastItems = 6;
const fewestItems = 2;
/**
 * A first wave spends so much at most, units, and a quarter of it as a rule: it shows how many rows match. Every wave is cut so
 * that it stays within what is left even if all its items are as large as items get.
 */
const firstUnits = 30;
/** And of lists of indirect quotes, where finding them costs some units before the first row. */
const firstUnitsOfIds = 24;
const leastUnitsOfIds = 6;
const mostItems = 1000;
/** Of fewer items their rows do not tell how the others are. */
const telling = 20;

/** One list, read page by page. */
interface Cursor {
  readonly access: Access;
  readonly list: QuoteList;
  /** Of indirect quotes: what else their lists hold together, where the list alone does not hold the rows. */
  readonly within: readonly QuoteList[] | null;
  readonly meeting: Meeting | null;
  /** Rows in an item: a guess until some were read. */
  packed: number;
  readonly buffer: QuoteRow[];
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
  #waves = 0;

  /** @param source Of marked quotes. */
  constructor(source: Source | null, paraphrased: Paraphrased | null, options: StreamOptions) {
    this.#options = options;
    this.#passed = options.after;
    const cursor = (access: Access) => ({
      access,
      list: access.list,
      within: null,
      meeting: null,
      packed: access.packed,
      buffer: [],
      reached: options.after,
    });
    const marked = source === null ? [] : 'lists' in source ? source.lists : [source.meeting.access];
    const meeting = source !== null && 'meeting' in source ? source.meeting : null;
    this.#cursors = [
      ...marked.map((access) => ({ ...cursor(access), meeting })),
      ...(paraphrased?.lists ?? []).map((access) => ({
        ...cursor(access),
        list: { ...access.list, indirect: true },
        within: access.list.by === 'all' ? null : (paraphrased?.within ?? []),
      })),
    ];
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
    const { meter, budget, after } = this.#options;
    const least = this.#empty().reduce(
      (sum, { within }) => sum + (within ? leastUnitsOfIds : unitsOfCall),
      0,
    );
    const isLists = this.#cursors.every(({ within, meeting }) => within === null && meeting === null);
    const isDone = isSpent(meter, budget, isLists ? tripsOfLists : undefined);
    return (isDone || unitsLeft(meter, budget) < least) && this.resume !== after;
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

  /**
   * Reads on in every list that has nothing at hand, or little, as much as should give so many matches and costs no more than is left:
   * one wave of calls. `share`: about how many of the lists' rows match; and of those of indirect quotes.
   */
  async fetch(matches: number, share: number, indirectShare = share): Promise<void> {
    const { meter, budget } = this.#options;
    const open = this.#cursors.filter(({ reached }) => reached !== null);
    const isIndirect = ({ list }: Cursor) => list.indirect === true;
    const halves = new Set(open.map(isIndirect)).size;
    const rowsOf = (cursor: Cursor) => rowsFor(matches, isIndirect(cursor) ? indirectShare : share);
    /** Of the rows of several lists one has its part. */
    const partOf = (cursor: Cursor) => {
      const half = open.filter((one) => isIndirect(one) === isIndirect(cursor));
      const all = half.reduce((sum, { access }) => sum + access.size, 1);
      return (rowsOf(cursor) * cursor.access.size) / all / halves;
    };
    // What is nearly used up is read on with the others, or each would need a wave of its own.
    const short = open.filter(
      (cursor) =>
        cursor.buffer.length === 0 || (!cursor.meeting && cursor.buffer.length < partOf(cursor) / 4),
    );
    const left = unitsLeft(meter, budget);
    const unitsOfIds = Math.min(
      left / Math.max(1, short.length),
      firstUnitsOfIds / Math.max(1, short.filter(isIndirect).length),
    );
    const isSure = share >= 1 && this.#waves === 0;
    const spendable = (this.#waves === 0 ? Math.min(left, firstUnits) : left) / Math.max(1, short.length);
    const affordable = Math.max(fewestItems, Math.floor(spendable / mostUnitsOfPosting));
    await Promise.all(
      short.map(async (cursor) => {
        if (cursor.meeting) return this.#join(cursor, cursor.meeting, matches, left / short.length);
        const part = partOf(cursor);
        // Now and then some more.
        const own = open.length === 1 ? rowsOf(cursor) : part - cursor.buffer.length + 2 * Math.sqrt(part);
        if (cursor.within) return this.#readIds(cursor, cursor.within, own, unitsOfIds);
        const wanted = Math.max(leastItems, isSure ? surely(own, cursor.list) : itemsFor(own, cursor));
        return this.#read(cursor, Math.min(wanted, affordable, mostItems), left / short.length);
      }),
    );
    this.#waves += 1;
  }

  #empty(): Cursor[] {
    return this.#cursors.filter(({ reached, buffer }) => reached !== null && buffer.length === 0);
  }

  async #read(cursor: Cursor, items: number, units: number): Promise<void> {
    const { index } = this.#options;
    const { rows, next } = await index.page(cursor.list, { ...this.#request(cursor), items, units });
    this.#keep(cursor, rows, next);
    // Fewer than one where most of what is read is not visible, or not what the list is for.
    if (next !== null && items >= telling) cursor.packed = Math.max(0.2, rows.length / items);
  }

  /** Of a list that has no rows of its own: so many, and no more than may be had for about so many units. */
  async #readIds(cursor: Cursor, within: readonly QuoteList[], rows: number, units: number): Promise<void> {
    const { index } = this.#options;
    const items = Math.max(1, Math.min(Math.ceil(rows), mostItems));
    const page = await index.page(cursor.list, { ...this.#request(cursor), items, within, units });
    this.#keep(cursor, page.rows, page.next);
  }

  async #join(
    cursor: Cursor,
    { stems, phrase, share, matching }: Meeting,
    matches: number,
    left: number,
  ): Promise<void> {
    const { index, snapshot } = this.#options;
    const meter = createPartMeter(this.#options.meter);
    // A row costs a call; the blocks, some of the rest.
    const most = Math.max(1, Math.floor((left * 0.8) / unitsOfCall));
    const limit = Math.min(Math.ceil(matches / matching), most, 100);
    const joined = await index.join(stems, {
      ...this.#request(cursor),
      meter,
      ...(phrase && { phrase }),
      limit,
      reach: rowsFor(limit, share),
      units: Math.max(unitsOfCall, left - Math.min(left / 2, limit * unitsOfCall)),
    });
    // Where all that is found matches, the one too many shows by its position alone that there are more.
    const isMore = matching >= 1 && matches > 1 && joined.positions.length >= matches;
    const positions = isMore ? joined.positions.slice(0, matches - 1) : joined.positions;
    const missing = positions.filter((position) => !joined.rows.has(position));
    // The last few of the list are read beside them, matches or not.
    const tail = { ...this.#request({ ...cursor, reached: joined.next }), meter };
    const items = (joined.left ?? 0) + leastItems;
    const unitsOfTail = items * mostUnitsOfPosting;
    const units = left - meter.readUnits;
    const hasTail = joined.left !== undefined && !isMore && unitsOfTail < units / 2;
    const [fetched, rest] = await Promise.all([
      index.rowsAt(cursor.list, missing, {
        snapshot,
        meter,
        hints: joined.hints,
        units: hasTail ? units - unitsOfTail : units,
      }),
      hasTail ? index.page(cursor.list, { ...tail, items, units: unitsOfTail }) : null,
    ]);
    const rows = new Map([...joined.rows, ...fetched.rows.map((row) => [row.position, row] as const)]);
    const end = missing[fetched.positions];
    const known = end === undefined ? positions : positions.slice(0, positions.indexOf(end));
    const found = known.flatMap((position) => rows.get(position) ?? []);
    if (end !== undefined) return this.#keep(cursor, found, known.at(-1) ?? cursor.reached ?? null);
    const next = isMore ? (positions.at(-1) ?? null) : rest ? rest.next : joined.next;
    this.#keep(cursor, [...found, ...(rest?.rows ?? [])], next);
  }

  #request({ reached }: Cursor) {
    const { snapshot, order, meter, days, shows } = this.#options;
    return {
      ...{ snapshot, order, meter, ...days },
      ...(shows && { shows }),
      ...(typeof reached === 'string' && { after: reached }),
    };
  }

  #keep(cursor: Cursor, rows: readonly QuoteRow[], next: Position | null): void {
    const { order } = this.#options;
    // Several quotes share an item, so that reading on from within one may go back a little.
    const passed = this.#passed;
    cursor.buffer.push(
      ...rows.filter(({ position }) => passed === undefined || isBefore(passed, position, order)),
    );
    cursor.reached = next;
  }
}

/**
 * Items that hold so many rows as good as certainly. Of lists in which quotes of one article share an item, eight hold ten
 * rows or more; and eight KB are one unit.
 */
function surely(rows: number, { by }: QuoteList): number {
  return Math.ceil(by === 'word' ? rows : rows / 1.4);
}

/** Whether a list that has nothing at hand could still hold a row up to this position. */
function hides({ reached, buffer }: Cursor, position: Position, order: Order): boolean {
  if (reached === null || buffer.length > 0) return false;
  return reached === undefined || isBefore(reached, position, order);
}

export function isBefore(a: Position, b: Position, order: Order): boolean {
  return order === 'oldest' ? a < b : a > b;
}
