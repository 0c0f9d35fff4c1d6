import type { Bounded, Index, QuoteRow } from '../index/index.ts';
import { mayBeOne } from '../index/namesakes.ts';
import { isSingleName } from '../index/speakers.ts';
import { tokenize } from '../index/tokenize.ts';
import type { Speaker } from '../quotes/quote.ts';
import { pageBudget, unitsLeft } from './plan/budget.ts';
import { isArticleId } from './plan/plan.ts';
import { quoteJson } from './quote-json.ts';
import { type Reading, type ReadingOptions, reading } from './reading.ts';
import type { OneQuoteJson } from './schemas/quote.ts';

/** As much of the words in common as a shortened or slightly changed copy has. */
const leastSimilarity = 0.75;
const mostElsewhere = 50;
/** What knowing whom a surname means may cost; where the same words stand elsewhere costs some ten. */
const mostOfSurname = 16;

/**
 * One quote with its context, where else the same words stand, and who else they are attributed to; null when there is no
 * such quote.
 */
export function oneQuote(id: string): Reading<OneQuoteJson | null> {
  return reading((index, options) => readQuote(index, id, options));
}

async function readQuote(
  index: Index,
  id: string,
  { snapshot, meter, origin }: ReadingOptions,
): Promise<OneQuoteJson | null> {
  const articleId = id.slice(0, Math.max(0, id.lastIndexOf('.')));
  if (!isArticleId(articleId)) return null;
  const record = await index.article(articleId, { snapshot, meter });
  const found = record?.quotes.find((quote) => quote.id === id);
  if (!found) return null;
  const { speaker } = found;
  const left = unitsLeft(meter, pageBudget);
  const unitsOfSurname = speaker && mayBeSurname(speaker.name) ? Math.min(mostOfSurname, left / 2) : 0;
  const [alike, likely] = await Promise.all([
    index.alike(found.text, { snapshot, meter, units: left - unitsOfSurname }),
    unitsOfSurname > 0 ? likelyOf(index, speaker!, { snapshot, meter, units: unitsOfSurname }) : null,
  ]);
  const copies = alike
    .filter((row) => row.id !== id)
    .map((row) => ({ row, similarity: similarity(found.text, row.text) }))
    .filter((copy) => copy.similarity >= leastSimilarity)
    .sort(
      (one, other) => other.similarity - one.similarity || (one.row.position > other.row.position ? -1 : 1),
    )
    .slice(0, mostElsewhere);
  return {
    ...quoteJson(found, {
      origin,
      context: found.context,
      ...(likely && likely !== 'leftOut' && { likely }),
    }),
    ...(likely === 'leftOut' && { likelyLeftOut: true as const }),
    elsewhere: copies.map((copy) => ({
      similarity: copy.similarity,
      quote: quoteJson(copy.row, { origin }),
    })),
    conflicts: conflictsOf(
      found,
      copies.map(({ row }) => row),
    ),
  };
}

/** One word that is no abbreviation: NATO is nobody's surname. */
function mayBeSurname(name: string): boolean {
  return isSingleName(name) && name !== name.toUpperCase();
}

/** Whom the speaker's one name likely means; `leftOut` when that would cost too much to know. */
async function likelyOf(index: Index, { id, name }: Speaker, options: Bounded) {
  const [surname = ''] = tokenize(name).map(({ word }) => word);
  const sharing = await index.surname(surname, options);
  return sharing === null ? 'leftOut' : (sharing.find((row) => row.id === id)?.likely ?? null);
}

/** Twice the words in common over the words of both (Dice), two decimals; 1 only for the same words in the same order. */
export function similarity(one: string, other: string): number {
  const words = tokenize(one).map(({ word }) => word);
  const others = tokenize(other).map(({ word }) => word);
  if (words.join(' ') === others.join(' ')) return 1;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  const dice = (2 * common) / Math.max(1, words.length + others.length);
  return Math.min(0.99, Math.round(dice * 100) / 100);
}

function conflictsOf(quote: QuoteRow, copies: readonly QuoteRow[]): OneQuoteJson['conflicts'] {
  const bySpeaker = new Map<string, OneQuoteJson['conflicts'][number]>();
  for (const { id, speaker, kind } of copies) {
    if (!speaker || !quote.speaker || mayBeOne(speaker.id, quote.speaker.id) || kind === 'indirect') continue;
    const known = bySpeaker.get(speaker.id);
    if (known) known.quotes.push(id);
    else bySpeaker.set(speaker.id, { speaker: { id: speaker.id, name: speaker.name }, quotes: [id] });
  }
  return [...bySpeaker.values()];
}
