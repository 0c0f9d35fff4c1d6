import { BIT } from '../lexicon/lookup.ts';
import { FAMILY_FIRST } from '../lexicon/words.ts';
import { genderOfFirstName } from '../names/gender.ts';
import type { NameParts } from '../names/names.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import { acronymsOf } from './acronyms.ts';
import { Aliases } from './aliases.ts';
import { EntityRows } from './entity-rows.ts';
import type { Stretch } from './hidden-bodies.ts';
import { KinNames } from './kin-names.ts';
import { endsWith, isOneLetterOff } from './likeness.ts';
import { MOST_ALIKE, NameIndex } from './name-index.ts';
import { bareSurname, withoutHonorific } from './names-known.ts';
import type { Entity } from './people.ts';
import { kindOf, roleAfter, roleBefore } from './roles.ts';

/** Persons whom surnames are held against for slips of the pen. */
const MOST_PERSONS = 60;

/** The people table while it is filled: see {@link peopleOf}. */
export class PeopleTable {
  readonly rows: EntityRows;
  /** Those with a full name that later surnames are held against. */
  private persons: readonly Entity[] = [];
  readonly parts = new Map<number, NameParts>();
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly index: NameIndex;
  private readonly aliases: Aliases;
  private readonly kin: KinNames;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
    this.index = new NameIndex(tokens);
    this.rows = new EntityRows(text, tokens, this.index);
    this.aliases = new Aliases(tokens);
    this.kin = new KinNames(tokens);
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
    return /^\p{Lu}{2,4}\d?$/u.test(office.text) && !(surname.bits & BIT.allCaps);
  }

  addFull(mention: Mention, before: readonly Mention[]): void {
    const parts = this.keep(
      mention,
      withoutHonorific(this.tokens, this.index, this.parts.get(mention.index)!),
    );
    const bearer = this.aliases.of(mention, parts, before, this.rows.entities);
    if (bearer) {
      this.rows.add(bearer, mention);
      return;
    }
    const known = this.index.find(parts, mention, true);
    this.rows.attach(known ?? this.rows.create(parts), mention, parts);
  }

  /** A body that stands only inside another phrase; without a mention of its own. */
  addHidden({ from, end }: Stretch): void {
    const words = this.tokens.slice(from, end).map(({ word }) => word.lower);
    const alike = this.index.named(words.at(-1)!).slice(-MOST_ALIKE);
    if (alike.some((entity) => entity.words.length >= words.length && endsWith(entity.words, words))) return;
    const entity = this.rows.create({ type: 'organisation', words });
    entity.forms.set(this.rows.formOf({ first: from, end }), 1);
  }

  addShort(mention: Mention): void {
    const parts = this.keep(
      mention,
      bareSurname(this.tokens, this.index, mention, this.parts.get(mention.index)!),
    );
    if (mention.entity >= 0) {
      this.index.saw(this.rows.entities[mention.entity]!, mention.firstToken);
      return;
    }
    if (parts.type === 'time' || parts.type === 'role') return;
    const found = this.index.find(parts, mention, false);
    const relative = this.kin.of(parts, mention, found, this.index);
    if (relative) {
      this.rows.add(relative, mention);
      this.index.saw(relative, mention.firstToken);
      return;
    }
    const known = found ?? this.addressed(parts, mention) ?? this.officeHolder(parts, mention);
    if (!known && this.startsSentence(mention)) return;
    const slip = known ? undefined : this.misspelt(parts);
    if (slip) {
      this.rows.add(slip, mention);
      this.index.saw(slip, mention.firstToken);
      return;
    }
    this.rows.attach(known ?? this.rows.create(parts), mention, parts);
    const entity = this.rows.entities[mention.entity]!;
    this.kin.note(entity, parts);
    this.index.saw(entity, mention.firstToken);
  }

  private keep(mention: Mention, parts: NameParts): NameParts {
    this.parts.set(mention.index, parts);
    return parts;
  }

  /** "Mr Ruiz" where the only Ruiz has a given name that women mostly bear: a form of address is surer. */
  private addressed(parts: NameParts, mention: Mention): Entity | undefined {
    const { words, gender } = parts;
    const [word] = words;
    if (words.length !== 1 || !this.index.addressOf(parts, mention)) return undefined;
    const family = this.index
      .inFull(word!)
      .filter(({ words: full }) => full.at(-1) === word || (full[0] === word && FAMILY_FIRST.has(word!)));
    const [only] = family;
    if (family.length !== 1 || this.index.isAddressed(only!)) return undefined;
    only!.gender = gender;
    return only;
  }

  /** "DPP Chua" beside "Deputy Public Prosecutor Lynette Chua". */
  private officeHolder(parts: NameParts, mention: Mention): Entity | undefined {
    if (!this.isAbbreviatedOffice(parts)) return undefined;
    const holder = this.index.find({ ...parts, words: parts.words.slice(1), titled: true }, mention, false);
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
    const whole = this.index.find(parts, mention, false);
    if (whole) {
      this.rows.attach(whole, mention, parts, false);
      return;
    }
    for (let k = mention.firstToken; k < mention.endToken; k++) {
      const entity = this.index
        .named(this.tokens[k]!.word.lower)
        .find((e) => e.type === 'person' && e.words.at(-1) === this.tokens[k]!.word.lower);
      if (entity) {
        this.rows.add(entity, mention);
        return;
      }
    }
    if (parts.words.length > 0 && parts.type !== 'time' && parts.type !== 'role') {
      // "Barak Valley Q2 Profit Halves": what the body never names is nobody's name for certain.
      const type = parts.type === 'person' && !parts.titled && !parts.gender ? 'unknown' : parts.type;
      this.rows.attach(this.rows.create({ type, words: parts.words }), mention, { ...parts, type });
    }
  }

  /** "Packie Ruiz" over an article that says "Packie", and names others of the family in full. */
  addFromHeadline(mention: Mention, body: readonly Mention[]): void {
    const [first = '', last = '', ...more] = this.parts.get(mention.index)!.words;
    if (more.length > 0 || this.index.named(first).length > 0) return;
    if (!this.index.isSurname(last)) return;
    const called = body.some(({ index }) => {
      const { words } = this.parts.get(index)!;
      return words.length === 1 && words[0] === first;
    });
    if (called) this.addFull(mention, []);
  }

  /** "Ana and Karl Ruiz run the inn": Ana bears the name too, unless the article has another Ana. */
  addPaired(mention: Mention, next: Mention | undefined): void {
    const parts = this.parts.get(mention.index)!;
    const other = next && this.parts.get(next.index);
    const [first = ''] = parts.words;
    if (mention.entity >= 0 || parts.words.length !== 1 || parts.titled || !other || other.titled) return;
    if (this.tokens[mention.endToken]?.word.lower !== 'and' || next.firstToken !== mention.endToken + 1)
      return;
    const given = this.tokens[parts.first]!.word.bits & (BIT.male | BIT.female);
    if (!given || other.words.length !== 2 || this.rows.entities[next.entity]?.type !== 'person') return;
    if (this.index.named(first).length > 0) return;
    const entity = this.rows.create({ type: 'person', words: [first, other.words[1]!] });
    entity.gender = genderOfFirstName(given);
    this.rows.attach(entity, mention, parts);
    const form = `${this.rows.formOf(parts)} ${this.tokens[other.end - 1]!.word.text}`;
    this.rows.write(entity, form);
  }

  resetOrder(): void {
    this.persons = this.rows.entities
      .filter(({ type, words }) => type === 'person' && words.length > 1 && words.at(-1)!.length > 4)
      .slice(0, MOST_PERSONS);
    this.index.startAgain();
  }

  /** "Confederation of Railway Unions (CRU)": the acronym names the organisation before it. */
  linkAcronyms(body: readonly Mention[]): void {
    const acronyms = acronymsOf(this.rows.entities);
    for (const mention of body) {
      const parts = this.parts.get(mention.index)!;
      const word = this.tokens[parts.words.length > 0 ? parts.first : mention.nameFirst]?.word;
      if (mention.entity >= 0 || !word || !(word.bits & BIT.allCaps)) continue;
      const single =
        parts.words.length === 1 || (parts.type === 'role' && mention.nameEnd - mention.nameFirst === 1);
      if (!single) continue;
      const letters = word.text.replace(/\./g, '').toLowerCase();
      const entity = acronyms.get(letters);
      if (entity) {
        if (parts.words.length === 0) this.rows.add(entity, mention);
        else this.rows.attach(entity, mention, parts);
        if (entity.type === 'unknown') entity.type = 'organisation';
        this.index.remember(letters, entity);
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

  addRoles(mention: Mention, mentions: readonly Mention[]): void {
    const entity = this.rows.entities[mention.entity];
    if (!entity || entity.type === 'place' || mention.inRun) return;
    const kind = kindOf(this.tokens, mention, this.parts.get(mention.index)!);
    if (kind && entity.gender === '' && entity.roles.length === 0) {
      entity.type = 'organisation';
      if (!entity.kinds.includes(kind)) entity.kinds.push(kind);
      return;
    }
    const after = roleAfter(this.text, this.tokens, mention);
    for (const role of [after, roleBefore(this.text, this.tokens, mention, mentions)]) {
      if (!role) continue;
      if (entity.type === 'unknown') entity.type = 'person';
      if (entity.type !== 'person') return;
      if (!entity.roles.includes(role.text)) entity.roles.push(role.text);
      if (entity.gender === '') entity.gender = role.gender;
    }
  }
}
