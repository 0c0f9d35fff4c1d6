import { agrees } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import { lastMention } from '../resolution/office-holders.ts';
import type { Referent } from '../resolution/referent.ts';
import type { Parts } from './parts.ts';
import { isThe } from './phrase.ts';

/** Who sits on the bench or stands at the bar. */
const bench =
  /\b(?:judge|justice|magistrate|coroner|barrister|counsel|prosecutor|prosecuting|attorney|solicitor|advocate|recorder|kc|qc|sc|dpp)\b/i;

const otherAsker = /\b(?:lawyer|leader|commissioner|chair(?:man|woman)?)\b/i;
/** Whether a noun or a role is of somebody who asks in court and does not answer. */
const asks = (role: string): boolean => bench.test(role) || otherAsker.test(role);

/** What is said of whoever is on trial, and tokens behind their name in which it is. */
const tried =
  /^(?:denies|deny|denied|pleaded|pleads|pled|admitted|admits|charged|convicted|jailed|remanded|arraigned|sentenced|accused|trial|guilty|bailed|acquitted|fined|indicted|docked|arrested|detained|faces|facing|count|counts|charge|charges|dock)$/;
const MOST_TO_VERB = 14;

const represents = /^(?:defen[cs]e|prosecution|crown|state)$/;
const pleading =
  /^(?:prosecuting|defending|representing|mitigating|cross-examining|examining|re-examining|opening|summing)$/;
const letters = /^(?:KC|QC|SC|BL|SAN|JC)$/;

const officer =
  /\b(?:inspector|sergeant|superintendent|asp|dsp|corporal|constable|garda|detective|officer|pc|sgt|insp|supt|det|dc|ds|di|dci)\b/i;
const isPolice = ({ roles }: Entity): boolean => roles.some((role) => officer.test(role));

/** What those do who go to law. */
const sues =
  /^(?:petition(?:s|ed)?|plea|writ|suit|lawsuit|sued|suing|filed|approached|moved|appealed|lodged|complaint)$/;
const evidence =
  /\b(?:testif(?:ied|ies|ying)|(?:gave|gives|giving) evidence|(?:took|takes) the (?:witness )?stand|in evidence|told (?:the|an?) (?:\w+ ){0,2}(?:court|jury|inquest|inquiry|tribunal|commission|hearing|judge|coroner|panel|magistrate)|told [^,]*, (?:prosecuting|defending|for the)|told .*\b(?:[kqs]c|bl)\b|sworn)\b/;

/** Mentions looked back at, and of somebody. */
const MOST_SEEN = 80;

/** Who is who in court: lawyers, who is on trial, who gives evidence. */
export class Court {
  private readonly parts: Parts;
  /** Who is on trial, by the mention that says so first. */
  private accused: [Entity, number][] | null = null;
  /** Whether somebody pleads, as far as has been asked. */
  private readonly pleaders = new Map<Entity, boolean>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Who was named last of those of whom the article says that they are on trial: "Ana Ruiz, 54, of Plover, denies fraud". */
  onTrial(mention: Mention): Referent | null {
    this.accused ??= [...this.whoIsOnTrial()];
    let end = this.accused.length;
    while (end > 0 && this.accused[end - 1]![1] >= mention.index) end--;
    let entity: Entity | null = null;
    let latest = -1;
    for (const [person] of this.accused.slice(Math.max(0, end - MOST_SEEN), end)) {
      const last = lastMention(this.parts.document, person, mention.firstToken);
      if (entity && latest > last) continue;
      entity = person;
      latest = last;
    }
    return entity && { entity, description: null };
  }

  private whoIsOnTrial(): Map<Entity, number> {
    const { mentions, people, tokens, sentences } = this.parts.document;
    const found = new Map<Entity, number>();
    let latest: Mention | null = null;
    for (const other of mentions) {
      const entity = other.kind === 'name' && !other.inRun ? people.entityOf(other) : null;
      if (entity?.type !== 'person' || found.has(entity) || this.isLawyer(entity) || isPolice(entity))
        continue;
      const stands = tokens
        .slice(other.endToken, other.endToken + MOST_TO_VERB)
        .some(({ word, sentence, run }) => run < 0 && sentence === other.sentence && tried.test(word.lower));
      // "Jo Roy and Ana Ruiz are on trial"
      const joined =
        tokens[other.firstToken - 1]?.word.lower === 'and' && latest?.sentence === other.sentence;
      if (
        stands &&
        (joined || this.parts.clauses.opensClause(other, sentences[other.sentence]!.firstToken))
      ) {
        found.set(entity, other.index);
        latest = other;
      }
    }
    return found;
  }

  /** "The facts, as told by Chief Inspector Ruiz": a police officer prosecutes where nobody else is said to. */
  policeProsecutor(mention: Mention): Referent | null {
    return this.namedLast(mention, isPolice);
  }

  /** "the witness said": who gave evidence and was named last, else who was named last, if no lawyer or judge. */
  inTheBox(mention: Mention): Referent | null {
    const { mentions, people, tokens } = this.parts.document;
    let named: Referent | null = null;
    for (let m = mention.index - 1; m >= 0 && mention.paragraph - mentions[m]!.paragraph <= 8; m--) {
      const other = mentions[m]!;
      if (other.inRun) continue;
      const apart = mention.paragraph - other.paragraph;
      // Who was "the witness" before still is, until another comes.
      if (other.kind === 'nominal' && tokens[other.head]!.word.lower === 'witness')
        return isThe(this.parts.document, other) ? (this.parts.resolve(other) ?? named) : named;
      const entity = other.kind === 'name' && !other.possessive ? people.entityOf(other) : null;
      if (entity?.type !== 'person' || this.isLawyer(entity)) continue;
      if (this.testifies(other)) return { entity, description: null };
      const governed = /^(?:by|for|of|with|about|against)$/.test(
        tokens[other.firstToken - 1]?.word.lower ?? '',
      );
      if (!named && apart <= 5 && !governed) named = { entity, description: null };
    }
    return named;
  }

  /** "Ana Ruiz told the court", "Ana Ruiz, 30, gave evidence". */
  private testifies({ endToken, sentence }: Mention): boolean {
    const { tokens } = this.parts.document;
    const behind = tokens
      .slice(endToken, endToken + MOST_TO_VERB)
      .filter((token) => token.sentence === sentence && token.run < 0)
      .map(({ word }) => word.lower)
      .join(' ');
    return evidence.test(behind);
  }

  /** "the barrister asked": who pleads and was named last. */
  lawyer(mention: Mention, gender: Gender): Referent | null {
    return this.namedLast(mention, (one) => agrees(one.gender, gender) && this.pleads(one));
  }

  /** "Replied the retired bus driver": whom a noun means that is said for no lawyer, where a lawyer was named last. */
  outOfCourt(found: Referent | null, mention: Mention, head: string, gender: Gender): Referent | null {
    if (!found?.entity || asks(head) || !this.sits(found.entity)) return found;
    return this.namedLast(mention, (one) => agrees(one.gender, gender) && !this.sits(one)) ?? found;
  }

  /** On the bench, or at the bar. */
  private sits(person: Entity): boolean {
    return person.roles.some((role) => bench.test(role)) || this.pleads(person);
  }

  /** By a role, or by how they stand in court. */
  isLawyer(person: Entity): boolean {
    return person.roles.some(asks) || this.pleads(person);
  }

  /** "Ana Ruiz, for the defence", "Ana Ruiz, prosecuting, …", "Defending, Ana Ruiz …". */
  private pleads(person: Entity): boolean {
    const known = this.pleaders.get(person) ?? this.isHeardPleading(person);
    this.pleaders.set(person, known);
    return known;
  }

  private isHeardPleading({ mentions: named }: Entity): boolean {
    const { mentions, tokens } = this.parts.document;
    return named.slice(0, MOST_SEEN).some((at) => {
      const opening = tokens[mentions[at]!.firstToken - 2]?.word.lower ?? '';
      const before = tokens[mentions[at]!.firstToken - 1]?.word.lower ?? '';
      if (before === ',' && pleading.test(opening)) return true;
      if (before === 'by' && /^(?:cross-|re-)?examined$/.test(opening)) return true;
      const [comma, first, second, third, fourth] = tokens
        .slice(mentions[at]!.endToken, mentions[at]!.endToken + 5)
        .map(({ word }) => word.lower);
      const behind = tokens[mentions[at]!.endToken + (comma === ',' ? 1 : 0)]?.word.text ?? '';
      if (letters.test(behind)) return true;
      if (comma !== ',') return false;
      return (
        pleading.test(first ?? '') ||
        (first === 'for' && second === 'the' && (represents.test(third ?? '') || fourth === ','))
      );
    });
  }

  /** "the petitioner said": the layman named last of whom a sentence says that they went to law. */
  petitioner(mention: Mention): Referent | null {
    const { mentions, tokens, sentences } = this.parts.document;
    return this.namedLast(
      mention,
      (one) =>
        this.isLay(one) &&
        one.mentions.slice(0, MOST_SEEN).some((at) => {
          const { firstToken, endToken } = sentences[mentions[at]!.sentence]!;
          return tokens.slice(firstToken, endToken).some(({ word, run }) => run < 0 && sues.test(word.lower));
        }),
    );
  }

  /** Neither on the bench nor at the bar nor of the police. */
  isLay(person: Entity): boolean {
    return !this.sits(person) && !isPolice(person);
  }

  /** The person named last who fits. */
  namedLast(mention: Mention, fits: (person: Entity) => boolean): Referent | null {
    const { mentions, people } = this.parts.document;
    for (let m = mention.index - 1; m >= 0 && mention.index - m <= MOST_SEEN; m--) {
      const other = mentions[m]!;
      const entity = other.kind === 'name' && !other.inRun ? people.entityOf(other) : null;
      if (entity?.type === 'person' && fits(entity)) return { entity, description: null };
    }
    return null;
  }
}
