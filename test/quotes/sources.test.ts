import { extractQuotes } from '../../functions/quotes/extract.ts';

const article = (...paragraphs: string[]) => `Notes from the harbour\n\n${paragraphs.join('\n\n')}\n`;
const quotesOf = (text: string) => extractQuotes({ text }, { indirect: false });
/** The speaker of the quote that holds the words; undefined where there is no such quote. */
const speakerOf = (text: string, words: string) => {
  const quote = quotesOf(text).find((one) => one.text.includes(words));
  return quote && (quote.speaker?.name ?? null);
};

describe('given marked words and several who may have said them', () => {
  it.each([
    [
      'the subject of the verb, not of "whose" before it',
      'Ana Ruiz, whose aides had walked out, said “we wait until dawn” on Monday.',
      'Ana Ruiz',
    ],
    [
      'the inner clause where two stand side by side',
      'Jo Roy refused to talk, while Ana Ruiz said that “we wait until dawn” on Monday.',
      'Ana Ruiz',
    ],
    [
      'whoever the participle stands behind',
      'The film shows footage of Ana Ruiz saying, “We wait until dawn.”',
      'Ana Ruiz',
    ],
    ['a subject whose verb no list knows', '“We wait until dawn,” Ana Ruiz thundered.', 'Ana Ruiz'],
    ['the same before a colon', 'Ana Ruiz balked: “We wait until dawn.”', 'Ana Ruiz'],
    [
      'the report that it was said, by the outermost source',
      'According to Ana Ruiz, the crew said “we wait until dawn” on Monday.',
      'Ana Ruiz',
    ],
    [
      'the noun phrase that a word like a verb stands in',
      '“We wait until dawn,” said Ana Ruiz, a former campaign manager at the port.',
      'Ana Ruiz',
    ],
    ['the writer who says I', '“We wait until dawn,” I said to the crew.', 'author'],
  ])('takes %s', (_, sentence, speaker) => {
    const text = article('Ana Ruiz runs the port. Jo Roy leads the crew.', sentence);

    expect(speakerOf(text, 'wait until dawn')).toBe(speaker);
  });
});

describe('given a dialogue in short paragraphs', () => {
  it('gives an answer without a speaker to whom the question was put', () => {
    const text = article(
      'Ana Ruiz faced the committee on Monday.',
      '“Where is the boat?” asked Jo Roy.',
      '“At sea.”',
      '“Since when?”',
    );

    expect(speakerOf(text, 'At sea')).toBe('Ana Ruiz');
    expect(speakerOf(text, 'Since when')).toBe('Jo Roy');
  });
});

describe('given the record of a house', () => {
  const record = article(
    'Ana Ruiz (North Quay) (Lab): I beg to ask about the boat.',
    'The Minister for Ports (Jo Roy): The boat is at sea.',
    'Ana Ruiz: Since when, Mr Speaker?',
    'Mr Speaker: Order. I will hear the answer.',
    'Hon. Jo Roy: Since Monday.',
  );

  it.each([
    ['a member by the name before seat and party', 'beg to ask', 'Ana Ruiz'],
    ['a minister by the name behind the office', 'is at sea', 'Jo Roy'],
    ['the same member by name alone', 'Since when', 'Ana Ruiz'],
    ['the chair by office', 'hear the answer', 'speaker'],
    ['a member behind a title', 'Since Monday', 'Jo Roy'],
  ])('names %s', (_, words, speaker) => {
    expect(speakerOf(record, words)).toBe(speaker);
  });

  it('takes no dateline for a label', () => {
    const text = article(
      'PORTLAND: The house sat late on Monday over a boat.',
      'It went as follows.',
      'ANA RUIZ: Where is the boat?',
      'JO ROY: At sea.',
      'ANA RUIZ: Since when?',
    );

    expect(speakerOf(text, 'sat late')).toBeUndefined();
    expect(quotesOf(text)).toHaveLength(3);
  });
});

describe('given marks that set off no speech', () => {
  it.each([
    ['a programme by the place it is named in', 'Ana Ruiz was a guest on “Harbour Lights” last week.'],
    ['a book in apposition', 'Her memoir, “Salt and Rope,” which Ana Ruiz wrote in pencil, sold well.'],
    ['what somebody is the author of', 'Ana Ruiz, the author of “Salt and Rope,” runs the port.'],
    ['a nickname behind "known"', 'Ana Ruiz was known to all the crews as “the Gull”.'],
    ['what is written on something', '“Mind the cat” has been daubed on the gate of Ana Ruiz.'],
    ['an article by its date', 'Ana Ruiz answers your report (“Boats many, crews none,” January 7).'],
  ])('leaves %s alone', (_, sentence) => {
    expect(quotesOf(article('Ana Ruiz said she would wait.', sentence))).toEqual([]);
  });
});

describe('given marks that are missing or face the wrong way', () => {
  it('ends the words before the clause that says whose they are', () => {
    const text = article(
      'Ana Ruiz runs the port. “We lose a boat a month, she said. ”They offer crews. We offer talk.”',
    );

    expect(
      quotesOf(text).flatMap(({ spans }) => spans.map(({ start, end }) => text.slice(start, end))),
    ).toEqual(['We lose a boat a month,', 'They offer crews. We offer talk.']);
  });

  it('reads a block that goes on behind "that" in the next paragraph', () => {
    const text = article(
      'In a letter on Monday, Ana Ruiz told the crews that',
      'the port has been losing boats, and the crews are understood to be calm about it.',
      'The council meets on Sunday.',
    );

    expect(speakerOf(text, 'losing boats')).toBe('Ana Ruiz');
  });
});

describe('given cries from a crowd', () => {
  it.each([
    ['cries', 'There were cries of “we wait until dawn” from the gallery.', 'gallery'],
    ['shouts', 'There were shouts of “we wait until dawn” from opposition members.', 'opposition members'],
    [
      'a second cry',
      'There were shouts of “Shame” and of “we wait until dawn” from the back row.',
      'back row',
    ],
  ])('gives %s to those whom they come from', (_, sentence, speaker) => {
    const text = article('Ana Ruiz, the minister, stood up.', sentence);

    expect(speakerOf(text, 'wait until dawn')).toBe(speaker);
  });

  it('gives words that are said from somewhere to who says them', () => {
    const text = article(
      'Ana Ruiz, the minister, stood up.',
      '“We wait until dawn,” she said from the gallery.',
    );

    expect(speakerOf(text, 'wait until dawn')).toBe('Ana Ruiz');
  });
});

describe('given paragraphs of one sentence each, as broadcasters set them', () => {
  const quay = [
    'A ferry failed to reach the island on Friday.',
    'Harbour master Ana Ruiz was on the quay all night.',
    '“We wait until dawn,” she said.',
    '“The crew are calm.”',
  ];

  it('gives words in a paragraph of their own to who spoke last', () => {
    expect(speakerOf(article(...quay, 'The next boat is due on Monday.'), 'The crew are calm')).toBe(
      'Ana Ruiz',
    );
  });

  it('gives them to somebody whom the paragraph before brings in', () => {
    const text = article(...quay, 'Jo Roy said that the shop had run out of bread.', '“We bake our own.”');

    expect(speakerOf(text, 'The crew are calm')).toBe('Ana Ruiz');
    expect(speakerOf(text, 'bake our own')).toBe('Jo Roy');
  });
});

describe('given a claim that somebody else answers', () => {
  it.each([
    'Ana Ruiz rejected a claim by Karl Roy that the port was “a second mortgage for every child”.',
    'Ana Ruiz was responding to an accusation from Karl Roy that the port was “a second mortgage for every child”.',
    'Ana Ruiz denied Karl Roy’s charge that the port was “a second mortgage for every child”.',
  ])('when the sentence is "%s", then the words are the claimant’s', (sentence) => {
    expect(speakerOf(article('The council met on Monday.', sentence), 'a second mortgage')).toBe('Karl Roy');
  });

  it('when the answer itself is quoted, then it is the answerer’s', () => {
    const text = article('The council met.', 'Ana Ruiz dismissed the claim by Karl Roy as “plainly absurd”.');
    expect(speakerOf(text, 'plainly absurd')).toBe('Ana Ruiz');
  });
});

describe('given one of several who is named behind a comma', () => {
  it('when "said one, Karl Roy," follows the words, then they are his', () => {
    const text = article(
      'Kin stood at the gate.',
      '“He is not answering,” said one, Karl Roy, whose brother worked there.',
    );
    expect(speakerOf(text, 'He is not')).toBe('Karl Roy');
  });
});
