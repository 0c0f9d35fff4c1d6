// node --import tsx test/eval/word-lists.ts: writes the long lists of nouns and verbs as the engine's bundle carries them.
import { writeFileSync } from 'node:fs';
import { frontCoded } from '../../functions/quotes/lexicon/front-coding.ts';
import {
  CUE_NOUNS,
  DOCUMENT_NOUNS,
  ORGANISATION_NAME_WORDS,
  ORGANISATION_NOUNS,
  PERSON_NOUNS,
  PLACE_WORDS,
  STRONG_CUES,
  WEAK_CUES,
} from '../../functions/quotes/lexicon/words.ts';

const target = new URL('../../functions/quotes/lexicon/words.generated.ts', import.meta.url);

const lists = {
  PERSON_NOUNS,
  ORGANISATION_NOUNS,
  DOCUMENT_NOUNS,
  ORGANISATION_NAME_WORDS,
  PLACE_WORDS,
};

/** Lists whose order counts, and in which the forms of a word stand side by side. */
const ordered = { STRONG_CUES, WEAK_CUES, CUE_NOUNS };

/** The module's text: the other lists sorted, so that neighbours share their beginnings. */
export function wordListsModule(): string {
  const constant = (name: string, list: readonly string[]): string =>
    `export const ${name} =\n  '${frontCoded(list).replaceAll("'", "\\'")}';\n`;
  return [
    '// The long lists of words.ts; written by test/eval/word-lists.ts, as front-coding.ts tells.\n',
    ...Object.entries(lists).map(([name, list]) => constant(name, [...new Set(list)].sort())),
    ...Object.entries(ordered).map(([name, list]) => constant(name, list)),
  ].join('');
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(target, wordListsModule());
