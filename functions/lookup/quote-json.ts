import type { QuoteContext, QuoteRow } from '../index/index.ts';
import { passageLink } from './passage.ts';
import type { Query } from './query/ast.ts';
import { highlight } from './query/highlight.ts';
import type { QuoteJson } from './schemas/quote.ts';

export interface QuoteJsonOptions {
  /** Where the service is reached, without a slash at the end. */
  readonly origin: string;
  readonly context?: QuoteContext;
  /** Marks the words that this query looks for. */
  readonly highlighted?: Query;
  /** Whom the speaker's one name likely means. */
  readonly likely?: { readonly id: string; readonly name: string };
}

/** A quote as the endpoint shows it everywhere. */
export function quoteJson(
  row: QuoteRow,
  { origin, context, highlighted, likely }: QuoteJsonOptions,
): QuoteJson {
  const { id, text, kind, spans, cue, confidence, speaker, article } = row;
  return {
    id,
    text,
    kind,
    spans: spans.map(({ start, end }) => ({ start, end })),
    cue,
    confidence,
    speaker: speaker && {
      id: speaker.id,
      name: speaker.name,
      role: speaker.role,
      mention: speaker.mention,
      ...(likely && { likely: { id: likely.id, name: likely.name } }),
    },
    article: {
      id: article.id,
      title: article.title,
      publisher: article.publisher,
      author: article.author,
      published: article.published,
      url: article.url,
      sha256: article.sha256,
    },
    ...(context && { context: { before: context.before, after: context.after } }),
    ...(highlighted && { highlights: highlight(highlighted, text) }),
    links: {
      self: `${origin}/v1/quotes/${encodeURIComponent(id)}`,
      article: `${origin}/v1/articles/${encodeURIComponent(article.id)}`,
      passage: passageLink(article.url, text, spans),
    },
  };
}
