import type { Query } from '../query/ast.ts';

/** Days that an answer can lie in, inclusive, `yyyy-mm-dd`. */
export interface Days {
  readonly from?: string;
  readonly to?: string;
}

const dayMs = 86_400_000;

/** What the dates of a query, where all of it must hold, leave to read. Never too narrow: rows are checked again. */
export function daysOf(query: Query): Days {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const node of query.type === 'and' ? query.parts : [query]) {
    if (node.type !== 'from' && node.type !== 'to' && node.type !== 'before' && node.type !== 'after')
      continue;
    // An article's own day and its day in UTC are one apart at most; that matters for times only.
    const slack = node.period.timed ? dayMs : 0;
    if (node.type === 'from') from = Math.max(from, node.period.start - slack);
    if (node.type === 'after') from = Math.max(from, node.period.end + 1 - slack);
    if (node.type === 'to') to = Math.min(to, node.period.end + slack);
    if (node.type === 'before') to = Math.min(to, node.period.start - 1 + slack);
  }
  const first = dayOf(from);
  const last = dayOf(to);
  return { ...(first === null ? {} : { from: first }), ...(last === null ? {} : { to: last }) };
}

/** Null outside the years 0 to 9999, where no bound is needed. */
function dayOf(time: number): string | null {
  const text = Number.isFinite(time) ? new Date(time).toISOString() : '';
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : null;
}
