import { createHash } from 'node:crypto';
import { seedFormat } from './seed-key.ts';

const maxLength = 200;
const keptWhenTooLong = 150;

/**
 * The article's id: the seed's key made safe for a URL path, without a final `.txt`. Two keys never share an id:
 * every character outside `[A-Za-z0-9._-]` becomes `~` and the lower-case hex of its UTF-8 bytes, `.txt` stays
 * where dropping it would give another seed's name (`a.md.txt`), and ids over 200 characters end in a hash.
 *
 * @example articleId('2023/port strike.txt') // '2023~2fport~20strike'
 */
export function articleId(key: string): string {
  const stem = key.endsWith('.txt') ? key.slice(0, -4) : key;
  const kept = seedFormat(stem) === null ? stem : key;
  const id = kept.replace(/[^A-Za-z0-9._-]/gu, (char) => `~${Buffer.from(char, 'utf8').toString('hex')}`);
  if (id.length <= maxLength) return id;
  // `~~` never comes out of the encoding above, so a cut id is unlike every uncut one.
  return `${id.slice(0, keptWhenTooLong)}~~${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;
}
