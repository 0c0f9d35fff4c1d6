import type { Paragraph } from './document.ts';
import { fullNameOf } from './full-name.ts';
import { genderOfFirstName } from './gender.ts';
import { employerIn, publisherIn, type Stretch } from './hidden-bodies.ts';
import { BIT, functional, isVerb, lookUp } from './lexicon/lookup.ts';
import { endsWith, initials, isOneLetterOff, mayBe } from './likeness.ts';
import type { Gender, Mention } from './mentions.ts';
import type { EntityType } from './name-types.ts';
import { type NameParts, partsOf } from './names.ts';
import { kindOf, roleAfter, roleBefore } from './roles.ts';
import type { Token } from './tokens.ts';

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
  const table = new Table(text, tokens);
  const body: Mention[] = [];
  const headline: Mention[] = [];
  const nouns = nounsOf(tokens);
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    table.parts.set(mention.index, partsOf(text, tokens, mention, nouns));
    (paragraphs[mention.paragraph]!.role === 'headline' ? headline : body).push(mention);
  }
  for (const mention of body) if (table.isFull(mention)) table.addFull(mention);
  if (body.length === 0) for (const mention of headline) if (table.isFull(mention)) table.addFull(mention);
  for (const mention of mentions) {
    const parts = table.parts.get(mention.index);
    const hidden = parts ? employerIn(tokens, mention, parts) : publisherIn(tokens, mention);
    if (hidden) table.addHidden(hidden);
  }
  table.linkAcronyms(body);
  table.resetOrder();
  for (const mention of body) table.addShort(mention);
  for (const mention of headline) table.addHeadline(mention);
  table.findPossessives(mentions);
  table.findPlaces(mentions);
  for (const entity of table.entities) table.finish(entity);
  for (const mention of body) table.addRoles(mention, mentions);
  const { entities, parts } = table;
  return { entities, parts, entityOf: (mention) => entities[mention.entity] ?? null };
}

/** Nouns without a capital after "the", no first names: what is a title where it stands before a name. */
function nounsOf(tokens: readonly Token[]): Set<string> {
  const nouns = new Set<string>();
  for (let k = 1; k < tokens.length; k++) {
    const { bits, lower } = tokens[k]!.word;
    if (tokens[k - 1]!.word.lower !== 'the' || tokens[k]!.kind !== 'word') continue;
    if (!(bits & (BIT.capital | BIT.digit | BIT.male | BIT.female))) nouns.add(lower);
  }
  return nouns;
}

const MOST_PERSONS = 60;
/** Entities that a name is held against. */
const MOST_ALIKE = 60;

class Table {
  readonly entities: Entity[] = [];
  /** Those with a full name that later surnames are held against. */
  private persons: readonly Entity[] = [];
  readonly parts = new Map<number, NameParts>();
  private readonly byWord = new Map<string, Entity[]>();
  private readonly lastSeen = new Map<Entity, number>();
  /** The form of address that stood before a person's name last. */
  private readonly addresses = new Map<Entity, string>();
  /** The title that is part of the name of somebody known by it and one name more: "Baba" of "Baba Ruiz". */
  private readonly called = new Map<Entity, string>();
  /** What belongs to the names of bodies that are possessives: "'s". */
  private readonly possessives = new Map<Entity, string>();
  /** Forms that stand in the body outside marks. */
  private readonly written = new Set<string>();
  /** Forms that no body mention has, but the headline. */
  private readonly headlined = new Set<string>();
  private readonly text: string;
  private readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** Names of two words or more, and acronyms and other organisations. */
  isFull(mention: Mention): boolean {
    const parts = this.parts.get(mention.index)!;
    if (parts.type === 'time' || parts.type === 'role') return false;
    return parts.words.length > 1 && !this.isAbbreviatedOffice(parts);
  }

  /** "DPP Chua": what may be an office in capitals before a surname alone. */
  private isAbbreviatedOffice({ first, end, words, type }: NameParts): boolean {
    if (words.length !== 2 || end - first !== 2 || type === 'organisation') return false;
    const [office, surname] = [this.tokens[first]!.word, this.tokens[first + 1]!.word];
    return /^\p{Lu}{2,4}$/u.test(office.text) && !(surname.bits & BIT.allCaps);
  }

  addFull(mention: Mention): void {
    const parts = this.parts.get(mention.index)!;
    const known = this.find(parts, mention, true);
    this.attach(known ?? this.create(parts), mention, parts);
  }

  /** A body that stands only inside another phrase; without a mention of its own. */
  addHidden({ from, end }: Stretch): void {
    const words = this.tokens.slice(from, end).map(({ word }) => word.lower);
    const alike = this.byWord.get(words.at(-1)!)?.slice(-MOST_ALIKE) ?? [];
    if (alike.some((entity) => entity.words.length >= words.length && endsWith(entity.words, words))) return;
    const entity = this.create({ type: 'organisation', words });
    const form = this.text.slice(this.tokens[from]!.start, this.tokens[end - 1]!.end).replace(/\s+/g, ' ');
    entity.forms.set(form, 1);
  }

  addShort(mention: Mention): void {
    const parts = this.parts.get(mention.index)!;
    if (mention.entity >= 0) {
      this.lastSeen.set(this.entities[mention.entity]!, mention.firstToken);
      return;
    }
    if (parts.type === 'time' || parts.type === 'role') return;
    const known =
      this.find(parts, mention, false) ?? this.addressed(parts, mention) ?? this.officeHolder(parts, mention);
    if (!known && this.startsSentence(mention)) return;
    const slip = known ? undefined : this.misspelt(parts);
    if (slip) {
      mention.entity = slip.index;
      slip.mentions.push(mention.index);
      this.lastSeen.set(slip, mention.firstToken);
      return;
    }
    this.attach(known ?? this.create(parts), mention, parts);
    this.lastSeen.set(this.entities[mention.entity]!, mention.firstToken);
  }

  /** "Mr Ruiz" where the only Ruiz has a given name that women mostly bear: a form of address is surer. */
  private addressed(parts: NameParts, mention: Mention): Entity | undefined {
    const { words, gender } = parts;
    const [word] = words;
    if (words.length !== 1 || !this.addressOf(parts, mention)) return undefined;
    const family = (this.byWord.get(word!) ?? []).filter(
      (entity) => entity.type === 'person' && entity.words.length > 1 && entity.words.at(-1) === word,
    );
    const [only] = family;
    if (family.length !== 1 || this.addresses.has(only!)) return undefined;
    only!.gender = gender;
    return only;
  }

  /** "DPP Chua" beside "Deputy Public Prosecutor Lynette Chua". */
  private officeHolder(parts: NameParts, mention: Mention): Entity | undefined {
    if (!this.isAbbreviatedOffice(parts)) return undefined;
    const holder = this.find({ ...parts, words: parts.words.slice(1), titled: true }, mention, false);
    return holder?.type === 'person' && holder.words.length > 1 ? holder : undefined;
  }

  /** A surname of six letters or more that is one letter off that of somebody named in full: a slip of the pen. */
  private misspelt({ words, type }: NameParts): Entity | undefined {
    const [word = ''] = words;
    if (words.length !== 1 || word.length < 6 || (type !== 'unknown' && type !== 'person')) return undefined;
    const near = this.persons.filter((entity) => isOneLetterOff(entity.words.at(-1)!, word));
    return near.length === 1 ? near[0] : undefined;
  }

  /** In headlines every word may be capitalised: any stretch that the body knows names that entity. */
  addHeadline(mention: Mention): void {
    const parts = this.parts.get(mention.index)!;
    if (mention.entity >= 0) return;
    const whole = this.find(parts, mention, false);
    if (whole) {
      this.attach(whole, mention, parts, false);
      return;
    }
    for (let k = mention.firstToken; k < mention.endToken; k++) {
      const entity = this.byWord
        .get(this.tokens[k]!.word.lower)
        ?.find((e) => e.type === 'person' && e.words.at(-1) === this.tokens[k]!.word.lower);
      if (entity) {
        mention.entity = entity.index;
        entity.mentions.push(mention.index);
        return;
      }
    }
    if (parts.words.length > 0 && parts.type !== 'time' && parts.type !== 'role') {
      // "Barak Valley Q2 Profit Halves": what the body never names is nobody's name for certain.
      const type = parts.type === 'person' && !parts.titled && !parts.gender ? 'unknown' : parts.type;
      this.attach(this.create({ type, words: parts.words }), mention, { ...parts, type });
    }
  }

  /** "in Leeds", "the village of St Ruiz": what no lexicon lists but the text puts other things into. */
  findPlaces(mentions: readonly Mention[]): void {
    for (const entity of this.entities) {
      const { type, gender, words } = entity;
      if (gender !== '' || (type !== 'unknown' && type !== 'person') || words.length > 2) continue;
      if (type === 'person' && words.length < 2) continue;
      const outside = entity.mentions.filter((at) => !mentions[at]!.inRun).slice(0, 8);
      const located = outside.filter((at) => this.isLocated(mentions[at]!)).length;
      if (type === 'unknown' ? located > 0 : located > 0 && located === outside.length) entity.type = 'place';
    }
  }

  /** "Shares in Hartwell's fell": a body whose name is a possessive wherever it stands, and a subject somewhere. */
  findPossessives(mentions: readonly Mention[]): void {
    for (const entity of this.entities) {
      if (entity.type === 'place' || entity.gender !== '' || entity.mentions.length === 0) continue;
      const ends = entity.mentions.slice(0, MOST_ALIKE).map((at) => mentions[at]!.nameEnd);
      if (!ends.every((end) => this.tokens[end]?.kind === 'possessive')) continue;
      if (!ends.some((end) => this.isSubjectBefore(end + 1))) continue;
      entity.type = 'organisation';
      this.possessives.set(entity, this.tokens[ends[0]!]!.word.text);
    }
  }

  /** Whether a verb stands here and no noun that it could be an adjective of. */
  private isSubjectBefore(at: number): boolean {
    const [verb, next] = [this.tokens[at], this.tokens[at + 1]];
    if (verb?.kind !== 'word' || verb.run >= 0 || !isVerb(verb.word) || verb.word.lower.endsWith('ing'))
      return false;
    return (
      next !== undefined && (next.run >= 0 || next.kind !== 'word' || (next.word.bits & functional) !== 0)
    );
  }

  private isLocated({ firstToken, nameFirst }: Mention): boolean {
    if (firstToken !== nameFirst) return false;
    const [noun, before] = [this.tokens[firstToken - 2]?.word.lower ?? '', this.tokens[firstToken - 1]];
    if (before?.sentence !== this.tokens[firstToken]!.sentence) return false;
    if (before.word.lower === 'of')
      return /^(?:village|town|city|county|port|island|district|suburb|parish|borough|township|hamlet)$/.test(
        noun,
      );
    return /^(?:in|near|throughout|outside)$/.test(before.word.lower);
  }

  resetOrder(): void {
    this.persons = this.entities
      .filter(({ type, words }) => type === 'person' && words.length > 1 && words.at(-1)!.length > 4)
      .slice(0, MOST_PERSONS);
    this.lastSeen.clear();
  }

  /** "Confederation of Railway Unions (CRU)": the acronym names the organisation before it. */
  linkAcronyms(body: readonly Mention[]): void {
    const byInitials = new Map<string, Entity>();
    for (const entity of this.entities) {
      if (entity.type === 'person') continue;
      for (const small of [true, false]) {
        const letters = initials(entity.words, small);
        if (letters.length > 1 && !byInitials.has(letters)) byInitials.set(letters, entity);
      }
    }
    for (const mention of body) {
      const parts = this.parts.get(mention.index)!;
      const word = this.tokens[parts.words.length > 0 ? parts.first : mention.nameFirst]?.word;
      if (mention.entity >= 0 || !word || !(word.bits & BIT.allCaps)) continue;
      const single =
        parts.words.length === 1 || (parts.type === 'role' && mention.nameEnd - mention.nameFirst === 1);
      if (!single) continue;
      const letters = word.text.replace(/\./g, '').toLowerCase();
      const entity = byInitials.get(letters);
      if (entity) {
        if (parts.words.length === 0) {
          mention.entity = entity.index;
          entity.mentions.push(mention.index);
        } else this.attach(entity, mention, parts);
        if (entity.type === 'unknown') entity.type = 'organisation';
        this.remember(letters, entity);
      }
    }
  }

  /** A capital at a sentence's start that no other place confirms is no name. */
  private startsSentence(mention: Mention): boolean {
    const token = this.tokens[mention.firstToken]!;
    const before = this.tokens[mention.firstToken - 1];
    const starts = !before || before.sentence !== token.sentence || (before.kind === 'mark' && mention.inRun);
    if (!starts || mention.endToken - mention.firstToken > 1) return false;
    const { bits } = token.word;
    return (
      !(bits & (BIT.male | BIT.female | BIT.allCaps | BIT.place | BIT.title)) &&
      (bits & (BIT.strongCue | BIT.weakCue | BIT.adverb)) !== 0
    );
  }

  private create(parts: Pick<NameParts, 'type' | 'words'>): Entity {
    const entity: Entity = {
      index: this.entities.length,
      type: parts.type,
      name: '',
      gender: '',
      words: parts.words,
      roles: [],
      kinds: [],
      nicknames: new Set(),
      forms: new Map(),
      mentions: [],
    };
    this.entities.push(entity);
    this.rememberAll(parts.words, entity);
    return entity;
  }

  /** By each word, and by each part of a double surname. */
  private rememberAll(words: readonly string[], entity: Entity): void {
    for (const word of words) if (word.length > 1) this.remember(word, entity);
    const parts = words.length > 1 ? words.at(-1)!.split('-') : [];
    if (parts.length > 1) for (const part of parts) if (part.length > 3) this.remember(part, entity);
  }

  private remember(word: string, entity: Entity): void {
    const list = this.byWord.get(word);
    if (!list) this.byWord.set(word, [entity]);
    else if (list.indexOf(entity, Math.max(0, list.length - 60)) < 0) list.push(entity);
  }

  private attach(entity: Entity, mention: Mention, parts: NameParts, trusted = true): void {
    mention.entity = entity.index;
    entity.mentions.push(mention.index);
    const form = this.formOf(parts);
    if (!trusted && !entity.forms.has(form)) this.headlined.add(form);
    entity.forms.set(form, (entity.forms.get(form) ?? 0) + 1);
    if (trusted && !mention.inRun) this.written.add(form);
    const address = this.addressOf(parts, mention);
    if (address) this.addresses.set(entity, address);
    const before = parts.first > mention.nameFirst ? this.tokens[parts.first - 1]!.word.text : '';
    if (/^(?:Col|Baba|Mama|Earl|Duke|Prince|King|Ma|Sunny)$/.test(before)) this.called.set(entity, before);
    if (parts.nickname) {
      entity.nicknames.add(parts.nickname);
      this.remember(parts.nickname, entity);
    }
    if (parts.words.length > entity.words.length) {
      entity.words = parts.words;
      this.rememberAll(parts.words, entity);
    }
    if (entity.gender === '') entity.gender = parts.gender;
    if (parts.type === 'person' || (entity.type === 'unknown' && parts.type !== 'unknown')) {
      if (entity.type === 'unknown' || entity.type === 'place') entity.type = parts.type;
    }
    if (parts.role && !entity.roles.includes(parts.role)) entity.roles.push(parts.role);
    this.lastSeen.set(entity, mention.firstToken);
  }

  /** "mrs" of "Mrs Ruiz"; null where none stands before a name. */
  private addressOf({ first }: NameParts, mention: Mention): string | null {
    const word = first > mention.firstToken ? this.tokens[first - 1]!.word.lower : '';
    return /^(?:mr|mrs|ms|miss)\.?$/.test(word) ? word.replace('.', '') : null;
  }

  /** The name as written, white space folded, marks of emphasis left out. */
  private formOf(parts: NameParts): string {
    return this.text
      .slice(this.tokens[parts.first]!.start, this.tokens[parts.end - 1]!.end)
      .replace(/\s+/g, ' ');
  }

  /** The entity that a name means, or undefined. */
  private find(parts: NameParts, mention: Mention, fullOnly: boolean): Entity | undefined {
    const { words } = parts;
    if (words.length === 0) return undefined;
    const key = words.at(-1)!;
    const candidates =
      this.byWord.get(key) ??
      (words.length > 1 && parts.type !== 'person' ? this.byWord.get(words[0]!) : undefined) ??
      [];
    const address = this.addressOf(parts, mention);
    let best: Entity | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of candidates.length > MOST_ALIKE ? candidates.slice(-MOST_ALIKE) : candidates) {
      if (!mayBe(entity, parts)) continue;
      const seen = this.lastSeen.get(entity);
      let score = Math.log2(1 + entity.mentions.length);
      if (entity.words.length === words.length && entity.words.every((w, i) => w === words[i])) score += 20;
      if (seen !== undefined) {
        const distance = mention.firstToken - seen;
        // "Mr Ruiz" is whom the text named last; a bare "Ruiz" rather the one whom it names most.
        if (parts.titled) score += 2.5 - Math.min(2, distance / 60);
        else score += distance < 30 ? 2.5 : distance < 120 ? 1.5 : 0.5;
      } else if (!fullOnly) score -= 1;
      if (entity.words.at(-1) === key) score += 2;
      const other = this.addresses.get(entity);
      if (address && other && other !== address) score -= 3;
      if (words.length === 1) {
        if (entity.type === 'organisation' && parts.type === 'unknown') score -= parts.determined ? 0 : 2;
        // "Mr Koh" beside "Koh Wei Ming", "Ratu Epeli" beside "Ratu Epeli Nawaqa": a title rather stands before a surname.
        if (parts.titled && entity.words.length > 1 && entity.words.at(-1) !== key) score -= 3;
      }
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  addRoles(mention: Mention, mentions: readonly Mention[]): void {
    const entity = this.entities[mention.entity];
    if (!entity || entity.type === 'place' || mention.inRun) return;
    const kind = kindOf(this.tokens, mention, this.parts.get(mention.index)!);
    if (kind && entity.gender === '' && entity.roles.length === 0) {
      entity.type = 'organisation';
      if (!entity.kinds.includes(kind)) entity.kinds.push(kind);
      return;
    }
    const role =
      roleAfter(this.text, this.tokens, mention) ?? roleBefore(this.text, this.tokens, mention, mentions);
    if (!role) return;
    if (entity.type === 'unknown') entity.type = 'person';
    if (entity.type !== 'person') return;
    if (!entity.roles.includes(role.text)) entity.roles.push(role.text);
    if (entity.gender === '') entity.gender = role.gender;
  }

  /** Settles the entity's name, and the gender of one known by a first name alone. */
  finish(entity: Entity): void {
    entity.name = fullNameOf(entity.forms, entity.type === 'person', this.written, this.headlined);
    entity.name += this.possessives.get(entity) ?? '';
    const called = entity.words.length === 1 ? this.called.get(entity) : undefined;
    if (called) entity.name = `${called} ${entity.name}`;
    if (entity.gender === '' && entity.type === 'person' && entity.words.length === 1)
      entity.gender = genderOfFirstName(lookUp(entity.name).bits);
  }
}
