import { BIT, lookUp } from '../lexicon/lookup.ts';
import { agrees, genderOfRole } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import type { Gender } from '../phrases/mentions.ts';
import type { Referent } from '../resolution/referent.ts';
import { F } from './features.ts';

/** An earlier mention that a pronoun may stand for; `features` is a row of {@link WIDTH}. */
export interface Antecedent {
  readonly referent: Referent;
  readonly features: number[];
}

/** Tells each antecedent, the nearest first, how often its referent is among them, and which is the nearest subject. */
export function countSightings(found: readonly Antecedent[]): void {
  const counts = new Map<Entity | string, { seen: number; subject: number }>();
  const keyOf = ({ referent }: Antecedent) => referent.entity ?? referent.description ?? '';
  for (const one of found) {
    const count = counts.get(keyOf(one)) ?? { seen: 0, subject: 0 };
    count.seen++;
    count.subject +=
      one.features[F['subject of its sentence']]! + one.features[F['subject of this sentence']]!;
    counts.set(keyOf(one), count);
  }
  const subject = found.find(
    ({ features }) => features[F['subject of its sentence']]! + features[F['subject of this sentence']]! > 0,
  );
  if (subject) subject.features[F['nearest subject']] = 1;
  for (const one of found) {
    const { seen, subject } = counts.get(keyOf(one))!;
    one.features[F['times seen here']] = Math.log2(seen);
    one.features[F['times seen here as a subject']] = Math.log2(1 + subject);
  }
}

/** Words for one of several. */
export const isOne = /^(?:one|another)$/;

/** Whether somebody may be a person of that gender; a description ends in, or begins with, a noun for one. */
export function fits({ entity, description }: Referent, gender: Gender): boolean {
  if (entity) {
    if (entity.type !== 'person' && entity.type !== 'unknown') return false;
    return agrees(entity.gender, gender);
  }
  const [first = '', group = ''] = description.split(/ (?:of|for|from|in|at|with|who) /);
  const noun = first.split(' ').at(-1) ?? '';
  // "one of the policemen"
  if (isOne.test(first)) return agrees(genderOfRole(group.split(' ').at(-1) ?? ''), gender);
  const { bits } = lookUp(noun);
  if (!(bits & BIT.person) || bits & BIT.plural) return false;
  const own = genderOfRole(noun);
  return agrees(own, gender);
}
