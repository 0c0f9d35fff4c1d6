import type { QuoteKind } from '../quotes/quote.ts';
import { dateForms, parsePeriod } from './period.ts';
import type { ProblemCause } from './problem.ts';
import { allOf, anyOf, nodesOf, type Query } from './query/ast.ts';
import { isQuoteKind, parseQuery, quoteKinds } from './query/parse.ts';

/** What is looked for, as the parameters of `GET /v1/quotes` say it. Alerts keep one of these. */
export interface Lookup {
  readonly q?: string | undefined;
  readonly speaker?: string | undefined;
  readonly source?: string | undefined;
  readonly article?: string | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export type Compiled =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly causes: readonly [ProblemCause, ...ProblemCause[]] };

/** The kinds that hold somebody's words in marks or set off; `indirect` is the reporter's paraphrase. */
export const markedKinds: readonly QuoteKind[] = ['direct', 'mixed', 'block'];

/**
 * All of a lookup as one query for `evaluate`. Without `kind`, and without a `kind:` in `q`, only marked quotes match.
 * Every cause names the parameter at fault. With `speakerById` the `speaker` is an id and nothing else; `orSpeakers` are ids of
 * others who will do as well.
 */
export function compileLookup(
  lookup: Lookup,
  { speakerById = false, orSpeakers = [] as readonly string[] } = {},
): Compiled {
  const parts: Query[] = [];
  const causes: ProblemCause[] = [];
  const refuse = (parameter: string, detail: string, fix: string, position?: number) =>
    causes.push({ parameter, detail, fix, ...(position === undefined ? {} : { position }) });
  let kindInQ = false;

  if (lookup.q !== undefined && lookup.q.trim() !== '') {
    const parsed = parseQuery(lookup.q);
    if (parsed.ok) {
      parts.push(parsed.query);
      kindInQ = [...nodesOf(parsed.query)].some(({ node, negated }) => node.type === 'kinds' && !negated);
    } else {
      const { at, message } = parsed.error;
      refuse('q', `the query cannot be read at character ${at + 1}`, message, at);
    }
  }
  if (lookup.speaker !== undefined) {
    const { speaker } = lookup;
    const asked: Query = speakerById
      ? { type: 'speakerId', id: speaker }
      : { type: 'speaker', value: speaker };
    parts.push(anyOf([asked, ...orSpeakers.map((id): Query => ({ type: 'speakerId', id }))]));
  }
  if (lookup.source !== undefined) parts.push({ type: 'source', value: lookup.source });
  if (lookup.article !== undefined) parts.push({ type: 'article', id: lookup.article });
  for (const name of ['from', 'to'] as const) {
    const text = lookup[name];
    if (text === undefined) continue;
    const period = parsePeriod(text);
    if (period) parts.push({ type: name, period });
    else refuse(name, 'this is no date', dateForms);
  }
  const kinds = lookup.kind ?? [];
  const unknown = kinds.find((kind) => kind !== 'all' && !isQuoteKind(kind));
  if (unknown !== undefined)
    refuse('kind', 'there is no such kind of quote', `write ${quoteKinds.join(', ')} or all`);
  else if (kinds.length > 0)
    parts.push({ type: 'kinds', kinds: kinds.includes('all') ? quoteKinds : kinds.filter(isQuoteKind) });
  else if (!kindInQ) parts.push({ type: 'kinds', kinds: markedKinds });

  const [first, ...others] = causes;
  if (first) return { ok: false, causes: [first, ...others] };
  return { ok: true, query: allOf(parts) };
}
