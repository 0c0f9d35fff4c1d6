import type { Meter } from '../../index/meter.ts';

/** What one lookup may spend. Past it the answer is partial and its cursor goes on. */
export interface Budget {
  /** Read units; a million of them are $0.125. */
  readonly units: number;
  /** Waves of calls one after another; each is some 5 ms in the region. */
  readonly trips: number;
}

/** A page. What is read at once is cut so that it stays within this, whatever the items' sizes up to 1 KB. */
export const pageBudget: Budget = { units: 40, trips: 12 };
/** A ranking or a count reads up to a thousand quotes, 0.3 to 0.5 KB each. */
export const surveyBudget: Budget = { units: 90, trips: 16 };

/** Round trips of one wave of reading at most: two waves of blocks, postings, and long quotes' records in two parts. */
const tripsOfWave = 5;
/** With less than this no wave gets far. */
const leastUnits = 1;

export function unitsLeft(meter: Meter, budget: Budget): number {
  return Math.max(0, budget.units - meter.readUnits);
}

export function isSpent(meter: Meter, budget: Budget): boolean {
  return unitsLeft(meter, budget) < leastUnits || meter.roundTrips + tripsOfWave > budget.trips;
}

/** How many quotes are ranked at most: the newest that match. */
export const mostCandidates = 1000;

/** What looking up how frequent their words are may cost beyond those that were looked up to find the quotes. */
export const unitsOfRanking = 6;
