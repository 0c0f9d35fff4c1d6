import type { QuoteList } from '../../index/index.ts';
import type { Query } from '../query/ast.ts';
import { type Cover, covering } from './cover.ts';
import { type Access, everyQuote, type Knowledge, listsOf, wordAccess } from './lists.ts';
import { shareOf, telling } from './shares.ts';

/** Where matches among indirect quotes come from: their lists hold ids, and a row costs a call of its own. */
export interface Paraphrased extends Cover {
  /** Lists in which every match stands: rows that do not are hardly ever fetched. Rarest first. */
  readonly within: readonly QuoteList[];
}

/** Where more match, reading the list of all costs less than a call for each row that matches. */
const frequentShare = 0.06;
/** Of rows that stand in all those lists, how many match what the lists do not decide. */
const undecidedShare = 0.3;
/** Of more than so many words, one or the other of which must be there, to find the places would take the page's budget. */
const mostLists = 3;

export function paraphrasedOf(cover: Cover, query: Query, known: Knowledge): Paraphrased {
  const all = everyQuote(known);
  const parts = query.type === 'and' ? query.parts : [query];
  const within = parts.flatMap((part) => decided(part, known)).sort((one, other) => one.size - other.size);
  const isFrequent = known.quotes > 0 && shareOf(query, known) > frequentShare;
  if (isFrequent || cover.lists.length > mostLists) {
    return { ...covering([all], query, known), within: [] };
  }
  const [rarest] = within;
  const isAll = cover.lists.length === 1 && cover.lists[0]?.list.by === 'all';
  const lists = isAll && rarest !== undefined ? [rarest] : cover.lists;
  const isDecided = parts.every((part) => part.type === 'kinds' || decided(part, known).length > 0);
  const share = lists.some(({ list }) => list.by === 'all') ? cover.share : isDecided ? 0.9 : undecidedShare;
  return { lists, share, within: within.map(({ list }) => list) };
}

/** Lists that each hold every match of a part, if there are such. */
function decided(part: Query, known: Knowledge): readonly Access[] {
  if (part.type === 'phrase') return telling(part.words).map(({ stem }) => wordAccess(stem, known));
  const lists = part.type === 'or' || part.type === 'prefix' ? null : listsOf(part, known);
  return lists?.length === 1 ? lists : [];
}
