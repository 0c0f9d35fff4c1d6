import { Forms, hashOf } from '../../functions/quotes/indirect/forms.ts';
import { LABEL } from '../../functions/quotes/indirect/model.ts';
import type { Piece } from '../../functions/quotes/indirect/pieces.ts';
import { lookUp } from '../../functions/quotes/lexicon/lookup.ts';
import { seeded } from '../eval/random.ts';
import { forgetNames, variantOf } from '../eval/variants.ts';

const { none, first, content, cue, source } = LABEL;
const forms = new Forms([[], [], [], [], ['said']]);

const piecesOf = (words: string): Piece[] =>
  words
    .split(' ')
    .map((word, i) => ({ firstToken: i, endToken: i + 1, run: -1, form: forms.of(lookUp(word)) }));

const report = {
  pieces: piecesOf('Ruiz said that it will not be for him .'),
  labels: Uint8Array.from([source, cue, first, content, content, content, content, content, content, none]),
};

/** A variant as words, with a capital initial of the label of each; new words are question marks. */
const shown = (seed: number): string => {
  const variant = variantOf(report, forms, seeded(seed))!;
  const words = 'Ruiz said that it will not be for him . , according to'.split(' ');
  const spelt = new Map(words.map((word) => [hashOf(word.toLowerCase()), word]));
  return variant.pieces
    .map(({ form }, i) => `${spelt.get(form.word) ?? '?'}/${'OBICS'[variant.labels[i]!]}`)
    .join(' ')
    .replace('?/S', 'Ruiz/S');
};

describe('variants of plain reports', () => {
  test('say the same in four other orders, without the conjunction', () => {
    const said = 'it/B will/I not/I be/I for/I him/I';
    const orders = new Set(Array.from({ length: 60 }, (_, seed) => shown(seed)));
    expect([...orders].sort()).toEqual(
      [
        `${said} ,/O said/C Ruiz/S ./O`,
        `${said} ,/O Ruiz/S said/C ./O`,
        `according/C to/C Ruiz/S ,/O ${said} ./O`,
        `${said} ,/O according/C to/C Ruiz/S ./O`,
      ].sort(),
    );
  });

  test('are not made of anything else', () => {
    const labels = Uint8Array.from(report.labels);
    labels[0] = none;
    expect(variantOf({ ...report, labels }, forms, seeded(1))).toBeNull();
  });

  test('forget names but the first word, and nothing else', () => {
    const pieces = piecesOf('Omar saw Ana Ruiz there');
    const changed = forgetNames(pieces, 1, seeded(1)).map(
      ({ form }, i) => form.word !== pieces[i]!.form.word,
    );
    expect(changed).toEqual([false, false, true, true, false]);
  });
});
