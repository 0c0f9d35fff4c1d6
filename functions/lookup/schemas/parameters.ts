import { dateForms } from '../period.ts';
import { queryLimits, quoteKinds } from '../query/parse.ts';
import { choice, type Read, type Value } from './values.ts';

/**
 * A parameter of a route, kept as data: the routes read requests by it and the reference is made from it. `fix` ends the
 * sentence "NAME: …; FIX." for a caller whose value was refused.
 */
export interface Parameter {
  readonly value: Value;
  readonly description: string;
  readonly fix: string;
  readonly example?: string | number | boolean;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** What `readParameters` makes of a request: the values by name, those not given left out. */
export type ParametersOf<Shape extends Parameters> = {
  readonly [Name in keyof Shape]?: Read<Shape[Name]['value']>;
};

/** UTF-16 code units: the longest name or id that anybody has. */
const nameLength = 200;
/** UTF-16 code units: a cursor with a handful of hidden versions has some 150. */
const cursorLength = 2000;

const mostItems = 100;

const text = (most: number) => ({ type: 'text', least: 1, most }) as const;

const name = text(nameLength);
const date = { type: 'date' } as const;

const limit = {
  value: { type: 'number', least: 1, most: mostItems },
  description: `How many items a page holds at most, 1 to ${mostItems}; 20 without it.`,
  fix: `write a whole number from 1 to ${mostItems}`,
  example: 20,
} as const satisfies Parameter;

const cursor = {
  value: text(cursorLength),
  description: 'Where to go on: `next` of the page before, with all other parameters as they were.',
  fix: 'take it unchanged from `next` of the page before, and leave the other parameters as they were',
} as const satisfies Parameter;

const from = {
  value: date,
  description: 'Only what was published on this day or later. A year or a month stands for its first day.',
  fix: dateForms,
  example: '2023-02-01',
} as const satisfies Parameter;

const to = {
  value: date,
  description: 'Only what was published on this day or earlier. A year or a month stands for its last day.',
  fix: dateForms,
  example: '2023-02-28',
} as const satisfies Parameter;

const source = {
  value: name,
  description: "The publisher's name; case, accents and punctuation aside.",
  fix: `write a name of 1 to ${nameLength} characters`,
  example: 'The Harbour Post',
} as const satisfies Parameter;

const kind = {
  value: { type: 'choices', of: [...quoteKinds, 'all'], most: 8 },
  description:
    'Kinds of quotes, one parameter each; `direct`, `mixed` and `block` without it. `all` adds `indirect`, paraphrase.',
  fix: `write ${quoteKinds.join(', ')} or all`,
  example: 'direct',
} as const satisfies Parameter;

const likely = {
  value: { type: 'flag' },
  description:
    'With `speaker`: whether to add the quotes of articles that give the surname alone, where nobody else is known to have it. ' +
    'Their `speaker.likely` says so.',
  fix: 'write true or false',
  example: true,
} as const satisfies Parameter;

/** What a lookup looks for: shared by pages, feeds, alerts and tools. */
export const lookupParameters = {
  q: {
    value: { type: 'text', least: 0, most: queryLimits.length },
    description:
      'Keywords: every word must match, by stem; `"exact words"`, `OR`, parentheses, `-word`, `ammun*`, `speaker:austin`, ' +
      '`source:"harbour post"`, `kind:direct`, `before:2023-03`, `after:2023-01-31`.',
    fix: `write at most ${queryLimits.length} characters of plain text`,
    example: '"race of logistics" OR ammunition',
  },
  speaker: {
    value: name,
    description: "A speaker's id, or words of a name or alias.",
    fix: `write an id or a name of 1 to ${nameLength} characters`,
    example: 'jens-stoltenberg',
  },
  source,
  article: {
    value: name,
    description: "An article's id.",
    fix: `write an id of 1 to ${nameLength} characters, from article.id of a quote`,
  },
  kind,
  from,
  to,
} as const satisfies Parameters;

export const quotesParameters = {
  ...lookupParameters,
  sort: {
    value: choice('newest', 'oldest', 'relevance'),
    description:
      '`newest` (without it) or `oldest` first, or by `relevance`: BM25 over the newest thousand matches at most.',
    fix: 'write newest, oldest or relevance',
    example: 'newest',
  },
  limit,
  cursor,
  context: {
    value: { type: 'flag' },
    description: 'Whether each quote comes with the text on both sides of it.',
    fix: 'write true or false',
    example: true,
  },
  likely,
  format: {
    value: choice('json', 'csv', 'jsonl'),
    description:
      '`json` (without it), `csv` (RFC 4180) or `jsonl` (one quote a line). The latter two take `limit=all` too, and neither ' +
      '`context` nor `facets`.',
    fix: 'write json, csv or jsonl',
    example: 'json',
  },
  facets: {
    value: { type: 'pattern', pattern: /^(speaker|month)(,(speaker|month))?$/ },
    description: 'Counts of all matches: `speaker`, `month` or `speaker,month`.',
    fix: 'write speaker, month or speaker,month',
    example: 'speaker,month',
  },
} as const satisfies Parameters;

/** Of `format=csv` and `jsonl`: no facets or contexts, and more than a page when asked for. */
export const exportParameters = {
  ...lookupParameters,
  sort: quotesParameters.sort,
  cursor,
  likely,
  format: {
    value: choice('csv', 'jsonl'),
    description: '`csv` (RFC 4180) or `jsonl`, one quote a line.',
    fix: 'write csv or jsonl',
    example: 'csv',
  },
  limit: {
    value: { type: 'pattern', pattern: /^(?:[1-9]\d?|100|all)$/ },
    description: 'How many quotes at most, 1 to 100, or `all` that there are; 20 without it.',
    fix: 'write a whole number from 1 to 100, or all',
    example: 'all',
  },
} as const satisfies Parameters;

export const speakersParameters = {
  q: {
    value: { type: 'text', least: 0, most: nameLength },
    description: 'Words, or beginnings of words, of a name, alias or role; small misspellings are forgiven.',
    fix: `write at most ${nameLength} characters of plain text`,
    example: 'Stoltenberg',
  },
  limit,
  cursor,
} as const satisfies Parameters;

export const articlesParameters = {
  source,
  from,
  to,
  sort: {
    value: choice('newest', 'oldest'),
    description: '`newest` (without it) or `oldest` first.',
    fix: 'write newest or oldest',
  },
  limit,
  cursor,
} as const satisfies Parameters;

export const articleParameters = { kind } as const satisfies Parameters;

export const seedsParameters = {
  status: {
    value: choice('new', 'changed', 'removed', 'indexed', 'failed'),
    description: 'Only seeds with this flag.',
    fix: 'write new, changed, removed, indexed or failed',
    example: 'failed',
  },
  limit,
  cursor,
} as const satisfies Parameters;

export const noParameters = {} as const satisfies Parameters;
