import type { Meter } from '../../index/meter.ts';

/** What one lookup may spend. Past it the answer is partial and its cursor goes on. */
export interface Budget {
  /** Read units; a million of them are $0.125. */
  readonly units: number;
  /** Waves of calls one after another; each is some 5 ms in the region. */
  readonly trips: number;
  /** Units that nothing is planned with: a call costs half a unit more than its items, and a page's first quote may be long. */
  readonly spare?: number;
}

/** A page. What is read at once is cut so that it stays within this, as large as items may be. */
export const pageBudget: Budget = { units: 40, trips: 12, spare: 3 };
/** A ranking or a count reads up to a thousand quotes, 0.3 to 0.5 KB each. */
export const surveyBudget: Budget = { units: 90, trips: 16, spare: 5 };

/** Of either, for what stands around the first quote at least: its article's record, in two parts perhaps. */
export const contextBudget: Budget = { units: 16, trips: 2 };

/** Round trips of one wave of reading at most: two waves of blocks, postings, namesakes, and long quotes' records in two parts. */
const tripsOfWave = 6;
/** Of one that reads lists alone: postings, which of several namesakes spoke, and long quotes' texts. */
export const tripsOfLists = 3;
/** With less than this no wave gets far. */
const leastUnits = 1;

export function unitsLeft(meter: Meter, { units, spare = 0 }: Budget): number {
  return Math.max(0, units - spare - meter.readUnits);
}

export function isSpent(meter: Meter, budget: Budget, trips = tripsOfWave): boolean {
  return unitsLeft(meter, budget) < leastUnits || meter.roundTrips + trips > budget.trips;
}

/** How many quotes are ranked at most: the newest that match. */
export const mostCandidates = 1000;

/** What looking up how frequent their words are may cost beyond those that were looked up to find the quotes. */
export const unitsOfRanking = 6;
