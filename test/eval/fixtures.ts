/**
 * What the extraction engine gets right on articles with gold beside them, style by style.
 *
 *     node --import tsx test/eval/fixtures.ts [FOLDER] [--errors] [--held-back | --open] [--accept]
 *
 * `--accept` writes the faults that remain into test/fixtures/known-faults.json, which the tests hold the engine to.
 * FOLDER holds `NAME.txt` with `NAME.gold.json`; without it, test/fixtures/articles.
 */
import { extractQuotes } from '../../functions/quotes/extract.ts';
import { articleOf, fixturesFolder, loadFixtures } from '../quotes/gold.ts';
import { type Faults, faultsOf, writeKnownFaults } from '../quotes/known-faults.ts';
import { compare } from '../quotes/score-gold.ts';

interface Tally {
  articles: number;
  whole: number;
  parts: number;
  found: number;
  right: number;
  spurious: number;
  wrongKind: number;
  torn: number;
}

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [folder = fixturesFolder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const tallies = new Map<string, Tally>();
const total = tally('all');
const remaining: Record<string, Faults> = {};

for (const fixture of loadFixtures(folder)) {
  const { name, gold } = fixture;
  if (options.includes('--held-back') && !gold.heldBack) continue;
  if (options.includes('--open') && gold.heldBack) continue;
  const comparison = compare(fixture, extractQuotes(await articleOf(fixture)));
  const { parts, missed, wrongSpeaker, wrongKind, torn, spurious } = comparison;
  for (const sum of [tally(gold.style), total]) {
    sum.articles += 1;
    sum.whole += [missed, wrongSpeaker, wrongKind, torn, spurious].every((faults) => faults.length === 0)
      ? 1
      : 0;
    sum.parts += parts;
    sum.found += parts - missed.length;
    sum.right += parts - missed.length - wrongSpeaker.length;
    sum.spurious += spurious.length;
    sum.wrongKind += wrongKind.length;
    sum.torn += torn.length;
  }
  const faults = faultsOf(comparison);
  if (Object.keys(faults).length > 0) remaining[name] = faults;
  if (!options.includes('--errors')) continue;
  for (const line of missed) console.log(`${name}: missed ${line}`);
  for (const line of wrongSpeaker) console.log(`${name}: speaker ${line}`);
  for (const line of wrongKind) console.log(`${name}: kind ${line}`);
  for (const line of torn) console.log(`${name}: torn from what is before it ${line}`);
  for (const line of spurious) console.log(`${name}: spurious ${line}`);
}

if (options.includes('--accept')) writeKnownFaults(remaining);
console.log(
  `${'style'.padEnd(40)} articles  whole  parts  found %  speaker right %  spurious  kind wrong  torn`,
);
for (const [style, sum] of [...tallies].sort(
  ([a], [b]) => Number(a === 'all') - Number(b === 'all') || a.localeCompare(b),
)) {
  console.log(
    `${style.slice(0, 40).padEnd(40)} ${column(sum.articles, 8)} ${column(sum.whole, 6)} ${column(sum.parts, 6)} ` +
      `${percent(sum.found, sum.parts, 8)} ${percent(sum.right, sum.parts, 16)} ${column(sum.spurious, 9)} ` +
      `${column(sum.wrongKind, 11)} ${column(sum.torn, 5)}`,
  );
}

function tally(style: string): Tally {
  const known = tallies.get(style) ?? {
    articles: 0,
    whole: 0,
    parts: 0,
    found: 0,
    right: 0,
    spurious: 0,
    wrongKind: 0,
    torn: 0,
  };
  tallies.set(style, known);
  return known;
}

function column(count: number, width: number): string {
  return String(count).padStart(width);
}

function percent(part: number, whole: number, width: number): string {
  return (whole === 0 ? 'none' : ((100 * part) / whole).toFixed(1)).padStart(width);
}
