import { parseSeed } from '../../functions/article/parse.ts';
import { createIndex, type WritableIndex } from '../../functions/index/index.ts';
import { createDynamoDb } from '../../functions/platform/dynamodb.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import { openEmbeddedTable } from '../../infra/local/embedded-table.ts';

/** Markup that would run, load or break out if it were taken for markup anywhere. */
export const markup = `"><script>alert(1)</script><img src=x onerror='alert(2)'>]]>--></title></textarea>{{7*7}}<b>bold</b>`;

const addresses = [
  'javascript:alert(3)',
  ' JaVaScRiPt:alert(3)//https://example.org/',
  'data:text/html,<script>alert(4)</script>',
  `https://example.org/${markup}`,
  `https://example.org/a?b=${markup}#c${markup}`,
];

const body = (at: number) =>
  [
    `The mayor ${markup} opened the bridge number ${at}.`,
    `"We built it ${markup} with our own hands," said Maria Lopez ${markup}, the mayor of "Harbour" <i>Town</i>.`,
    `"=HYPERLINK(""x"") was never our plan for bridge ${at}, <script>alert(5)</script> or not," Lopez added.`,
    `According to Jonas <svg onload=alert(6)> Berg, the bridge will "<iframe src=javascript:alert(7)> stand" for years.`,
  ].join('\n\n');

const seeds: {
  readonly key: string;
  readonly text: string;
  readonly meta?: object;
  readonly url?: string;
}[] = [
  ...addresses.map((url, at) => ({
    key: `bridge-${at}.txt`,
    text: `${markup} Bridge ${at} opens\n\nBy Ana ${markup}\n\n${body(at)}\n`,
    meta: {
      title: `${markup} ${at}`,
      author: markup,
      publisher: `${markup} Post`,
      published: `2024-04-0${at + 1}`,
      ...(/^https/.test(url) && { url }),
    },
    url,
  })),
  {
    key: '"><script>alert(8)</script>.txt',
    text: `Bridge opens ${markup}\n\n${body(8)}\n`,
  },
  {
    key: 'bridge.md',
    text: `---\ntitle: '<script>alert(9)</script>'\npublisher: '<img src=x onerror=alert(9)>'\n---\n\n${body(9)}\n`,
  },
  {
    key: 'bridge.html',
    text: `<html><head><title>&lt;script&gt;alert(10)&lt;/script&gt;</title></head><body><article><h1>&lt;script&gt;alert(10)&lt;/script&gt;</h1>${body(
      10,
    )
      .split('\n\n')
      .map((paragraph) => `<p onclick="alert(10)">${paragraph.replaceAll('<', '&lt;')}</p>`)
      .join('')}</article></body></html>`,
  },
];

export interface HostileIndex {
  readonly index: WritableIndex;
  readonly articles: readonly string[];
  readonly close: () => Promise<void>;
}

/** Seeds full of markup, parsed, read and indexed by the steps of a deployment; and one whose speakers are markup themselves. */
export async function hostileIndex(): Promise<HostileIndex> {
  const table = await openEmbeddedTable();
  const client = createDynamoDb({ endpoint: table.endpoint });
  const index = createIndex({ client, tableName: 'hostile', clock: { now: () => new Date() } });
  await index.createTable();
  const articles: string[] = [];
  for (const { key, text, meta, url } of seeds) {
    const bytes = Buffer.from(text);
    const beside = meta ? { key: `${key}.meta.json`, bytes: Buffer.from(JSON.stringify(meta)) } : null;
    const parsed = await parseSeed({ key, bytes, meta: beside });
    if (!parsed.ok) throw new Error(parsed.reason);
    // Seeds with another address than one of the web are refused; were one let in, no link may come of it.
    const article = url === undefined ? parsed.article : { ...parsed.article, url };
    const quotes = extractQuotes(article);
    if (quotes.length === 0) throw new Error(`${key} has no quotes.`);
    await index.put(article, quotes);
    articles.push(article.id);
    if (key !== 'bridge-3.txt') continue;
    const named = quotes.map((quote) => ({
      ...quote,
      cue: markup,
      speaker: { id: 'markup', name: `${markup} Lopez`, role: markup, aliases: [markup], mention: null },
    }));
    await index.put({ ...article, id: 'named', seed: 'named.txt' }, named);
    articles.push('named');
  }
  return {
    index,
    articles,
    close: async () => {
      client.destroy();
      await table.close();
    },
  };
}
