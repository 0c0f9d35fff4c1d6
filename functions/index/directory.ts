import { addCounts } from './contribution.ts';
import type { Counts, ShardRef } from './counts.ts';
import type { Directory, ReadOptions, VocabularyWord } from './index.ts';
import { speakerShardKey, speakersKey, totalsKey, vocabularyKey, vocabularyPartition } from './keys.ts';
import { nameOfSnapshot } from './manifest.ts';
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
import { isStopWord, stemOf } from './tokenize.ts';

export function createDirectory(counts: Counts): Directory {
  let known: { readonly of: string; readonly speakers: readonly KnownSpeaker[] } | null = null;

  /** All speakers in order, made once for each state of the index. */
  async function allSpeakers({ snapshot, meter }: ReadOptions): Promise<readonly KnownSpeaker[]> {
    const of = nameOfSnapshot(snapshot);
    if (known?.of !== of) {
      const { speakers } = await counts.sum([{ pk: speakersKey }], snapshot, meter);
      known = { of, speakers: knownSpeakers(speakers) };
    }
    return known.speakers;
  }

  async function words(ref: ShardRef, { snapshot, meter }: ReadOptions): Promise<VocabularyWord[]> {
    const { written, paraphrased } = await counts.sum([ref], snapshot, meter);
    const all = new Map(written);
    addCounts(all, paraphrased, 1);
    return [...all].map(([word, quotes]) => ({ word, stem: stemOf(word), quotes }));
  }

  return {
    async totals({ snapshot, meter }) {
      const { articles, quotes, indirect, words } = await counts.sum([totalsKey], snapshot, meter);
      return { articles, quotes, indirect, words };
    },

    async frequencies(stems, { snapshot, meter }) {
      const keys = new Map(stems.map((stem) => [JSON.stringify(vocabularyKey(stem)), vocabularyKey(stem)]));
      const [{ written }, blocks] = await Promise.all([
        counts.sum([...keys.values()], snapshot, meter),
        counts.blocks(stems, snapshot, meter),
      ]);
      const quotes = new Map<string, number>();
      for (const [word, number] of written) {
        const stem = stemOf(word);
        quotes.set(stem, (quotes.get(stem) ?? 0) + number);
      }
      return new Map(
        stems.map((stem) => [stem, { quotes: quotes.get(stem) ?? 0, blocks: blocks.has(stem) }]),
      );
    },

    async wordsWithPrefix(prefix, { limit, ...options }) {
      if (prefix === '') return [];
      const [first = '', second] = prefix;
      const ref = second === undefined ? { pk: vocabularyPartition(first) } : vocabularyKey(prefix);
      const found = (await words(ref, options)).filter(({ word }) => word.startsWith(prefix));
      return found.sort((a, b) => b.quotes - a.quotes || (a.word < b.word ? -1 : 1)).slice(0, limit);
    },

    async nearWords(word, { limit, ...options }) {
      const [first] = word;
      if (first === undefined) return [];
      const all = await words({ pk: vocabularyPartition(first) }, options);
      return all
        .filter((other) => other.word !== word && !isStopWord(other.word))
        .map((other) => ({ ...other, distance: editDistance(word, other.word, 2) }))
        .filter(({ distance }) => distance <= 2)
        .sort((a, b) => a.distance - b.distance || b.quotes - a.quotes || (a.word < b.word ? -1 : 1))
        .slice(0, limit)
        .map(({ distance: _, ...other }) => other);
    },

    async speakers(query, { limit, after, ...options }) {
      const found = findSpeakers(await allSpeakers(options), query);
      const [quotes = '', id = ''] = (after ?? '').split(/ (.*)/s);
      const rest =
        after === undefined
          ? found
          : found.filter(
              (row) => row.quotes < Number(quotes) || (row.quotes === Number(quotes) && row.id > id),
            );
      const rows = rest.slice(0, limit);
      const last = rows.at(-1);
      return { rows, next: last !== undefined && rest.length > limit ? `${last.quotes} ${last.id}` : null };
    },

    async speaker(id, { snapshot, meter }) {
      const { speakers } = await counts.sum([speakerShardKey(id)], snapshot, meter);
      const persons = personsOf(speakers).get(bareId(id)) ?? [];
      const person = personMeant(id, persons);
      if (person === null) return null;
      const record = speakerRecord(person, persons);
      if (!isSingleName(record.name)) return { ...record, likely: null };
      // Who a single name may stand for, all the other speakers tell.
      const all = await allSpeakers({ snapshot, ...(meter && { meter }) });
      return { ...record, likely: all.find(({ row }) => row.id === record.id)?.row.likely ?? null };
    },
  };
}
