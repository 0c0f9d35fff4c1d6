import type { Document, Paragraph } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { agrees, genderOfRole } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import { type Clauses, CUE } from '../phrases/clauses.ts';
import { firstMentionIn } from '../phrases/first-mention.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import { holderBehind, nameBehind, nameGiven } from '../resolution/named-beside.ts';
import { lastMention } from '../resolution/office-holders.ts';
import type { Referent } from '../resolution/referent.ts';
import { kin } from './kinship.ts';
import type { Parts } from './parts.ts';

/** Unnamed sources whom a later paragraph does not name. */
const anonymous =
  /^(?:spokes(?:man|woman|person)|official|source|aide|insider|analyst|expert|adviser|advisor|reporter|passer-by|bystander|witness|neighbou?r|friend|reader|study|caller)$/;

/** Tokens of a paragraph that is no byline. */
const SHORTEST_LEAD = 14;

/**
 * "The minister was forced to promise … . Ana Ruiz, who had been expected …": whom the first paragraph calls by an
 * office or a noun and the second names as its subject, unless a role of their own is told.
 */
export function nameLead({ document, clauses, holders }: Parts): void {
  const { paragraphs, sentences, mentions, tokens, people } = document;
  const lead = paragraphs.find(
    ({ role, firstToken, endToken }) => role === 'body' && endToken - firstToken >= SHORTEST_LEAD,
  );
  const next = lead && paragraphs[lead.index + 1];
  if (!lead || !next) return;
  const subjectOf = (paragraph: typeof lead): Mention | undefined => {
    const sentence = sentences[paragraph.firstSentence]!;
    return mentions[clauses.mainSubject(sentence.firstToken, sentence.endToken)];
  };
  const subject =
    openingNoun(document, sentences[lead.firstSentence]!.firstToken) ??
    sourceIn(document, clauses, lead) ??
    subjectOf(lead);
  const named = subjectOf(next);
  if (!subject || subject.plural || named?.kind !== 'name') return;
  const { bits, lower } = tokens[subject.head]!.word;
  const office = subject.kind === 'nominal' || people.parts.get(subject.index)?.type === 'role';
  if (!office || !(bits & (BIT.person | BIT.title)) || anonymous.test(lower) || kin.test(lower)) return;
  const entity = people.entityOf(named);
  if (entity?.type !== 'person' || entity.words.length < 2 || entity.roles.length > 0) return;
  if (lastMention(document, entity, named.firstToken) >= lead.firstToken) return;
  const gender = genderOfRole(lower);
  if (!agrees(entity.gender, gender)) return;
  if (holders.holdersOf(lower).length === 0) holders.hold(lower, entity);
}

/** "… was off, the building's manager told an inquiry": the noun that a first paragraph gives as its source. */
function sourceIn(
  { sentences, mentions, tokens }: Document,
  clauses: Clauses,
  { firstSentence }: Paragraph,
): Mention | undefined {
  const { firstToken, endToken } = sentences[firstSentence]!;
  for (let k = endToken - 1; k > firstToken; k--) {
    if (clauses.cue[k] !== CUE.strong || tokens[k]!.run >= 0) continue;
    const { mention, reason } = clauses.subjectOf(k);
    const subject = mentions[mention];
    if (subject?.kind !== 'nominal' || !/^(?:direct|inverted)$/.test(reason)) continue;
    // "One councillor said": of several.
    if (/^(?:one|another|some)$/.test(tokens[subject.firstToken]!.word.lower)) continue;
    if (subject.firstToken > firstToken && tokens[subject.head]!.word.bits & BIT.person) return subject;
  }
  return undefined;
}

/** Holds whom a noun names beside itself to be called by it: "a cleaner surnamed Ruiz", "State minister for Lands Ana Ruiz". */
export function heldBeside(parts: Parts): void {
  const { document, holders } = parts;
  for (const mention of document.mentions) {
    if (mention.kind !== 'nominal' || mention.inRun || mention.plural) continue;
    const { bits, lower } = document.tokens[mention.head]!.word;
    if (!(bits & BIT.person) || anonymous.test(lower) || kin.test(lower)) continue;
    const name = holderBehind(parts, mention) ?? nameBehind(parts, mention) ?? nameGiven(parts, mention);
    const entity = name && document.people.entityOf(name);
    if (entity?.type === 'unknown') entity.type = 'person';
    if (entity?.type === 'person') holders.hold(lower, entity);
  }
}

/** "A farmer who … . Ana Ruiz, of Plover, denied …": whom the first paragraph leaves for the second to name. */
export function namedLater(
  { document, clauses, holders }: Parts,
  mention: Mention,
  head: string,
): Referent | null {
  const { paragraphs, sentences, mentions, people } = document;
  const paragraph = paragraphs[mention.paragraph]!;
  const first = paragraphs.find(
    ({ role, firstToken, endToken }) => role === 'body' && endToken - firstToken >= SHORTEST_LEAD,
  );
  if (!first || paragraph.index > first.index || anonymous.test(head)) return null;
  const held = holders.holdersOf(head);
  if (held.length === 1) return { entity: held[0]!, description: null };
  const lead = sentences[paragraph.firstSentence]!;
  const subject = openingNoun(document, lead.firstToken)?.index;
  const source = sourceIn(document, clauses, paragraph);
  if (
    source !== mention &&
    (subject ?? clauses.mainSubject(lead.firstToken, lead.endToken)) !== mention.index
  )
    return null;
  const gender = genderOfRole(head);
  if (kin.test(head)) {
    const relative = oneOfFamily(document, gender);
    if (relative) return { entity: relative, description: null };
  }
  for (const next of paragraphs.slice(first.index + (paragraph === first ? 1 : 0), first.index + 4)) {
    const opening = sentences[next.firstSentence];
    const subject = opening && mentions[clauses.mainSubject(opening.firstToken, opening.endToken)];
    const entity = subject?.kind === 'name' ? people.entityOf(subject) : null;
    if (entity?.type !== 'person' || entity.words.length < 2) continue;
    if (
      entity.mentions[0] !== subject?.index &&
      lastMention(document, entity, subject!.firstToken) >= first.firstToken
    )
      return null;
    return agrees(entity.gender, gender) ? { entity, description: null } : null;
  }
  return null;
}

/** Mentions that begin at one token, at most: a possessive pronoun and its phrase. */
const MOST_AT_ONE = 3;

/** "A Plover Bay school headmaster", "Victoria's fire commissioner": the noun that the names at a sentence's start belong to. */
function openingNoun({ tokens, mentions }: Document, from: number): Mention | undefined {
  const start = tokens[from]!;
  const opening = firstMentionIn(mentions, from);
  let at = mentions
    .slice(opening, opening + MOST_AT_ONE)
    .find((one) => one.firstToken === from && !one.inRun);
  for (let n = 0; at && n < 3 && at.kind === 'name' && !at.plural; n++) {
    const behind: number = tokens[at.endToken]?.kind === 'possessive' ? at.endToken + 1 : at.endToken;
    const next: Mention | undefined = mentions
      .slice(at.index + 1, at.index + 3)
      .find(({ firstToken }) => firstToken === behind || firstToken === behind + 1);
    if (!next || next.sentence !== start.sentence || next.inRun) return undefined;
    if (next.firstToken > behind && /[^a-z-]/.test(tokens[behind]!.word.text)) return undefined;
    at = next;
  }
  const person = at?.kind === 'nominal' && !at.plural && tokens[at.head]!.word.bits & BIT.person;
  return person && at!.firstToken > from ? at : undefined;
}

/** "The sister of a missing man": the one person of that gender who shares a surname and has no role. */
function oneOfFamily({ people }: Document, gender: Gender): Entity | null {
  const persons = people.entities.filter(({ type, words }) => type === 'person' && words.length > 1);
  const [only, ...others] = persons.filter(
    (one) =>
      one.gender === gender &&
      one.roles.length === 0 &&
      persons.some((other) => other !== one && other.words.at(-1) === one.words.at(-1)),
  );
  return only && others.length === 0 ? only : null;
}

/** Whether somebody was last named in the text itself, not in a byline. */
export function isOfBody(document: Document, entity: Entity, mention: Mention): boolean {
  const last = lastMention(document, entity, mention.firstToken);
  if (last < 0) return false;
  const { role, firstToken, endToken } = document.paragraphs[document.tokens[last]!.paragraph]!;
  return role === 'body' && endToken - firstToken >= SHORTEST_LEAD;
}
