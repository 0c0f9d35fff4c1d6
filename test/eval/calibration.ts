/** A decision with the confidence it was given. */
export interface Decision {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Calibration {
  readonly decisions: number;
  /** How many of the surest 80% are right. */
  readonly surest80: number;
  /** Tenths of the decisions, least sure first: what they promised and what they kept. */
  readonly deciles: readonly { readonly confidence: number; readonly accuracy: number }[];
  /** Expected calibration error over the deciles: how far promise and truth lie apart, 0 to 1. */
  readonly error: number;
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const accuracyOf = (some: readonly Decision[]) => mean(some.map(({ right }) => Number(right)));

/** Holds confidences against the outcome. */
export function calibrate(decisions: readonly Decision[]): Calibration {
  const rising = decisions.toSorted((a, b) => a.confidence - b.confidence);
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    rising.slice(Math.floor((tenth * rising.length) / 10), Math.floor(((tenth + 1) * rising.length) / 10)),
  ).filter((some) => some.length > 0);
  const deciles = tenths.map((some) => ({
    confidence: mean(some.map(({ confidence }) => confidence)),
    accuracy: accuracyOf(some),
  }));
  const gaps = tenths.map(
    (some, at) => some.length * Math.abs(deciles[at]!.confidence - deciles[at]!.accuracy),
  );
  return {
    decisions: rising.length,
    surest80: accuracyOf(rising.slice(Math.floor(rising.length * 0.2))),
    deciles,
    error: rising.length === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / rising.length,
  };
}
