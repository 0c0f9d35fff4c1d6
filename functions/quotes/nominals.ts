import { type Bodies, seated } from './bodies.ts';
import type { Clauses } from './clauses.ts';
import type { Document } from './document.ts';
import { genderOfRole } from './gender.ts';
import { BIT, lookUp } from './lexicon/lookup.ts';
import type { Gender, Mention } from './mentions.ts';
import { authorOf } from './messages.ts';
import { yearsOf } from './name-words.ts';
import { appositionLead, holderBehind, nameBehind, nameGiven, pronounBehind } from './named-beside.ts';
import { lastMention, type OfficeHolders } from './office-holders.ts';
import type { Entity } from './people.ts';
import type { Referent } from './referent.ts';

/** Nouns that say what somebody is like rather than which office they hold. */
const epithet =
  /^(?:singer|actor|actress|author|politician|billionaire|player|striker|winger|midfielder|defender|forward|goalkeeper|keeper|skipper|centre|center|halfback|fullback|full-back|fly-half|flanker|hooker|prop|bowler|batter|batsman|spinner|seamer|paceman|opener|pitcher|quarterback|jockey|cyclist|swimmer|sprinter|boxer|star|veteran|texan|lawmaker|nominee|candidate|mogul|businessman|defendant|president|senator|governor|mayor)$/;
/** Offices of which there is one: who holds it is told by a role, never guessed. */
const office =
  /^(?:minister|secretary|commissioner|auditor|general|registrar|coroner|prosecutor|clerk|speaker|premier|superintendent|spokes(?:man|woman|person)|ambassador|chancellor|ombudsman|treasurer|judge|magistrate|official|aide|adviser|advisor|source|reporter|journalist|editor|interviewer|host|moderator|narrator|announcer|stranger|neighbou?r|friend|colleague|caller|customer|passer-by|bystander|witness|victim|man|woman|boy|girl|lad|lady|guy|bloke|kid|child|passenger|customer|fan|shopper|commuter|resident|villager|teller|waiter|waitress|referee|correspondent|interpreter|translator|paramedic|conductor|steward|bailiff|usher|barman|barmaid|bartender|cashier|receptionist|courier)$/;
/** Unnamed sources whom a later paragraph does not name. */
const anonymous =
  /^(?:spokes(?:man|woman|person)|official|source|aide|insider|analyst|expert|adviser|advisor|reporter|passer-by|bystander|witness|neighbou?r|friend|reader|study|caller)$/;
const kin =
  /^(?:brother|sister|wife|husband|mother|father|son|daughter|mum|mom|dad|uncle|aunt|nephew|niece|cousin|grandmother|grandfather|widow|widower|fiancée?|partner|spouse|twin|stepfather|stepmother|sibling)$/;

/** Which relations are whose in return: "her son" has her for his mother. */
const inverseKin: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:mother|father|mum|mom|dad|stepfather|stepmother|parent)$/,
    /^(?:son|daughter|child|boy|girl|stepson|stepdaughter)$/,
  ],
  [/^(?:son|daughter)$/, /^(?:mother|father|mum|mom|dad|stepfather|stepmother)$/],
  [/^(?:husband|wife|partner|spouse|widow|widower)$/, /^(?:husband|wife|partner|spouse|fiancée?)$/],
  [/^(?:brother|sister|sibling|twin)$/, /^(?:brother|sister|sibling|twin)$/],
  [/^grand(?:mother|father|ma|pa)$/, /^grand(?:son|daughter|child)$/],
  [/^(?:uncle|aunt)$/, /^(?:nephew|niece)$/],
];

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

/** Who asks in court and does not answer. */
const lawyer =
  /\b(?:judge|justice|magistrate|coroner|barrister|counsel|advocate|prosecutor|prosecuting|attorney|lawyer|solicitor|leader|kc|qc|sc|dpp|recorder|commissioner|chair(?:man|woman)?)\b/i;

/** What is said of whoever is on trial, and tokens behind their name in which it is. */
const tried =
  /^(?:denies|pleaded|pleads|admitted|admits|charged|convicted|jailed|remanded|arraigned|sentenced)$/;
const MOST_TO_VERB = 14;

const pleading = /^(?:prosecuting|defending|representing|mitigating)$/;

/** Bodies whose age is told as a person's is. */
const company =
  /^(?:company|firm|business|club|charity|school|newspaper|magazine|paper|church|hospital|airline|union|society|institution|theatre|university|college|brewery|factory|retailer|brand|shop|store|bank|building|house|pub)$/;

/** Bodies of which a place has several. */
const institution =
  /^(?:museum|hospital|school|church|university|college|library|theatre|gallery|hotel|pub|restaurant|prison|bank)$/;

/** Nouns for persons that companies are called by as well, where their seat is told. */
const businesses =
  /^(?:producer|trader|grower|brewer|distiller|builder|miner|broker|grocer|processor|exporter|importer|distributor|refiner|baker|printer|employer|contractor|bookmaker|promoter)$/;

/** Mentions looked back at for whom an age may be of. */
const MOST_SEEN = 80;

/** Tokens of a paragraph that is no byline. */
const SHORTEST_LEAD = 14;

interface Parts {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly holders: OfficeHolders;
  readonly bodies: Bodies;
  readonly protagonist: Entity | null;
  resolve(mention: Mention): Referent | null;
  /** The likeliest person for a noun without a name, by the text before it. */
  findPerson(mention: Mention, gender: Gender): Referent | null;
  /** Whether only one person of the text before it may be meant. */
  isOnly(mention: Mention, gender: Gender): boolean;
}

/** Whether a noun is what a role in lower case is about: "chief" of "chief of the village", not of "district chief executive". */
function isAbout(role: string, noun: string): boolean {
  if (!role.includes(noun)) return false;
  const words = role.split(/[ ,]+/);
  const at = words.indexOf(noun);
  return (
    at >= 0 && (at === words.length - 1 || /^(?:of|for|in|at|to|on|and|with|who|from)$/.test(words[at + 1]!))
  );
}

/** Whether a person was something, or nothing says that they are it now. */
function wasOnce({ roles }: Entity, noun: string): boolean {
  const held = roles.filter((role) =>
    role
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(noun),
  );
  return held.length === 0 || held.some((role) => /\b(?:former|ex|retired|once)\b/i.test(role));
}

/** Whom nouns stand for: "the mayor", "his wife", "the 41-year-old", "the council", "two officials". */
export class Nominals {
  private readonly parts: Parts;
  private readonly authorship: Parameters<typeof authorOf>[0];
  /** Who is on trial, by the mention that says so first. */
  private accused: Map<Entity, number> | null = null;
  /** The first mention that gives an age ("83-year-old"). */
  private readonly aged = new Map<string, Mention>();

  constructor(parts: Parts) {
    this.parts = parts;
    this.authorship = { ...parts, ownerOf: (mention: Mention) => this.ownerOf(mention) };
    const { mentions, tokens } = parts.document;
    this.nameLead();
    for (const mention of mentions) {
      if (mention.kind !== 'nominal') continue;
      for (let k = mention.firstToken; k < mention.endToken; k++) {
        const { lower } = tokens[k]!.word;
        if (lower.endsWith('-year-old') && !this.aged.has(lower)) this.aged.set(lower, mention);
      }
    }
  }

  /**
   * "The minister was forced to promise … . Ana Ruiz, who had been expected …": whom the first paragraph calls by an
   * office or a noun and the second names as its subject, unless a role of their own is told.
   */
  private nameLead(): void {
    const { document, clauses, holders } = this.parts;
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
    const subject = subjectOf(lead);
    const named = subjectOf(next);
    if (!subject || subject.plural || named?.kind !== 'name') return;
    const { bits, lower } = tokens[subject.head]!.word;
    const office = subject.kind === 'nominal' || people.parts.get(subject.index)?.type === 'role';
    if (!office || !(bits & (BIT.person | BIT.title)) || anonymous.test(lower) || kin.test(lower)) return;
    const entity = people.entityOf(named);
    if (entity?.type !== 'person' || entity.words.length < 2 || entity.roles.length > 0) return;
    if (lastMention(document, entity, named.firstToken) >= lead.firstToken) return;
    const gender = genderOfRole(lower);
    if (gender && entity.gender && gender !== entity.gender) return;
    if (holders.holdersOf(lower).length === 0) holders.hold(lower, entity);
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
      return this.isDefinite(mention) && bits & BIT.organisation ? this.body(mention, head) : null;
    }
    if (!this.isDefinite(mention)) return person ? this.namedLater(mention, head) : null;
    // "The 148-year-old company" is as old, but nobody.
    const aged = company.test(head) ? null : this.byAge(mention);
    if (aged) return aged;
    const older = this.byComparison(mention);
    if (older) return { entity: older, description: null };
    const business = person && this.business(mention, head);
    if (business) return business;
    if (person && !(bits & BIT.organisation && this.body(mention, head)))
      return this.person(mention, head) ?? this.namedLater(mention, head);
    return bits & (BIT.organisation | BIT.document) ? this.body(mention, head) : null;
  }

  /** "the centurion said": a noun of no known kind beside a cue of which it is the subject. */
  private speaks(mention: Mention): boolean {
    const { document, clauses } = this.parts;
    const { bits } = document.tokens[mention.head]!.word;
    if (mention.plural || bits & known || !this.isThe(mention)) return false;
    for (let k = mention.firstToken - 2; k < mention.endToken + 2; k++)
      if (clauses.cue[k] && clauses.subjectOf(k).mention === mention.index) return true;
    return false;
  }

  /** Who wrote a message that is read out. */
  author(mention: Mention, head: string): Referent | null {
    return mention.plural ? null : authorOf(this.authorship, mention, head);
  }

  /** The entity that a role noun means: the one mentioned last before the phrase whose roles hold the noun. */
  byRole(mention: Mention, head: string, gender: Gender): Entity | null {
    const { document, holders } = this.parts;
    const { tokens } = document;
    const former = this.isFormer(mention);
    const own = holders.holdersOf(head).filter((one) => !former || wasOnce(one, head));
    const alike = former ? [] : holders.alikeOf(head);
    const modifiers = new Set<string>();
    for (let k = mention.firstToken; k < mention.head; k++)
      if (!(tokens[k]!.word.bits & BIT.determiner)) modifiers.add(tokens[k]!.word.lower);
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of own.length > 0 ? own : alike) {
      if (gender && entity.gender && entity.gender !== gender) continue;
      const last = lastMention(document, entity, mention.firstToken);
      const distance = last < 0 ? 2000 : mention.firstToken - last;
      let score = -Math.log2(1 + distance);
      // What else counts cannot make up for the distance.
      const roles = holders.rolesOf(entity);
      if (score + 2 * modifiers.size * roles.length + 3 <= bestScore) continue;
      for (const role of roles) for (const word of modifiers) if (role.includes(word)) score += 2;
      if (roles.some((role) => isAbout(role, head))) score += 3;
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  /** "the former flanker", "the ex-City boss" */
  private isFormer({ firstToken, head }: Mention): boolean {
    const { tokens } = this.parts.document;
    return tokens
      .slice(firstToken, head)
      .some(({ word }) => /^(?:former|retired|ex(?:-.+)?)$/.test(word.lower));
  }

  /** Whether an earlier noun phrase brought in somebody unnamed by the same noun ("a driver … the driver"). */
  introduced(mention: Mention, head: string): Mention | null {
    const { mentions, tokens } = this.parts.document;
    for (let m = mention.index - 1; m >= 0 && m > mention.index - 120; m--) {
      const other = mentions[m]!;
      if (other.kind !== 'nominal' || other.inRun) continue;
      const noun = tokens[other.head]!.word.lower;
      if (
        noun !== head &&
        !(other.paragraph === mention.paragraph && this.parts.holders.isSaidFor(head, noun)) &&
        !this.isPlainly(mention, head, other, noun)
      )
        continue;
      if (/^(?:a|an|one|another|some)$/.test(tokens[other.firstToken]!.word.lower)) return other;
    }
    return null;
  }

  /** "One co-worker … . “…,” the man said": somebody unnamed of the paragraphs before by what anybody is. */
  private isPlainly(mention: Mention, head: string, other: Mention, noun: string): boolean {
    if (!/^(?:man|woman)$/.test(head) || mention.paragraph - other.paragraph > 2 || other.plural)
      return false;
    if (!(this.parts.document.tokens[other.head]!.word.bits & BIT.person)) return false;
    const gender = genderOfRole(noun);
    return !gender || gender === genderOfRole(head);
  }

  /** "the municipal museum … the museum": whether an adjective told an institution from the others that are named. */
  private toldApart(mention: Mention, head: string): boolean {
    const { mentions, tokens } = this.parts.document;
    if (mention.head - mention.firstToken > 1 || !institution.test(head)) return false;
    for (let m = mention.index - 1; m >= 0 && m > mention.index - 120; m--) {
      const { kind, inRun, firstToken, head: at } = mentions[m]!;
      if (kind !== 'nominal' || inRun || tokens[at]!.word.lower !== head) continue;
      const { bits, lower } = tokens[at - 1]!.word;
      if (at - firstToken === 2 && !(bits & BIT.capital) && /(?:al|ic|an|ary|ed)$/.test(lower)) return true;
    }
    return false;
  }

  /** In headlines nouns stand without an article. */
  private isDefinite(mention: Mention): boolean {
    const { tokens, paragraphs } = this.parts.document;
    const first = tokens[mention.firstToken]!.word;
    return (
      /^(?:the|this|that)$/.test(first.lower) ||
      ((first.bits & (BIT.possessive | BIT.capital)) !== 0 &&
        !/^(?:an?|one|some|another)$/.test(first.lower)) ||
      tokens[mention.firstToken - 1]?.kind === 'possessive' ||
      this.isThe(mention) ||
      (paragraphs[mention.paragraph]!.role === 'headline' && !(first.bits & BIT.determiner))
    );
  }

  /** After "the", also through "and" ("the former minister and current nominee"), or somebody's former something. */
  private isThe(mention: Mention): boolean {
    const { tokens, mentions } = this.parts.document;
    if (tokens[mention.firstToken]!.word.lower === 'the') return true;
    for (let k = mention.firstToken; k < mention.head; k++)
      if (
        /^(?:former|ex|then)$/.test(tokens[k]!.word.lower) &&
        !/^an?$/.test(tokens[mention.firstToken]!.word.lower)
      )
        return true;
    const left = mentions[mention.index - 1];
    const joined =
      tokens[mention.firstToken - 1]?.word.lower === 'and' && left?.endToken === mention.firstToken - 1;
    return joined && tokens[left.firstToken]!.word.lower === 'the' && left.kind === 'nominal';
  }

  private body(mention: Mention, head: string): Referent | null {
    const fresh = !this.introduced(mention, head) && !this.toldApart(mention, head);
    const entity = this.parts.bodies.find(mention, head, fresh);
    return entity && { entity, description: null };
  }

  /** "the Mumbai-based producer": a noun for persons that stands for a body. */
  private business(mention: Mention, head: string): Referent | null {
    const { lower } = this.parts.document.tokens[mention.firstToken + 1]!.word;
    return seated.test(lower) && businesses.test(head) ? this.body(mention, head) : null;
  }

  private person(mention: Mention, head: string): Referent | null {
    const { tokens } = this.parts.document;
    const gender = genderOfRole(head) || this.genderBehind(mention);
    if (kin.test(head) && (this.ownerOf(mention) || !this.isThe(mention))) {
      const relative = this.byKinship(mention, head, gender);
      return relative && { entity: relative, description: null };
    }
    const noun = head.replace(/-of-\w+$/, '');
    const named = this.byRole(mention, noun, gender);
    const first = this.isThe(mention) ? this.introduced(mention, noun) : null;
    if (named) {
      const known = lastMention(this.parts.document, named, mention.firstToken);
      const nearer = first && first.paragraph === mention.paragraph && first.firstToken > known;
      if (nearer && !this.parts.resolve(first)?.entity) return this.parts.resolve(first);
      return { entity: this.inSight(mention, noun, gender, named), description: null };
    }
    if (!this.isThe(mention)) return null;
    if (noun === 'witness') return this.inTheBox(mention);
    if (noun === 'prosecutor') return this.policeProsecutor(mention);
    if (/^(?:defendant|accused|convict|offender)$/.test(noun)) {
      const tried = this.onTrial(mention);
      if (tried) return tried;
    }
    if (first) return this.parts.resolve(first);
    // "The contractor, who was fined twice, …": somebody new of whom something is told.
    const behind = tokens[mention.endToken]?.word;
    const next = tokens[mention.endToken + 1]?.word.lower ?? '';
    const count = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|1?\d)$/.test(next);
    const told = (behind?.lower === 'of' && !count) || (behind?.text === ',' && /^wh(?:o|ose)$/.test(next));
    if (
      /^(?:man|woman)$/.test(head) &&
      /^(?:old|young|elderly)$/.test(tokens[mention.head - 1]!.word.lower)
    ) {
      const known = this.parts.findPerson(mention, gender);
      const sure = known?.entity === this.parts.protagonist || this.parts.isOnly(mention, gender);
      return known?.entity && sure ? known : null;
    }
    if (office.test(head)) return null;
    if (this.isOwned(mention)) return this.namedLater(mention, head);
    const person = this.outOfCourt(this.parts.findPerson(mention, gender), mention, head, gender);
    if (!person?.entity) return null;
    const only = (): boolean => this.parts.isOnly(mention, gender);
    if (told) return this.isOfBody(person.entity, mention) && only() ? person : null;
    return this.isEpithet(mention) || this.isRecent(person.entity, mention) || only() ? person : null;
  }

  /** The one person named before of whom the article says that they are on trial: "Ana Ruiz, 54, of Plover, denies fraud". */
  private onTrial(mention: Mention): Referent | null {
    this.accused ??= this.whoIsOnTrial();
    const [only, ...others] = [...this.accused].filter(([, at]) => at < mention.index);
    return only && others.length === 0 ? { entity: only[0], description: null } : null;
  }

  private whoIsOnTrial(): Map<Entity, number> {
    const { mentions, people, tokens, sentences } = this.parts.document;
    const found = new Map<Entity, number>();
    for (const other of mentions) {
      const entity = other.kind === 'name' && !other.inRun ? people.entityOf(other) : null;
      if (entity?.type !== 'person' || found.has(entity)) continue;
      const stands = tokens
        .slice(other.endToken, other.endToken + MOST_TO_VERB)
        .some(({ word, sentence, run }) => run < 0 && sentence === other.sentence && tried.test(word.lower));
      if (stands && this.parts.clauses.opensClause(other, sentences[other.sentence]!.firstToken))
        found.set(entity, other.index);
    }
    return found;
  }

  /** "The facts, as told by Chief Inspector Ruiz": a police officer prosecutes where nobody else is said to. */
  private policeProsecutor(mention: Mention): Referent | null {
    const officer = /\b(?:inspector|sergeant|superintendent|asp|dsp|corporal|constable)\b/i;
    return this.namedLast(mention, ({ roles }) => roles.some((role) => officer.test(role)));
  }

  /** "the witness said": who was named last and is no lawyer or judge. */
  private inTheBox(mention: Mention): Referent | null {
    const { mentions, people, tokens } = this.parts.document;
    let named: Referent | null = null;
    for (let m = mention.index - 1; m >= 0 && mention.paragraph - mentions[m]!.paragraph <= 8; m--) {
      const other = mentions[m]!;
      if (other.inRun) continue;
      const apart = mention.paragraph - other.paragraph;
      // Who was "the witness" before still is, until another comes.
      if (other.kind === 'nominal' && tokens[other.head]!.word.lower === 'witness')
        return this.isThe(other) ? (this.parts.resolve(other) ?? named) : named;
      const entity = other.kind === 'name' ? people.entityOf(other) : null;
      if (!named && apart <= 3 && entity?.type === 'person' && !this.isLawyer(entity))
        named = { entity, description: null };
    }
    return named;
  }

  /** By a role, or by how they stand in court. */
  private isLawyer(person: Entity): boolean {
    return person.roles.some((role) => lawyer.test(role)) || this.pleads(person);
  }

  /** "Ana Ruiz, for the defence", "Ana Ruiz, prosecuting, …", "Defending, Ana Ruiz …". */
  private pleads({ mentions: named }: Entity): boolean {
    const { mentions, tokens } = this.parts.document;
    return named.slice(0, MOST_SEEN).some((at) => {
      const opening = tokens[mentions[at]!.firstToken - 2]?.word.lower ?? '';
      if (tokens[mentions[at]!.firstToken - 1]?.word.text === ',' && pleading.test(opening)) return true;
      const [comma, first, second, third] = tokens
        .slice(mentions[at]!.endToken, mentions[at]!.endToken + 4)
        .map(({ word }) => word.lower);
      if (comma !== ',') return false;
      return (
        pleading.test(first ?? '') ||
        (first === 'for' && second === 'the' && /^(?:defen[cs]e|prosecution|crown|state)$/.test(third ?? ''))
      );
    });
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

  /** "her brother": whoever the article calls so, or else the one other person of her surname. */
  private byKinship(mention: Mention, head: string, gender: Gender): Entity | null {
    const { document, holders } = this.parts;
    const { entities } = document.people;
    const owner = this.ownerOf(mention);
    const possessor = owner ? (this.parts.resolve(owner)?.entity ?? null) : null;
    const fits = (entity: Entity): boolean =>
      entity !== possessor && (!gender || !entity.gender || entity.gender === gender);
    const called = holders.holdersOf(head).filter(fits);
    if (called.length > 0) return this.nearest(called, mention);
    const inReturn = possessor && this.relativeOf(possessor, head);
    if (inReturn && fits(inReturn)) return inReturn;
    if (!possessor || possessor.words.length < 2) return null;
    const family = entities.filter(
      (entity) =>
        entity.type === 'person' &&
        entity.words.length > 1 &&
        entity.words.at(-1) === possessor.words.at(-1) &&
        fits(entity),
    );
    return family.length === 1 ? family[0]! : null;
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
      const owner = this.ownerOf(phrase);
      const entity = owner ? this.parts.resolve(owner)?.entity : null;
      if (entity && entity !== person) return entity;
    }
    return null;
  }

  private nearest(entities: readonly Entity[], mention: Mention): Entity {
    const last = (entity: Entity): number => lastMention(this.parts.document, entity, mention.firstToken);
    return entities.reduce((best, entity) => (last(entity) > last(best) ? entity : best));
  }

  /** Whose somebody is: "his" of "his wife", "Ruiz" of "Ruiz's wife". */
  private ownerOf(mention: Mention): Mention | null {
    const { mentions, tokens } = this.parts.document;
    for (let m = mention.index - 1; m >= 0 && m >= mention.index - 3; m--) {
      const other = mentions[m]!;
      if (other.kind === 'pronoun' && other.firstToken === mention.firstToken) return other;
      if (other.possessive && other.firstToken === mention.firstToken) return other;
      if (
        other.possessive &&
        other.endToken === mention.firstToken - 1 &&
        tokens[other.endToken]?.kind === 'possessive'
      )
        return other;
    }
    return null;
  }

  /** "the New York businessman", "the former governor": more than one word after the article marks an epithet. */
  private isEpithet(mention: Mention): boolean {
    const { lower } = this.parts.document.tokens[mention.head]!.word;
    return mention.endToken - mention.firstToken >= 3 || epithet.test(lower);
  }

  /** "the railway's chairman": somebody's, who is told by that and no epithet of who was named. */
  private isOwned(mention: Mention): boolean {
    const { tokens } = this.parts.document;
    for (let k = mention.firstToken; k < mention.head; k++) if (tokens[k]!.kind === 'possessive') return true;
    return tokens[mention.firstToken - 1]?.kind === 'possessive';
  }

  /** "the 58-year-old canteen operator": whose age the article gives, or the unnamed person of that age. */
  byAge(mention: Mention): Referent | null {
    const { tokens } = this.parts.document;
    for (let k = mention.firstToken; k < mention.endToken; k++) {
      const { lower } = tokens[k]!.word;
      const years = yearsOf(lower);
      if (!years) continue;
      const entity = this.parts.holders.aged(years);
      if (entity) return { entity, description: null };
      const first = this.aged.get(lower);
      if (first && first.index < mention.index) return this.parts.resolve(first);
      if (tokens[mention.firstToken]!.word.lower !== 'the') return null;
      const person = this.parts.findPerson(mention, this.genderBehind(mention));
      return person?.entity && this.parts.holders.isOfAnotherAge(person.entity, years)
        ? this.ageless(mention)
        : person;
    }
    return null;
  }

  /** The person named last whose age the article does not give and who is no lawyer. */
  private ageless(mention: Mention): Referent | null {
    const { holders } = this.parts;
    return this.namedLast(mention, (one) => !holders.isOfAnotherAge(one, '') && !this.isLawyer(one));
  }

  /** "Replied the retired bus driver": whom a noun means that is said for no lawyer, where a lawyer was named last. */
  private outOfCourt(
    found: Referent | null,
    mention: Mention,
    head: string,
    gender: Gender,
  ): Referent | null {
    if (!found?.entity || lawyer.test(head) || !this.pleads(found.entity)) return found;
    const fits = (one: Entity): boolean => !gender || !one.gender || one.gender === gender;
    return this.namedLast(mention, (one) => fits(one) && !this.isLawyer(one) && !this.pleads(one)) ?? found;
  }

  private namedLast(mention: Mention, fits: (person: Entity) => boolean): Referent | null {
    const { mentions, people } = this.parts.document;
    for (let m = mention.index - 1; m >= 0 && mention.index - m <= MOST_SEEN; m--) {
      const other = mentions[m]!;
      const entity = other.kind === 'name' && !other.inRun ? people.entityOf(other) : null;
      if (entity?.type === 'person' && fits(entity)) return { entity, description: null };
    }
    return null;
  }

  /** "the older man", "the younger brother": which of two whose ages the article gives. */
  private byComparison(mention: Mention): Entity | null {
    const { tokens } = this.parts.document;
    const { lower } = tokens[mention.head - 1]!.word;
    const oldest = /^(?:older|elder|eldest|oldest)$/.test(lower);
    if ((!oldest && !/^young(?:er|est)$/.test(lower)) || mention.plural) return null;
    const noun = tokens[mention.head]!.word.lower;
    if (!kin.test(noun) && !/^(?:man|woman|boy|girl)$/.test(noun)) return null;
    const gender = genderOfRole(noun);
    const fits = ({ gender: own }: Entity): boolean => !own || !gender || own === gender;
    const [first, second, ...others] = this.parts.holders.byYears().filter(fits);
    return first && second && others.length === 0 ? (oldest ? second : first) : null;
  }

  /** "The owner said she …", "the 29-year-old texted her manager": the gender that a pronoun behind the noun's verb tells. */
  private genderBehind(mention: Mention): Gender {
    const { mentions, tokens } = this.parts.document;
    const next = mentions[mention.index + 1];
    if (next?.kind !== 'pronoun' || next.sentence !== mention.sentence || next.inRun) return '';
    if (next.firstToken - mention.endToken > 2) return '';
    const { lower } = tokens[next.head]!.word;
    if (next.possessive) return lower === 'her' ? 'f' : lower === 'his' ? 'm' : '';
    return lower === 'she' ? 'f' : lower === 'he' ? 'm' : '';
  }

  /** Whether somebody was last named in the text itself, not in a byline. */
  private isOfBody(entity: Entity, mention: Mention): boolean {
    const { document } = this.parts;
    const last = lastMention(document, entity, mention.firstToken);
    if (last < 0) return false;
    const { role, firstToken, endToken } = document.paragraphs[document.tokens[last]!.paragraph]!;
    return role === 'body' && endToken - firstToken >= SHORTEST_LEAD;
  }

  /** Whether somebody was named in this paragraph or the one before. */
  private isRecent(entity: Entity, mention: Mention): boolean {
    const { document, protagonist } = this.parts;
    const last = lastMention(document, entity, mention.firstToken);
    if (last < 0) return false;
    const paragraphs = mention.paragraph - document.tokens[last]!.paragraph;
    return paragraphs <= 1 || (paragraphs <= 8 && entity === protagonist);
  }

  /** "A farmer who … . Ana Ruiz, of Plover, denied …": whom the first paragraph leaves for the second to name. */
  private namedLater(mention: Mention, head: string): Referent | null {
    const { document, clauses, holders } = this.parts;
    const { paragraphs, sentences, mentions, people } = document;
    const paragraph = paragraphs[mention.paragraph]!;
    const first = paragraphs.find(
      ({ role, firstToken, endToken }) => role === 'body' && endToken - firstToken >= SHORTEST_LEAD,
    );
    if (!first || paragraph.index > first.index || anonymous.test(head)) return null;
    const held = holders.holdersOf(head);
    if (held.length === 1) return { entity: held[0]!, description: null };
    const lead = sentences[paragraph.firstSentence]!;
    if (clauses.mainSubject(lead.firstToken, lead.endToken) !== mention.index) return null;
    const gender = genderOfRole(head);
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
      return gender && entity.gender && gender !== entity.gender ? null : { entity, description: null };
    }
    return null;
  }
}
