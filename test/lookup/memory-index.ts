import type {
  ArticleRow,
  Index,
  Meter,
  Page,
  PageRequest,
  QuoteList,
  QuoteRow,
  Snapshot,
  SpeakerRow,
  Totals,
} from '../../functions/index/index.ts';
import { isSpeakerOf, publisherSlug, speakerWords } from '../../functions/index/names.ts';
import { plainWords } from '../../functions/index/plain.ts';
import { dayOf, positionOf } from '../../functions/index/positions.ts';
import { isStopWord, tokenize } from '../../functions/index/tokenize.ts';
import { findPhrase } from '../../functions/lookup/query/evaluate.ts';
import type { Quote, QuoteKind, Speaker } from '../../functions/quotes/quote.ts';

/** A quote as a test writes it; what it leaves out is filled in. */
export interface TestQuote {
  readonly text: string;
  readonly kind?: QuoteKind;
  readonly speaker?: string | null;
  readonly aliases?: readonly string[];
  readonly role?: string | null;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly article?: string;
  readonly url?: string | null;
  readonly version?: number;
}

export function speakerNamed(
  name: string,
  aliases: readonly string[] = [],
  role: string | null = null,
): Speaker {
  return { id: speakerWords(name).join('-'), name, role, aliases, mention: null };
}

/** Rows as the index gives them, one version for each article unless the quote says otherwise. */
export function rowsOf(quotes: readonly TestQuote[]): QuoteRow[] {
  const versions = new Map<string, number>();
  const ordinals = new Map<string, number>();
  return quotes.map((quote) => {
    const id = quote.article ?? 'one';
    const version = quote.version ?? versions.get(id) ?? versions.size + 1;
    versions.set(id, version);
    const ordinal = ordinals.get(id) ?? 0;
    ordinals.set(id, ordinal + 1);
    const published = quote.published === undefined ? '2023-02-14' : quote.published;
    const words: Quote = {
      text: quote.text,
      kind: quote.kind ?? 'direct',
      spans: [{ start: 10, end: 10 + quote.text.length }],
      speaker: quote.speaker == null ? null : speakerNamed(quote.speaker, quote.aliases, quote.role ?? null),
      cue: 'said',
      confidence: 0.9,
    };
    return {
      ...words,
      id: `${id}.${String(ordinal).padStart(12, '0')}`,
      position: positionOf(dayOf(published), version, ordinal),
      version,
      ordinal,
      article: {
        id,
        seed: `${id}.txt`,
        title: `The title of ${id}`,
        publisher: quote.publisher === undefined ? 'The Harbour Post' : quote.publisher,
        author: null,
        published,
        url: quote.url === undefined ? `https://example.org/${id}` : quote.url,
        sha256: '0'.repeat(64),
      },
    };
  });
}

/** The reading half of an index over rows in memory, written without any of the planner's ideas. */
export class MemoryIndex implements Partial<Index> {
  rows: readonly QuoteRow[];
  /** Words in so many quotes or more have id blocks. */
  readonly blocksFrom: number;

  /** How many times more frequent words seem than they are, so that a small corpus is planned for like a large one. */
  readonly inflation: number;

  constructor(rows: readonly QuoteRow[], { blocksFrom = 5, inflation = 1 } = {}) {
    this.rows = rows;
    this.blocksFrom = blocksFrom;
    this.inflation = inflation;
  }

  asIndex(): Index {
    return this as unknown as Index;
  }

  async snapshot(): Promise<Snapshot> {
    return { upTo: Math.max(0, ...this.rows.map(({ version }) => version)), hidden: [] };
  }

  async page(list: QuoteList, request: PageRequest): Promise<Page<QuoteRow>> {
    const rows = this.#list(list).filter((row) => isVisible(row, request.snapshot));
    // As in the table: in lists that hold most quotes of an article, three share an item as a rule.
    const packed = list.by === 'word' ? 1 : 3;
    const page = pageOf(rows, request, request.items * packed);
    await charge(request.meter, page.rows.length / packed);
    return page;
  }

  async join(stems: readonly string[], request: Parameters<Index['join']>[1]) {
    const rows = this.#list({ by: 'all', indirect: request.indirect === true }).filter(
      (row) =>
        isVisible(row, request.snapshot) &&
        stems.every((stem) => stemsOf(row).has(stem)) &&
        (!request.phrase || findPhrase(request.phrase.words, request.phrase.exact, tokenize(row.text)) >= 0),
    );
    const { rows: found, next } = pageOf(rows, request, request.limit);
    await charge(request.meter, 1);
    const positions = found.map(({ position }) => position);
    return {
      positions,
      rows: new Map<string, QuoteRow>(),
      hints: new Map(),
      next,
      partial: false,
    };
  }

  async rowsAt(
    list: QuoteList,
    positions: readonly string[],
    { snapshot, meter }: Parameters<Index['rowsAt']>[2],
  ) {
    await charge(meter, positions.length);
    const rows = new Map(this.#list(list).map((row) => [row.position, row]));
    const found = positions.flatMap((position) => {
      const row = rows.get(position);
      return row && isVisible(row, snapshot) ? [row] : [];
    });
    return { rows: found, positions: positions.length };
  }

  async article(id: string, { snapshot, meter }: Parameters<Index['article']>[1]) {
    await charge(meter, 1);
    const rows = this.rows.filter((row) => row.article.id === id && isVisible(row, snapshot));
    const [first] = rows;
    if (!first) return null;
    return {
      article: articleRow(rows),
      text: null,
      quotes: rows.map((row) => ({ ...row, context: { before: 'Before. ', after: ' After.' } })),
    };
  }

  async articles(request: PageRequest): Promise<Page<ArticleRow>> {
    await charge(request.meter, 1);
    const byArticle = groupBy(
      this.rows.filter((row) => isVisible(row, request.snapshot)),
      (row) => row.article.id,
    );
    return pageOf([...byArticle.values()].map(articleRow), request, request.items);
  }

  async contexts(rows: readonly QuoteRow[]) {
    const contexts = new Map(rows.map((row) => [row.id, { before: 'Before. ', after: ' After.' }]));
    return { contexts, rows: rows.length };
  }

  async alike(text: string, { snapshot, meter }: Parameters<Index['alike']>[1]) {
    await charge(meter, 1);
    const words = tokenize(text).flatMap((token) => (isStopWord(token.word) ? [] : [token.stem]));
    return this.rows.filter(
      (row) =>
        isVisible(row, snapshot) &&
        words.length > 0 &&
        words.every((stem) => stemsOf(row).has(stem)) &&
        Math.abs(row.text.length - text.length) < 0.2 * text.length,
    );
  }

  #totals: { rows: readonly QuoteRow[]; totals: Totals } | null = null;

  async expect() {}

  async totals() {
    if (this.#totals?.rows !== this.rows) this.#totals = { rows: this.rows, totals: this.#count() };
    return this.#totals.totals;
  }

  #count(): Totals {
    const marked = this.rows.filter(({ kind }) => kind !== 'indirect');
    return {
      articles: new Set(this.rows.map((row) => row.article.id)).size,
      quotes: marked.length * this.inflation ** 2,
      indirect: this.rows.length - marked.length,
      words: marked.reduce((sum, { text }) => sum + tokenize(text).length, 0),
    };
  }

  async frequencies(stems: readonly string[], { meter }: Parameters<Index['frequencies']>[1]) {
    await charge(meter, 1);
    return new Map(
      stems.map((stem) => {
        const quotes = this.#list({ by: 'word', stem }).length;
        return [stem, { quotes: quotes * this.inflation, blocks: quotes >= this.blocksFrom }];
      }),
    );
  }

  async speakerSizes(ids: readonly string[], { meter }: Parameters<Index['speakerSizes']>[1]) {
    await charge(meter, 1);
    const known = ids.filter((id) => this.rows.some(({ speaker }) => speaker?.id === id));
    return new Map(known.map((id) => [id, this.#list({ by: 'speakerId', id }).length * this.inflation]));
  }

  async wordsWithPrefix(prefix: string, { limit }: { limit: number }) {
    return this.#vocabulary()
      .filter(({ word }) => word.startsWith(prefix))
      .slice(0, limit);
  }

  async nearWords(word: string, { limit }: { limit: number }) {
    return this.#vocabulary()
      .map((entry) => ({ entry, distance: editDistance(word, entry.word) }))
      .filter(({ distance }) => distance > 0 && distance <= 2)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, limit)
      .map(({ entry }) => entry);
  }

  async speakers(query: string, { limit, after }: { limit: number; after?: string }) {
    const wanted = speakerWords(query);
    const all = this.#speakers().filter(({ name }) => {
      const words = speakerWords(name);
      return wanted.every((word) =>
        words.some((other) => other.startsWith(word) || editDistance(word, other) === 1),
      );
    });
    const from = after === undefined ? 0 : all.findIndex(({ id }) => JSON.stringify({ id }) === after) + 1;
    const rows = all.slice(from, from + limit);
    const next = from + limit < all.length ? JSON.stringify({ id: rows.at(-1)!.id }) : null;
    return { rows, next, partial: false };
  }

  async surname(surname: string) {
    return this.#speakers().filter(({ name }) => speakerWords(name).at(-1) === surname);
  }

  async speaker(id: string) {
    const found = this.#speakers().find((row) => row.id === id);
    return found ? { ...found, months: [{ month: '2023-02', quotes: found.quotes }] } : null;
  }

  async flags() {
    return { rows: [], next: null, partial: false };
  }

  #byStem: { rows: readonly QuoteRow[]; lists: Map<string, QuoteRow[]> } | null = null;

  #holding(stem: string): readonly QuoteRow[] {
    if (this.#byStem?.rows !== this.rows) {
      const lists = new Map<string, QuoteRow[]>();
      for (const row of this.rows) {
        for (const one of stemsOf(row)) {
          const list = lists.get(one);
          if (list) list.push(row);
          else lists.set(one, [row]);
        }
      }
      this.#byStem = { rows: this.rows, lists };
    }
    return this.#byStem.lists.get(stem) ?? [];
  }

  #list(list: QuoteList): QuoteRow[] {
    const rows = list.by === 'word' ? this.#holding(list.stem) : this.rows;
    return rows.filter((row) => {
      if ((row.kind === 'indirect') !== (list.indirect === true)) return false;
      if (list.by === 'all' || list.by === 'word') return true;
      if (list.by === 'source')
        return publisherSlug(row.article.publisher ?? '') === publisherSlug(list.publisher);
      if (list.by === 'speakerId') return row.speaker?.id === list.id;
      if (list.by === 'plain') return plainWords(row.text) === list.words;
      return row.speaker !== null && isSpeakerOf(row.speaker, list.words);
    });
  }

  #vocabulary() {
    const counts = new Map<string, { word: string; stem: string; quotes: number }>();
    for (const row of this.rows) {
      for (const { word, stem } of tokenize(row.text)) {
        if (isStopWord(word)) continue;
        const entry = counts.get(word) ?? { word, stem, quotes: 0 };
        counts.set(word, { ...entry, quotes: entry.quotes + 1 });
      }
    }
    return [...counts.values()].sort((a, b) => b.quotes - a.quotes || (a.word < b.word ? -1 : 1));
  }

  #speakers(): SpeakerRow[] {
    const rows = new Map<string, SpeakerRow>();
    for (const { speaker, kind } of this.rows) {
      if (!speaker || kind === 'indirect') continue;
      const known = rows.get(speaker.id);
      rows.set(speaker.id, {
        id: speaker.id,
        name: speaker.name,
        aliases: speaker.aliases,
        roles: [...new Set([...(known?.roles ?? []), ...(speaker.role === null ? [] : [speaker.role])])],
        quotes: (known?.quotes ?? 0) + 1,
        indirect: 0,
        newest: '2023-02-14',
      });
    }
    return [...rows.values()].sort((a, b) => b.quotes - a.quotes || (a.id < b.id ? -1 : 1));
  }
}

function pageOf<Row extends { readonly position: string }>(
  rows: readonly Row[],
  { order, after, from, to }: Omit<PageRequest, 'items'>,
  limit: number,
): Page<Row> {
  const sign = order === 'oldest' ? 1 : -1;
  const all = rows
    .filter(
      ({ position }) => after === undefined || sign * (position < after ? -1 : position > after ? 1 : 0) > 0,
    )
    .filter(({ position }) => {
      const day = position.slice(0, 8);
      if (from === undefined && to === undefined) return true;
      if (day === '00000000') return false;
      return day >= (from ?? '').replaceAll('-', '') && (to === undefined || day <= to.replaceAll('-', ''));
    })
    .sort((a, b) => sign * (a.position < b.position ? -1 : 1));
  const page = all.slice(0, limit);
  return { rows: page, next: all.length > limit ? page.at(-1)!.position : null };
}

function articleRow(rows: readonly QuoteRow[]): ArticleRow {
  const [first] = rows as [QuoteRow];
  const quotes: Partial<Record<QuoteKind, number>> = {};
  for (const { kind } of rows) quotes[kind] = (quotes[kind] ?? 0) + 1;
  return {
    ...first.article,
    position: positionOf(dayOf(first.article.published), first.version, 0),
    version: first.version,
    quotes,
  };
}

const stemsByRow = new WeakMap<QuoteRow, ReadonlySet<string>>();

function stemsOf(row: QuoteRow): ReadonlySet<string> {
  const known =
    stemsByRow.get(row) ??
    new Set(tokenize(row.text).flatMap((token) => (isStopWord(token.word) ? [] : [token.stem])));
  stemsByRow.set(row, known);
  return known;
}

function isVisible({ version }: QuoteRow, { upTo, hidden }: Snapshot): boolean {
  return version <= upTo && !hidden.includes(version);
}

/** Takes a turn of the event loop, so that calls made together count as one round trip. */
async function charge(meter: Meter | undefined, rows: number): Promise<void> {
  const ended = meter?.begin();
  await new Promise((resolve) => setImmediate(resolve));
  ended?.({ readUnits: Math.max(0.5, rows * 0.06) });
}

function editDistance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
