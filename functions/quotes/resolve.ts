import { Antecedents, type Observer } from './antecedents/antecedents.ts';
import { antecedentWeights } from './antecedents/weights.ts';
import { Bodies } from './bodies.ts';
import type { Clauses } from './clauses.ts';
import { describe } from './description.ts';
import type { Document } from './document.ts';
import { BIT } from './lexicon/lookup.ts';
import type { Mention } from './mentions.ts';
import { appositionLead } from './named-beside.ts';
import { Nominals } from './nominals.ts';
import { lastMention, OfficeHolders } from './office-holders.ts';
import type { Entity } from './people.ts';
import { type Referent, sameReferent } from './referent.ts';
import { bylineOf, sectionsOf, signaturesOf } from './sections.ts';
import { Turns } from './speaking-turns.ts';
import { broughtIn, TheyAndIt } from './they-and-it.ts';

export { type Referent, sameReferent };

/** Offices and seats that stand for who holds them. */
const office = /^(?:MP|MSP|MLA|TD|MEP|MK|MPP|MNA|MCA|MS|CEO|CFO|COO|PM|CM)$/;

/** "the Minister": a title of one word behind an article. */
const seatless = ({ nameFirst, nameEnd, firstToken }: Mention): boolean =>
  nameEnd - nameFirst === 1 && nameFirst > firstToken;

/** Resolves mentions to speakers. One for each article; sources must be told in the order of the text (`quoted`). */
export class Resolver {
  /** The person whom the article names most. */
  readonly protagonist: Entity | null;
  private readonly document: Document;
  private readonly clauses: Clauses;
  /** By the mention's index, as far as has been asked. */
  private readonly known: (Referent | null | undefined)[];
  private readonly turns = new Turns();
  private readonly antecedents: Antecedents;
  private readonly nominals: Nominals;
  private readonly theyAndIt: TheyAndIt;
  readonly holders: OfficeHolders;
  /** For each paragraph, the first one of its update or section. */
  private readonly sections: readonly number[];
  private readonly signatures: readonly (string | null)[];
  /** Who bears a name, as far as has been asked. */
  private readonly bearers = new Map<string, Entity | null>();
  private depth = 0;

  constructor(
    document: Document,
    clauses: Clauses,
    weights: Float64Array = antecedentWeights,
    observe?: Observer,
  ) {
    this.document = document;
    this.known = new Array<Referent | null | undefined>(document.mentions.length).fill(undefined);
    this.clauses = clauses;
    this.sections = sectionsOf(document);
    this.signatures = signaturesOf(document);
    this.protagonist = protagonistOf(document);
    this.holders = new OfficeHolders(document);
    this.antecedents = new Antecedents({
      document,
      clauses,
      sections: this.sections,
      turns: this.turns,
      protagonist: this.protagonist,
      holders: this.holders,
      weights,
      observe,
      resolve: (mention) => this.resolve(mention),
    });
    this.theyAndIt = new TheyAndIt({
      document,
      clauses,
      sections: this.sections,
      turns: this.turns,
      resolve: (mention) => this.resolve(mention),
    });
    this.nominals = new Nominals({
      document,
      clauses,
      holders: this.holders,
      bodies: new Bodies(document),
      protagonist: this.protagonist,
      resolve: (mention) => this.resolve(mention),
      findPerson: (mention, gender) => this.antecedents.find(mention, gender),
      isOnly: (mention, gender) => this.antecedents.isOnly(mention, gender),
    });
  }

  /** Tells that `mention`, standing for `referent`, is the source of words that end at `token`. */
  quoted(token: number, referent: Referent): void {
    this.turns.add({ token, paragraph: this.document.tokens[token]!.paragraph, referent });
  }

  /** Tells that paragraphs are somebody's words: whom they name is not whom the reporter's pronouns mean. */
  held(paragraphs: readonly number[]): void {
    for (const paragraph of paragraphs) this.turns.hold(paragraph);
  }

  /** Who a mention stands for, or null where nobody can be told. */
  resolve(mention: Mention): Referent | null {
    const known = this.known[mention.index];
    if (known !== undefined) return known;
    if (this.depth > 6) return null;
    this.depth++;
    const found = this.find(mention);
    this.depth--;
    this.known[mention.index] = found;
    return found;
  }

  private find(mention: Mention): Referent | null {
    if (mention.kind === 'name') return this.findName(mention);
    const lower = this.document.tokens[mention.head]!.word.lower.replace(/'(?:m|re|ve|ll|d)$/, '');
    if (mention.kind === 'nominal')
      return this.nominals.find(mention, lower) ?? describe(this.document, this.clauses, mention);
    switch (lower) {
      case 'he':
      case 'him':
      case 'his':
      case 'himself':
        return this.antecedents.find(mention, 'm');
      case 'she':
      case 'her':
      case 'hers':
      case 'herself':
        return this.antecedents.find(mention, 'f');
      case 'who':
      case 'which':
      case 'that': {
        const antecedent = this.nearestBefore(mention, lower === 'which');
        return antecedent ? this.resolve(antecedent) : null;
      }
      case 'they':
      case 'them':
      case 'both':
      case 'their':
        return this.theyAndIt.findPlural(mention);
      case 'it':
      case 'its':
        return this.theyAndIt.findThing(mention);
      case 'i':
      case 'we':
      case 'me':
      case 'us':
      case 'my':
      case 'our':
        return this.reporter(mention);
      default: {
        // "said one, Ana Ruiz,": the name tells who.
        const lead = /^(?:one|another)$/.test(lower)
          ? appositionLead({ document: this.document, clauses: this.clauses }, mention)
          : null;
        return lead ? this.resolve(lead) : describe(this.document, this.clauses, mention);
      }
    }
  }

  /** Who says I outside marks: the writer of the letter, else the article's author, by that word if nobody is named. */
  private reporter(mention: Mention): Referent | null {
    const { author, people } = this.document;
    const name = this.signatures[mention.paragraph] ?? author ?? bylineOf(this.document);
    if (!name) return { entity: null, description: 'author' };
    let entity = this.bearers.get(name);
    if (entity === undefined) {
      entity = people.entities.find((one) => one.name === name) ?? null;
      this.bearers.set(name, entity);
    }
    return entity ? { entity, description: null } : { entity: null, description: name };
  }

  private findName(mention: Mention): Referent | null {
    const { tokens, people } = this.document;
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
    const lead = appositionLead({ document: this.document, clauses: this.clauses }, mention);
    if (lead && lead !== mention) return this.resolve(lead);
    if (seat || this.isEpithet(mention)) {
      const local = seat ? null : this.nominals.epithets.ofLand(mention, tokens[mention.head]!.word.lower);
      if (local) return { entity: local, description: null };
      const person = this.antecedents.find(mention, '');
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
    return unheld ?? describe(this.document, this.clauses, mention);
  }

  /** "the Republican said", "the MSP said": a party, a nation or a seat that stands for one person. */
  private isEpithet(mention: Mention): boolean {
    const { text, lower, bits } = this.document.tokens[mention.head]!.word;
    const length = mention.nameEnd - mention.nameFirst;
    // "the Plover Democrat"
    if (length > 1 && !(length === 2 && /^(?:democrat|republican)$/.test(lower))) return false;
    if (mention.nameFirst === mention.firstToken) return false;
    if (this.document.tokens[mention.firstToken]!.word.lower !== 'the') return false;
    if (bits & BIT.allCaps) return office.test(text);
    return /(?:[a-z]{3}ite|[a-z]{2}ian|[a-z]can|crat|woman|[^hu]man|ese|ander|texan|^(?:(?:keny|ugand|rwand|cub|morocc|angol|(?:sri-)?lank|afgh|kore|chile|zimbabwe|belize|europe|singapore|samo|tong|hawaii|tibet|nepal|venezuel|guatemal|hondur|salvador|uruguay|paraguay|trinidad|americ|dominic|mexic|europe)an|pakistani|bangladeshi|israeli|iraqi|kuwaiti|qatari|nepali|emirati|omani|yemeni|greek|pole|thai|bajan|kiwi|cypriot|scot|briton|brit|dane|swede|finn|turk|spaniard|croat|serb|czech|argentine|filipino|filipina|aussie|kiwi|geordie|scouser))$/.test(
      lower,
    );
  }

  /** "the Dublin TD", "the MP". */
  private isSeat(mention: Mention): boolean {
    const { tokens } = this.document;
    const length = mention.nameEnd - mention.nameFirst;
    if (length > 3 || mention.nameFirst === mention.firstToken) return false;
    return tokens[mention.firstToken]!.word.lower === 'the' && office.test(tokens[mention.head]!.word.text);
  }

  /** Whose seat it is: somebody unnamed whom this paragraph brought in ("one MP … the MP"), else who holds such an office. */
  private member(mention: Mention): Referent | null {
    const { mentions, tokens } = this.document;
    const { text, lower } = tokens[mention.head]!.word;
    for (let m = mention.index - 1; m >= 0 && mentions[m]!.paragraph === mention.paragraph; m--) {
      const other = mentions[m]!;
      if (other.inRun || tokens[other.head]!.word.text !== text) continue;
      if (broughtIn.test(tokens[other.firstToken]!.word.lower))
        return describe(this.document, this.clauses, other);
    }
    const held = this.holders.holdersOf(lower);
    if (!held.some((one) => lastMention(this.document, one, mention.firstToken) >= 0)) return null;
    const entity = this.nominals.byRole(mention, lower, '');
    return entity && { entity, description: null };
  }

  /** "the Omanhene said": whose title it is, where the word names nobody else. */
  private byTitle(mention: Mention, entity: Entity | null): Entity | null {
    if (mention.nameEnd - mention.nameFirst !== 1 || mention.nameFirst === mention.firstToken) return null;
    const capitals = (this.document.tokens[mention.head]!.word.bits & BIT.allCaps) !== 0;
    if (entity?.type === 'organisation' && entity.words.length > 1) return null;
    if (entity && entity.type !== 'unknown' && !capitals) return null;
    const { lower } = this.document.tokens[mention.head]!.word;
    const own = this.holders.holdersOf(lower);
    const [holder, ...others] = own.length > 0 || capitals ? own : this.holders.alikeOf(lower);
    return holder && others.length === 0 ? holder : null;
  }

  /** "the OC said": an office by its initials, where a person who holds it was named before. */
  private byAcronym(mention: Mention, entity: Entity | null): Entity | null {
    const { text, bits } = this.document.tokens[mention.head]!.word;
    const single = mention.nameEnd - mention.nameFirst === 1 && mention.nameFirst > mention.firstToken;
    if (!single || !(bits & BIT.allCaps) || (entity && (entity.words.length > 1 || entity.type === 'person')))
      return null;
    const named = this.holders
      .byAcronym(text)
      .filter((one) => lastMention(this.document, one, mention.firstToken) >= 0);
    return named.at(-1) ?? null;
  }

  /** The nearest noun phrase before a relative pronoun, persons left out if it is said of things. */
  private nearestBefore(mention: Mention, thing: boolean): Mention | null {
    const { mentions, people, tokens } = this.document;
    const isPerson = (other: Mention): boolean =>
      other.kind === 'name'
        ? people.entityOf(other)?.type === 'person' && people.entityOf(other)?.gender !== ''
        : (tokens[other.head]!.word.bits & BIT.person) !== 0 && !other.plural;
    for (let m = mention.index - 1; m >= 0; m--) {
      const other = mentions[m]!;
      if (other.sentence !== mention.sentence) return null;
      if (
        !other.inRun &&
        (other.kind !== 'pronoun' || !other.possessive) &&
        other.endToken <= mention.firstToken &&
        !(thing && isPerson(other))
      )
        return other;
    }
    return null;
  }
}

/** The person whom an article names most. */
function protagonistOf({ people }: Document): Entity | null {
  return people.entities
    .filter((entity) => entity.type === 'person')
    .reduce<Entity | null>(
      (best, entity) => (best && best.mentions.length >= entity.mentions.length ? best : entity),
      null,
    );
}
