import { around, type BlockEntry, blockOf, type Place, signBeside, signOf } from './blocks.ts';
import type { JoinRequest, Position } from './index.ts';
import type { Meter } from './meter.ts';
import { justBelow } from './positions.ts';
import type { Table } from './table.ts';
import type { Item } from './units.ts';

/** Of one word's blocks at once at most: eight units' worth. */
export const mostBlocks = 16;
type Meeting =
  | { readonly position: Position; readonly met: boolean; readonly passed: Position }
  | { readonly unread: Position };

/**
 * One step down: to where all words meet, or to the lower position that one of them makes the others leap to. Null when one of
 * them has no more; `unread`, with from where on, when its blocks have to be read first.
 */
export function meet(words: readonly Walk[], target: Position): Meeting | null {
  let position: Position = target;
  for (const [at, word] of words.entries()) {
    const found = word.seek(position);
    if (found === null) return null;
    if (found === 'unread') return { unread: position };
    if (at > 0 && found !== position) return { position: found, met: false, passed: position };
    position = found;
  }
  return { position, met: true, passed: position };
}

/** Whether the phrase may stand in the quote where all the words are: by their distances and by what stands beside them. */
export function phraseTest(
  phrase: JoinRequest['phrase'],
  words: readonly { readonly word: Walk; readonly stem: string }[],
): () => boolean {
  if (phrase === undefined) return () => true;
  const parts = phrase.words.flatMap(({ stem }, place) => {
    const word = words.find((one) => one.stem === stem)?.word;
    const beside = around.flatMap((by) => {
      const other = phrase.words[place + by];
      return phrase.exact && other !== undefined ? [{ by, sign: signOf(other.word) }] : [];
    });
    return word === undefined ? [] : [{ word, place, beside }];
  });
  const isAmong = (found: Place, beside: (typeof parts)[number]['beside']) =>
    beside.every(({ by, sign }) => signBeside(found, by) === sign);
  return () => {
    const known = parts
      .map(({ word, place, beside }) => ({ place, beside, places: word.places() }))
      .filter(({ places }) => places.length > 0);
    const [first, ...others] = known;
    if (first === undefined) return true;
    return first.places.some(
      (found) =>
        isAmong(found, first.beside) &&
        others.every(({ place, beside, places }) =>
          places.some((other) => other.at - found.at === place - first.place && isAmong(other, beside)),
        ),
    );
  };
}

/** One word's blocks, from the newest quote down. */
export interface Walk {
  /** The highest position of the word that is not above the target; null when there is none. Targets only fall. */
  seek(target: Position): Position | null | 'unread';
  /** Where the word stands in the quote that was found last. */
  places(): readonly Place[];
  /** About how many quotes of the word are above the one that was found last; never too few. */
  rank(): number;
  /** Reads on, if the word has nothing left at or below the target: twice as many blocks each time, and so many at most. */
  read(target: Position, most: number): Promise<void>;
}

/** A word's first blocks, the newest first. */
export interface FirstBlocks {
  readonly items: readonly Item[];
  readonly more: boolean;
}

export function readBlocks(
  table: Table,
  pk: string,
  high: Position,
  limit: number,
  meter?: Meter,
): Promise<FirstBlocks> {
  return table.query({ pk, low: '0', high, descending: true, limit }, meter);
}

/** Above every position. */
export const topmost: Position = '99999999#~';
/** Quotes in blocks that were leapt over, when nobody knows. */
const leapt = 1000;

/** `first`: blocks that were read before, of this word or none. */
export function createWalk(
  table: Table,
  pk: string,
  blocks: number,
  meter: Meter,
  first: FirstBlocks | null,
): Walk {
  /** Descending. */
  let loaded: BlockEntry[] = [];
  let at = 0;
  /** Quotes above the first one loaded. */
  let above = 0;
  let limit = blocks;
  let below: Position | null = topmost;
  const load = ({ items, more }: FirstBlocks) => {
    loaded = items.flatMap((item) => blockOf(item).reverse());
    at = 0;
    const lowest = loaded.at(-1)?.position;
    below = more && lowest !== undefined ? justBelow(lowest) : null;
  };
  if (first !== null) load(first);
  const seek: Walk['seek'] = (target) => {
    while (at < loaded.length && (loaded[at]?.position ?? '') > target) at += 1;
    return loaded[at]?.position ?? (below === null ? null : 'unread');
  };
  return {
    seek,
    places: () => loaded[at]?.places ?? [],
    rank: () => above + at,
    async read(target, most) {
      if (seek(target) !== 'unread' || below === null) return;
      const high = target < below ? target : below;
      above += loaded.length + (target < below ? leapt : 0);
      load(await readBlocks(table, pk, high, Math.min(limit, most), meter));
      limit = Math.min(mostBlocks, limit * 2);
    },
  };
}
