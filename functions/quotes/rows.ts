/**
 * Makes rows of zeros, for features. They are plain arrays: to V8 a typed array of more than a few numbers costs ten times as much,
 * and again when it is collected. Filled with a fraction first, so that V8 keeps room for fractions from the start.
 */
export function rowsOf(width: number): () => number[] {
  const zeros = new Array<number>(width).fill(Number.NaN).fill(0);
  return () => zeros.slice();
}
