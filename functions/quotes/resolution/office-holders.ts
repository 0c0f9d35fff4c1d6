import type { Document } from '../document.ts';
import { BIT, lookUp } from '../lexicon/lookup.ts';
import { yearsOf } from '../names/name-words.ts';
import { saidFor, titlesOf } from '../nouns/said-for.ts';
import type { Entity } from '../people/people.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Token } from '../text/tokens.ts';

/** Lists that are searched for every phrase hold no more than this. */
export const MOST_HOLDERS = 60;

const numbers =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** What somebody is who does that: "Ana Ruiz, who owns the gallery". */
const doers: Readonly<Record<string, string>> = {
  owns: 'owner',
  owned: 'owner',
  runs: 'owner',
  run: 'owner',
  chairs: 'chair',
  chaired: 'chair',
  leads: 'leader',
  led: 'leader',
  heads: 'head',
  headed: 'head',
  manages: 'manager',
  managed: 'manager',
  edits: 'editor',
  edited: 'editor',
  directs: 'director',
  directed: 'director',
  coaches: 'coach',
  coached: 'coach',
  teaches: 'teacher',
  taught: 'teacher',
  farms: 'farmer',
  founded: 'founder',
  wrote: 'author',
  drives: 'driver',
  keeps: 'keeper',
  plays: 'player',
  paints: 'painter',
  writes: 'writer',
  sings: 'singer',
  studies: 'researcher',
};

const roleWords = /[\p{L}-]+(?![\p{L}-]|['’]s)|,/gu;
const small = /^(?:of|for|the|and|in|to|at|a|an|on|then|now|current|former)$/;
const ofOthers = /^(?:of|for|from|to|in|with|at|who|whose|representing|under|about|by)$/;
/** Ranks and posts that are called by their second word. */
const ranked =
  /^(?:chief (?:inspector|superintendent|justice|magistrate|whip|registrar|petty|warrant|clerk|correspondent|reporter|economist|scientist|engineer|pharmacist|analyst)|general (?:manager|secretary|overseer|superintendent|counsel|practitioner|director))$/;
/** Letters behind a name for a seat, and how its holder is called besides. */
const seats: Readonly<Record<string, readonly string[]>> = {
  TD: ['td'],
  MP: ['mp'],
  MSP: ['msp'],
  MS: ['ms'],
  MLA: ['mla'],
  MEP: ['mep'],
  MNA: ['mna'],
  MPP: ['mpp'],
  MCA: ['mca', 'rep'],
  MHA: ['mha'],
  MLC: ['mlc'],
};

/** Which persons of an article hold which offices, are how old, and bear which titles. */
export class OfficeHolders {
  private readonly byWord = new Map<string, Entity[]>();
  private readonly byInitials = new Map<string, Entity[]>();
  private readonly byAge = new Map<string, Entity>();
  private readonly ages = new Map<Entity, string>();
  private readonly roles = new Map<Entity, readonly string[]>();

  constructor({ people, mentions, tokens }: Document) {
    const { entities, parts } = people;
    // "No Mother Left Behind": who stands only inside marks was never brought in by the reporter.
    const named = (entity: Entity): boolean =>
      entity.type === 'person' && entity.mentions.some((at) => !mentions[at]!.inRun);
    const persons = new Set(entities.filter(named));
    for (const entity of persons) {
      for (const role of entity.roles) {
        for (const word of nounsOf(role)) note(this.byWord, word, entity);
        for (const letters of initialsOf(role)) note(this.byInitials, letters, entity);
      }
    }
    for (const mention of mentions) {
      if (mention.kind !== 'name') continue;
      const part = parts.get(mention.index);
      const entity = entities[mention.entity];
      if (!part || !entity || !persons.has(entity)) continue;
      for (let k = mention.firstToken; k < part.first; k++) {
        const years = yearsOf(tokens[k]!.word.lower);
        if (years) this.holdAge(years, entity);
      }
      for (let k = mention.nameFirst; k < part.first; k++)
        note(this.byWord, tokens[k]!.word.lower.replace(/\.$/, ''), entity);
      // "Superintendent of police (SP) Ana Ruiz"
      const [open, letters, close] = tokens.slice(Math.max(0, part.first - 3), part.first);
      if (open?.word.text === '(' && close?.word.text === ')' && letters!.word.bits & BIT.allCaps)
        note(this.byInitials, letters!.word.lower, entity);
      for (const k of [mention.endToken, mention.endToken - 1])
        for (const seat of seats[tokens[k]?.word.text ?? ''] ?? []) note(this.byWord, seat, entity);
      const post = postTaken(tokens, mention);
      if (post) note(this.byWord, post, entity);
      const does = doer(tokens, mention) ?? doneBy(tokens, mention);
      if (does) note(this.byWord, does, entity);
      const age = ageAfter(tokens, mention.endToken);
      if (age) this.holdAge(age, entity);
    }
  }

  /** Somebody's roles in lower case. */
  rolesOf(entity: Entity): readonly string[] {
    const known = this.roles.get(entity);
    if (known) return known;
    const roles = entity.roles.map((role) => role.toLowerCase());
    this.roles.set(entity, roles);
    return roles;
  }

  /** Whose role or title holds the noun itself. */
  holdersOf(noun: string): readonly Entity[] {
    const titles = titlesOf.get(noun);
    const own = this.byWord.get(noun) ?? this.byWord.get(noun.replace(/^ex-/, '')) ?? [];
    return titles ? [...new Set([...own, ...titles.flatMap((title) => this.byWord.get(title) ?? [])])] : own;
  }

  /** Whose role is such that the noun may be said for it ("boss" of a chairman). */
  alikeOf(noun: string): readonly Entity[] {
    const offices = saidFor.get(noun) ?? [];
    return [...new Set(offices.flatMap((word) => this.byWord.get(word) ?? []))];
  }

  /** Whether newspapers say `noun` for somebody who is an `office`. */
  isSaidFor(noun: string, office: string): boolean {
    return saidFor.get(noun)?.includes(office) ?? false;
  }

  /** Whose office has these initials: "OC" of the officer-in-charge. */
  byAcronym(letters: string): readonly Entity[] {
    return this.byInitials.get(letters.toLowerCase().replace(/\./g, '')) ?? [];
  }

  /** Notes that the article calls a person by a noun. */
  hold(noun: string, entity: Entity): void {
    note(this.byWord, noun, entity);
  }

  /** Notes somebody's age: the first of whom the article gives it, and the first that it gives of somebody. */
  private holdAge(years: string, entity: Entity): void {
    if (this.byAge.has(years)) return;
    this.byAge.set(years, entity);
    if (!this.ages.has(entity)) this.ages.set(entity, years);
  }

  /** Whether the article gives a person's age, and another than that. */
  isOfAnotherAge(entity: Entity, years: string): boolean {
    return (this.ages.get(entity) ?? years) !== years;
  }

  /** Those whose age the article gives, the youngest first; ages in words are left out. */
  byYears(): Entity[] {
    return [...this.byAge]
      .filter(([years]) => Number(years) > 0)
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, entity]) => entity);
  }

  /** A person's age in years, or NaN where the article does not give it in figures. */
  yearsOf(entity: Entity): number {
    return Number(this.ages.get(entity));
  }

  aged(years: string): Entity | null {
    const figures = String(numbers.indexOf(years) + 1);
    return this.byAge.get(years) ?? this.byAge.get(figures) ?? null;
  }
}

/** The noun for what somebody does in the relative clause behind the name, or undefined. */
function doer(tokens: readonly Token[], { endToken }: Mention): string | undefined {
  const who = tokens[endToken]?.word.text === ',' ? endToken + 1 : endToken;
  if (tokens[who]?.word.lower !== 'who') return undefined;
  const object = tokens[who + 2]?.word;
  const given = object && object.bits & (BIT.determiner | BIT.possessive | BIT.digit | BIT.number);
  return given ? doers[tokens[who + 1]!.word.lower] : undefined;
}

/** "a panel chaired by Ruiz", "with Ruiz in the chair": the noun for who does it, or undefined. */
function doneBy(tokens: readonly Token[], { firstToken, endToken }: Mention): string | undefined {
  const words = (from: number, to: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ word, run }) => (run < 0 ? word.lower : ''))
      .join(' ');
  if (words(endToken, endToken + 3) === 'in the chair') return 'chair';
  const [, verb = '', over] = /(\S+)( over)? by$/.exec(words(firstToken - 3, firstToken)) ?? [];
  return over ? 'chair' : doers[verb];
}

/** "Ruiz took over as chairman in May", "Ruiz was elected mayor": the post behind the verb, or undefined. */
function postTaken(tokens: readonly Token[], { endToken, sentence }: Mention): string | undefined {
  for (let k = endToken; k < endToken + 7 && tokens[k]?.sentence === sentence && tokens[k]!.run < 0; k++) {
    if (!/^(?:as|elected|appointed|named|became|becomes)$/.test(tokens[k]!.word.lower)) continue;
    const post = tokens[k + 1]?.word;
    return post && post.bits & BIT.person && !(post.bits & (BIT.plural | BIT.capital))
      ? post.lower
      : undefined;
  }
  return undefined;
}

/** What a role calls whoever holds it: not "watchman" of "watchman's wife", "governor" of "aide to the governor". */
function nounsOf(role: string): string[] {
  const found: string[] = [];
  let others = false;
  const written = role.match(roleWords) ?? [];
  const words = written.map((word) => word.toLowerCase());
  for (const [i, word] of words.entries()) {
    // "JAC chairperson": the body's initials.
    if (/^\p{Lu}{2,}$/u.test(written[i]!) && lookUp(words[i + 1] ?? '').bits & BIT.person) continue;
    if (word === ',' || word === 'and') others = false;
    else if (ofOthers.test(word)) others = true;
    const person = lookUp(word).bits & BIT.person;
    if (word !== ',' && !(others && person) && !ranked.test(`${word} ${words[i + 1] ?? ''}`))
      found.push(word);
    // "President-General of the union"
    const [first = '', ...parts] = word.split('-');
    if (!others && parts.length > 0 && lookUp(first).bits & BIT.person) found.push(first);
  }
  return found;
}

function note(lists: Map<string, Entity[]>, key: string, entity: Entity): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [entity]);
  else if (list.length < MOST_HOLDERS && !list.includes(entity)) list.push(entity);
}

/** The initials of a role's first two to four words, small words left out. */
function initialsOf(role: string): string[] {
  const letters = (role.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => !small.test(word))
    .slice(0, 4)
    .map((word) => word[0])
    .join('');
  return [2, 3, 4].filter((length) => letters.length >= length).map((length) => letters.slice(0, length));
}

/** The age from a token on in ", 43", "(43", ", aged 43", "is 43." or ", who is 43". */
function ageAfter(tokens: readonly Token[], from: number): string | null {
  if (!/^(?:[,(]|is|turns)$/.test(tokens[from]?.word.lower ?? '')) return null;
  const behind = tokens
    .slice(from, from + 5)
    .map(({ word }) => word.text)
    .join(' ')
    .toLowerCase();
  return (
    /^(?:[,(] (?:aged )?|(?:, who )?(?:is|turns) |, who was )(\d{1,3})(?= [,.)]| and | who |$)/.exec(
      behind,
    )?.[1] ?? null
  );
}

/** The token of an entity's last mention before `token`, or -1. */
export function lastMention({ mentions }: Document, entity: Entity, token: number): number {
  const order: readonly number[] = entity.mentions;
  let low = 0;
  let high = order.length;
  const first = (at: number): Mention => mentions[order[at]!]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first(middle).firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? first(low - 1).firstToken : -1;
}
