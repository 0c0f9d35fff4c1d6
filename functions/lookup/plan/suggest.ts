import type { Index, ReadOptions } from '../../index/index.ts';
import { isSpeakerOf, speakerWords } from '../../index/names.ts';
import { isStopWord } from '../../index/tokenize.ts';
import { nodesOf, type Query } from '../query/ast.ts';
import type { QuotesPageJson } from '../schemas/quote.ts';

type Suggestion = NonNullable<QuotesPageJson['suggestions']>[number];

/** Each word looked up costs a read or two; people misspell one or two words at a time. */
const mostWords = 6;
const mostSpeakers = 2;
const suggestionsEach = 3;

/** For a lookup that found nothing: the nearest indexed words for those that no quote holds, and the nearest speakers. */
export async function suggest(index: Index, query: Query, options: ReadOptions): Promise<Suggestion[]> {
  const positive = [...nodesOf(query)].filter(({ negated }) => !negated).map(({ node }) => node);
  const words = new Map<string, string>();
  for (const node of positive) {
    const own = node.type === 'word' ? [node.word] : node.type === 'phrase' ? node.words : [];
    for (const { word, stem } of own) if (!isStopWord(word)) words.set(word, stem);
    if (node.type === 'prefix') words.set(node.prefix, node.prefix);
  }
  const speakers = positive.flatMap((node) => (node.type === 'speaker' ? [node.value] : []));
  const asked = [...words].slice(0, mostWords);
  const frequencies = await index.frequencies(
    asked.map(([, stem]) => stem),
    options,
  );
  const unknown = asked.filter(([, stem]) => (frequencies.get(stem)?.quotes ?? 0) === 0);
  const found = await Promise.all([
    ...unknown.map(([word]) => nearestWords(index, word, options)),
    ...speakers.slice(0, mostSpeakers).map((name) => nearestSpeakers(index, name, options)),
  ]);
  return found.flat();
}

async function nearestWords(index: Index, word: string, options: ReadOptions): Promise<Suggestion[]> {
  const near = await index.nearWords(word, { ...options, limit: suggestionsEach });
  return near.map(({ word: suggestion, quotes }) => ({ parameter: 'q', for: word, suggestion, quotes }));
}

async function nearestSpeakers(index: Index, name: string, options: ReadOptions): Promise<Suggestion[]> {
  const words = speakerWords(name);
  const { rows } = await index.speakers(name, { ...options, limit: suggestionsEach });
  const byName = new Map<string, number>();
  for (const row of rows) {
    if (row.quotes > 0 && !isSpeakerOf(row, words))
      byName.set(row.name, (byName.get(row.name) ?? 0) + row.quotes);
  }
  return [...byName].map(([suggestion, quotes]) => ({ parameter: 'speaker', for: name, suggestion, quotes }));
}
