import { parseArgs } from 'node:util';
import { print, run } from './command.ts';
import { articleUsage, assumed, floodUsage, lookupUsage, monthUsage } from './cost/estimate.ts';
import { measure } from './cost/measure.ts';
import { allowances, cost, times, type Usage } from './cost/prices.ts';
import { configFrom } from './deployment.ts';

await run(async () => {
  const { values } = parseArgs({
    options: { context: { type: 'string', short: 'c', multiple: true, default: [] } },
  });
  const config = configFrom(values.context);
  const measured = await measure();
  const lookups = (count: number) => times(count, lookupUsage(measured, assumed.coldShare(count)));
  const rows: [string, Usage][] = [
    ['nobody asks, 100 articles lie there (a month)', monthUsage(measured, 100, config)],
    ['nobody asks, 100,000 articles lie there (a month)', monthUsage(measured, 100_000, config)],
    ['100 articles indexed (once)', times(100, articleUsage(measured))],
    ['100,000 articles indexed (once)', times(100_000, articleUsage(measured))],
    ['1,000 lookups', lookups(1_000)],
    ['1,000,000 lookups', lookups(1_000_000)],
    ['a flood at every ceiling, day and night (a month)', floodUsage(measured, config)],
  ];

  const { article, lookup } = measured;
  print(`Measured here, on ${measured.articles} articles with ${measured.quotes} quotes:`);
  print('');
  print(
    `- an article: ${round(article.writeUnits)} write units, ${round(article.readUnits)} read units, ${round(article.ms)} ms`,
  );
  print(
    `- a lookup: ${lookup.readUnits.toFixed(2)} read units, ${lookup.roundTrips.toFixed(2)} round trips, ${lookup.ms.toFixed(1)} ms`,
  );
  for (const { path, readUnits, roundTrips } of measured.lookups) {
    print(`  - ${decodeURIComponent(path)}: ${readUnits} read units, ${roundTrips} round trips`);
  }
  print(`- a cold start of the api's bundle: ${round(measured.coldStartMs)} ms`);
  print('');
  print('| | list price | with what AWS gives every account every month |');
  print('|---|---:|---:|');
  for (const [name, usage] of rows)
    print(`| ${name} | ${dollars(cost(usage))} | ${dollars(cost(usage, allowances))} |`);
  print('');
  print('Where it goes, list price:');
  print('');
  for (const [name, usage] of rows) print(`- ${name}: ${dearest(usage)}`);
  return true;
});

function dearest(usage: Usage): string {
  return (Object.entries(usage) as [keyof Usage, number][])
    .map(([what, count]) => ({ what, count, dollars: cost({ [what]: count }) }))
    .sort((one, other) => other.dollars - one.dollars)
    .slice(0, 4)
    .map(
      ({ what, count, dollars: paid }) =>
        `${what} ${Number(count.toPrecision(3)).toLocaleString('en')} = ${dollars(paid)}`,
    )
    .join(', ');
}

function dollars(amount: number): string {
  if (amount === 0) return '$0';
  if (amount < 0.005) return 'under $0.01';
  return `$${amount.toFixed(2)}`;
}

function round(number: number): string {
  return number.toFixed(number < 10 ? 1 : 0);
}
