import { STORED } from './model.ts';

/** Sums of weights, {@link STORED} for each of some places, by the number of what they depend on. They only spare work. */
export class KeptSums {
  readonly sums: Int16Array;
  readonly width: number;
  private readonly known: Uint8Array;

  constructor(numbers: number, places: number) {
    this.width = places * STORED;
    this.sums = new Int16Array(this.width * numbers);
    this.known = new Uint8Array(numbers);
  }

  /** Whether a number is asked for the first time: its sums are still to be written. */
  isNew(number: number): boolean {
    if (this.known[number] === 1) return false;
    this.known[number] = 1;
    return true;
  }
}
