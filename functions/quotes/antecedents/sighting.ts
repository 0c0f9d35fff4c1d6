import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Entity } from '../people/people.ts';
import type { Clauses } from '../phrases/clauses.ts';
import { broughtIn, type Gender, type Mention } from '../phrases/mentions.ts';
import { type Referent, sameReferent } from '../resolution/referent.ts';
import type { SpeakingTurn } from '../resolution/speaking-turns.ts';
import { isOne } from './antecedent.ts';
import { F, newRow } from './features.ts';
import { asking, type Subjects } from './subjects.ts';

/** What the text shows of earlier mentions. */
interface Seen {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly subjects: Subjects;
  readonly protagonist: Entity | null;
}

/** What is the same for all antecedents of a mention. */
export interface Asked {
  readonly mention: Mention;
  readonly gender: Gender;
  /** Who spoke last, and who before that. */
  readonly last: SpeakingTurn | null;
  readonly second: SpeakingTurn | null;
  /** Marked words open the sentence: "“…,” she said". */
  readonly afterMarks: boolean;
  /** The mention opens its sentence. */
  readonly opens: boolean;
}

/** The features of an earlier mention of somebody as what is asked for. */
export function featuresOf(
  { document, clauses, subjects, protagonist }: Seen,
  asked: Asked,
  other: Mention,
  referent: Referent,
  told: Gender,
): number[] {
  const { mention, gender, last, second, afterMarks } = asked;
  const { tokens, sentences, paragraphs } = document;
  const row = newRow();
  const back = mention.sentence - other.sentence;
  const apart = mention.paragraph - other.paragraph;
  const distance = Math.min(60, mention.firstToken - other.firstToken) / 30;
  const governed = subjects.isGoverned(other);
  const { firstToken, endToken } = sentences[other.sentence]!;
  const main = subjects.isMain(other, firstToken, endToken);
  const cued = subjects.speakingIn(other.sentence).has(other.index);
  const noun = mention.kind !== 'pronoun';
  const isPronoun = other.kind === 'pronoun' && !isOne.test(tokens[other.head]!.word.lower);
  row[F['sentences back']] = Math.min(back, 6);
  row[F['same sentence']] = back === 0 ? 1 : 0;
  row[F['sentence before']] = back === 1 ? 1 : 0;
  row[F['paragraphs back']] = apart;
  row[F['same paragraph']] = apart === 0 ? 1 : 0;
  row[F['tokens back']] = distance;
  if (back === 0) row[F['tokens back, same sentence']] = distance;
  if (main) row[back === 0 ? F['subject of this sentence'] : F['subject of its sentence']] = 1;
  if (main && back === 1 && apart === 0 && !isPronoun) row[F['subject of the sentence before, by name']] = 1;
  if (main && back === 1 && apart === 0 && isPronoun)
    row[F['subject of the sentence before, by pronoun']] = 1;
  if (main && back > 1) row[F['subject of a sentence farther back']] = 1;
  if (main && asked.opens) row[F['subject, and the pronoun opens its sentence']] = 1;
  if (governed && back === 0) row[F['governed, in this sentence']] = 1;
  if (!main && clauses.opensClause(other, firstToken)) row[F['in a clause of its own']] = 1;
  if (cued) row[F['subject of a cue']] = 1;
  if (cued && back === 1) row[F['subject of a cue in the sentence before']] = 1;
  if (!main && !governed && !other.possessive) row[F.free] = 1;
  if (governed) row[F.governed] = 1;
  if (other.possessive) row[F.possessor] = 1;
  if (isPronoun) row[F.pronoun] = 1;
  if (paragraphs[other.paragraph]!.role === 'headline') row[F['in the headline']] = 1;
  const { entity } = referent;
  if (entity) {
    const named = Math.log2(1 + entity.mentions.length);
    row[F['times named']] = named;
    if (other.kind === 'nominal') row[F['role of somebody named']] = 1;
    if (gender && entity.gender === gender) row[F['gender known']] = 1;
    if (entity.type === 'unknown') row[F['kind unknown']] = 1;
    if (entity === protagonist) row[F['most named of all']] = 1;
    if (entity.mentions[0] === other.index) {
      row[F['named first here']] = 1;
      if (back <= 1) row[F['named first here, in this sentence or the one before']] = 1;
    }
    if (noun) {
      row[F['noun: times named']] = named;
      row[entity.roles.length > 0 ? F['noun: has another role'] : F['noun: no role is told']] = 1;
      if (entity === protagonist) row[F['noun: most named of all']] = 1;
    }
  } else {
    row[F['unnamed description']] = 1;
    if (gender && told === gender) row[F['gender known']] = 1;
    if (main) row[F['unnamed description, subject of its sentence']] = 1;
    if (main && back === 1) row[F['unnamed description, subject of the sentence before']] = 1;
    if (cued) row[F['unnamed description, subject of a cue']] = 1;
    if (apart === 0) row[F['unnamed description, same paragraph']] = 1;
    if (other.kind === 'nominal' && !(tokens[other.head]!.word.bits & BIT.person))
      row[F['unnamed description of no known kind']] = 1;
    if (broughtIn.test(tokens[other.firstToken]!.word.lower)) {
      row[F['unnamed description brought in by an article']] = 1;
      if (main && back === 1 && apart === 0) row[F['unnamed description brought in right before']] = 1;
    }
  }
  const spoke = last !== null && sameReferent(last.referent, referent);
  if (last && spoke) {
    const silent = mention.paragraph - last.paragraph;
    row[
      silent === 0
        ? F['spoke last, in this paragraph']
        : silent === 1
          ? F['spoke last, in the paragraph before']
          : F['spoke last, farther back']
    ] = 1;
    if (noun) row[F['noun: spoke last']] = 1;
    if (afterMarks && silent === 0) row[F['after marks: spoke last, in this paragraph']] = 1;
  } else if (second && sameReferent(second.referent, referent)) row[F['spoke last but one']] = 1;
  if (last && other.firstToken > last.token) row[F['named since the last words quoted']] = 1;
  if (afterMarks) {
    if (back === 1 && asking.test(tokens[other.firstToken - 1]?.word.lower ?? ''))
      row[F['after marks: is asked in the sentence before']] = 1;
    if (spoke && tokens[last.token]?.word.text.startsWith('?')) row[F['after marks: asked last']] = 1;
    if (main && back === 1) {
      row[F['after marks: subject of the sentence before']] = 1;
      if (subjects.asksIn(other.sentence)) row[F['after marks: asks in the sentence before']] = 1;
    }
    if (apart === 0 && other.kind === 'name') {
      row[F['after marks: named in this paragraph']] = 1;
      if (main) row[F['after marks: subject of this paragraph by name']] = 1;
    }
    if (cued && back >= 1) row[F['after marks: subject of a cue before']] = 1;
    if (main && (!last || last.paragraph !== mention.paragraph))
      row[F['after marks: nobody spoke in this paragraph yet, subject']] = 1;
  }
  if (noun) {
    if (main) row[F['noun: subject of its sentence']] = 1;
    if (back === 0) row[F['noun: same sentence']] = 1;
  }
  return row;
}
