// node --import tsx test/eval/word-lists.ts: writes the long lists of nouns as the engine's bundle carries them.
import { writeFileSync } from 'node:fs';
import { frontCoded } from '../../functions/quotes/lexicon/front-coding.ts';
import {
  DOCUMENT_NOUNS,
  ORGANISATION_NAME_WORDS,
  ORGANISATION_NOUNS,
  PERSON_NOUNS,
  PLACE_WORDS,
} from '../../functions/quotes/lexicon/words.ts';

const target = new URL('../../functions/quotes/lexicon/words.generated.ts', import.meta.url);

const lists = {
  PERSON_NOUNS,
  ORGANISATION_NOUNS,
  DOCUMENT_NOUNS,
  ORGANISATION_NAME_WORDS,
  PLACE_WORDS,
};

/** The module's text: the lists sorted, so that neighbours share their beginnings. */
export function wordListsModule(): string {
  const constants = Object.entries(lists).map(([name, list]) => {
    const coded = frontCoded([...new Set(list)].sort()).replaceAll("'", "\\'");
    return `export const ${name} =\n  '${coded}';\n`;
  });
  return [
    '// The long lists of words.ts; written by test/eval/word-lists.ts, as front-coding.ts tells.\n',
    ...constants,
  ].join('');
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(target, wordListsModule());
