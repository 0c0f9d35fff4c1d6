import type { Span } from '../article/article.ts';
import { BIT, lookUp } from './lexicon/lookup.ts';

export type MarkStyle = 'double' | 'single' | 'guillemet' | 'corner';

/** Words between quotation marks, outermost marks only, within one paragraph. */
export interface MarkedRun {
  readonly index: number;
  readonly paragraph: number;
  /** The words inside, without marks or white space at their ends. */
  readonly start: number;
  readonly end: number;
  /** Where the marks begin and end; equal to `start` or `end` where a mark is missing. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly style: MarkStyle;
  /** Why it opened: by a mark, or repaired because only a closing mark stands there. */
  readonly opened: 'mark' | 'repaired';
  /** Why it closed: by a mark, at the paragraph's end, or repaired before a cue. */
  readonly closed: 'mark' | 'paragraph' | 'repaired';
  /** The run of an earlier paragraph that this one goes on, or -1. */
  readonly continues: number;
}

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly style: MarkStyle;
  /** What the glyph says, whatever stands around it. */
  readonly glyph: 'open' | 'close' | 'either';
  /** What the neighbours say. */
  readonly context: 'open' | 'close' | 'either';
}

type MutableRun = { -readonly [K in keyof MarkedRun]: MarkedRun[K] };

const entity = /^&(?:quot|ldquo|rdquo|laquo|raquo|bdquo|#34|#8220|#8221|#x201c|#x201d);/i;
const elisions = new Set(
  `em til tis twas twere twill cause n bout round cos coz cuz nuff neath gainst nother tude cept scuse ere im er ello ave ard orrible`.split(
    ' ',
  ),
);

/** The runs of a text, in order. Linear in its length. */
export function markedRuns(text: string, paragraphs: readonly Span[]): MarkedRun[] {
  const marks = paragraphs.map((paragraph) => marksIn(text, paragraph));
  const singles = singleStyle(text, marks);
  const runs: MutableRun[] = [];
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]!;
    const before = runs.length;
    readParagraph(text, paragraph, p, marks[p]!, singles, runs);
    joinParagraphs(text, paragraphs, marks, p, before, runs);
  }
  return runs;
}

/** Marks a paragraph's continuation of the run left open in the one before, and ends runs that only lack a mark. */
function joinParagraphs(
  text: string,
  paragraphs: readonly Span[],
  marks: readonly (readonly Mark[])[],
  p: number,
  before: number,
  runs: MutableRun[],
): void {
  const previous = runs[before - 1];
  const first = runs[before];
  if (
    first &&
    previous?.closed === 'paragraph' &&
    previous.paragraph === p - 1 &&
    first.style === previous.style &&
    first.outerStart <= paragraphs[p]!.start
  ) {
    first.continues = previous.index;
  }
  const last = runs.at(-1);
  if (!last || runs.length === before || last.closed !== 'paragraph') return;
  const next = marks[p + 1]?.[0];
  const goesOn = next !== undefined && next.at === paragraphs[p + 1]!.start && next.style === last.style;
  const cut = cueAtEnd(text, last.start, last.end, goesOn);
  if (cut > 0) {
    last.end = cut;
    last.outerEnd = cut;
    last.closed = 'repaired';
  }
}

/** Where words with a missing closing mark end because a short clause with a cue follows, or -1. */
function cueAtEnd(text: string, start: number, end: number, sure: boolean): number {
  const tail = text.slice(Math.max(start, end - 160), end);
  const offset = end - tail.length;
  const clause =
    /[,?!]\s+((?:[\p{L}\p{M}.’'-]+\s+){0,5}[\p{L}\p{M}.’'-]+)(?:,? (?:on|in|at|yesterday|last|after) [^.!?"”]{0,60}|, \d{1,3})?\.$/u.exec(
      tail,
    );
  if (!clause || offset + clause.index < start) return -1;
  const words = clause[1]!.split(/\s+/);
  const cue = words.findIndex((word) => (lookUp(word).bits & BIT.strongCue) !== 0);
  if (cue < 0) return -1;
  const subject = cue === 0 ? words[1] : words[0];
  if (!subject) return -1;
  const bits = lookUp(subject).bits;
  const named =
    (bits & (BIT.capital | BIT.determiner)) !== 0 ||
    (bits & BIT.pronoun && !/^(?:I|i|we|you|it)$/.test(subject));
  if (!named || (sure && words.length > 4)) return -1;
  return offset + clause.index + 1;
}

/** Whether single marks are this text's main style: their likely openings outnumber the double ones. */
function singleStyle(text: string, marks: readonly (readonly Mark[])[]): boolean {
  let singles = 0;
  let doubles = 0;
  for (const paragraph of marks) {
    for (const mark of paragraph) {
      if (mark.context !== 'open') continue;
      if (mark.style === 'single') singles += isElision(text, mark) ? 0 : 1;
      else doubles++;
    }
  }
  return singles > doubles;
}

/** One paragraph's marks, read from left to right. */
function readParagraph(
  text: string,
  paragraph: Span,
  index: number,
  marks: readonly Mark[],
  singles: boolean,
  runs: MutableRun[],
): void {
  let open: Mark | null = null;
  let nested = 0;
  let from = paragraph.start;
  const first = runs.length;
  const close = (
    opening: Mark | null,
    start: number,
    end: number,
    closing: Mark | null,
    repaired: boolean,
  ): void => {
    const words = trim(text, start, end);
    from = closing ? closing.end : end;
    if (words.end <= words.start) return;
    runs.push({
      index: runs.length,
      paragraph: index,
      start: words.start,
      end: words.end,
      outerStart: opening ? opening.at : words.start,
      outerEnd: closing ? closing.end : words.end,
      style: (opening ?? closing)!.style,
      opened: opening ? 'mark' : 'repaired',
      closed: closing ? 'mark' : repaired ? 'repaired' : 'paragraph',
      continues: -1,
    });
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    if (mark.style === 'single') {
      if (open !== null) continue;
      const found = readSingle(text, paragraph, marks, i, singles);
      if (found === null) continue;
      if (found.closing >= 0) {
        close(mark, mark.end, marks[found.closing]!.at, marks[found.closing]!, false);
        i = found.closing;
      } else if (found.orphan) {
        const start = startOfWords(text, from, mark.at);
        if (start >= 0) close(null, start, mark.at, mark, false);
      } else {
        close(mark, mark.end, paragraph.end, null, false);
        return;
      }
      continue;
    }
    if (open === null) {
      if (isOpening(mark)) {
        open = mark;
        nested = 0;
      } else if (!isInch(text, mark)) {
        const carried = runs[first - 1];
        const goesOn =
          runs.length === first &&
          carried?.closed === 'paragraph' &&
          carried.paragraph === index - 1 &&
          carried.style === mark.style;
        const start = goesOn ? paragraph.start : startOfWords(text, from, mark.at);
        if (start >= 0) close(null, start, mark.at, mark, false);
      }
      continue;
    }
    if (mark.style !== open.style) continue;
    if (
      mark.glyph === 'open' &&
      mark.context !== 'close' &&
      open.glyph === 'open' &&
      closesLater(marks, i, nested)
    )
      nested++;
    else if (mark.context === 'open') {
      const cut = cueAtEnd(text, open.end, trim(text, open.end, mark.at).end, false);
      if (mark.glyph === 'close' && cut < 0) {
        close(open, open.end, mark.at, mark, false);
        open = null;
      } else if (cut > 0) {
        close(open, open.end, cut, null, true);
        open = mark;
      } else if (mark.glyph === 'open') {
        // A second opening with no closing left for both: the first one was never closed.
        close(open, open.end, mark.at, null, true);
        open = mark;
      } else if (hasCloserAfter(marks, i)) nested++;
      else {
        close(open, open.end, mark.at, mark, false);
        open = null;
      }
    } else if (nested > 0) nested--;
    else {
      close(open, open.end, mark.at, mark, false);
      open = null;
    }
  }
  if (open !== null) close(open, open.end, paragraph.end, null, false);
}

/** Whether the marks after `i` close one more than they open: then an opening at `i` is a nested one. */
function closesLater(marks: readonly Mark[], i: number, nested: number): boolean {
  let depth = nested + 2;
  for (let j = i + 1; j < marks.length && j < i + 40; j++) {
    const mark = marks[j]!;
    if (mark.style !== marks[i]!.style) continue;
    if (mark.context === 'close' || mark.glyph === 'close') depth--;
    else depth++;
    if (depth === 0) return true;
  }
  return false;
}

/** Whether straight marks after `i` close twice before they open again. */
function hasCloserAfter(marks: readonly Mark[], i: number): boolean {
  let closers = 0;
  for (let j = i + 1; j < marks.length && j < i + 8; j++) {
    const mark = marks[j]!;
    if (mark.style !== marks[i]!.style) continue;
    if (mark.context === 'open') return false;
    if (++closers === 2) return true;
  }
  return false;
}

function isOpening(mark: Mark): boolean {
  return mark.context === 'open' || (mark.context === 'either' && mark.glyph !== 'close');
}

/** A straight mark right after a number with nothing open measures inches. */
function isInch(text: string, mark: Mark): boolean {
  const code = text.charCodeAt(mark.at - 1);
  return code >= 48 && code <= 57 && text[mark.at] === '"';
}

/**
 * What a single mark outside any run is: an opening with its closing (`closing` is that mark's place in the list),
 * an opening that runs to the paragraph's end (-1), an orphan closing, or null for an apostrophe.
 */
function readSingle(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  i: number,
  singles: boolean,
): { closing: number; orphan: boolean } | null {
  const mark = marks[i]!;
  if (mark.context !== 'open') {
    const strong = /[,.!?…]/.test(text[mark.at - 1] ?? '');
    return singles && strong && mark.glyph !== 'open' ? { closing: -1, orphan: true } : null;
  }
  if (isElision(text, mark)) return null;
  let last = -1;
  for (let j = i + 1; j < marks.length; j++) {
    const next = marks[j]!;
    if (next.style !== 'single') {
      if (!singles) break;
      continue;
    }
    if (next.context === 'open' && !isElision(text, next)) break;
    if (next.context !== 'close' || isElision(text, next)) continue;
    last = j;
    if (!mayBeApostrophe(text, next)) return { closing: j, orphan: false };
  }
  if (last >= 0) return { closing: last, orphan: false };
  const reporting =
    mark.at === paragraph.start || /[,:]\s$/.test(text.slice(Math.max(0, mark.at - 2), mark.at));
  return singles && reporting && mark.glyph !== 'close' ? { closing: -1, orphan: false } : null;
}

/** A closing single mark that may as well be a plural possessive ("the miners' fund") or a dropped letter ("goin'"). */
function mayBeApostrophe(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.at - 12), mark.at);
  const possessive = /[sSxzSZ]$/.test(before);
  const dropped = /(?:[a-z]{2}in|\b(?:an|o|th|wi|ol|lil|mornin|evenin))$/i.test(before);
  if (!possessive && !dropped) return false;
  const after = /^\s+([\p{L}\p{N}][\p{L}\p{N}’'-]*)/u.exec(text.slice(mark.end, mark.end + 40));
  if (!after) return false;
  const { bits, lower } = lookUp(after[1]!);
  if (dropped) return (bits & (BIT.strongCue | BIT.capital)) === 0;
  const functional =
    BIT.pronoun |
    BIT.determiner |
    BIT.preposition |
    BIT.conjunction |
    BIT.auxiliary |
    BIT.possessive |
    BIT.adverb;
  if (bits & functional && lower !== 'own') return false;
  return !(bits & BIT.strongCue) || (bits & (BIT.cueNoun | BIT.document)) !== 0;
}

/** "'em", "'90s", "'n'": a mark that stands for dropped letters. */
function isElision(text: string, mark: Mark): boolean {
  const after = /^(?:\d0s|\d\d\b|([\p{L}]+))/u.exec(text.slice(mark.end, mark.end + 10));
  if (!after) return false;
  if (after[1] === undefined) return true;
  if (!elisions.has(after[1].toLowerCase())) return false;
  return !/^[A-Z]/.test(after[1]) || /^(?:Tis|Twas|Til|Em|Cause)/.test(after[1]);
}

/** Where words whose opening mark is missing begin: after a cue and its comma or colon, else at the sentence's start. */
function startOfWords(text: string, from: number, end: number): number {
  if (!/[,.!?…]/.test(text[end - 1] ?? '')) return -1;
  const stretch = text.slice(Math.max(from, end - 600), end);
  const offset = end - stretch.length;
  let start = -1;
  for (const match of stretch.matchAll(/(\p{L}+)[^.!?]{0,40}?[,:]\s+(?=\p{Lu})/gu)) {
    if (lookUp(match[1]!).bits & BIT.strongCue) start = offset + match.index + match[0].length;
  }
  if (start >= 0) return start;
  const body = stretch.slice(0, -1);
  const stop = Math.max(
    body.lastIndexOf('. '),
    body.lastIndexOf('? '),
    body.lastIndexOf('! '),
    body.lastIndexOf('\n'),
  );
  start = stop < 0 ? (offset === from ? from : -1) : offset + stop + 2;
  return start < 0 || end - start < 3 ? -1 : start;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** All marks of a paragraph with what their glyphs and neighbours say. */
function marksIn(text: string, paragraph: Span): Mark[] {
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
