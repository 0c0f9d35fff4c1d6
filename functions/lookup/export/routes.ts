import type { Hono } from 'hono';
import type { Env, LookupServices, RequestContext } from '../routes/answer.ts';

export type ExportFormat = 'csv' | 'jsonl';

/**
 * Where an answer is gathered before it is sent, and may be neither of any size nor take any time (a function behind an HTTP
 * API: 6 MB and 30 s), `limit=all` ends at these; what is left is at the address in the `Link` header.
 */
export interface ExportBounds {
  readonly bytes: number;
  readonly ms: number;
}

/**
 * `GET /v1/quotes?format=csv` and `jsonl`: one page, or with `limit=all` all that a lookup finds.
 *
 * @param bounds Null where the answer is streamed and so goes on to the end.
 */
export function addExportRoutes(app: Hono<Env>, services: LookupServices, bounds: ExportBounds | null): void {
  app.get('/v1/quotes', async (c, next) => {
    c.header('vary', 'Accept');
    const format = formatOf(c);
    if (format === null) return next();
    return (await import('./answer-export.ts')).answerExport(c, services, { format, bounds });
  });
}

/** The format asked for, by parameter or else by `Accept`; null for JSON, and for what lookup's own route refuses. */
function formatOf(c: RequestContext): ExportFormat | null {
  const named = c.req.query('format');
  if (named === 'csv' || named === 'jsonl') return named;
  if (named !== undefined) return null;
  const accepted = (c.req.header('accept') ?? '').toLowerCase();
  if (/^text\/csv\b/.test(accepted)) return 'csv';
  return /^application\/(jsonl|x-ndjson)\b/.test(accepted) ? 'jsonl' : null;
}
