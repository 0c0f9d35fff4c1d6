import { isStopWord, stemOf, stopWords } from '../../functions/index/tokenize.ts';

describe('stop words', () => {
  it('are known by the stems that they have, themselves and every other word of that stem', () => {
    expect(stopWords.filter((word) => !isStopWord(word))).toEqual([]);
    const stems = new Set(stopWords.map(stemOf));
    const forms = stopWords.flatMap((word) => ['s', 'ly', 'ing', 'ed', 'y'].map((ending) => word + ending));
    for (const form of forms) expect(isStopWord(form)).toBe(stems.has(stemOf(form)));
  });
});
