import type { Counts } from './counts.ts';
import type { JoinPage, JoinRequest, Position, QuoteReader, QuoteRow } from './index.ts';
import { blocksKey } from './keys.ts';
import { createPartMeter, type Meter } from './meter.ts';
import { dateOf, justBelow } from './positions.ts';
import type { Table } from './table.ts';
import { tokenize } from './tokenize.ts';
import { createWalk, meet, mostBlocks, phraseTest } from './walk.ts';

export interface JoinOptions {
  readonly table: Table;
  readonly counts: Counts;
  readonly reader: Pick<QuoteReader, 'page'>;
}

/** About how many entries a block holds at least, where there are several. */
const entriesInBlock = 300;
const unitsOfBlock = 0.5;
/** How many quotes of the rarest word are looked at first when the caller does not say. */
const usualReach = 500;
/** Waves of reading blocks before a page ends as it is. */
const mostWaves = 3;
/** Postings scanned at once where there are no blocks: ten units' worth at most. */
const fewestItems = 20;
const mostItems = 200;

/** No day is earlier: nothing is complete. */
const never = '00000000';
/** Every day is earlier: everything is complete. */
const always = '99999999';

interface Blocks {
  /** Below that day the blocks of all the words hold every quote of theirs. */
  readonly day: string;
  /** How many quotes each word's blocks hold, in the order of the words. */
  readonly sizes: readonly number[];
}

/**
 * Quotes that hold every one of some frequent words, newest first: from the day on which articles are newer than the blocks
 * by scanning the first word's postings, and below by leaping from one word's blocks to another's, so many of each read at
 * once as reach equally far. Where a word has no blocks, and for the oldest first, by scanning alone.
 */
export function createJoin({ table, counts, reader }: JoinOptions): QuoteReader['join'] {
  return async (stems, request) => {
    const meter = createPartMeter(request.meter);
    const blocks = await blocksOf(stems, request, meter);
    if (blocks.day === never) return scan(stems, never, request, meter);
    const { after } = request;
    const leap = startLeap(stems, blocks, request, meter);
    if (blocks.day === always || (after !== undefined && after.slice(0, 8) < blocks.day)) {
      return leap([], new Map());
    }
    const [scanned] = await Promise.all([scan(stems, blocks.day, request, meter), leap.begin()]);
    return scanned.next !== null || scanned.partial ? scanned : leap(scanned.positions, scanned.rows);
  };

  async function blocksOf(
    stems: readonly string[],
    { order, indirect, snapshot }: JoinRequest,
    meter: Meter,
  ): Promise<Blocks> {
    if (order === 'oldest' || indirect === true) return { day: never, sizes: [] };
    const built = await counts.blocks(stems, snapshot, meter);
    const all = stems.flatMap((stem) => built.get(stem) ?? []);
    if (all.length < stems.length) return { day: never, sizes: [] };
    const upTo = Math.min(...all.map((one) => one.upTo));
    return {
      day: await counts.earliestAfter(upTo, snapshot, meter),
      sizes: all.map(({ quotes }) => quotes),
    };
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
    const since = day === never ? undefined : (dateOf(day) ?? undefined);
    const begin = since === undefined || (from !== undefined && from > since) ? from : since;
    const positions: Position[] = [];
    const rows = new Map<Position, QuoteRow>();
    let after = request.after;
    do {
      const page = await reader.page(list, {
        ...request,
        meter,
        items: Math.min(mostItems, Math.max(fewestItems, Math.ceil(reach))),
        ...(begin === undefined ? {} : { from: begin }),
        ...(after === undefined ? {} : { after }),
      });
      for (const row of page.rows) {
        if (!holdsAll(row, stems)) continue;
        positions.push(row.position);
        rows.set(row.position, row);
        if (positions.length === limit) return { positions, rows, next: row.position, partial: false };
      }
      if (page.next === null) return { positions, rows, next: null, partial: false };
      after = page.next;
    } while (meter.readUnits < units);
    return { positions, rows, next: after, partial: true };
  }

  /** `begin` reads the first blocks; calling it reads them too, unless that has been done, and joins. */
  function startLeap(
    stems: readonly string[],
    { day, sizes }: Blocks,
    { after, from, to, limit, units, reach = usualReach, phrase }: JoinRequest,
    meter: Meter,
  ) {
    const bounds = [`${day}#`, ...(to === undefined ? [] : [`${to.replaceAll('-', '')}#~`])];
    if (after !== undefined) bounds.push(justBelow(after));
    const [top = ''] = bounds.sort();
    const low = from !== undefined ? from.replaceAll('-', '') : to !== undefined ? '00000001' : never;
    const words = stems.map((stem, at) => {
      const wanted = (reach * (sizes[at] ?? 0)) / Math.max(1, sizes[0] ?? 0) / entriesInBlock;
      const blocks = Math.min(mostBlocks, Math.max(1, Math.ceil(wanted)));
      return createWalk(table, blocksKey(stem), blocks, meter);
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
      begun ??= read(top);
      return begun;
    };

    const leap = async (
      found: readonly Position[],
      rows: ReadonlyMap<Position, QuoteRow>,
    ): Promise<JoinPage> => {
      await begin();
      const positions = [...found];
      let target = top;
      let passed: Position | null = null;
      for (;;) {
        const at = meet(words, target);
        if (at !== null && 'unread' in at) {
          if (passed !== null && (meter.readUnits >= units || waves >= mostWaves)) {
            return { positions, rows, next: passed, partial: true };
          }
          await read(at.unread);
          continue;
        }
        if (at === null || at.position < low) return { positions, rows, next: null, partial: false };
        if (at.met && fits()) positions.push(at.position);
        passed = at.met ? at.position : at.passed;
        if (positions.length >= limit && at.met) return { positions, rows, next: passed, partial: false };
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
