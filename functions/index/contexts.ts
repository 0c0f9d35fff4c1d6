import type { QuoteContext, QuoteReader, QuoteRow } from './index.ts';
import { articleKey } from './keys.ts';
import type { Meter } from './meter.ts';
import { versionKey } from './positions.ts';
import { otherPartKeys, readRecords, type StoredRecord } from './records.ts';
import type { Table } from './table.ts';
import type { VersionQuote } from './version.ts';

type InRecord = Pick<QuoteRow, 'version'> & { readonly article: { readonly id: string } };

/** What a record is taken to cost where a row does not say: that of two dozen quotes. */
const unitsOfRecord = 2;

/** See `QuoteReader.contexts`. Every row says what its record costs. */
export async function readContexts(
  table: Table,
  rows: readonly QuoteRow[],
  { meter, units = Number.POSITIVE_INFINITY }: Parameters<QuoteReader['contexts']>[1],
): ReturnType<QuoteReader['contexts']> {
  let left = units;
  const counted = new Set<string>();
  const end = rows.findIndex((row, at) => {
    const name = recordName(row);
    if (counted.has(name)) return false;
    counted.add(name);
    left -= row.recordUnits ?? unitsOfRecord;
    return left < 0 && at > 0;
  });
  const some = end < 0 ? rows : rows.slice(0, end);
  const records = await recordsOf(table, some, meter);
  const contexts = some.flatMap((row): [string, QuoteContext][] => {
    const quote = quoteOf(records, row);
    return quote === undefined ? [] : [[row.id, quote.context]];
  });
  return { contexts: new Map(contexts), rows: some.length };
}

/** Records by `recordName`, in one call for most, and another for records in several parts. */
export async function recordsOf(
  table: Table,
  rows: readonly InRecord[],
  meter?: Meter,
): Promise<Map<string, StoredRecord>> {
  const wanted = new Map(rows.map((row) => [recordName(row), row]));
  const heads = await table.batchGet(
    [...wanted.values()].map(({ article, version }) => ({
      pk: articleKey(article.id),
      sk: versionKey(version),
    })),
    meter,
  );
  const rest = await table.batchGet(heads.flatMap(otherPartKeys), meter);
  const all = [...heads, ...rest];
  return new Map(
    [...wanted].flatMap(([name, { article, version }]) => {
      const own = all.filter((item) => item.pk?.S === articleKey(article.id));
      const record = readRecords(article.id, own).get(version);
      return record === undefined ? [] : [[name, record]];
    }),
  );
}

export function quoteOf(
  records: ReadonlyMap<string, StoredRecord>,
  row: InRecord & { readonly ordinal: number },
): VersionQuote | undefined {
  return records.get(recordName(row))?.version?.quotes[row.ordinal];
}

function recordName({ article, version }: InRecord): string {
  return `${version} ${article.id}`;
}
