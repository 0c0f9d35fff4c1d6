import type { Clauses } from './clauses.ts';
import type { Document } from './document.ts';
import { BIT } from './lexicon/lookup.ts';
import type { Gender, Mention } from './mentions.ts';
import { genderOfRole } from './names.ts';
import type { Entity } from './people.ts';
import { sectionsOf, signaturesOf } from './sections.ts';

/** Who a mention stands for: somebody named, or an unnamed source by its description. */
export type Referent =
  | { readonly entity: Entity; readonly description: null }
  | { readonly entity: null; readonly description: string };

/** Somebody who was quoted, for the pronouns that follow: the last mention of a source and where its words end. */
interface Turn {
  readonly token: number;
  readonly paragraph: number;
  readonly referent: Referent;
}

const horizon = 400;
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
  private readonly turns: Turn[] = [];
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

  constructor(document: Document, clauses: Clauses) {
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
    this.turns.push({ token, paragraph: this.document.tokens[token]!.paragraph, referent });
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
    const { mentions, tokens } = this.document;
    const turn = this.lastTurn(mention.firstToken);
    const scores = new Map<Referent, number>();
    const byKey = new Map<Entity | string, Referent>();
    const propose = (referent: Referent, score: number): void => {
      const key = referent.entity ?? referent.description;
      const known = byKey.get(key);
      if (!known) {
        byKey.set(key, referent);
        scores.set(referent, score);
      } else scores.set(known, Math.max(scores.get(known)!, score) + 0.15);
    };
    let seen = 0;
    for (let m = mention.index - 1; m >= 0 && seen < 40; m--) {
      const other = mentions[m]!;
      if (other.paragraph < this.sections[mention.paragraph]!) break;
      if (mention.firstToken - other.firstToken > horizon || mention.paragraph - other.paragraph > 6) break;
      if (other.inRun) continue;
      if (other.endToken > mention.firstToken) continue;
      seen++;
      const referent = this.personOf(other, gender, mention);
      if (!referent) continue;
      const back = mention.sentence - other.sentence;
      const paragraphs = mention.paragraph - other.paragraph;
      let score =
        -0.55 * Math.min(back, 6) -
        0.25 * paragraphs -
        0.012 * Math.min(60, mention.firstToken - other.firstToken) * (back === 0 ? 0.5 : 0.1);
      const before = tokens[other.firstToken - 1];
      const governed = before && before.sentence === other.sentence && this.clauses.governs(before);
      const { firstToken, endToken } = this.document.sentences[other.sentence]!;
      const main = this.isMain(other, firstToken, endToken);
      if (main && back === 1 && paragraphs === 0 && other.kind !== 'pronoun')
        score += other.kind === 'name' ? 1.9 : 1.5;
      if (main) score += 1.1;
      else if (!governed && !other.possessive) score += 0.4;
      if (governed) score -= 0.5;
      if (other.possessive && other.kind === 'name') score -= 0.25;
      const entity = referent.entity;
      if (entity) {
        score += 0.12 * Math.log2(1 + entity.mentions.length);
        if (entity.gender === gender && gender) score += 0.7;
        if (entity.type === 'unknown') score -= 0.9;
      } else score -= 0.35;
      if (turn && sameReferent(turn.referent, referent))
        score += turn.paragraph === mention.paragraph ? 1 : 0.7;
      propose(referent, score);
    }
    if (turn && this.fits(turn.referent, gender) && mention.paragraph - turn.paragraph <= 3) {
      propose(turn.referent, 0.9 - 0.4 * (mention.paragraph - turn.paragraph));
    }
    let best: Referent | null = null;
    for (const [referent, score] of scores) if (!best || score > scores.get(best)!) best = referent;
    if (best) return best;
    return this.lookAhead(mention, gender);
  }

  /** A sentence's subject, or the name in apposition to it ("One of them, Ana Ruiz, has …"). */
  private isMain(mention: Mention, from: number, to: number): boolean {
    const main = this.clauses.mainSubject(from, to);
    if (main === mention.index) return true;
    const subject = this.document.mentions[main];
    if (!subject || mention.kind !== 'name' || subject.kind === 'name') return false;
    return (
      this.document.tokens[mention.firstToken - 1]?.word.text === ',' &&
      mention.firstToken - subject.endToken <= 4
    );
  }

  /** A pronoun before its name: "In his speech, Ruiz said". */
  private lookAhead(mention: Mention, gender: Gender): Referent | null {
    const { mentions } = this.document;
    for (
      let m = mention.index + 1;
      m < mentions.length && mentions[m]!.sentence <= mention.sentence + 1;
      m++
    ) {
      const other = mentions[m]!;
      if (other.kind !== 'name' || other.inRun) continue;
      const entity = this.document.people.entityOf(other);
      if (entity?.type === 'person' && (!entity.gender || !gender || entity.gender === gender))
        return { entity, description: null };
    }
    return null;
  }

  private lastTurn(token: number): Turn | null {
    const section = this.sections[this.document.tokens[token]!.paragraph]!;
    for (let t = this.turns.length - 1; t >= 0; t--) {
      const turn = this.turns[t]!;
      if (turn.token < token) return turn.paragraph >= section ? turn : null;
    }
    return null;
  }

  private fits(referent: Referent, gender: Gender): boolean {
    if (!referent.entity) {
      const own = genderOfRole(referent.description.split(' ').at(-1) ?? '');
      return (!own || !gender || own === gender) && !/s$/.test(referent.description);
    }
    if (referent.entity.type !== 'person' && referent.entity.type !== 'unknown') return false;
    return !referent.entity.gender || !gender || referent.entity.gender === gender;
  }

  /** Whether an earlier mention may be the person meant, and who that is. */
  private personOf(other: Mention, gender: Gender, mention: Mention): Referent | null {
    const { tokens, people } = this.document;
    if (other.kind === 'name') {
      const entity = people.entityOf(other);
      if (!entity || (entity.type !== 'person' && entity.type !== 'unknown')) return null;
      if (entity.type === 'unknown' && entity.mentions.length < 2 && mention.sentence - other.sentence > 1)
        return null;
      return !entity.gender || !gender || entity.gender === gender ? { entity, description: null } : null;
    }
    const { lower, bits } = tokens[other.head]!.word;
    if (other.kind === 'pronoun') {
      const own: Gender = /^(?:he|him|his)$/.test(lower) ? 'm' : /^(?:she|her)$/.test(lower) ? 'f' : '';
      if (!own || (gender && own !== gender)) return null;
      if (mention.sentence - other.sentence > 3) return null;
      return this.resolve(other);
    }
    if (!(bits & BIT.person) || other.plural) return null;
    const own = genderOfRole(lower);
    if (own && gender && own !== gender) return null;
    if (mention.sentence - other.sentence > 3) return null;
    const referent = this.resolve(other);
    return referent && this.fits(referent, gender) ? referent : null;
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

export function sameReferent(a: Referent, b: Referent): boolean {
  return a.entity ? a.entity === b.entity : a.description === b.description && b.entity === null;
}
