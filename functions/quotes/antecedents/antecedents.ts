import type { Document } from '../document.ts';
import { agrees } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import { namesIn } from '../resolution/addressed.ts';
import { lastMention, type OfficeHolders } from '../resolution/office-holders.ts';
import { type Referent, sameReferent } from '../resolution/referent.ts';
import type { Turns } from '../resolution/speaking-turns.ts';
import { scoreOf } from '../rows.ts';
import { type Antecedent, countSightings, fits } from './antecedent.ts';
import { broughtInBefore } from './brought-in.ts';
import { F, newRow } from './features.ts';
import { Persons } from './persons.ts';
import { featuresOf } from './sighting.ts';
import { Subjects } from './subjects.ts';

/** Mentions looked at before a pronoun, and how far back they may lie, in tokens and paragraphs. */
const MOST_SEEN = 40;
const MOST_TOKENS = 400;
const MOST_PARAGRAPHS = 6;
/** Mentions looked at after a pronoun: a sentence may be as long as the text. */
const MOST_AHEAD = 80;
/** Paragraphs after which whoever spoke last is no longer meant, if nobody names them. */
const MOST_SILENT = 3;

/** Told of each choice as it is made, for training. */
export type Observer = (mention: Mention, antecedents: readonly Antecedent[]) => void;

/** What the search asks of the resolver. */
interface Parts {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly holders: OfficeHolders;
  readonly turns: Turns;
  readonly protagonist: Entity | null;
  readonly weights: Float64Array;
  resolve(mention: Mention): Referent | null;
  readonly observe?: Observer | undefined;
}

/** Finds the persons that "he", "she" and nouns without a name of their own stand for. */
export class Antecedents {
  private readonly parts: Parts;
  private readonly persons: Persons;
  /** The person most named, by gender, as far as has been asked. */
  private readonly leads = new Map<Gender, Entity | null>();
  private readonly seen: Parameters<typeof featuresOf>[0];
  /** By mention, the share of the probability of whom it was taken for. */
  private readonly shares = new Map<number, number>();

  constructor(parts: Parts) {
    const { document, clauses, protagonist } = parts;
    this.parts = parts;
    const subjects = new Subjects(document, clauses);
    this.persons = new Persons({ document, subjects, resolve: parts.resolve });
    this.seen = { document, clauses, subjects, protagonist };
  }

  /** The likeliest person, or null where nobody fits. */
  find(mention: Mention, gender: Gender): Referent | null {
    const { weights, observe } = this.parts;
    const own = broughtInBefore(this.parts, mention);
    const fitting = own && this.parts.resolve(own);
    if (fitting && fits(fitting, gender)) return fitting;
    const candidates = this.candidates(mention, gender);
    observe?.(mention, candidates);
    const scores = candidates.map(({ features }) => scoreOf(features, weights));
    const top = Math.max(...scores);
    const best = candidates[scores.indexOf(top)]?.referent;
    if (best) {
      let own = 0;
      let all = 0;
      candidates.forEach(({ referent }, c) => {
        const share = Math.exp(scores[c]! - top);
        all += share;
        if (sameReferent(referent, best)) own += share;
      });
      this.shares.set(mention.index, own / all);
    }
    return best ?? this.lookAhead(mention, gender);
  }

  /** The share of the probability, 0 to 1, of whom a mention was taken for; null where nobody was weighed. */
  shareOf({ index }: Mention): number | null {
    return this.shares.get(index) ?? null;
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
    const { document, turns, protagonist } = this.parts;
    const { mentions, sections } = document;
    const found: Antecedent[] = [];
    const section = sections[mention.paragraph]!;
    const last = turns.before(mention.firstToken, section);
    const second = last && turns.beforeOther(last, section);
    const opens = document.sentences[mention.sentence]!.firstToken === mention.firstToken;
    const asked = { mention, gender, last, second, afterMarks: this.isAfterMarks(mention), opens };
    const addressed = mention.kind === 'pronoun' ? this.addressedBeside(mention) : null;
    const asker = mention.kind === 'pronoun' ? this.askedAbout(mention) : null;
    let seen = 0;
    for (let m = mention.index - 1; m >= 0 && seen < MOST_SEEN; m--) {
      const other = mentions[m]!;
      if (other.paragraph < section) break;
      if (mention.firstToken - other.firstToken > MOST_TOKENS) break;
      if (mention.paragraph - other.paragraph > MOST_PARAGRAPHS) break;
      if (other.inRun || other.endToken > mention.firstToken) continue;
      if (other.paragraph !== mention.paragraph && turns.holds(other.paragraph)) continue;
      seen++;
      const referent = this.persons.personOf(other, gender, mention);
      if (referent?.entity && addressed?.has(referent.entity)) continue;
      if (referent?.entity && asker?.has(referent.entity)) continue;
      if (referent && (referent.entity?.type === 'person' || mention.kind === 'pronoun'))
        found.push({
          referent,
          features: featuresOf(
            this.seen,
            asked,
            other,
            referent,
            other.kind === 'name' ? '' : this.persons.genderOf(other),
          ),
        });
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
    if (!noun) this.addLeads(found, mention, gender);
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

  /** Whom the article names most of that gender, if before and out of sight. */
  private addLeads(found: Antecedent[], mention: Mention, gender: Gender): void {
    const { document, protagonist } = this.parts;
    for (const lead of new Set([protagonist, this.leadOf(gender)])) {
      if (!lead || !agrees(lead.gender, gender)) continue;
      if (found.some(({ referent }) => referent.entity === lead)) continue;
      if (lastMention(document, lead, mention.firstToken) < 0) continue;
      const features = newRow();
      features[F['most named of all, out of sight']] = lead === protagonist ? 1 : 0;
      features[F['times named']] = Math.log2(1 + lead.mentions.length);
      features[F['most named of that gender, out of sight']] = lead.gender === gender ? 1 : 0;
      if (lead.gender === gender) features[F['gender known']] = 1;
      found.push({ referent: { entity: lead, description: null }, features });
    }
  }

  /** The person of that gender whom the article names most. */
  private leadOf(gender: Gender): Entity | null {
    let lead = this.leads.get(gender);
    if (lead === undefined) {
      lead = null;
      for (const one of this.parts.document.people.entities)
        if (
          one.type === 'person' &&
          one.gender === gender &&
          one.mentions.length > (lead?.mentions.length ?? 0)
        )
          lead = one;
      this.leads.set(gender, lead);
    }
    return lead;
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

  /** "Asked by the coroner, Ana Ruiz, if Roy had slept, he said": who asks and of whom, who are not the one that answers. */
  private askedAbout(mention: Mention): ReadonlySet<Entity> | null {
    const { tokens, sentences, mentions, people } = this.parts.document;
    const { firstToken } = sentences[mention.sentence]!;
    if (
      !/^(?:asked|pressed|quizzed|questioned|challenged|cross-examined|told|reminded)$/.test(
        tokens[firstToken]!.word.lower,
      )
    )
      return null;
    const named = new Set<Entity>();
    for (let m = mention.index - 1; m >= 0 && mentions[m]!.firstToken >= firstToken; m--) {
      const entity = mentions[m]!.kind === 'name' ? people.entityOf(mentions[m]!) : null;
      if (entity) named.add(entity);
    }
    return named;
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
      if (entity?.type === 'person' && agrees(entity.gender, gender)) return { entity, description: null };
    }
    return null;
  }
}
