import type { Span } from '../../article/article.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Token } from '../text/tokens.ts';

export type MentionKind = 'name' | 'pronoun' | 'nominal';
export type Gender = 'm' | 'f' | '';

/** A noun phrase that may be a source. Token ranges are exclusive at their ends. */
export interface Mention extends Span {
  readonly index: number;
  readonly kind: MentionKind;
  readonly firstToken: number;
  readonly endToken: number;
  /** The token that the phrase is about: the last one of a name, the noun of a nominal. */
  readonly head: number;
  /** The name inside (title included), without a role before it; empty for other kinds. */
  readonly nameFirst: number;
  readonly nameEnd: number;
  readonly paragraph: number;
  readonly sentence: number;
  /** Stands inside marked words. */
  readonly inRun: boolean;
  /** Followed by "'s", or a possessive pronoun. */
  readonly possessive: boolean;
  readonly plural: boolean;
  /** Index into the people table's entities, -1 when none; set by the people table. */
  entity: number;
}

/** The first word of a phrase that brings in somebody whom the article has not named. */
export const broughtIn = /^(?:an?|one|another)$/;

/** Appends the mention that stands from one token to another; its head is the last of them unless told. */
export function addMention(
  into: Mention[],
  tokens: readonly Token[],
  kind: MentionKind,
  firstToken: number,
  endToken: number,
  nameFirst: number,
  nameEnd: number,
  possessive: boolean,
  head = endToken - 1,
): void {
  const first = tokens[firstToken]!;
  const { bits, lower } = tokens[head]!.word;
  const plural =
    kind === 'pronoun'
      ? /^(?:they|we|their|them|our|us|many|some|others|both|several|all|most|few)$/.test(lower)
      : kind === 'nominal' &&
        ((bits & BIT.plural) !== 0 ||
          (/[^s]s$/.test(lower) && !(bits & (BIT.person | BIT.organisation | BIT.document))));
  into.push({
    index: into.length,
    kind,
    firstToken,
    endToken,
    start: first.start,
    end: tokens[endToken - 1]!.end,
    head,
    nameFirst,
    nameEnd,
    paragraph: first.paragraph,
    sentence: first.sentence,
    inRun: first.run >= 0,
    possessive,
    plural,
    entity: -1,
  });
}
