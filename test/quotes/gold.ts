import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article, Span } from '../../functions/article/article.ts';
import { parseSeed } from '../../functions/article/parse.ts';
import type { QuoteKind } from '../../functions/quotes/quote.ts';

/** Words of an article, verbatim and without marks; `at` says which occurrence (from 0) where there are several. */
export type Part = string | { readonly text: string; readonly at: number };

export interface GoldQuote {
  /** One part for each marked stretch, in the order of the text. */
  readonly parts: readonly Part[];
  readonly kind: Exclude<QuoteKind, 'indirect'>;
  /**
   * The full name as the article gives it, without title; an unnamed source's description in lower case without a
   * leading a, an or the; null where the text names nobody.
   */
  readonly speaker: string | null;
  /** Other names that are as right, where the article gives two or a description has no clear end. */
  readonly also?: readonly string[];
  readonly role?: string;
}

/** What a reader says of a fixture article. It is written from the article alone, never from what an engine finds. */
export interface Gold {
  readonly style: string;
  readonly cases: readonly string[];
  /** Kept from the engine's author until the engine stood, so that its first score on these articles is honest. */
  readonly heldBack?: boolean;
  readonly quotes: readonly GoldQuote[];
  /** Marked text that is nobody's speech: titles, nicknames, signs, scare quotes. */
  readonly notQuotes: readonly Part[];
  /** Text that may be found or left: readers differ on it. */
  readonly either?: readonly Part[];
}

export interface Fixture {
  /** The file's name without its ending. */
  readonly name: string;
  readonly text: string;
  readonly gold: Gold;
}

export const fixturesFolder = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/articles');

/** The articles of a folder that have gold beside them (`NAME.txt`, `NAME.gold.json`), by name. */
export function loadFixtures(folder: string = fixturesFolder): Fixture[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.gold.json'.length);
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold;
      return { name, text: readFileSync(join(folder, `${name}.txt`), 'utf8'), gold };
    });
}

/** The fixture as the article that ingest would make of its file. */
export async function articleOf({ name, text }: Fixture): Promise<Article> {
  const parsed = await parseSeed({ key: `${name}.txt`, bytes: Buffer.from(text) });
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.article;
}

/** Where a part stands in the text, in UTF-16 code units; null where it does not. */
export function locate(text: string, part: Part): Span | null {
  const words = typeof part === 'string' ? part : part.text;
  let start = text.indexOf(words);
  for (let at = typeof part === 'string' ? 0 : part.at; at > 0 && start >= 0; at -= 1) {
    start = text.indexOf(words, start + 1);
  }
  return start < 0 ? null : { start, end: start + words.length };
}
