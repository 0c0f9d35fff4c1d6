import type { Position } from './index.ts';
import { freshParaphrasesKey, runKey } from './keys.ts';
import type { Meter } from './meter.ts';
import { readParaphrases, type TermHash } from './paraphrases.ts';
import { justBelow } from './positions.ts';
import { entryOf, hashOf, positionIn, type Run, readRunItem } from './runs.ts';
import type { Table } from './table.ts';
import type { Item } from './units.ts';

/** How far a listing has come: a position up to which, itself included, all is known; null at the end. */
export type Mark = Position | null;

export interface Way {
  readonly isNewest: boolean;
  /** Bounds of positions, both inclusive. */
  readonly low: string;
  readonly high: string;
  readonly meter: Meter;
}

/** Whether the one mark comes earlier in the listing than the other. */
export function isBefore(one: Mark, other: Mark, { isNewest }: Way): boolean {
  if (one === null || one === other) return false;
  return other === null || (isNewest ? one > other : one < other);
}

export function earlier(one: Mark, other: Mark, way: Way): Mark {
  return isBefore(other, one, way) ? other : one;
}

/** Where nothing is known yet. */
function beginningOf({ isNewest }: Way): Mark {
  return isNewest ? '~' : ' ';
}

/** Where one term stands, by the sorted runs. */
export interface TermPlaces {
  mark(): Mark;
  has(position: Position): boolean;
  positions(): Iterable<Position>;
  /** Calls that the next reading takes. */
  calls(): number;
  /** Reads on in every run that has more, one wave of calls: twice as many items each time. */
  read(): Promise<void>;
}

interface Reading {
  readonly run: Run;
  mark: Mark;
}

/** @param isYoung Whether replicas may still lack some of the run. */
export function createTermPlaces(
  table: Table,
  hash: TermHash,
  runs: readonly Run[],
  isYoung: (run: Run) => boolean,
  way: Way,
): TermPlaces {
  const { isNewest, low, high, meter } = way;
  const begin = beginningOf(way);
  const readings = runs
    .filter(({ from, to }) => from <= hash && hash < to)
    .map((run): Reading => ({ run, mark: begin }));
  const found = new Set<Position>();
  let limit = 1;

  async function read(reading: Reading): Promise<void> {
    const { run, mark } = reading;
    const own = { pk: runKey(run.id), consistent: isYoung(run) };
    const down = (from: Position, most: number) =>
      table.query({ ...own, low: '0', high: entryOf(hash, from), descending: true, limit: most }, meter);
    if (isNewest) {
      const { items, more } = await down(mark === begin ? high : justBelow(mark ?? ''), limit);
      keep(items);
      const first = items.at(-1)?.sk?.S ?? '';
      reading.mark = more && hashOf(first) === hash && positionIn(first) >= low ? positionIn(first) : null;
      return;
    }
    const range = {
      low: mark === begin ? entryOf(hash, low) : `${entryOf(hash, mark ?? '')}!`,
      high: entryOf(hash, high),
    };
    const [{ items, more }, over] = await Promise.all([
      table.query({ ...own, ...range, limit }, meter),
      // The item that reaches over where to begin begins before it.
      mark === begin ? down(low, 1) : null,
    ]);
    keep([...(over?.items ?? []), ...items]);
    const last = items.at(-1);
    const end = last && readRunItem(last).at(-1);
    reading.mark = more && end !== undefined && hashOf(end) === hash ? positionIn(end) : null;
  }

  function keep(items: readonly Item[]): void {
    for (const entry of items.flatMap(readRunItem)) if (hashOf(entry) === hash) found.add(positionIn(entry));
  }

  const open = () => readings.filter(({ mark }) => mark !== null);
  return {
    mark: () => readings.reduce<Mark>((mark, one) => earlier(mark, one.mark, way), null),
    has: (position) => found.has(position),
    positions: () => found,
    calls: () => open().length,
    async read() {
      await Promise.all(open().map(read));
      limit *= 2;
    },
  };
}

/** The terms of the articles that are in no run yet. */
export interface FreshPlaces {
  mark(): Mark;
  /** Where all of the terms stand. */
  positions(hashes: readonly TermHash[]): Position[];
  /** Reads on: four times as many items each time. */
  read(): Promise<void>;
}

/** Items that a first reading takes: some two units' worth. */
const firstItems = 24;

export function createFreshPlaces(table: Table, way: Way): FreshPlaces {
  const { isNewest, low, high, meter } = way;
  const found = new Map<Position, Set<TermHash>>();
  const lowest = low.length < 26 ? low : low.slice(0, 20);
  const highest = high.length < 26 ? high : `${high.slice(0, 20)}~`;
  let mark = beginningOf(way);
  let limit = firstItems;

  const query = (range: { low: string; high: string; limit?: number }) =>
    table.query({ pk: freshParaphrasesKey, descending: isNewest, ...range }, meter);
  const keep = (items: readonly Item[]) => {
    for (const { position, hashes } of items.flatMap(readParaphrases)) {
      const own = found.get(position) ?? new Set();
      for (const hash of hashes) own.add(hash);
      found.set(position, own);
    }
  };

  return {
    mark: () => mark,
    positions: (hashes) =>
      [...found].flatMap(([position, own]) => (hashes.every((hash) => own.has(hash)) ? [position] : [])),
    async read() {
      if (mark === null) return;
      const isFirst = found.size === 0 && limit === firstItems;
      const { items, more } = await query({
        low: isNewest || isFirst ? lowest : `${mark}!`,
        high: isNewest && !isFirst ? mark : highest,
        limit,
      });
      keep(items);
      limit *= 4;
      const last = items.at(-1);
      if (!more || last?.sk?.S === undefined) {
        mark = null;
        return;
      }
      const article = last.sk.S.slice(0, 20);
      // What one article's say may stand in several items.
      if (last.parts !== undefined) keep((await query({ low: article, high: `${article}~` })).items);
      mark = `${article}${isNewest ? '000000' : '999999'}`;
    },
  };
}
