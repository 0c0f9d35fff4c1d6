import { createHash } from 'node:crypto';
import type { Article, Span } from '../article/article.ts';
import { seedFormat } from '../article/seed-key.ts';
import type { Quote } from '../quotes/quote.ts';
import type { ArticleHead, QuoteContext } from './index.ts';
import { TOKENIZER_VERSION } from './tokenize.ts';
import { readUnits } from './units.ts';

/** One version of an article as it is stored: all that its items are made from. No clock and no number in it. */
export interface Version {
  readonly head: ArticleHead;
  readonly quotes: readonly VersionQuote[];
  readonly engine: string | null;
  /** The readable text of a web page, into which offsets count; left out where the seed file itself is that text. */
  readonly text?: string;
}

export interface VersionQuote extends Omit<Quote, 'why'> {
  /** How many quotes before it in the article have the same text: tells their ids apart. */
  readonly repeat: number;
  readonly context: QuoteContext;
}

/** Raise it when the items made from a version change, and all articles are stored anew. */
export const LAYOUT_VERSION = '5';

/** UTF-16 units of context on each side, at most; and of all an article's contexts, so that thousands of scraps of quotes fit. */
const mostContext = 300;
const allContexts = 1_000_000;

export function createVersion(article: Article, quotes: readonly Quote[], engine: string | null): Version {
  const { id, seed, title, publisher, author, published, url, sha256 } = article;
  const seen = new Map<string, number>();
  const room = Math.min(mostContext, Math.floor(allContexts / 2 / Math.max(1, quotes.length)));
  return {
    head: { id, seed, title, publisher, author, published, url, sha256 },
    engine,
    ...(seedFormat(seed) === 'html' && { text: article.text }),
    quotes: quotes.map(({ text, kind, spans, speaker, cue, confidence }) => {
      const repeat = seen.get(text) ?? 0;
      seen.set(text, repeat + 1);
      const context = contextOf(article, spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0, room);
      return { text, kind, spans, speaker, cue, confidence, repeat, context };
    }),
  };
}

/** Tells whether two ingests would store the same. The engine is not part of it: the same quotes need no new version. */
export function versionHash({ head, quotes }: Version): string {
  const all = JSON.stringify([LAYOUT_VERSION, TOKENIZER_VERSION, head, quotes]);
  return createHash('sha256').update(all).digest('hex').slice(0, 32);
}

/** What a record holds of a quote beside its text, and how large characters are in it: with the keys and counts of the words. */
const charactersOfQuote = 200;
const bytesOfText = 0.9;
const bytesOfContext = 0.55;

/** About what the record of a version costs to read, and hardly ever less. */
export function recordUnits({ quotes, text = '' }: Version): number {
  const bytes = quotes.reduce((sum, quote) => {
    const { before, after } = quote.context;
    return (
      sum +
      quote.text.length * bytesOfText +
      (before.length + after.length + charactersOfQuote) * bytesOfContext
    );
  }, text.length * bytesOfContext);
  return readUnits(bytes, false);
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
function contextOf(
  { text, layout: { paragraphs } }: Article,
  start: number,
  end: number,
  room: number,
): QuoteContext {
  const first = paragraphAt(paragraphs, start);
  const last = paragraphAt(paragraphs, Math.max(start, end - 1));
  const from = Math.max(first?.start ?? 0, start - room);
  const to = Math.min(last?.end ?? text.length, end + room);
  return {
    before: text.slice(from, start).replace(/^[\udc00-\udfff]/, ''),
    after: text.slice(end, to).replace(/[\ud800-\udbff]$/, ''),
  };
}

/** The paragraph that holds an offset, by halving: an article may have thousands of both. */
function paragraphAt(paragraphs: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = paragraphs[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
