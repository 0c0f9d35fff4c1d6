import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import type { Quote } from '../quotes/quote.ts';
import type { ArticleHead, QuoteContext } from './index.ts';
import { TOKENIZER_VERSION } from './tokenize.ts';

/** One version of an article as it is stored: all that its items are made from. No clock and no number in it. */
export interface Version {
  readonly head: ArticleHead;
  readonly quotes: readonly VersionQuote[];
  readonly engine: string | null;
}

export interface VersionQuote extends Omit<Quote, 'why'> {
  /** How many quotes before it in the article have the same text: tells their ids apart. */
  readonly repeat: number;
  readonly context: QuoteContext;
}

/** Raise it when the items made from a version change, and all articles are stored anew. */
const layout = 1;

/** UTF-16 units of context on each side, at most. */
const mostContext = 300;

export function createVersion(article: Article, quotes: readonly Quote[], engine: string | null): Version {
  const { id, seed, title, publisher, author, published, url, sha256 } = article;
  const seen = new Map<string, number>();
  return {
    head: { id, seed, title, publisher, author, published, url, sha256 },
    engine,
    quotes: quotes.map(({ text, kind, spans, speaker, cue, confidence }) => {
      const repeat = seen.get(text) ?? 0;
      seen.set(text, repeat + 1);
      const context = contextOf(article, spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0);
      return { text, kind, spans, speaker, cue, confidence, repeat, context };
    }),
  };
}

/** Tells whether two ingests would store the same. The engine is not part of it: the same quotes need no new version. */
export function versionHash({ head, quotes }: Version): string {
  const all = JSON.stringify([layout, TOKENIZER_VERSION, head, quotes]);
  return createHash('sha256').update(all).digest('hex').slice(0, 32);
}

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The article's id, a dot and 60 bits of the words' hash in base 32: the article is what stands before the last dot. */
export function quoteId(articleId: string, text: string, repeat: number): string {
  const hash = createHash('sha256')
    .update(`${repeat}\n${JSON.stringify(text)}`)
    .digest();
  let suffix = '';
  for (let at = 0; at < 12; at += 1) suffix += base32[(hash[at] ?? 0) & 31];
  return `${articleId}.${suffix}`;
}

/** What stands on both sides inside the paragraphs where the quote begins and ends. */
function contextOf({ text, layout: { paragraphs } }: Article, start: number, end: number): QuoteContext {
  const first = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end);
  const last = paragraphs.find((paragraph) => paragraph.start < end && end <= paragraph.end);
  const from = Math.max(first?.start ?? 0, start - mostContext);
  const to = Math.min(last?.end ?? text.length, end + mostContext);
  return {
    before: text.slice(from, start).replace(/^[\udc00-\udfff]/, ''),
    after: text.slice(end, to).replace(/[\ud800-\udbff]$/, ''),
  };
}
