import type { Span } from '../../article/article.ts';
import { BIT, type Word, wordAt } from '../lexicon/lookup.ts';
import type { MarkedRun } from './marks.ts';

export type TokenKind = 'word' | 'possessive' | 'mark' | 'punctuation';

/** A word, a possessive ending ("'s", "'"), a quotation mark of a run, or another sign. */
export interface Token extends Span {
  readonly index: number;
  readonly kind: TokenKind;
  readonly word: Word;
  readonly paragraph: number;
  /** Index into the sentences; set when they are found. */
  sentence: number;
  /** The run whose words this token belongs to, or whose mark it is; -1 outside. */
  readonly run: number;
}

const CLASS = new Uint8Array(128);
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
for (let code = 0; code <= 32; code++) CLASS[code] = SPACE;
for (let code = 48; code < 58; code++) CLASS[code] = DIGIT;
for (let code = 65; code < 91; code++) CLASS[code] = LETTER;
for (let code = 97; code < 123; code++) CLASS[code] = LETTER;

function classOf(code: number): number {
  if (code < 128) return CLASS[code]!;
  if (code < 0xc0)
    return code === 0xa0 ? SPACE : code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : 0;
  if (code >= 0x2000 && code <= 0x200f) return SPACE;
  if (code >= 0x2010 && code <= 0x2bff)
    return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f ? SPACE : 0;
  if (code === 0xd7 || code === 0xf7 || code === 0xfffc) return 0;
  if (code >= 0x3000 && code <= 0x303f) return code === 0x3000 ? SPACE : 0;
  if (code === 0xfeff) return SPACE;
  if (code >= 0xff01 && code <= 0xff0f) return 0;
  return LETTER;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc;

/** Appends a paragraph's tokens to `into`. Surrogate pairs stay whole. */
export function tokensOf(
  text: string,
  paragraph: Span,
  index: number,
  runs: readonly MarkedRun[],
  into: Token[],
): void {
  let r = firstRunOf(runs, index);
  let at = paragraph.start;
  const end = paragraph.end;
  const push = (from: number, to: number, kind: TokenKind, run: number): void => {
    const word = wordAt(text, from, to);
    into.push({ start: from, end: to, index: into.length, kind, word, paragraph: index, sentence: -1, run });
  };
  while (at < end) {
    let run = runs[r];
    if (run && run.paragraph === index && at >= run.outerEnd) {
      r++;
      continue;
    }
    if (run && run.paragraph !== index) run = undefined;
    if (run && at === run.outerStart && run.outerStart < run.start) {
      push(at, run.start, 'mark', run.index);
      at = run.start;
      continue;
    }
    if (run && at >= run.end) {
      push(at, run.outerEnd, 'mark', run.index);
      at = run.outerEnd;
      continue;
    }
    const inside = run !== undefined && at >= run.start ? run.index : -1;
    const limit = inside >= 0 ? run!.end : run ? run.outerStart : end;
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === SPACE) {
      at++;
      continue;
    }
    if (
      kind === LETTER ||
      kind === DIGIT ||
      ((code === 64 || code === 35) && classOf(text.charCodeAt(at + 1)) === LETTER)
    ) {
      const to = wordEnd(text, at, limit);
      const cut = possessiveCut(text, at, to);
      push(at, cut, 'word', inside);
      if (cut < to) push(cut, to, 'possessive', inside);
      at = to;
      continue;
    }
    if (isApostrophe(code)) {
      const previous = into.at(-1);
      const attached =
        previous && previous.end === at && previous.kind === 'word' && previous.paragraph === index;
      const next = text.charCodeAt(at + 1);
      if (!attached && classOf(next) !== 0 && classOf(next) !== SPACE && at + 1 < limit) {
        const to = wordEnd(text, at + 1, limit);
        push(at, to, 'word', inside);
        at = to;
      } else {
        push(at, at + 1, attached ? 'possessive' : 'punctuation', inside);
        at++;
      }
      continue;
    }
    let to = at + 1;
    while (to < limit && text.charCodeAt(to) === code && (code === 46 || code === 45)) to++;
    push(at, to, 'punctuation', inside);
    at = to;
  }
}

/** The place in `runs` of the paragraph's first run: the runs lie in order, so a binary search. */
function firstRunOf(runs: readonly MarkedRun[], paragraph: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.paragraph < paragraph) low = middle + 1;
    else high = middle;
  }
  return low;
}

function wordEnd(text: string, from: number, limit: number): number {
  let at = from + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT) {
      at++;
      continue;
    }
    const next = at + 1 < limit ? text.charCodeAt(at + 1) : 32;
    const nextKind = classOf(next);
    const joins = nextKind === LETTER || nextKind === DIGIT;
    if (
      (isApostrophe(code) ||
        code === 45 ||
        code === 0x2010 ||
        code === 0x2011 ||
        code === 95 ||
        code === 38) &&
      joins
    )
      at += 2;
    else if (code === 47 && joins && isPatronymic(text, from, at)) at += 2;
    else if (code === 46 && joins && dotJoins(text, from, at)) at += 2;
    else if (
      (code === 44 || code === 46 || code === 58) &&
      nextKind === DIGIT &&
      classOf(text.charCodeAt(at - 1)) === DIGIT
    )
      at += 2;
    else if (code === 46 && keepsStop(text, from, at)) return at + 1;
    else break;
  }
  return Math.min(at, limit);
}

/** "Muthu a/l Raman", "Priya d/o Rajan", "W/ro Tigist": words that a stroke is part of. */
const isPatronymic = (text: string, from: number, at: number): boolean =>
  at - from === 1 && /^(?:[as]\/[lop]|d\/o|w\/r?o)(?![\p{L}/])/iu.test(text.slice(from, from + 5));

/** Whether a stop joins letters: "U.S.", "a.m.", "example.org". */
function dotJoins(text: string, from: number, at: number): boolean {
  if (at - from === 1 || text.charCodeAt(at - 2) === 46) return true;
  // A new sentence without a space before it starts with a capital.
  const next = text.charCodeAt(at + 1);
  return next >= 97 && next <= 122;
}

/** Whether a stop belongs to the word before it: an initial, an acronym with stops, an abbreviation. */
function keepsStop(text: string, from: number, at: number): boolean {
  const length = at - from;
  if (length === 1) {
    const code = text.charCodeAt(from);
    // "I" ends sentences, unless another initial follows ("I. K. Silas").
    return code >= 65 && code <= 90 && (code !== 73 || /^\. ?\p{Lu}\./u.test(text.slice(at, at + 4)));
  }
  if (length > 6) return false;
  if (text.charCodeAt(at - 2) === 46) return true;
  return (wordAt(text, from, at + 1).bits & BIT.abbreviation) !== 0 && startsUpper(text, from, at);
}

function startsUpper(text: string, from: number, at: number): boolean {
  const word = text.slice(from, at + 1);
  const code = word.charCodeAt(0);
  return (code >= 65 && code <= 90) || /^(?:vs|v|e\.g|i\.e|a\.m|p\.m|cf|approx|no|est|etc)\.$/.test(word);
}

/** Where "'s" begins in a word, or its end. */
function possessiveCut(text: string, from: number, to: number): number {
  if (to - from < 3) return to;
  const s = text.charCodeAt(to - 1);
  if ((s === 115 || s === 83) && isApostrophe(text.charCodeAt(to - 2))) return to - 2;
  return to;
}
