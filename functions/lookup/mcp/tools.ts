import * as z from 'zod/mini';
import { listSpeakers } from '../list-directory.ts';
import { listQuotes } from '../list-quotes.ts';
import { oneQuote } from '../one-quote.ts';
import type { Reading } from '../reading.ts';
import { objectOf } from '../schemas/parameter-schema.ts';
import { quotesParameters, speakersParameters } from '../schemas/parameters.ts';
import { claimSchema } from '../schemas/verify.ts';
import { verifyClaim } from '../verify/verify.ts';
import { quoteInWords, quotesInWords, speakersInWords, verdictInWords } from './words.ts';

/** A lookup as an assistant may call it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of the arguments. */
  readonly inputSchema: Record<string, unknown>;
  /** Checks the arguments; nothing is read yet. */
  readonly call: (given: unknown) => ToolCall;
}

export type ToolCall =
  | {
      readonly ok: true;
      /** Null from `run` when there is no such thing. */
      readonly run: Extract<Reading<object | null>, { ok: true }>['run'];
      /** The answer for a reader: every quote with its speaker, source, offsets and link, so that it can be cited. */
      readonly inWords: (answer: object) => string;
    }
  | { readonly ok: false; readonly reason: string };

const { format: _format, ...searchParameters } = quotesParameters;

function tool<Given, Answer extends object>(
  about: Pick<Tool, 'name' | 'title' | 'description'>,
  schema: z.ZodMiniType<Given>,
  reading: (given: Given) => Reading<Answer | null>,
  inWords: (answer: Answer) => string,
): Tool {
  return {
    ...about,
    inputSchema: z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
    call(given) {
      const parsed = z.safeParse(schema, given);
      if (!parsed.success) return { ok: false, reason: parsed.error.issues.map(issueInWords).join(' ') };
      const asked = reading(parsed.data);
      if (!asked.ok) {
        const reasons = asked.causes.map(({ parameter, detail, fix }) => `${parameter}: ${detail}; ${fix}.`);
        return { ok: false, reason: reasons.join(' ') };
      }
      return { ok: true, run: asked.run, inWords: (answer) => inWords(answer as Answer) };
    },
  };
}

function issueInWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `There is no ${issue.keys.join(', ')}; leave it out.`;
  return `${issue.path.join('.') || 'The arguments'}: ${issue.message}.`;
}

export const tools: readonly Tool[] = [
  tool(
    {
      name: 'search_quotes',
      title: 'Search quotes',
      description:
        'Finds what people were quoted as saying in indexed news articles, word for word, with speaker, source and offsets. Use ' +
        'short keywords in q; words match by stem, and every word must match unless OR is written. When nothing is found, near ' +
        'words are suggested.',
    },
    objectOf(searchParameters),
    listQuotes,
    quotesInWords,
  ),
  tool(
    {
      name: 'get_quote',
      title: 'Get one quote',
      description:
        'One quote by its id, with the text around it and the places where the same words stand elsewhere.',
    },
    z.strictObject({ id: z.string().check(z.minLength(1), z.maxLength(400), z.describe('A quote’s id.')) }),
    ({ id }) => oneQuote(id),
    quoteInWords,
  ),
  tool(
    {
      name: 'list_speakers',
      title: 'List speakers',
      description:
        'Speakers by words of a name, alias or role, with how often each is quoted; misspellings are forgiven.',
    },
    objectOf(speakersParameters),
    listSpeakers,
    speakersInWords,
  ),
  tool(
    {
      name: 'verify_quote',
      title: 'Verify a quote',
      description:
        'Tells whether somebody was quoted with these words: verbatim, altered (and how), misattributed or not found, with the ' +
        'nearest quotes that are indexed. Not found means only that no indexed article has it.',
    },
    claimSchema,
    verifyClaim,
    verdictInWords,
  ),
];
