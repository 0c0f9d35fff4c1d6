import { article, speakerOf } from './speaker-of.ts';

const spoken = (first: string, noun: string): string | null =>
  speakerOf(article(first, `“We wait,” ${noun} said.`), 'We wait');

describe('given nouns that no role tells', () => {
  it.each([
    [
      'Sailor Ana Ruiz, from Marlow, was stopped on Monday. Sergeant Jo Roy wrote it down.',
      'the Marlow woman',
    ],
    ["Kenya's Ana Ruiz led until the bell. Coach Jo Roy had told her to wait.", 'the Kenyan'],
    ['Ana Ruiz moved to Plover in May. Councillor Jo Roy met her.', 'the tailor'],
    ['Ana Ruiz was sent off early. Plover boss Jo Roy was furious.', 'the midfielder'],
    [
      'Mrs Ana Ruiz rose to reply to the questions that members had put on the price of bread.',
      'the Minister',
    ],
  ])('behind "%s", when %s speaks, then it is whom they fit', (first, noun) => {
    expect(spoken(first, noun)).toBe('Ana Ruiz');
  });

  it('when the same noun meant nobody named before, then it still does', () => {
    expect(
      spoken('A bus hit a wall. The driver was unhurt. Passenger Ana Ruiz cut her hand.', 'the driver'),
    ).toBe('driver');
  });

  it('when one is on trial, then the complainant is somebody else', () => {
    expect(spoken('Karl Ruiz, 44, denies assault. Judge Jo Roy sat.', 'the complainant')).toBe('complainant');
  });
});

describe('given relations', () => {
  it('when the surname stands before the given name, then the father is of the same family', () => {
    expect(spoken('Raymond Chiu Kwok-leung makes suits. Vivian Chiu does the books.', 'her father')).toBe(
      'Raymond Chiu Kwok-leung',
    );
  });

  it('when the grandson was told, then he has her for his grandmother', () => {
    expect(
      spoken('Ana Ruiz, 88, never drove. Her grandson, Karl Roy, takes her to town.', 'his grandmother'),
    ).toBe('Ana Ruiz');
  });
});
