import type { Cover } from './cover.ts';
import type { Access, ListKey } from './lists.ts';

/** What an item of a list costs to read as a rule, in units, as measured on real articles: 0.5 KB, or nearly all of 1 KB. */
const unitsOfItem: Readonly<Record<ListKey['by'], number>> = {
  word: 0.06,
  plain: 0.06,
  speaker: 0.06,
  speakerId: 0.06,
  source: 0.08,
  all: 0.09,
};

/** A row of a word's list as one of many that are read together. */
export const unitsOfRow = unitsOfItem.word;

/** What a round trip more is worth. */
export const unitsOfTrip = 1.5;

/** The least that a call costs. */
export const unitsOfCall = 0.5;

/** Items in which there are so many rows, as a rule. */
export function itemsFor(rows: number, { packed }: Pick<Access, 'packed'>): number {
  return Math.ceil(rows / packed);
}

/** Rows to read for so many matches, and so many more that one wave of calls is enough in 98 cases of 100. */
export function rowsFor(matches: number, share: number): number {
  return share >= 1 ? matches : Math.ceil((matches + 2.2 * Math.sqrt(matches)) / share);
}

/** Read units for so many matches by scanning lists, about. */
export function scanCost({ lists, share }: Cover, wanted: number): number {
  const all = lists.reduce((sum, { size }) => sum + size, 1);
  const rows = Math.min(all, rowsFor(wanted, share));
  return lists.reduce((sum, access) => {
    const items = itemsFor((rows * access.size) / all, access);
    return sum + Math.max(unitsOfCall, items * unitsOfItem[access.list.by]);
  }, 0);
}
