import type { Document } from '../document.ts';
import type { Entity } from '../people/people.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import type { Bodies } from '../resolution/bodies.ts';
import type { OfficeHolders } from '../resolution/office-holders.ts';
import type { Referent } from '../resolution/referent.ts';

/** What is asked for whom a noun stands for. */
export interface Parts {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly holders: OfficeHolders;
  readonly bodies: Bodies;
  readonly protagonist: Entity | null;
  /** Whether a paragraph stands in a letter that somebody signs. */
  isSigned(paragraph: number): boolean;
  resolve(mention: Mention): Referent | null;
  /** The likeliest person for a noun without a name, by the text before it. */
  findPerson(mention: Mention, gender: Gender): Referent | null;
  /** Whether only one person of the text before it may be meant. */
  isOnly(mention: Mention, gender: Gender): boolean;
}
