import { tokenize } from '../../index/tokenize.ts';
import { worldPattern } from '../../index/world-pattern.ts';
import type { QuoteKind } from '../../quotes/quote.ts';
import { dateForms, parsePeriod } from '../period.ts';
import { allOf, anyOf, type Query, type QueryWord } from './ast.ts';
import { type QueryError, type ScanFailure, scan, type Token } from './scan.ts';

/**
 * What a query may be at most: UTF-16 code units, terms (a word, phrase, prefix or field), and parentheses or minus signs
 * within one another. Our own figures: the longest that a person types is far below each.
 */
export const queryLimits = { length: 1000, terms: 32, depth: 8 } as const;

export const quoteKinds: readonly QuoteKind[] = ['direct', 'mixed', 'block', 'indirect'];

export type Parsed = { readonly ok: true; readonly query: Query } | ScanFailure;

/** Thrown and caught within this file only: recursive descent leaves at once at the first error. */
class Refusal extends Error {
  readonly error: QueryError;
  constructor(at: number, message: string) {
    super(message);
    this.error = { at, message };
  }
}

/**
 * Reads `q`. Terms side by side must all match; `OR` binds weaker than that, `-` stronger; parentheses group.
 * Grammar: either = all (`OR` all)*; all = (`-`* one)+; one = `(` either `)` | phrase | field | word | word`*`.
 * Punctuation without a letter or digit is passed over, but a query of nothing else is refused.
 */
export function parseQuery(q: string): Parsed {
  try {
    if (q.length > queryLimits.length) {
      throw new Refusal(
        queryLimits.length,
        `it has ${q.length} characters; write at most ${queryLimits.length}`,
      );
    }
    const bad = unreadable(q);
    if (bad >= 0) throw new Refusal(bad, 'it holds a character that is no text; leave it out');
    const scanned = scan(q);
    if (!scanned.ok) return scanned;
    const query = new Descent(scanned.tokens).whole();
    return { ok: true, query };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    throw error;
  }
}

/** The offset of the first NUL, other control character or lone surrogate; -1 when there is none. */
export function unreadable(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udfff]/u);
}

class Descent {
  readonly #tokens: readonly Token[];
  #next = 0;
  #terms = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Query {
    const query = this.#either(0);
    const left = this.#peek();
    if (left) throw new Refusal(left.at, 'this parenthesis was never opened: take it out or add "(" before');
    if (!query) throw new Refusal(0, 'it holds no word to look for; write at least one letter or digit');
    return query;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** Null when there was nothing but punctuation. */
  #either(depth: number): Query | null {
    const parts = [this.#all(depth)];
    for (let token = this.#peek(); token?.type === 'or'; token = this.#peek()) {
      this.#next += 1;
      const part = this.#all(depth);
      if (!parts.at(-1) || !part)
        throw new Refusal(
          token.at,
          'OR needs a term on each side; write or in small letters to look for the word',
        );
      parts.push(part);
    }
    return parts[0] ? anyOf(parts.filter((part) => part !== null)) : null;
  }

  #all(depth: number): Query | null {
    const parts: Query[] = [];
    let joiner: Token | null = null;
    for (
      let token = this.#peek();
      token && token.type !== 'or' && token.type !== 'close';
      token = this.#peek()
    ) {
      if (token.type === 'and') {
        if (parts.length === 0 || joiner) throw new Refusal(token.at, andNeedsBoth);
        joiner = token;
        this.#next += 1;
        continue;
      }
      const part = this.#one(depth);
      if (part) {
        parts.push(part);
        joiner = null;
      }
    }
    if (joiner) throw new Refusal(joiner.at, andNeedsBoth);
    return parts.length > 0 ? allOf(parts) : null;
  }

  #one(depth: number): Query | null {
    const token = this.#peek()!;
    this.#next += 1;
    if (token.type === 'minus') {
      this.#deeper(depth, token.at);
      const next = this.#peek();
      if (!next || next.type === 'or' || next.type === 'and' || next.type === 'close') return null;
      const part = this.#one(depth + 1);
      return part && { type: 'not', part };
    }
    if (token.type === 'open') {
      this.#deeper(depth, token.at);
      const inner = this.#either(depth + 1);
      if (this.#peek()?.type !== 'close') {
        throw new Refusal(token.at, 'this parenthesis is never closed: add ")"');
      }
      this.#next += 1;
      return inner;
    }
    const term = termOf(token);
    if (!term) return null;
    this.#terms += 1;
    if (this.#terms > queryLimits.terms) {
      throw new Refusal(token.at, `it has more than ${queryLimits.terms} terms; leave some out from here on`);
    }
    return term;
  }

  #deeper(depth: number, at: number): void {
    if (depth >= queryLimits.depth) {
      throw new Refusal(at, `it nests deeper than ${queryLimits.depth} levels; flatten it from here on`);
    }
  }
}

const andNeedsBoth = 'AND needs a term on each side; write and in small letters to look for the word';

function termOf(token: Token): Query | null {
  if (token.type === 'field') return fieldOf(token.name, token.value, token.at);
  if (token.type !== 'words' && token.type !== 'phrase') return null;
  const words: QueryWord[] = tokenize(token.text).map(({ word, stem }) => ({ word, stem }));
  if (words.length === 0) return null;
  if (token.type === 'phrase') return { type: 'phrase', words, exact: true, at: token.at };
  if (token.text.endsWith('*')) return prefixOf(words, token.text, token.at);
  if (words.length > 1) return { type: 'phrase', words, exact: false, at: token.at };
  return { type: 'word', word: words[0]!, at: token.at };
}

const starsAfterNoWord = worldPattern('[^\\p{L}\\p{N}]\\*+$', 'u');

/** `no-bi*`: the words before the last must match as words. */
function prefixOf(words: readonly QueryWord[], text: string, at: number): Query {
  const prefix = words.at(-1)!.word;
  if (prefix.length < 2)
    throw new Refusal(at, 'a beginning such as ammun* needs two letters or more before the *');
  if (starsAfterNoWord().test(text)) throw new Refusal(at, 'put the * right after a letter or digit');
  const before = words.slice(0, -1).map((word): Query => ({ type: 'word', word, at }));
  return allOf([...before, { type: 'prefix', prefix, at }]);
}

function fieldOf(name: string, value: string, at: number): Query {
  if (name === 'speaker') return { type: 'speaker', value };
  if (name === 'source') return { type: 'source', value };
  if (name === 'kind') {
    const kind = value.toLowerCase();
    if (kind === 'all') return { type: 'kinds', kinds: quoteKinds };
    if (!isQuoteKind(kind)) throw new Refusal(at, `kind: is one of ${quoteKinds.join(', ')} or all`);
    return { type: 'kinds', kinds: [kind] };
  }
  const period = parsePeriod(value);
  if (!period) throw new Refusal(at, `${name}: needs a date; ${dateForms}`);
  return name === 'before' ? { type: 'before', period } : { type: 'after', period };
}

export function isQuoteKind(text: string): text is QuoteKind {
  return (quoteKinds as readonly string[]).includes(text);
}
