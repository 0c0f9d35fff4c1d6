import type { Attributed } from './attribute.ts';
import type { Clauses } from './clauses.ts';
import type { Document } from './document.ts';

/** Whether marked words are somebody's words rather than a title, a nickname or a scare quote. */
export function isQuote(_document: Document, _clauses: Clauses, { unit, source }: Attributed): boolean {
  return unit.words >= 3 || source.mention >= 0;
}
