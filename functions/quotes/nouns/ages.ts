import { agrees, genderOfRole } from '../names/gender.ts';
import { yearsOf } from '../names/name-words.ts';
import type { Entity } from '../people/people.ts';
import type { Mention } from '../phrases/mentions.ts';
import { lastMention } from '../resolution/office-holders.ts';
import type { Referent } from '../resolution/referent.ts';
import type { Court } from './court.ts';
import { kin } from './kinship.ts';
import type { Parts } from './parts.ts';
import { genderBehind } from './phrase.ts';

/** The ages that nouns and adjectives tell. */
const spans: Readonly<Record<string, readonly [number, number]>> = {
  old: [60, 130],
  elderly: [60, 130],
  young: [13, 32],
  pensioner: [60, 130],
  oap: [60, 130],
  retiree: [50, 130],
  grandmother: [40, 130],
  grandfather: [40, 130],
  gran: [45, 130],
  grandad: [45, 130],
  'great-grandmother': [60, 130],
  'great-grandfather': [60, 130],
  sexagenarian: [60, 69],
  septuagenarian: [70, 79],
  octogenarian: [80, 89],
  nonagenarian: [90, 99],
  centenarian: [100, 130],
  teenager: [13, 19],
  teen: [13, 19],
  adolescent: [12, 19],
  youngster: [5, 24],
  youth: [10, 26],
  schoolboy: [4, 18],
  schoolgirl: [4, 18],
  boy: [1, 17],
  girl: [1, 17],
};

/** Whom an age tells: "the 41-year-old", "the older man". */
export class Ages {
  private readonly parts: Parts;
  private readonly court: Court;
  /** The first mention that gives an age ("83-year-old"). */
  private readonly aged = new Map<string, Mention>();

  constructor(parts: Parts, court: Court) {
    this.parts = parts;
    this.court = court;
    const { mentions, tokens } = parts.document;
    for (const mention of mentions) {
      if (mention.kind !== 'nominal') continue;
      for (let k = mention.firstToken; k < mention.endToken; k++) {
        const { lower } = tokens[k]!.word;
        if (lower.endsWith('-year-old') && !this.aged.has(lower)) this.aged.set(lower, mention);
      }
    }
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
      const gender = genderBehind(this.parts.document, mention);
      const person = this.court.outOfCourt(this.parts.findPerson(mention, gender), mention, lower, gender);
      return person?.entity && this.parts.holders.isOfAnotherAge(person.entity, years)
        ? this.ageless(mention)
        : person;
    }
    return null;
  }

  /** Whom the paragraphs behind the first name who is as old as somebody whom that leaves unnamed. */
  ofLead(mention: Mention): Entity | null {
    const { document, holders } = this.parts;
    const { tokens, paragraphs } = document;
    if (paragraphs.slice(0, mention.paragraph).filter(({ role }) => role === 'body').length > 1) return null;
    for (let k = mention.firstToken; k < mention.endToken; k++) {
      const years = yearsOf(tokens[k]!.word.lower);
      const entity = years ? holders.aged(years) : null;
      if (entity && agrees(entity.gender, genderOfRole(tokens[mention.head]!.word.lower))) return entity;
    }
    return null;
  }

  /** The person named last whose age the article does not give and who is no lawyer. */
  private ageless(mention: Mention): Referent | null {
    const { holders } = this.parts;
    return this.court.namedLast(
      mention,
      (one) => !holders.isOfAnotherAge(one, '') && !this.court.isLawyer(one),
    );
  }

  /** "the octogenarian", "the old man", "the schoolboy": the one named last who is of such an age. */
  byYears(mention: Mention, noun: string): Entity | null {
    const { document, holders } = this.parts;
    const { lower } = document.tokens[mention.head - 1]!.word;
    const [from, to] = (/^(?:man|woman|lady|gentleman)$/.test(noun) ? spans[lower] : spans[noun]) ?? [1, 0];
    const gender = genderOfRole(noun);
    const last = (one: Entity): number => lastMention(document, one, mention.firstToken);
    const { protagonist } = this.parts;
    let best: Entity | null = null;
    let most: Entity | null = null;
    for (const one of from > to ? [] : holders.byYears()) {
      const years = holders.yearsOf(one);
      if (years < from || years > to || last(one) < 0 || !agrees(one.gender, gender)) continue;
      if (!best || last(one) > last(best)) best = one;
      if (one === protagonist) most = one;
    }
    const near = best && mention.paragraph - document.tokens[last(best)]!.paragraph <= 1;
    return near ? best : (most ?? best);
  }

  /** "the older man", "the younger brother": which of two whose ages the article gives. */
  byComparison(mention: Mention): Entity | null {
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
}
