import type { Index } from '../../index/index.ts';
import { createPartMeter } from '../../index/meter.ts';
import { listQuotes, type QuotesRequest } from '../list-quotes.ts';
import { badRequest } from '../problem.ts';
import type { ReadingOptions } from '../reading.ts';
import {
  answerProblem,
  type LookupServices,
  linkNext,
  originOf,
  type RequestContext,
} from '../routes/answer.ts';
import { readParameters } from '../routes/read-parameters.ts';
import { exportParameters } from '../schemas/parameters.ts';
import type { QuoteJson, QuotesPageJson } from '../schemas/quote.ts';
import { csvHeader, csvLine } from './csv.ts';
import type { ExportBounds, ExportFormat } from './routes.ts';

interface Format {
  readonly type: string;
  readonly header: string;
  readonly line: (quote: QuoteJson) => string;
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  csv: { type: 'text/csv; charset=utf-8; header=present', header: csvHeader, line: csvLine },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    header: '',
    line: (quote) => `${JSON.stringify(quote)}\n`,
  },
};

/** Quotes read at a time; each time has a page's budget of read units. */
const PAGE = 100;

/** Quotes in a format for files, as the route says. */
export async function answerExport(
  c: RequestContext,
  { index }: LookupServices,
  { format, bounds }: { readonly format: ExportFormat; readonly bounds: ExportBounds | null },
): Promise<Response> {
  const read = readParameters(exportParameters, c.req.url);
  if (!read.ok) return answerProblem(c, badRequest(read.causes));
  const { limit = '20', format: _format, ...request } = read.values;
  const checked = listQuotes(request);
  if (!checked.ok) return answerProblem(c, badRequest(checked.causes));

  const meter = c.get('meter');
  const options = { snapshot: await index.snapshot({ meter }), meter, origin: originOf(c) };
  const total = limit === 'all' ? Number.POSITIVE_INFINITY : Number(limit);
  const pages = pagesOf(index, request, options, total);
  const { type, header, line } = formats[format];
  c.header('content-type', type);
  c.header('content-disposition', `attachment; filename="quotes.${format}"`);
  c.header('cache-control', 'no-store');
  if (limit === 'all' && bounds === null) return c.body(streamOf(pages, header, line));
  const { body, next: cursor } = await gather(pages, header, line, bounds);
  linkNext(c, cursor);
  return c.body(body);
}

async function* pagesOf(
  index: Index,
  request: QuotesRequest,
  options: ReadingOptions,
  total: number,
): AsyncGenerator<QuotesPageJson> {
  let cursor = request.cursor ?? null;
  for (let left = total; left > 0; ) {
    const limit = Math.min(PAGE, left);
    const asked = listQuotes({ ...request, limit, ...(cursor !== null && { cursor }) });
    if (!asked.ok) throw new Error('A cursor that we made was refused.');
    // Each page has a budget of its own.
    const page = await asked.run(index, { ...options, meter: createPartMeter(options.meter) });
    yield page;
    left -= page.items.length;
    cursor = page.next;
    if (cursor === null) return;
  }
}

function streamOf(
  pages: AsyncGenerator<QuotesPageJson>,
  header: string,
  line: Format['line'],
): ReadableStream {
  const encoder = new TextEncoder();
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!begun) controller.enqueue(encoder.encode(header));
      begun = true;
      const { value, done } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.items.map(line).join('')));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
}

async function gather(
  pages: AsyncGenerator<QuotesPageJson>,
  header: string,
  line: Format['line'],
  bounds: ExportBounds | null,
): Promise<{ body: string; next: string | null }> {
  const parts = [header];
  const until = performance.now() + (bounds?.ms ?? Number.POSITIVE_INFINITY);
  let bytes = 0;
  let next: string | null = null;
  for await (const page of pages) {
    const part = page.items.map(line).join('');
    parts.push(part);
    bytes += Buffer.byteLength(part);
    next = page.next;
    if (bounds && (bytes > bounds.bytes || performance.now() > until)) break;
  }
  return { body: parts.join(''), next };
}
