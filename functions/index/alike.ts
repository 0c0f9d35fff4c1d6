import type { Bounded, Directory, QuoteList, QuoteReader } from './index.ts';
import { createPartMeter } from './meter.ts';
import { plainWords } from './plain.ts';
import { isStopWord, tokenize } from './tokenize.ts';
import { mostUnitsOfPosting } from './units.ts';

/** Lists read, and items of each: with half a KB an item, some ten units at the very most. */
const mostLists = 4;
const mostItems = 40;

/** The longest words are the rarest as a rule; of so many the frequencies are looked up. */
const mostWeighed = 24;
/** What a word's shard of the vocabulary costs as a rule. */
const unitsOfShard = 0.75;

/** What shares less is another quote on the same subject. */
const leastShared = 0.5;

/**
 * Quotes that share most of their words with a text, found by its rarest words: a copy has all of them, and a copy with an
 * edit or two has most. This costs nothing to write, where an item for each quote's hash would add a tenth to every ingest.
 * What it may miss, because its cost is bounded: copies of words so common that forty newer quotes hold each of them.
 */
export function createAlike(directory: Directory, reader: Pick<QuoteReader, 'page'>): QuoteReader['alike'] {
  return async (text: string, { units = Number.POSITIVE_INFINITY, ...given }: Bounded) => {
    const meter = createPartMeter(given.meter);
    const options = { snapshot: given.snapshot, meter };
    const lists = await listsFor(text, directory, { ...options, units: units / 2 });
    const share = (units - meter.readUnits) / Math.max(1, lists.length);
    const items = Math.min(mostItems, Math.floor(share / mostUnitsOfPosting));
    if (items < 1) return [];
    const request = { ...options, order: 'newest', items, units: share } as const;
    const pages = await Promise.all(lists.map((list) => reader.page(list, request)));
    const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.position, row]));
    const wanted = wordsOf(text);
    return [...rows.values()]
      .map((row) => ({ row, shared: sharedOf(wanted, wordsOf(row.text)) }))
      .filter(({ shared }) => shared >= leastShared)
      .sort((a, b) => b.shared - a.shared || (a.row.position < b.row.position ? 1 : -1))
      .map(({ row }) => row);
  };
}

/** The lists of the rarest words; of a text without any that has a list, that of quotes with the same words. */
async function listsFor(text: string, directory: Directory, options: Bounded): Promise<QuoteList[]> {
  const telling = tokenize(text).filter((token) => !isStopWord(token.word));
  if (telling.length === 0) return [{ by: 'plain', words: plainWords(text) ?? '' }];
  const most = Math.min(mostWeighed, (options.units ?? Number.POSITIVE_INFINITY) / 2 / unitsOfShard);
  const longest = [...telling].sort((a, b) => b.word.length - a.word.length).slice(0, most);
  const stems = [...new Set(longest.map((token) => token.stem))];
  const units = (options.units ?? Number.POSITIVE_INFINITY) / 2;
  const frequencies = await directory.frequencies(stems, { ...options, units, rough: true });
  return stems
    .map((stem) => ({ stem, quotes: frequencies.get(stem)?.quotes ?? 0 }))
    .filter(({ quotes }) => quotes > 0)
    .sort((a, b) => a.quotes - b.quotes || (a.stem < b.stem ? -1 : 1))
    .slice(0, mostLists)
    .map(({ stem }) => ({ by: 'word', stem }));
}

function wordsOf(text: string): Set<string> {
  return new Set(tokenize(text).map((token) => token.word));
}

/** Common words as a share of all words of both. */
function sharedOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return common / Math.max(1, one.size + other.size - common);
}
