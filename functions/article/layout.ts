import type { Layout, Span } from './article.ts';
import { withoutFurniture } from './furniture.ts';
import { joined, linesOf } from './lines.ts';

const terminal = /[.!?…:;,"”’'»)\]]\s*$/;
const months =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/i;

/**
 * The layout of a plain-text article: headline, blank line, optional byline and date line, paragraphs parted by
 * blank lines (or by line ends alone), perhaps a footer. Offsets are UTF-16 code units into `text`; the spans hold
 * no white space at their ends. Runs in linear time.
 */
export function layoutOf(text: string): Layout {
  const blocks = joined(text, withoutFurniture(text, linesOf(text)));
  if (blocks.length === 0) return { headline: null, byline: null, paragraphs: [], footer: null };
  const rest = [...blocks];
  let headline: Span | null = null;
  const first = rest[0]!;
  if (rest.length > 1 && first.end - first.start <= 300 && isHeadline(text.slice(first.start, first.end))) {
    headline = first;
    rest.shift();
  }
  let byline = null as Span | null;
  const lineOf = ({ start, end }: Span): string => text.slice(start, end);
  while (headline && rest.length > 1) {
    const line = lineOf(rest[0]!);
    if (!isByline(line) && !isNameAlone(rest.map(lineOf)) && !(byline && isOffice(line))) break;
    const { start, end } = rest.shift()!;
    byline = { start: byline?.start ?? start, end };
  }
  // Below a line that sums the story up.
  const below = rest.slice(1, MOST_ABOVE).findIndex((line) => writtenBy.test(lineOf(line)));
  if (headline && !byline && below >= 0 && below + 2 < rest.length) byline = rest.splice(below + 1, 1)[0]!;
  let footerAt = rest.length;
  while (footerAt > 1 && isFooter(text.slice(rest[footerAt - 1]!.start, rest[footerAt - 1]!.end))) footerAt--;
  let footer: Span | null = null;
  if (footerAt < rest.length) footer = { start: rest[footerAt]!.start, end: rest.at(-1)!.end };
  return { headline, byline, paragraphs: rest.slice(0, footerAt), footer };
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
  if (
    /^\(?(?:[^.!?]{0,30} \/ )?(?:by:?|from|words by|story by|text by|reported by|report by)\s+\S/i.test(line)
  )
    return words <= 16 && !/["“”]|:$/.test(line);
  if (
    /^(?:published|updated|posted|last updated|first published|date|dateline)\b\s*:?/i.test(line) &&
    words <= 18
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
/** "Ana Ruiz", "Words: Ana Ruiz", "Harbour Star reporter Ana Ruiz", "Ana Ruiz in Plover Bay", "Ana Ruiz, Bay Bureau", "Ana Ruiz and Jo Roy". */
const named = new RegExp(
  `^(?:${label}|${outlet}|[Ss]ource:\\s+)?${fullName}(?:${place}|\\s(?:and|&)\\s${fullName}|\\s?[,|·•/]\\s?[^.!?:]{3,40})?$`,
  'u',
);
/** A byline that needs no place to be one. */
const writtenBy = new RegExp(`^(?:by|By|BY):?\\s+${fullName}(?:[,|·•/ ][^.!?]{0,50})?$`, 'u');
/** What stands below a name: an office, a desk, an account, a place in capitals. */
const office =
  /^(?:@\w+|(?:\p{Lu}[\p{L}'’&-]*\s){0,5}(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|Editor|Bureau|Desk|Staff|STAFF|Agency|Chronicle|Herald|Times|Post|News|Gazette|Star)|\p{Lu}{4,}(?:[ -]\p{Lu}{2,}){0,2})$/u;
const leastBody = 80;
/** Lines down to which a byline is looked for, and characters of the text in which its words are. */
const MOST_ABOVE = 6;
const mostRead = 20_000;

const isOffice = (line: string): boolean => office.test(line);

/** A line with a name and hardly more between the headline and the first paragraph, which comes only once. */
function isNameAlone([line, ...others]: readonly string[]): boolean {
  if (line!.length > 60 || !named.test(line!)) return false;
  const next = others.find((other) => !isOffice(other) && !isByline(other));
  if (!next || next.length < leastBody) return false;
  // "Ferry Delays" over a text of delays
  const last = line!.split(/\s+/).at(-1)!.toLowerCase();
  const small = ` ${others.join(' ').slice(0, mostRead)} `.split(/[^\p{L}'’-]+/u);
  return !others.includes(line!) && !small.includes(last);
}

function isFooter(line: string): boolean {
  if (/^(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(line)) return true;
  if (/^\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*$/.test(line)) return true;
  if (line.length > 320) return false;
  return (
    /^(?:to contact|contact (?:us|the)|follow us|for more information|copyright|©|all rights reserved|subscribe|sign up|read more|more from|this (?:article|story|post) (?:was|has been|originally|first)|the associated press contributed|(?:with |additional )*reporting by|editing by|tel(?:ephone)?:|email:|e-mail:|share this)/i.test(
      line,
    ) ||
    (/\b(?:contributed to this (?:report|story|article))\b/i.test(line) && !terminal.test(line.slice(0, 1)))
  );
}
