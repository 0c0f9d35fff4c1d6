import { agrees } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import { lastMention } from '../resolution/office-holders.ts';
import type { Parts } from './parts.ts';
import { ownerOf } from './phrase.ts';

/** Nouns for relations. */
export const kin =
  /^(?:(?:half-|step|twin-)?(?:brother|sister)|(?:ex-)?(?:wife|husband|partner|girlfriend|boyfriend)|hubby|missus|(?:step|god|great-grand|grand)?(?:mother|father|son|daughter)|(?:mother|father|son|daughter|brother|sister)-in-law|mum|mummy|mom|mam|ma|dad|daddy|da|pa|uncle|aunt|auntie|aunty|nephew|niece|cousin|gran|granny|nan|nana|grandma|grandpa|grandad|granddad|grandchild|grandparent|widow|widower|fiancée?|spouse|twin|sibling|parent)$/;

/** Which relations are whose in return: "her son" has her for his mother. */
const inverseKin: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:mother|father|mum|mummy|mom|mam|ma|dad|daddy|da|pa|stepfather|stepmother|parent)$/,
    /^(?:son|daughter|child|boy|girl|stepson|stepdaughter|twin|baby|toddler)$/,
  ],
  [
    /^(?:son|daughter|stepson|stepdaughter)$/,
    /^(?:mother|father|mum|mom|mam|ma|dad|da|pa|stepfather|stepmother|parent)$/,
  ],
  [
    /^(?:husband|wife|partner|spouse|widow|widower|girlfriend|boyfriend|fiancée?|hubby|missus)$/,
    /^(?:husband|wife|partner|spouse|fiancée?|girlfriend|boyfriend|hubby)$/,
  ],
  [/^(?:mother|father)-in-law$/, /^(?:son|daughter)-in-law$/],
  [/^(?:son|daughter)-in-law$/, /^(?:mother|father)-in-law$/],
  [/^(?:brother|sister)-in-law$/, /^(?:brother|sister)-in-law$/],
  [
    /^(?:grand(?:son|daughter|child))$/,
    /^(?:grand(?:mother|father|ma|pa|parent|ad|dad)|gran|granny|nan|nana)$/,
  ],
  [/^(?:brother|sister|sibling|twin)$/, /^(?:brother|sister|sibling|twin)$/],
  [/^(?:grand(?:mother|father|ma|pa|parent|ad|dad)|gran|granny|nan|nana)$/, /^grand(?:son|daughter|child)$/],
  [/^(?:uncle|aunt|auntie|aunty)$/, /^(?:nephew|niece)$/],
  [/^(?:nephew|niece)$/, /^(?:uncle|aunt|auntie|aunty)$/],
  [/^cousin$/, /^cousin$/],
];

/** Offices that have one of the other side for a counterpart. */
const peer =
  /\b(?:manager|boss|coach|captain|skipper|minister|secretary|president|premier|governor|mayor|ambassador|leader|chairman|goalkeeper)\b/;

/** Mentions of somebody that are looked at. */
const MOST_SEEN = 80;

/** What may be somebody's surname: "Chiu" of "Raymond Chiu Kwok-leung" as well. */
const surnames = ({ words }: Entity): string[] =>
  words.length > 2 && words.at(-1)!.includes('-') ? words.slice(-2) : words.slice(-1);

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
    const fits = (entity: Entity): boolean => entity !== possessor && agrees(entity.gender, gender);
    const called = holders.holdersOf(head).filter(fits);
    if (called.length > 0) return this.nearest(called, mention);
    const inReturn = possessor && this.relativeOf(possessor, head);
    if (inReturn && fits(inReturn)) return inReturn;
    const other = possessor && owner?.kind === 'pronoun' ? this.onlyRelative(head, possessor, fits) : null;
    if (other) return other;
    if (!possessor || possessor.words.length < 2) return null;
    const family = entities.filter(
      (entity) =>
        entity.type === 'person' &&
        entity.words.length > 1 &&
        surnames(entity).some((name) => surnames(possessor).includes(name)) &&
        fits(entity),
    );
    return family.length === 1 ? family[0]! : null;
  }

  /** "His opposite number", "her counterpart": the one other who holds an office of the same name. */
  counterpart(mention: Mention): Entity | null {
    const { document, holders } = this.parts;
    const owner = ownerOf(document, mention);
    const possessor = owner ? this.parts.resolve(owner)?.entity : null;
    if (!possessor) return null;
    const held = (one: Entity): string[] =>
      holders
        .rolesOf(one)
        .flatMap((role) => (peer.exec(role)?.[0] ?? '').replace(/^(?:boss|coach)$/, 'manager') || []);
    const own = held(possessor);
    const [only, ...others] = document.people.entities.filter(
      (one) =>
        one !== possessor &&
        one.type === 'person' &&
        lastMention(document, one, mention.firstToken) >= 0 &&
        held(one).some((office) => own.includes(office)),
    );
    return only && others.length === 0 ? only : null;
  }

  /** "His mother" behind words of which another "he" may be the son: the one person of whom the article tells it. */
  private onlyRelative(noun: string, possessor: Entity, fits: (one: Entity) => boolean): Entity | null {
    const relatives = new Set<Entity>();
    for (const one of this.parts.document.people.entities) {
      if (one.type !== 'person' || !agrees(one.gender, possessor.gender)) continue;
      const relative = this.relativeOf(one, noun);
      if (relative && fits(relative)) relatives.add(relative);
    }
    const [only, ...others] = relatives;
    return only && others.length === 0 ? only : null;
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
