import type { Article } from '../../functions/article/article.ts';
import type { Quote } from '../../functions/quotes/quote.ts';

/** An article with its quotes, ready for the index. */
export interface BenchArticle {
  readonly article: Article;
  readonly quotes: readonly Quote[];
}

/** Words of a made-up vocabulary by rank, the most frequent first, as natural text has it (Zipf's law). */
export interface Vocabulary {
  readonly words: readonly string[];
}

const QUOTES_PER_ARTICLE = 14;
/** As the marked quotes of 300 articles of PolNeAR have them on average: 20.3 words, 53% of them stop words. */
const WORDS_PER_QUOTE = 20;
const STOP_WORDS = 0.53;
const SPEAKERS = 400;
const VOCABULARY = 20_000;

/** A seeded generator (mulberry32), so that every run measures the same corpus. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = 'ba ro ti ne su la mo ke di va pu ren sol mar tin gos lek dar fim hul'.split(' ');

/** Pronounceable words that are no English words, so that no stemmer joins them and none is a stop word. */
export const vocabulary: Vocabulary = {
  words: Array.from({ length: VOCABULARY }, (_, rank) => {
    let rest = rank + 40;
    let word = '';
    while (rest > 0) {
      word += syllables[rest % syllables.length];
      rest = Math.floor(rest / syllables.length);
    }
    return `${word}x`;
  }),
};

/** `count` quotes in articles of 14, of some 20 words, by 400 speakers, over ten years. */
export function syntheticCorpus(count: number): BenchArticle[] {
  const next = random(count);
  const cumulative: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= VOCABULARY; rank += 1) {
    sum += 1 / (rank + 2.7);
    cumulative.push(sum);
  }
  const word = () => {
    const target = next() * sum;
    let low = 0;
    let high = VOCABULARY - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return vocabulary.words[low]!;
  };
  const filler = ['the', 'of', 'and', 'we', 'to', 'is', 'not', 'that'];
  const quoteText = () =>
    Array.from({ length: WORDS_PER_QUOTE / 2 + Math.floor(next() * WORDS_PER_QUOTE) }, () =>
      next() < STOP_WORDS ? filler[Math.floor(next() * filler.length)] : word(),
    ).join(' ');
  const articles: BenchArticle[] = [];
  for (let made = 0; made < count; made += QUOTES_PER_ARTICLE) {
    const number = articles.length;
    const size = Math.min(QUOTES_PER_ARTICLE, count - made);
    const cast = Array.from({ length: 4 }, () => Math.floor(next() * next() * SPEAKERS));
    let text = '';
    const quotes = Array.from({ length: size }, (_, at): Quote => {
      const said = quoteText();
      const start = text.length;
      text += `${said}\n\n`;
      const speaker = cast[at % cast.length]!;
      const name = `${vocabulary.words[speaker * 7 + 3]} ${vocabulary.words[speaker * 11 + 5]}`;
      return {
        text: said,
        kind: 'direct',
        spans: [{ start, end: start + said.length }],
        speaker: {
          id: name.replace(' ', '-'),
          name,
          role: 'harbour master',
          aliases: [name.split(' ')[1]!],
          mention: null,
        },
        cue: 'said',
        confidence: 0.9,
      };
    });
    const published = new Date(Date.UTC(2014, 0, 1 + ((number * 37) % 3650))).toISOString().slice(0, 10);
    articles.push({
      quotes,
      article: {
        id: `article-${number}`,
        seed: `article-${number}.txt`,
        sha256: number.toString(16).padStart(64, '0'),
        text,
        layout: { headline: null, byline: null, paragraphs: [], footer: null },
        title: `The harbour in the news, part ${number}`,
        publisher: `Harbour Post ${number % 12}`,
        author: 'A. Writer',
        published,
        url: `https://news.example/articles/${number}`,
      },
    });
  }
  return articles;
}
