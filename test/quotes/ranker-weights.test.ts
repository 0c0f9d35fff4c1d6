import fc from 'fast-check';
import { pack, unpack } from '../../functions/quotes/ranker/weights.ts';

const offsets = [0, 30, 90];
const names = ['pattern', 'kind'];

test('weights come back from what they are stored as, to the twentieth', () => {
  const twentieths = fc.oneof(fc.constant(0), fc.integer({ min: -999, max: 999 }));
  fc.assert(
    fc.property(fc.array(twentieths, { minLength: 90, maxLength: 90 }), (values) => {
      const weights = Float64Array.from(values, (value) => value / 20);
      expect(unpack(pack(weights, names, offsets), names, offsets)).toEqual(weights);
    }),
  );
});
