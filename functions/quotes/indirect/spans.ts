import type { Span } from '../../article/article.ts';
import type { Document } from '../document.ts';
import type { Quote } from '../quote.ts';
import type { TokenRange } from './attributions.ts';

/** The words that marked and block quotes hold. Asked in the order of the text. */
export class Taken {
  private readonly spans: readonly Span[];
  private next = 0;

  constructor(quotes: readonly Quote[]) {
    this.spans = quotes.flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start);
  }

  /** Whether any of the words between two offsets are taken. */
  has({ start, end }: Span): boolean {
    while (this.next > 0 && this.spans[this.next - 1]!.end > start) this.next--;
    while (this.next < this.spans.length && this.spans[this.next]!.end <= start) this.next++;
    const span = this.spans[this.next];
    return span !== undefined && span.start < end;
  }
}

/**
 * The stretches of a content that no quote holds, without the signs and marks at their ends. A stretch without a
 * word is none.
 */
export function spansOf({ tokens, runs }: Document, content: TokenRange, taken: Taken): Span[] {
  const spans: Span[] = [];
  let first = -1;
  let last = -1;
  const close = (): void => {
    if (first >= 0) spans.push({ start: tokens[first]!.start, end: tokens[last]!.end });
    first = -1;
  };
  for (let i = content.firstToken; i < content.endToken; i++) {
    const token = tokens[i]!;
    if (token.run >= 0 ? taken.has(runs[token.run]!) : taken.has(token)) {
      close();
      continue;
    }
    if (token.kind === 'punctuation' || token.kind === 'mark') continue;
    if (first < 0) first = i;
    last = i;
  }
  close();
  return spans;
}
