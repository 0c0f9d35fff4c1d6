import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { frontCoded, frontDecoded } from '../../functions/quotes/lexicon/front-coding.ts';
import { firstNamesModule } from '../eval/first-names.ts';
import { wordListsModule } from '../eval/word-lists.ts';

describe('front-coded words', () => {
  test('share what they begin with', () => {
    expect(frontCoded(['port', 'porter', 'portly', 'quay'])).toBe('AportEerElyAquay');
  });

  test('are read as they were written', () => {
    const word = fc.stringMatching(/^[a-cé0-9'-]{0,40}$/);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(frontDecoded(frontCoded(words))).toEqual(words);
      }),
    );
  });

  test('carry the first names that our lists hold', () => {
    const written = new URL('../../functions/quotes/lexicon/first-names.generated.ts', import.meta.url);
    expect(readFileSync(written, 'utf8')).toBe(firstNamesModule());
  });

  test('carry the nouns that words.ts holds: test/eval/word-lists.ts writes them', () => {
    const written = new URL('../../functions/quotes/lexicon/words.generated.ts', import.meta.url);
    expect(readFileSync(written, 'utf8')).toBe(wordListsModule());
  });
});
