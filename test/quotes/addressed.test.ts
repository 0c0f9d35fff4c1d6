import { article, speakerOf } from './speaker-of.ts';

describe('given marked words that address somebody', () => {
  it.each([
    [
      'a judge by "Your Honour"',
      'Lena Park gave her plea. Judge Ada Roy looked up.',
      '“We wait, Your Honour,” she said.',
      'Lena Park',
    ],
    [
      'a mayor by "Mr Mayor"',
      'Karl Brandt spoke up. Mayor Ivo Roy stood up.',
      '“We wait, Mr Mayor,” he said.',
      'Karl Brandt',
    ],
    [
      'a mayor by "Madam Mayor" inside',
      'Lena Park spoke up. Mayor Ada Roy stood up.',
      '“With respect, Madam Mayor, we wait,” she said.',
      'Lena Park',
    ],
    [
      'a minister by the office alone',
      'Karl Brandt spoke up. Minister Ivo Roy stood up.',
      '“Minister, we wait,” he said.',
      'Karl Brandt',
    ],
    [
      'a coach by the office at the end',
      'Karl Brandt woke up. Coach Ivo Roy stood up.',
      '“We wait, coach,” he said.',
      'Karl Brandt',
    ],
    [
      'somebody by name',
      'Karl Ruiz faced Ivo Roy in court. Ivo Roy stood up.',
      '“We wait, Mr Roy,” he said.',
      'Karl Ruiz',
    ],
  ])('as %s, when a pronoun follows, then it is the other', (_, first, then, name) => {
    expect(speakerOf(article(first, then), 'wait')).toBe(name);
  });

  it('when the words only speak of the office, then who holds it may have said them', () => {
    const text = article(
      'Karl Brandt spoke up. Mayor Ivo Roy stood up.',
      '“We wait as the mayor waits,” he said.',
    );

    expect(speakerOf(text, 'wait')).toBe('Ivo Roy');
  });
});
