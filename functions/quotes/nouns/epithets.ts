import { BIT } from '../lexicon/lookup.ts';
import { agrees } from '../names/gender.ts';
import type { Entity } from '../people/people.ts';
import type { Gender, Mention } from '../phrases/mentions.ts';
import { lastMention } from '../resolution/office-holders.ts';
import type { Referent } from '../resolution/referent.ts';
import type { Court } from './court.ts';
import { isOfBody } from './leads.ts';
import type { Parts } from './parts.ts';

/** What the names of lands begin with whose people are called otherwise. */
const lands: Readonly<Record<string, string>> = {
  frenchman: 'fr',
  frenchwoman: 'fr',
  spaniard: 'spa',
  dutchman: 'neth',
  welshman: 'wal',
  dane: 'den',
  swiss: 'swi',
  pole: 'pol',
  irishman: 'ire',
  irishwoman: 'ire',
  filipino: 'phil',
  filipina: 'phil',
  briton: 'brit',
};

const official =
  /\b(?:minister|secretary|mayor|councillor|cllr|coun|clr|mp|mla|td|governor|president|commissioner|inspector|sergeant|garda|constable|officer|bishop|director|manager|boss|coach|producer|promoter|publisher|collector|chief|chairman|chairwoman|superintendent)\b/i;

/** Whom nouns mean that no role tells: by their town or land, or because all others nearby have roles. */
export class Epithets {
  private readonly parts: Parts;
  private readonly court: Court;

  constructor(parts: Parts, court: Court) {
    this.parts = parts;
    this.court = court;
  }

  /** "Mr Ruiz rose … the minister said": an office that nobody is told to hold, of the one person nearby without any. */
  unheld(mention: Mention, gender: Gender): Referent | null {
    const person = this.parts.findPerson(mention, gender);
    const { entity } = person ?? {};
    if (entity?.type !== 'person' || entity.roles.length > 0 || !this.court.isLay(entity)) return null;
    return this.isRecent(entity, mention) && isOfBody(this.parts.document, entity, mention) ? person : null;
  }

  /** "the Plover man": whom the text tells to be of there, or the layman named last. */
  local(mention: Mention, head: string, gender: Gender): Referent | null {
    const { tokens } = this.parts.document;
    const { bits, lower } = tokens[mention.head - 1]!.word;
    if (!/^(?:man|woman|lad|lass|boy|girl|native|resident)$/.test(head) || !(bits & BIT.capital)) return null;
    if (mention.head - mention.firstToken < 2) return null;
    const fits = (one: Entity): boolean => agrees(one.gender, gender) && this.court.isLay(one);
    const of = this.court.namedLast(mention, (one) => fits(one) && this.isOf(one, lower));
    return of ?? this.court.namedLast(mention, fits);
  }

  /** "Plover sailor Ana Ruiz", "Ana Ruiz, from Plover": whether the sentence that names somebody first names the place. */
  private isOf({ mentions: named }: Entity, place: string): boolean {
    const { mentions, tokens, sentences } = this.parts.document;
    return named.slice(0, 2).some((at) => {
      const { firstToken, endToken } = sentences[mentions[at]!.sentence]!;
      return tokens.slice(firstToken, endToken).some(({ word }) => word.lower === place);
    });
  }

  /** "Minister Jo Roy met Ana Ruiz … the tailor": the one person nearby of whom no role is told, where the likeliest has another. */
  withoutRole(likely: Referent | null, mention: Mention, gender: Gender): Referent | null {
    if (!likely?.entity?.roles.some((role) => official.test(role))) return likely;
    const { mentions, people, sentences } = this.parts.document;
    const found = new Set<Entity>();
    for (let m = mention.index - 1; m >= 0 && mention.paragraph - mentions[m]!.paragraph <= 1; m--) {
      const other = mentions[m]!;
      const entity =
        other.kind === 'name' && !other.inRun && !other.possessive ? people.entityOf(other) : null;
      if (entity?.type !== 'person' || entity.roles.length > 0 || entity.words.length < 2) continue;
      if (!this.parts.clauses.opensClause(other, sentences[other.sentence]!.firstToken)) continue;
      if (agrees(entity.gender, gender)) found.add(entity);
    }
    const [only, ...others] = found;
    return only && others.length === 0 ? { entity: only, description: null } : likely;
  }

  /** "the Kenyan": whom the text brings in beside the name of a land or town that begins alike. */
  ofLand(mention: Mention, noun: string): Entity | null {
    const stem = lands[noun] ?? noun.slice(0, 4);
    const { mentions, tokens } = this.parts.document;
    const of = this.court.namedLast(mention, ({ mentions: named }) =>
      named.slice(0, 2).some((at) => {
        const { firstToken, endToken } = mentions[at]!;
        return tokens
          .slice(Math.max(0, firstToken - 5), endToken + 5)
          .some(({ word }) => word.bits & BIT.capital && word.lower.startsWith(stem));
      }),
    );
    return of?.entity ?? null;
  }

  /** Whether somebody was named in this paragraph or the one before. */
  isRecent(entity: Entity, mention: Mention): boolean {
    const { document, protagonist } = this.parts;
    const last = lastMention(document, entity, mention.firstToken);
    if (last < 0) return false;
    const paragraphs = mention.paragraph - document.tokens[last]!.paragraph;
    return paragraphs <= 1 || (paragraphs <= 8 && entity === protagonist);
  }
}
