import { extractQuotes } from '../../functions/quotes/extract.ts';
import { article } from './speaker-of.ts';

const said = (text: string) =>
  extractQuotes({ text }, { indirect: false }).map((quote) => [quote.speaker?.name ?? null, quote.text]);

describe('given answers from the street, each behind a name and an age', () => {
  it.each([
    ['Ann Stubbs, 74, retired', 'Joe Montes, 31, school bus driver'],
    ['Ann Stubbs (74), retired', 'Joe Montes (31)'],
  ])('when they are labelled "%s", then each is whose label it bears', (first, second) => {
    const text = article(
      'We asked people at the new bridge what they made of it.',
      `${first}: I went over it twice and then I went home.`,
      `${second}: I like it. Nobody stops you to talk.`,
    );

    expect(said(text)).toEqual([
      ['Ann Stubbs', 'I went over it twice and then I went home.'],
      ['Joe Montes', 'I like it. Nobody stops you to talk.'],
    ]);
  });

  it('when a name and an age stand before a list, then nobody has spoken', () => {
    const text = article(
      'Two were hurt at the new bridge on Monday.',
      'Ann Stubbs, 74, was carrying two things: a lamp and a rope.',
      'Joe Montes, 31, had one: a bell.',
    );

    expect(said(text)).toEqual([]);
  });
});

describe('given a transcript in labelled turns', () => {
  const turns = [
    'SEN. KANE: When did you learn that the pump had failed?',
    'MR. DOYLE: I do not recall a date.',
    'SEN. KANE: In what year?',
    'MR. DOYLE: I would be guessing.',
  ];
  const persons = 'Senator Mary Kane questioned Peter Doyle, who ran the pumps.';

  it('when a heading stands between two turns, then what is behind it is no part of the one before', () => {
    const text = article(
      persons,
      ...turns,
      '2. The email',
      'The committee then put a message on the screen.',
      'SEN. KANE: Did you answer it?',
      'MR. DOYLE: I believe I sent a thumbs up.',
    );

    expect(said(text)).toContainEqual(['Peter Doyle', 'I would be guessing.']);
    expect(said(text).some(([, words]) => words!.includes('email'))).toBe(false);
  });

  it('when a label is an office that one person holds, then it is that person', () => {
    const text = article(
      'The Minister of Fisheries, Mary Kane, has come under fire. She granted this interview to the Herald.',
      'Herald: Is the lagoon being sold?',
      'Minister: No. We will not sell the lagoon.',
      'Herald: Will you publish the lease?',
      'Minister: On Monday, in full, with the map.',
    );

    expect(said(text)).toEqual([
      ['Mary Kane', 'No. We will not sell the lagoon.'],
      ['Mary Kane', 'On Monday, in full, with the map.'],
    ]);
  });
});
