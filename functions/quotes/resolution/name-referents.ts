import { BIT } from '../lexicon/lookup.ts';
import type { Nominals } from '../nouns/nominals.ts';
import type { Parts } from '../nouns/parts.ts';
import type { Entity } from '../people/people.ts';
import { broughtIn, type Mention } from '../phrases/mentions.ts';
import { describe } from './description.ts';
import { appositionLead } from './named-beside.ts';
import { lastMention } from './office-holders.ts';
import type { Referent } from './referent.ts';

/** Offices and seats that stand for who holds them. */
const office = /^(?:MP|MSP|MLA|TD|MEP|MK|MPP|MNA|MCA|MS|CEO|CFO|COO|PM|CM)$/;

/** "the Minister": a title of one word behind an article. */
const seatless = ({ nameFirst, nameEnd, firstToken }: Mention): boolean =>
  nameEnd - nameFirst === 1 && nameFirst > firstToken;

/** Whom names mean: the entity of that name, or who goes by an office, a seat, a party or a nation with a capital. */
export class NameReferents {
  private readonly parts: Parts;
  private readonly nominals: Nominals;

  constructor(parts: Parts, nominals: Nominals) {
    this.parts = parts;
    this.nominals = nominals;
  }

  /** Whom a name means, or null where nobody can be told. */
  find(mention: Mention): Referent | null {
    const { tokens, people } = this.parts.document;
    const entity = people.entityOf(mention);
    const acronym = this.byAcronym(mention, entity);
    if (acronym) return { entity: acronym, description: null };
    const author = this.nominals.author(mention, tokens[mention.head]!.word.lower);
    if (author) return author;
    const titled = this.byTitle(mention, entity);
    if (titled) return { entity: titled, description: null };
    const aged = entity ? null : this.nominals.byAge(mention);
    if (aged) return aged;
    const seat = this.isSeat(mention);
    if (seat) {
      const member = this.member(mention);
      if (member) return member;
    }
    if (entity && !(entity.mentions.length === 1 && (seat || this.isEpithet(mention))))
      return { entity, description: null };
    const lead = appositionLead(this.parts, mention);
    if (lead && lead !== mention) return this.parts.resolve(lead);
    if (seat || this.isEpithet(mention)) {
      const local = seat ? null : this.nominals.epithets.ofLand(mention, tokens[mention.head]!.word.lower);
      if (local) return { entity: local, description: null };
      const person = this.parts.findPerson(mention, '');
      if (person?.entity) return person;
    }
    let head = tokens[mention.head]!.word.lower;
    for (let k = mention.nameFirst; k < mention.nameEnd; k++) {
      if (tokens[k]!.word.bits & (BIT.person | BIT.title)) {
        head = tokens[k]!.word.lower;
        if (tokens[k + 1] && tokens[k + 1]!.word.bits & BIT.preposition) break;
      }
    }
    const named = this.nominals.byRole(mention, head, '');
    if (named) return { entity: named, description: null };
    const unheld =
      /^minister$/.test(head) && seatless(mention) ? this.nominals.epithets.unheld(mention, '') : null;
    return unheld ?? describe(this.parts.document, this.parts.clauses, mention);
  }

  /** "the Republican said", "the MSP said": a party, a nation or a seat that stands for one person. */
  private isEpithet(mention: Mention): boolean {
    const { text, lower, bits } = this.parts.document.tokens[mention.head]!.word;
    const length = mention.nameEnd - mention.nameFirst;
    // "the Plover Democrat"
    if (length > 1 && !(length === 2 && /^(?:democrat|republican)$/.test(lower))) return false;
    if (mention.nameFirst === mention.firstToken) return false;
    if (this.parts.document.tokens[mention.firstToken]!.word.lower !== 'the') return false;
    if (bits & BIT.allCaps) return office.test(text);
    return /(?:[a-z]{3}ite|[a-z]{2}ian|[a-z]can|crat|woman|[^hu]man|ese|ander|texan|^(?:(?:keny|ugand|rwand|cub|angol|(?:sri-)?lank|afgh|kore|chile|zimbabwe|belize|europe|singapore|samo|tong|hawaii|tibet|nepal|venezuel|guatemal|hondur|salvador|uruguay|paraguay|trinidad)an|pakistani|bangladeshi|israeli|iraqi|kuwaiti|qatari|nepali|emirati|omani|yemeni|greek|pole|thai|bajan|kiwi|cypriot|scot|briton|brit|dane|swede|finn|turk|spaniard|croat|serb|czech|argentine|filipino|filipina|aussie|geordie|scouser))$/.test(
      lower,
    );
  }

  /** "the Dublin TD", "the MP". */
  private isSeat(mention: Mention): boolean {
    const { tokens } = this.parts.document;
    const length = mention.nameEnd - mention.nameFirst;
    if (length > 3 || mention.nameFirst === mention.firstToken) return false;
    return tokens[mention.firstToken]!.word.lower === 'the' && office.test(tokens[mention.head]!.word.text);
  }

  /** Whose seat it is: somebody unnamed whom this paragraph brought in ("one MP … the MP"), else who holds such an office. */
  private member(mention: Mention): Referent | null {
    const { mentions, tokens } = this.parts.document;
    const { text, lower } = tokens[mention.head]!.word;
    for (let m = mention.index - 1; m >= 0 && mentions[m]!.paragraph === mention.paragraph; m--) {
      const other = mentions[m]!;
      if (other.inRun || tokens[other.head]!.word.text !== text) continue;
      if (broughtIn.test(tokens[other.firstToken]!.word.lower))
        return describe(this.parts.document, this.parts.clauses, other);
    }
    const held = this.parts.holders.holdersOf(lower);
    if (!held.some((one) => lastMention(this.parts.document, one, mention.firstToken) >= 0)) return null;
    const entity = this.nominals.byRole(mention, lower, '');
    return entity && { entity, description: null };
  }

  /** "the Omanhene said": whose title it is, where the word names nobody else. */
  private byTitle(mention: Mention, entity: Entity | null): Entity | null {
    if (mention.nameEnd - mention.nameFirst !== 1 || mention.nameFirst === mention.firstToken) return null;
    const capitals = (this.parts.document.tokens[mention.head]!.word.bits & BIT.allCaps) !== 0;
    if (entity?.type === 'organisation' && entity.words.length > 1) return null;
    if (entity && entity.type !== 'unknown' && !capitals) return null;
    const { lower } = this.parts.document.tokens[mention.head]!.word;
    const own = this.parts.holders.holdersOf(lower);
    const [holder, ...others] = own.length > 0 || capitals ? own : this.parts.holders.alikeOf(lower);
    return holder && others.length === 0 ? holder : null;
  }

  /** "the OC said": an office by its initials, where a person who holds it was named before. */
  private byAcronym(mention: Mention, entity: Entity | null): Entity | null {
    const { text, bits } = this.parts.document.tokens[mention.head]!.word;
    const single = mention.nameEnd - mention.nameFirst === 1 && mention.nameFirst > mention.firstToken;
    if (!single || !(bits & BIT.allCaps) || (entity && (entity.words.length > 1 || entity.type === 'person')))
      return null;
    const named = this.parts.holders
      .byAcronym(text)
      .filter((one) => lastMention(this.parts.document, one, mention.firstToken) >= 0);
    return named.at(-1) ?? null;
  }
}
