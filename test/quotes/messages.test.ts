import { article, speakerOf } from './speaker-of.ts';

describe('given a message that is read out', () => {
  it.each([
    ['"his" says whose it is', 'Karl Ruiz left on Monday. His last text said: “We wait.”'],
    ['it is from somebody', 'An email from Karl Ruiz said: “We wait.”'],
    ['it was sent by somebody', 'The email, sent by Karl Ruiz, said: “We wait.”'],
    ['somebody had sent it', 'A text that Karl Ruiz had sent said: “We wait.”'],
    ['the sentence before tells who texted', 'Karl Ruiz texted his brother. The message read: “We wait.”'],
    ['it is one of several', 'Karl Ruiz had been messaging his brother. One message read: “We wait.”'],
    ['it is another of several', 'Karl Ruiz kept texting his brother. Another text read: “We wait.”'],
    ['a court heard of it', 'The court heard that Karl Ruiz had sent a text saying: “We wait.”'],
    [
      'it was sent to his wife',
      'Karl Ruiz denies it. Another message, sent to his wife at noon, read: “We wait.”',
    ],
    [
      'it is one more by a known writer',
      '“Shred it,” wrote Karl Ruiz in an email. A second email, sent at noon, read: “We wait.”',
    ],
    [
      'a court heard of it before',
      'The court heard Karl Ruiz had messaged his brother at noon. The text said: “We wait.”',
    ],
    ['it is a letter of his', 'In a letter to the town, Karl Ruiz resigned. The letter said: “We wait.”'],
  ])('when %s, then it is who wrote it', (_, told) => {
    expect(speakerOf(article('Lena Park told the jury of it.', told), 'We wait')).toBe('Karl Ruiz');
  });

  it.each([
    ['somebody found it', 'Karl Ruiz found a note. The note read: “We wait.”', 'note'],
    ['it is a sign', 'Karl Ruiz left on Monday. The sign read: “We wait.”', null],
  ])('when %s, then nobody named wrote it', (_, told, name) => {
    expect(speakerOf(article(told), 'We wait')).toBe(name);
  });
});

describe('given a statement whose issuer the sentence before names', () => {
  it.each([
    ['In a statement, Plover Traders Association refused.', 'Plover Traders Association'],
    ['In a statement on Monday, the police refused.', 'police'],
  ])('when “%s” stands before, then it is who issued it', (told, issuer) => {
    expect(speakerOf(article(told, '“We wait,” the statement said.'), 'We wait')).toBe(issuer);
  });
});

describe('given letters to the editor', () => {
  const page = (first: string, second: string) =>
    ['Letters to the editor', first, 'Lena Park, Plover', second, 'Mr JO ROY, Marlow'].join('\n\n');

  it('when the writers say "I", then each is who signs the letter', () => {
    const text = page(
      'Sir, — It is rust. “Mind the rope,” I said.',
      'Sir, — It is paint. “We wait,” I said.',
    );

    expect(speakerOf(text, 'Mind the rope')).toBe('Lena Park');
    expect(speakerOf(text, 'We wait')).toBe('Jo Roy');
  });

  it('when "they" stands in the second, then it is nobody of the first', () => {
    const text = page('Sir, — Dockers came to the quay.', 'Sir, — The quay is rust. “We wait,” they say.');

    expect(speakerOf(text, 'We wait')).toBe('they');
  });

  it('when an article ends in a name and is no letter, then "I" is its author', () => {
    const text = article('Ana Ruiz met us. “We wait,” I told her.', 'Jo Roy, Marlow');

    expect(speakerOf(text, 'We wait')).toBe('author');
  });
});
