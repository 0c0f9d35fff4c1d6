import type { Paragraph } from '../document.ts';
import type { EntityType } from '../names/name-types.ts';
import { nounsOf } from '../names/name-words.ts';
import { type NameParts, partsOf } from '../names/names.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import { findBodies, findPlaces, findPossessives } from './entity-kinds.ts';
import { employerIn, publisherIn } from './hidden-bodies.ts';
import { PeopleTable } from './people-table.ts';
import { findGenders } from './told-genders.ts';

/** Somebody or something that the article names, under all the names it uses. */
export interface Entity {
  readonly index: number;
  type: EntityType;
  /** The full name as the article gives it, without title. */
  name: string;
  gender: Gender;
  /** Lower-case words of the fullest form. */
  words: readonly string[];
  /** Roles in the order in which the article gives them. */
  readonly roles: string[];
  /** Nicknames that stand in marks inside its name. */
  readonly nicknames: Set<string>;
  /** Nouns for an organisation that the article calls it by ("Tenants First, a charity"). */
  readonly kinds: string[];
  /** Forms as written, with how often each stands. */
  readonly forms: Map<string, number>;
  /** Indexes of its mentions, in the order of the text for the body. */
  readonly mentions: number[];
}

/** The people table: who is named in an article. */
export interface People {
  readonly entities: readonly Entity[];
  /** What a name mention consists of, by mention index. */
  readonly parts: ReadonlyMap<number, NameParts>;
  /** The entity a mention names, or null. */
  entityOf(mention: Mention): Entity | null;
}

/** Clusters the names of a document. Sets `entity` of each name mention. */
export function peopleOf(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  paragraphs: readonly Paragraph[],
): People {
  const table = new PeopleTable(text, tokens);
  const body: Mention[] = [];
  const headline: Mention[] = [];
  const nouns = nounsOf(tokens);
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    table.parts.set(mention.index, partsOf(text, tokens, mention, nouns));
    (paragraphs[mention.paragraph]!.role === 'headline' ? headline : body).push(mention);
  }
  for (const mention of body)
    if (table.isFull(mention))
      table.addFull(mention, mentions.slice(Math.max(0, mention.index - 12), mention.index));
  if (body.length === 0)
    for (const mention of headline) if (table.isFull(mention)) table.addFull(mention, []);
  for (const mention of mentions) {
    const parts = table.parts.get(mention.index);
    const hidden = parts ? employerIn(tokens, mention, parts) : publisherIn(tokens, mention);
    if (hidden) table.addHidden(hidden);
  }
  table.linkAcronyms(body);
  for (const mention of body) table.addPaired(mention, mentions[mention.index + 1]);
  for (const mention of headline) if (mention.entity < 0) table.addFromHeadline(mention, body);
  table.resetOrder();
  for (const mention of body) table.addShort(mention);
  for (const mention of headline) table.addHeadline(mention);
  const { parts, rows } = table;
  const { entities } = rows;
  const possessives = findPossessives(entities, mentions, tokens);
  findPlaces(entities, mentions, tokens);
  findBodies(entities, mentions, tokens);
  for (const entity of entities) rows.finish(entity, possessives);
  for (const mention of body) table.addRoles(mention, mentions);
  findGenders(entities, mentions, tokens);
  return { entities, parts, entityOf: (mention) => entities[mention.entity] ?? null };
}
