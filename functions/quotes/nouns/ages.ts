import { genderOfRole } from '../gender.ts';
import type { Mention } from '../mentions.ts';
import { yearsOf } from '../name-words.ts';
import type { Entity } from '../people.ts';
import type { Referent } from '../referent.ts';
import type { Court } from './court.ts';
import { kin } from './kinship.ts';
import type { Parts } from './parts.ts';
import { genderBehind } from './phrase.ts';

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
      const person = this.parts.findPerson(mention, genderBehind(this.parts.document, mention));
      return person?.entity && this.parts.holders.isOfAnotherAge(person.entity, years)
        ? this.ageless(mention)
        : person;
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
