import { excludes, type Field, fieldsOfRole, firstOf, readFields } from './fields.ts';

const unknown = 'unknown';
const cut = '~';

/**
 * Two persons of one name. An article's engine gives a speaker the slug of the name as id: `mary-lane`, whether she is a mayor
 * or a goalkeeper. All articles together tell more: where their roles put one name into fields that exclude each other (see
 * fields.ts), there are several persons, and each gets an id of its own, `mary-lane~politics` and `mary-lane~sport`. Quotes
 * whose article gives no role that tells which of them spoke are `mary-lane~unknown`. The bare id stands for all of them.
 *
 * - Articles are stored under bare ids. Counts are kept by bare id and sign (`fieldsOfRole` of the role), so that they can be
 *   divided or not; what divides a name is a pure function of the set of its signs. So ids depend on what is indexed, and not
 *   on the order in which it came; and where one of the two goes, the other gets the bare id back.
 * - Readers give rows their ids: see tell-apart.ts. All that shows quotes reads through them, so that all agree.
 *
 * Fields divide as follows. Only those of the present do: a former goalkeeper may well be mayor now. Fields that one role
 * names together are one. A field that excludes another belongs to a person; two such fields are one person when they get on
 * (mayor and lawyer, beside a goalkeeper), unless that would join what is excluded. A field that gets on with several of
 * the persons tells nothing, nor does one that excludes nobody.
 */
export interface Division {
  /** Who of several namesakes a sign means: a field's name, or `unknown`. */
  personOf(sign: string): string;
}

/** What an article calls the speaker. */
export function bareId(id: string): string {
  const at = id.indexOf(cut);
  return at < 0 ? id : id.slice(0, at);
}

/** The field, or `unknown`, by which an id tells one of several namesakes from the others; null in a bare id. */
export function personIn(id: string): string | null {
  const at = id.indexOf(cut);
  return at < 0 ? null : id.slice(at + 1);
}

/** An id of one of several namesakes; also the name under which the quotes of one sign are counted. */
export function idOfPerson(id: string, person: string): string {
  return person === '' ? bareId(id) : `${bareId(id)}${cut}${person}`;
}

/**
 * Whether an id means the speaker. A bare one means all of the name. One with a field means whom the index shows under it, and
 * wherever namesakes are not told apart (any more), whoever has a role of that field.
 */
export function isMeant(
  id: string,
  speaker: { readonly id: string; readonly role?: string | null },
): boolean {
  if (speaker.id === id) return true;
  const person = personIn(id);
  if (bareId(speaker.id) !== bareId(id)) return false;
  if (person === null) return true;
  const named = readFields(fieldsOfRole(speaker.role ?? null)).map(({ field }): string => field);
  if (person === unknown) return personIn(speaker.id) === null && named.length === 0;
  return named.includes(person);
}

/** Whether an id is of those quotes that may be any namesake's. */
export function isUnknown(id: string): boolean {
  return personIn(id) === unknown;
}

/** The signs of each bare id among ids that carry them, as quotes are counted. */
export function signsOf(ids: Iterable<string>): Map<string, string[]> {
  const signs = new Map<string, string[]>();
  for (const id of ids) {
    const known = signs.get(bareId(id));
    if (known === undefined) signs.set(bareId(id), [personIn(id) ?? '']);
    else known.push(personIn(id) ?? '');
  }
  return signs;
}

/** Whether the two ids may be one person's, as far as the index knows. */
export function mayBeOne(one: string, other: string): boolean {
  if (bareId(one) !== bareId(other)) return false;
  const persons = [personIn(one), personIn(other)];
  return persons[0] === persons[1] || persons.includes(null) || persons.includes(unknown);
}

/** Whether two of the signs exclude each other: without that, nothing is divided. It stays so whatever signs are added. */
export function mayDivide(signs: Iterable<string>): boolean {
  const present = [...signs]
    .flatMap(readFields)
    .flatMap(({ field, isPresent }) => (isPresent ? [field] : []));
  return present.some((one) => present.some((other) => excludes(one, other)));
}

/** How a name's signs divide among persons; null when they may all be one's. */
export function divisionOf(signs: Iterable<string>): Division | null {
  const all = [...new Set(signs)].map(readFields);
  const present = new Set(all.flat().flatMap(({ field, isPresent }) => (isPresent ? [field] : [])));
  const apart = (one: readonly Field[], other: readonly Field[]) =>
    one.some((a) => present.has(a) && other.some((b) => present.has(b) && excludes(a, b)));

  const named = joinAll(
    all.map((sign) => sign.map(({ field }) => field)),
    (one, other) => one.some((field) => other.includes(field)),
  );
  const rivals = named.filter((one) => named.some((other) => other !== one && apart(one, other)));
  if (rivals.length === 0) return null;
  const persons = joinAll(
    rivals.map((rival) => [rival]),
    (some, others) => some.some((one) => others.some((other) => !apart(one, other))),
  ).flatMap((some) =>
    some.some((one) => some.some((other) => other !== one && apart(one, other))) ? some : [some.flat()],
  );
  return {
    personOf(sign) {
      const [first] = readFields(sign);
      const person = persons.find((one) => first !== undefined && one.includes(first.field));
      return person === undefined ? unknown : firstOf(person);
    },
  };
}

/** Joins lists until no two that are left meet. */
function joinAll<Item>(
  lists: readonly (readonly Item[])[],
  meet: (one: readonly Item[], other: readonly Item[]) => boolean,
): (readonly Item[])[] {
  return lists.reduce<(readonly Item[])[]>((joined, list) => {
    const met = joined.filter((other) => meet(list, other));
    return [...joined.filter((other) => !met.includes(other)), [...new Set([list, ...met].flat())]];
  }, []);
}
