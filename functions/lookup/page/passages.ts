import type { Span } from '../../article/article.ts';
import type { QuoteJson } from '../schemas/quote.ts';

/** A stretch of an article's text with the quotes in it. Offsets of `marks` are into `text`. */
export interface Passage {
  readonly text: string;
  readonly marks: readonly Span[];
  readonly quotes: readonly QuoteJson[];
}

interface Stretch {
  readonly start: number;
  readonly text: string;
}

/**
 * Puts quotes and the words around them together to passages: where the words around one reach the next, both stand in one passage,
 * so nothing is read twice.
 *
 * @param quotes In the order of the article's text, with contexts.
 */
export function passagesOf(quotes: readonly QuoteJson[]): Passage[] {
  const passages: { start: number; text: string; spans: Span[]; quotes: QuoteJson[] }[] = [];
  for (const quote of quotes) {
    const { start, text } = stretchOf(quote);
    const last = passages.at(-1);
    const end = last ? last.start + last.text.length : -1;
    if (last && start >= last.start && start <= end) {
      last.text += text.slice(end - start);
      last.spans.push(...quote.spans);
      last.quotes.push(quote);
    } else passages.push({ start, text, spans: [...quote.spans], quotes: [quote] });
  }
  return passages.map(({ start, text, spans, quotes }) => ({
    text,
    quotes,
    marks: apart(spans).map((span) => ({ start: span.start - start, end: span.end - start })),
  }));
}

/** A quote between the words around it. Of what a reporter wrote between its parts, only that it is there is known. */
function stretchOf({ text, spans, context }: QuoteJson): Stretch {
  const { before, after } = context ?? { before: '', after: '' };
  const first = spans[0]?.start ?? 0;
  let at = 0;
  let words = '';
  let end = first;
  for (const span of spans) {
    const gap = span.start - end;
    words += gap > 0 ? '…'.padEnd(gap, ' ') : '';
    words += text.slice(at, at + span.end - span.start);
    at += span.end - span.start + 1;
    end = span.end;
  }
  return { start: first - before.length, text: before + words + after };
}

/** In order, without those that others hold. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) kept.push({ start: last.end, end: span.end });
  }
  return kept;
}
