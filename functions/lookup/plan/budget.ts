import type { Meter } from '../../index/meter.ts';

/** What one lookup may spend. Past it the answer is partial and its cursor goes on. */
export interface Budget {
  /** Read units; a million of them are $0.125. */
  readonly units: number;
  /** Waves of calls one after another; each is some 5 ms in the region. */
  readonly trips: number;
}

/** A page. Its first wave may overshoot by what one wave reads (`itemsAWave` rows). */
export const pageBudget: Budget = { units: 40, trips: 12 };
/** A ranking or a count reads up to a thousand quotes, 0.3 to 0.5 KB each. */
export const surveyBudget: Budget = { units: 90, trips: 16 };

export function isSpent(meter: Meter, budget: Budget): boolean {
  return meter.readUnits >= budget.units || meter.roundTrips >= budget.trips;
}
