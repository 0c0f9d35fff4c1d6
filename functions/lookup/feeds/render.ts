import { createHash } from 'node:crypto';
import type { QuoteJson } from '../schemas/quote.ts';
import type { FeedFormat } from './formats.ts';

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

export interface FeedHead {
  readonly title: string;
  /** The feed's own address: it is also what its id is made from. */
  readonly self: string;
  /** The page that shows the same to a person. */
  readonly page: string;
}

/** A quote with how it came into the feed, when that is not plainly by being new. */
export type FeedQuote = QuoteJson & { readonly before?: string };

const longestTitle = 120;
/** For articles without a date: Atom (RFC 4287, 4.2.15) wants one, and today's would change with every reading. */
const undated = new Date(0);

/**
 * Quotes as a feed. The same quotes give the same bytes: no time of making is in it, and ids follow from the quotes' own.
 */
export async function renderFeed(
  format: FeedFormat,
  head: FeedHead,
  quotes: readonly FeedQuote[],
): Promise<string> {
  const { Feed } = await import('feed');
  const dates = quotes.map(dateOf);
  const feed = new Feed({
    id: uuidOf(head.self),
    title: plain(head.title),
    description: plain(`${head.title}, as quoted`),
    link: head.page,
    language: 'en',
    generator: 'As Quoted',
    updated: new Date(Math.max(0, ...dates.map(Number))),
    feedLinks: { [format]: head.self },
    author: { name: 'As Quoted' },
  });
  for (const [at, quote] of quotes.entries()) {
    const id = uuidOf(quote.before === undefined ? quote.id : `${quote.before}\n${quote.id}`);
    feed.addItem({
      id,
      guid: id,
      title: format === 'json' ? titleOf(quote) : escaped(titleOf(quote)),
      link: quote.links.passage ?? quote.links.self,
      date: dates[at]!,
      published: dates[at]!,
      content: contentOf(quote),
      // RSS 2.0 wants an author's email address, which nobody gives.
      ...(format !== 'rss' && {
        author: [{ name: plain(quote.article.author ?? quote.article.publisher ?? 'As Quoted') }],
      }),
    });
  }
  return { atom: () => feed.atom1(), rss: () => feed.rss2(), json: () => feed.json1() }[format]();
}

function titleOf({ speaker, text }: FeedQuote): string {
  return plain(shorten(`${speaker?.name ?? 'Unattributed'}: “${text}”`));
}

function dateOf({ article }: FeedQuote): Date {
  const date = new Date(article.published ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undated : date;
}

/** HTML, as feeds carry it: everything from articles is escaped. */
function contentOf({ text, before, speaker, article }: FeedQuote): string {
  const source = [article.title, article.publisher, article.published?.slice(0, 10)].filter((part) => part);
  const who = speaker ? [speaker.name, speaker.role].filter((part) => part).join(', ') : 'Unattributed';
  return [
    `<blockquote><p>${escaped(text)}</p></blockquote>`,
    `<p>${escaped(who)}</p>`,
    ...(before === undefined ? [] : [`<p>Earlier: <del>${escaped(before)}</del></p>`]),
    ...(source.length === 0 ? [] : [`<p>${escaped(source.join(' · '))}</p>`]),
  ].join('');
}

function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Without what XML 1.0 (2.2) cannot carry: control characters, lone surrogates, U+FFFE and U+FFFF. */
function plain(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '');
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > longestTitle ? `${characters.slice(0, longestTitle - 1).join('')}…` : text;
}

/** A URN that follows from a name alone: a UUID of version 8 (RFC 9562, 5.8) from its SHA-256. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`as-quoted\n${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
