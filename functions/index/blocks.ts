import type { Position } from './index.ts';
import { positionOf, readPosition } from './positions.ts';

/**
 * Positions of a frequent word's marked quotes, without their words, some three bytes each: two such lists can be joined for
 * what a few of their postings cost. A block's key is its lowest position.
 */
export const positionsInBlock = 1200;

/** Ascending positions as differences: day (as the number yyyymmdd), version and ordinal, each a varint. */
export function packBlock(positions: readonly Position[]): Uint8Array {
  const bytes: number[] = [];
  let last = { day: 0, version: 0 };
  for (const position of positions) {
    const { day, version, ordinal } = readPosition(position);
    const next = { day: Number(day), version };
    pushVarint(bytes, next.day - last.day);
    pushVarint(bytes, zigzag(next.version - last.version));
    pushVarint(bytes, ordinal);
    last = next;
  }
  return Uint8Array.from(bytes);
}

export function unpackBlock(bytes: Uint8Array): Position[] {
  const positions: Position[] = [];
  let at = 0;
  const pull = (): number => {
    let number = 0;
    for (let factor = 1; at < bytes.length; factor *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number += (byte & 127) * factor;
      if (byte < 128) break;
    }
    return number;
  };
  let day = 0;
  let version = 0;
  while (at < bytes.length) {
    day += pull();
    const step = pull();
    version += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    positions.push(positionOf(String(day).padStart(8, '0'), version, pull()));
  }
  return positions;
}

/** Divisions, not shifts: versions may pass 2³¹. */
function pushVarint(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function zigzag(number: number): number {
  return number >= 0 ? number * 2 : -number * 2 - 1;
}
