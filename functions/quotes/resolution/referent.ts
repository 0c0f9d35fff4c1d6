import type { Entity } from '../people/people.ts';

/** Who a mention stands for: somebody named, or an unnamed source by its description. */
export type Referent =
  | { readonly entity: Entity; readonly description: null }
  | { readonly entity: null; readonly description: string };

export function sameReferent(a: Referent, b: Referent): boolean {
  return a.entity ? a.entity === b.entity : a.description === b.description && b.entity === null;
}
