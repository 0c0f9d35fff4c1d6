import type { Index, Meter, QuoteRow, ReadOptions } from '../../index/index.ts';
import { isStopWord, tokenize } from '../../index/tokenize.ts';
import { nodesOf, type Query } from '../query/ast.ts';
import { surveyBudget, unitsLeft, unitsOfRanking } from './budget.ts';

/** Okapi BM25's free parameters, as Robertson and Zaragoza (2009) recommend and Lucene sets them. */
const k1 = 1.2;
const b = 0.75;

/** Words whose frequency is looked up, the longest; of the others of a very long query it is taken to be high. */
const mostWeighed = 16;

/** A term that counts towards relevance, and how many of all quotes hold it. */
interface Term {
  readonly counts: (token: { readonly word: string; readonly stem: string }) => boolean;
  readonly frequency: number;
}

/**
 * The rows by BM25 relevance to the query's words, then by the order given. Stop words, excluded words and fields do not
 * count. Frequencies and lengths are those of all marked quotes, so a quote's score does not hang on the other candidates.
 */
export async function rankByRelevance(
  index: Index,
  query: Query,
  rows: readonly QuoteRow[],
  { meter, snapshot, spared = 0 }: ReadOptions & { readonly meter: Meter; readonly spared?: number },
): Promise<readonly QuoteRow[]> {
  const options = { meter, snapshot, units: unitsLeft(meter, surveyBudget) - unitsOfRanking - spared };
  const { stems, prefixes } = scoredTerms(query);
  if (rows.length < 2 || stems.length + prefixes.length === 0) return rows;
  const weighed = stems.toSorted((one, other) => other.length - one.length).slice(0, mostWeighed);
  const [frequencies, totals] = await Promise.all([
    index.frequencies(weighed, options),
    index.totals(options),
  ]);
  const documents = rows.map((row) => ({ row, tokens: tokenize(row.text) }));
  const terms: Term[] = [
    ...stems.map((stem) => ({
      counts: (token: { readonly stem: string }) => token.stem === stem,
      frequency: frequencies.get(stem)?.quotes ?? totals.quotes / 10,
    })),
    // Nobody keeps the frequency of a beginning; among the candidates it is close enough.
    ...prefixes.map((prefix) => {
      const counts = (token: { readonly word: string }) => token.word.startsWith(prefix);
      return { counts, frequency: documents.filter(({ tokens }) => tokens.some(counts)).length };
    }),
  ];
  const quotes = Math.max(totals.quotes, rows.length);
  const averageLength = Math.max(1, totals.words / Math.max(1, totals.quotes));
  return documents
    .map(({ row, tokens }, place) => {
      const shorter = k1 * (1 - b + (b * tokens.length) / averageLength);
      const score = terms.reduce((sum, { counts, frequency }) => {
        const times = tokens.reduce((count, token) => count + (counts(token) ? 1 : 0), 0);
        return sum + (inverseFrequency(frequency, quotes) * times * (k1 + 1)) / (times + shorter);
      }, 0);
      return { row, score, place };
    })
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .map(({ row }) => row);
}

/** BM25's inverse document frequency in the form that is never negative, as Lucene has it. */
export function inverseFrequency(frequency: number, quotes: number): number {
  const known = Math.min(frequency, quotes);
  return Math.log(1 + (quotes - known + 0.5) / (known + 0.5));
}

function scoredTerms(query: Query): { stems: string[]; prefixes: string[] } {
  const stems = new Set<string>();
  const prefixes = new Set<string>();
  for (const { node, negated } of nodesOf(query)) {
    if (negated) continue;
    const words = node.type === 'word' ? [node.word] : node.type === 'phrase' ? node.words : [];
    for (const { word, stem } of words) if (!isStopWord(word)) stems.add(stem);
    if (node.type === 'prefix') prefixes.add(node.prefix);
  }
  return { stems: [...stems], prefixes: [...prefixes] };
}
