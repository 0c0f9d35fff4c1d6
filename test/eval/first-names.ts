// node --import tsx test/eval/first-names.ts: writes the first names of test/eval/names as the engine's bundle carries them.
import { writeFileSync } from 'node:fs';
import { frontCoded } from '../../functions/quotes/lexicon/front-coding.ts';
import { MORE_EITHER_NAMES, MORE_FEMALE_NAMES, MORE_MALE_NAMES } from './names/english-press.ts';
import { MOBY_EITHER_NAMES, MOBY_FEMALE_NAMES, MOBY_MALE_NAMES } from './names/moby-word-ii.ts';
import {
  USUALLY_FEMALE_NAMES,
  USUALLY_MALE_NAMES,
  WORLD_FEMALE_NAMES,
  WORLD_MALE_NAMES,
} from './names/world-press.ts';

const target = new URL('../../functions/quotes/lexicon/first-names.generated.ts', import.meta.url);

/** Names in lower case, each once. */
const setOf = (...lists: readonly string[]): Set<string> =>
  new Set(lists.flatMap((list) => list.trim().split(/\s+/)));

/** The module's text: three lists, each name in one of them, sorted so that neighbours share their beginnings. */
export function firstNamesModule(): string {
  const both = setOf(MORE_EITHER_NAMES, MOBY_EITHER_NAMES);
  const women = setOf(MOBY_FEMALE_NAMES, MORE_FEMALE_NAMES, WORLD_FEMALE_NAMES, USUALLY_FEMALE_NAMES);
  const men = setOf(MOBY_MALE_NAMES, MORE_MALE_NAMES, WORLD_MALE_NAMES, USUALLY_MALE_NAMES);
  const usually = { women: setOf(USUALLY_FEMALE_NAMES), men: setOf(USUALLY_MALE_NAMES) };
  const isHers = (name: string): boolean =>
    usually.women.has(name) || (women.has(name) && !men.has(name) && !both.has(name));
  const isHis = (name: string): boolean =>
    usually.men.has(name) || (men.has(name) && !women.has(name) && !both.has(name));
  const names = [...new Set([...both, ...women, ...men])].sort();
  const constant = (note: string, name: string, list: readonly string[]): string =>
    `\n/** ${note} */\nexport const ${name} =\n  '${frontCoded(list).replaceAll("'", "\\'")}';\n`;
  return [
    "// First names of the world's English press by gender; written by test/eval/first-names.ts from test/eval/names, which tells\n// where they are from, as front-coding.ts tells.\n",
    constant('Borne by women, or nearly always.', 'FEMALE_NAMES', names.filter(isHers)),
    constant('Borne by men, or nearly always.', 'MALE_NAMES', names.filter(isHis)),
    constant(
      'Borne by both.',
      'EITHER_NAMES',
      names.filter((name) => !isHers(name) && !isHis(name)),
    ),
  ].join('');
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(target, firstNamesModule());
