import type { NameParts } from '../names/names.ts';
import { isShortFor } from '../names/short-names.ts';
import type { Entity } from './people.ts';

/** Whether a name may mean somebody or something that the article has named before. */
export function mayBe(entity: Entity, parts: NameParts): boolean {
  const { words } = parts;
  const other = entity.words;
  if (parts.gender && entity.gender && parts.gender !== entity.gender && parts.type === 'person')
    return false;
  const person = entity.type === 'person' || entity.type === 'unknown' || entity.type === 'place';
  if (words.length === 1) {
    const word = words[0]!;
    // `Harlan "Butch" Stone … Butch said`
    if (person && entity.nicknames.has(word) && parts.type !== 'organisation') return true;
    if (person) {
      // "Mills said" beside "Cheryl Mills": a bare surname, whatever else the word may mean; but "the Guardian" is none.
      const surname = other.length > 1 && other.at(-1) === word;
      // "J.P. said" beside "J.P. Ruiz"
      if (parts.type === 'organisation' && other.length > 1 && other[0] === word && !parts.determined)
        return true;
      if (parts.type === 'organisation' && !(surname && (parts.capitals || !parts.determined))) return false;
      if (other.at(-1) === word || (other.length > 2 && other.includes(word))) return true;
      // "Ms Stone" beside "Ana Ruiz-Stone"
      if (other.length > 1 && word.length > 3 && other.at(-1)!.split('-').includes(word)) return true;
      if (entity.type !== 'person') return false;
      return other[0] === word || (other.length > 1 && isShortFor(word, other[0]!));
    }
    if (parts.type === 'person') return false;
    if (entity.forms.has(word.toUpperCase()) && parts.type === 'organisation') return true;
    if (other.length === 1) return other[0] === word;
    const ends = other.at(-1) === word || other[0] === word;
    return ends && (parts.type === 'organisation' || (parts.type === 'unknown' && word.length > 3));
  }
  if (entity.type === 'organisation' || parts.type === 'organisation') {
    if (words.length === other.length && words.every((word, i) => word === other[i])) return true;
    // "Two Bulls" beside "Ana Two Bulls"
    if (entity.type === 'person' && !parts.determined && words.length < other.length)
      return endsWith(other, words);
    if (entity.type === 'person' || parts.type === 'person') return false;
    const [short, long] = words.length <= other.length ? [words, other] : [other, words];
    return short.length > 1 && (startsWith(long, short) || endsWith(long, short));
  }
  if (other.length === 1)
    return other[0] === words.at(-1) || (other[0] === words[0] && parts.type === 'person');
  if (other.at(-1) !== words.at(-1)) {
    // "Ana Ruiz" beside "Ana Ruiz Ortega".
    return startsWith(other, words) || startsWith(words, other);
  }
  if (entity.nicknames.has(words[0]!) || parts.nickname === other[0]) return true;
  return (
    sameGiven(other[0]!, words[0]!) ||
    (other.length > 2 && other.includes(words[0]!)) ||
    (words.length > 2 && words.includes(other[0]!))
  );
}

/** Whether one letter more, fewer or other makes one word of the other. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, i) => long[i] === word);
export const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word, i) => long[long.length - short.length + i] === word);

/** "H." and "Hillary", "Rob" and "Robert", the same name. */
function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/^\p{L}\.?$/u.test(short)) return long[0] === short[0];
  if (isShortFor(short, long)) return true;
  return short.length >= 3 && long.startsWith(short.replace(/y$|ie$/, ''));
}
