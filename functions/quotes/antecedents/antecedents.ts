import { namesIn } from '../addressed.ts';
import type { Clauses } from '../clauses.ts';
import type { Document } from '../document.ts';
import { genderOfRole } from '../gender.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Gender, Mention } from '../mentions.ts';
import { lastMention, type OfficeHolders } from '../office-holders.ts';
import type { Entity } from '../people.ts';
import { type Referent, sameReferent } from '../referent.ts';
import type { SpeakingTurn, Turns } from '../speaking-turns.ts';
import { type Antecedent, countSightings, fits } from './antecedent.ts';
import { F, newRow, WIDTH } from './features.ts';

/** Mentions looked at before a pronoun, and how far back they may lie, in tokens and paragraphs. */
const MOST_SEEN = 40;
const MOST_TOKENS = 400;
const MOST_PARAGRAPHS = 6;
/** Mentions looked at after a pronoun: a sentence may be as long as the text. */
const MOST_AHEAD = 80;
/** Paragraphs after which whoever spoke last is no longer meant, if nobody names them. */
const MOST_SILENT = 3;

const asking = /^(?:ask(?:s|ed)?|want(?:s|ed)|demand(?:s|ed)|wonder(?:s|ed)|inquired|enquired|put)$/;

/** Told of each choice as it is made, for training. */
export type Observer = (mention: Mention, antecedents: readonly Antecedent[]) => void;

/** What the search asks of the resolver. */
interface Parts {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly holders: OfficeHolders;
  /** For each paragraph, the first of its update. */
  readonly sections: readonly number[];
  readonly turns: Turns;
  readonly protagonist: Entity | null;
  readonly weights: Float64Array;
  resolve(mention: Mention): Referent | null;
  readonly observe?: Observer | undefined;
}

/** What is the same for all antecedents of a mention. */
interface Asked {
  readonly mention: Mention;
  readonly gender: Gender;
  /** Who spoke last, and who before that. */
  readonly last: SpeakingTurn | null;
  readonly second: SpeakingTurn | null;
  /** Marked words open the sentence: "“…,” she said". */
  readonly afterMarks: boolean;
  /** The mention opens its sentence. */
  readonly opens: boolean;
}

/** Finds the persons that "he", "she" and nouns without a name of their own stand for. */
export class Antecedents {
  private readonly parts: Parts;
  /** Subjects of sentences, by first token. */
  private readonly mains = new Map<number, number>();
  private readonly speaking = new Map<number, Set<number>>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The likeliest person, or null where nobody fits. */
  find(mention: Mention, gender: Gender): Referent | null {
    const { weights, observe } = this.parts;
    const candidates = this.candidates(mention, gender);
    observe?.(mention, candidates);
    let best: Referent | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const { referent, features } of candidates) {
      let score = 0;
      for (let f = 0; f < WIDTH; f++) score += weights[f]! * features[f]!;
      if (score > bestScore) {
        best = referent;
        bestScore = score;
      }
    }
    return best ?? this.lookAhead(mention, gender) ?? this.farBack(mention, gender);
  }

  /** Nobody near fits: whom the article names most, if named before. */
  private farBack(mention: Mention, gender: Gender): Referent | null {
    const { document, protagonist } = this.parts;
    if (!protagonist || mention.kind !== 'pronoun') return null;
    const referent: Referent = { entity: protagonist, description: null };
    return fits(referent, gender) && lastMention(document, protagonist, mention.firstToken) >= 0
      ? referent
      : null;
  }

  /** Whether all of them are one person. */
  isOnly(mention: Mention, gender: Gender): boolean {
    const persons = this.candidates(mention, gender).filter(
      ({ referent }) => referent.entity?.type === 'person',
    );
    return (
      persons.length > 0 && persons.every(({ referent }) => referent.entity === persons[0]!.referent.entity)
    );
  }

  /** Everybody it may be, nearest mention first. */
  private candidates(mention: Mention, gender: Gender): Antecedent[] {
    const { document, sections, turns, protagonist } = this.parts;
    const { mentions } = document;
    const found: Antecedent[] = [];
    const section = sections[mention.paragraph]!;
    const last = turns.before(mention.firstToken, section);
    const second = last && turns.beforeOther(last, section);
    const opens = document.sentences[mention.sentence]!.firstToken === mention.firstToken;
    const asked = { mention, gender, last, second, afterMarks: this.isAfterMarks(mention), opens };
    const addressed = mention.kind === 'pronoun' ? this.addressedBeside(mention) : null;
    let seen = 0;
    for (let m = mention.index - 1; m >= 0 && seen < MOST_SEEN; m--) {
      const other = mentions[m]!;
      if (other.paragraph < section) break;
      if (mention.firstToken - other.firstToken > MOST_TOKENS) break;
      if (mention.paragraph - other.paragraph > MOST_PARAGRAPHS) break;
      if (other.inRun || other.endToken > mention.firstToken) continue;
      if (other.paragraph !== mention.paragraph && turns.holds(other.paragraph)) continue;
      seen++;
      const referent = this.personOf(other, gender, mention);
      if (referent?.entity && addressed?.has(referent.entity)) continue;
      if (referent && (referent.entity?.type === 'person' || mention.kind === 'pronoun'))
        found.push({ referent, features: this.featuresOf(asked, other, referent) });
    }
    const noun = mention.kind !== 'pronoun';
    if (noun && protagonist && !found.some(({ referent }) => referent.entity === protagonist)) {
      const referent: Referent = { entity: protagonist, description: null };
      if (fits(referent, gender) && lastMention(document, protagonist, mention.firstToken) >= 0) {
        const features = newRow();
        features[F['noun: most named of all, out of sight']] = 1;
        found.push({ referent, features });
      }
    }
    if (last) {
      const spoke = found.filter(({ referent }) => sameReferent(referent, last.referent));
      const paragraphs = mention.paragraph - last.paragraph;
      const heard = last.referent.entity && addressed?.has(last.referent.entity);
      if (spoke.length === 0 && !heard && paragraphs <= MOST_SILENT && fits(last.referent, gender)) {
        const features = newRow();
        features[F['spoke last, out of sight']] = 1;
        features[F['spoke last, out of sight, by paragraphs']] = paragraphs;
        found.push({ referent: last.referent, features });
      }
      const others = found.some(
        ({ referent, features }) =>
          features[F['named since the last words quoted']] && !sameReferent(referent, last.referent),
      );
      if (!others)
        for (const { features } of spoke) features[F['spoke last and nobody else named since']] = 1;
    }
    countSightings(found);
    return found;
  }

  private featuresOf(asked: Asked, other: Mention, referent: Referent): number[] {
    const { mention, gender, last, second, afterMarks } = asked;
    const { document, clauses, protagonist } = this.parts;
    const { tokens, sentences, paragraphs } = document;
    const row = newRow();
    const back = mention.sentence - other.sentence;
    const apart = mention.paragraph - other.paragraph;
    const distance = Math.min(60, mention.firstToken - other.firstToken) / 30;
    const governed = this.isGoverned(other);
    const { firstToken, endToken } = sentences[other.sentence]!;
    const main = this.isMain(other, firstToken, endToken);
    const cued = this.speakingIn(other.sentence).has(other.index);
    const noun = mention.kind !== 'pronoun';
    row[F['sentences back']] = Math.min(back, 6);
    row[F['same sentence']] = back === 0 ? 1 : 0;
    row[F['sentence before']] = back === 1 ? 1 : 0;
    row[F['paragraphs back']] = apart;
    row[F['same paragraph']] = apart === 0 ? 1 : 0;
    row[F['tokens back']] = distance;
    if (back === 0) row[F['tokens back, same sentence']] = distance;
    if (main) row[back === 0 ? F['subject of this sentence'] : F['subject of its sentence']] = 1;
    if (main && back === 1 && apart === 0 && other.kind !== 'pronoun')
      row[F['subject of the sentence before, by name']] = 1;
    if (main && back === 1 && apart === 0 && other.kind === 'pronoun')
      row[F['subject of the sentence before, by pronoun']] = 1;
    if (main && back > 1) row[F['subject of a sentence farther back']] = 1;
    if (main && asked.opens) row[F['subject, and the pronoun opens its sentence']] = 1;
    if (governed && back === 0) row[F['governed, in this sentence']] = 1;
    if (!main && clauses.opensClause(other, firstToken)) row[F['in a clause of its own']] = 1;
    if (cued) row[F['subject of a cue']] = 1;
    if (cued && back === 1) row[F['subject of a cue in the sentence before']] = 1;
    if (!main && !governed && !other.possessive) row[F.free] = 1;
    if (governed) row[F.governed] = 1;
    if (other.possessive) row[F.possessor] = 1;
    if (other.kind === 'pronoun') row[F.pronoun] = 1;
    if (paragraphs[other.paragraph]!.role === 'headline') row[F['in the headline']] = 1;
    const { entity } = referent;
    if (entity) {
      const named = Math.log2(1 + entity.mentions.length);
      row[F['times named']] = named;
      if (other.kind === 'nominal') row[F['role of somebody named']] = 1;
      if (gender && entity.gender === gender) row[F['gender known']] = 1;
      if (entity.type === 'unknown') row[F['kind unknown']] = 1;
      if (entity === protagonist) row[F['most named of all']] = 1;
      if (entity.mentions[0] === other.index) {
        row[F['named first here']] = 1;
        if (back <= 1) row[F['named first here, in this sentence or the one before']] = 1;
      }
      if (noun) {
        row[F['noun: times named']] = named;
        row[entity.roles.length > 0 ? F['noun: has another role'] : F['noun: no role is told']] = 1;
        if (entity === protagonist) row[F['noun: most named of all']] = 1;
      }
    } else {
      row[F['unnamed description']] = 1;
      if (main) row[F['unnamed description, subject of its sentence']] = 1;
      if (main && back === 1) row[F['unnamed description, subject of the sentence before']] = 1;
      if (cued) row[F['unnamed description, subject of a cue']] = 1;
      if (apart === 0) row[F['unnamed description, same paragraph']] = 1;
      if (other.kind === 'nominal' && !(tokens[other.head]!.word.bits & BIT.person))
        row[F['unnamed description of no known kind']] = 1;
      if (/^(?:an?|one|another)$/.test(tokens[other.firstToken]!.word.lower))
        row[F['unnamed description brought in by an article']] = 1;
    }
    const spoke = last !== null && sameReferent(last.referent, referent);
    if (last && spoke) {
      const silent = mention.paragraph - last.paragraph;
      row[
        silent === 0
          ? F['spoke last, in this paragraph']
          : silent === 1
            ? F['spoke last, in the paragraph before']
            : F['spoke last, farther back']
      ] = 1;
      if (noun) row[F['noun: spoke last']] = 1;
      if (afterMarks && silent === 0) row[F['after marks: spoke last, in this paragraph']] = 1;
    } else if (second && sameReferent(second.referent, referent)) row[F['spoke last but one']] = 1;
    if (last && other.firstToken > last.token) row[F['named since the last words quoted']] = 1;
    if (afterMarks) {
      if (spoke && tokens[last.token]?.word.text.startsWith('?')) row[F['after marks: asked last']] = 1;
      if (main && back === 1) {
        row[F['after marks: subject of the sentence before']] = 1;
        if (this.asksIn(other.sentence)) row[F['after marks: asks in the sentence before']] = 1;
      }
      if (apart === 0 && other.kind === 'name') {
        row[F['after marks: named in this paragraph']] = 1;
        if (main) row[F['after marks: subject of this paragraph by name']] = 1;
      }
      if (cued && back >= 1) row[F['after marks: subject of a cue before']] = 1;
      if (main && (!last || last.paragraph !== mention.paragraph))
        row[F['after marks: nobody spoke in this paragraph yet, subject']] = 1;
    }
    if (noun) {
      if (main) row[F['noun: subject of its sentence']] = 1;
      if (back === 0) row[F['noun: same sentence']] = 1;
    }
    return row;
  }

  /** Whether a preposition or a verb stands before a mention, or before others that "and" joins it to. */
  private isGoverned(mention: Mention): boolean {
    const { document, clauses } = this.parts;
    let first = mention;
    for (let n = 0; n < 4; n++) {
      const before = document.tokens[first.firstToken - 1];
      if (!before || before.sentence !== first.sentence) return false;
      if (clauses.governs(before, first)) return true;
      const left = document.mentions[clauses.endsAt[before.index]!];
      if (!left || !/^(?:and|or|,)$/.test(before.word.lower)) return false;
      first = left;
    }
    return false;
  }

  /** "“…,” she said": whether marked words open the mention's sentence. */
  private isAfterMarks(mention: Mention): boolean {
    const { tokens, sentences } = this.parts.document;
    const { firstToken } = sentences[mention.sentence]!;
    for (let k = firstToken; k < mention.firstToken && k < firstToken + 3; k++)
      if (tokens[k]!.run >= 0) return true;
    return false;
  }

  /** "“Yes, Mr Ruiz,” he said": whom the marked words before a pronoun address. */
  private addressedBeside({ sentence, firstToken }: Mention): ReadonlySet<Entity> | null {
    const { document, holders } = this.parts;
    const { tokens, runs, sentences } = document;
    for (let k = firstToken - 1; k >= sentences[sentence]!.firstToken && k >= firstToken - 4; k--) {
      const run = runs[tokens[k]!.run];
      if (!run) continue;
      let from = k;
      while (from > 0 && tokens[from - 1]!.run === run.index) from--;
      return namesIn(document, holders, { firstToken: from, endToken: k + 1 }).addressed;
    }
    return null;
  }

  private asksIn(sentence: number): boolean {
    const { tokens, sentences } = this.parts.document;
    const { firstToken, endToken } = sentences[sentence]!;
    for (let k = firstToken; k < endToken; k++)
      if (tokens[k]!.run < 0 && asking.test(tokens[k]!.word.lower)) return true;
    return false;
  }

  /** The subjects of a sentence's cues. */
  private speakingIn(sentence: number): Set<number> {
    const known = this.speaking.get(sentence);
    if (known) return known;
    const { document, clauses } = this.parts;
    const { firstToken, endToken } = document.sentences[sentence]!;
    const found = new Set<number>();
    for (let k = firstToken; k < endToken; k++)
      if (clauses.cue[k] && document.tokens[k]!.run < 0) found.add(clauses.subjectOf(k).mention);
    this.speaking.set(sentence, found);
    return found;
  }

  /** A sentence's subject, or the name in apposition to it ("One of them, Ana Ruiz, has …"). */
  private isMain(mention: Mention, from: number, to: number): boolean {
    const { document, clauses } = this.parts;
    const main = this.mains.get(from) ?? clauses.mainSubject(from, to);
    this.mains.set(from, main);
    if (main === mention.index) return true;
    const subject = document.mentions[main];
    if (!subject || mention.kind !== 'name' || subject.kind === 'name') return false;
    return (
      document.tokens[mention.firstToken - 1]?.word.text === ',' && mention.firstToken - subject.endToken <= 4
    );
  }

  /** A pronoun before its name: "In his speech, Ruiz said". */
  private lookAhead(mention: Mention, gender: Gender): Referent | null {
    const { mentions, people } = this.parts.document;
    for (
      let m = mention.index + 1;
      m < mentions.length && m <= mention.index + MOST_AHEAD && mentions[m]!.sentence <= mention.sentence + 1;
      m++
    ) {
      const other = mentions[m]!;
      if (other.kind !== 'name' || other.inRun) continue;
      const entity = people.entityOf(other);
      if (entity?.type === 'person' && (!entity.gender || !gender || entity.gender === gender))
        return { entity, description: null };
    }
    return null;
  }

  /** Whether an earlier mention may be the person meant, and who that is. */
  private personOf(other: Mention, gender: Gender, mention: Mention): Referent | null {
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
      if (entity.type === 'unknown' && /^(?:in|from|at|near)$/.test(before)) return null;
      if (entity.type === 'unknown' && entity.mentions.length < 2 && this.mayBeWord(other)) return null;
      if (entity.type === 'unknown' && entity.mentions.length < 2 && mention.sentence - other.sentence > 1)
        return null;
      return !entity.gender || !gender || entity.gender === gender ? { entity, description: null } : null;
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
    if (own && gender && own !== gender) return null;
    if (mention.sentence - other.sentence > 3) return null;
    const referent = this.parts.resolve(other);
    return referent && (fits(referent, gender) || this.bringsIn(other) || this.speaks(other))
      ? referent
      : null;
  }

  /** "the call handler told me": a noun of no known kind that is the subject of a verb of speech. */
  private speaks(other: Mention): boolean {
    const { lower, bits } = this.parts.document.tokens[other.head]!.word;
    if (
      bits &
      (BIT.person | BIT.organisation | BIT.document | BIT.time | BIT.place | BIT.capital | BIT.digit)
    )
      return false;
    return /(?:er|or|ist|ian|eer|ster|ant)$/.test(lower) && this.speakingIn(other.sentence).has(other.index);
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
    if (!/^(?:an?|one|another)$/.test(tokens[other.firstToken]!.word.lower)) return false;
    // "A transformer has been bought"
    if (tokens[other.endToken] && tokens[other.endToken]!.word.bits & BIT.auxiliary) return false;
    const { firstToken, endToken } = sentences[other.sentence]!;
    return firstToken === other.firstToken && this.isMain(other, firstToken, endToken);
  }

  /** "A nurse, she was due at seven": the pronoun itself says who is meant. */
  private isAside(other: Mention, mention: Mention): boolean {
    const { tokens } = this.parts.document;
    return other.endToken === mention.firstToken - 1 && tokens[other.endToken]!.word.text === ',';
  }
}
