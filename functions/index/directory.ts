import { addCounts } from './contribution.ts';
import type { About, Counts, ShardRef } from './counts.ts';
import type { Bounded, Directory, QuoteReader, SpeakerRow, VocabularyWord } from './index.ts';
import { speakerShardKey, speakersKey, totalsKey, vocabularyKey, vocabularyPartition } from './keys.ts';
import { nameOfSnapshot } from './manifest.ts';
import { createPartMeter } from './meter.ts';
import { bareId } from './namesakes.ts';
import {
  findSpeakers,
  isSingleName,
  type KnownSpeaker,
  knownSpeakers,
  personMeant,
  personsOf,
  speakerRecord,
} from './speakers.ts';
import { editDistance } from './spelling.ts';
import { createSurname } from './surname.ts';
import { isStopWord, stemOf, tokenize } from './tokenize.ts';
import { readUnits } from './units.ts';

/**
 * About what the words of one first letter cost to read: a text of n words has some 10·n^0.6 different ones (Heaps' law, with
 * the exponent of English newspapers), of which a letter has a tenth or less, at 7 bytes each, read consistently.
 */
function partitionUnits(words: number): number {
  return readUnits(0.1 * 7 * 10 * words ** 0.6, true);
}

/** What the list of all speakers takes for each quote at most, as a rule. */
const speakerBytes = 16;

/** About the part that the second letter makes of it. */
const shardShare = 0.2;

/** Of what one speaker may cost, what may be spent on the newest articles: the rest is for those merged. */
const newestShare = 0.75;

/** Before every sort key. */
const first = ' ';

/** How far a listing of speakers has come: which part of them it shows, and whom it showed last. */
interface Place {
  readonly from: string;
  /** Undefined where the part is still to be found; null: to the end. */
  readonly to?: string | null;
  readonly last?: readonly [quotes: number, id: string];
}

/** From a `next` of ours; anything else is the beginning. */
function placeOf(after = '{}'): Place {
  const { from, to, last } = JSON.parse(after) as Partial<Place>;
  const isLast = Array.isArray(last) && typeof last[0] === 'number' && typeof last[1] === 'string';
  return {
    from: typeof from === 'string' && from !== '' ? from : first,
    ...((to === null || (typeof to === 'string' && to !== '')) && { to }),
    ...(isLast && { last }),
  };
}

interface KnownSpeakers {
  readonly of: string;
  readonly speakers: readonly KnownSpeaker[];
  /** Whether that is everybody. */
  readonly isAll: boolean;
  readonly to: string | null;
}

/** Of one known by a surname alone, others who bear it may be in another part. */
function withoutLikely(row: SpeakerRow): SpeakerRow {
  return isSingleName(row.name) ? { ...row, likely: null, likelyLeftOut: true } : row;
}

export function createDirectory(counts: Counts, reader: Pick<QuoteReader, 'page'>): Directory {
  const readSurname = createSurname(reader);
  let known: KnownSpeakers | null = null;

  /** All speakers in order, or those of a part; made once for each state of the index. */
  async function someSpeakers(
    place: Place,
    { snapshot, meter, units = Number.POSITIVE_INFINITY }: Bounded,
  ): Promise<KnownSpeakers> {
    const of = JSON.stringify([nameOfSnapshot(snapshot), place.from, place.to]);
    if (known?.of === of) return known;
    const { from, to } = place;
    const range = { pk: speakersKey, from, ...(to !== undefined && { to }) };
    const { sum, exact, to: end } = await counts.part(range, snapshot, units, meter);
    const made = {
      of,
      speakers: knownSpeakers(sum.speakers),
      isAll: exact && from === first && end === null,
      to: end,
    };
    if (exact) known = made;
    return made;
  }

  async function sumOf(
    refs: readonly ShardRef[],
    { snapshot, meter, units, rough = false }: Bounded,
  ): Promise<About> {
    if (units !== undefined && units < Number.POSITIVE_INFINITY) {
      return rough
        ? counts.roughly(refs, snapshot, units, meter)
        : counts.about(refs, snapshot, units, meter);
    }
    return { sum: await counts.sum(refs, snapshot, meter), exact: true };
  }

  /** The words of some shards, and whether that is all of them. */
  async function words(refs: readonly ShardRef[], options: Bounded) {
    const { sum, exact } = await sumOf(refs, options);
    const all = new Map(sum.written);
    addCounts(all, sum.paraphrased, 1);
    return {
      exact,
      words: [...all].map(([word, quotes]): VocabularyWord => ({ word, stem: stemOf(word), quotes })),
    };
  }

  const surname: Directory['surname'] = async (word, options) => {
    const of = JSON.stringify([nameOfSnapshot(options.snapshot), first]);
    if (known?.of !== of || !known.isAll) return readSurname(word, options);
    const isOf = ({ row }: KnownSpeaker) => tokenize(row.name).at(-1)?.word === word;
    return known.speakers.filter(isOf).map(({ row }) => row);
  };

  const totals: Directory['totals'] = async (options) => {
    const { articles, quotes, indirect, words: length } = (await sumOf([totalsKey], options)).sum;
    return { articles, quotes, indirect, words: length };
  };

  return {
    totals,

    async expect({ stems, speakers }, { meter }) {
      counts.expect([...stems.map(vocabularyKey), ...speakers.map(speakerShardKey), totalsKey], meter);
    },

    async frequencies(stems, options) {
      const keys = new Map(stems.map((stem) => [JSON.stringify(vocabularyKey(stem)), vocabularyKey(stem)]));
      const [{ sum }, blocks] = await Promise.all([
        sumOf([...keys.values()], options),
        counts.blocks(stems, options.snapshot, options.meter),
      ]);
      const quotes = new Map<string, number>();
      for (const [word, number] of sum.written) {
        const stem = stemOf(word);
        quotes.set(stem, (quotes.get(stem) ?? 0) + number);
      }
      return new Map(
        stems.map((stem) => [stem, { quotes: quotes.get(stem) ?? 0, blocks: blocks.has(stem) }]),
      );
    },

    async speakerSizes(ids, options) {
      const keys = new Map(ids.map((id) => [speakerShardKey(id).sk, speakerShardKey(id)]));
      const { sum } = await sumOf([...keys.values()], options);
      const sizes = new Map<string, number>();
      for (const [id, { days }] of sum.speakers) {
        const known = sizes.get(bareId(id)) ?? 0;
        sizes.set(
          bareId(id),
          [...days.values()].reduce((total, number) => total + number, known),
        );
      }
      return new Map(
        ids.flatMap((id) => {
          const size = sizes.get(bareId(id));
          return size === undefined ? [] : [[id, size]];
        }),
      );
    },

    async wordsWithPrefix(prefix, { limit, ...options }) {
      if (prefix === '') return [];
      const [first = '', second] = prefix;
      const ref = second === undefined ? { pk: vocabularyPartition(first) } : vocabularyKey(prefix);
      const all = await words([ref], options);
      if (!all.exact) return null;
      const found = all.words.filter(({ word }) => word.startsWith(prefix));
      return found.sort((a, b) => b.quotes - a.quotes || (a.word < b.word ? -1 : 1)).slice(0, limit);
    },

    async nearWords(word, { limit, units = Number.POSITIVE_INFINITY, ...options }) {
      const [first] = word;
      if (first === undefined) return [];
      const { words: length } = await totals({ ...options, units });
      const cost = partitionUnits(length);
      if (cost * shardShare > units) return [];
      // Most misspellings leave the first two letters as they are.
      const ref = cost > units ? vocabularyKey(word) : { pk: vocabularyPartition(first) };
      const { words: all } = await words([ref], { ...options, units });
      return all
        .filter((other) => other.word !== word && !isStopWord(other.word))
        .map((other) => ({ ...other, distance: editDistance(word, other.word, 2) }))
        .filter(({ distance }) => distance <= 2)
        .sort((a, b) => a.distance - b.distance || b.quotes - a.quotes || (a.word < b.word ? -1 : 1))
        .slice(0, limit)
        .map(({ distance: _, ...other }) => other);
    },

    async speakers(query, { limit, after, inParts = false, ...options }) {
      const place = placeOf(after);
      const { units = Number.POSITIVE_INFINITY } = options;
      if (!inParts && units < Number.POSITIVE_INFINITY) {
        const { quotes, indirect } = await totals(options);
        if (readUnits((quotes + indirect) * speakerBytes, true) > units) {
          return { rows: [], next: null, partial: true };
        }
      }
      const some = await someSpeakers(place, options);
      if (!some.isAll && !inParts) return { rows: [], next: null, partial: true };
      const found = findSpeakers(some.speakers, query);
      const { last } = place;
      const rest =
        last === undefined
          ? found
          : found.filter(({ quotes, id }) => quotes < last[0] || (quotes === last[0] && id > last[1]));
      const rows = rest.slice(0, limit);
      const shown = rows.at(-1);
      const next: Place | null =
        shown !== undefined && rest.length > limit
          ? { from: place.from, to: some.to, last: [shown.quotes, shown.id] }
          : some.to === null
            ? null
            : { from: some.to };
      return {
        rows: some.isAll ? rows : rows.map(withoutLikely),
        next: next === null ? null : JSON.stringify(next),
        partial: !some.isAll,
      };
    },

    surname,

    async speaker(id, { units = Number.POSITIVE_INFINITY, meter: whole, ...options }) {
      const meter = createPartMeter(whole);
      const newest = { ...options, meter, units: units * newestShare };
      const { speakers } = (await sumOf([speakerShardKey(id)], newest)).sum;
      const persons = personsOf(speakers).get(bareId(id)) ?? [];
      const person = personMeant(id, persons);
      if (person === null) return null;
      const record = speakerRecord(person, persons);
      if (!isSingleName(record.name)) return { ...record, likely: null };
      const [{ word } = { word: '' }] = tokenize(record.name);
      const sharing = await surname(word, { ...options, meter, units: units - meter.readUnits });
      if (sharing === null) return { ...record, likely: null, likelyLeftOut: true };
      return { ...record, likely: sharing.find((row) => row.id === record.id)?.likely ?? null };
    },
  };
}
