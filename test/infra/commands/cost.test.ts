import fc from 'fast-check';
import { defaults } from '../../../infra/aws/config.ts';
import { articleUsage, floodUsage, lookupUsage, monthUsage } from '../../../infra/commands/cost/estimate.ts';
import type { Measured } from '../../../infra/commands/cost/measure.ts';
import { allowances, cost, prices, times, together } from '../../../infra/commands/cost/prices.ts';

const measured: Measured = {
  articles: 100,
  quotes: 700,
  article: { readUnits: 4, writeUnits: 100, tableBytes: 100_000, seedBytes: 5_000, ms: 100 },
  lookup: { readUnits: 0.5, roundTrips: 1, ms: 5 },
  lookups: [],
  watch: { readUnitsPerSeed: 0.05 },
  coldStartMs: 150,
};

test('a price is a count times a list price', () => {
  expect(cost({ httpApiRequest: 1e6, readUnit: 1e6 })).toBeCloseTo(1 + 0.125);
  expect(cost({ writeUnit: 8e6 })).toBeCloseTo(5);
});

test('what AWS gives is taken off each count, and never more than it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (lambdaRequest) => {
      const paid = cost({ lambdaRequest }, allowances);
      expect(paid).toBeGreaterThanOrEqual(0);
      expect(cost({ lambdaRequest }) - paid).toBeCloseTo(Math.min(lambdaRequest, 1e6) * prices.lambdaRequest);
    }),
  );
});

test('usages add up and multiply, count by count', () => {
  expect(together({ readUnit: 1, trace: 2 }, { readUnit: 3 })).toEqual({ readUnit: 4, trace: 2 });
  expect(times(3, { readUnit: 2 })).toEqual({ readUnit: 6 });
});

test('a cold lookup costs more than a warm one, by its start alone', () => {
  const [warm, cold] = [lookupUsage(measured, 0), lookupUsage(measured, 1)];

  expect(cold.lambdaGigabyteSecond).toBeGreaterThan(warm.lambdaGigabyteSecond!);
  expect({ ...cold, lambdaGigabyteSecond: 0 }).toEqual({ ...warm, lambdaGigabyteSecond: 0 });
});

test('an article’s units are those that were measured', () => {
  expect(articleUsage(measured)).toMatchObject({ readUnit: 4, writeUnit: 100 });
});

test('a rarer watch makes a quiet month cheaper, and so do fewer articles', () => {
  const often = cost(monthUsage(measured, 100_000, defaults));

  expect(cost(monthUsage(measured, 100_000, { ...defaults, schedule: 'rate(1 day)' }))).toBeLessThan(often);
  expect(cost(monthUsage(measured, 100, defaults))).toBeLessThan(often);
});

test('a flood is bounded by the ceilings of the configuration', () => {
  const usage = floodUsage(measured, { ...defaults, requestsPerSecond: 1, readUnitsPerSecond: 2 });

  expect(usage.httpApiRequest).toBe(730 * 3600);
  expect(usage.readUnit).toBe(2 * 730 * 3600);
});
