import type { QuoteJson } from '../schemas/quote.ts';

/** The columns in order: a name and what it holds of a quote. */
const columns: readonly (readonly [name: string, value: (quote: QuoteJson) => string | number | null])[] = [
  ['id', ({ id }) => id],
  ['text', ({ text }) => text],
  ['speaker', ({ speaker }) => speaker?.name ?? null],
  ['speakerId', ({ speaker }) => speaker?.id ?? null],
  ['role', ({ speaker }) => speaker?.role ?? null],
  ['kind', ({ kind }) => kind],
  ['cue', ({ cue }) => cue],
  ['confidence', ({ confidence }) => confidence],
  ['published', ({ article }) => article.published],
  ['title', ({ article }) => article.title],
  ['publisher', ({ article }) => article.publisher],
  ['author', ({ article }) => article.author],
  ['url', ({ article }) => article.url],
  ['passage', ({ links }) => links.passage],
  ['article', ({ article }) => article.id],
  ['spans', ({ spans }) => spans.map(({ start, end }) => `${start}-${end}`).join(' ')],
  ['sha256', ({ article }) => article.sha256],
  // Of somebody named by surname alone, the id of whom it likely means: with `likely=true`.
  ['likely', ({ speaker }) => speaker?.likely?.id ?? null],
];

export const csvHeader = csvRow(columns.map(([name]) => name));

/** One quote as a line, its line break included. */
export function csvLine(quote: QuoteJson): string {
  return csvRow(columns.map(([, value]) => value(quote)));
}

/** RFC 4180: CRLF, quotes doubled, and every text in quotes, so that nothing depends on what it holds. */
function csvRow(values: readonly (string | number | null)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return `${value}`;
  return `"${harmless(value).replaceAll('"', '""')}"`;
}

/**
 * Spreadsheets run what begins so as a formula: an apostrophe before it makes it text (OWASP, "CSV Injection"). Spaces before
 * it do not help, and full-width signs count as well.
 */
function harmless(text: string): string {
  const wellFormed = text.toWellFormed().replaceAll('\0', '');
  return /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(wellFormed) ? `'${wellFormed}` : wellFormed;
}
