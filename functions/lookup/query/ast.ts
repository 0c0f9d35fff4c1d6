import type { QuoteKind } from '../../quotes/quote.ts';
import type { Period } from '../period.ts';

/** A word of a query: folded as written, and its stem. */
export interface QueryWord {
  readonly word: string;
  readonly stem: string;
}

/**
 * A lookup as a tree, pure data. `at` is the UTF-16 offset in `q` where the term begins. The parameters of a lookup
 * (speaker, kind, from …) become nodes of the same tree, so one rule decides what matches for lookups, alerts and tests.
 */
export type Query =
  /** Every part must match; without parts it matches everything. */
  | { readonly type: 'and'; readonly parts: readonly Query[] }
  /** One part must match; without parts it matches nothing. */
  | { readonly type: 'or'; readonly parts: readonly Query[] }
  | { readonly type: 'not'; readonly part: Query }
  /** A word of the quote with the same stem. */
  | { readonly type: 'word'; readonly word: QueryWord; readonly at: number }
  /** Neighbouring words of the quote: as written when `exact`, else by stem (`no-bid` typed without marks). */
  | {
      readonly type: 'phrase';
      readonly words: readonly QueryWord[];
      readonly exact: boolean;
      readonly at: number;
    }
  /** A word of the quote, as written, that begins so. */
  | { readonly type: 'prefix'; readonly prefix: string; readonly at: number }
  /** The speaker's id, or words all of which stand in the speaker's name and aliases. */
  | { readonly type: 'speaker'; readonly value: string }
  /** The speaker of this very id; by a name's bare id, all who have the name. */
  | { readonly type: 'speakerId'; readonly id: string }
  /** The publisher's name or slug. */
  | { readonly type: 'source'; readonly value: string }
  | { readonly type: 'article'; readonly id: string }
  | { readonly type: 'kinds'; readonly kinds: readonly QuoteKind[] }
  /** Published before the period began, or after it ended; a date without time counts as its whole day. */
  | { readonly type: 'before'; readonly period: Period }
  | { readonly type: 'after'; readonly period: Period }
  /** Published at or after the period's beginning, or at or before its end (the inclusive `from` and `to`). */
  | { readonly type: 'from'; readonly period: Period }
  | { readonly type: 'to'; readonly period: Period };

export const everything: Query = { type: 'and', parts: [] };

/** The conjunction, flattened; a single part stands for itself. */
export function allOf(parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.type === 'and' ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { type: 'and', parts: flat };
}

/** The disjunction, flattened; a single part stands for itself. */
export function anyOf(parts: readonly Query[]): Query {
  const flat = parts.flatMap((part) => (part.type === 'or' ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { type: 'or', parts: flat };
}

/** Every node, parents first. `negated` says whether an odd number of nots stands above it. */
export function* nodesOf(query: Query, negated = false): Generator<{ node: Query; negated: boolean }> {
  yield { node: query, negated };
  if (query.type === 'and' || query.type === 'or')
    for (const part of query.parts) yield* nodesOf(part, negated);
  if (query.type === 'not') yield* nodesOf(query.part, !negated);
}
