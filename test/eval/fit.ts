const RATE = 0.2;
const DECAY = 1e-3;
/** Weights below this are left out of the file. */
const SMALLEST = 0.12;

/** Fits weights by AdaGrad (Duchi, Hazan and Singer 2011) with L2 decay, and averages them over the passes. */
export class Fit {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sums: Float64Array;
  private counts = 0;

  constructor(weights: Float64Array) {
    this.weights = weights;
    this.squares = new Float64Array(weights.length);
    this.sums = new Float64Array(weights.length);
  }

  /** Begins again from nothing; the average goes on over all that was counted. */
  restart(): void {
    this.weights.fill(0);
    this.squares.fill(0);
  }

  /** One step up the gradient, given by feature. */
  step(gradient: ReadonlyMap<number, number>): void {
    for (const [feature, slope] of gradient) {
      if (slope === 0) continue;
      const g = slope - DECAY * this.weights[feature]!;
      this.squares[feature]! += g * g;
      this.weights[feature]! += (RATE * g) / Math.sqrt(this.squares[feature]! + 1e-3);
    }
  }

  /** Counts the weights as they are now towards the average. */
  count(): void {
    this.counts++;
    for (let f = 0; f < this.weights.length; f++) this.sums[f]! += this.weights[f]!;
  }

  averaged(): Float64Array {
    return this.sums.map((sum) => {
      const mean = sum / Math.max(1, this.counts);
      return Math.abs(mean) < SMALLEST ? 0 : mean;
    });
  }
}
