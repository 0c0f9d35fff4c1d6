import type { Span } from './article.ts';

/** A line of a text without white space at its ends, and how many blank lines stand before it. */
export interface Line extends Span {
  readonly after: number;
}

/** The lines of a text that hold anything. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
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
  return lines;
}

/**
 * The stretches that lines make: lines that were broken to fit a width, in mid-sentence or inside marks are joined again; over a
 * blank line only inside marks, or in copy of one width. The first line
 * is left alone unless the whole text was fitted to a width.
 */
export function joined(text: string, lines: readonly Line[]): Span[] {
  const width = widthOf(text, lines);
  const parted = lines.filter(({ after }) => after > 0).length * 2 >= lines.length;
  const stretches: { start: number; end: number }[] = [];
  let open = false;
  lines.forEach((line, i) => {
    const last = stretches.at(-1);
    const words = text.slice(line.start, line.end);
    const opens = /^["“”„«]/.test(words);
    const before = lines[i - 1];
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      ((width > 0 && line.after === 0 && !isShort(before, words, width)) ||
        (i > 1 &&
          (line.after === 0 || width > 0 || open) &&
          isTorn(text.slice(before.start, before.end), words)) ||
        (parted && line.after === 0 && i > 1 && (/^["”»]$/.test(words) || (open && !opens))));
    if (goesOn) last.end = line.end;
    else {
      stretches.push({ start: line.start, end: line.end });
      open = false;
    }
    open = leavesOpen(words, open);
  });
  return stretches;
}

/** The width that most lines with a line right after them were broken at in mid-sentence; 0 where they were not. */
function widthOf(text: string, lines: readonly Line[]): number {
  let followed = 0;
  let open = 0;
  let longest = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    if (lines[i + 1]!.after > 0) continue;
    followed++;
    const width = line.end - line.start;
    longest = Math.max(longest, width);
    if (width >= 40 && !/[.!?:"”’]$/.test(text.slice(line.end - 1, line.end))) open++;
  }
  return followed >= 2 && longest <= 130 && open >= followed * 0.6 ? longest : 0;
}

/** Whether the next line's first word had fitted in well: a name over an office, a line of an address. */
function isShort({ start, end }: Line, next: string, width: number): boolean {
  return /^\p{Lu}/u.test(next) && end - start + 1 + next.search(/\s|$/) < width * 0.75;
}

/** "it was only a matter of time" over "before somebody was hurt": a sentence that goes on. */
function isTorn(line: string, next: string): boolean {
  return (
    line.length >= LEAST_TORN &&
    /[\p{L}\p{N}],?$/u.test(line) &&
    /^\p{Ll}[\p{L}'’-]*[\s,.]/u.test(next) &&
    !/^(?:by|from|via|with|photos?|words|pictures?)[\s:]/.test(next)
  );
}

/** Characters of a line that is torn from the next, at least; a shorter one may be a heading. */
const LEAST_TORN = 16;

/** Whether double marks are open behind a line. */
function leavesOpen(line: string, open: boolean): boolean {
  let state = open;
  for (const mark of line.match(/["“”]/g) ?? []) state = mark === '"' ? !state : mark === '“';
  return state;
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
