import type { Layout } from '../article/article.ts';
import { assemble } from './assemble.ts';
import { attribute } from './attribute.ts';
import { blocksOf } from './blocks/blocks.ts';
import { readDocument } from './document.ts';
import { extractIndirect } from './indirect/extract.ts';
import { Clauses } from './phrases/clauses.ts';
import type { Quote } from './quote.ts';
import { judgeWeights, sourceWeights } from './ranker/weights.ts';
import { Resolver } from './resolution/resolve.ts';
import { unitsOf } from './text/units.ts';
import { turnsOf } from './transcripts/turns.ts';
import { TurnTaking } from './turn-taking/turn-taking.ts';
import { turnWeights } from './turn-taking/weights.ts';

/** What the engine reads: a text, and what is known beside it. */
export interface ExtractInput {
  readonly text: string;
  readonly layout?: Layout;
  readonly publisher?: string | null;
  readonly author?: string | null;
}

export interface ExtractOptions {
  /** Fill in `why` of each quote (default false). */
  readonly explain?: boolean;
  /** Find indirect speech too (default true). */
  readonly indirect?: boolean;
}

/** The quotes of an article, in order of their first words. Pure, deterministic, in time linear in the text. */
export function extractQuotes(article: ExtractInput, options: ExtractOptions = {}): Quote[] {
  const document = readDocument(article);
  const clauses = new Clauses(document);
  const resolver = new Resolver(document, clauses);
  const turns = turnsOf(document);
  const blocks = blocksOf(document, clauses, turns);
  const units = unitsOf(document);
  const attributed = attribute(document, clauses, units, { source: sourceWeights, judge: judgeWeights });
  const turnTaking = new TurnTaking({ document, clauses, resolver, attributed }, turnWeights);
  const explain = options.explain ?? false;
  const quotes = assemble(document, clauses, attributed, blocks, turns, resolver, turnTaking, explain);
  if (options.indirect === false) return quotes;
  return [...quotes, ...extractIndirect(document, quotes, clauses, resolver, options.explain)].sort(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start,
  );
}
