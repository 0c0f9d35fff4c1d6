import * as z from 'zod/mini';
import { DEFAULT_MIN_CONFIDENCE } from './alert.ts';

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

/** A lookup's own parameters; what only pages or sorts an answer has no place in an alert. */
export const lookupSchema = z.strictObject({
  q: z.optional(text(1_000)),
  speaker: z.optional(text(200)),
  source: z.optional(text(200)),
  article: z.optional(text(300)),
  kind: z.optional(z.array(z.enum(['direct', 'mixed', 'block', 'indirect', 'all'])).check(z.maxLength(5))),
  from: z.optional(text(40)),
  to: z.optional(text(40)),
});

export const channelSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('webhook'), url: text(2_000) }),
  z.strictObject({ type: z.literal('email'), address: text(254) }),
  z.strictObject({ type: z.literal('feed') }),
]);

/** The body of `POST /v1/alerts`. */
export const newAlertSchema = z.strictObject({
  lookup: lookupSchema,
  channel: channelSchema,
  frequency: z._default(z.enum(['immediate', 'daily']), 'immediate'),
  minConfidence: z._default(z.number().check(z.gte(0), z.lte(1)), DEFAULT_MIN_CONFIDENCE),
});

/** An alert as its owner sees it. */
export const alertSchema = z.object({
  id: z.string(),
  status: z.enum(['pending', 'active', 'ended']),
  lookup: lookupSchema,
  channel: channelSchema,
  frequency: z.enum(['immediate', 'daily']),
  minConfidence: z.number(),
  createdAt: z.string(),
  /** Signs the webhooks; answered once, when the alert is made or its secret changed. */
  secret: z.optional(z.string()),
  /** The private address of a feed; answered once. */
  feed: z.optional(z.string()),
  links: z.object({ self: z.string(), notifications: z.string() }),
});

/** One line of an alert's delivery log. */
export const notificationSchema = z.object({
  id: z.string(),
  type: z.enum(['quote.indexed', 'quote.altered', 'quote.removed']),
  status: z.enum(['waiting', 'queued', 'delivered', 'dead']),
  createdAt: z.string(),
  dueAt: z.nullable(z.string()),
  attempts: z.array(z.object({ at: z.string(), outcome: z.string() })),
  quotes: z.array(z.string()),
});

export type NewAlert = z.infer<typeof newAlertSchema>;
