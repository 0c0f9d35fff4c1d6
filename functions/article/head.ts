import type { ArticleMeta, Layout } from './article.ts';
import { beginsWithBy, isName, readByline } from './byline.ts';
import { findDate } from './dates.ts';
import { oneLine, webAddress } from './meta.ts';

type HeadFields = { -readonly [Field in keyof ArticleMeta]?: string };

const maxHeadLines = 8;
const maxLineLength = 200;
const maxTitleLength = 300;

const label =
  /^(title|headline|author|by|byline|published|date|publisher|source|publication|url|link)\s*:\s*(.+)$/i;
const fieldOfLabel: Readonly<Record<string, keyof ArticleMeta>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  by: 'author',
  byline: 'author',
  published: 'published',
  date: 'published',
  publisher: 'publisher',
  publication: 'publisher',
  source: 'publisher',
  url: 'url',
  link: 'url',
};

const clockTime =
  /(?:\bat\s+)?\b\d{1,2}[:.]?\d{0,2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|[+-]\d\d:?\d\d)?(?=\s|$|[|,;·•])/g;
const dateWords = /\b(?:(?:first\s+)?published|posted|updated|last\s+updated|modified|on|date)\b:?/gi;
const separators = /\s*(?:[|·•–—/;]|\s-\s|,(?=\s*$)|^\s*,)\s*/;

/**
 * What the lines above an article's body say of it: a headline, a byline, a date (`Ana Ruiz 14 February 2023`),
 * labelled lines (`Source: Harbor Herald`) and an address on a line of its own; and the date in the first
 * paragraph's dateline. The publisher is taken only where a label or the byline names it. A line that is only a name
 * counts as a byline when the layout says so.
 */
export function readHead(text: string, layout: Layout): ArticleMeta {
  const headline = layout.headline && oneLine(text.slice(layout.headline.start, layout.headline.end));
  const byline = layout.byline ? text.slice(layout.byline.start, layout.byline.end) : '';
  const found: HeadFields = headline ? { title: headline } : {};
  for (const [index, line] of headLines(text).entries()) {
    const part = readLine(line);
    // The first line is the headline, which may hold dates, names and colons of its own.
    if (index === 0 && (headline || part.title)) found.title = part.title ?? found.title;
    else Object.assign(found, { ...part, ...found, ...(part.title && { title: part.title }) });
    if (!found.author && index > 0 && byline.includes(line)) found.author = readByline(line)?.author;
  }
  found.published ??= datelineDate(text, layout);
  return {
    title: found.title?.slice(0, maxTitleLength) ?? null,
    publisher: found.publisher ?? null,
    author: found.author ?? null,
    published: found.published ?? null,
    url: found.url ?? null,
  };
}

/** `HARBOUR TOWN, Me., Sept. 14, 2022 -- The ferry…`: capitals, then the date, then a dash. */
function datelineDate(text: string, { paragraphs: [first] }: Layout): string | undefined {
  const opening =
    first && /^\p{Lu}[\p{Lu} .'’-]+,.{0,80}?(?= (?:--|[—–-]) )/u.exec(text.slice(first.start, first.end));
  const date = opening && findDate(opening[0]);
  return date && /^(?:\s*\([^)]*\)|\s*\/[\w ]+\/)?$/.test(opening[0].slice(date.end)) ? date.date : undefined;
}

function headLines(text: string): string[] {
  const lines: string[] = [];
  for (let from = 0; from < text.length && lines.length < maxHeadLines; ) {
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
    const line = text.slice(from, end).trim();
    if (line.length > maxLineLength && lines.length > 0) break;
    if (line) lines.push(line);
    from = end + 1;
  }
  return lines;
}

function readLine(line: string): HeadFields {
  const labelled = label.exec(line);
  if (labelled?.[1] && labelled[2]) return readLabelled(labelled[1].toLowerCase(), labelled[2].trim());
  const url = webAddress(line);
  if (url) return { url };
  const date = findDate(line);
  const rest = date ? `${line.slice(0, date.start)} | ${line.slice(date.end)}` : line;
  const parts = rest
    .replace(dateWords, ' ')
    .replace(date ? clockTime : /$^/, ' ')
    .split(separators)
    .map((part) => part.replace(/^[\s,]+|[\s,:]+$/g, ''))
    .filter((part) => part !== '');
  const published = date && parts.every((part) => isName(part) || beginsWithBy(part)) ? date.date : null;
  const author = parts.find((part) => (published || beginsWithBy(part)) && readByline(part));
  const { author: name, publisher } = (author && readByline(author)) || {};
  return { ...(published && { published }), ...(name && { author: name }), ...(publisher && { publisher }) };
}

function readLabelled(name: string, value: string): HeadFields {
  const field = fieldOfLabel[name];
  if (field === 'published') {
    const date = findDate(value);
    return date ? { published: date.date } : {};
  }
  if (field === 'url') {
    const url = webAddress(value);
    return url ? { url } : {};
  }
  return field ? { [field]: oneLine(value) } : {};
}
