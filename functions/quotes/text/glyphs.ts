import type { Span } from '../../article/article.ts';

export type MarkStyle = 'double' | 'single' | 'guillemet' | 'corner';

/** A quotation mark as it stands in the text. */
export interface Mark {
  readonly at: number;
  readonly end: number;
  readonly style: MarkStyle;
  /** What the glyph says, whatever stands around it. */
  readonly glyph: 'open' | 'close' | 'either';
  /** What the neighbours say. */
  readonly context: 'open' | 'close' | 'either';
}

const entity = /^&(?:quot|ldquo|rdquo|laquo|raquo|bdquo|#34|#8220|#8221|#x201c|#x201d);/i;

/** A stretch without white space at its ends. */
export function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** All marks of a paragraph with what their glyphs and neighbours say. */
export function marksIn(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const code = text.charCodeAt(at);
    if (
      code < 0x80
        ? !(code === 34 || code === 39 || code === 96 || code === 38)
        : code < 0xab || (code > 0xbb && code < 0x2018)
    )
      continue;
    const found = markAt(text, at, paragraph.end);
    if (!found) continue;
    if (found.style === 'double' && (text[at - 1] === '=' || text[at + found.length] === '>')) {
      // What is left of markup: the value of an attribute, as in `<a href="…">`, or its end.
      const closing = text[at - 1] === '=' ? text.indexOf(text[at]!, at + 1) : -1;
      if (closing >= 0 && closing < paragraph.end) at = closing;
      continue;
    }
    const end = at + found.length;
    marks.push({
      at,
      end,
      style: found.style,
      glyph: found.glyph,
      context: contextOf(text, paragraph, at, end, found.style),
    });
    at = end - 1;
  }
  return marks;
}

function markAt(
  text: string,
  at: number,
  limit: number,
): { length: number; style: MarkStyle; glyph: Mark['glyph'] } | null {
  switch (text[at]) {
    case '"':
    case '＂':
    case '″':
      return { length: 1, style: 'double', glyph: 'either' };
    case '“':
    case '„':
    case '‟':
      return { length: 1, style: 'double', glyph: 'open' };
    case '”':
      return { length: 1, style: 'double', glyph: 'close' };
    case '«':
    case '‹':
      return { length: 1, style: 'guillemet', glyph: 'open' };
    case '»':
    case '›':
      return { length: 1, style: 'guillemet', glyph: 'close' };
    case '「':
    case '『':
      return { length: 1, style: 'corner', glyph: 'open' };
    case '」':
    case '』':
      return { length: 1, style: 'corner', glyph: 'close' };
    case "'":
      if (text[at + 1] === "'" && at + 1 < limit) return { length: 2, style: 'double', glyph: 'either' };
      return { length: 1, style: 'single', glyph: 'either' };
    case '`':
      if (text[at + 1] === '`' && at + 1 < limit) return { length: 2, style: 'double', glyph: 'open' };
      return { length: 1, style: 'single', glyph: 'open' };
    case '‘':
    case '‚':
    case '‛':
      if (text[at + 1] === text[at] && text[at] !== '‛') return { length: 2, style: 'double', glyph: 'open' };
      return { length: 1, style: 'single', glyph: 'open' };
    case '’':
      if (text[at + 1] === '’' && at + 1 < limit) return { length: 2, style: 'double', glyph: 'close' };
      return { length: 1, style: 'single', glyph: 'either' };
    case '&': {
      const match = entity.exec(text.slice(at, at + 9));
      if (!match || at + match[0].length > limit) return null;
      const name = match[0].toLowerCase();
      const style = name.includes('aquo') ? 'guillemet' : 'double';
      const glyph = /ldquo|laquo|bdquo|8220|201c/.test(name)
        ? 'open'
        : /rdquo|raquo|8221|201d/.test(name)
          ? 'close'
          : 'either';
      return { length: match[0].length, style, glyph };
    }
    default:
      return null;
  }
}

const isSpace = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x202f ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200f);
const isMarkCode = (code: number): boolean =>
  code === 34 ||
  code === 39 ||
  code === 96 ||
  code === 0xab ||
  code === 0xbb ||
  (code >= 0x2018 && code <= 0x201f) ||
  code === 0x2039 ||
  code === 0x203a;

function contextOf(
  text: string,
  paragraph: Span,
  at: number,
  end: number,
  style: MarkStyle,
): Mark['context'] {
  let left = at - 1;
  let right = end;
  const floor = Math.max(paragraph.start, at - 4);
  while (left >= floor && isMarkCode(text.charCodeAt(left))) left--;
  const ceiling = Math.min(paragraph.end, end + 4);
  while (right < ceiling && isMarkCode(text.charCodeAt(right))) right++;
  const before = left < paragraph.start ? 32 : text.charCodeAt(left);
  const after = right >= paragraph.end ? 32 : text.charCodeAt(right);
  // Marks in a row: the outer ones face the same way as the inner one.
  const spaceBefore = isSpace(before);
  const spaceAfter = isSpace(after);
  const opensAfter = spaceBefore || '([{—–―/>*_'.includes(String.fromCharCode(before));
  const closesBefore = spaceAfter || ')]}.,;:!?…—–―/<*_'.includes(String.fromCharCode(after));
  if (style === 'guillemet' && spaceBefore && spaceAfter) return 'either';
  if (spaceBefore && !spaceAfter)
    return /[.,;:!?)\]]/.test(String.fromCharCode(after)) && after !== 0x2e ? 'either' : 'open';
  if (spaceAfter && !spaceBefore) return 'close';
  if (opensAfter && !closesBefore) return 'open';
  if (closesBefore && !opensAfter) return 'close';
  if (style === 'single') return 'either';
  if (!opensAfter && !closesBefore)
    return before === 0x2d || before === 0x3a || before === 0x2c ? 'either' : 'either';
  return 'either';
}
