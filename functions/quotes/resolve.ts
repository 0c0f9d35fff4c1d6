import { Antecedents } from './antecedents/antecedents.ts';
import { antecedentWeights } from './antecedents/weights.ts';
import type { Clauses } from './clauses.ts';
import type { Document } from './document.ts';
import { BIT } from './lexicon/lookup.ts';
import type { Gender, Mention } from './mentions.ts';
import { genderOfRole } from './names.ts';
import type { Entity } from './people.ts';
import { type Referent, sameReferent } from './referent.ts';
import { sectionsOf, signaturesOf } from './sections.ts';
import { type SpeakingTurn, Turns } from './speaking-turns.ts';

export { type Referent, sameReferent };

/** Lists that are searched for every phrase hold no more than this. */
const MOST = 60;
const roleOfTitle: Readonly<Record<string, string>> = {
  senator: 'sen',
  congressman: 'rep',
  congresswoman: 'rep',
  representative: 'rep',
  governor: 'gov',
  doctor: 'dr',
  professor: 'prof',
  general: 'gen',
  reverend: 'rev',
  pastor: 'rev',
  priest: 'fr',
  colonel: 'col',
  captain: 'capt',
  sergeant: 'sgt',
  lieutenant: 'lt',
};
const press =
  /^(?:newspaper|paper|article|story|editorial|column|magazine|tabloid|broadsheet|publication|report|piece|outlet|journal|op-ed)$/;
const pressName =
  /(?:times|post|journal|herald|tribune|gazette|guardian|telegraph|chronicle|mail|mirror|standard|express|star|sun|echo|argus|examiner|observer|magazine|politico|news|press|reuters|independent|cnn|bbc)$/;

/** Resolves mentions to speakers. One for each article; sources must be told in the order of the text (`quoted`). */
export class Resolver {
  private readonly document: Document;
  private readonly clauses: Clauses;
  private readonly memo = new Map<number, Referent | null>();
  private readonly turns = new Turns();
  readonly antecedents: Antecedents;
  private readonly byRoleWord = new Map<string, Entity[]>();
  private readonly ages = new Map<string, Entity>();
  /** For each paragraph, the first one of its update or section. */
  private readonly sections: readonly number[];
  private readonly signatures: readonly (string | null)[];
  /** Organisations by the words of their names. */
  private readonly bodies = new Map<string, Entity[]>();
  /** The first mention that gives an age ("83-year-old"). */
  private readonly agedMentions = new Map<string, Mention>();
  /** The person whom the article names most. */
  private readonly protagonist: Entity | null;
  private depth = 0;

  constructor(document: Document, clauses: Clauses, weights: Float64Array = antecedentWeights) {
    this.document = document;
    this.clauses = clauses;
    this.sections = sectionsOf(document);
    this.signatures = signaturesOf(document);
    const { entities, parts } = document.people;
    this.protagonist = entities
      .filter((entity) => entity.type === 'person')
      .reduce<Entity | null>(
        (best, entity) => (best && best.mentions.length >= entity.mentions.length ? best : entity),
        null,
      );
    this.antecedents = new Antecedents({
      document,
      clauses,
      sections: this.sections,
      turns: this.turns,
      protagonist: this.protagonist,
      weights,
      resolve: (mention) => this.resolve(mention),
    });
    for (const entity of entities) {
      if (entity.type !== 'person') continue;
      for (const role of entity.roles)
        for (const word of role.toLowerCase().match(/[\p{L}-]+/gu) ?? []) this.index(word, entity);
    }
    for (const entity of entities) {
      if (!mayBeBody(entity)) continue;
      for (const word of new Set(entity.words)) {
        const list = this.bodies.get(word);
        if (!list) this.bodies.set(word, [entity]);
        else if (list.length < MOST) list.push(entity);
      }
    }
    for (const mention of document.mentions) {
      if (mention.kind === 'nominal') {
        for (let k = mention.firstToken; k < mention.endToken; k++) {
          const { lower } = document.tokens[k]!.word;
          if (lower.endsWith('-year-old') && !this.agedMentions.has(lower))
            this.agedMentions.set(lower, mention);
        }
        continue;
      }
      const part = parts.get(mention.index);
      const entity = entities[mention.entity];
      if (!part || !entity || entity.type !== 'person') continue;
      for (let k = mention.nameFirst; k < part.first; k++)
        this.index(document.tokens[k]!.word.lower.replace(/\.$/, ''), entity);
      const comma = document.tokens[mention.endToken]?.word.text;
      const age = document.tokens[mention.endToken + 1]?.word;
      if ((comma === ',' || comma === '(') && age && /^\d{1,3}$/.test(age.text) && !this.ages.has(age.text))
        this.ages.set(age.text, entity);
    }
  }

  private index(word: string, entity: Entity): void {
    const list = this.byRoleWord.get(word);
    if (!list) this.byRoleWord.set(word, [entity]);
    else if (list.length < MOST && !list.includes(entity)) list.push(entity);
  }

  /** Tells that `mention`, standing for `referent`, is the source of words that end at `token`. */
  quoted(token: number, referent: Referent): void {
    this.turns.add({ token, paragraph: this.document.tokens[token]!.paragraph, referent });
  }

  /** Who a mention stands for, or null where nobody can be told. */
  resolve(mention: Mention): Referent | null {
    const known = this.memo.get(mention.index);
    if (known !== undefined) return known;
    if (this.depth > 6) return null;
    this.depth++;
    const found = this.find(mention);
    this.depth--;
    this.memo.set(mention.index, found);
    return found;
  }

  private find(mention: Mention): Referent | null {
    if (mention.kind === 'name') return this.findName(mention);
    const lower = this.document.tokens[mention.head]!.word.lower.replace(/'(?:m|re|ve|ll|d)$/, '');
    if (mention.kind === 'nominal') return this.findNominal(mention, lower);
    switch (lower) {
      case 'he':
      case 'him':
      case 'his':
      case 'himself':
        return this.findPerson(mention, 'm');
      case 'she':
      case 'her':
      case 'hers':
      case 'herself':
        return this.findPerson(mention, 'f');
      case 'who':
      case 'which':
      case 'that': {
        const antecedent = this.nearestBefore(mention);
        return antecedent ? this.resolve(antecedent) : null;
      }
      case 'they':
      case 'them':
      case 'their':
        return this.findPlural(mention);
      case 'it':
      case 'its':
        return this.findThing(mention);
      case 'i':
      case 'we':
      case 'me':
      case 'us':
      case 'my':
      case 'our':
        return this.reporter(mention);
      default:
        return this.describe(mention);
    }
  }

  /** Who says I outside marks: the writer of the letter, else the article's author. */
  private reporter(mention: Mention): Referent | null {
    const { author, people } = this.document;
    const name = this.signatures[mention.paragraph] ?? author;
    if (!name) return null;
    const entity = people.entities.find((one) => one.name === name);
    return entity ? { entity, description: null } : { entity: null, description: name };
  }

  private findName(mention: Mention): Referent | null {
    const entity = this.document.people.entityOf(mention);
    if (entity) return { entity, description: null };
    const { tokens } = this.document;
    let head = tokens[mention.head]!.word.lower;
    for (let k = mention.nameFirst; k < mention.nameEnd; k++) {
      if (tokens[k]!.word.bits & (BIT.person | BIT.title)) {
        head = tokens[k]!.word.lower;
        if (tokens[k + 1] && tokens[k + 1]!.word.bits & BIT.preposition) break;
      }
    }
    const named = this.byRole(mention, head, '');
    return named ? { entity: named, description: null } : this.describe(mention);
  }

  /** "the mayor", "his wife", "the 41-year-old", "the council", "two officials". */
  private findNominal(mention: Mention, head: string): Referent | null {
    const { tokens } = this.document;
    const first = tokens[mention.firstToken]!.word;
    const lead = this.appositionLead(mention);
    if (lead) return this.resolve(lead);
    const definite =
      /^(?:the|this|that)$/.test(first.lower) ||
      (first.bits & BIT.possessive) !== 0 ||
      tokens[mention.firstToken - 1]?.kind === 'possessive' ||
      (first.bits & BIT.capital) !== 0;
    const { bits } = tokens[mention.head]!.word;
    if (definite && !mention.plural) {
      const aged = this.byAge(mention);
      if (aged) return aged;
      if (
        bits & (BIT.person | BIT.title) &&
        !(bits & BIT.organisation && this.organisationBy(mention, head))
      ) {
        const gender = genderOfRole(head);
        const named = this.byRole(mention, head, gender);
        if (named) return { entity: named, description: null };
        if (first.lower === 'the' && !this.introduced(mention, head)) {
          const person = this.findPerson(mention, gender);
          if (person?.entity && (this.isEpithet(mention) || this.isRecent(person.entity, mention)))
            return person;
        }
      } else if (bits & (BIT.organisation | BIT.document)) {
        const named = this.organisationBy(mention, head);
        if (named) return { entity: named, description: null };
      }
    } else if (definite && bits & BIT.organisation) {
      const named = this.organisationBy(mention, head);
      if (named) return { entity: named, description: null };
    }
    return this.describe(mention);
  }

  /** "the New York businessman", "the former governor": more than one word after the article marks an epithet. */
  private isEpithet(mention: Mention): boolean {
    return (
      mention.endToken - mention.firstToken >= 3 ||
      /^(?:singer|actor|actress|author|politician|billionaire|player|striker|star|veteran|texan|lawmaker|nominee|candidate|mogul|businessman|defendant|president|senator|governor|mayor)$/.test(
        this.document.tokens[mention.head]!.word.lower,
      )
    );
  }

  /** "the 58-year-old canteen operator": whose age the article gives, or the unnamed person of that age. */
  private byAge(mention: Mention): Referent | null {
    const { tokens } = this.document;
    for (let k = mention.firstToken; k < mention.endToken; k++) {
      const age = /^(\d{1,3})-year-old$/.exec(tokens[k]!.word.lower);
      if (!age) continue;
      const entity = this.ages.get(age[1]!);
      if (entity) return { entity, description: null };
      const first = this.agedMentions.get(age[0]);
      return first && first.index < mention.index ? this.describe(first) : null;
    }
    return null;
  }

  /** Whether somebody was named in this paragraph or the one before. */
  private isRecent(entity: Entity, mention: Mention): boolean {
    const last = this.lastMention(entity, mention.firstToken);
    if (last < 0) return false;
    const paragraphs = mention.paragraph - this.document.tokens[last]!.paragraph;
    return paragraphs <= 1 || (paragraphs <= 8 && entity === this.protagonist);
  }

  /** Whether an earlier noun phrase brought in somebody unnamed by the same noun ("a driver … the driver"). */
  private introduced(mention: Mention, head: string): boolean {
    const { mentions, tokens } = this.document;
    for (let m = mention.index - 1; m >= 0 && m > mention.index - 120; m--) {
      const other = mentions[m]!;
      if (other.kind !== 'nominal' || other.inRun || tokens[other.head]!.word.lower !== head) continue;
      const { lower } = tokens[other.firstToken]!.word;
      if (/^(?:a|an|one|another|some)$/.test(lower)) return true;
    }
    return false;
  }

  /** The entity that a role noun means: the one mentioned last before the phrase whose roles hold the noun. */
  private byRole(mention: Mention, head: string, gender: Gender): Entity | null {
    const { tokens } = this.document;
    const list = [...(this.byRoleWord.get(head) ?? [])];
    const title = roleOfTitle[head];
    if (title)
      for (const entity of this.byRoleWord.get(title) ?? []) if (!list.includes(entity)) list.push(entity);
    if (list.length === 0) return null;
    const modifiers = new Set<string>();
    for (let k = mention.firstToken; k < mention.head; k++)
      if (!(tokens[k]!.word.bits & BIT.determiner)) modifiers.add(tokens[k]!.word.lower);
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of list) {
      if (gender && entity.gender && entity.gender !== gender) continue;
      const last = this.lastMention(entity, mention.firstToken);
      const distance = last < 0 ? 2000 : mention.firstToken - last;
      let score = -Math.log2(1 + distance);
      for (const role of entity.roles)
        for (const word of modifiers) if (role.toLowerCase().includes(word)) score += 2;
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  /** The organisation that "the agency", "the paper" or "the umbrella retailer" means. */
  private organisationBy(mention: Mention, head: string): Entity | null {
    const { tokens, people } = this.document;
    const organisation = (tokens[mention.head]!.word.bits & BIT.organisation) !== 0;
    const loose =
      organisation && tokens[mention.firstToken]!.word.lower === 'the' && !this.introduced(mention, head);
    const newspaper = press.test(head) && head !== 'report';
    const candidates = new Set(this.bodies.get(head) ?? []);
    if (loose || newspaper) {
      let seen = 0;
      for (let m = mention.index - 1; m >= 0 && seen < 150; m--, seen++) {
        const other = this.document.mentions[m]!;
        const entity = other.kind === 'name' ? people.entityOf(other) : null;
        if (entity && mayBeBody(entity)) candidates.add(entity);
      }
    }
    let best: Entity | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const entity of candidates) {
      const last = this.lastMention(entity, mention.firstToken);
      const named = entity.words.includes(head) || (newspaper && pressName.test(entity.name.toLowerCase()));
      if (!named && (!loose || newspaper || last < 0 || entity.type === 'unknown')) continue;
      const paragraphs = last < 0 ? 50 : mention.paragraph - tokens[last]!.paragraph;
      if (!named && paragraphs > 2) continue;
      const score =
        (named ? 6 : 0) -
        paragraphs * 0.7 +
        Math.log2(1 + entity.mentions.length) +
        (entity.words.length > 1 ? 0.3 : 0) -
        (last < 0 ? 0 : (mention.firstToken - last) * 0.002);
      if (score > bestScore) {
        best = entity;
        bestScore = score;
      }
    }
    return best;
  }

  /** The token of the entity's last mention before `token`, or -1. */
  private lastMention(entity: Entity, token: number): number {
    const { mentions } = this.document;
    let low = 0;
    let high = entity.mentions.length;
    const order = entity.mentions;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[order[middle]!]!.firstToken < token) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? mentions[order[low - 1]!]!.firstToken : -1;
  }

  private appositionLead(mention: Mention): Mention | null {
    const { tokens, mentions } = this.document;
    if (tokens[mention.firstToken - 1]?.word.text === ',') {
      const at = this.clauses.endsAt[mention.firstToken - 1]!;
      const lead = at >= 0 ? mentions[at]! : null;
      const after = tokens[mention.endToken]?.word;
      if (
        lead?.kind === 'name' &&
        lead.sentence === mention.sentence &&
        !lead.inRun &&
        after &&
        (/^[,.;]$/.test(after.text) || /^who(?:se|m)?$/.test(after.lower) || after.bits & BIT.preposition)
      ) {
        const person = this.document.people.entityOf(lead)?.type === 'person';
        if (person && tokens[mention.head]!.word.bits & BIT.person) return lead;
      }
    }
    // "his wife, Ana Ruiz, said": the name behind says who it is.
    const comma = tokens[mention.endToken];
    if (comma?.word.text === ',' && comma.run < 0) {
      const at = this.clauses.startsAt[mention.endToken + 1]!;
      const name = at >= 0 ? mentions[at]! : null;
      const after = name ? tokens[name.endToken]?.word.text : undefined;
      if (
        name?.kind === 'name' &&
        name.sentence === mention.sentence &&
        this.document.people.entityOf(name)?.type === 'person' &&
        (after === ',' || after === '.' || after === undefined)
      )
        return name;
    }
    return null;
  }

  /** The nearest noun phrase before a relative pronoun. */
  private nearestBefore(mention: Mention): Mention | null {
    const { mentions } = this.document;
    for (let m = mention.index - 1; m >= 0; m--) {
      const other = mentions[m]!;
      if (other.sentence !== mention.sentence) return null;
      if (
        !other.inRun &&
        (other.kind !== 'pronoun' || !other.possessive) &&
        other.endToken <= mention.firstToken
      )
        return other;
    }
    return null;
  }

  /** The person that "he", "she" or a noun of that gender means. */
  private findPerson(mention: Mention, gender: Gender): Referent | null {
    return this.antecedents.find(mention, gender);
  }

  private lastTurn(token: number): SpeakingTurn | null {
    return this.turns.before(token, this.sections[this.document.tokens[token]!.paragraph]!);
  }

  private findPlural(mention: Mention): Referent | null {
    const { mentions, tokens } = this.document;
    const turn = this.lastTurn(mention.firstToken);
    for (let m = mention.index - 1; m >= 0; m--) {
      const other = mentions[m]!;
      if (mention.sentence - other.sentence > 3 || mention.index - m > 80) break;
      if (other.inRun || other.endToken > mention.firstToken) continue;
      const { bits, lower } = tokens[other.head]!.word;
      if (other.kind === 'pronoun' && /^(?:they|them|their|both|many|some|others)$/.test(lower))
        return this.resolve(other);
      if (other.kind === 'nominal' && ((other.plural && bits & BIT.person) || bits & BIT.organisation))
        return this.resolve(other);
      if (other.kind === 'name') {
        const entity = this.document.people.entityOf(other);
        if (entity?.type === 'organisation') return { entity, description: null };
      }
      if (turn && turn.token > other.firstToken) break;
    }
    if (turn && mention.paragraph - turn.paragraph <= 2) return turn.referent;
    return this.describe(mention);
  }

  private findThing(mention: Mention): Referent | null {
    const { mentions, tokens } = this.document;
    let fallback: Referent | null = null;
    for (let m = mention.index - 1; m >= 0; m--) {
      const other = mentions[m]!;
      if (mention.sentence - other.sentence > 3 || mention.index - m > 80) break;
      if (other.inRun || other.endToken > mention.firstToken || other.plural) continue;
      const { bits } = tokens[other.head]!.word;
      const entity = other.kind === 'name' ? this.document.people.entityOf(other) : null;
      const speaks =
        other.kind === 'nominal'
          ? (bits & (BIT.organisation | BIT.document)) !== 0
          : entity !== null && entity.type !== 'person';
      if (!speaks) continue;
      const { firstToken, endToken } = this.document.sentences[other.sentence]!;
      const before = tokens[other.firstToken - 1];
      const governed = before && before.sentence === other.sentence && this.clauses.governs(before);
      if (this.clauses.mainSubject(firstToken, endToken) === m || !governed) return this.resolve(other);
      fallback ??= this.resolve(other);
    }
    const turn = this.lastTurn(mention.firstToken);
    if (fallback) return fallback;
    return turn && turn.referent.entity?.type === 'organisation' ? turn.referent : null;
  }

  /** An unnamed source by its description: no article, no possessive pronoun, lower case. */
  private describe(mention: Mention): Referent | null {
    const { tokens, text } = this.document;
    let first = mention.firstToken;
    while (first < mention.head && tokens[first]!.word.bits & (BIT.determiner | BIT.possessive)) first++;
    if (tokens[first]!.word.lower === 'one' && first < mention.head) first++;
    const words = text.slice(tokens[first]!.start, mention.end).replace(/\s+/g, ' ').toLowerCase();
    return { entity: null, description: words };
  }
}

/** Whether an entity is, or may be, an organisation. */
function mayBeBody(entity: Entity): boolean {
  if (entity.type === 'organisation' || entity.type === 'unknown') return true;
  return entity.type === 'person' && !entity.gender && entity.roles.length === 0 && entity.words.length > 2;
}
