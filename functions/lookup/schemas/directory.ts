import * as z from 'zod/mini';
import { articleHeadSchema, quoteSchema } from './quote.ts';

const next = z.nullable(z.string());
const links = z.object({ self: z.string() });

export const speakerSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  roles: z.array(z.string()),
  /** Quotes that a lookup by this id finds (`direct`, `mixed` and `block`), and paraphrases beside them. */
  quotes: z.int(),
  indirect: z.int(),
  /** The newest day of a quote, `yyyy-mm-dd`. */
  newest: z.nullable(z.string()),
  /** Of a speaker known by one name alone: the only one of all speakers whose full name it ends; null when there is none. */
  likely: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** Present when knowing that would have cost too much: too many quotes bear the name. */
  likelyLeftOut: z.optional(z.literal(true)),
  /** Others of the very name, told apart by roles that exclude each other; by the id of the name alone, all of them. */
  namesakes: z.array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) })),
  links: z.object({ self: z.string(), quotes: z.string() }),
});

export const oneSpeakerSchema = z.extend(speakerSchema, {
  months: z.array(z.object({ month: z.string(), quotes: z.int() })),
});

/** `partial`: of a part of a directory that is too large to be looked through at once; `next` goes on to the others. */
export const speakersPageSchema = z.object({
  items: z.array(speakerSchema),
  next,
  partial: z.optional(z.literal(true)),
});

export const articleSchema = z.extend(articleHeadSchema, {
  seed: z.string(),
  /** Number of quotes: marked ones (`direct`, `mixed`, `block`) and paraphrases. */
  counts: z.object({ quotes: z.int(), indirect: z.int() }),
  links,
});

export const oneArticleSchema = z.extend(articleSchema, {
  /** Of a web page, the readable text into which offsets count; null where the seed file itself is that text. */
  text: z.nullable(z.string()),
  quotes: z.array(quoteSchema),
});

export const articlesPageSchema = z.object({
  items: z.array(articleSchema),
  next,
  partial: z.optional(z.literal(true)),
});

export const seedSchema = z.object({
  seed: z.string(),
  status: z.enum(['new', 'changed', 'removed', 'indexed', 'failed']),
  reason: z.nullable(z.string()),
  /** Bytes. */
  size: z.int(),
  sha256: z.nullable(z.string()),
  quotes: z.nullable(z.int()),
  flaggedAt: z.string(),
  indexedAt: z.nullable(z.string()),
});

export const seedsPageSchema = z.object({
  items: z.array(seedSchema),
  next,
  partial: z.optional(z.literal(true)),
});

export const healthSchema = z.object({ status: z.literal('ok') });

export type SpeakerJson = z.output<typeof speakerSchema>;
export type OneSpeakerJson = z.output<typeof oneSpeakerSchema>;
export type SpeakersPageJson = z.output<typeof speakersPageSchema>;
export type ArticleJson = z.output<typeof articleSchema>;
export type OneArticleJson = z.output<typeof oneArticleSchema>;
export type ArticlesPageJson = z.output<typeof articlesPageSchema>;
export type SeedJson = z.output<typeof seedSchema>;
export type SeedsPageJson = z.output<typeof seedsPageSchema>;
