import { isStopWord, tokenize } from '../../index/tokenize.ts';
import type { QuoteJson } from '../schemas/quote.ts';

const MOST = 12;
/** Said by everybody of everything: no subject. */
const plain = new Set(
  `not no yes one two get got go going come came make made take say said think know want need see look people thing things way
  time year years day today good new first last like well much many every still never always even back right really dont cant
  wont didnt doesnt isnt let us lot put keep tell told work something nothing everything`.split(/\s+/),
);

/** The words that most of these quotes share, in the spelling that is most frequent, most frequent first. */
export function subjectsOf(quotes: readonly QuoteJson[]): string[] {
  const stems = new Map<string, { quotes: number; spellings: Map<string, number> }>();
  for (const { text } of quotes) {
    const seen = new Set<string>();
    for (const { word, stem } of tokenize(text)) {
      if (word.length < 3 || isStopWord(word) || plain.has(word) || /^\d/.test(word)) continue;
      const entry = stems.get(stem) ?? { quotes: 0, spellings: new Map<string, number>() };
      stems.set(stem, entry);
      entry.spellings.set(word, (entry.spellings.get(word) ?? 0) + 1);
      if (!seen.has(stem)) entry.quotes += 1;
      seen.add(stem);
    }
  }
  return [...stems.values()]
    .filter((entry) => entry.quotes > 1)
    .sort((a, b) => b.quotes - a.quotes)
    .slice(0, MOST)
    .map(({ spellings }) => [...spellings].sort((a, b) => b[1] - a[1])[0]![0]);
}
