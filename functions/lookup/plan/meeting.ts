import type { JoinRequest } from '../../index/index.ts';
import { isStopWord } from '../../index/tokenize.ts';
import type { Query, QueryWord } from '../query/ast.ts';
import { rowsFor, unitsOfCall, unitsOfRow, unitsOfTrip } from './cost.ts';
import { type Access, type Knowledge, wordAccess } from './lists.ts';
import { shareOf, telling } from './shares.ts';

/** Frequent words that every match holds, to be found where their id blocks meet, or one in a phrase, by what stands beside it. */
export interface Meeting {
  /** The list of the rarest of them. */
  readonly access: Access;
  /** Rarest first. */
  readonly stems: readonly string[];
  readonly phrase: JoinRequest['phrase'];
  /** About how many of the rarest word's quotes hold the others, and how many of those match the query. 0 to 1. */
  readonly share: number;
  readonly matching: number;
  /** Whether the first blocks were read with what is known of the words: where these do, joining takes no wave more than scanning. */
  readonly begun: boolean;
}

type Phrase = Query & { readonly type: 'phrase' };

const mostStems = 4;
/** About how many entries of a block half a unit reads. */
const entriesOfCall = 400;
/** So many of them are read of each word before it is known how frequent it is. */
const blocksBegun = 2;
/** Of the quotes that hold some words of a phrase, those in which the next one stands in its place. */
const neighbourShare = 0.1;
/** What words share less is no reason to read more at once. */
const leastShare = 0.002;
/** Of what the blocks say of a phrase, what turns out to be it. */
const rightShare = 0.9;

/** Null when there are no such words. */
export function meetingOf(query: Query, known: Knowledge, begun: boolean): Meeting | null {
  const parts = partsOf(query);
  const sizeOf = (stem: string) => known.frequencies.get(stem)?.quotes ?? 0;
  const frequent = [...new Set(wordsHeld(query).map(({ stem }) => stem))]
    .filter((stem) => known.frequencies.get(stem)?.blocks === true)
    .sort((one, other) => sizeOf(one) - sizeOf(other))
    .slice(0, mostStems);
  const phrase = phraseOf(parts, frequent[0]);
  const stems = phrase && isTold(phrase, frequent, sizeOf) ? frequent.slice(0, 1) : frequent;
  const [rarest, ...others] = stems;
  if (rarest === undefined || (others.length === 0 && !phrase)) return null;
  const all = Math.max(known.quotes, sizeOf(rarest), 1);
  const apart = others.reduce((share, stem) => share * Math.min(1, sizeOf(stem) / all), 1);
  const share = Math.max(
    leastShare,
    phrase ? apart * neighbourShare ** (phrase.words.length - others.length - 1 || 1) : apart,
  );
  const rest = parts.filter(
    (part) => part !== phrase && !(part.type === 'word' && stems.includes(part.word.stem)),
  );
  const matching = rest.reduce((product, part) => product * shareOf(part, known), phrase ? rightShare : 1);
  return {
    access: wordAccess(rarest, known),
    stems,
    phrase,
    share,
    matching: Math.max(0.1, matching),
    begun,
  };
}

/** Read units for so many matches, about. */
export function meetingCost(
  { access, stems, share, matching, begun }: Meeting,
  known: Knowledge,
  wanted: number,
): number {
  const rows = Math.min(wanted / matching, access.size * share + 1);
  const reach = Math.min(access.size, rowsFor(rows, share));
  const blocks = stems.map((stem) => {
    const size = known.frequencies.get(stem)?.quotes ?? 0;
    return Math.max(1, (reach * size) / Math.max(1, access.size) / entriesOfCall);
  });
  const isRead = begun && Math.max(...blocks) <= blocksBegun;
  // Rows near one another are read as one.
  const unitsOfRows = rows * Math.min(unitsOfCall, unitsOfRow / share);
  const unitsOfBlocks = blocks.reduce((sum, one) => sum + one, 0) * unitsOfCall;
  return isRead ? unitsOfRows : unitsOfBlocks + unitsOfRows + unitsOfTrip;
}

/** Words whose first blocks are read before it is known how frequent they are: the longest, the rarest as a rule. */
const mostExpected = 3;

/** Stems of words that every match holds, and which are joined if they are frequent; none where there is nothing to join. */
export function stemsToJoin(query: Query): string[] {
  const words = wordsHeld(query).toSorted((one, other) => other.word.length - one.word.length);
  const stems = [...new Set(words.map(({ stem }) => stem))];
  const isJoin =
    stems.length > 1 || partsOf(query).some((part) => part.type === 'phrase' && part.words.length > 1);
  return isJoin ? stems.slice(0, mostExpected) : [];
}

function partsOf(query: Query): readonly Query[] {
  return query.type === 'and' ? query.parts : [query];
}

/** Words that have lists and stand in every match. */
function wordsHeld(query: Query): QueryWord[] {
  return partsOf(query).flatMap((part) => {
    if (part.type === 'word') return isStopWord(part.word.word) ? [] : [part.word];
    return part.type === 'phrase' ? telling(part.words) : [];
  });
}

/** The first phrase that holds the stem. */
function phraseOf(parts: readonly Query[], rarest: string | undefined): Phrase | undefined {
  return parts.find(
    (part): part is Phrase =>
      part.type === 'phrase' && part.words.length > 1 && part.words.some(({ stem }) => stem === rarest),
  );
}

/** Whether its rarest word's blocks tell the phrase well enough: by two words beside it, or by one where the other's are many. */
function isTold(
  { words, exact }: Phrase,
  stems: readonly string[],
  sizeOf: (stem: string) => number,
): boolean {
  const [rarest = '', next] = stems;
  const place = words.findIndex(({ stem }) => stem === rarest);
  const beside = words.filter((_, at) => at !== place && Math.abs(at - place) <= 2).length;
  return exact && (beside > 1 || next === undefined || sizeOf(next) > 8 * sizeOf(rarest));
}
