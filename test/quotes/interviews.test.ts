import { extractQuotes } from '../../functions/quotes/extract.ts';

const announced =
  'The potter Ana Ruiz spoke to us about her years at the wheel. This interview has been edited.';
const article = (...paragraphs: string[]) => `Ana Ruiz on clay and patience\n\n${paragraphs.join('\n\n')}\n`;
/** Who says what: the speaker and the words of each quote. */
const quotesOf = (text: string) =>
  extractQuotes({ text }, { indirect: false }).map((quote) => [quote.speaker?.name ?? null, quote.text]);

const kiln = 'I was six. My aunt had a kiln behind the house.';
const patience = 'She taught me to wait.';
const shards = 'I throw most of them away. We have a wall of shards.';
const answers = [kiln, patience, shards].map((words) => ['Ana Ruiz', words]);

describe('given an interview that says that it is one', () => {
  const forms: [string, string[]][] = [
    [
      'paragraphs that end in a question mark',
      ['When did you first touch clay?', 'What did she teach you?', 'Do you ever throw a pot away?'],
    ],
    ['paragraphs in bold', ['**On her first clay**', '**On patience**', '**On waste**']],
    [
      'paragraphs behind a Q',
      ['Q: When did you first touch clay?', 'Q: What did she teach you?', 'Q: Do you throw pots away?'],
    ],
  ];
  it.each(forms)(
    'when the questions are %s and the answers bear no label, then these are hers and those nobody’s',
    (_, [first, second, third]) => {
      const text = article(announced, first!, kiln, second!, patience, third!, shards);

      expect(quotesOf(text)).toEqual(answers);
    },
  );

  it('when an answer goes on in a second paragraph, then it is one answer', () => {
    const text = article(
      announced,
      'When did you first touch clay?',
      kiln,
      'What did she teach you?',
      patience,
      'I still do that.',
      'Do you ever throw a pot away?',
      shards,
    );

    expect(quotesOf(text)).toEqual([
      ['Ana Ruiz', kiln],
      ['Ana Ruiz', `${patience} I still do that.`],
      ['Ana Ruiz', shards],
    ]);
  });

  it('when the interviewer says what has no question mark, then it is no part of the answer before', () => {
    const text = article(
      announced,
      'When did you first touch clay?',
      kiln,
      'Critics have compared your pots with boats.',
      'That pleases me. I grew up by the sea.',
      'What did she teach you?',
      patience,
      'Do you ever throw a pot away?',
      shards,
    );

    expect(quotesOf(text)).toContainEqual(['Ana Ruiz', 'That pleases me. I grew up by the sea.']);
    expect(quotesOf(text).map(([, words]) => words)).not.toContainEqual(expect.stringContaining('Critics'));
  });

  it('when the reporter closes with her name, then that paragraph is no answer', () => {
    const text = article(
      announced,
      'When did you first touch clay?',
      kiln,
      'What did she teach you?',
      patience,
      'Do you ever throw a pot away?',
      shards,
      'The show of Ana Ruiz opens on Friday at the old mill.',
    );

    expect(quotesOf(text)).toEqual(answers);
  });

  it('when there are two questions only, then nothing is an answer', () => {
    const text = article(
      announced,
      'When did you first touch clay?',
      kiln,
      'What did she teach you?',
      patience,
    );

    expect(quotesOf(text)).toEqual([]);
  });

  it('when nobody says "I" behind the questions, then the writer asks and answers', () => {
    const text = article(
      announced,
      'When did she first touch clay?',
      'Nobody knows when the potter began.',
      'What did her aunt teach?',
      'The village remembers a kiln.',
      'Does the potter throw pots away?',
      'There is a wall of shards behind the house.',
    );

    expect(quotesOf(text)).toEqual([]);
  });
});

describe('given questions in an article that announces no interview', () => {
  it('when paragraphs without marks follow them, then nobody is quoted', () => {
    const text = article(
      'The potter Ana Ruiz has worked for forty years at the wheel.',
      'When did she first touch clay?',
      kiln,
      'What did the aunt teach?',
      patience,
      'Does she throw pots away?',
      shards,
    );

    expect(quotesOf(text)).toEqual([]);
  });
});

describe('given an interview with labels', () => {
  it('when they are "Question" and "Answer", then the answers are whose interview it is', () => {
    const text = article(
      announced,
      `Question: When did you first touch clay?`,
      `Answer: ${kiln}`,
      'Question: What did she teach you?',
      `Answer: ${patience}`,
    );

    expect(quotesOf(text)).toEqual(answers.slice(0, 2));
  });

  it('when a newspaper asks, then its questions are its own words and no quotes', () => {
    const text = article(
      announced,
      'The Harbour Echo: When did you first touch clay?',
      `Ana Ruiz: ${kiln}`,
      'The Harbour Echo: What did she teach you?',
      `Ana Ruiz: ${patience}`,
      'The Harbour Echo: Do you ever throw a pot away?',
      `Ana Ruiz: ${shards}`,
    );

    expect(quotesOf(text)).toEqual(answers);
  });

  it('when a body answers what a person asks, then both are quoted', () => {
    const text = article(
      'The Harbour Council answered its critics on Monday. Ana Ruiz put the questions.',
      'Ana Ruiz: Who mends the drains?',
      'Harbour Council: We mend them each spring.',
      'Ana Ruiz: Who pays for that?',
      'Harbour Council: The levy pays for that work.',
    );

    expect(quotesOf(text)).toEqual([
      ['Ana Ruiz', 'Who mends the drains?'],
      ['Harbour Council', 'We mend them each spring.'],
      ['Ana Ruiz', 'Who pays for that?'],
      ['Harbour Council', 'The levy pays for that work.'],
    ]);
  });
});
