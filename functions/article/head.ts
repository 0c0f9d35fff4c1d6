import type { ArticleMeta, Layout } from './article.ts';
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

const byWord = /^(?:(?:written|words|story|report|reporting|analysis|opinion)\s+)?by\s+/i;
const word = "(?:\\p{Lu}[\\p{L}'’.-]*|de|la|le|du|da|dos|del|der|den|di|van|von|bin|binti|al|el|ibn|y)";
const name = `\\p{Lu}[\\p{L}'’.-]*(?:\\s+${word}){0,5}`;
const names = new RegExp(`^${name}(?:(?:,|\\s+and|,\\s+and|\\s+&|\\s+with)\\s+${name}){0,7}$`, 'u');
const clockTime =
  /(?:\bat\s+)?\b\d{1,2}[:.]?\d{0,2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|[+-]\d\d:?\d\d)?(?=\s|$|[|,;·•])/g;
const dateWords = /\b(?:(?:first\s+)?published|posted|updated|last\s+updated|modified|on|date)\b:?/gi;
const separators = /\s*(?:[|·•–—/;]|\s-\s|,(?=\s*$)|^\s*,)\s*/;

/**
 * What the lines above an article's body say of it: a headline, a byline, a date (`Ana Ruiz 14 February 2023`),
 * labelled lines (`Source: Harbor Herald`) and an address on a line of its own. The publisher is taken only where
 * a label names it. A line that is only a name counts as a byline when the layout says so.
 */
export function readHead(text: string, layout: Pick<Layout, 'headline' | 'byline'>): ArticleMeta {
  const headline = layout.headline && oneLine(text.slice(layout.headline.start, layout.headline.end));
  const byline = layout.byline ? text.slice(layout.byline.start, layout.byline.end) : '';
  const found: HeadFields = headline ? { title: headline } : {};
  for (const [index, line] of headLines(text).entries()) {
    const part = readLine(line);
    // The first line is the headline, which may hold dates, names and colons of its own.
    if (index === 0 && (headline || part.title)) found.title = part.title ?? found.title;
    else Object.assign(found, { ...part, ...found, ...(part.title && { title: part.title }) });
    if (!found.author && index > 0 && byline.includes(line) && isName(line)) found.author = line;
  }
  return {
    title: found.title?.slice(0, maxTitleLength) ?? null,
    publisher: found.publisher ?? null,
    author: found.author ?? null,
    published: found.published ?? null,
    url: found.url ?? null,
  };
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
    .map((part) => part.replace(/^[\s,(]+|[\s,):]+$/g, ''))
    .filter((part) => part !== '');
  const author = parts.map(authorOf).find((part) => part !== null) ?? null;
  const published = date && parts.every((part) => isName(part) || byWord.test(part)) ? date.date : null;
  return {
    ...(published && { published }),
    ...(author && (published || byWord.test(author.line)) && { author: author.name }),
  };
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

/** "By Ana Ruiz, Staff Writer" and "By Ana Ruiz in Brussels" name Ana Ruiz. */
function authorOf(part: string): { readonly name: string; readonly line: string } | null {
  const written = part.replace(byWord, '');
  const person = written
    .replace(
      /,\s+(?:(?:the\s+)?associated press|reuters|afp|.*\b(?:writers?|reporters?|correspondents?|editors?|bureau|columnists?)\b.*)$/i,
      '',
    )
    .replace(/\s+(?:in|at|for|from)\s+.*$/, '');
  return isName(person) ? { name: oneLine(person), line: part } : null;
}

/** The author in a byline that is known to be one, as it is written where it has no form that is known. */
export function authorFrom(byline: string): string | null {
  const line = oneLine(byline);
  return readLine(line).author ?? authorOf(line)?.name ?? (line.replace(byWord, '').slice(0, 120) || null);
}

const isName = (text: string): boolean => text.length <= 120 && names.test(text);
