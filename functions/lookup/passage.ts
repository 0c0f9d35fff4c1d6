import type { Span } from '../article/article.ts';

/** Chrome's own generator quotes a passage whole up to 300 characters and by its ends beyond that. */
const wholeUpTo = 300;
const wordsAtAnEnd = 6;

/**
 * The address that opens an article at the quoted words: its url with a text directive (WICG "URL Fragment Text
 * Directives", `#:~:text=start,end`). A directive's part cannot cross a paragraph, so a quote in several stretches is
 * given by its first and last words. Null without a url of the web.
 *
 * @param text The spans' words joined by one space, as in `Quote.text`.
 */
export function passageLink(url: string | null, text: string, spans: readonly Span[]): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  const stretches = stretchesOf(text, spans);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return url;
  const whole = stretches.length === 1 && first.length <= wholeUpTo;
  const directive = whole ? encodePart(first) : `${encodePart(opening(first))},${encodePart(ending(last))}`;
  const [address = '', fragment = ''] = splitFragment(url);
  return `${address}#${fragment}:~:text=${directive}`;
}

/** The text's pieces without a line break or a reporter's words between them, white space made single. */
function stretchesOf(text: string, spans: readonly Span[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    pieces.push(...text.slice(at, at + end - start).split(/\s*\n\s*/));
    at += end - start + 1;
  }
  return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => piece !== '');
}

const opening = (stretch: string) => stretch.split(' ').slice(0, wordsAtAnEnd).join(' ');
const ending = (stretch: string) => stretch.split(' ').slice(-wordsAtAnEnd).join(' ');

/** In a text directive `-`, `,` and `&` have meanings; encodeURIComponent leaves only the first of them as it is. */
function encodePart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

function splitFragment(url: string): [string, string] {
  const hash = url.indexOf('#');
  if (hash < 0) return [url, ''];
  return [url.slice(0, hash), url.slice(hash + 1).split(':~:')[0]!];
}
