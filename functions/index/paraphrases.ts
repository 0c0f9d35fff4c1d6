import type { Position } from './index.ts';
import { freshParaphrasesKey, termsOfParaphrase } from './keys.ts';
import { dayOf, positionOf, readPosition } from './positions.ts';
import type { Item } from './units.ts';
import { pushVarint, varintsOf } from './varints.ts';
import type { Version } from './version.ts';

/**
 * Indirect quotes are not worth an item a word. What an article's say, by whom and in what publication is one item of hashes,
 * the article's inverted index; the sweep merges these into sorted runs: see runs.ts. Their rows stand in the list `l` alone.
 */

/** 24 bits. Words that share a hash share a list, which costs a row read in vain now and then: rows are looked at anyway. */
export type TermHash = number;

export const termHashes = 2 ** 24;

/** FNV-1a, folded. */
export function hashOfTerm(term: string): TermHash {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(term)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash >>> 24) ^ (hash & 0xffffff);
}

/** Parts are well below the 400 KB that DynamoDB takes. Nearly all articles have one. */
const partBytes = 200_000;

/** What a version's indirect quotes are found by: for each its place, and its terms' hashes, three bytes each. */
export function paraphraseItems({ head, quotes }: Version, number: number): Item[] {
  const parts: number[][] = [];
  quotes.forEach((quote, ordinal) => {
    if (quote.kind !== 'indirect') return;
    const terms = termsOfParaphrase(quote, head.publisher);
    const hashes = [...new Set(terms.map(hashOfTerm))];
    const most = Math.floor(partBytes / 6);
    for (let start = 0; start < hashes.length; start += most) {
      const some = hashes.slice(start, start + most);
      const last = parts.at(-1);
      const part = last !== undefined && last.length + some.length * 3 < partBytes ? last : [];
      if (part !== last) parts.push(part);
      pushVarint(part, ordinal);
      pushVarint(part, some.length);
      for (const hash of some) part.push(hash >>> 16, (hash >>> 8) & 255, hash & 255);
    }
  });
  return parts.map((part, at) => ({
    pk: { S: freshParaphrasesKey },
    sk: { S: positionOf(dayOf(head.published), number, at) },
    b: { B: Uint8Array.from(part) },
    ...(parts.length > 1 ? { parts: { N: String(parts.length) } } : {}),
  }));
}

export interface FreshParaphrase {
  readonly position: Position;
  readonly hashes: readonly TermHash[];
}

/** In the order of the text. One of very many terms stands there several times. */
export function readParaphrases(item: Item): FreshParaphrase[] {
  const { day, version } = readPosition(item.sk?.S ?? '');
  const found: FreshParaphrase[] = [];
  const { ended, pull, byte } = varintsOf(item.b?.B ?? new Uint8Array());
  while (!ended()) {
    const position = positionOf(day, version, pull());
    const hashes = Array.from({ length: pull() }, () => byte() * 65_536 + byte() * 256 + byte());
    found.push({ position, hashes });
  }
  return found;
}
