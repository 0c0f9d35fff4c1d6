import type { Item } from './units.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export function keyItem({ pk, sk }: Key): Item {
  return { pk: { S: pk }, sk: { S: sk } };
}
