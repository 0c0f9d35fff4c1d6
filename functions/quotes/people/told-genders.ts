import { BIT, functional, isVerb } from '../lexicon/lookup.ts';
import { TITLES } from '../lexicon/words.ts';
import { genderOfRole } from '../names/gender.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import type { Entity } from './people.ts';

/** How much the reporter's pronouns behind a name speak for either gender. */
interface Told {
  m: number;
  f: number;
}

/** What a pronoun counts that is hardly ever another's: "Ruiz said she", "Ruiz rose. She …"; others count half. */
const SURE = 2;
/** What it takes to tell the gender against a first name; half of it to doubt the name. */
const ENOUGH = 2 * SURE;

const genders: Readonly<Record<string, 'm' | 'f'>> = { he: 'm', his: 'm', she: 'f', her: 'f' };
const others = /^(?:him|himself|hers|herself|one|another|somebody|someone)$/;

/**
 * "Ruiz said she would appeal", "Ruiz has held the seat since May. She …": tells the gender of persons by the pronouns that stand behind
 * their names where nobody else may be meant. Titles and roles are surer than pronouns, those surer than first names.
 */
export function findGenders(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
): void {
  for (const [entity, { m, f }] of toldGenders(entities, mentions, tokens)) {
    const [gender, most, least]: [Gender, number, number] = m > f ? ['m', m, f] : ['f', f, m];
    if (least * 2 > most || entity.gender === gender) continue;
    if (entity.gender === '') entity.gender = most >= SURE ? gender : '';
    else if (least === 0 && most >= SURE && !isTitled(entity, mentions, tokens))
      entity.gender = most >= ENOUGH ? gender : '';
  }
}

function toldGenders(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
): ReadonlyMap<Entity, Told> {
  const told = new Map<Entity, Told>();
  const shared = sharedNames(entities);
  const count = (entity: Entity, pronoun: Mention, weight: number): void => {
    const one = told.get(entity) ?? { m: 0, f: 0 };
    one[genders[tokens[pronoun.head]!.word.lower]!] += weight;
    told.set(entity, one);
  };
  /** Whom a sentence speaks of, in order. */
  let persons: Mention[] = [];
  for (const mention of mentions) {
    if (mention.inRun) continue;
    const [first, second] = persons;
    const named = first?.kind === 'name' ? entities[first.entity] : undefined;
    const single = first && first.nameEnd - first.nameFirst === 1;
    const entity = single && shared.has(tokens[first.head]!.word.lower) ? undefined : named;
    const isPronoun = mention.kind === 'pronoun' && tokens[mention.head]!.word.lower in genders;
    if (first && mention.sentence !== first.sentence) {
      const opens = tokens[mention.firstToken - 1]?.sentence !== mention.sentence;
      const next = mention.sentence === first.sentence + 1 && mention.paragraph === first.paragraph;
      const alone =
        entity &&
        persons.every((one) => one.entity === first.entity || (one.possessive && one.kind === 'pronoun'));
      if (alone && next && opens && isPronoun && !mention.possessive) count(entity, mention, SURE);
      persons = [];
    } else if (
      entity &&
      !second &&
      isPronoun &&
      !first!.possessive &&
      !isGoverned(first!, tokens) &&
      speaksOf(mention, tokens)
    )
      count(entity, mention, isSpoken(mention, tokens) ? SURE : SURE / 2);
    if (isPerson(mention, entities, tokens, persons.at(-1))) persons.push(mention);
  }
  return told;
}

/** Last names that two persons bear. */
function sharedNames(entities: readonly Entity[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { type, words } of entities) {
    const last = words.at(-1) ?? '';
    if (type !== 'person' || words.length < 2) continue;
    if (seen.has(last)) shared.add(last);
    seen.add(last);
  }
  return shared;
}

/** Not "Ruiz, his teacher" and "Ruiz, beside her,", where the pronoun is another's. */
function speaksOf({ firstToken, possessive }: Mention, tokens: readonly Token[]): boolean {
  if (!possessive) return true;
  const next = tokens[firstToken + 1];
  const isObject = next?.kind !== 'word' || (next.word.bits & functional) !== 0;
  return !isObject && tokens[firstToken - 1]!.word.text !== ',';
}

/** "said she" */
const isSpoken = ({ firstToken, possessive }: Mention, tokens: readonly Token[]): boolean =>
  !possessive && (tokens[firstToken - 1]!.word.bits & (BIT.strongCue | BIT.weakCue)) !== 0;

function isGoverned({ firstToken, sentence }: Mention, tokens: readonly Token[]): boolean {
  const before = tokens[firstToken - 1];
  if (before?.sentence !== sentence) return false;
  return (
    (before.word.bits & BIT.preposition) !== 0 || (isVerb(before.word) && !(before.word.bits & BIT.strongCue))
  );
}

const isSomebody = ({ type }: Entity): boolean => type === 'person' || type === 'unknown';

/** Whether a mention may be of one person; `last` is the person before it. */
function isPerson(
  mention: Mention,
  entities: readonly Entity[],
  tokens: readonly Token[],
  last: Mention | undefined,
): boolean {
  const { lower, bits } = tokens[mention.head]!.word;
  if (mention.kind === 'pronoun') return lower in genders || others.test(lower);
  const entity = entities[mention.entity];
  if (mention.kind === 'name' && entity) return isSomebody(entity);
  if (mention.plural || !(bits & (BIT.person | BIT.title))) return false;
  // "Ruiz, a nurse, said", "Ruiz, 37, a nurse, said": the same.
  const beside = tokens[mention.firstToken - 1]?.word.text === ',' ? mention.firstToken - 1 : -1;
  return !(
    last?.kind === 'name' &&
    (beside === last.endToken || (beside === last.endToken + 2 && tokens[beside - 1]!.word.bits & BIT.digit))
  );
}

/** Whether a title before somebody's name, or a role, tells the gender. */
function isTitled(entity: Entity, mentions: readonly Mention[], tokens: readonly Token[]): boolean {
  return (
    entity.mentions.some((at) => {
      const { firstToken, nameEnd } = mentions[at]!;
      return tokens.slice(firstToken, nameEnd - 1).some(({ word }) => TITLES[word.lower]);
    }) || entity.roles.some((role) => role.split(' ').some((word) => genderOfRole(word.toLowerCase())))
  );
}
