import { passageLink } from '../../functions/lookup/passage.ts';

const one = (text: string) => [{ start: 5, end: 5 + text.length }];

describe('the link to a passage', () => {
  it.each([
    [
      'Wait, “please” & go.',
      'https://n.example/a',
      'https://n.example/a#:~:text=Wait%2C%20%E2%80%9Cplease%E2%80%9D%20%26%20go.',
    ],
    ['long-term', 'https://n.example/a?b=c#d', 'https://n.example/a?b=c#d:~:text=long%2Dterm'],
    ['two  spaces', 'http://n.example/#:~:text=old', 'http://n.example/#:~:text=two%20spaces'],
    ['\ud800 lone', 'https://n.example/', 'https://n.example/#:~:text=%EF%BF%BD%20lone'],
  ])('of %j', (text, url, link) => {
    expect(passageLink(url, text, one(text))).toBe(link);
  });

  it('gives a long passage by its first and last words', () => {
    const text = Array.from({ length: 90 }, (_, at) => `word${at}`).join(' ');
    expect(passageLink('https://n.example/', text, one(text))).toBe(
      'https://n.example/#:~:text=word0%20word1%20word2%20word3%20word4%20word5,word84%20word85%20word86%20word87%20word88%20word89',
    );
  });

  it('gives a passage in several stretches, or over paragraphs, by its ends', () => {
    const spans = [
      { start: 0, end: 8 },
      { start: 30, end: 40 },
    ];
    expect(passageLink('https://n.example/', 'We wait, until dawn', spans)).toBe(
      'https://n.example/#:~:text=We%20wait%2C,until%20dawn',
    );
    expect(passageLink('https://n.example/', 'We wait.\n\nStill.', [{ start: 0, end: 16 }])).toBe(
      'https://n.example/#:~:text=We%20wait.,Still.',
    );
  });

  it.each([null, '', 'javascript:alert(1)', 'n.example/a'])('is null for the url %j', (url) => {
    expect(passageLink(url, 'Wait.', one('Wait.'))).toBeNull();
  });
});
