import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { agrees, genderOfRole } from '../names/gender.ts';
import { broughtIn, type Gender, type Mention } from '../phrases/mentions.ts';
import type { Referent } from '../resolution/referent.ts';
import { fits, isOne } from './antecedent.ts';
import { groupOf } from './brought-in.ts';
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
      // "a job in Ruiz": a place that is called as a person may be.
      if (
        single &&
        other.firstToken === other.nameFirst &&
        /^(?:in|near|across|outside|throughout)$/.test(before)
      )
        return null;
      if (entity.type === 'unknown' && entity.mentions.length < 2 && this.mayBeWord(other)) return null;
      if (entity.type === 'unknown' && entity.mentions.length < 2 && mention.sentence - other.sentence > 1)
        return null;
      return agrees(entity.gender, gender) ? { entity, description: null } : null;
    }
    const { lower, bits } = tokens[other.head]!.word;
    if (other.kind === 'pronoun' && isOne.test(lower)) {
      const referent = this.isSomebody(other) ? this.parts.resolve(other) : null;
      if (mention.sentence - other.sentence > 3 || !agrees(this.genderOf(other), gender)) return null;
      return referent && fits(referent, gender) ? referent : null;
    }
    if (other.kind === 'pronoun') {
      const own: Gender = /^(?:he|him|his)$/.test(lower) ? 'm' : /^(?:she|her)$/.test(lower) ? 'f' : '';
      if (!own || (gender && own !== gender)) return null;
      if (mention.sentence - other.sentence > 3) return null;
      return this.parts.resolve(other);
    }
    if (other.plural || !(bits & BIT.person || this.bringsIn(other) || this.speaks(other))) return null;
    if (this.isAside(other, mention)) return null;
    if (!agrees(this.genderOf(other), gender)) return null;
    if (mention.sentence - other.sentence > 3) return null;
    const referent = this.parts.resolve(other);
    return referent && (fits(referent, gender) || this.bringsIn(other) || this.speaks(other))
      ? referent
      : null;
  }

  /** The gender that a noun tells, or the first pronoun behind it ("a nurse, who asked us not to use her name"). */
  genderOf(other: Mention): Gender {
    const { tokens, mentions, people } = this.parts.document;
    const { lower } = tokens[other.head]!.word;
    const own = other.kind === 'nominal' ? genderOfRole(lower) : '';
    const brought = broughtIn.test(tokens[other.firstToken]!.word.lower);
    const comma = tokens[other.endToken]?.word.text === ',' ? 1 : 0;
    const who = /^wh(?:o|ose)$/.test(tokens[other.endToken + comma]?.word.lower ?? '');
    if (own || (!brought && !who)) return own;
    const from = groupOf(this.parts.document, other) ?? other;
    for (let m = from.index + 1; mentions[m]?.sentence === other.sentence; m++) {
      const next = mentions[m]!;
      const { bits, lower } = tokens[next.head]!.word;
      if (next.inRun) return '';
      if (next.kind === 'pronoun') {
        if (/^(?:he|his|himself)$/.test(lower)) return 'm';
        if (/^(?:she|herself)$/.test(lower) || (lower === 'her' && next.possessive)) return 'f';
        if (/^(?:him|her)$/.test(lower)) return '';
        continue;
      }
      const type = next.kind === 'name' ? people.entityOf(next)?.type : undefined;
      if (type === 'person' || type === 'unknown') return '';
      if (next.kind === 'nominal' && !next.plural && bits & (BIT.person | BIT.title)) return '';
    }
    return '';
  }

  /** "One of the traders, who …", "Another was blunter": one of several persons, and no thing that is counted. */
  private isSomebody(other: Mention): boolean {
    const { document, subjects } = this.parts;
    const { tokens, sentences } = document;
    const { endToken } = other;
    const group = groupOf(document, other);
    if (group)
      return group.plural && (group.kind === 'pronoun' || (tokens[group.head]!.word.bits & BIT.person) !== 0);
    const who = tokens[endToken]?.word.text === ',' ? endToken + 1 : endToken;
    if (/^wh(?:o|ose)$/.test(tokens[who]?.word.lower ?? '')) return true;
    const { firstToken, endToken: end } = sentences[other.sentence]!;
    return firstToken === other.firstToken && subjects.isMain(other, firstToken, end);
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
