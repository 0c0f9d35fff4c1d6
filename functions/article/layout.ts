import type { Layout, Span } from './article.ts';

const terminal = /[.!?…:;,"”’'»)\]]\s*$/;
const months =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/**
 * The layout of a plain-text article: headline, blank line, optional byline and date line, paragraphs parted by
 * blank lines (or by line ends alone), perhaps a footer. Offsets are UTF-16 code units into `text`; the spans hold
 * no white space at their ends. Runs in linear time.
 */
export function layoutOf(text: string): Layout {
  const blocks = blocksOf(text);
  if (blocks.length === 0) return { headline: null, byline: null, paragraphs: [], footer: null };
  const rest = [...blocks];
  let headline: Span | null = null;
  const first = rest[0]!;
  if (rest.length > 1 && first.end - first.start <= 300 && isHeadline(text.slice(first.start, first.end))) {
    headline = first;
    rest.shift();
  }
  let byline: Span | null = null;
  const lineOf = ({ start, end }: Span): string => text.slice(start, end);
  while (headline && rest.length > 1 && (isByline(lineOf(rest[0]!)) || isNameAlone(rest.map(lineOf)))) {
    const line = rest.shift()!;
    byline = byline ? { start: byline.start, end: line.end } : line;
  }
  let footerAt = rest.length;
  while (footerAt > 1 && isFooter(text.slice(rest[footerAt - 1]!.start, rest[footerAt - 1]!.end))) footerAt--;
  let footer: Span | null = null;
  if (footerAt < rest.length) footer = { start: rest[footerAt]!.start, end: rest.at(-1)!.end };
  return { headline, byline, paragraphs: rest.slice(0, footerAt), footer };
}

/** Stretches of text between line ends; lines that were broken only to fit a width are joined again. */
function blocksOf(text: string): Span[] {
  const lines: (Span & { after: number })[] = [];
  let at = 0;
  let blank = 0;
  while (at <= text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const line = trimmed(text, at, end);
    if (line.end > line.start) {
      lines.push({ start: line.start, end: line.end, after: blank });
      blank = 0;
    } else blank++;
    at = end + 1;
  }
  if (!isWrapped(text, lines)) return lines.map(({ start, end }) => ({ start, end }));
  const blocks: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && line.after === 0) last.end = line.end;
    else blocks.push({ start: line.start, end: line.end });
  }
  return blocks;
}

/** Whether most lines with a line right after them stop in mid-sentence at much the same width. */
function isWrapped(text: string, lines: readonly (Span & { after: number })[]): boolean {
  let followed = 0;
  let open = 0;
  let longest = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    if (lines[i + 1]!.after > 0) continue;
    followed++;
    longest = Math.max(longest, line.end - line.start);
    const width = line.end - line.start;
    if (width >= 40 && !/[.!?:"”’]$/.test(text.slice(line.end - 1, line.end))) open++;
  }
  return followed >= 2 && longest <= 130 && open >= followed * 0.6;
}

/** White space, no-break spaces and byte order marks taken off both ends. */
function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

function isHeadline(line: string): boolean {
  if (/^#{1,3}\s/.test(line)) return true;
  const sentences = line.match(/[.!?]["”’']?\s+\p{Lu}/gu)?.length ?? 0;
  const words = line.split(/\s+/).length;
  return words <= 40 && sentences <= 2;
}

function isByline(line: string): boolean {
  if (line.length > 200) return false;
  const words = line.split(/\s+/).length;
  if (/^\(?(?:by|from|words by|story by|text by|reported by|report by)\s+\S/i.test(line))
    return words <= 16 && !/["“”]/.test(line);
  if (
    /^(?:published|updated|posted|last updated|first published|date|dateline)\b\s*:?/i.test(line) &&
    words <= 14
  )
    return true;
  const dated =
    /\b\d{4}\b/.test(line) &&
    (months.test(line) || /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b/.test(line));
  if (dated && words <= 12 && !/[.!?"”]$/.test(line)) return true;
  if (
    /\b(?:correspondent|reporter|staff writer|editor|political editor|bureau chief)$/i.test(line) &&
    words <= 12
  )
    return true;
  return false;
}

const capital = "\\p{Lu}[\\p{L}.'’-]+";
const fullName = `${capital}(?:\\s(?:\\p{Lu}\\.|${capital})){1,3}`;
const label = '(?:Words|Text|Story|Report|Interview|Review|Analysis|Pictures):\\s+';
const outlet = `(?:${capital}\\s){0,4}(?:reporter|correspondent|columnist|writer)\\s`;
const place = `\\s(?:in|at)\\s${capital}(?:\\s(?:[a-z]{1,3}\\s)?${capital}){0,3}`;
/** "Ana Ruiz", "Words: Ana Ruiz", "Harbour Star reporter Ana Ruiz", "Ana Ruiz in Plover Bay". */
const named = new RegExp(`^(?:${label}|${outlet})?${fullName}(?:${place})?$`, 'u');
const leastBody = 80;
/** Characters of the text in which a byline's words are looked for. */
const mostRead = 20_000;

/** A line with a name and hardly more between the headline and the first paragraph, which comes only once. */
function isNameAlone([line, next, ...others]: readonly string[]): boolean {
  if (line!.length > 60 || next!.length < leastBody || !named.test(line!)) return false;
  // "Ferry Delays" over a text of delays
  const last = line!.split(/\s+/).at(-1)!.toLowerCase();
  const small = ` ${[next, ...others].join(' ').slice(0, mostRead)} `.split(/[^\p{L}'’-]+/u);
  return !others.includes(line!) && !small.includes(last);
}

function isFooter(line: string): boolean {
  if (/^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(line)) return true;
  if (/^\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*$/.test(line)) return true;
  if (line.length > 320) return false;
  return (
    /^(?:to contact|contact (?:us|the)|follow us|for more information|copyright|©|all rights reserved|subscribe|sign up|read more|more from|this (?:article|story|post) (?:was|has been|originally|first)|the associated press contributed|reporting by|additional reporting|editing by|tel(?:ephone)?:|email:|e-mail:|share this)/i.test(
      line,
    ) ||
    (/\b(?:contributed to this (?:report|story|article))\b/i.test(line) && !terminal.test(line.slice(0, 1)))
  );
}
