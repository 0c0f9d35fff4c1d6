import type { Index, ReadOptions } from '../index/index.ts';
import { isSpeakerOf, speakerWords } from '../index/names.ts';
import { bareId, isMeant } from '../index/namesakes.ts';

/** Whom a speaker known by one name alone likely is. */
export interface Likely {
  readonly id: string;
  readonly name: string;
}

/**
 * Speakers whom articles name by one name alone, by id, where the only speaker whose full name ends with it is the one asked
 * for, by id or by words of the name. Null when that cannot be known for so many units: only for lookups that want to know.
 */
export async function surnamesOf(
  index: Index,
  asked: string,
  options: ReadOptions & { readonly units: number },
): Promise<ReadonlyMap<string, Likely> | null> {
  const words = speakerWords(bareId(asked));
  const surname = words.at(-1);
  if (surname === undefined) return new Map();
  const rows = await index.surname(surname, options);
  if (rows === null) return null;
  return new Map(
    rows.flatMap(({ id, likely }) => {
      const isAsked =
        likely && (isMeant(asked, likely) || isSpeakerOf({ ...likely, aliases: [] }, speakerWords(asked)));
      return isAsked ? [[id, likely] as const] : [];
    }),
  );
}
