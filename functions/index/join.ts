import { upToOfBlock } from './blocks.ts';
import type { Counts } from './counts.ts';
import type { JoinPage, JoinRequest, Position, QuoteReader, QuoteRow, RowHint } from './index.ts';
import { blocksKey, vocabularyKey } from './keys.ts';
import { isVisible } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import { createPartMeter, type Meter } from './meter.ts';
import { dateOf, justBelow, readPosition } from './positions.ts';
import type { Table } from './table.ts';
import { tokenize } from './tokenize.ts';
import { mostUnitsOfPosting } from './units.ts';
import { createWalk, type FirstBlocks, meet, mostBlocks, phraseTest, readBlocks, topmost } from './walk.ts';

export interface JoinOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly counts: Counts;
  readonly reader: Pick<QuoteReader, 'page'>;
}

export interface Join {
  readonly join: QuoteReader['join'];
  /**
   * Reads the first blocks of words of which this process knows nothing yet, beside what it is about to ask the vocabulary of
   * them, so that a join needs no wave of its own for these.
   */
  expectJoin(stems: readonly string[], meter?: Meter): void;
}

/** About how many entries a block holds at least, where there are several. */
const entriesInBlock = 200;
const unitsOfBlock = 0.5;
/** How many quotes of the rarest word are looked at first when the caller does not say. */
const usualReach = 500;
/** Waves of reading blocks before a page ends as it is. */
const mostWaves = 3;
/** Blocks of a word that are read before it is known how frequent it is: a unit at most. */
const blocksExpected = 2;
/** Words whose first blocks are kept for a join that may not come. */
const mostExpected = 32;
/** When no more than so many quotes of the rarest word are left, to scan them costs less than another wave of blocks. */
const fewLeft = 32;
/** Postings scanned at once where there are no blocks; fewer where these may cost too much. */
const fewestItems = 20;
const mostItems = 200;
const leastItems = 2;

/** No day is earlier: nothing is complete. */
const never = '00000000';
/** Every day is earlier: everything is complete. */
const always = '99999999';

interface Blocks {
  /** Below that day the blocks of all the words hold every quote of theirs. */
  readonly day: string;
  /** How many quotes each word's blocks hold, in the order of the words. */
  readonly sizes: readonly number[];
  /** What of each word's blocks was read before; null where that may be older than what the vocabulary says of them. */
  readonly first: readonly (FirstBlocks | null)[];
}

const noBlocks: Blocks = { day: never, sizes: [], first: [] };

/**
 * Quotes that hold every one of some frequent words, newest first: from the day on which articles are newer than the blocks
 * by scanning the first word's postings, and below by leaping from one word's blocks to another's, so many of each read at
 * once as reach equally far. Where a word has no blocks, and for the oldest first, by scanning alone.
 */
export function createJoin({ table, manifests, counts, reader }: JoinOptions): Join {
  const expected = new Map<string, Promise<FirstBlocks | null>>();

  const join: Join['join'] = async (stems, request) => {
    const meter = createPartMeter(request.meter);
    const blocks = await blocksOf(stems, request, meter);
    if (blocks.day === never) return scan(stems, never, request, meter);
    const { after } = request;
    const manifest = await manifests.cachedFor(request.snapshot, meter);
    const isShown = (position: Position) =>
      isVisible(readPosition(position).version, request.snapshot, manifest);
    const leap = startLeap(stems, blocks, request, meter, isShown);
    if (blocks.day === always || (after !== undefined && after.slice(0, 8) < blocks.day)) {
      return leap([], new Map());
    }
    const [scanned] = await Promise.all([scan(stems, blocks.day, request, meter), leap.begin()]);
    return scanned.next !== null || scanned.partial ? scanned : leap(scanned.positions, scanned.rows);
  };

  return {
    join,
    expectJoin(stems, meter) {
      for (const stem of stems) {
        if (expected.has(stem) || counts.isKnown(vocabularyKey(stem))) continue;
        // Should it fail, the join asks again itself, and that failure is its own.
        const reading = readBlocks(table, blocksKey(stem), topmost, blocksExpected, meter).catch(() => null);
        expected.set(stem, reading);
        const [oldest = ''] = expected.keys();
        if (expected.size > mostExpected) expected.delete(oldest);
      }
    },
  };

  async function blocksOf(
    stems: readonly string[],
    { order, indirect, snapshot }: JoinRequest,
    meter: Meter,
  ): Promise<Blocks> {
    if (order === 'oldest' || indirect === true) return noBlocks;
    const built = await counts.blocks(stems, snapshot, meter);
    const all = stems.flatMap((stem) => built.get(stem) ?? []);
    if (all.length < stems.length) return noBlocks;
    const upTo = Math.min(...all.map((one) => one.upTo));
    const [day, ...first] = await Promise.all([
      counts.earliestAfter(upTo, snapshot, meter),
      ...stems.map((stem, at) => firstBlocks(stem, all[at]?.upTo ?? 0)),
    ]);
    return { day, sizes: all.map(({ quotes }) => quotes), first };
  }

  /** The word's newest block is written with every build: when that one is of this build, so is what was read with it. */
  async function firstBlocks(stem: string, upTo: number): Promise<FirstBlocks | null> {
    const read = (await expected.get(stem)) ?? null;
    expected.delete(stem);
    const newest = read?.items[0];
    return newest !== undefined && upToOfBlock(newest) >= upTo ? read : null;
  }

  /** From that day on, and at least one page however little may be spent, so that every call gets further. */
  async function scan(
    stems: readonly string[],
    day: string,
    request: JoinRequest,
    meter: Meter,
  ): Promise<JoinPage> {
    const { limit, units, from, reach = usualReach } = request;
    const [first = ''] = stems;
    const list = { by: 'word', stem: first, indirect: request.indirect === true } as const;
    const hints = new Map<Position, RowHint>();
    const since = day === never ? undefined : (dateOf(day) ?? undefined);
    const begin = since === undefined || (from !== undefined && from > since) ? from : since;
    const positions: Position[] = [];
    const rows = new Map<Position, QuoteRow>();
    let after = request.after;
    do {
      const left = units - meter.readUnits;
      const items = Math.min(mostItems, Math.max(fewestItems, Math.ceil(reach)));
      const page = await reader.page(list, {
        ...request,
        meter,
        units: left,
        items: Math.min(items, Math.max(leastItems, Math.floor(left / mostUnitsOfPosting))),
        ...(begin === undefined ? {} : { from: begin }),
        ...(after === undefined ? {} : { after }),
      });
      for (const row of page.rows) {
        if (!holdsAll(row, stems)) continue;
        positions.push(row.position);
        rows.set(row.position, row);
        if (positions.length === limit) return { positions, rows, hints, next: row.position, partial: false };
      }
      if (page.next === null) return { positions, rows, hints, next: null, partial: false };
      after = page.next;
    } while (meter.readUnits < units);
    return { positions, rows, hints, next: after, partial: true };
  }

  /** `begin` reads the first blocks; calling it reads them too, unless that has been done, and joins. */
  function startLeap(
    stems: readonly string[],
    { day, sizes, first }: Blocks,
    { after, from, to, limit, units, reach = usualReach, phrase }: JoinRequest,
    meter: Meter,
    isShown: (position: Position) => boolean,
  ) {
    const bounds = [`${day}#`, ...(to === undefined ? [] : [`${to.replaceAll('-', '')}#~`])];
    if (after !== undefined) bounds.push(justBelow(after));
    const [top = ''] = bounds.sort();
    const low = from !== undefined ? from.replaceAll('-', '') : to !== undefined ? '00000001' : never;
    const words = stems.map((stem, at) => {
      const wanted = (reach * (sizes[at] ?? 0)) / Math.max(1, sizes[0] ?? 0) / entriesInBlock;
      const blocks = Math.min(mostBlocks, Math.max(1, Math.ceil(wanted)));
      return createWalk(table, blocksKey(stem), blocks, meter, first[at] ?? null);
    });
    const fits = phraseTest(
      phrase,
      words.map((word, at) => ({ word, stem: stems[at] ?? '' })),
    );
    let waves = 0;
    const read = async (target: Position) => {
      waves += 1;
      const affordable = Math.floor((units - meter.readUnits) / unitsOfBlock / words.length);
      await Promise.all(words.map((word) => word.read(target, Math.max(1, affordable))));
    };
    let begun: Promise<void> | null = null;
    const begin = () => {
      // What was read before will do, if the words go on from there.
      begun ??= words.some((word) => word.seek(top) === 'unread') ? read(top) : Promise.resolve();
      return begun;
    };

    const leap = async (
      found: readonly Position[],
      rows: ReadonlyMap<Position, QuoteRow>,
    ): Promise<JoinPage> => {
      await begin();
      const positions = [...found];
      const hints = new Map<Position, RowHint>();
      let target = top;
      let passed: Position | null = null;
      for (;;) {
        const at = meet(words, target);
        if (at !== null && 'unread' in at) {
          if (passed !== null && (meter.readUnits >= units || waves >= mostWaves)) {
            return { positions, rows, hints, next: passed, partial: true };
          }
          const left = (sizes[0] ?? 0) - (words[0]?.rank() ?? 0);
          if (passed !== null && left <= fewLeft) {
            return { positions, rows, hints, next: passed, partial: false, left: Math.max(1, left) };
          }
          await read(at.unread);
          continue;
        }
        if (at === null || at.position < low) return { positions, rows, hints, next: null, partial: false };
        if (at.met && fits() && isShown(at.position)) {
          positions.push(at.position);
          // Of a quote whose text its posting leaves out, the blocks do not know the places.
          const isLong = words[0]?.places().length === 0;
          hints.set(at.position, { above: words[0]?.rank() ?? 0, isLong });
        }
        passed = at.met ? at.position : at.passed;
        if (positions.length >= limit && at.met)
          return { positions, rows, hints, next: passed, partial: false };
        target = at.met ? justBelow(at.position) : at.position;
      }
    };
    return Object.assign(leap, { begin });
  }
}

function holdsAll(row: QuoteRow, stems: readonly string[]): boolean {
  const own = new Set(tokenize(row.text).map((token) => token.stem));
  return stems.every((stem) => own.has(stem));
}
