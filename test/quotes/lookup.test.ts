import fc from 'fast-check';
import { BIT, lookUp, wordAt } from '../../functions/quotes/lexicon/lookup.ts';

describe('a word of a text', () => {
  test('is the same wherever it stands', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, word, after) => {
        const found = wordAt(before + word + after, before.length, before.length + word.length);
        const { lower, bits, verb } = lookUp(word);
        expect(found).toMatchObject({ text: word, lower, bits, verb });
      }),
    );
  });

  test('is the same after more other words than are kept, and shares its number with none near by', () => {
    const numbers: number[] = [];
    for (let i = 0; i < 70_000; i++) numbers.push(lookUp(`word${i}`).id);
    expect(lookUp('Said')).toMatchObject({ text: 'Said', lower: 'said', verb: true });
    expect(lookUp('said').bits & BIT.strongCue).not.toBe(0);
    for (let i = 0; i < numbers.length; i += 1000) {
      const near = numbers.slice(i, i + 2000);
      expect(new Set(near).size).toBe(near.length);
    }
  });
});

describe('a first name that no list holds', () => {
  it.each([
    ['Nokwanda', BIT.female],
    ['Chepngetich', BIT.female],
    ['Rosmawati', BIT.female],
    ['Kiprugut', BIT.male],
    ['Vellaisamy', BIT.male],
    ['Kampala', 0],
  ])('%s tells by its form what gender it is, if any', (name, gender) => {
    expect(lookUp(name).bits & (BIT.female | BIT.male)).toBe(gender);
  });
});
