import type { Span } from '../../functions/article/article.ts';
import type { Quote } from '../../functions/quotes/quote.ts';
import { type Fixture, type GoldQuote, locate, type Part } from './gold.ts';

/** How the quotes found in a fixture article compare with its gold. Each fault is a line for a person to read. */
export interface Comparison {
  readonly parts: number;
  readonly missed: readonly string[];
  readonly wrongSpeaker: readonly string[];
  /** Parts found under another kind than the gold's. */
  readonly wrongKind: readonly string[];
  /** Parts of one utterance, split by a comma or a paragraph's end alone, that were found as several quotes. */
  readonly torn: readonly string[];
  /** Found text that is no part of the gold, quotes of kind `indirect` aside. */
  readonly spurious: readonly string[];
}

interface GoldPart extends Span {
  readonly quote: GoldQuote;
}

interface FoundSpan extends Span {
  readonly quote: Quote;
}

/**
 * Compares what was found with the gold, part by part. A part is found where one span holds all its letters and
 * digits and no others, those of its quote's neighbouring parts aside: edges may differ by marks, stops and spaces.
 * A speaker is right by the exact full name; a description in lower case also in other case.
 */
export function compare({ text, gold }: Fixture, quotes: readonly Quote[]): Comparison {
  const found = quotes
    .filter((quote) => quote.kind !== 'indirect')
    .flatMap((quote) => quote.spans.map((span) => ({ ...letters(text, span), quote })));
  const parts = gold.quotes.flatMap((quote) => quote.parts.map((part) => ({ ...at(text, part), quote })));
  const either = (gold.either ?? []).map((part) => at(text, part));

  const used = new Map<GoldPart, FoundSpan>();
  const missed: string[] = [];
  const wrongSpeaker: string[] = [];
  const wrongKind: string[] = [];
  for (const part of parts) {
    const match = found.find((span) => holds(span, part) && !reachesOut(text, span, parts, part.quote));
    if (!match) {
      missed.push(shown(text, part));
      continue;
    }
    used.set(part, match);
    const { kind } = match.quote;
    if (kind !== part.quote.kind) wrongKind.push(`${shown(text, part)}: ${kind}, not ${part.quote.kind}`);
    const name = match.quote.speaker?.name ?? null;
    if (!isRight(name, part.quote)) {
      wrongSpeaker.push(`${shown(text, part)}: ${name ?? 'nobody'}, not ${part.quote.speaker ?? 'nobody'}`);
    }
  }
  const torn = parts
    .filter((part, i) => i > 0 && isOneUtterance(text, parts[i - 1]!, part))
    .filter((part) => used.has(part) && used.has(parts[parts.indexOf(part) - 1]!))
    .filter((part) => used.get(part)!.quote !== used.get(parts[parts.indexOf(part) - 1]!)!.quote)
    .map((part) => shown(text, part));
  const matches = new Set(used.values());
  const spurious = found
    .filter((span) => !matches.has(span) && !either.some((span2) => overlap(span, span2)))
    .filter((span) => {
      const touched = parts.filter((part) => overlap(span, part));
      return touched.length === 0 || touched.some((part) => used.has(part));
    })
    .map((span) => `${shown(text, span)} (${span.quote.speaker?.name ?? 'nobody'})`);
  return { parts: parts.length, missed, wrongSpeaker, wrongKind, torn, spurious };
}

function at(text: string, part: Part): Span {
  const span = locate(text, part);
  if (!span) throw new Error(`The gold names words that are not in the article: ${JSON.stringify(part)}`);
  return letters(text, span);
}

const isLetter = (text: string, i: number): boolean =>
  /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(i)!));

/** The span from its first to its last letter or digit. */
function letters(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && !isLetter(text, from)) from += 1;
  while (to > from && !isLetter(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether a span holds letters that are no part of the quote. */
function reachesOut(text: string, span: Span, parts: readonly GoldPart[], quote: GoldQuote): boolean {
  const own = parts.filter((part) => part.quote === quote);
  for (let i = span.start; i < span.end; i += 1) {
    const inside = own.find((part) => part.start <= i && i < part.end);
    if (inside) i = inside.end - 1;
    else if (isLetter(text, i)) return true;
  }
  return false;
}

/** Whether two parts are one utterance that only a short aside or the end of a paragraph parts. */
function isOneUtterance(text: string, before: GoldPart, after: GoldPart): boolean {
  if (before.quote !== after.quote) return false;
  const between = text.slice(before.end, after.start);
  return !/[\p{L}\p{N}]/u.test(between) || /^[^.?!]*,[^.?!]*,\s*[^\p{L}\p{N}]*$/u.test(between);
}

function isRight(name: string | null, { speaker, also = [] }: GoldQuote): boolean {
  if (name === null || speaker === null) return name === speaker;
  return [speaker, ...also].some(
    (gold) => gold === name || (/^\p{Ll}/u.test(gold) && gold.toLowerCase() === name.toLowerCase()),
  );
}

function shown(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ');
  return words.length > 70 ? `“${words.slice(0, 67)}…”` : `“${words}”`;
}
