import { isStopWord } from '../../index/tokenize.ts';
import type { QuoteKind } from '../../quotes/quote.ts';
import { nodesOf, type Query } from '../query/ast.ts';
import { quoteKinds } from '../query/parse.ts';
import { scanCost } from './cost.ts';
import { type Access, everyQuote, type Knowledge, likelyId, listsOf, wordAccess } from './lists.ts';
import { shareOf, shareOfLists, telling } from './shares.ts';

/** Lists that between them hold every match. */
export interface Cover {
  readonly lists: readonly Access[];
  /** About how many of their rows match the query. 0 to 1. */
  readonly share: number;
}

/** Where fewer rows than this are thought to match, so many are read at once as if it were this. */
const leastShare = 0.002;

/** The cheapest lists, so many at most, by which `wanted` matches are found. Without lists when nothing can match. */
export function coverOf(query: Query, known: Knowledge, wanted: number, mostLists: number): Cover {
  const all = [everyQuote(known)];
  const lists = cheapest(query, known, wanted);
  if (lists === null) return covering(all, query, known);
  const own = covering(merged(lists), query, known);
  if (own.lists.length <= 1) return own;
  const whole = covering(all, query, known);
  return own.lists.length > mostLists || scanCost(whole, wanted) < scanCost(own, wanted) ? whole : own;
}

/** Kinds that can match. Sound, not exact: a kind left out matches nothing. */
export function kindsOf(query: Query): readonly QuoteKind[] {
  if (query.type === 'kinds') return query.kinds;
  if (query.type === 'and')
    return quoteKinds.filter((kind) => query.parts.every((part) => kindsOf(part).includes(kind)));
  if (query.type === 'or')
    return quoteKinds.filter((kind) => query.parts.some((part) => kindsOf(part).includes(kind)));
  if (query.type === 'not' && query.part.type === 'kinds') {
    const { kinds } = query.part;
    return quoteKinds.filter((kind) => !kinds.includes(kind));
  }
  return quoteKinds;
}

/** What the planner wants to know the sizes of; nothing when there is nothing to choose from. */
export function namesToWeigh(query: Query): { readonly stems: string[]; readonly speakers: string[] } {
  const stems = new Set<string>();
  const speakers = new Set<string>();
  let sources = 0;
  let hasPhrase = false;
  for (const { node, negated } of nodesOf(query)) {
    if (negated) continue;
    if (node.type === 'word' && !isStopWord(node.word.word)) stems.add(node.word.stem);
    if (node.type === 'phrase') {
      for (const { stem } of telling(node.words)) stems.add(stem);
      hasPhrase ||= node.words.length > 1;
    }
    if (node.type === 'speaker') speakers.add(likelyId(node.value));
    if (node.type === 'speakerId') speakers.add(node.id);
    if (node.type === 'source') sources += 1;
  }
  const isChoice = hasPhrase || stems.size + speakers.size + sources > 1;
  return isChoice ? { stems: [...stems], speakers: [...speakers] } : { stems: [], speakers: [] };
}

export function prefixesOf(query: Query): string[] {
  const found = [...nodesOf(query)].flatMap(({ node, negated }) =>
    node.type === 'prefix' && !negated ? [node.prefix] : [],
  );
  return [...new Set(found)];
}

export function covering(lists: readonly Access[], query: Query, known: Knowledge): Cover {
  const share = shareOf(query, known) / shareOfLists(lists, known);
  return { lists, share: Math.min(1, Math.max(leastShare, share)) };
}

/** Null: only the list of all quotes will do. */
function cheapest(query: Query, known: Knowledge, wanted: number): readonly Access[] | null {
  switch (query.type) {
    case 'phrase': {
      const words = telling(query.words).map(({ stem }) => wordAccess(stem, known));
      return words.length === 0
        ? null
        : [words.reduce((one, other) => (other.size < one.size ? other : one))];
    }
    case 'and':
      return cheapestPart(query.parts, known, wanted);
    case 'or': {
      const covers = query.parts.map((part) => cheapest(part, known, wanted));
      return covers.some((cover) => cover === null) ? null : covers.flatMap((cover) => cover ?? []);
    }
    default:
      return listsOf(query, known);
  }
}

function cheapestPart(parts: readonly Query[], known: Knowledge, wanted: number): readonly Access[] | null {
  let best: { readonly lists: readonly Access[]; readonly cost: number } | null = null;
  for (const part of parts) {
    const lists = cheapest(part, known, wanted);
    if (lists === null) continue;
    const cost = scanCost(covering(merged(lists), { type: 'and', parts }, known), wanted);
    if (best === null || cost < best.cost) best = { lists, cost };
  }
  return best?.lists ?? null;
}

function merged(lists: readonly Access[]): readonly Access[] {
  return [...new Map(lists.map((access) => [JSON.stringify(access.list), access])).values()];
}
