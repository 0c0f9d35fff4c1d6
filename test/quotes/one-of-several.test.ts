import { article, speakerOf } from './speaker-of.ts';

describe('given somebody who is one of several', () => {
  it.each([
    ['whose name follows', 'cried one of them, Zuleka, at the gate.', 'Zuleka'],
    ['who gave a name', 'said one, a 15-year-old who gave her name as Zuleka.', 'Zuleka'],
    ['whom nothing names', 'said one, who did not want to be named.', 'trader'],
    ['whom nothing names, of them', 'said one of them.', 'trader'],
  ])('%s, when they speak, then that or what they all are tells who', (_, said, name) => {
    const first = 'The traders say that nobody told them.';
    expect(speakerOf(article(first, `“We wait,” ${said}`), 'We wait')).toBe(name);
  });
});
