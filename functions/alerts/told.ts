import type { QuoteJson } from '../lookup/schemas/quote.ts';

/** A quote as the endpoint answers it, with the earlier words of one that was altered. */
export type ToldQuote = QuoteJson & { readonly before?: string };

/**
 * Quotes as plain text for a person: the words, who said them, where they stand. Line breaks inside what an article
 * says are folded, so that no text can pass for a header or for another quote.
 */
export function plainText(quotes: readonly ToldQuote[]): string {
  return quotes.map(quoteAsText).join('\n\n');
}

function quoteAsText(quote: ToldQuote): string {
  const speaker = quote.speaker?.name ?? 'unattributed';
  const role = quote.speaker?.role ? `, ${quote.speaker.role}` : '';
  const { title, publisher, published } = quote.article;
  const source = [title, publisher, published?.slice(0, 10)].filter(Boolean).join(' · ');
  const lines = [
    `“${oneLine(quote.text)}”`,
    `  ${oneLine(speaker + role)}`,
    ...(quote.before === undefined ? [] : [`  earlier: “${oneLine(quote.before)}”`]),
    ...(source ? [`  ${oneLine(source)}`] : []),
    `  ${quote.links.passage ?? quote.links.self}`,
  ];
  return lines.join('\n');
}

/** White space and control characters folded to single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** Cut to a number of UTF-16 units, never inside a surrogate pair. */
export function shortened(text: string, units: number): string {
  if (text.length <= units) return text;
  return `${text.slice(0, units - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
