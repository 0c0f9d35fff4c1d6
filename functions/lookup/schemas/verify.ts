import * as z from 'zod/mini';
import { quoteSchema } from './quote.ts';
import { isReadable } from './values.ts';

/** UTF-16 code units: some 700 words, more than any quote in a newspaper. */
export const claimLength = 4000;
const nameLength = 200;

const readable = z.refine<string>(isReadable);

export const claimSchema = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(claimLength), readable),
  speaker: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(nameLength), readable))),
});

export type Claim = z.output<typeof claimSchema>;

/** What to write, by member, for a caller whose claim was refused. */
export const claimFixes: Readonly<Record<string, string>> = {
  text: `write the words that somebody is said to have said, at most ${claimLength} characters with one letter or digit`,
  speaker: `write an id or a name of 1 to ${nameLength} characters, or leave it out`,
};

export const verdictSchema = z.object({
  verdict: z.enum(['verbatim', 'altered', 'misattributed', 'notFound']),
  /** The quote that the verdict speaks of; null for `notFound`. */
  quote: z.nullable(quoteSchema),
  /** Words that differ, in the order of the claim; '' on the side that has none. */
  differences: z.array(
    z.object({ op: z.enum(['added', 'removed', 'changed']), said: z.string(), claimed: z.string() }),
  ),
  /** What the differences touch. `cut`: words are left out inside; `merged`: put together from several quotes. */
  flags: z.array(z.enum(['negation', 'number', 'name', 'speaker', 'cut', 'merged'])),
  /** Present when the search spent its budget: quotes with these very words may have been missed. Never with `verbatim`. */
  partial: z.optional(z.literal(true)),
  /** The nearest quotes, best first; `score` is the weight of the claim's words that stand in it in order, 0 to 1. */
  nearest: z.array(z.object({ score: z.number(), quote: quoteSchema })),
});

export type VerdictJson = z.output<typeof verdictSchema>;
