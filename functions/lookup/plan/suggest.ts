import type { Index, Meter, ReadOptions } from '../../index/index.ts';
import { isSpeakerOf, speakerWords } from '../../index/names.ts';
import { isStopWord } from '../../index/tokenize.ts';
import { nodesOf, type Query } from '../query/ast.ts';
import type { QuotesPageJson } from '../schemas/quote.ts';
import { type Budget, isSpent, unitsLeft } from './budget.ts';

type Suggestion = NonNullable<QuotesPageJson['suggestions']>[number];

/** Each word looked up costs a unit or two; people misspell one or two words at a time. */
const mostWords = 6;
const unitsOfWord = 2;
const mostSpeakers = 2;
const suggestionsEach = 3;

export interface SuggestOptions extends ReadOptions {
  readonly meter: Meter;
  /** Of the lookup: what it has left over is spent here, at most, and what would cost more is not proposed. */
  readonly budget: Budget;
}

/** For a lookup that found nothing: the nearest indexed words for those that no quote holds, and the nearest speakers. */
export async function suggest(
  index: Index,
  query: Query,
  { budget, ...options }: SuggestOptions,
): Promise<Suggestion[]> {
  if (isSpent(options.meter, budget)) return [];
  const positive = [...nodesOf(query)].filter(({ negated }) => !negated).map(({ node }) => node);
  const words = new Map<string, string>();
  for (const node of positive) {
    const own = node.type === 'word' ? [node.word] : node.type === 'phrase' ? node.words : [];
    for (const { word, stem } of own) if (!isStopWord(word)) words.set(word, stem);
    if (node.type === 'prefix') words.set(node.prefix, node.prefix);
  }
  const speakers = positive.flatMap((node) => (node.type === 'speaker' ? [node.value] : []));
  const asked = [...words].slice(0, Math.min(mostWords, unitsLeft(options.meter, budget) / unitsOfWord));
  const frequencies = await index.frequencies(
    asked.map(([, stem]) => stem),
    { ...options, units: unitsLeft(options.meter, budget) - asked.length },
  );
  const unknown = asked.filter(([, stem]) => (frequencies.get(stem)?.quotes ?? 0) === 0);
  const names = speakers.slice(0, mostSpeakers);
  const units = unitsLeft(options.meter, budget) / Math.max(1, unknown.length + names.length);
  const found = await Promise.all([
    ...unknown.map(([word]) => nearestWords(index, word, { ...options, units })),
    ...names.map((name) => nearestSpeakers(index, name, { ...options, units })),
  ]);
  return found.flat();
}

interface Allowed extends ReadOptions {
  readonly units: number;
}

async function nearestWords(index: Index, word: string, options: Allowed): Promise<Suggestion[]> {
  const near = await index.nearWords(word, { ...options, limit: suggestionsEach });
  return near.map(({ word: suggestion, quotes }) => ({ parameter: 'q', for: word, suggestion, quotes }));
}

async function nearestSpeakers(index: Index, name: string, options: Allowed): Promise<Suggestion[]> {
  const words = speakerWords(name);
  const { rows } = await index.speakers(name, { ...options, limit: suggestionsEach });
  const byName = new Map<string, number>();
  for (const row of rows) {
    if (row.quotes > 0 && !isSpeakerOf(row, words))
      byName.set(row.name, (byName.get(row.name) ?? 0) + row.quotes);
  }
  return [...byName].map(([suggestion, quotes]) => ({ parameter: 'speaker', for: name, suggestion, quotes }));
}
