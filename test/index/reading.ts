import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import {
  type Index,
  isSpeakerOf,
  isStopWord,
  type PageRequest,
  publisherSlug,
  type QuoteList,
  type QuoteRow,
  type Snapshot,
  speakerWords,
  tokenize,
} from '../../functions/index/index.ts';
import { type Written, writeArticle } from './articles.ts';

/** Every row of a list, page by page. */
export async function readAll(
  index: Index,
  list: QuoteList,
  request: Partial<PageRequest> = {},
): Promise<QuoteRow[]> {
  const snapshot = request.snapshot ?? (await index.snapshot());
  const rows: QuoteRow[] = [];
  let next: string | null | undefined;
  do {
    const page = await index.page(list, {
      order: 'newest',
      items: 3,
      ...request,
      snapshot,
      ...(next ? { after: next } : {}),
    });
    rows.push(...page.rows);
    next = page.next;
  } while (next !== null);
  return rows;
}

/** What an index must show of these articles, by looking at every quote. Without positions, which depend on numbers. */
export function shouldShow(articles: readonly Written[], list: QuoteList): string[] {
  return articles
    .flatMap((written) => {
      const { article, quotes } = writeArticle(written);
      return quotes.map((quote, ordinal) => ({ article, quote, ordinal }));
    })
    .filter(({ quote }) => (quote.kind === 'indirect') === (list.indirect === true))
    .filter(({ article, quote }) => {
      switch (list.by) {
        case 'word':
          return tokenize(quote.text).some((token) => !isStopWord(token.word) && token.stem === list.stem);
        case 'speaker':
          return quote.speaker !== null && isSpeakerOf(quote.speaker, list.words);
        case 'speakerId':
          return quote.speaker?.id === list.id;
        case 'source':
          return (
            article.publisher !== null && publisherSlug(article.publisher) === publisherSlug(list.publisher)
          );
        default:
          return true;
      }
    })
    .map(({ article, ordinal }) => `${article.id} ${ordinal}`)
    .sort();
}

export function shown(rows: readonly QuoteRow[]): string[] {
  return rows.map((row) => `${row.article.id} ${row.ordinal}`).sort();
}

/** Every list that could hold something of the articles, and some that hold nothing. */
export function listsOf(articles: readonly Written[]): QuoteList[] {
  const texts = articles.flatMap(({ said }) => said);
  const stems = new Set(texts.flatMap(({ text }) => tokenize(text).map((token) => token.stem)));
  const names = new Set(texts.flatMap(({ speaker, aliases = [] }) => [speaker ?? '', ...aliases]));
  const publishers = new Set(articles.map(({ publisher }) => publisher ?? 'nobody'));
  const lists: QuoteList[] = [
    { by: 'all' },
    { by: 'word', stem: 'absent' },
    ...[...stems].map((stem): QuoteList => ({ by: 'word', stem })),
    ...[...names].map((name): QuoteList => ({ by: 'speaker', words: speakerWords(name) })),
    ...[...names].map(
      (name): QuoteList => ({ by: 'speakerId', id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-') }),
    ),
    ...[...publishers].map((publisher): QuoteList => ({ by: 'source', publisher })),
  ];
  return lists.flatMap((list) => [list, { ...list, indirect: true }]);
}

/** What the index shows, in one value: some lists, all articles and the counts. */
export async function whatIsShown(index: Index, some: readonly QuoteList[], snapshot?: Snapshot) {
  const at = snapshot ?? (await index.snapshot());
  const lists: Record<string, string[]> = {};
  for (const list of some) {
    lists[JSON.stringify(list)] = (await readAll(index, list, { snapshot: at, items: 50 })).map(
      (row) => row.id,
    );
  }
  const { rows: speakers } = await index.speakers('', { snapshot: at, limit: 1000 });
  const { rows } = await index.articles({ snapshot: at, order: 'newest', items: 1000 });
  return {
    lists,
    articles: rows
      .map(({ id, sha256, quotes }) => ({ id, sha256, quotes }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    totals: await index.totals({ snapshot: at }),
    speakers,
  };
}

/** Every item of a table, by key. */
export async function dump(client: DynamoDBClient, tableName: string): Promise<Map<string, string>> {
  const items = new Map<string, string>();
  let from: Record<string, { S: string }> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tableName, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    );
    for (const item of page.Items ?? []) {
      items.set(
        `${item.pk?.S} ${item.sk?.S}`,
        JSON.stringify(item, (_, value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
        ),
      );
    }
    from = page.LastEvaluatedKey as typeof from;
  } while (from !== undefined);
  return items;
}
