import { quoteOf, readContexts, recordsOf } from './contexts.ts';
import type {
  ArticleRecord,
  ArticleRow,
  Page,
  PageRequest,
  Position,
  QuoteList,
  QuoteReader,
  QuoteRow,
} from './index.ts';
import { articlesKey, listKey, longTextsKey } from './keys.ts';
import { isVisible, snapshotOf } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import { createPartMeter, type Meter } from './meter.ts';
import { isSpeakerOf, publisherSlug } from './names.ts';
import { isMeant } from './namesakes.ts';
import { type Run, runsOf } from './position-runs.ts';
import { dayOf, justBelow, positionOf, reachedBy } from './positions.ts';
import {
  finishRow,
  isDivided,
  type PostingRow,
  readArticleItem,
  readDividedTexts,
  readLongTexts,
  readPosting,
  rowsOfVersion,
} from './postings.ts';
import { readArticle } from './records.ts';
import type { QueryRequest, Table } from './table.ts';
import type { Namesakes } from './tell-apart.ts';
import { type Item, readUnits } from './units.ts';

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
  ): Promise<
    Page<Row & { position: Position; version: number }> & {
      readonly items: readonly Item[];
      readonly units: number;
    }
  > {
    const { snapshot, order, after, items: limit } = request;
    const range = rangeOf(request);
    if (range === null) return { rows: [], next: null, items: [], units: 0 };
    const descending = order === 'newest';
    const manifest = await manifests.cachedFor(snapshot, request.meter);
    const meter = createPartMeter(request.meter);
    const { items, last } = await table.query({ pk, ...range, descending, limit }, meter);
    const rows = items
      .filter((item) => isVisible(Number((item.sk?.S ?? '').slice(9, 19)), snapshot, manifest))
      .flatMap((item) => (descending ? rowsOf(item) : [...rowsOf(item)].reverse()))
      .filter((row) => after === undefined || (descending ? row.position < after : row.position > after));
    const next = last === null ? null : reachedBy(last, descending);
    return { rows, next, items, units: meter.readUnits };
  }

  /**
   * Fetches the texts too long for a posting, but for those at hand: of as many of the first rows as are had for so many units, one
   * at least. What DynamoDB takes no item for is in its version's record alone.
   */
  async function finish(
    rows: readonly PostingRow[],
    { meter, units = Number.POSITIVE_INFINITY }: { readonly meter?: Meter; readonly units?: number },
    texts: ReadonlyMap<Position, string> = new Map(),
  ): Promise<{ readonly rows: QuoteRow[]; readonly done: number }> {
    const isMissing = (row: PostingRow) => row.text === null && !texts.has(row.position);
    let left = units;
    const end = rows.findIndex((row, at) => {
      if (!isMissing(row)) return false;
      left -= unitsOfText(row);
      return left < 0 && at > 0;
    });
    const some = end < 0 ? rows : rows.slice(0, end);
    const long = some.filter(isMissing).map(({ position }) => ({ pk: longTextsKey, sk: position }));
    const known = new Map([...texts, ...readLongTexts(await table.batchGet(long, meter))]);
    const longer = some.filter((row) => row.text === null && !known.has(row.position));
    const records = await recordsOf(table, longer, meter);
    const finished = some.flatMap((row) => {
      const text = row.text ?? known.get(row.position) ?? quoteOf(records, row)?.text;
      return text === undefined ? [] : [finishRow(row, text)];
    });
    return { rows: finished, done: some.length };
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
      const texts = readDividedTexts(page.items);
      const { shows } = request;
      const isShown = (row: PostingRow) => {
        const text = row.text ?? texts.get(row.position) ?? null;
        return shows === undefined || text === null || shows(finishRow(row, text));
      };
      const meter = createPartMeter(request.meter);
      const { snapshot, order, units = Number.POSITIVE_INFINITY } = request;
      const left = units - page.units;
      // What the page cuts off from its text begins the next one, unless there is nothing before it.
      const end = page.items.at(-1);
      const isCut = page.next !== null && end !== undefined && isDivided(end) && order === 'newest';
      const whole =
        isCut && page.rows.length > 1
          ? page.rows.filter(({ position }) => position !== end.sk?.S)
          : page.rows;
      const told = await namesakes.tellApart(whole, suspects, {
        snapshot,
        meter,
        units: left * namesShare,
        isShown,
      });
      const wanted = told.filter((row) => belongs(row, list));
      const { rows, done } = await finish(wanted, { meter, units: left - meter.readUnits }, texts);
      const last = done < wanted.length ? wanted[done - 1] : told.at(-1);
      const isAll = done === wanted.length && told.length === page.rows.length;
      return { rows, next: isAll || last === undefined ? page.next : last.position };
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
      const rows = rowsOfVersion(version, number).map((row) => ({
        ...row,
        context: version.quotes[row.ordinal]?.context ?? { before: '', after: '' },
      }));
      return {
        article: { ...version.head, quotes, version: number, position },
        text: version.text ?? null,
        quotes: await namesakes.tellApart(rows, suspects, options),
      };
    },

    contexts: (rows, options) => readContexts(table, rows, options),

    async rowsAt(list, positions, options) {
      const { snapshot, hints = new Map(), units = Number.POSITIVE_INFINITY } = options;
      const manifest = await manifests.cachedFor(snapshot, options.meter);
      const meter = createPartMeter(options.meter);
      const pk = listKey(list);
      const texts = new Map<Position, string>();
      const readRun = async ({ run, items: limit }: Run): Promise<PostingRow[]> => {
        // The item that holds a position is the last one that begins no later: its key is its last quote's position.
        const [last = '', ...before] = run.toSorted();
        const range = { low: last.slice(0, 20), high: before.at(-1) ?? last, limit };
        const { items, more } = await table.query({ pk, ...range, descending: true }, meter);
        const rows = new Map(items.flatMap(readPosting).map((row) => [row.position, row]));
        for (const [position, text] of readDividedTexts(items)) texts.set(position, text);
        const left = run.filter((position) => !rows.has(position));
        // What an ingest is writing just now may stand between them.
        const isCut = more && run.length > 1 && left.length > 0;
        const rest = isCut ? await Promise.all(left.map((one) => readRun({ run: [one], items: 1 }))) : [];
        for (const row of rest.flat()) rows.set(row.position, row);
        return run.flatMap((position) => rows.get(position) ?? []);
      };
      // As many as are had even if they are much longer than most; of the others it is known how long they are once their rows are.
      const long = positions
        .filter((position) => hints.get(position)?.isLong)
        .slice(0, Math.max(1, Math.floor(units / 2 / unitsOfLongText)));
      const { runs, end } = runsOf(positions, hints, units - long.length * unitsOfLongText);
      const read = new Set(positions.slice(0, end));
      const [suspects, longTexts, ...found] = await Promise.all([
        namesakes.suspects(options),
        table.batchGet(
          long.filter((sk) => read.has(sk)).map((sk) => ({ pk: longTextsKey, sk })),
          meter,
        ),
        ...runs.map(readRun),
      ]);
      const visible = found.flat().filter((row) => isVisible(row.version, snapshot, manifest));
      const forNames = { snapshot, meter, units: Math.max(0, units - meter.readUnits) * namesShare };
      const all = await namesakes.tellApart(visible, suspects, forNames);
      const wanted = all.filter((row) => belongs(row, list));
      const left = { meter, units: units - meter.readUnits };
      const { rows, done } = await finish(wanted, left, new Map([...texts, ...readLongTexts(longTexts)]));
      const next = (wanted[done] ?? visible[all.length])?.position;
      return { rows, positions: next === undefined ? end : positions.indexOf(next) };
    },
  };
}

/** Of what is left, what may be spent to know which of several namesakes spoke. */
const namesShare = 0.3;

/** A text of ten thousand words, nearly. */
const unitsOfLongText = 4;
/** Of a text of unknown length, as in items that are older than its note. */
const unitsOfUnknownText = 2;

function unitsOfText({ textBytes }: PostingRow): number {
  return textBytes === 0 ? unitsOfUnknownText : readUnits(textBytes + roomOfKey, false);
}

/** Bytes of an item's keys and names beside its one value. */
const roomOfKey = 40;

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
