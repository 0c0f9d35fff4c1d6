import type { Gender, Mention } from '../mentions.ts';
import { lastMention } from '../office-holders.ts';
import type { Entity } from '../people.ts';
import type { Parts } from './parts.ts';
import { ownerOf } from './phrase.ts';

/** Nouns for relations. */
export const kin =
  /^(?:brother|sister|wife|husband|mother|father|son|daughter|mum|mom|dad|uncle|aunt|nephew|niece|cousin|grandmother|grandfather|widow|widower|fiancée?|partner|spouse|twin|stepfather|stepmother|sibling)$/;

/** Which relations are whose in return: "her son" has her for his mother. */
const inverseKin: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:mother|father|mum|mom|dad|stepfather|stepmother|parent)$/,
    /^(?:son|daughter|child|boy|girl|stepson|stepdaughter)$/,
  ],
  [/^(?:son|daughter)$/, /^(?:mother|father|mum|mom|dad|stepfather|stepmother)$/],
  [/^(?:husband|wife|partner|spouse|widow|widower)$/, /^(?:husband|wife|partner|spouse|fiancée?)$/],
  [/^(?:brother|sister|sibling|twin)$/, /^(?:brother|sister|sibling|twin)$/],
  [/^grand(?:mother|father|ma|pa)$/, /^grand(?:son|daughter|child)$/],
  [/^(?:uncle|aunt)$/, /^(?:nephew|niece)$/],
];

/** Mentions of somebody that are looked at. */
const MOST_SEEN = 80;

/** Whose relations are who: "her brother". */
export class Kinship {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** "her brother": whoever the article calls so, or else the one other person of her surname. */
  byKinship(mention: Mention, head: string, gender: Gender): Entity | null {
    const { document, holders } = this.parts;
    const { entities } = document.people;
    const owner = ownerOf(document, mention);
    const possessor = owner ? (this.parts.resolve(owner)?.entity ?? null) : null;
    const fits = (entity: Entity): boolean =>
      entity !== possessor && (!gender || !entity.gender || entity.gender === gender);
    const called = holders.holdersOf(head).filter(fits);
    if (called.length > 0) return this.nearest(called, mention);
    const inReturn = possessor && this.relativeOf(possessor, head);
    if (inReturn && fits(inReturn)) return inReturn;
    if (!possessor || possessor.words.length < 2) return null;
    const family = entities.filter(
      (entity) =>
        entity.type === 'person' &&
        entity.words.length > 1 &&
        entity.words.at(-1) === possessor.words.at(-1) &&
        fits(entity),
    );
    return family.length === 1 ? family[0]! : null;
  }

  /** "Her son Dan, nine, … his mother": who has called `person` a relation of theirs that makes them his `noun`. */
  private relativeOf(person: Entity, noun: string): Entity | null {
    const inverse = inverseKin.find(([one]) => one.test(noun))?.[1];
    if (!inverse) return null;
    const { mentions, tokens } = this.parts.document;
    for (const at of person.mentions.slice(0, MOST_SEEN)) {
      const named = mentions[at]!;
      const lead = mentions[at - 1];
      const before = named.nameFirst > named.firstToken;
      const beside = lead?.kind === 'nominal' && lead.endToken + 1 === named.firstToken;
      const phrase = before ? named : beside && tokens[lead.endToken]!.word.text === ',' ? lead : null;
      if (!phrase || !inverse.test(tokens[before ? named.nameFirst - 1 : phrase.head]!.word.lower)) continue;
      const owner = ownerOf(this.parts.document, phrase);
      const entity = owner ? this.parts.resolve(owner)?.entity : null;
      if (entity && entity !== person) return entity;
    }
    return null;
  }

  private nearest(entities: readonly Entity[], mention: Mention): Entity {
    const last = (entity: Entity): number => lastMention(this.parts.document, entity, mention.firstToken);
    return entities.reduce((best, entity) => (last(entity) > last(best) ? entity : best));
  }
}
