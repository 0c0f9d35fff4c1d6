import type { Quote } from '../quotes/quote.ts';
import { fieldsOfRole } from './fields.ts';
import { idOfPerson, personIn } from './namesakes.ts';
import { dayOf } from './positions.ts';
import { tokenize } from './tokenize.ts';
import type { Version } from './version.ts';

/** Maps, not objects: "constructor" is a word too. */
export type Counts = Map<string, number>;

/**
 * What versions add to the counts. All of it are sums, so that a replaced version can be taken off again, in any order; a
 * speaker's names, aliases and roles count the quotes that give them, for the same reason. Counts that are 0 are left out.
 */
export interface Contribution {
  articles: number;
  /** Marked quotes, and the words in them. */
  quotes: number;
  words: number;
  indirect: number;
  /** Marked quotes by word as written, which tells closely enough how frequent a stem is; and indirect ones, for prefixes. */
  readonly written: Counts;
  readonly paraphrased: Counts;
  /** By id and fields of the role, so that namesakes can be divided: see namesakes.ts. */
  readonly speakers: Map<string, SpeakerContribution>;
  /** Quotes by those of these ids that say fields: the little that rows of namesakes are told apart by. */
  readonly signs: Counts;
}

export interface SpeakerContribution {
  readonly names: Counts;
  readonly aliases: Counts;
  readonly roles: Counts;
  /** Marked quotes by day (`yyyymmdd`, `00000000` undated). */
  readonly days: Counts;
  indirect: number;
}

export function noContribution(): Contribution {
  return {
    articles: 0,
    quotes: 0,
    words: 0,
    indirect: 0,
    written: new Map(),
    paraphrased: new Map(),
    speakers: new Map(),
    signs: new Map(),
  };
}

export function noSpeakerContribution(): SpeakerContribution {
  return { names: new Map(), aliases: new Map(), roles: new Map(), days: new Map(), indirect: 0 };
}

export function contributionOf({
  head,
  quotes,
}: {
  readonly head: Pick<Version['head'], 'published'>;
  readonly quotes: readonly Pick<Quote, 'text' | 'kind' | 'speaker'>[];
}): Contribution {
  const sum = noContribution();
  sum.articles = 1;
  const day = dayOf(head.published);
  for (const { text, kind, speaker } of quotes) {
    const indirect = kind === 'indirect';
    const tokens = tokenize(text);
    const counts = indirect ? sum.paraphrased : sum.written;
    for (const word of new Set(tokens.map((token) => token.word))) count(counts, word, 1);
    if (indirect) sum.indirect += 1;
    else {
      sum.quotes += 1;
      sum.words += tokens.length;
    }
    if (speaker !== null) {
      const id = idOfPerson(speaker.id, fieldsOfRole(speaker.role));
      if (personIn(id) !== null) count(sum.signs, id, 1);
      const of = speakerIn(sum, id);
      count(of.names, speaker.name, 1);
      for (const alias of new Set(speaker.aliases)) count(of.aliases, alias, 1);
      if (speaker.role !== null) count(of.roles, speaker.role, 1);
      if (indirect) of.indirect += 1;
      else count(of.days, day, 1);
    }
  }
  return sum;
}

/** Adds to `sum` the other's counts, or with a `sign` of -1 takes them off. */
export function addContribution(sum: Contribution, other: Contribution, sign: 1 | -1): void {
  sum.articles += sign * other.articles;
  sum.quotes += sign * other.quotes;
  sum.words += sign * other.words;
  sum.indirect += sign * other.indirect;
  addCounts(sum.written, other.written, sign);
  addCounts(sum.paraphrased, other.paraphrased, sign);
  addCounts(sum.signs, other.signs, sign);
  for (const [id, speaker] of other.speakers) {
    const of = speakerIn(sum, id);
    addSpeaker(of, speaker, sign);
    if (isEmptySpeaker(of)) sum.speakers.delete(id);
  }
}

export function addSpeaker(sum: SpeakerContribution, other: SpeakerContribution, sign: 1 | -1): void {
  addCounts(sum.names, other.names, sign);
  addCounts(sum.aliases, other.aliases, sign);
  addCounts(sum.roles, other.roles, sign);
  addCounts(sum.days, other.days, sign);
  sum.indirect += sign * other.indirect;
}

export function isEmptySpeaker({ names, aliases, roles, days, indirect }: SpeakerContribution): boolean {
  return indirect === 0 && [names, aliases, roles, days].every((counts) => counts.size === 0);
}

export function addCounts(sum: Counts, other: Counts, sign: 1 | -1): void {
  for (const [key, number] of other) count(sum, key, sign * number);
}

function count(counts: Counts, key: string, number: number): void {
  const after = (counts.get(key) ?? 0) + number;
  if (after === 0) counts.delete(key);
  else counts.set(key, after);
}

function speakerIn(sum: Contribution, id: string): SpeakerContribution {
  const known = sum.speakers.get(id);
  if (known !== undefined) return known;
  const made = noSpeakerContribution();
  sum.speakers.set(id, made);
  return made;
}

/** Keys by their count: nearly all counts of one article are 1. */
export type PackedCounts = readonly (readonly [number: number, keys: readonly string[]])[];
export type PackedSpeaker = readonly [PackedCounts, PackedCounts, PackedCounts, PackedCounts, number];
export type PackedContribution = readonly [
  numbers: readonly [articles: number, quotes: number, words: number, indirect: number],
  written: PackedCounts,
  paraphrased: PackedCounts,
  speakers: readonly (readonly [id: string, speaker: PackedSpeaker])[],
  /** Contributions of an older layout have none. */
  signs?: PackedCounts,
];

/** As plain data, in a fixed order. */
export function packContribution(sum: Contribution): PackedContribution {
  return [
    [sum.articles, sum.quotes, sum.words, sum.indirect],
    packCounts(sum.written),
    packCounts(sum.paraphrased),
    [...sum.speakers].sort(byKey).map(([id, speaker]) => [id, packSpeaker(speaker)]),
    packCounts(sum.signs),
  ];
}

export function unpackContribution(packed: PackedContribution): Contribution {
  const [[articles, quotes, words, indirect], written, paraphrased, speakers, signs = []] = packed;
  return {
    articles,
    quotes,
    words,
    indirect,
    written: unpackCounts(written),
    paraphrased: unpackCounts(paraphrased),
    speakers: new Map(speakers.map(([id, speaker]) => [id, unpackSpeaker(speaker)])),
    signs: unpackCounts(signs),
  };
}

export function packSpeaker({ names, aliases, roles, days, indirect }: SpeakerContribution): PackedSpeaker {
  return [packCounts(names), packCounts(aliases), packCounts(roles), packCounts(days), indirect];
}

export function unpackSpeaker([names, aliases, roles, days, indirect]: PackedSpeaker): SpeakerContribution {
  return {
    names: unpackCounts(names),
    aliases: unpackCounts(aliases),
    roles: unpackCounts(roles),
    days: unpackCounts(days),
    indirect,
  };
}

export function packCounts(counts: Counts): PackedCounts {
  const byNumber = new Map<number, string[]>();
  for (const [key, number] of [...counts].sort(byKey)) {
    const keys = byNumber.get(number);
    if (keys === undefined) byNumber.set(number, [key]);
    else keys.push(key);
  }
  return [...byNumber].sort(([a], [b]) => a - b);
}

export function unpackCounts(packed: PackedCounts): Counts {
  return new Map(packed.flatMap(([number, keys]) => keys.map((key) => [key, number] as const)));
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
