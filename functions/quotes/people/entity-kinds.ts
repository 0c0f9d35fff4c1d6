import { functional, isVerb } from '../lexicon/lookup.ts';
import { isFirstName } from '../names/gender.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import type { Entity } from './people.ts';

/** Mentions of an entity that are looked at: for a possessive behind each, and for the rest. */
const MOST_MENTIONS = 60;
const MOST_LOOKED_AT = 8;

/** Whether no gender tells that it is somebody, and no other kind is known. */
const isUnsure = ({ type, gender }: Entity): boolean =>
  gender === '' && (type === 'unknown' || type === 'person');

/** "High Plains Electric, which owns the line", "At Stoke Ambrose we were told": of nobody is "which" or "At" said. */
export function findBodies(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
): void {
  for (const entity of entities) {
    if (!isUnsure(entity) || entity.words.length < 2) continue;
    const which = entity.mentions.slice(0, MOST_LOOKED_AT).some((at) => {
      const { firstToken, nameFirst, endToken, inRun } = mentions[at]!;
      if (inRun) return false;
      if (firstToken === nameFirst && tokens[firstToken - 1]?.word.text === 'At') return true;
      return tokens[endToken]?.word.text === ',' && tokens[endToken + 1]?.word.lower === 'which';
    });
    if (which) entity.type = 'organisation';
  }
}

/** "in Leeds", "the village of St Ruiz": makes places of what no lexicon lists but the text puts other things into. */
export function findPlaces(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
): void {
  for (const entity of entities) {
    const { type, words } = entity;
    // "told the court in Shona": a first name as well.
    const alone = words.length === 1 && type === 'person' && entity.roles.length === 0;
    if (
      (!alone && !isUnsure(entity)) ||
      words.length > 2 ||
      (type === 'person' && !alone && words.length < 2)
    )
      continue;
    const outside = entity.mentions.filter((at) => !mentions[at]!.inRun).slice(0, MOST_LOOKED_AT);
    const located = outside.filter((at) => isLocated(tokens, mentions[at]!)).length;
    if (type === 'unknown' ? located > 0 : located > 0 && located === outside.length) entity.type = 'place';
  }
}

/**
 * "Shares in Hartwell's fell": makes bodies of those whose names are possessives wherever they stand, and subjects somewhere; answers
 * what belongs to each name ("'s").
 */
export function findPossessives(
  entities: readonly Entity[],
  mentions: readonly Mention[],
  tokens: readonly Token[],
): Map<Entity, string> {
  const possessives = new Map<Entity, string>();
  for (const entity of entities) {
    if (entity.type === 'place' || entity.gender !== '' || entity.mentions.length === 0) continue;
    // "Lovemore Chiweshe's"
    if (entity.type === 'person' && entity.words.length > 1 && isFirstName(entity.words[0]!)) continue;
    const ends = entity.mentions.slice(0, MOST_MENTIONS).map((at) => mentions[at]!.nameEnd);
    if (!ends.every((end) => tokens[end]?.kind === 'possessive')) continue;
    if (!ends.some((end) => isSubjectBefore(tokens, end + 1))) continue;
    entity.type = 'organisation';
    possessives.set(entity, tokens[ends[0]!]!.word.text);
  }
  return possessives;
}

/** Whether a verb stands here and no noun that it could be an adjective of. */
function isSubjectBefore(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  if (verb?.kind !== 'word' || verb.run >= 0 || !isVerb(verb.word) || verb.word.lower.endsWith('ing'))
    return false;
  return next !== undefined && (next.run >= 0 || next.kind !== 'word' || (next.word.bits & functional) !== 0);
}

function isLocated(tokens: readonly Token[], { firstToken, nameFirst }: Mention): boolean {
  if (firstToken !== nameFirst) return false;
  const [noun, before] = [tokens[firstToken - 2]?.word.lower ?? '', tokens[firstToken - 1]];
  if (before?.sentence !== tokens[firstToken]!.sentence) return false;
  if (before.word.lower === 'of')
    return /^(?:village|town|city|county|port|island|district|suburb|parish|borough|township|hamlet)$/.test(
      noun,
    );
  return /^(?:in|near|throughout|outside)$/.test(before.word.lower);
}
