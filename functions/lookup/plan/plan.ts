import type { Bounded, Frequency, Index, QuoteRow, ReadOptions } from '../../index/index.ts';
import type { Meter } from '../../index/meter.ts';
import type { Query } from '../query/ast.ts';
import { mayBeginStopWord } from '../query/stop-prefix.ts';
import { type Budget, unitsLeft } from './budget.ts';
import { unitsOfCall } from './cost.ts';
import { type Cover, coverOf, kindsOf, namesToWeigh, prefixesOf } from './cover.ts';
import { type Days, daysOf } from './days.ts';
import type { Expansion, Knowledge } from './lists.ts';
import { type Meeting, meetingOf, stemsToJoin } from './meeting.ts';

/** How a query will be answered. */
export interface Plan {
  /** Lists that between them hold every match. */
  readonly cover: Cover;
  /** Another way to all matches, where frequent words meet. */
  readonly meeting: Meeting | null;
  /** Which of each list's two halves are read: of marked quotes (false), of indirect ones (true). */
  readonly flavours: readonly boolean[];
  readonly days: Days;
  readonly known: Knowledge;
}

export interface PlanOptions extends ReadOptions {
  readonly meter: Meter;
  readonly budget: Budget;
  /** Matches that are wanted. */
  readonly wanted: number;
  /** Whether they may be found by joining blocks from the newest on. */
  readonly mayJoin: boolean;
}

/** What is looked up at most before anything is read: each may cost a unit. Of more words the longest, the rarest as a rule. */
const mostStems = 10;
const mostSpeakers = 2;
const mostPrefixes = 4;
/** Of the budget, what may be spent to know what the newest articles add to that. */
const newestShare = 0.3;
/** A shard of the speakers may be large: with less than this left, how many quotes one has is guessed. */
const leastForSpeakers = 12;
/** Beyond so many words a beginning is frequent enough to be looked for in all quotes. */
const mostExpansions = 40;

/** What a plan asks the vocabulary. */
export function namesToLookUp(query: Query, mayJoin: boolean) {
  const { stems, speakers } = namesToWeigh(query);
  return {
    stems: stems.toSorted((one, other) => other.length - one.length).slice(0, mostStems),
    speakers: speakers.slice(0, mostSpeakers),
    joined: mayJoin ? stemsToJoin(query) : [],
  };
}

/** Chooses the lists; looks at the vocabulary only where there is a choice or a beginning to expand: one wave of calls. */
export async function planFor(
  index: Index,
  query: Query,
  { budget, wanted, mayJoin, snapshot, meter }: PlanOptions,
): Promise<Plan> {
  const options = { snapshot, meter, units: unitsLeft(meter, budget) * newestShare };
  const roughly = { ...options, rough: true };
  const { stems, joined, ...names } = namesToLookUp(query, mayJoin);
  const speakers = unitsLeft(meter, budget) < leastForSpeakers ? [] : names.speakers;
  if (joined.length > 0) await index.expect({ stems, speakers, joined }, { meter });
  const prefixes = prefixesOf(query).slice(0, mostPrefixes);
  const isWeighed = stems.length + speakers.length + prefixes.length > 0;
  const [frequencies, sizes, totals, expansions] = await Promise.all([
    stems.length > 0 ? index.frequencies(stems, roughly) : new Map(),
    speakers.length > 0 ? index.speakerSizes(speakers, roughly) : new Map(),
    isWeighed ? index.totals(roughly) : null,
    Promise.all(prefixes.map((prefix) => expand(index, prefix, options))),
  ]);
  const known: Knowledge = {
    frequencies: new Map([...expansions.flatMap((one) => [...one.frequencies]), ...frequencies]),
    quotes: totals?.quotes ?? 0,
    quotesOfArticle: (totals?.quotes ?? 0) / Math.max(1, totals?.articles ?? 0),
    speakers: new Map(speakers.map((id) => [id, sizes.get(id) ?? 0])),
    expansions: new Map(prefixes.map((prefix, place) => [prefix, expansions[place]!])),
  };
  const kinds = kindsOf(query);
  const flavours = [
    ...(kinds.some((kind) => kind !== 'indirect') ? [false] : []),
    ...(kinds.includes('indirect') ? [true] : []),
  ];
  // Half of what is left for the first wave, in which every list costs a call.
  const mostLists = unitsLeft(meter, budget) / 2 / unitsOfCall / Math.max(1, flavours.length);
  return {
    cover: coverOf(query, known, wanted, mostLists),
    // In a process that had to ask for the words, their blocks were asked for with them.
    meeting: meetingOf(query, known, joined.length > 0 && meter.requests > 0),
    flavours,
    days: daysOf(query),
    known,
  };
}

async function expand(index: Index, prefix: string, options: Bounded): Promise<Expansion> {
  const words = await index.wordsWithPrefix(prefix, { ...options, limit: mostExpansions + 1 });
  const frequencies = new Map<string, Frequency>();
  for (const { stem, quotes } of words ?? []) {
    frequencies.set(stem, { quotes: quotes + (frequencies.get(stem)?.quotes ?? 0), blocks: false });
  }
  const isAll = words !== null && words.length <= mostExpansions && !mayBeginStopWord(prefix);
  return { stems: isAll ? [...frequencies.keys()] : null, frequencies };
}

/** The article that a query is confined to, whose one record then answers it. */
export function articleOf(query: Query): string | null {
  const parts = query.type === 'and' ? query.parts : [query];
  for (const part of parts) if (part.type === 'article') return part.id;
  return null;
}

export async function rowsOfArticle(
  index: Index,
  id: string,
  options: ReadOptions,
): Promise<readonly QuoteRow[]> {
  if (!isArticleId(id)) return [];
  const record = await index.article(id, options);
  return record?.quotes ?? [];
}

/** What `articleId` makes of a seed's key, see article/article-id.ts; anything else is not even looked for. */
export function isArticleId(text: string): boolean {
  return /^[A-Za-z0-9._~-]{1,200}$/.test(text);
}
