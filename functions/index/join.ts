import { blockOf } from './build-blocks.ts';
import type { Counts } from './counts.ts';
import type { JoinPage, JoinRequest, Position, QuoteReader, QuoteRow } from './index.ts';
import { blocksKey } from './keys.ts';
import { createPartMeter, type Meter } from './meter.ts';
import { dateOf, justBelow } from './positions.ts';
import type { Table } from './table.ts';
import { tokenize } from './tokenize.ts';

export interface JoinOptions {
  readonly table: Table;
  readonly counts: Counts;
  readonly reader: Pick<QuoteReader, 'page'>;
}

/** Blocks of one word read at once: one unit's worth. */
const blocksAtOnce = 2;
/** Postings scanned at once where there are no blocks: some five units' worth. */
const itemsAtOnce = 100;

/** No day is earlier: nothing is complete. */
const never = '00000000';
/** Every day is earlier: everything is complete. */
const always = '99999999';

/**
 * Quotes that hold every one of some frequent words, newest first: from the day on which articles are newer than the blocks
 * by scanning the first word's postings, and below by leaping from one word's blocks to another's. Where a word has no
 * blocks, and for the oldest first, by scanning alone.
 */
export function createJoin({ table, counts, reader }: JoinOptions): QuoteReader['join'] {
  return async (stems, request) => {
    const meter = createPartMeter(request.meter);
    const day = await blocksCompleteBelow(stems, request, meter);
    const { after } = request;
    const nothingNewer = day === always || (after !== undefined && after.slice(0, 8) < day);
    if (nothingNewer) return leap(stems, day, request, meter, []);
    const scanned = await scan(stems, day, request, meter);
    if (scanned.next !== null || scanned.partial || day === never) return scanned;
    return leap(stems, day, request, meter, scanned.positions);
  };

  /** Below that day the blocks of all the words hold every quote of theirs. */
  async function blocksCompleteBelow(
    stems: readonly string[],
    { order, indirect, snapshot }: JoinRequest,
    meter: Meter,
  ): Promise<string> {
    if (order === 'oldest' || indirect === true) return never;
    const built = await counts.blocks(stems, snapshot, meter);
    if (stems.some((stem) => !built.has(stem))) return never;
    return counts.earliestAfter(Math.min(...built.values()), snapshot, meter);
  }

  /** From that day on, and at least one page however little may be spent, so that every call gets further. */
  async function scan(
    stems: readonly string[],
    day: string,
    request: JoinRequest,
    meter: Meter,
  ): Promise<JoinPage> {
    const { limit, units, from } = request;
    const [first = ''] = stems;
    const list = { by: 'word', stem: first, indirect: request.indirect === true } as const;
    const since = day === never ? undefined : (dateOf(day) ?? undefined);
    const begin = since === undefined || (from !== undefined && from > since) ? from : since;
    const positions: Position[] = [];
    let after = request.after;
    do {
      const page = await reader.page(list, {
        ...request,
        meter,
        items: itemsAtOnce,
        ...(begin === undefined ? {} : { from: begin }),
        ...(after === undefined ? {} : { after }),
      });
      for (const row of page.rows) {
        if (!holdsAll(row, stems)) continue;
        positions.push(row.position);
        if (positions.length === limit) return { positions, next: row.position, partial: false };
      }
      if (page.next === null) return { positions, next: null, partial: false };
      after = page.next;
    } while (meter.readUnits < units);
    return { positions, next: after, partial: true };
  }

  async function leap(
    stems: readonly string[],
    day: string,
    { after, from, to, limit, units }: JoinRequest,
    meter: Meter,
    found: readonly Position[],
  ): Promise<JoinPage> {
    const bounds = [`${day}#`, ...(to === undefined ? [] : [`${to.replaceAll('-', '')}#~`])];
    if (after !== undefined) bounds.push(justBelow(after));
    const low = from !== undefined ? from.replaceAll('-', '') : to !== undefined ? '00000001' : never;
    const words = stems.map((stem) => createWalk(table, blocksKey(stem), meter));
    const positions = [...found];
    let [target = ''] = bounds.sort();
    await Promise.all(words.map((word) => word.seek(target)));
    for (;;) {
      const at = await meet(words, target);
      if (at.position === null || at.position < low) return { positions, next: null, partial: false };
      if (at.met) positions.push(at.position);
      if (positions.length >= limit) return { positions, next: at.position, partial: false };
      if (meter.readUnits >= units) return { positions, next: at.passed, partial: true };
      target = at.met ? justBelow(at.position) : at.position;
    }
  }
}

/** One step down: to where all words meet, or to the lowest position that one of them makes the others leap to. */
async function meet(words: readonly Walk[], target: Position) {
  let passed = target;
  let position: Position | null = target;
  for (const [at, word] of words.entries()) {
    const found: Position | null = await word.seek(position);
    if (found === null) return { position: null, met: false, passed };
    if (at > 0 && found !== position) return { position: found, met: false, passed: position };
    position = found;
    passed = found;
  }
  return { position, met: true, passed };
}

interface Walk {
  /** The highest position of the word that is not above the target; null when there is none. Targets only fall. */
  seek(target: Position): Promise<Position | null>;
}

function createWalk(table: Table, pk: string, meter: Meter): Walk {
  /** Descending. */
  let loaded: Position[] = [];
  let at = 0;
  let below: Position | null = '99999999#~';
  return {
    async seek(target) {
      for (;;) {
        while (at < loaded.length && (loaded[at] ?? '') > target) at += 1;
        if (at < loaded.length) return loaded[at] ?? null;
        if (below === null) return null;
        const high = target < below ? target : below;
        const { items, more } = await table.query(
          { pk, low: '0', high, descending: true, limit: blocksAtOnce },
          meter,
        );
        loaded = items.flatMap((item) => blockOf(item).reverse());
        at = 0;
        const lowest = loaded.at(-1);
        below = more && lowest !== undefined ? justBelow(lowest) : null;
      }
    },
  };
}

function holdsAll(row: QuoteRow, stems: readonly string[]): boolean {
  const own = new Set(tokenize(row.text).map((token) => token.stem));
  return stems.every((stem) => own.has(stem));
}
