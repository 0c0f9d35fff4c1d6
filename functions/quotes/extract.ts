import type { Layout } from '../article/article.ts';
import { layoutOf } from '../article/layout.ts';
import { assemble } from './assemble.ts';
import { attribute } from './attribute.ts';
import { blocksOf } from './blocks/blocks.ts';
import { readDocument } from './document.ts';
import { extractIndirect } from './indirect/extract.ts';
import type { Entity } from './people/people.ts';
import { Clauses } from './phrases/clauses.ts';
import type { Quote } from './quote.ts';
import { judgeWeights, sourceWeights } from './ranker/weights.ts';
import { Resolver } from './resolution/resolve.ts';
import { slug } from './resolution/speakers.ts';
import { LONGEST, moved, shifted, stretchesOf } from './stretches.ts';
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
  if (article.text.length <= LONGEST) return read(article, options).quotes;
  const { text } = article;
  const persons = new Map<string, string>();
  return stretchesOf(text, article.layout ?? layoutOf(text)).flatMap((layout) => {
    const from = (layout.headline ?? layout.paragraphs[0]!).start;
    const { quotes, entities } = read(
      { ...article, text: text.slice(from, layout.paragraphs.at(-1)!.end), layout: moved(layout, -from) },
      options,
    );
    const inFull = new Map<string, string>();
    for (const { type, name, words } of entities) {
      if (type === 'organisation' || type === 'place') continue;
      const known = persons.get(words.at(-1)!);
      if (words.length === 1 && known) inFull.set(name, known);
      else if (words.length > 1 && type === 'person') persons.set(words.at(-1)!, name);
    }
    return quotes.map((quote) => placed(quote, from, inFull));
  });
}

/** The quotes of a text that is read in one piece, and whom it names. */
function read(
  article: ExtractInput,
  options: ExtractOptions,
): { quotes: Quote[]; entities: readonly Entity[] } {
  const document = readDocument(article);
  const { entities } = document.people;
  const clauses = new Clauses(document);
  const resolver = new Resolver(document, clauses);
  const turns = turnsOf(document);
  const blocks = blocksOf(document, clauses, turns);
  const units = unitsOf(document);
  const attributed = attribute(document, clauses, units, { source: sourceWeights, judge: judgeWeights });
  const turnTaking = new TurnTaking({ document, clauses, resolver, attributed }, turnWeights);
  const explain = options.explain ?? false;
  const quotes = assemble(document, clauses, attributed, blocks, turns, resolver, turnTaking, explain);
  if (options.indirect === false) return { quotes, entities };
  const indirect = extractIndirect(document, quotes, clauses, resolver, explain);
  return { quotes: [...quotes, ...indirect].sort((a, b) => a.spans[0]!.start - b.spans[0]!.start), entities };
}

/** A quote of a stretch as one of the whole text; whom the stretch has by surname alone, an earlier one named in full. */
function placed(quote: Quote, from: number, inFull: ReadonlyMap<string, string>): Quote {
  const spans = quote.spans.map((span) => shifted(span, from));
  if (!quote.speaker) return { ...quote, spans };
  const { name, aliases, mention } = quote.speaker;
  const full = inFull.get(name);
  const named = full ? { id: slug(full), name: full, aliases: [name, ...aliases] } : {};
  const speaker = { ...quote.speaker, mention: mention && shifted(mention, from), ...named };
  return { ...quote, spans, speaker };
}
