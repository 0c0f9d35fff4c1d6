import type { Counts, SpeakerContribution } from './contribution.ts';
import type { SpeakerRecord, SpeakerRow } from './index.ts';
import { dateOf } from './positions.ts';
import { editDistance, editsAllowed } from './spelling.ts';
import { tokenize } from './tokenize.ts';

function speakerRow(id: string, { names, aliases, roles, days, indirect }: SpeakerContribution): SpeakerRow {
  const [name = id, ...otherNames] = byFrequency(names);
  return {
    id,
    name,
    aliases: [...new Set([...otherNames, ...byFrequency(aliases)])].filter((alias) => alias !== name),
    roles: byFrequency(roles),
    quotes: sum(days.values()),
    indirect,
    newest: dateOf([...days.keys()].reduce((newest, day) => (day > newest ? day : newest), '00000000')),
  };
}

export function speakerRecord(row: SpeakerRow, { days }: SpeakerContribution): SpeakerRecord {
  const months = new Map<string, number>();
  for (const [day, quotes] of [...days].sort()) {
    const month = dateOf(day)?.slice(0, 7);
    if (month !== undefined) months.set(month, (months.get(month) ?? 0) + quotes);
  }
  return {
    ...row,
    months: [...months].map(([month, quotes]) => ({ month, quotes })),
  };
}

/** A speaker with the words of its names, aliases, roles and id. */
export interface KnownSpeaker {
  readonly row: SpeakerRow;
  readonly words: readonly string[];
}

/** Most quoted first, then by id. It depends on what is counted alone, not on the order in which articles came. */
export function knownSpeakers(speakers: ReadonlyMap<string, SpeakerContribution>): KnownSpeaker[] {
  const rows = [...speakers].map(([id, counted]) => speakerRow(id, counted));
  const bySurname = new Map<string, { id: string; name: string }[]>();
  for (const { id, name } of rows) {
    const surname = wordsOf(name).at(-1);
    if (surname === undefined || isSingleName(name)) continue;
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), { id, name }]);
  }
  return rows
    .map((row) => {
      const namesakes = isSingleName(row.name) ? (bySurname.get(wordsOf(row.name)[0] ?? '') ?? []) : [];
      const likely = namesakes.length === 1 ? (namesakes[0] ?? null) : null;
      const words = new Set([row.name, ...row.aliases, ...row.roles, row.id].flatMap(wordsOf));
      return { row: { ...row, likely }, words: [...words] };
    })
    .sort((a, b) => b.row.quotes - a.row.quotes || (a.row.id < b.row.id ? -1 : 1));
}

/**
 * Speakers for whom each word of the query begins one of theirs; when there are none, those for whom each is a misspelling of
 * one. All of them for a query without words.
 */
export function findSpeakers(speakers: readonly KnownSpeaker[], query: string): SpeakerRow[] {
  const asked = wordsOf(query);
  const found = (matches: (word: string, asked: string) => boolean) =>
    speakers
      .filter(({ words }) => asked.every((one) => words.some((word) => matches(word, one))))
      .map(({ row }) => row);
  const exact = found((word, one) => word.startsWith(one));
  if (exact.length > 0 || asked.length === 0) return exact;
  return found((word, one) => editDistance(word, one, editsAllowed(one)) <= editsAllowed(one));
}

/** One word, as a surname alone is. */
export function isSingleName(name: string): boolean {
  return wordsOf(name).length === 1;
}

function wordsOf(text: string): string[] {
  return tokenize(text).map((token) => token.word);
}

function byFrequency(counts: Counts): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text);
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}
