import type { Index, ReadOptions } from '../index/index.ts';
import { isSpeakerOf, speakerWords } from '../index/names.ts';
import { bareId, isMeant } from '../index/namesakes.ts';

/** Whom a speaker known by one name alone likely is. */
export interface Likely {
  readonly id: string;
  readonly name: string;
}

/** Those of one surname: many more than share it. */
const most = 1000;

/**
 * Speakers whom articles name by one name alone, by id, where the only speaker whose full name ends with it is the one asked
 * for, by id or by words of the name. It asks the directory, which is all speakers: only for lookups that want to know.
 */
export async function surnamesOf(
  index: Index,
  asked: string,
  options: ReadOptions,
): Promise<ReadonlyMap<string, Likely>> {
  const words = speakerWords(bareId(asked));
  const surname = words.at(-1);
  if (surname === undefined) return new Map();
  const { rows } = await index.speakers(surname, { ...options, limit: most });
  return new Map(
    rows.flatMap(({ id, likely }) => {
      const isAsked =
        likely && (isMeant(asked, likely) || isSpeakerOf({ ...likely, aliases: [] }, speakerWords(asked)));
      return isAsked ? [[id, likely] as const] : [];
    }),
  );
}
