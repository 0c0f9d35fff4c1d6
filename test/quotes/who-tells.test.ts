import { article, speakerOf } from './speaker-of.ts';

describe('given somebody who is not the subject of the sentence', () => {
  const first = 'Asha Menon runs the ferry.';
  it.each([
    ['is told something by somebody', 'She was told by Karl Ruiz: “We wait for nobody here.”'],
    ['has a text from somebody', 'Menon received a text from Karl Ruiz saying: “We wait for nobody here.”'],
    ['stands before a verb that commas close', 'It was, said Karl Ruiz, “we wait for nobody here”.'],
    ['is met by one named like a month', 'She was met by Jan Ruiz, who shouted: “We wait for nobody here.”'],
  ])('when it %s, then that one speaks', (_, then) => {
    expect(speakerOf(article(first, then), 'wait for nobody here')).toMatch(/^(?:Karl|Jan) Ruiz$/);
  });
});
