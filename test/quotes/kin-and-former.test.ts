import { article, speakerOf } from './speaker-of.ts';

describe('given kin of somebody', () => {
  it.each([
    ['her son', 'Marisol Quane came with her son Dan, nine. Dan ran.', 'his mother', 'Marisol Quane'],
    [
      'her husband',
      'Marisol Quane came with her husband, Ivo Brandt. Ivo Brandt sat down.',
      'his wife',
      'Marisol Quane',
    ],
    [
      'his nephew',
      'Tom Hardacre came with his nephew, Ivo Brandt. Ivo Brandt sat down.',
      'his uncle',
      'Tom Hardacre',
    ],
    [
      'her sister',
      'Ada Stone came with her sister, Lena Park. Lena Park sat down.',
      'her sister',
      'Ada Stone',
    ],
  ])('when one is called %s, then in return the other is kin of theirs', (_, first, kin, name) => {
    expect(speakerOf(article(first, `“We wait,” ${kin} said.`), 'We wait')).toBe(name);
  });

  it.each([
    [
      'her friend',
      'Marisol Quane came with her friend Ivo Brandt. Ivo Brandt sat down.',
      'his mother',
      'mother',
    ],
    ['her son', 'Marisol Quane came with her son Ivo Brandt. Ivo Brandt sat down.', 'his father', 'father'],
  ])('when one is called %s only, then kin of another sort is nobody named', (_, first, kin, name) => {
    expect(speakerOf(article(first, `“We wait,” ${kin} said.`), 'We wait')).toBe(name);
  });
});

describe('given a holder of an office and a former one', () => {
  it.each([
    ['before', 'Former chairman Ivo Brandt watched. Chairman Karl Ruiz opened it.'],
    ['after', 'Chairman Karl Ruiz opened it. Ivo Brandt, a former chairman, watched.'],
  ])('when the former one is named %s the other and speaks, then it is that one', (_, first) => {
    expect(speakerOf(article(first, '“We wait,” the former chairman said.'), 'We wait')).toBe('Ivo Brandt');
  });
});

describe('given a relative who is known by a first name', () => {
  it.each([
    ['a widow', 'Karl Ruiz, 52, fell.', 'Mr Ruiz’s widow, Asha, came.', 'Mrs Ruiz', 'Asha'],
    ['a daughter', 'Jean Ruiz, 82, fell.', 'Mrs Ruiz’s daughter, Asha, came.', 'Miss Ruiz', 'Asha'],
    [
      'a husband of one who speaks',
      'Jean Ruiz, 82, fell.',
      'Her husband, Tom, came.',
      'Ms Ruiz',
      'Jean Ruiz',
    ],
  ])('who is %s, when the surname follows a form of address, then it is whose it suits', (...told) => {
    const [, first, then, said, name] = told;
    expect(speakerOf(article(first, `${then} “We wait,” ${said} said.`), 'We wait')).toBe(name);
  });
});
