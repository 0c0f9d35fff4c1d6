import { upToOf } from './compact.ts';
import type { PackedContribution } from './contribution.ts';
import type { Counts } from './counts.ts';
import { fieldsOfRole, readFields } from './fields.ts';
import type { Bounded, ReadOptions } from './index.ts';
import { fieldsKey, namesakesKey, signsKey } from './keys.ts';
import { mostUnitsOfEntry } from './log-entries.ts';
import { nameOfSnapshot } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import type { Meter } from './meter.ts';
import { type Division, divisionOf, idOfPerson, mayDivide, personIn, signsOf } from './namesakes.ts';
import { inParallel } from './parallel.ts';
import type { Table } from './table.ts';

export interface NamesakesOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly counts: () => Promise<Counts>;
}

/** About what it costs to know of one more name: a shard that is no other's, and what was noted of it. */
const unitsOfName = 1;

/** What may be spent on articles that are not merged yet: as many as wait for the next merge as a rule. */
const unitsOfLog = 13;

interface Spoken {
  readonly speaker: { readonly id: string; readonly role: string | null } | null;
}

/**
 * Finds namesakes (see namesakes.ts) at no cost to lookups that meet none. Each name's fields are noted in an item of its own,
 * one write for a name and field that is new. Whoever notes the second of two that exclude each other adds the name to the
 * suspects, one item, and has its commit say so in the manifest. Notes and suspects are written before the commit, atomically
 * added to and never taken back; so of two articles that come at once the later one sees the other, and the suspects hold
 * every name that any snapshot shows in two such fields, and seldom another. A reader has them in memory until the manifest
 * says that there may be more. For a row of a suspect, and only then, it asks the counts, which say exactly what the snapshot
 * shows: one round trip more, and none when they are in memory. While so many articles are not merged that reading them all
 * would be dear, the notes have to do beside the counts where these divide nothing: with them a name may be divided for a role that nobody has any more.
 */
export interface Namesakes {
  /** Before its commit, notes what a version counts; whether it names one who may be several. Repeating it does no harm. */
  note(counted: PackedContribution | undefined, meter?: Meter): Promise<boolean>;
  /** Bare ids of all who may be several. No call, or one when the manifest says that there are new ones. */
  suspects(options: ReadOptions): Promise<ReadonlySet<string>>;
  /**
   * The rows with the ids by which the speakers' namesakes are told apart; `isShown`: of those that pass, and of others where that
   * is known. With `units`, as many of the first rows as are had for about so many, one at least.
   */
  tellApart<Row extends Spoken>(
    rows: readonly Row[],
    suspects: ReadonlySet<string>,
    options: Omit<Bounded, 'rough'> & { readonly isShown?: (row: Row) => boolean },
  ): Promise<readonly Row[]>;
}

export function createNamesakes({ table, manifests, counts }: NamesakesOptions): Namesakes {
  let read: { readonly at: number; readonly suspects: Promise<ReadonlySet<string>> } | null = null;
  let divided: { readonly of: string; readonly divisions: Map<string, Division | null> } | null = null;

  async function noteFields(id: string, signs: readonly string[], meter?: Meter): Promise<boolean> {
    const key = fieldsKey(id);
    const noted = (await table.get(key, false, meter))?.signs?.SS ?? [];
    if (signs.every((sign) => noted.includes(sign))) return mayDivide(noted);
    const add = { expression: 'ADD signs :signs', values: { ':signs': { SS: [...signs] } } };
    return mayDivide((await table.update(key, add, undefined, meter))?.signs?.SS ?? []);
  }

  /** From the counts, which hold a name's quotes by sign; when too much of them is not merged, from what was noted as well. */
  async function divide(ids: readonly string[], { snapshot, meter, units }: Bounded) {
    const shards = new Map(ids.map((id) => [signsKey(id).sk, signsKey(id)]));
    const affordable = Math.min(unitsOfLog, (units ?? Number.POSITIVE_INFINITY) / 3);
    const manifest = await manifests.cachedFor(snapshot, meter);
    const isDear = (manifest.next - 1 - upToOf(manifest)) * mostUnitsOfEntry > affordable;
    const readNotes = (some: readonly string[]) => table.batchGet(some.map(fieldsKey), meter);
    const [{ sum, exact }, early] = await Promise.all([
      (await counts()).about([...shards.values()], snapshot, isDear ? 0 : affordable, meter),
      isDear ? readNotes(ids) : null,
    ]);
    const signs = signsOf(sum.signs.keys());
    const isUnsure = (id: string) => !exact && divisionOf(signs.get(id) ?? []) === null;
    const noted = early ?? (await readNotes(ids.filter(isUnsure)));
    const notes = new Map(noted.map((item) => [item.pk?.S, item.signs?.SS ?? []]));
    return ids.map((id) => {
      const all = [...(signs.get(id) ?? []), ...(notes.get(fieldsKey(id).pk) ?? [])];
      return [id, divisionOf(all)] as const;
    });
  }

  return {
    async note(counted, meter) {
      const telling = (counted?.[3] ?? []).flatMap(([id]) =>
        readFields(personIn(id) ?? '').some(({ isPresent }) => isPresent) ? [id] : [],
      );
      const noted = await inParallel([...signsOf(telling)], 8, async ([id, some]) => ({
        id,
        suspect: await noteFields(id, some, meter),
      }));
      const suspects = noted.flatMap(({ id, suspect }) => (suspect ? [id] : []));
      if (suspects.length === 0) return false;
      // A write costs by the size of the whole item, and one who is suspected already will be so in many articles.
      const known = (await table.get(namesakesKey, false, meter))?.ids?.SS ?? [];
      if (suspects.every((id) => known.includes(id))) return true;
      const add = { expression: 'ADD ids :ids', values: { ':ids': { SS: suspects } } };
      await table.update(namesakesKey, add, undefined, meter);
      return true;
    },

    async suspects({ snapshot, meter }) {
      const { namesakes } = await manifests.cachedFor(snapshot, meter);
      if (namesakes === 0) return new Set();
      if (read === null || read.at < namesakes) {
        const reading = table.get(namesakesKey, false, meter).then((item) => new Set(item?.ids?.SS));
        read = { at: namesakes, suspects: reading };
        reading.catch(() => {
          read = null;
        });
      }
      return read.suspects;
    },

    async tellApart(rows, suspects, options) {
      const { isShown = () => true, units = Number.POSITIVE_INFINITY } = options;
      const of = nameOfSnapshot(options.snapshot);
      if (divided?.of !== of) divided = { of, divisions: new Map() };
      const { divisions } = divided;
      const missing = new Set<string>();
      const most = Math.max(1, Math.floor(units / unitsOfName));
      const end = rows.findIndex((row) => {
        const { id } = row.speaker ?? { id: '' };
        if (!suspects.has(id) || divisions.has(id) || missing.has(id) || !isShown(row)) return false;
        if (missing.size === most) return true;
        missing.add(id);
        return false;
      });
      if (missing.size > 0) {
        for (const [id, division] of await divide([...missing], options)) divisions.set(id, division);
      }
      const some = end < 0 ? rows : rows.slice(0, end);
      return some.map((row) => {
        const division = row.speaker === null ? undefined : divisions.get(row.speaker.id);
        if (row.speaker === null || !division) return row;
        const person = division.personOf(fieldsOfRole(row.speaker.role));
        return { ...row, speaker: { ...row.speaker, id: idOfPerson(row.speaker.id, person) } };
      });
    },
  };
}
