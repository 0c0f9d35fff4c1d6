import { type BenchArticle, random, vocabulary } from '../../bench/corpus.ts';

/**
 * Articles that are dear to read: long quotes and very long ones, thousands of scraps of quotes, large web pages, long
 * headlines and addresses, and nearly every quote by somebody else, or by one of many namesakes. Seeded.
 */
export function longRecords(articles: number): BenchArticle[] {
  const next = random(articles);
  const below = (most: number) => Math.floor(next() * most);
  const stopWords = ['the', 'of', 'and', 'we', 'to', 'is', 'not', 'that', 'it', 'was', 'for', 'will'];
  const word = () => vocabulary.words[Math.floor(next() ** 3 * vocabulary.words.length)]!;
  const words = (count: number) =>
    Array.from({ length: count }, () => (next() < 0.5 ? stopWords[below(stopWords.length)] : word())).join(
      ' ',
    );
  return Array.from({ length: articles }, (_, number): BenchArticle => {
    const form = forms[number % forms.length]!;
    let text = '';
    const quotes = form.lengths(below).map((length, at) => {
      const said = words(length);
      const start = text.length;
      text += `${said}\n\n`;
      // Some are namesakes, told apart by what they are.
      const isOne = next() < 0.3;
      const name = `${vocabulary.words[isOne ? 7 * below(40) : below(3000)]} ${vocabulary.words[isOne ? 9 : below(6000)]}`;
      return {
        text: said,
        kind: at % 3 === 2 ? ('indirect' as const) : ('direct' as const),
        spans: [{ start, end: start + said.length }],
        speaker: {
          id: name.replace(' ', '-'),
          name,
          role: isOne ? ['mayor', 'goalkeeper', 'bishop'][number % 3]! : words(8),
          aliases: [name.split(' ')[1]!],
          mention: null,
        },
        cue: 'said',
        confidence: 0.9,
      };
    });
    if (form.page > 0) text += words(form.page);
    const published = new Date(Date.UTC(2014, 0, 1 + ((number * 37) % 3650))).toISOString().slice(0, 10);
    return {
      quotes,
      article: {
        id: `long-${number}`,
        seed: `long-${number}.${form.page > 0 ? 'html' : 'txt'}`,
        sha256: number.toString(16).padStart(64, '0'),
        text,
        layout: { headline: null, byline: null, paragraphs: [{ start: 0, end: text.length }], footer: null },
        title: words(form.head),
        publisher: words(form.head / 4),
        author: words(form.head / 4),
        published,
        url: `https://news.example/${number}/${words(form.head).replaceAll(' ', '-')}`,
      },
    };
  });
}

interface Form {
  /** Words of each quote. */
  readonly lengths: (below: (most: number) => number) => number[];
  /** Words of the headline, and about as many of the address. */
  readonly head: number;
  /** Words of a web page beside its quotes. */
  readonly page: number;
}

const some = (count: number, length: () => number) => Array.from({ length: count }, length);

const forms: readonly Form[] = [
  { lengths: (below) => some(14, () => 10 + below(20)), head: 12, page: 0 },
  { lengths: (below) => some(14, () => 150 + below(400)), head: 40, page: 0 },
  { lengths: (below) => [3000 + below(4000), ...some(6, () => 10 + below(30))], head: 40, page: 0 },
  { lengths: (below) => some(9, () => 400 + below(900)), head: 12, page: 20_000 },
  { lengths: (below) => some(14, () => 1 + below(4)), head: 40, page: 0 },
  { lengths: (below) => some(400, () => 2 + below(8)), head: 12, page: 0 },
];
