import type { Layout } from '../article/article.ts';
import { readDocument } from './document.ts';
import type { Quote } from './quote.ts';

/** What the engine reads: a text, and what is known beside it. */
export interface ExtractInput {
  readonly text: string;
  readonly layout?: Layout;
  readonly publisher?: string | null;
  readonly author?: string | null;
}

export interface ExtractOptions {
  /** Fill in `why` of each quote. */
  readonly explain?: boolean;
  /** Find indirect speech too (default true). */
  readonly indirect?: boolean;
}

/** The quotes of an article, in order of their first words. Pure and deterministic. */
export function extractQuotes(article: ExtractInput, _options: ExtractOptions = {}): Quote[] {
  const document = readDocument(article);
  return document.runs.map((run) => ({
    text: document.text.slice(run.start, run.end),
    kind: 'direct',
    spans: [{ start: run.start, end: run.end }],
    speaker: null,
    cue: null,
    confidence: 0,
  }));
}
