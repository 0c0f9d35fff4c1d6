import type {
  ArticleRecord,
  ArticleRow,
  JoinPage,
  Page,
  PageRequest,
  Position,
  QuoteContext,
  QuoteList,
  QuoteReader,
  QuoteRow,
} from './index.ts';
import { articleKey, articlesKey, listKey, longTextsKey } from './keys.ts';
import { isVisible, snapshotOf } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import { createPartMeter, type Meter } from './meter.ts';
import { isSpeakerOf, publisherSlug } from './names.ts';
import { isMeant } from './namesakes.ts';
import { dayOf, justBelow, positionOf, readPosition, versionKey } from './positions.ts';
import {
  finishRow,
  type PostingRow,
  readArticleItem,
  readLongTexts,
  readPosting,
  rowOf,
} from './postings.ts';
import { otherPartKeys, readArticle, readRecords, type StoredRecord } from './records.ts';
import type { QueryRequest, Table } from './table.ts';
import type { Namesakes } from './tell-apart.ts';
import { type Item, readUnits } from './units.ts';
import type { VersionQuote } from './version.ts';

export type ListReader = Omit<QuoteReader, 'join' | 'alike'>;

/**
 * Reads of lists are eventually consistent, at half the price. What makes that safe is the manifest, read consistently and
 * before the list: a version it does not show is skipped however much of it is there, and one it shows was written in full
 * before its commit (on AWS `settleMs` before, longer than replicas take). Items of a replaced version outlive every manifest
 * that shows it, and the mark that it is dead outlives its items, so that a replica that lags brings nothing back.
 */
export function createListReader(
  table: Table,
  manifests: ManifestStore,
  namesakes: Pick<Namesakes, 'suspects' | 'tellApart'>,
  paraphrases: QuoteReader['page'],
): ListReader {
  async function read<Row>(
    pk: string,
    request: PageRequest,
    rowsOf: (item: Item) => readonly (Row & { position: Position; version: number })[],
  ): Promise<Page<Row & { position: Position; version: number }>> {
    const { snapshot, order, after, items: limit, meter } = request;
    const range = rangeOf(request);
    if (range === null) return { rows: [], next: null };
    const descending = order === 'newest';
    const manifest = await manifests.cachedFor(snapshot, meter);
    const { items, last } = await table.query({ pk, ...range, descending, limit }, meter);
    const rows = items
      .filter((item) => isVisible(Number((item.sk?.S ?? '').slice(9, 19)), snapshot, manifest))
      .flatMap((item) => (descending ? rowsOf(item) : [...rowsOf(item)].reverse()))
      .filter((row) => after === undefined || (descending ? row.position < after : row.position > after));
    return { rows, next: last === null ? null : descending ? last : `${last}!` };
  }

  /** Fetches the texts too long for a posting from their versions' records, but for those at hand. */
  async function finish(
    rows: readonly PostingRow[],
    meter?: Meter,
    texts: ReadonlyMap<Position, string> = new Map(),
  ): Promise<QuoteRow[]> {
    const long = rows.filter((row) => row.text === null && !texts.has(row.position));
    const records = await recordsOf(long, meter);
    return rows.flatMap((row) => {
      const text = row.text ?? texts.get(row.position) ?? quoteOf(records, row)?.text;
      return text === undefined ? [] : [finishRow(row, text)];
    });
  }

  /** Records by `article version`, in one call for most, and another for records in several parts. */
  async function recordsOf(
    rows: readonly { readonly article: { readonly id: string }; readonly version: number }[],
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

  return {
    async snapshot({ meter } = {}) {
      return snapshotOf(await manifests.cached(meter));
    },

    async page(list, request) {
      if (list.indirect === true && list.by !== 'all') return paraphrases(list, request);
      const [page, suspects] = await Promise.all([
        read<PostingRow>(listKey(list), request, readPosting),
        namesakes.suspects(request),
      ]);
      const rows = await namesakes.tellApart(page.rows, suspects, request);
      const wanted = rows.filter((row) => belongs(row, list));
      return { rows: await finish(wanted, request.meter), next: page.next };
    },

    async articles(request) {
      return read<ArticleRow>(articlesKey, request, (item) => {
        const { head, quotes } = readArticleItem(item);
        const version = Number((item.sk?.S ?? '').slice(9, 19));
        return [{ ...head, quotes, version, position: item.sk?.S ?? '' }];
      });
    },

    async article(id, options): Promise<ArticleRecord | null> {
      const { snapshot, meter } = options;
      const manifest = await manifests.cachedFor(snapshot, meter);
      const [{ records }, suspects] = await Promise.all([
        readArticle(table, id, false, meter),
        namesakes.suspects(options),
      ]);
      const [shown] = [...records].filter(([version]) => isVisible(version, snapshot, manifest));
      if (!shown?.[1].version) return null;
      const [number, { version }] = shown;
      const quotes: Record<string, number> = {};
      for (const { kind } of version.quotes) quotes[kind] = (quotes[kind] ?? 0) + 1;
      const position = positionOf(dayOf(version.head.published), number, 0);
      const rows = version.quotes.map((quote, ordinal) => ({
        ...rowOf(version.head, quote, number, ordinal),
        context: quote.context,
      }));
      return {
        article: { ...version.head, quotes, version: number, position },
        text: version.text ?? null,
        quotes: await namesakes.tellApart(rows, suspects, options),
      };
    },

    async contexts(rows, { meter, units = Number.POSITIVE_INFINITY }) {
      const own = createPartMeter(meter);
      const guesses = new Map<string, number>();
      for (const row of rows) {
        const name = recordName(row);
        guesses.set(name, Math.max(guesses.get(name) ?? 0, leastUnitsOfRecord(row)));
      }
      const articles = [...guesses.keys()];
      const records = new Map<string, StoredRecord>();
      // What a record costs is known once some were read: at first so many that these may be twice as large as thought.
      let read = 0;
      let dearest = unitsOfRecord;
      while (read < articles.length) {
        let left = read === 0 ? units / 2 : units - own.readUnits;
        const most = articles.slice(read).findIndex((name) => {
          left -= Math.max(dearest, guesses.get(name) ?? 0);
          return left < 0;
        });
        const affordable = Math.max(read === 0 ? 1 : 0, most < 0 ? articles.length : most);
        if (affordable < 1) break;
        const names = new Set(articles.slice(read, read + affordable));
        const before = own.readUnits;
        const found = await recordsOf(
          rows.filter((row) => names.has(recordName(row))),
          own,
        );
        for (const [name, record] of found) records.set(name, record);
        read += names.size;
        dearest = Math.max(1, (1.5 * (own.readUnits - before)) / names.size);
      }
      const known = new Set(articles.slice(0, read));
      const end = rows.findIndex((row) => !known.has(recordName(row)));
      const contexts = rows.flatMap((row): [string, QuoteContext][] => {
        const quote = quoteOf(records, row);
        return quote === undefined ? [] : [[row.id, quote.context]];
      });
      return { contexts: new Map(contexts), rows: end < 0 ? rows.length : end };
    },

    async rowsAt(list, positions, options) {
      const { snapshot, meter, hints = new Map() } = options;
      const manifest = await manifests.cachedFor(snapshot, meter);
      const pk = listKey(list);
      const readRun = async ({ run, items: limit }: Run): Promise<PostingRow[]> => {
        // The item that holds a position is the last one that begins no later: its key is its last quote's position.
        const [last = '', ...before] = run.toSorted();
        const range = { low: last.slice(0, 20), high: before.at(-1) ?? last, limit };
        const { items, more } = await table.query({ pk, ...range, descending: true }, meter);
        const rows = new Map(items.flatMap(readPosting).map((row) => [row.position, row]));
        const left = run.filter((position) => !rows.has(position));
        // What an ingest is writing just now may stand between them.
        const isCut = more && run.length > 1 && left.length > 0;
        const rest = isCut ? await Promise.all(left.map((one) => readRun({ run: [one], items: 1 }))) : [];
        for (const row of rest.flat()) rows.set(row.position, row);
        return run.flatMap((position) => rows.get(position) ?? []);
      };
      const long = positions.filter((position) => hints.get(position)?.isLong);
      const [suspects, texts, ...found] = await Promise.all([
        namesakes.suspects(options),
        table.batchGet(
          long.map((sk) => ({ pk: longTextsKey, sk })),
          meter,
        ),
        ...runsOf(positions, hints).map(readRun),
      ]);
      const visible = found.flat().filter((row) => isVisible(row.version, snapshot, manifest));
      const rows = await namesakes.tellApart(visible, suspects, options);
      return finish(
        rows.filter((row) => belongs(row, list)),
        meter,
        readLongTexts(texts),
      );
    },
  };
}

/** What an article's record costs at most as a rule, units: 8 KB is one of two dozen quotes. */
const unitsOfRecord = 2;
/** Bytes of it for each quote, with its context and its lists; and for each character of a web page, whose text it holds. */
const bytesOfQuote = 350;
const bytesOfCharacter = 0.4;

/** What the row's article has in its record at least, by how far down the row is. */
function leastUnitsOfRecord({ article, ordinal, spans }: QuoteRow): number {
  const text = article.seed.endsWith('.html') ? (spans.at(-1)?.end ?? 0) * bytesOfCharacter : 0;
  return readUnits((ordinal + 1) * bytesOfQuote + text, false);
}

/** So many items are 4 KB as a rule: to read what lies between two costs no more than to ask for each. */
export const nearItems = 8;

interface Run {
  readonly run: Position[];
  /** In which its rows are at most. */
  items: number;
}

/** Positions that are read as one, by how many quotes of the list lie between them: by those of their article when nobody knows. */
function runsOf(positions: readonly Position[], hints: JoinPage['hints']): Run[] {
  const between = (one: Position, other: Position): number => {
    const [first, second] = [hints.get(one), hints.get(other)];
    if (first !== undefined && second !== undefined) return Math.abs(second.above - first.above);
    return one.slice(0, 20) === other.slice(0, 20)
      ? Math.abs(readPosition(one).ordinal - readPosition(other).ordinal)
      : Number.POSITIVE_INFINITY;
  };
  const runs: Run[] = [];
  for (const position of positions) {
    const open = runs.at(-1);
    const gap = open === undefined ? Number.POSITIVE_INFINITY : between(open.run.at(-1) ?? '', position);
    if (open !== undefined && gap <= nearItems) {
      open.run.push(position);
      open.items += gap;
    } else runs.push({ run: [position], items: 1 });
  }
  return runs;
}

/** Bounds of the sort key, both inclusive; null when nothing can lie between them. */
export function rangeOf({ order, after, from, to }: PageRequest): Pick<QueryRequest, 'low' | 'high'> | null {
  const day = (date: string) => date.replaceAll('-', '');
  let low = from !== undefined ? `${day(from)}#` : to !== undefined ? '00000001' : '0';
  let high = to !== undefined ? `${day(to)}#~` : '99999999#~';
  if (after !== undefined && order === 'newest') {
    // An item's key is its last quote's position: items below hold at least one quote that is still to come.
    const before = justBelow(after);
    if (before < high) high = before;
  }
  if (after !== undefined && order === 'oldest') {
    // A whole item is done ('!'), or the item of that position may hold more: it begins no earlier than its article.
    const beyond = after.endsWith('!') ? after : after.slice(0, 20);
    if (beyond > low) low = beyond;
  }
  return low <= high ? { low, high } : null;
}

/** A list holds every row that belongs to it, and sometimes more: those of one who shares two words of a name. */
export function belongs(row: Pick<PostingRow, 'speaker' | 'article'>, list: QuoteList): boolean {
  switch (list.by) {
    case 'speaker':
      return row.speaker !== null && isSpeakerOf(row.speaker, list.words);
    case 'speakerId':
      return row.speaker !== null && isMeant(list.id, row.speaker);
    case 'source':
      return (
        row.article.publisher !== null &&
        publisherSlug(row.article.publisher) === publisherSlug(list.publisher)
      );
    default:
      return true;
  }
}

function quoteOf(
  records: ReadonlyMap<string, StoredRecord>,
  row: { readonly article: { readonly id: string }; readonly version: number; readonly ordinal: number },
): VersionQuote | undefined {
  return records.get(recordName(row))?.version?.quotes[row.ordinal];
}

function recordName({
  article,
  version,
}: {
  readonly article: { readonly id: string };
  readonly version: number;
}): string {
  return `${version} ${article.id}`;
}
