import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Article } from '../../functions/article/article.ts';
import type { Quote, QuoteKind } from '../../functions/quotes/quote.ts';

/** One quote as a test writes it down. */
export interface Said {
  readonly text: string;
  readonly speaker?: string | null;
  readonly kind?: QuoteKind;
  readonly aliases?: readonly string[];
  readonly role?: string | null;
}

export interface Written {
  readonly id: string;
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly said: readonly Said[];
}

/** An article whose paragraphs are the quotes, each with its speaker, and those quotes with true offsets. */
export function writeArticle({
  id,
  published = '2024-05-01',
  publisher = 'The Harbour Post',
  said,
}: Written): {
  article: Article;
  quotes: Quote[];
} {
  let text = `What was said in ${id}\n\n`;
  const paragraphs: { start: number; end: number }[] = [];
  const quotes = said.map((one): Quote => {
    const { speaker = 'Mara Lindqvist', kind = 'direct', aliases = [], role = null } = one;
    const start = text.length;
    const name = speaker ?? 'Somebody';
    text += `${name} said "`;
    const span = { start: text.length, end: text.length + one.text.length };
    text += `${one.text}" at noon.`;
    paragraphs.push({ start, end: text.length });
    text += '\n\n';
    return {
      text: one.text,
      kind,
      spans: [span],
      cue: 'said',
      confidence: 0.9,
      speaker:
        speaker === null
          ? null
          : {
              id: speaker.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
              name: speaker,
              role,
              aliases,
              mention: { start, end: start + name.length },
            },
    };
  });
  const article: Article = {
    id,
    seed: `${id}.txt`,
    sha256: createHash('sha256').update(JSON.stringify(text)).digest('hex'),
    text,
    title: `What was said in ${id}`,
    publisher,
    author: null,
    published,
    url: `https://harbour.example/${id}`,
    layout: { headline: null, byline: null, paragraphs, footer: null },
  };
  return { article, quotes };
}

const words =
  'the harbour is closed and boats wait not fishing fished ferry ferries café Ünder 2024 storm storms will O’Neil';
const people = ['Mara Lindqvist', 'Jonas Lindqvist', 'Ada Okoro', 'Harbour Board', 'the port union', null];

export const someSaid: fc.Arbitrary<Said> = fc.record({
  text: fc
    .array(fc.constantFrom(...words.split(' ')), { minLength: 1, maxLength: 12 })
    .map((some) => some.join(' ')),
  speaker: fc.constantFrom(...people),
  kind: fc.constantFrom<QuoteKind>('direct', 'mixed', 'block', 'indirect', 'direct'),
  aliases: fc.constantFrom([], ['Lindqvist'], ['Dr Okoro', 'Ada']),
  role: fc.constantFrom(null, 'harbour master', 'union secretary'),
});

export function someArticle(ids: readonly string[]): fc.Arbitrary<Written> {
  return fc.record({
    id: fc.constantFrom(...ids),
    published: fc.constantFrom('2024-05-01', '2024-05-01T08:30:00Z', '2023-12-31', '2024-06-15', null),
    publisher: fc.constantFrom('The Harbour Post', 'the harbour post', 'Tide', null),
    said: fc.array(someSaid, { maxLength: 7 }),
  });
}
