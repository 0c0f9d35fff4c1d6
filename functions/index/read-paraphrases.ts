import type { Clock } from '../platform/ports.ts';
import type { Page, Position, QuoteList, QuoteReader, QuoteRow } from './index.ts';
import { runsKey, termsOf } from './keys.ts';
import { isVisible } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import { createPartMeter, type Meter } from './meter.ts';
import { hashOfTerm } from './paraphrases.ts';
import { nearItems } from './position-runs.ts';
import { readPosition } from './positions.ts';
import { belongs, rangeOf } from './reader.ts';
import { type Run, type Runs, readRuns } from './runs.ts';
import type { Table } from './table.ts';
import {
  createFreshPlaces,
  createTermPlaces,
  earlier,
  type FreshPlaces,
  isBefore,
  type TermPlaces,
  type Way,
} from './term-places.ts';
import { tokenize } from './tokenize.ts';

export interface ParaphraseReaderOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly clock: Clock;
  readonly graceMs: number;
  readonly snapshotMs: number;
  readonly reader: Pick<QuoteReader, 'rowsAt'>;
}

/** Waves of reading where the terms stand, before the rows that are known by then are fetched. */
const mostWaves = 3;
const unitsOfCall = 0.5;
/** Now and then a call reads rows of more than 4 KB. */
const spareUnits = 1;

/**
 * Pages of the lists of indirect quotes: first where all terms stand, by the fresh items and the sorted runs; then the rows, from
 * the list of all. Fresh items and runs are deleted only a grace after those were named that have their entries: so by a list of
 * runs that is no older, nothing is missed; and what is met twice is one.
 */
export function createParaphraseReader(options: ParaphraseReaderOptions): QuoteReader['page'] {
  const { table, manifests, clock, graceMs, snapshotMs, reader } = options;
  const now = () => clock.now().getTime();
  let known: { readonly at: number; readonly runs: Promise<Runs> } | null = null;

  function runsNow(meter: Meter): Promise<Runs> {
    if (known !== null && known.at + snapshotMs > now()) return known.runs;
    const own = { at: now(), runs: table.get(runsKey, true, meter).then(readRuns) };
    known = own;
    own.runs.catch(() => {
      if (known === own) known = null;
    });
    return own.runs;
  }

  return async (list, request): Promise<Page<QuoteRow>> => {
    const { snapshot, order, after, items, within = [], units = Number.POSITIVE_INFINITY } = request;
    const range = rangeOf(request);
    const own = termsOf(list);
    if (range === null || own.length === 0) return { rows: [], next: null };
    const meter = createPartMeter(request.meter);
    const { low = '0', high = '99999999#~' } = range;
    const way: Way = { isNewest: order === 'newest', low, high, meter };
    const fresh = createFreshPlaces(table, way);
    const isYoung = ({ at }: Run) => at + graceMs > now();
    const hashes = [...new Set([...own, ...within.flatMap(termsOf)].map(hashOfTerm))];
    const readTerms = async () => {
      const { runs } = await runsNow(meter);
      const affordable = Math.max(1, Math.floor(units / 2 / (unitsOfCall * Math.max(1, runs.length))));
      const some = hashes.slice(0, affordable);
      const found = some.map((hash) => createTermPlaces(table, hash, runs, isYoung, way));
      await Promise.all(found.map((term) => term.read()));
      return found;
    };
    const [manifest, terms] = await Promise.all([
      manifests.cachedFor(snapshot, meter),
      readTerms(),
      fresh.read(),
    ]);

    const isWanted = (position: Position) =>
      position >= low &&
      position <= high &&
      (after === undefined || isBefore(after, position, way)) &&
      isVisible(readPosition(position).version, snapshot, manifest);
    let places = placesOf(terms, fresh, hashes, isWanted, way);
    for (let wave = 1; wave < mostWaves && meter.readUnits < units / 2; wave += 1) {
      const more = worthReading(terms, fresh, places, items, way);
      if (more.length === 0) break;
      await Promise.all(more.map((one) => one.read()));
      places = placesOf(terms, fresh, hashes, isWanted, way);
    }

    const calls = Math.max(1, Math.floor((units - meter.readUnits - spareUnits) / unitsOfCall));
    const positions = firstOf(places.positions, items, calls);
    const all = { by: 'all', indirect: true } as const;
    const left = { snapshot, meter, units: units - meter.readUnits };
    const found = positions.length === 0 ? nothing : await reader.rowsAt(all, positions, left);
    return {
      rows: found.rows.filter((row) => belongs(row, list) && hasWord(row, list)),
      next: found.positions < places.positions.length ? (positions[found.positions - 1] ?? null) : places.end,
    };
  };
}

const nothing = { rows: [], positions: 0 };

interface Places {
  /** In the order of the listing, up to the end. */
  readonly positions: readonly Position[];
  /** How many of them are known not to have all the terms, nor to lack one. */
  readonly unsure: number;
  readonly end: Position | null;
}

/**
 * As far as the fresh items and the rarest term are known, where all terms stand that are known so far: rows are looked at
 * anyway, and to look at a few costs less than to read a frequent term's places as far.
 */
function placesOf(
  terms: readonly TermPlaces[],
  fresh: FreshPlaces,
  hashes: readonly number[],
  isWanted: (position: Position) => boolean,
  way: Way,
): Places {
  const rarest = rarestOf(terms, way);
  const end = earlier(rarest?.mark() ?? null, fresh.mark(), way);
  const known = terms.reduce<Position | null>((mark, term) => earlier(mark, term.mark(), way), null);
  const inRuns = [...(rarest?.positions() ?? [])].filter((position) =>
    terms.every((term) => term.has(position) || isBefore(term.mark(), position, way)),
  );
  const positions = [...new Set([...fresh.positions(hashes), ...inRuns])]
    .filter((position) => !isBefore(end, position, way) && isWanted(position))
    .sort((one, other) => (isBefore(one, other, way) ? -1 : 1));
  return { positions, unsure: inRuns.filter((position) => isBefore(known, position, way)).length, end };
}

/** The term whose places are known furthest. */
function rarestOf(terms: readonly TermPlaces[], way: Way): TermPlaces | undefined {
  return terms.reduce<TermPlaces | undefined>(
    (best, term) => (best === undefined || isBefore(best.mark(), term.mark(), way) ? term : best),
    undefined,
  );
}

/** What to read on in: the other terms, where that costs less than the rows that may not have them; and what keeps the page short. */
function worthReading(
  terms: readonly TermPlaces[],
  fresh: FreshPlaces,
  { positions, unsure, end }: Places,
  wanted: number,
  way: Way,
): { read(): Promise<void> }[] {
  const rarest = rarestOf(terms, way);
  const others = terms.filter((term) => rarest && isBefore(term.mark(), rarest.mark(), way));
  const calls = others.reduce((sum, term) => sum + term.calls(), 0);
  const isShort = positions.length < wanted && end !== null;
  return [
    ...(Math.min(unsure, wanted) > calls ? others : []),
    ...(isShort && fresh.mark() === end ? [fresh] : []),
    ...(isShort && rarest?.mark() === end ? [rarest] : []),
  ];
}

/** So many positions at most, and no more than are read by so many calls: one call reads those near one another. */
function firstOf(positions: readonly Position[], most: number, calls: number): Position[] {
  const taken: Position[] = [];
  let made = 0;
  for (const position of positions.slice(0, most)) {
    const last = taken.at(-1);
    const apart = (one: Position) => Math.abs(readPosition(one).ordinal - readPosition(position).ordinal);
    const isNear = last?.slice(0, 20) === position.slice(0, 20) && apart(last) <= nearItems;
    if (!isNear) made += 1;
    if (made > calls) break;
    taken.push(position);
  }
  return taken;
}

/** Another word may have the same hash. */
function hasWord(row: QuoteRow, list: QuoteList): boolean {
  return list.by !== 'word' || tokenize(row.text).some(({ stem }) => stem === list.stem);
}
