import type { Span } from '../article/article.ts';
import { bareId } from '../index/namesakes.ts';

/** What a version of an article holds of a quote, as far as telling versions apart needs it. */
export interface VersionedQuote {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly spans: readonly Span[];
  readonly confidence: number;
  readonly speaker: { readonly id: string } | null;
}

export type ChangeKind = 'quote.indexed' | 'quote.altered' | 'quote.removed';

/** One difference between two versions of an article. A quote that stands unaltered in both is no difference. */
export type Change<Quote extends VersionedQuote> =
  | { readonly type: 'quote.indexed'; readonly after: Quote; readonly before: null }
  | { readonly type: 'quote.altered'; readonly after: Quote; readonly before: Quote }
  | { readonly type: 'quote.removed'; readonly after: null; readonly before: Quote };

/**
 * Two wordings are one quote altered when they share at least this part of their words (Dice's coefficient over
 * words with their number of times). Below it the old one went and another came.
 */
const SAME_QUOTE = 0.5;
/** A fragment of so few words may share none with its new wording: there the place and the speaker decide. */
const FRAGMENT_WORDS = 3;

/**
 * What changed from one version of an article to the next. A quote's id follows from its words, so only quotes whose
 * words differ are compared: the likeliest pairs first, ties to the pair that stands in the same order.
 */
export function changesBetween<Quote extends VersionedQuote>(
  before: readonly Quote[],
  after: readonly Quote[],
): Change<Quote>[] {
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  const come = after.filter(({ id }) => !known.has(id));
  const paired = pairs(gone, come, placesOf(before, kept), placesOf(after, known));
  const changes: Change<Quote>[] = come.map((quote) => {
    const earlier = paired.get(quote);
    return earlier
      ? { type: 'quote.altered', after: quote, before: earlier }
      : { type: 'quote.indexed', after: quote, before: null };
  });
  const rewritten = new Set(paired.values());
  for (const quote of gone) {
    if (!rewritten.has(quote)) changes.push({ type: 'quote.removed', after: null, before: quote });
  }
  return changes;
}

/** The untouched quotes before and after each quote: two wordings in one place have the same neighbours. */
function placesOf(
  quotes: readonly VersionedQuote[],
  untouched: ReadonlySet<string>,
): Map<VersionedQuote, string> {
  const neighbours = (inOrder: readonly VersionedQuote[]) => {
    let last = '';
    return new Map(
      inOrder.map((quote) => {
        const neighbour = last;
        if (untouched.has(quote.id)) last = quote.id;
        return [quote, neighbour] as const;
      }),
    );
  };
  const previous = neighbours(quotes);
  const next = neighbours(quotes.toReversed());
  return new Map(quotes.map((quote) => [quote, `${previous.get(quote)} ${next.get(quote)}`]));
}

/** New wording to old wording, each used once. */
function pairs<Quote extends VersionedQuote>(
  gone: readonly Quote[],
  come: readonly Quote[],
  oldPlaces: ReadonlyMap<VersionedQuote, string>,
  newPlaces: ReadonlyMap<VersionedQuote, string>,
): Map<Quote, Quote> {
  const goneWords = gone.map(wordCounts);
  const candidates = come.flatMap((after, afterAt) => {
    const words = wordCounts(after);
    return gone.flatMap((before, beforeAt) => {
      const oldWords = goneWords[beforeAt]!;
      const likeness = dice(words, oldWords);
      const rewordedFragment =
        Math.max(words.total, oldWords.total) <= FRAGMENT_WORDS &&
        nameOf(before) === nameOf(after) &&
        oldPlaces.get(before) === newPlaces.get(after);
      if (likeness < SAME_QUOTE && !rewordedFragment) return [];
      return [{ after, before, likeness, apart: Math.abs(afterAt - beforeAt) }];
    });
  });
  candidates.sort((a, b) => b.likeness - a.likeness || a.apart - b.apart);
  const chosen = new Map<Quote, Quote>();
  const taken = new Set<Quote>();
  for (const { after, before } of candidates) {
    if (chosen.has(after) || taken.has(before)) continue;
    chosen.set(after, before);
    taken.add(before);
  }
  return chosen;
}

/** Whether a name is told apart from namesakes may change meanwhile. */
function nameOf({ speaker }: VersionedQuote): string | undefined {
  return speaker === null ? undefined : bareId(speaker.id);
}

interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function wordCounts({ text }: VersionedQuote): Words {
  const counts = new Map<string, number>();
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

function dice(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total);
}
