import { authorOf } from '../blocks/messages.ts';
import { BIT, lookUp } from '../lexicon/lookup.ts';
import { agrees, genderOfRole } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import {
  appositionLead,
  holderBehind,
  nameBehind,
  nameGiven,
  pronounBehind,
} from '../resolution/named-beside.ts';
import { lastMention } from '../resolution/office-holders.ts';
import type { Referent } from '../resolution/referent.ts';
import { Ages } from './ages.ts';
import { BodyNouns } from './body-nouns.ts';
import { Court } from './court.ts';
import { Deeds, sportsman } from './deeds.ts';
import { Epithets } from './epithets.ts';
import { Kinship, kin } from './kinship.ts';
import { heldBeside, isOfBody, namedLater, nameLead } from './leads.ts';
import type { Parts } from './parts.ts';
import {
  genderBehind,
  isCounterpart,
  isDefinite,
  isEpithet,
  isOwned,
  isThe,
  ordinal,
  ownerOf,
} from './phrase.ts';
import { RoleNouns } from './role-nouns.ts';

/** Offices of which there is one: who holds it is told by a role, never guessed. */
const office =
  /^(?:minister|secretary|commissioner|auditor|general|registrar|coroner|prosecutor|clerk|speaker|premier|superintendent|spokes(?:man|woman|person)|ambassador|surgeon|sheriff|motorist|inspector|dispatcher|operator|handler|anaesthetist|midwife|receptionist|chancellor|ombudsman|treasurer|judge|magistrate|official|aide|adviser|advisor|source|reporter|journalist|editor|interviewer|host|moderator|narrator|announcer|stranger|neighbou?r|friend|colleague|caller|customer|passer-by|bystander|witness|victim|juror|foreman|man|woman|boy|girl|lad|lady|guy|bloke|kid|child|passenger|fan|shopper|commuter|resident|villager|teller|waiter|waitress|referee|correspondent|interpreter|translator|paramedic|conductor|steward|bailiff|usher|barman|barmaid|bartender|cashier|courier)$/;

const offField = /\b(?:coach|manager|boss|referee|trainer|director|chairman|umpire|selector)\b/i;
/** Offices that a reporter may say of somebody without having told them. */
const unsaid = /^(?:minister|secretary|commissioner|superintendent|ambassador|chancellor|premier|registrar)$/;
const pleader = /^(?:barrister|counsel|advocate|lawyer|solicitor|attorney|silk)$/;

/** Words that the lexicon knows for something else than a person. */
const known =
  BIT.organisation |
  BIT.document |
  BIT.time |
  BIT.place |
  BIT.capital |
  BIT.digit |
  BIT.cueNoun |
  BIT.plural |
  BIT.adverb;

/** Bodies whose age is told as a person's is. */
const company =
  /^(?:company|firm|business|club|charity|school|newspaper|magazine|paper|church|hospital|airline|union|society|institution|theatre|university|college|brewery|factory|retailer|brand|shop|store|bank|building|house|pub)$/;

/** Whom nouns stand for: "the mayor", "his wife", "the 41-year-old", "the council", "two officials". */
export class Nominals {
  private readonly parts: Parts;
  private readonly authorship: Parameters<typeof authorOf>[0];
  private readonly roleNouns: RoleNouns;
  private readonly bodyNouns: BodyNouns;
  private readonly kinship: Kinship;
  private readonly court: Court;
  private readonly ages: Ages;
  private readonly deeds: Deeds;
  readonly epithets: Epithets;

  constructor(parts: Parts) {
    this.parts = parts;
    this.authorship = { ...parts, ownerOf: (mention: Mention) => ownerOf(parts.document, mention) };
    this.roleNouns = new RoleNouns(parts);
    this.bodyNouns = new BodyNouns(parts, this.roleNouns);
    this.kinship = new Kinship(parts);
    this.court = new Court(parts);
    this.ages = new Ages(parts, this.court);
    this.deeds = new Deeds(parts);
    this.epithets = new Epithets(parts, this.court);
    nameLead(parts);
    heldBeside(parts);
  }

  /** The entity that a role noun means: see {@link RoleNouns}. */
  byRole(mention: Mention, head: string, gender: Gender): Entity | null {
    return this.roleNouns.byRole(mention, head, gender);
  }

  /** Whom an age means: see {@link Ages}. */
  byAge(mention: Mention): Referent | null {
    return this.ages.byAge(mention);
  }

  /** Who is meant; null where the noun is the source's only description. */
  find(mention: Mention, head: string): Referent | null {
    const { tokens } = this.parts.document;
    const lead = appositionLead(this.parts, mention) ?? pronounBehind(this.parts, mention);
    if (lead) return this.parts.resolve(lead);
    const author = this.author(mention, head);
    if (author) return author;
    const holder = holderBehind(this.parts, mention);
    if (holder) return this.parts.resolve(holder);
    const called = nameBehind(this.parts, mention) ?? nameGiven(this.parts, mention);
    if (called) return this.parts.resolve(called);
    const { bits } = tokens[mention.head]!.word;
    const former = /^ex-(.+)/.exec(head)?.[1];
    const person =
      ((former ? lookUp(former).bits : bits) & (BIT.person | BIT.title)) !== 0 || this.speaks(mention);
    if (mention.plural) {
      return isDefinite(this.parts.document, mention) && bits & BIT.organisation
        ? this.bodyNouns.body(mention, head)
        : null;
    }
    // "the McGrory family": several who are one noun, and none of them.
    if (/^(?:family|household)$/.test(head)) return null;
    if (isCounterpart(this.parts.document, mention, head)) {
      const peer = this.kinship.counterpart(mention);
      if (peer) return { entity: peer, description: null };
    }
    if (!isDefinite(this.parts.document, mention)) {
      if (/^(?:statement|release|bulletin)$/.test(head)) return this.bodyNouns.issuer(mention);
      // "An 84-year-old widow lost it … . Ana Ruiz, 84, said"
      const aged = person ? this.ages.ofLead(mention) : null;
      if (aged) return { entity: aged, description: null };
      const subject = person ? this.deeds.subjectOf(mention) : null;
      if (subject) return { entity: subject, description: null };
      return person ? namedLater(this.parts, mention, head) : null;
    }
    // "The 148-year-old company" is as old, but nobody.
    const aged = company.test(head) ? null : this.byAge(mention);
    if (aged) return aged;
    const older = this.ages.byComparison(mention);
    if (older) return { entity: older, description: null };
    const business = person && this.bodyNouns.business(mention, head);
    if (business) return business;
    if (person && !(bits & BIT.organisation && this.bodyNouns.body(mention, head)))
      return this.person(mention, head) ?? namedLater(this.parts, mention, head);
    return bits & (BIT.organisation | BIT.document) ? this.bodyNouns.body(mention, head) : null;
  }

  /** "the centurion said": a noun of no known kind beside a cue of which it is the subject. */
  private speaks(mention: Mention): boolean {
    const { document, clauses } = this.parts;
    const { bits, lower } = document.tokens[mention.head]!.word;
    if (
      mention.plural ||
      bits & known ||
      /^(?:body|voice|outfit|camp|side)$/.test(lower) ||
      !isThe(this.parts.document, mention)
    )
      return false;
    for (let k = mention.firstToken - 2; k < mention.endToken + 2; k++)
      if (clauses.cue[k] && clauses.subjectOf(k).mention === mention.index) return true;
    return false;
  }

  /** Who wrote a message that is read out. */
  author(mention: Mention, head: string): Referent | null {
    return mention.plural ? null : authorOf(this.authorship, mention, head);
  }

  private person(mention: Mention, head: string): Referent | null {
    const { tokens } = this.parts.document;
    const gender = genderOfRole(head) || genderBehind(this.parts.document, mention);
    if (kin.test(head) && (ownerOf(this.parts.document, mention) || !isThe(this.parts.document, mention))) {
      const relative = this.kinship.byKinship(mention, head, gender);
      return relative && { entity: relative, description: null };
    }
    const noun = head.replace(/-of-\w+$/, '');
    const named = this.byRole(mention, noun, gender);
    const first = isThe(this.parts.document, mention) ? this.roleNouns.introduced(mention, noun) : null;
    if (named) {
      const known = lastMention(this.parts.document, named, mention.firstToken);
      const nearer = first && first.paragraph === mention.paragraph && first.firstToken > known;
      if (nearer && !this.parts.resolve(first)?.entity) return this.parts.resolve(first);
      return { entity: this.inSight(mention, noun, gender, named), description: null };
    }
    if (!isThe(this.parts.document, mention)) return null;
    if (noun === 'witness') return this.court.inTheBox(mention);
    if (noun === 'prosecutor') return this.court.policeProsecutor(mention);
    if (/^(?:defendant|accused|convict|offender)$/.test(noun)) {
      const tried = this.court.onTrial(mention);
      if (tried) return tried;
    }
    const sued = /^(?:petitioner|appellant|plaintiff|claimant|litigant)$/.test(noun)
      ? this.court.petitioner(mention)
      : null;
    if (sued) return sued;
    const ofAge = this.ages.byYears(mention, noun);
    if (ofAge) return { entity: ofAge, description: null };
    const pleads = pleader.test(noun) ? this.court.lawyer(mention, gender) : null;
    if (pleads) return pleads;
    const known = this.roleNouns.broughtIn(mention, noun);
    if (known && known.index > (first?.index ?? -1)) return this.parts.resolve(known);
    if (first) return this.parts.resolve(first);
    const doer = this.deeds.doer(mention, noun, gender);
    if (doer) return { entity: doer, description: null };
    // "The contractor, who was fined twice, …": somebody new of whom something is told.
    const behind = tokens[mention.endToken]?.word;
    const next = tokens[mention.endToken + 1]?.word.lower ?? '';
    const count = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|1?\d)$/.test(next);
    // "The nurse at the hospital said": somebody new.
    const placed = behind && /^(?:at|behind|beside|next|opposite|outside|inside)$/.test(behind.lower);
    // "“…,” said the winger, who is a doubt": whom the reporter has spoken of.
    const inverted =
      (tokens[mention.firstToken - 1]?.word.bits ?? 0) & BIT.strongCue &&
      tokens[mention.firstToken - 2]?.kind === 'mark';
    const who = behind?.text === ',' && /^wh(?:o|ose)$/.test(next);
    const told = (behind?.lower === 'of' && !count) || ((who || placed) && !inverted);
    if (
      /^(?:man|woman)$/.test(head) &&
      /^(?:old|young|elderly)$/.test(tokens[mention.head - 1]!.word.lower)
    ) {
      const known = this.parts.findPerson(mention, gender);
      const sure = known?.entity === this.parts.protagonist || this.parts.isOnly(mention, gender);
      return known?.entity && sure ? known : null;
    }
    const local = this.epithets.local(mention, head, gender);
    if (local) return local;
    // "the dinner lady": a trade, not what anybody is.
    const trade =
      mention.head - mention.firstToken > 1 &&
      /^(?:dinner|lollipop|tea|cleaning|lunch)$/.test(tokens[mention.head - 1]!.word.lower);
    if (office.test(head) && !trade && !this.roleNouns.isFormer(mention))
      return unsaid.test(head) ? this.epithets.unheld(mention, gender) : null;
    if (ordinal.test(tokens[mention.head - 1]?.word.lower ?? '')) return null;
    if (isOwned(this.parts.document, mention)) return namedLater(this.parts, mention, head);
    // "Your correspondent Jo Roy asks … . The driver told us": a letter names those it answers.
    if (this.parts.isSigned(mention.paragraph) && mention.endToken - mention.firstToken === 2) return null;
    const before = this.roleNouns.unnamedBefore(mention, noun);
    if (before) return null;
    const likely = this.court.outOfCourt(this.parts.findPerson(mention, gender), mention, head, gender);
    const person = this.epithets.withoutRole(likely, mention, gender);
    if (!person?.entity || this.isAddressed(person.entity, mention)) return null;
    const beside = person.entity.roles.some((role) => offField.test(role));
    // "The complainant said": not whoever denies it.
    const harmed = /^(?:complainant|claimant|plaintiff|victim)$/.test(noun);
    if (harmed && this.court.onTrial(mention)?.entity === person.entity) return null;
    const player = beside ? this.deeds.player(mention, noun, gender) : null;
    if (player) return { entity: player, description: null };
    const fits = (one: Entity): boolean => agrees(one.gender, gender);
    if (beside && sportsman.test(noun) && !this.roleNouns.isFormer(mention))
      return this.court.namedLast(
        mention,
        (one) => fits(one) && !one.roles.some((role) => offField.test(role)),
      );
    if (behind?.lower === 'of' && count) return person;
    if (who && !isOfBody(this.parts.document, person.entity, mention)) return null;
    const only = (): boolean => this.parts.isOnly(mention, gender);
    if (told) return isOfBody(this.parts.document, person.entity, mention) && only() ? person : null;
    return isEpithet(this.parts.document, mention) || this.epithets.isRecent(person.entity, mention) || only()
      ? person
      : null;
  }

  /** "In a letter to Ruiz, the mayor said": whether the sentence names somebody only as whom its subject speaks to or of. */
  private isAddressed(person: Entity, mention: Mention): boolean {
    const { document } = this.parts;
    const { tokens } = document;
    const last = lastMention(document, person, mention.firstToken);
    const before = tokens[last - 1]?.word.lower ?? '';
    return tokens[last]?.sentence === mention.sentence && /^(?:to|with|about|against)$/.test(before);
  }

  /** Of a noun that is only said for the holder's office: whom this paragraph names, if the holder stands elsewhere. */
  private inSight(mention: Mention, noun: string, gender: Gender, holder: Entity): Entity {
    const { document, holders } = this.parts;
    const { tokens } = document;
    if (holders.holdersOf(noun).includes(holder)) return holder;
    const paragraphOf = (entity: Entity): number => {
      const last = lastMention(document, entity, mention.firstToken);
      return last < 0 ? -1 : tokens[last]!.paragraph;
    };
    if (paragraphOf(holder) === mention.paragraph) return holder;
    const near = this.parts.findPerson(mention, gender)?.entity;
    return near && paragraphOf(near) === mention.paragraph ? near : holder;
  }
}
