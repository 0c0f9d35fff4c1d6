import { STORED } from './model.ts';

/** Numbers by which sums are kept, spread over the slots by Knuth's multiplicative hashing. */
const SPREAD = 0x9e3779b1;

/**
 * Sums of weights, kept by what they depend on: a direct-mapped memory, in which a later key may take an earlier one's
 * slot. It only spares work.
 */
export class KeptSums {
  /** {@link STORED} sums for each of `places`, a slot after another. */
  readonly sums: Int16Array;
  private readonly keys: Int32Array;
  private readonly width: number;
  private readonly shift: number;

  /** 2 to the power of `bits` slots of `places` times {@link STORED} sums. */
  constructor(bits: number, places: number) {
    this.width = places * STORED;
    this.shift = 32 - bits;
    this.keys = new Int32Array(1 << bits).fill(-1);
    this.sums = new Int16Array(this.width << bits);
  }

  /** Where the sums of a key of 0 or more stand; if that is negative, its complement is where to write them. */
  at(key: number): number {
    const slot = Math.imul(key, SPREAD) >>> this.shift;
    if (this.keys[slot] === key) return slot * this.width;
    this.keys[slot] = key;
    return ~(slot * this.width);
  }
}
