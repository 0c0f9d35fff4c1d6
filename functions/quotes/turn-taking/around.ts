import type { Attributed } from '../attribute.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { P } from '../candidates/patterns.ts';
import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { genderOfPronoun } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import { firstMentionIn } from '../phrases/first-mention.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import { type Referent, sameReferent } from '../resolution/referent.ts';
import type { Resolver } from '../resolution/resolve.ts';
import type { Unit } from '../text/units.ts';
import { isSure, isWholeParagraph, type Utterance } from './utterances.ts';

/** What everything here reads. */
export interface Read {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly resolver: Resolver;
  readonly attributed: readonly Attributed[];
}

/** Mentions and paragraphs looked back at for persons, units and paragraphs looked ahead at. */
const MOST_BACK = 60;
const MOST_PARAGRAPHS = 6;
const MOST_NEAR = 4;
const MOST_UNITS_AHEAD = 4;
const MOST_PARAGRAPHS_AHEAD = 2;
const MOST_ALONE_AHEAD = 8;

const asking = /^(?:ask(?:s|ed|ing)?|want(?:s|ed)|demand(?:s|ed)|press(?:es|ed)|question(?:s|ed)|put)$/;

/** Who is meant by a mention of one person: by name, by "he" or "she", by a noun ("the driver"). Null for none. */
function personOf({ document, resolver }: Read, mention: Mention): Referent | null {
  if (mention.inRun) return null;
  const { bits, lower } = document.tokens[mention.head]!.word;
  if (mention.kind === 'name') {
    const entity = document.people.entityOf(mention);
    return entity?.type === 'person' ? { entity, description: null } : null;
  }
  const isOne =
    mention.kind === 'pronoun'
      ? /^(?:s?he|him|his|her)$/.test(lower)
      : !mention.plural && (bits & BIT.person) !== 0 && !(bits & BIT.plural);
  const referent = isOne ? resolver.resolve(mention) : null;
  return referent && (!referent.entity || referent.entity.type === 'person') ? referent : null;
}

/** Persons whom the reporter speaks of or who speak in the last paragraphs, nearest first, without the last speaker. */
export function personsNear(read: Read, unit: Unit, history: readonly Utterance[]): Referent[] {
  const { mentions, sections } = read.document;
  const { paragraph } = unit.runs[0]!;
  const last = history.at(-1)?.referent;
  const found: Referent[] = [];
  const put = (referent: Referent | null): void => {
    if (!referent || (last && sameReferent(referent, last))) return;
    if (!found.some((other) => sameReferent(other, referent))) found.push(referent);
  };
  let h = history.length - 1;
  const from = firstMentionIn(mentions, unit.firstToken) - 1;
  for (let m = from; m >= 0 && m > from - MOST_BACK && found.length < MOST_NEAR; m--) {
    const mention = mentions[m]!;
    if (paragraph - mention.paragraph > MOST_PARAGRAPHS || mention.paragraph < sections[paragraph]!) break;
    for (; h >= 0 && history[h]!.endToken > mention.firstToken; h--) put(history[h]!.referent);
    put(personOf(read, mention));
  }
  return found;
}

/** Persons whom the reporter speaks of among some tokens; `subjects` are those that open a clause. */
export function personsIn(read: Read, from: number, to: number) {
  const { mentions, sentences } = read.document;
  const named: Referent[] = [];
  const subjects: Referent[] = [];
  const put = (referent: Referent, into: Referent[]): void => {
    if (!into.some((other) => sameReferent(other, referent))) into.push(referent);
  };
  for (let m = firstMentionIn(mentions, from); mentions[m] && mentions[m]!.firstToken < to; m++) {
    const mention = mentions[m]!;
    const referent = personOf(read, mention);
    if (!referent) continue;
    put(referent, named);
    if (read.clauses.opensClause(mention, sentences[mention.sentence]!.firstToken)) put(referent, subjects);
  }
  return { named, subjects };
}

/** Persons who are named outside marks among some tokens. */
export function namedIn({ document }: Read, from: number, to: number): ReadonlySet<Entity> {
  const { mentions, people } = document;
  const named = new Set<Entity>();
  for (let m = firstMentionIn(mentions, from); mentions[m] && mentions[m]!.firstToken < to; m++) {
    const mention = mentions[m]!;
    const entity = !mention.inRun && mention.kind === 'name' ? people.entityOf(mention) : null;
    if (entity?.type === 'person') named.add(entity);
  }
  return named;
}

/** "Ruiz asked him how far he had been.", "Asked if he was sorry, Ruiz bowed.": who asks whom in a sentence. */
export function askedIn({ document, clauses, resolver }: Read, sentence: number) {
  const { tokens, mentions, sentences } = document;
  const none: { who: Referent | null; whom: Referent | null } = { who: null, whom: null };
  if (sentence < 0) return none;
  const { firstToken, endToken } = sentences[sentence]!;
  let cue = -1;
  for (let k = firstToken; k < endToken; k++)
    if (tokens[k]!.run < 0 && asking.test(tokens[k]!.word.lower)) cue = k;
  if (cue < 0) return none;
  const subject = mentions[clauses.mainSubject(firstToken, endToken)];
  const who = subject ? resolver.resolve(subject) : null;
  // "she had asked Roy" is none.
  const passive =
    cue === firstToken || /^(?:was|were|is|are|been|being|be|got|when|if)$/.test(tokens[cue - 1]!.word.lower);
  if (passive) return { who: null, whom: who };
  const object = mentions[clauses.startsAt[cue + 1]!];
  const whom = object ? resolver.resolve(object) : null;
  return { who, whom: whom && who && sameReferent(whom, who) ? null : whom };
}

/** Whose words the reporter gives in a sentence: "Ruiz said he got many letters." */
export function tellerIn({ document, clauses, resolver }: Read, sentence: number): Referent | null {
  if (sentence < 0) return null;
  const { firstToken, endToken } = document.sentences[sentence]!;
  for (let k = endToken - 1; k >= firstToken; k--) {
    if (clauses.cue[k] !== CUE.strong || document.tokens[k]!.run >= 0) continue;
    const subject = document.mentions[clauses.subjectOf(k).mention];
    return subject && subject.firstToken >= firstToken ? resolver.resolve(subject) : null;
  }
  return null;
}

/** Whom an utterance was said to: "she asked him", "he told Ruiz". */
export function objectOf(
  { document, clauses, resolver }: Read,
  said: Utterance | undefined,
): Referent | null {
  if (!said || said.cue < 0) return null;
  const mention = document.mentions[clauses.startsAt[said.cue + 1]!];
  return mention && !mention.inRun && mention.index !== said.mention ? resolver.resolve(mention) : null;
}

/** The subject of a sentence: anybody before the words, somebody named behind them. */
export function subjectOf(
  { document, clauses, resolver }: Read,
  sentence: number,
  unit: Unit,
): Referent | null {
  const { mentions, sentences, people } = document;
  const it = sentences[sentence];
  const main = it ? mentions[clauses.mainSubject(it.firstToken, it.endToken)] : undefined;
  if (!main) return null;
  if (main.firstToken < unit.firstToken) return resolver.resolve(main);
  const entity = main.kind === 'name' ? people.entityOf(main) : null;
  return entity && { entity, description: null };
}

/** The person who is the subject of the reporter's next sentence, behind other words that stand alone in their paragraphs. */
export function subjectBeyond(read: Read, at: number): Referent | null {
  const { attributed, document } = read;
  const { unit } = attributed[at]!;
  let paragraph = unit.runs.at(-1)!.paragraph;
  let u = at + 1;
  for (; u < attributed.length && u <= at + MOST_ALONE_AHEAD; u++, paragraph++) {
    const next = attributed[u]!.unit;
    if (next.runs[0]!.paragraph !== paragraph + 1 || !isWholeParagraph(document, next)) break;
  }
  const beyond = u > at + 1 ? document.paragraphs[paragraph + 1] : undefined;
  const subject = beyond ? subjectOf(read, beyond.firstSentence, unit) : null;
  return subject?.entity?.type === 'person' ? subject : null;
}

/** Somebody named who speaks soon by a cue, and how many paragraphs on. */
export interface Next {
  readonly referent: Referent;
  readonly apart: number;
}

/** Who speaks next by name in this paragraph or the next, and who in the one after that. */
export function following({ attributed, document }: Read, at: number): readonly [Next | null, Next | null] {
  const own = attributed[at]!.unit.runs.at(-1)!.paragraph;
  let next: Next | null = null;
  let second: Next | null = null;
  for (let u = at + 1; u < attributed.length && u <= at + MOST_UNITS_AHEAD; u++) {
    const one = attributed[u]!;
    const apart = one.unit.runs[0]!.paragraph - own;
    if (apart > MOST_PARAGRAPHS_AHEAD) break;
    const referent = one.quote < 0.5 ? null : namedSource(document, one);
    if (!referent) continue;
    if (apart <= 1) next ??= { referent, apart };
    else second ??= { referent, apart };
  }
  return [next, second];
}

/** Whom a cue beside the words names as their source. */
export function namedSource({ mentions, people }: Document, one: Attributed): Referent | null {
  const mention = isSure(one) ? mentions[one.source!.mention]! : null;
  const entity = mention?.kind === 'name' ? people.entityOf(mention) : null;
  return entity && { entity, description: null };
}

/** The gender of the pronoun that is the source of the next words in the same paragraph. */
export function genderOfNext({ attributed, document }: Read, at: number): Gender {
  const next = attributed[at + 1];
  if (!next || !isSure(next)) return '';
  if (next.unit.runs[0]!.paragraph !== attributed[at]!.unit.runs.at(-1)!.paragraph) return '';
  const { lower } = document.tokens[document.mentions[next.source!.mention]!.head]!.word;
  return genderOfPronoun(lower);
}

const near: ReadonlySet<number> = new Set([P['after-direct'], P['after-inverted'], P['before-direct']]);

/** "“…,” she said", "“…,” a friend said": whom a cue beside the words has as its subject, where the first pass prefers somebody else. */
export function besideOf({ document }: Read, { ranking, source }: Attributed): Candidate | null {
  const { mentions, tokens } = document;
  if (!source || source.side < 2) return null;
  const isBeside = ({ mention, pattern }: Candidate): boolean => {
    const one = mentions[mention];
    if (!one || one.kind === 'name' || !near.has(pattern)) return false;
    return one.kind === 'nominal' || /^s?he$/.test(tokens[one.head]!.word.lower);
  };
  return ranking.candidates.find(isBeside) ?? null;
}
