import type { Span } from '../../article/article.ts';
import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Quote } from '../quote.ts';
import type { TokenRange } from './attributions.ts';

/** The words that marked and block quotes hold. */
export class Taken {
  private readonly spans: readonly (Span & { readonly quote: Quote })[];
  private next = 0;

  constructor(quotes: readonly Quote[]) {
    this.spans = quotes
      .flatMap((quote) => quote.spans.map(({ start, end }) => ({ start, end, quote })))
      .sort((a, b) => a.start - b.start);
  }

  /** The first quote that holds any words between two offsets, or null. Quickest when asked in the order of the text. */
  by({ start, end }: Span): Quote | null {
    while (this.next > 0 && this.spans[this.next - 1]!.end > start) this.next--;
    while (this.next < this.spans.length && this.spans[this.next]!.end <= start) this.next++;
    const span = this.spans[this.next];
    return span !== undefined && span.start < end ? span.quote : null;
  }
}

/** What of a content is not marked, and the first quote that holds marked words of it. */
export interface Remainder {
  readonly spans: Span[];
  readonly quote: Quote | null;
}

const FUNCTIONAL =
  BIT.preposition |
  BIT.conjunction |
  BIT.subordinator |
  BIT.auxiliary |
  BIT.pronoun |
  BIT.objectPronoun |
  BIT.possessive |
  BIT.determiner;

/**
 * The stretches of contents that no quote holds, without the signs and marks at their ends. One that is mostly marked
 * words is none: those are quotes or not by a judgement of their own. Function words alone ("that") are nothing either.
 */
export function remainderOf(
  { tokens, runs }: Document,
  contents: readonly TokenRange[],
  taken: Taken,
): Remainder {
  const spans: Span[] = [];
  let quote: Quote | null = null;
  let telling = false;
  for (const { firstToken, endToken } of contents) {
    let first = -1;
    let last = -1;
    let marked = 0;
    let plain = 0;
    const close = (): void => {
      if (2 * plain > marked) spans.push({ start: tokens[first]!.start, end: tokens[last]!.end });
      first = -1;
      marked = 0;
      plain = 0;
    };
    for (let i = firstToken; i < endToken; i++) {
      const token = tokens[i]!;
      const holder = taken.by(token.run >= 0 ? runs[token.run]! : token);
      if (holder) {
        quote ??= holder;
        close();
      } else if (token.kind !== 'punctuation' && token.kind !== 'mark') {
        if (first < 0) first = i;
        last = i;
        if (token.run >= 0) marked++;
        else plain++;
        telling ||= (token.word.bits & FUNCTIONAL) === 0;
      }
    }
    close();
  }
  return { spans: telling ? spans : [], quote };
}
