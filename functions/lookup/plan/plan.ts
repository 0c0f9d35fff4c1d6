import type { Index, QuoteRow, ReadOptions } from '../../index/index.ts';
import type { Query } from '../query/ast.ts';
import { mayBeginStopWord } from '../query/stop-prefix.ts';
import { type Access, coverOf, type Knowledge, kindsOf, prefixesOf, stemsToWeigh } from './cover.ts';
import { type Days, daysOf } from './days.ts';

/** How a query will be answered. */
export interface Plan {
  /** Lists that between them hold every match. */
  readonly cover: readonly Access[];
  /** Which of each list's two halves are read: of marked quotes (false), of indirect ones (true). */
  readonly flavours: readonly boolean[];
  readonly days: Days;
  readonly known: Knowledge;
}

/** Beyond so many words a beginning is frequent enough to be looked for in all quotes. */
const mostExpansions = 40;

/** Chooses the lists; looks at the vocabulary only where there is a choice or a beginning to expand: one wave of calls. */
export async function planFor(index: Index, query: Query, options: ReadOptions): Promise<Plan> {
  const stems = stemsToWeigh(query);
  const prefixes = prefixesOf(query);
  const [frequencies, totals, expansions] = await Promise.all([
    stems.length > 0 ? index.frequencies(stems, options) : new Map(),
    stems.length > 1 ? index.totals(options) : null,
    Promise.all(prefixes.map((prefix) => expand(index, prefix, options))),
  ]);
  const known: Knowledge = {
    frequencies,
    quotes: totals?.quotes ?? 0,
    expansions: new Map(prefixes.map((prefix, place) => [prefix, expansions[place]!])),
  };
  const kinds = kindsOf(query);
  const flavours = [
    ...(kinds.some((kind) => kind !== 'indirect') ? [false] : []),
    ...(kinds.includes('indirect') ? [true] : []),
  ];
  return { cover: coverOf(query, known), flavours, days: daysOf(query), known };
}

async function expand(index: Index, prefix: string, options: ReadOptions): Promise<readonly string[] | null> {
  if (mayBeginStopWord(prefix)) return null;
  const words = await index.wordsWithPrefix(prefix, { ...options, limit: mostExpansions + 1 });
  return words.length > mostExpansions ? null : [...new Set(words.map(({ stem }) => stem))];
}

/** The article that a query is confined to, whose one record then answers it. */
export function articleOf(query: Query): string | null {
  const parts = query.type === 'and' ? query.parts : [query];
  for (const part of parts) if (part.type === 'article') return part.id;
  return null;
}

export async function rowsOfArticle(
  index: Index,
  id: string,
  options: ReadOptions,
): Promise<readonly QuoteRow[]> {
  if (!isArticleId(id)) return [];
  const record = await index.article(id, options);
  return record?.quotes ?? [];
}

/** What `articleId` makes of a seed's key, see article/article-id.ts; anything else is not even looked for. */
export function isArticleId(text: string): boolean {
  return /^[A-Za-z0-9._~-]{1,200}$/.test(text);
}
