import type { Span } from '../../article/article.ts';
import { BIT, lookUp } from '../lexicon/lookup.ts';
import { type Mark, type MarkStyle, marksIn, trim } from './glyphs.ts';
import { readSingle, singleStyle } from './single-marks.ts';

export type { MarkStyle } from './glyphs.ts';

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

type MutableRun = { -readonly [K in keyof MarkedRun]: MarkedRun[K] };

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

const word = "[\\p{L}\\p{M}.’'-]+";
const phrase = `(?:${word}\\s+){0,5}${word}`;
/** "he said.", "said Ana Ruiz on Friday.", "the chairman, Ana Ruiz, said." */
const clauseAtEnd = new RegExp(
  `^[,?!]\\s+(?:(${phrase})(?:,? (?:on|in|at|yesterday|last|after|who|of) [^.!?"”]{0,60}|, \\d{1,3})?|((?:the|an?)\\s+${phrase}|\\p{Lu}${phrase}),\\s+${phrase},\\s+(${word}))\\.$`,
  'u',
);
/** Characters before a stop in which such a clause is looked for. */
const LONGEST_CLAUSE = 160;

/**
 * Where words with a missing closing mark end because a short clause with a cue follows, or -1. The clause is of a few
 * words where they go on (`goesOn`) in the next paragraph.
 */
function cueAtEnd(text: string, start: number, end: number, goesOn: boolean): number {
  const ends = [...text.slice(start, end).matchAll(/\.(?=\s+\p{Lu})/gu)].map(
    ({ index }) => start + index + 1,
  );
  ends.push(end);
  for (const stop of ends) {
    const from = Math.max(start, stop - LONGEST_CLAUSE);
    for (let at = stop - 1; at >= from; at--) {
      if (!/[,?!]/.test(text[at]!) || !isClause(text.slice(at, stop), goesOn)) continue;
      return at + 1;
    }
  }
  return -1;
}

/** Whether a comma and the words behind it tell who spoke. */
function isClause(text: string, goesOn: boolean): boolean {
  const clause = clauseAtEnd.exec(text);
  if (!clause) return false;
  if (clause[3]) return (lookUp(clause[3]).bits & BIT.strongCue) !== 0;
  const words = clause[1]!.split(/\s+/);
  const cue = words.findIndex((one) => (lookUp(one).bits & BIT.strongCue) !== 0);
  // "Add the boys on the road.": no form that tells of somebody.
  if (cue < 0 || (cue === 0 && !/(?:ed|said|told|[^s]s|wrote|thought|spoke|shot)$/.test(words[0]!)))
    return false;
  const subject = cue === 0 ? words[1] : words[0];
  if (!subject) return false;
  const { bits } = lookUp(subject);
  const named =
    (bits & (BIT.capital | BIT.determiner)) !== 0 ||
    (bits & BIT.pronoun && !/^(?:I|i|we|you|it)$/.test(subject));
  return Boolean(named) && !(goesOn && words.length > 4);
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

/** Where words whose opening mark is missing begin: after a cue and its comma or colon, else at the sentence's start. */
function startOfWords(text: string, from: number, end: number): number {
  if (!/[,.!?…]/.test(text[end - 1] ?? '')) return -1;
  const stretch = text.slice(Math.max(from, end - 600), end);
  const offset = end - stretch.length;
  let start = -1;
  for (const match of stretch.matchAll(/(\p{L}+)[^.!?]{0,40}?[,:]\s+(?=\p{Lu})/gu)) {
    if (lookUp(match[1]!).bits & BIT.strongCue) start = offset + match.index + match[0].length;
  }
  // "Ruiz said I heard a bang.”"
  for (const match of start < 0 ? stretch.matchAll(/(\p{L}+)\s+(?=(?:I|We)\b)/gu) : [])
    if (start < 0 && lookUp(match[1]!).bits & BIT.strongCue) start = offset + match.index + match[0].length;
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
