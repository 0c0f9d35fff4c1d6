import * as z from 'zod/mini';
import { quoteKinds } from '../query/parse.ts';

export const spanSchema = z.object({ start: z.int().check(z.gte(0)), end: z.int().check(z.gte(0)) });

export const articleHeadSchema = z.object({
  id: z.string(),
  title: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  author: z.nullable(z.string()),
  published: z.nullable(z.string()),
  url: z.nullable(z.string()),
  sha256: z.string(),
});

export const quoteSpeakerSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: z.nullable(z.string()),
  mention: z.nullable(spanSchema),
  /**
   * Of a speaker whom the article names by one name alone: the only one of that surname whom others name in full. Where one
   * quote is asked for, and with `likely=true`.
   */
  likely: z.optional(z.object({ id: z.string(), name: z.string() })),
});

export const contextSchema = z.object({ before: z.string(), after: z.string() });

/** A quote as every route, feed, notification and tool shows it. Offsets are UTF-16 code units into the article's text. */
export const quoteSchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum(quoteKinds),
  spans: z.array(spanSchema),
  cue: z.nullable(z.string()),
  confidence: z.number().check(z.gte(0), z.lte(1)),
  speaker: z.nullable(quoteSpeakerSchema),
  article: articleHeadSchema,
  context: z.optional(contextSchema),
  /** Where the words looked for stand: UTF-16 offsets into `text`. With `q` only. */
  highlights: z.optional(z.array(spanSchema)),
  links: z.object({ self: z.string(), article: z.string(), passage: z.nullable(z.string()) }),
});

export type QuoteJson = z.output<typeof quoteSchema>;

/** The same words in another place: `similarity` is 1 for the very words, less for small differences. */
export const elsewhereSchema = z.object({ similarity: z.number(), quote: quoteSchema });

/** Somebody else to whom the same words are attributed. */
export const conflictSchema = z.object({
  speaker: z.object({ id: z.string(), name: z.string() }),
  quotes: z.array(z.string()),
});

export const oneQuoteSchema = z.extend(quoteSchema, {
  /** Present when whom the speaker's one name likely means would have cost too much to know. */
  likelyLeftOut: z.optional(z.literal(true)),
  elsewhere: z.array(elsewhereSchema),
  conflicts: z.array(conflictSchema),
});

const next = z.nullable(z.string());

export const suggestionSchema = z.object({
  parameter: z.enum(['q', 'speaker']),
  for: z.string(),
  suggestion: z.string(),
  quotes: z.int(),
});

export const facetsSchema = z.object({
  speaker: z.optional(z.array(z.object({ id: z.string(), name: z.string(), quotes: z.int() }))),
  month: z.optional(z.array(z.object({ month: z.string(), quotes: z.int() }))),
  /** How many quotes were counted, and whether these were all that match. */
  counted: z.int(),
  complete: z.boolean(),
});

export const quotesPageSchema = z.object({
  items: z.array(quoteSchema),
  next,
  /** Present when the lookup's budget ended before the page was full; `next` goes on. */
  partial: z.optional(z.literal(true)),
  /** With `likely=true`: present when too many quotes bear the surname to know who is called by it alone. None of theirs is here. */
  likelyLeftOut: z.optional(z.literal(true)),
  /** With `sort=relevance`: how many matches were ranked, and whether these were all. */
  ranking: z.optional(z.object({ method: z.literal('BM25'), candidates: z.int(), complete: z.boolean() })),
  facets: z.optional(facetsSchema),
  /** When nothing was found: the nearest indexed words and speakers. */
  suggestions: z.optional(z.array(suggestionSchema)),
});

export type QuotesPageJson = z.output<typeof quotesPageSchema>;
export type OneQuoteJson = z.output<typeof oneQuoteSchema>;
