import type { Span } from '../../functions/article/article.ts';
import type { Attribution, GoldDocument } from './corpus.ts';

/** What is scored of a quote. */
export interface ScoredQuote {
  readonly spans: readonly Span[];
  readonly speaker: { readonly name: string; readonly mention: Span | null } | null;
}

/** What became of one quoted run of the text. */
export interface RunVerdict<Q extends ScoredQuote> {
  readonly run: Span;
  /** The attribution whose content covers the run. */
  readonly gold: Attribution | null;
  /** The quote that covers the run. */
  readonly quote: Q | null;
  /** Whether the quote's mention touches the gold source; null where either is missing. */
  readonly mention: boolean | null;
  /** Whether the quote's speaker bears the source's name; null where the source holds none. */
  readonly name: boolean | null;
}

export interface Verdict<Q extends ScoredQuote> {
  readonly document: GoldDocument;
  readonly runs: readonly RunVerdict<Q>[];
  /** Words of quotes and of gold content: in both, in quotes alone, in gold alone. */
  readonly words: { readonly both: number; readonly quotes: number; readonly gold: number };
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Scores {
  readonly documents: number;
  readonly direct: Rates & { readonly gold: number };
  readonly joint: Rates & { readonly gold: number };
  readonly mention: { readonly accuracy: number; readonly of: number };
  readonly name: { readonly accuracy: number; readonly of: number };
  readonly content: Rates;
}

/** Shorter runs in marks are mostly single words and titles, and are not scored. */
const MIN_WORDS = 3;
/** Shares of a run that gold content and a quote's span must cover, and of a span that must lie in runs. */
const GOLD_COVERS = 0.5;
const QUOTE_COVERS = 0.9;
const SPAN_IN_MARKS = 0.8;

const MARK = /[“”«»"]|''/g;
/** A capitalised word that is no pronoun, article or the like: the source is named. */
const NAMED =
  /\b(?!He\b|She\b|They\b|It\b|I\b|We\b|The\b|A\b|An\b|His\b|Her\b|Their\b|Who\b|One\b|Some\b|Many\b|Others\b)\p{Lu}\p{L}+/u;

const lengthOf = ({ start, end }: Span) => end - start;
const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const covered = (span: Span, by: readonly Span[]) => by.reduce((sum, other) => sum + overlap(span, other), 0);

/**
 * Text between double quotation marks (“ ” « » " or ''), paragraph by paragraph, of three words or more. An
 * unclosed mark runs to its paragraph's end.
 */
export function quotedRuns(text: string): Span[] {
  const runs: Span[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const from = paragraph.index;
    let open: number | null = null;
    for (const mark of paragraph[0].matchAll(MARK)) {
      const straight = mark[0] === '"' || mark[0] === "''";
      const end = mark.index + mark[0].length;
      if (mark[0] === '“' || mark[0] === '«' || (straight && open === null)) open = end;
      else if (open !== null) {
        runs.push({ start: from + open, end: from + mark.index });
        open = null;
      }
    }
    if (open !== null) runs.push({ start: from + open, end: from + paragraph[0].length });
  }
  return runs.filter(({ start, end }) => (text.slice(start, end).match(/\S+/g) ?? []).length >= MIN_WORDS);
}

/** Where the words of the spans start. */
function wordStarts(text: string, spans: readonly Span[]): Set<number> {
  const starts = new Set<number>();
  const word = /[\p{L}\p{N}]+/gu;
  for (const { start, end } of spans) {
    word.lastIndex = start;
    for (let found = word.exec(text); found && found.index < end; found = word.exec(text)) {
      starts.add(found.index);
    }
  }
  return starts;
}

/** The last word of a name, suffixes like "Jr." aside, in lower case. */
function lastWord(name: string): string | undefined {
  const words = name.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words.filter((word) => !/^(jr|sr|ii|iii|s)$/.test(word)).at(-1);
}

function bearsName(source: string, name: string | undefined): boolean {
  const last = name && lastWord(name);
  return Boolean(last) && new RegExp(`(?<![\\p{L}\\p{N}])${last}(?![\\p{L}\\p{N}])`, 'iu').test(source);
}

export function sourceText(text: string, gold: Attribution): string {
  return gold.source.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** The quote whose span covers the run and lies within marks itself. */
export function quoteAt<Q extends ScoredQuote>(run: Span, runs: readonly Span[], quotes: readonly Q[]) {
  return quotes.find((quote) =>
    quote.spans.some(
      (span) =>
        overlap(span, run) >= QUOTE_COVERS * lengthOf(run) &&
        covered(span, runs) >= SPAN_IN_MARKS * lengthOf(span),
    ),
  );
}

/** Holds quotes against a document's gold. */
export function judge<Q extends ScoredQuote>(document: GoldDocument, quotes: readonly Q[]): Verdict<Q> {
  const { text, attributions } = document;
  const runs = quotedRuns(text);
  const judged = runs.map((run): RunVerdict<Q> => {
    const gold = attributions.find((one) => covered(run, one.content) >= GOLD_COVERS * lengthOf(run)) ?? null;
    const quote = quoteAt(run, runs, quotes) ?? null;
    if (!gold || !quote || gold.source.length === 0) return { run, gold, quote, mention: null, name: null };
    const source = sourceText(text, gold);
    const at = quote.speaker?.mention;
    return {
      run,
      gold,
      quote,
      mention: Boolean(at && covered(at, gold.source) > 0),
      name: NAMED.test(source) ? bearsName(source, quote.speaker?.name) : null,
    };
  });
  const gold = wordStarts(
    text,
    attributions.flatMap(({ content }) => content),
  );
  const predicted = wordStarts(
    text,
    quotes.flatMap(({ spans }) => spans),
  );
  const both = [...predicted].filter((start) => gold.has(start)).length;
  return {
    document,
    runs: judged,
    words: { both, quotes: predicted.size - both, gold: gold.size - both },
  };
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function rates(right: number, extra: number, missed: number): Rates {
  const precision = ratio(right, right + extra);
  const recall = ratio(right, right + missed);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/**
 * The scorer's table over all documents: `direct` over quoted runs, `mention` of the runs found, `joint` over runs
 * of found and mention together, `name` where the gold source holds a name, `content` over words, quoted or not.
 */
export function score(verdicts: readonly Verdict<ScoredQuote>[]): Scores {
  const runs = verdicts.flatMap((verdict) => verdict.runs);
  const count = (test: (run: RunVerdict<ScoredQuote>) => boolean) => runs.filter(test).length;
  const words = (of: 'both' | 'quotes' | 'gold') => verdicts.reduce((sum, one) => sum + one.words[of], 0);

  const found = count(({ gold, quote }) => Boolean(gold && quote));
  const extra = count(({ gold, quote }) => Boolean(!gold && quote));
  const missed = count(({ gold, quote }) => Boolean(gold && !quote));
  const sourced = count(({ gold }) => Boolean(gold && gold.source.length > 0));
  const foundSourced = count(({ mention }) => mention !== null);
  const mentioned = count(({ mention }) => mention === true);
  const named = count(({ name }) => name !== null);
  return {
    documents: verdicts.length,
    direct: { ...rates(found, extra, missed), gold: found + missed },
    joint: {
      // A quote of a run whose gold names no source is neither right nor wrong.
      ...rates(mentioned, foundSourced + extra - mentioned, sourced - mentioned),
      gold: sourced,
    },
    mention: { accuracy: ratio(mentioned, foundSourced), of: foundSourced },
    name: {
      accuracy: ratio(
        count(({ name }) => name === true),
        named,
      ),
      of: named,
    },
    content: rates(words('both'), words('quotes'), words('gold')),
  };
}
