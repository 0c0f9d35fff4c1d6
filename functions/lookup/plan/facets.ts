import type { QuoteRow } from '../../index/index.ts';
import type { QuotesPageJson } from '../schemas/quote.ts';

/** Speakers beyond these say little and would make every answer long. */
const mostSpeakers = 50;

type Facets = NonNullable<QuotesPageJson['facets']>;

/**
 * Counts of quotes by speaker (most quoted first, then by id) and by month (oldest first, undated ones left out).
 * @param complete Whether `rows` are all that match.
 */
export function countFacets(rows: readonly QuoteRow[], names: readonly string[], complete: boolean): Facets {
  return {
    ...(names.includes('speaker') && { speaker: bySpeaker(rows) }),
    ...(names.includes('month') && { month: byMonth(rows) }),
    counted: rows.length,
    complete,
  };
}

function bySpeaker(rows: readonly QuoteRow[]): NonNullable<Facets['speaker']> {
  const counts = new Map<string, { id: string; name: string; quotes: number }>();
  for (const { speaker } of rows) {
    if (!speaker) continue;
    const { id, name } = speaker;
    counts.set(id, { id, name: counts.get(id)?.name ?? name, quotes: (counts.get(id)?.quotes ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((one, other) => other.quotes - one.quotes || (one.id < other.id ? -1 : 1))
    .slice(0, mostSpeakers);
}

function byMonth(rows: readonly QuoteRow[]): NonNullable<Facets['month']> {
  const counts = new Map<string, number>();
  for (const { article } of rows) {
    const month = article.published?.match(/^\d{4}-\d{2}/)?.[0];
    if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, quotes]) => ({ month, quotes }));
}
