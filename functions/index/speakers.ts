import { addSpeaker, type Counts, noSpeakerContribution, type SpeakerContribution } from './contribution.ts';
import { readFields } from './fields.ts';
import type { SpeakerRecord, SpeakerRow } from './index.ts';
import { bareId, divisionOf, idOfPerson, isUnknown, personIn, signsOf } from './namesakes.ts';
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

/** One person as counted, and the signs of the roles (see namesakes.ts) under which the quotes were counted. */
export interface Person {
  readonly id: string;
  readonly counted: SpeakerContribution;
  readonly signs: readonly string[];
}

/** Puts together again what was counted apart by fields of the role, and divides namesakes. By bare id. */
export function personsOf(
  speakers: ReadonlyMap<string, SpeakerContribution>,
): Map<string, readonly Person[]> {
  const persons = new Map<string, readonly Person[]>();
  for (const [id, all] of signsOf(speakers.keys())) {
    const division = divisionOf(all);
    const byPerson = new Map<string, string[]>();
    for (const sign of all) {
      const person = division === null ? id : idOfPerson(id, division.personOf(sign));
      byPerson.set(person, [...(byPerson.get(person) ?? []), sign]);
    }
    persons.set(
      id,
      [...byPerson].map(([person, own]) => ({ id: person, signs: own, counted: sumOf(speakers, id, own) })),
    );
  }
  return persons;
}

function sumOf(
  speakers: ReadonlyMap<string, SpeakerContribution>,
  id: string,
  signs: readonly string[],
): SpeakerContribution {
  const only = signs.length === 1 ? speakers.get(idOfPerson(id, signs[0] ?? '')) : undefined;
  if (only !== undefined) return only;
  const sum = noSpeakerContribution();
  for (const sign of signs) addSpeaker(sum, speakers.get(idOfPerson(id, sign)) ?? noSpeakerContribution(), 1);
  return sum;
}

/** A speaker with the words of its names, aliases, roles and id. */
export interface KnownSpeaker {
  readonly row: SpeakerRow;
  readonly words: readonly string[];
}

/** Most quoted first, then by id. It depends on what is counted alone, not on the order in which articles came. */
export function knownSpeakers(speakers: ReadonlyMap<string, SpeakerContribution>): KnownSpeaker[] {
  const persons = [...personsOf(speakers).values()].flatMap((all) =>
    all.map((person) => ({ ...person, row: withNamesakes(speakerRow(person.id, person.counted), all) })),
  );
  const bySurname = new Map<string, (typeof persons)[number][]>();
  for (const person of persons) {
    const { name } = person.row;
    const surname = wordsOf(name).at(-1);
    if (surname === undefined || isSingleName(name) || isUnknown(person.id)) continue;
    const known = bySurname.get(surname);
    if (known === undefined) bySurname.set(surname, [person]);
    else known.push(person);
  }
  return persons
    .map(({ row, signs }) => {
      const sharing = isSingleName(row.name) ? (bySurname.get(wordsOf(row.name)[0] ?? '') ?? []) : [];
      const [likely, ...others] = sharing.filter((one) => divisionOf([...signs, ...one.signs]) === null);
      const words = new Set([row.name, ...row.aliases, ...row.roles, bareId(row.id)].flatMap(wordsOf));
      const isSure = likely !== undefined && others.length === 0;
      const named = isSure ? { id: likely.id, name: likely.row.name } : null;
      return { row: { ...row, likely: named }, words: [...words] };
    })
    .sort((a, b) => b.row.quotes - a.row.quotes || (a.row.id < b.row.id ? -1 : 1));
}

function withNamesakes(row: SpeakerRow, persons: readonly Person[]): SpeakerRow {
  const others = persons.filter(({ id }) => id !== row.id).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...row,
    namesakes: others.map(({ id, counted }) => ({ id, name: row.name, roles: byFrequency(counted.roles) })),
  };
}

/**
 * Whom an id means among the persons of its name: one of them, or by the bare id of a divided name all as if they were one.
 * Another of a person's fields than the id has does as well. Null when it means nobody.
 */
export function personMeant(id: string, persons: readonly Person[]): Person | null {
  const person = personIn(id);
  const [first, ...others] = persons;
  if (first === undefined) return null;
  if (person === null) {
    if (others.length === 0) return first;
    const counted = noSpeakerContribution();
    for (const one of persons) addSpeaker(counted, one.counted, 1);
    return { id, counted, signs: persons.flatMap(({ signs }) => signs) };
  }
  const exact = persons.find((one) => one.id === id);
  const named = ({ signs }: Person) => signs.flatMap(readFields).some(({ field }) => field === person);
  return exact ?? (others.length > 0 ? (persons.find(named) ?? null) : null);
}

/** What is known of one person of a name; `likely` is left out. */
export function speakerRecord(person: Person, persons: readonly Person[]): SpeakerRecord {
  const { id, counted } = person;
  const months = new Map<string, number>();
  for (const [day, quotes] of [...counted.days].sort()) {
    const month = dateOf(day)?.slice(0, 7);
    if (month !== undefined) months.set(month, (months.get(month) ?? 0) + quotes);
  }
  return {
    ...withNamesakes(speakerRow(id, counted), persons),
    months: [...months].map(([month, quotes]) => ({ month, quotes })),
  };
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
