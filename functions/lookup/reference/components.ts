import * as z from 'zod/mini';
import { alertSchema, newAlertSchema, notificationSchema } from '../../alerts/schema.ts';
import * as directory from '../schemas/directory.ts';
import { schemaOf } from '../schemas/parameter-schema.ts';
import * as quote from '../schemas/quote.ts';
import type { Value } from '../schemas/values.ts';
import { claimSchema, verdictSchema } from '../schemas/verify.ts';

const cause = z.object({
  parameter: z.string(),
  detail: z.string(),
  fix: z.string(),
  position: z.optional(z.int()),
});

/** RFC 9457, with what is wrong and how to mend it. */
const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  parameter: z.optional(z.string()),
  fix: z.optional(z.string()),
  position: z.optional(z.int()),
  errors: z.optional(z.array(cause)),
  correlationId: z.optional(z.string()),
});

const oembed = z.object({
  version: z.literal('1.0'),
  type: z.literal('rich'),
  title: z.string(),
  author_name: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  html: z.string(),
  width: z.int(),
  height: z.null(),
});

/** Every schema that the reference names. Those that validate requests and answers, and no others. */
const named = {
  Quote: quote.quoteSchema,
  QuoteWithPlaces: quote.oneQuoteSchema,
  QuotesPage: quote.quotesPageSchema,
  Speaker: directory.speakerSchema,
  SpeakerWithMonths: directory.oneSpeakerSchema,
  SpeakersPage: directory.speakersPageSchema,
  Article: directory.articleSchema,
  ArticleWithQuotes: directory.oneArticleSchema,
  ArticlesPage: directory.articlesPageSchema,
  Seed: directory.seedSchema,
  SeedsPage: directory.seedsPageSchema,
  Health: directory.healthSchema,
  Claim: claimSchema,
  Verdict: verdictSchema,
  NewAlert: newAlertSchema,
  Alert: alertSchema,
  Notification: notificationSchema,
  NotificationsPage: z.object({ items: z.array(notificationSchema), next: z.nullable(z.string()) }),
  Oembed: oembed,
  Problem: problem,
} satisfies Record<string, z.ZodMiniType>;

export type ComponentName = keyof typeof named;

export const reference = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` });

/** The schemas as JSON Schema 2020-12, which is what OpenAPI 3.1 takes. */
export function componentSchemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

export function parameterSchema(value: Value): Record<string, unknown> {
  const { $schema: _schema, ...made } = z.toJSONSchema(schemaOf(value), {
    io: 'input',
    unrepresentable: 'any',
  });
  return made;
}
