import { extractQuotes } from '../../functions/quotes/extract.ts';

/** An article of the paragraphs under a headline. */
export const article = (...paragraphs: string[]): string =>
  `Notes from the valley\n\n${paragraphs.join('\n\n')}\n`;

/** The speaker of the quote that holds the words; null where there is no such quote or it is nobody's. */
export function speakerOf(text: string, words: string): string | null {
  const quotes = extractQuotes({ text }, { indirect: false });
  return quotes.find((quote) => quote.text.includes(words))?.speaker?.name ?? null;
}
