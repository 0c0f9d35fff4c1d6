import { lookUp } from '../lexicon/lookup.ts';
import { fullNameOf, inSmallLetters } from '../names/full-name.ts';
import { genderOfFirstName, isFirstName } from '../names/gender.ts';
import type { NameParts } from '../names/names.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';
import type { NameIndex } from './name-index.ts';
import type { Entity } from './people.ts';

/** Titles that are part of the name of somebody who is known by no more than one name. */
const partOfCalling =
  /^(?:Col|Junior|Baba|Mama|Earl|Duke|Prince|King|Ma|Sunny|Auntie|Aunty|Uncle|Gogo|Granny|Big)$/;
/** Such as are part of it before a first name only. */
const kinOfAddress = /^(?:Brother|Sister|Nana|Ouma|Oom|Tannie|Lola|Aling|Mang|Mbuya|Nanay|Tatay)$/;

/** The rows of the people table while it is filled: who is named, by which mentions and in which forms. */
export class EntityRows {
  readonly entities: Entity[] = [];
  /** The title that is part of the name of somebody known by it and one name more: "Baba" of "Baba Ruiz". */
  private readonly called = new Map<Entity, string>();
  /** Forms that stand in the body outside marks. */
  private readonly written = new Set<string>();
  /** Forms that no body mention has, but the headline. */
  private readonly headlined = new Set<string>();
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly index: NameIndex;

  /** `index` is told the words of each row. */
  constructor(text: string, tokens: readonly Token[], index: NameIndex) {
    this.text = text;
    this.tokens = tokens;
    this.index = index;
  }

  /** A new row, without mentions and forms. */
  create(parts: Pick<NameParts, 'type' | 'words'>): Entity {
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
    this.index.rememberAll(parts.words, entity);
    return entity;
  }

  /** Notes that a mention names somebody, and nothing else of it. */
  add(entity: Entity, mention: Mention): void {
    mention.entity = entity.index;
    entity.mentions.push(mention.index);
  }

  /** Notes a form that the body writes of somebody in parts: "Ana Ruiz" of "Ana and Karl Ruiz". */
  write(entity: Entity, form: string): void {
    entity.forms.set(form, 1);
    this.written.add(form);
  }

  /** Notes that a mention names somebody, with all that its parts tell; a headline's form is not to be `trusted`. */
  attach(entity: Entity, mention: Mention, parts: NameParts, trusted = true): void {
    this.add(entity, mention);
    const form = this.formOf(parts);
    if (!trusted && !entity.forms.has(form)) this.headlined.add(form);
    entity.forms.set(form, (entity.forms.get(form) ?? 0) + 1);
    if (trusted && !mention.inRun) this.written.add(form);
    this.index.address(entity, parts, mention);
    const before = parts.first > mention.nameFirst ? this.tokens[parts.first - 1]!.word.text : '';
    // "Mama Ana" is an address where the article has called her Ana.
    const alone = entity.mentions.length > 1 && !this.called.has(entity) && parts.words.length === 1;
    if (
      (partOfCalling.test(before) && !alone) ||
      (kinOfAddress.test(before) && parts.words.length === 1 && isFirstName(parts.words[0]!))
    )
      this.called.set(entity, before);
    if (parts.nickname) {
      entity.nicknames.add(parts.nickname);
      this.index.remember(parts.nickname, entity);
    }
    if (parts.words.length > entity.words.length) {
      entity.words = parts.words;
      this.index.rememberAll(parts.words, entity);
    }
    if (entity.gender === '') entity.gender = parts.gender;
    if (parts.type === 'person' || (entity.type === 'unknown' && parts.type !== 'unknown')) {
      if (entity.type === 'unknown' || entity.type === 'place') entity.type = parts.type;
    }
    if (parts.role && !entity.roles.includes(parts.role)) entity.roles.push(parts.role);
    this.index.saw(entity, mention.firstToken);
  }

  /** The name as written, white space folded, marks of emphasis left out. */
  formOf({ first, end }: Pick<NameParts, 'first' | 'end'>): string {
    return this.text.slice(this.tokens[first]!.start, this.tokens[end - 1]!.end).replace(/\s+/g, ' ');
  }

  /** Settles the entity's name, and the gender of one known by a first name alone. */
  finish(entity: Entity, possessives: ReadonlyMap<Entity, string>): void {
    // Those in full were told before the short ones, the headline's last.
    entity.mentions.sort((one, other) => one - other);
    entity.name = fullNameOf(entity.forms, entity.type === 'person', this.written, this.headlined);
    entity.name += possessives.get(entity) ?? '';
    if (entity.type === 'person') entity.name = inSmallLetters(entity.name);
    const called = entity.words.length === 1 ? this.called.get(entity) : undefined;
    if (called) entity.name = `${called} ${entity.name}`;
    if (entity.gender === '' && entity.type === 'person' && entity.words.length === 1)
      entity.gender = genderOfFirstName(lookUp(entity.name).bits);
  }
}
