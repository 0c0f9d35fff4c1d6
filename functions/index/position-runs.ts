import type { JoinPage, Position } from './index.ts';
import { readPosition } from './positions.ts';
import { mostUnitsOfPosting } from './units.ts';

/** The least that a call costs. */
const unitsOfCall = 0.5;
/** So many items are 4 KB as a rule: to read what lies between two costs no more than to ask for each. */
export const nearItems = 8;

export interface Run {
  readonly run: Position[];
  /** In which its rows are at most. */
  items: number;
}

/**
 * Positions that are read as one, by how many quotes of the list lie between them: by those of their article when nobody knows.
 * As many of the first positions, up to `end`, as are had for so many units at most, and one at least.
 */
export function runsOf(
  positions: readonly Position[],
  hints: JoinPage['hints'],
  units: number,
): { readonly runs: Run[]; readonly end: number } {
  const between = (one: Position, other: Position): number => {
    const [first, second] = [hints.get(one), hints.get(other)];
    if (first !== undefined && second !== undefined) return Math.abs(second.above - first.above);
    return one.slice(0, 20) === other.slice(0, 20)
      ? Math.abs(readPosition(one).ordinal - readPosition(other).ordinal)
      : Number.POSITIVE_INFINITY;
  };
  const runs: Run[] = [];
  let left = units;
  for (const [at, position] of positions.entries()) {
    const open = runs.at(-1);
    const gap = open === undefined ? Number.POSITIVE_INFINITY : between(open.run.at(-1) ?? '', position);
    const isNear = open !== undefined && gap <= nearItems;
    // The rest of a long one's text stands below it.
    const ofText = hints.get(position)?.isLong ? 1 : 0;
    left -= isNear ? gap * mostUnitsOfPosting : unitsOfCall;
    if (left < 0 && at > 0) return { runs, end: at };
    if (isNear) {
      open.run.push(position);
      open.items += gap + ofText;
    } else runs.push({ run: [position], items: 1 + ofText });
  }
  return { runs, end: positions.length };
}
