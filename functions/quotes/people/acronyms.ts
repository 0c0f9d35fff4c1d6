import type { Entity } from './people.ts';

/** Who or what may go by an acronym, in lower case: the first of those with such initials, persons left out. */
export function acronymsOf(entities: readonly Entity[]): Map<string, Entity> {
  const acronyms = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.type === 'person') continue;
    for (const small of [true, false]) {
      const letters = initials(entity.words, small);
      if (letters.length > 1 && !acronyms.has(letters)) acronyms.set(letters, entity);
    }
  }
  // "the Joint Action Committee on Plover Road (JAC)"
  for (const entity of entities) {
    if (entity.type === 'person') continue;
    const behind = entity.words.findIndex((word) => /^(?:of|for|on|in|against)$/.test(word));
    const letters = initials(entity.words.slice(0, Math.max(0, behind)), false);
    if (letters.length > 2 && !acronyms.has(letters)) acronyms.set(letters, entity);
  }
  return acronyms;
}

/** The initials of a body's name; `small` counts "of" and the like. */
function initials(words: readonly string[], small: boolean): string {
  let letters = '';
  for (const word of words)
    if (small || !/^(?:of|for|the|and|to|in|on|de|&)$/.test(word)) letters += word[0] ?? '';
  return letters;
}
