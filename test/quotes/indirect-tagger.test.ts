import fc from 'fast-check';
import { attributionsOf } from '../../functions/quotes/indirect/attributions.ts';
import { CUES, hashOf, MOST_FORMS } from '../../functions/quotes/indirect/forms.ts';
import { KINDS } from '../../functions/quotes/indirect/kinds.ts';
import { LABEL, LABELS, NEVER, pack, rowOf, STORED, unpack } from '../../functions/quotes/indirect/model.ts';
import type { Piece } from '../../functions/quotes/indirect/pieces.ts';
import { Tagger } from '../../functions/quotes/indirect/tagger.ts';
import { indirectTagger } from '../../functions/quotes/indirect/weights.ts';
import { fitChain, type Sequence } from '../eval/chain.ts';

const { none, first, content, cue, source } = LABEL;

const pieces = (count: number): Piece[] =>
  Array.from({ length: count }, (_, i) => ({
    firstToken: i,
    endToken: i + 1,
    run: -1,
    form: { word: hashOf(`w${i}`), suffix: 0, kind: 0, cue: 0, parts: false, closed: false, id: i },
  }));

const join = (...labels: number[]) =>
  attributionsOf(pieces(labels.length), {
    labels,
    content: labels.map(() => 0.9),
  }).map((found) => ({
    contents: found.contents.map(({ firstToken, endToken }) => [firstToken, endToken]),
    cue: found.cue?.firstToken ?? null,
    source: found.source?.firstToken ?? null,
  }));

describe('attributions of tagged pieces', () => {
  test('take the cue and the source before them', () => {
    expect(join(source, source, cue, first, content, content)).toEqual([
      { contents: [[3, 6]], cue: 2, source: 0 },
    ]);
  });

  test('take the cue and the source after them', () => {
    expect(join(first, content, none, source, cue)).toEqual([{ contents: [[0, 2]], cue: 4, source: 3 }]);
    expect(join(first, content, none, cue, source)).toEqual([{ contents: [[0, 2]], cue: 3, source: 4 }]);
  });

  test('join two contents around one cue', () => {
    expect(join(first, none, source, cue, none, first, content)).toEqual([
      {
        contents: [
          [0, 1],
          [5, 7],
        ],
        cue: 3,
        source: 2,
      },
    ]);
  });

  test('share a source over two cues', () => {
    expect(join(source, cue, first, content, none, cue, first, content)).toEqual([
      { contents: [[2, 4]], cue: 1, source: 0 },
      { contents: [[6, 8]], cue: 5, source: 0 },
    ]);
  });

  test('keep two sources apart', () => {
    expect(join(source, cue, first, content, none, source, cue, first)).toEqual([
      { contents: [[2, 4]], cue: 1, source: 0 },
      { contents: [[7, 8]], cue: 6, source: 5 },
    ]);
  });

  test('do without cue and source', () => {
    expect(join(none, first, content)).toEqual([{ contents: [[1, 3]], cue: null, source: null }]);
    expect(join(none, none)).toEqual([]);
  });
});

describe('a stored model', () => {
  test('gives back what was stored, to within half a step', () => {
    const hash = fc.integer({ min: 0, max: 0xffffff });
    const weight = fc.double({ min: -3, max: 3, noNaN: true });
    const rows = fc.uniqueArray(fc.tuple(hash, fc.array(weight, { minLength: LABELS, maxLength: LABELS })), {
      selector: ([key]) => key,
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, hash, (features, other) => {
        const weights = Float64Array.from(features.flatMap(([, own]) => own));
        const hashes = features.map(([key]) => key);
        const model = unpack(pack(hashes, weights, [0.5]));
        for (const [key, own] of features) {
          const row = rowOf(model, key);
          for (let stored = 0; stored < STORED; stored++) {
            const wanted = own[stored + 1]! - own[0]!;
            const got = model.weights[row * STORED + stored]! * model.step;
            expect(Math.abs(got - wanted)).toBeLessThanOrEqual(model.step * 0.5001);
          }
        }
        if (!hashes.includes(other)) expect(rowOf(model, other)).toBe(-1);
      }),
    );
  });
});

describe('the tagger', () => {
  test('never goes on with content that did not begin', () => {
    const forms = fc.record({
      word: fc.integer(),
      suffix: fc.integer(),
      kind: fc.integer({ min: 0, max: KINDS.length - 1 }),
      cue: fc.integer({ min: 0, max: CUES - 1 }),
      parts: fc.boolean(),
      closed: fc.boolean(),
      id: fc.integer({ min: 0, max: MOST_FORMS - 1 }),
    });
    fc.assert(
      fc.property(fc.array(forms, { minLength: 1, maxLength: 30 }), (some) => {
        const sentence = some.map((form, i) => ({ firstToken: i, endToken: i + 1, run: -1, form }));
        const { labels, content: odds } = indirectTagger.tagger.tag(sentence, {
          headline: false,
          first: true,
        });
        labels.forEach((label, i) => {
          if (label === content) expect([first, content]).toContain(labels[i - 1]);
        });
        for (const one of odds) expect(one >= 0 && one <= 1.000001).toBe(true);
      }),
    );
  });

  test('is learnt from sequences, and the same each time', () => {
    // Feature 0 says "source", 1 "cue", 2 "content"; content lasts to the end.
    const labels = [source, cue, first, content, content];
    const sequence: Sequence = {
      features: Int32Array.from([0, 1, 2, 2, 2]),
      offsets: Int32Array.from([0, 1, 2, 3, 4, 5]),
      labels: Uint8Array.from(labels),
    };
    const sequences = Array.from({ length: 300 }, () => sequence);
    const fitted = fitChain(sequences, 3, 8);
    expect(fitChain(sequences, 3, 8)).toEqual(fitted);
    expect(fitted.transitions[none * LABELS + content]).toBe(NEVER);
    const best = (feature: number) => {
      const own = [...fitted.weights.subarray(feature * LABELS, (feature + 1) * LABELS)];
      return own.indexOf(Math.max(...own));
    };
    expect([best(0), best(1), best(2)]).toEqual([source, cue, content]);
  });

  test('finds nothing without weights', () => {
    const transitions = new Array<number>(LABELS * LABELS).fill(0);
    const tagger = new Tagger(unpack({ step: 1, transitions, hashes: '', weights: '' }));
    const { labels } = tagger.tag(pieces(6), { headline: false, first: false });
    expect([...labels]).toEqual([none, none, none, none, none, none]);
  });
});
