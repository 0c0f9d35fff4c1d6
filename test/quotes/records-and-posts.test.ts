import { extractQuotes } from '../../functions/quotes/extract.ts';
import { article, speakerOf } from './speaker-of.ts';

describe('given words that a record reports', () => {
  it.each(['a transcript', 'court documents', 'emails seen by the Herald'])(
    'when somebody said them "according to %s", then they are theirs',
    (record) => {
      const text = article(
        'Ana Ruiz runs the yard.',
        `“We wait,” Ruiz told her crew, according to ${record}.`,
      );
      expect(speakerOf(text, 'We wait')).toBe('Ana Ruiz');
    },
  );
});

describe('given a post without marks behind a colon', () => {
  it.each([
    ['Ana Ruiz posted on X at 6.15am: Fire under control. Keep your windows shut.', 'Fire under control.'],
    [
      'Crews came at dawn. Ana Ruiz texted her sister: He is here again. I am locking the door.',
      'He is here again.',
    ],
  ])('when the paragraph is "%s", then its rest is the writer’s', (paragraph, words) => {
    expect(speakerOf(article('The yard burned.', paragraph), words)).toBe('Ana Ruiz');
  });

  it('when nobody posts or writes, then what follows a colon is the reporter’s', () => {
    const text = article('Ana Ruiz came.', 'Her plan was simple: Buy low, sell high. It failed.');
    expect(extractQuotes({ text }, { indirect: false })).toEqual([]);
  });
});

describe('given whole words with a comma before the closing mark', () => {
  it.each(['laughs', 'shrugged', 'nods', 'deadpanned'])('when "he %s" follows, then he said them', (verb) => {
    const text = article(
      'Karl Ruiz has run the ferry for years. His wife, Ana Vale, does the books.',
      `“She is the boss,” he ${verb}. “I steer.”`,
    );
    expect(speakerOf(text, 'She is the boss')).toBe('Karl Ruiz');
  });

  it('when a verb that no list holds follows the pronoun, then the subject before does not speak', () => {
    const text = article(
      'Ana Ruiz keeps a piece of it.',
      'Her husband, Karl, never liked it. “He says it gathers dust,” she laughs.',
    );
    expect(speakerOf(text, 'He says it')).toBe('Ana Ruiz');
  });
});

describe('given a count before unnamed people', () => {
  it('when it stands in figures, then it is no part of who they are', () => {
    const text = article('Ana Ruiz came.', 'Some 3,000 students chanted: “No bed, no exam!”');
    expect(speakerOf(text, 'No bed')).toBe('students');
  });
});

describe('given a first name alone in the text', () => {
  it('when the headline has it before a surname of the text, then it is that person', () => {
    const text =
      'Packie Ruiz, fiddler, dies\n\nPatrick Ruiz was born at Ashbridge.\n\n“The drake got the worst of it,” Packie told the paper.';
    expect(speakerOf(text, 'The drake')).toBe('Packie Ruiz');
  });
});
