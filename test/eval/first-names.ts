// node --import tsx test/eval/first-names.ts: writes the first names of test/eval/names as the engine's bundle carries them.
import { writeFileSync } from 'node:fs';
import { frontCoded } from '../../functions/quotes/lexicon/front-coding.ts';
import { MORE_EITHER_NAMES, MORE_FEMALE_NAMES, MORE_MALE_NAMES } from './names/english-press.ts';
import {
  USUALLY_FEMALE_NAMES,
  USUALLY_MALE_NAMES,
  WORLD_FEMALE_NAMES,
  WORLD_MALE_NAMES,
} from './names/world-press.ts';

const target = new URL('../../functions/quotes/lexicon/more-first-names.generated.ts', import.meta.url);

/** The module's text: four lists, sorted so that neighbours share their beginnings. */
export function firstNamesModule(): string {
  const constant = (note: string, name: string, ...lists: readonly string[]): string => {
    const names = new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
    return `\n/** ${note} */\nexport const ${name} =\n  '${frontCoded([...names].sort()).replaceAll("'", "\\'")}';\n`;
  };
  return [
    '// First names of the English-language press of the world, our own lists; written by test/eval/first-names.ts from\n// test/eval/names, as front-coding.ts tells.\n',
    constant(
      'Borne by women.',
      'MORE_FEMALE_NAMES',
      MORE_FEMALE_NAMES,
      MORE_EITHER_NAMES,
      WORLD_FEMALE_NAMES,
    ),
    constant('Borne by men.', 'MORE_MALE_NAMES', MORE_MALE_NAMES, MORE_EITHER_NAMES, WORLD_MALE_NAMES),
    constant(
      'Of both lists, but in the news nearly always a woman’s.',
      'USUALLY_FEMALE_NAMES',
      USUALLY_FEMALE_NAMES,
    ),
    constant(
      'Of both lists, but in the news nearly always a man’s.',
      'USUALLY_MALE_NAMES',
      USUALLY_MALE_NAMES,
    ),
  ].join('');
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(target, firstNamesModule());
