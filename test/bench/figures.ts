/** Quantiles of measured values; `at` from 0 to 1. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? Number.NaN;
}

export type Row = Readonly<Record<string, string | number>>;

/** A table for people on stdout, or with `--json` one JSON line a table. */
export function report(title: string, rows: readonly Row[], json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify({ title, rows })}\n`);
    return;
  }
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: string | number | undefined) =>
    typeof value === 'number'
      ? Number.isInteger(value)
        ? `${value}`
        : value.toFixed(value < 10 ? 2 : 1)
      : (value ?? '');
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => cell(row[column]).length)),
  );
  const line = (cells: readonly string[]) =>
    `${cells
      .map((text, at) => text.padEnd(widths[at]!))
      .join('  ')
      .trimEnd()}\n`;
  process.stdout.write(
    `\n${title}\n${line(columns)}${rows.map((row) => line(columns.map((column) => cell(row[column])))).join('')}`,
  );
}

/** Milliseconds that a piece of work takes, with what it gives. */
export async function timed<Result>(
  work: () => Result | Promise<Result>,
): Promise<{ ms: number; result: Result }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}
