/**
 * Makes rows of zeros, for features. They are plain arrays: to V8 a typed array of more than a few numbers costs ten times as much,
 * and again when it is collected. Filled with a fraction first, so that V8 keeps room for fractions from the start.
 */
export function rowsOf(width: number): () => number[] {
  const zeros = new Array<number>(width).fill(Number.NaN).fill(0);
  return () => zeros.slice();
}

/** The place of each name in a list of names. */
export const placesIn = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name, place) => [name, place])) as Record<Name, number>;

/** The sum of a row's features, each by its weight. */
export function scoreOf(features: readonly number[], weights: Float64Array): number {
  let score = 0;
  for (let f = 0; f < weights.length; f++) score += weights[f]! * features[f]!;
  return score;
}

/** Weights as they lie in a file: hundredths, in the order of the features. */
export type StoredRow = readonly number[];

/** Reads the weights of so many features. */
export function unpackRow(from: StoredRow, width: number): Float64Array {
  if (from.length !== width) throw new Error(`${from.length} weights for ${width} features`);
  return Float64Array.from(from, (weight) => weight / 100);
}

export const packRow = (weights: Float64Array): StoredRow =>
  Array.from(weights, (weight) => Math.round(weight * 100));
