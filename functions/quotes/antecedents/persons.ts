import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { agrees, genderOfRole } from '../names/gender.ts';
import { broughtIn, type Gender, type Mention } from '../phrases/mentions.ts';
import type { Referent } from '../resolution/referent.ts';
import { fits } from './antecedent.ts';
import type { Subjects } from './subjects.ts';

interface Parts {
  readonly document: Document;
  readonly subjects: Subjects;
  resolve(mention: Mention): Referent | null;
}

/** Tells which mentions before a pronoun or a noun may be the person meant. */
export class Persons {
  private readonly parts: Parts;
  /** The words that the article has without a capital. */
  private small: Set<string> | null = null;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whether an earlier mention may be the person meant, and who that is. */
  personOf(other: Mention, gender: Gender, mention: Mention): Referent | null {
    const { tokens, people } = this.parts.document;
    if (other.kind === 'name') {
      const named = people.entityOf(other);
      // "The Minister rose. … he said": a title with a capital, by whoever holds it.
      const known = named && named.type !== 'unknown' ? null : this.parts.resolve(other);
      const entity = known ? known.entity : named;
      const single = other.nameEnd - other.nameFirst === 1;
      if (known && !entity && single && mention.sentence - other.sentence <= 3)
        return fits(known, gender) ? known : null;
      if (!entity || (entity.type !== 'person' && entity.type !== 'unknown')) return null;
      const before = tokens[other.firstToken - 1]?.word.lower ?? '';
      if (entity.type === 'unknown' && (/^(?:in|from|at|near)$/.test(before) || this.isThings(other)))
        return null;
      // "in Dera Ruiz", "before Hari Ruiz": nobody, unless the name tells a gender.
      if (!entity.gender && /^(?:in|at|near|before|across|outside|throughout)$/.test(before)) return null;
      if (entity.type === 'unknown' && entity.mentions.length < 2 && this.mayBeWord(other)) return null;
      if (entity.type === 'unknown' && entity.mentions.length < 2 && mention.sentence - other.sentence > 1)
        return null;
      return agrees(entity.gender, gender) ? { entity, description: null } : null;
    }
    const { lower, bits } = tokens[other.head]!.word;
    if (other.kind === 'pronoun') {
      const own: Gender = /^(?:he|him|his)$/.test(lower) ? 'm' : /^(?:she|her)$/.test(lower) ? 'f' : '';
      if (!own || (gender && own !== gender)) return null;
      if (mention.sentence - other.sentence > 3) return null;
      return this.parts.resolve(other);
    }
    if (other.plural || !(bits & BIT.person || this.bringsIn(other) || this.speaks(other))) return null;
    if (this.isAside(other, mention)) return null;
    const own = genderOfRole(lower);
    if (!agrees(own, gender)) return null;
    if (mention.sentence - other.sentence > 3) return null;
    const referent = this.parts.resolve(other);
    return referent && (fits(referent, gender) || this.bringsIn(other) || this.speaks(other))
      ? referent
      : null;
  }

  /** "the Gulls", "Apricots" beside "apricots": several, or a word that the article has without a capital too. */
  private isThings({ firstToken, nameFirst, nameEnd }: Mention): boolean {
    const { tokens } = this.parts.document;
    const { lower } = tokens[nameEnd - 1]!.word;
    if (nameEnd - nameFirst !== 1) return false;
    if (firstToken < nameFirst && tokens[firstToken]!.word.lower === 'the' && /[^s]s$/.test(lower))
      return true;
    this.small ??= new Set(
      tokens.filter(({ word }) => !(word.bits & BIT.capital)).map(({ word }) => word.lower),
    );
    return this.small.has(lower);
  }

  /** "the call handler told me": a noun of no known kind that is the subject of a verb of speech. */
  private speaks(other: Mention): boolean {
    const { lower, bits } = this.parts.document.tokens[other.head]!.word;
    if (
      bits &
      (BIT.person | BIT.organisation | BIT.document | BIT.time | BIT.place | BIT.capital | BIT.digit)
    )
      return false;
    return (
      /(?:er|or|ist|ian|eer|ster|ant)$/.test(lower) &&
      this.parts.subjects.speakingIn(other.sentence).has(other.index)
    );
  }

  /** "Bookings fell": what has a capital only because it opens its sentence, for all the text shows. */
  private mayBeWord(other: Mention): boolean {
    const { tokens, sentences } = this.parts.document;
    if (other.nameEnd - other.nameFirst > 1) return false;
    const { bits } = tokens[other.head]!.word;
    if (bits & BIT.time) return true;
    return (
      sentences[other.sentence]!.firstToken === other.firstToken &&
      !(bits & (BIT.male | BIT.female | BIT.title))
    );
  }

  /** "A scaffolder laughed": a noun of no known kind that ends like one for a person, brought in as its sentence's subject. */
  private bringsIn(other: Mention): boolean {
    const { tokens, sentences } = this.parts.document;
    const { bits, lower } = tokens[other.head]!.word;
    if (!/(?:er|or|ist|ian|eer|ster|folk)$/.test(lower)) return false;
    if (bits & (BIT.organisation | BIT.document | BIT.time | BIT.place | BIT.capital | BIT.digit))
      return false;
    if (!broughtIn.test(tokens[other.firstToken]!.word.lower)) return false;
    // "A transformer has been bought"
    if (tokens[other.endToken] && tokens[other.endToken]!.word.bits & BIT.auxiliary) return false;
    const { firstToken, endToken } = sentences[other.sentence]!;
    return firstToken === other.firstToken && this.parts.subjects.isMain(other, firstToken, endToken);
  }

  /** "A nurse, she was due at seven": the pronoun itself says who is meant. */
  private isAside(other: Mention, mention: Mention): boolean {
    const { tokens } = this.parts.document;
    return other.endToken === mention.firstToken - 1 && tokens[other.endToken]!.word.text === ',';
  }
}
