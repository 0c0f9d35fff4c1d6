import fc from 'fast-check';
import { changesBetween, type VersionedQuote } from '../../functions/alerts/changes.ts';

const quote = (text: string, speaker = 'ana-ruiz'): VersionedQuote => ({
  id: `port.${speaker}.${text}`,
  text,
  kind: 'direct',
  spans: [{ start: 0, end: text.length }],
  confidence: 1,
  speaker: { id: speaker },
});

describe('what changed between two versions of an article', () => {
  const harbour = quote('The harbour will stay open through the winter.');
  const wages = quote('Nobody on the quay has been paid since May.');

  it('is nothing when the quotes are the same, in whatever order', () => {
    expect(changesBetween([harbour, wages], [wages, harbour])).toEqual([]);
  });

  it('is every quote of a first version', () => {
    expect(changesBetween([], [harbour])).toEqual([{ type: 'quote.indexed', before: null, after: harbour }]);
  });

  it('is one alteration with both wordings when a word is changed', () => {
    const altered = quote('The harbour will stay closed through the winter.');
    expect(changesBetween([harbour, wages], [altered, wages])).toEqual([
      { type: 'quote.altered', before: harbour, after: altered },
    ]);
  });

  it('is an alteration when the only word of a fragment is changed in its place', () => {
    const [before, after] = [quote('reckless'), quote('careless')];
    expect(changesBetween([harbour, before, wages], [harbour, after, wages])).toEqual([
      { type: 'quote.altered', before, after },
    ]);
  });

  it('is a removal and a new quote when the words have nothing in common', () => {
    const other = quote('Ask the minister, she signed the order herself.');
    expect(changesBetween([harbour], [other]).map(({ type }) => type)).toEqual([
      'quote.indexed',
      'quote.removed',
    ]);
  });

  it('pairs each wording with its likeliest earlier one', () => {
    const [one, two] = [
      quote('We lost nine boats in the first storm.'),
      quote('We lost nine boats in the second storm.'),
    ];
    const [one2, two2] = [
      quote('We lost ten boats in the first storm.'),
      quote('We lost six boats in the second storm.'),
    ];
    expect(changesBetween([one, two], [two2, one2])).toEqual(
      expect.arrayContaining([
        { type: 'quote.altered', before: one, after: one2 },
        { type: 'quote.altered', before: two, after: two2 },
      ]),
    );
  });

  it('accounts for each quote of both versions exactly once, whatever they are', () => {
    const words = fc.constantFrom('harbour', 'wages', 'storm', 'winter', 'quay');
    const quotes = fc.uniqueArray(
      fc.array(words, { minLength: 1, maxLength: 6 }).map((w) => quote(w.join(' '))),
      {
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(quotes, quotes, (before, after) => {
        const changes = changesBetween(before, after);
        const ids = (side: readonly VersionedQuote[]) => side.map(({ id }) => id).sort();
        const same = before.filter(({ id }) => after.some((other) => other.id === id));
        expect(ids([...changes.flatMap((c) => c.before ?? []), ...same])).toEqual(ids(before));
        expect(ids([...changes.flatMap((c) => c.after ?? []), ...same])).toEqual(ids(after));
      }),
    );
  });
});
