import { expect, test } from '@jest/globals';
import { readDocument } from '../../functions/quotes/document.ts';
import { article, speakerOf } from './speaker-of.ts';

/** The gender that an article tells of the person of that name. */
const genderIn = (text: string, name: string): string | undefined =>
  readDocument({ text }).people.entities.find((entity) => entity.name === name)?.gender;

test('given a name that no list holds, when pronouns stand behind it, then they tell the gender', () => {
  const told = [
    genderIn('Thandolwethu Mkhatshwa said she would mend the clock.', 'Thandolwethu Mkhatshwa'),
    genderIn('Kweku Obuobi has kept goats for ten years. He sells the milk.', 'Kweku Obuobi'),
  ];

  expect(told).toEqual(['f', 'm']);
});

test('given a pronoun that stands in apposition or for somebody else, when it is read, then it tells nothing', () => {
  const told = [
    genderIn('Thandolwethu Mkhatshwa, his teacher, was not surprised.', 'Thandolwethu Mkhatshwa'),
    genderIn('A letter from Thandolwethu Mkhatshwa asked her to stay.', 'Thandolwethu Mkhatshwa'),
  ];

  expect(told).toEqual(['', '']);
});

test('given a first name of the other gender, when pronouns tell against it twice, then they are believed', () => {
  const text =
    'Gale Ostrander said he would appeal. Ostrander has run the mill since May. He has twelve hands. A neighbour objected.';
  const once = 'Lou Ostrander said she would appeal.';

  expect(genderIn(text.replace('Gale', 'Karen'), 'Karen Ostrander')).toBe('m');
  expect(genderIn(once.replace('Lou', 'Peter'), 'Peter Ostrander')).toBe('');
});

test('given one of several persons whom a sentence brings in, when words follow, then the pronoun means that one', () => {
  const speaker = speakerOf(
    article(
      'The owner of the mill, Gerald Moss, denied that the flour was damp.',
      'One of the bakers, who asked not to be named, said she had thrown out three sacks. “It smelt of ponds,” she said.',
    ),
    'It smelt',
  );

  expect(speaker).toBe('one of the bakers');
});

test('given a sentence that brings in a driver who fears for his job, when he speaks, then it is not whom he names', () => {
  const speaker = speakerOf(
    article(
      'The trial of Gerald Moss goes on. A driver, who feared for his job, said Moss never paid. “We got rice,” he said.',
    ),
    'We got rice',
  );

  expect(speaker).toBe('driver');
});

test('given a town that is called as a person may be, when somebody has a job in it, then no pronoun means it', () => {
  const speaker = speakerOf(
    article('Gerald Moss was to leave, for a friend had offered him a job in Brandon. “Mum wept,” he says.'),
    'Mum wept',
  );

  expect(speaker).toBe('Gerald Moss');
});

describe('given "they" and "it"', () => {
  it.each([
    ['The crowd stood still. On a balcony a man was filming. “Come down!” they sang.', 'Come down', 'crowd'],
    [
      'Residents shut the road. Hundreds of drivers were stranded. “No road!” they chanted.',
      'No road',
      'residents',
    ],
  ])('when several do what nobody does alone, then they are meant: %s', (text, words, speaker) => {
    expect(speakerOf(article(text), words)).toBe(speaker);
  });

  it('when a text of a body is read, then the body is meant', () => {
    const text = article(
      "The Plover Dockers' Union, in a press release, blamed the port. The port denied it.",
      '“No crane moves,” it read.',
    );

    expect(speakerOf(text, 'No crane')).toBe("Plover Dockers' Union");
  });

  it('when somebody accuses or asks, then no text is meant', () => {
    const text = article(
      "The comments drew an angry response from the Plover Dockers' Union. It accused the port of “buying cranes like toys”.",
    );

    expect(speakerOf(text, 'like toys')).toBe("Plover Dockers' Union");
  });
});

test('given a question that opens a sentence, when he answers it, then he is neither who asked nor who was asked about', () => {
  const text = article(
    'Gerald Moss leads the rescuers. Asked by the coroner, Dr Colin Roy, if Peter Pike had slept, he said that he had, “like a stone”.',
  );

  expect(speakerOf(text, 'like a stone')).toBe('Gerald Moss');
});
