import { Antecedents, type Observer } from './antecedents/antecedents.ts';
import { antecedentWeights } from './antecedents/weights.ts';
import { Bodies, mayBeBody } from './bodies.ts';
import type { Clauses } from './clauses.ts';
import type { Document } from './document.ts';
import { BIT } from './lexicon/lookup.ts';
import type { Mention } from './mentions.ts';
import { isMessage } from './messages.ts';
import { appositionLead } from './named-beside.ts';
import { Nominals } from './nominals.ts';
import { lastMention, OfficeHolders } from './office-holders.ts';
import type { Entity } from './people.ts';
import { type Referent, sameReferent } from './referent.ts';
import { bylineOf, sectionsOf, signaturesOf } from './sections.ts';
import { type SpeakingTurn, Turns } from './speaking-turns.ts';

export { type Referent, sameReferent };

/** Offices and seats that stand for who holds them. */
const office = /^(?:MP|MSP|MLA|TD|MEP|MK|MPP|MNA|MCA|MS|CEO|CFO|COO|PM|CM)$/;

/** What brings in somebody whom the article has not named. */
const broughtIn = /^(?:an?|one|another)$/;

/** What several people are counted in: "a line of dockers". */
const measure =
  /^(?:line|group|crowd|band|handful|dozens|hundreds|thousands|scores|number|couple|pair|trio|row|knot|party|gang|mob|bunch|throng|string|team|majority|chorus|one|some|many|most|several|few|none|all|two|three)$/;

/** Resolves mentions to speakers. One for each article; sources must be told in the order of the text (`quoted`). */
export class Resolver {
  /** The person whom the article names most. */
  readonly protagonist: Entity | null;
  private readonly document: Document;
  private readonly clauses: Clauses;
  private readonly memo = new Map<number, Referent | null>();
  private readonly turns = new Turns();
  private readonly antecedents: Antecedents;
  private readonly nominals: Nominals;
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
    if (mention.kind === 'nominal') return this.nominals.find(mention, lower) ?? this.describe(mention);
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
    return named ? { entity: named, description: null } : this.describe(mention);
  }

  /** "the Republican said", "the MSP said": a party, a nation or a seat that stands for one person. */
  private isEpithet(mention: Mention): boolean {
    const { text, lower, bits } = this.document.tokens[mention.head]!.word;
    if (mention.nameEnd - mention.nameFirst !== 1 || mention.nameFirst === mention.firstToken) return false;
    if (this.document.tokens[mention.firstToken]!.word.lower !== 'the') return false;
    if (bits & BIT.allCaps) return office.test(text);
    return /(?:[a-z]{3}ite|[a-z]{2}ian|[a-z]can|crat|woman|[^hu]man|ese|ander|texan|^(?:scot|briton|brit|dane|swede|finn|turk|spaniard|croat|serb|czech|argentine|filipino|filipina|aussie|kiwi|geordie|scouser))$/.test(
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
      if (broughtIn.test(tokens[other.firstToken]!.word.lower)) return this.describe(other);
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

  private lastTurn(token: number): SpeakingTurn | null {
    return this.turns.before(token, this.sections[this.document.tokens[token]!.paragraph]!);
  }

  /** Whom "they" means: the likeliest of several people or of a body in the last sentences, else whoever spoke last. */
  private findPlural(mention: Mention): Referent | null {
    const { mentions, paragraphs } = this.document;
    const turn = this.lastTurn(mention.firstToken);
    let best: Mention | null = null;
    let bestScore = 0;
    for (let m = mention.index - 1; m >= 0 && mention.index - m <= 120; m--) {
      const other = mentions[m]!;
      if (mention.sentence - other.sentence > 4 || other.paragraph < this.sections[mention.paragraph]!) break;
      if (other.inRun || other.endToken > mention.firstToken) continue;
      if (
        paragraphs[other.paragraph]!.role === 'headline' &&
        paragraphs[mention.paragraph]!.role !== 'headline'
      )
        continue;
      const likely = this.severalness(other) || this.unnamedOne(other, mention);
      if (likely === 0) continue;
      const score = likely + this.prominence(other) - 0.6 * (mention.sentence - other.sentence);
      if (score > bestScore) {
        best = other;
        bestScore = score;
      }
    }
    const spoke = turn && mention.paragraph - turn.paragraph <= 2 ? turn : null;
    if (spoke && (!best || (spoke.token > best.firstToken && spoke.paragraph === mention.paragraph)))
      return spoke.referent;
    const meant = best ?? this.severalAhead(mention);
    return meant ? this.resolve(meant) : this.describe(mention);
  }

  /** "Shouting what they called slogans, the farmers marched": several people whom the sentence names behind a comma. */
  private severalAhead(mention: Mention): Mention | null {
    const { mentions, tokens } = this.document;
    for (
      let m = mention.index + 1;
      mentions[m]?.sentence === mention.sentence && m <= mention.index + 8;
      m++
    ) {
      const other = mentions[m]!;
      if (other.inRun || other.kind !== 'nominal' || !other.plural) continue;
      let k = other.firstToken - 1;
      if (tokens[k]!.word.lower === 'of' && measure.test(tokens[k - 1]!.word.lower)) k -= 2;
      if (tokens[k]?.kind === 'mark') k--;
      if (tokens[k]?.word.text === ',' && tokens[other.head]!.word.bits & BIT.person) return other;
    }
    return null;
  }

  /** How likely a mention is of several people, or of a body that is spoken of as several. */
  private severalness(other: Mention): number {
    const { bits, lower } = this.document.tokens[other.head]!.word;
    if (other.kind === 'pronoun') return /^(?:they|both|many|some|others|several)$/.test(lower) ? 2.4 : 0;
    if (other.kind === 'nominal') {
      if (other.plural && bits & BIT.person) return 3;
      if (bits & BIT.organisation) return other.plural ? 1.6 : 1.2;
      return 0;
    }
    const entity = this.document.people.entityOf(other);
    if (!entity || this.document.tokens[other.firstToken - 1]?.word.text === '(') return 0;
    if (entity.type === 'organisation') return 1.6;
    return entity.type === 'person' && entity.gender === '' ? 0.8 : 0;
  }

  /** "One minister said … . “…,” they said": somebody whose gender is kept back too. */
  private unnamedOne(other: Mention, mention: Mention): number {
    const { tokens } = this.document;
    if (other.kind !== 'nominal' || other.plural || other.paragraph !== mention.paragraph) return 0;
    if (!(tokens[other.head]!.word.bits & BIT.person)) return 0;
    if (!broughtIn.test(tokens[other.firstToken]!.word.lower)) return 0;
    return this.prominence(other) > 0 ? 1.6 : 0;
  }

  /** A subject rather than an object. */
  private prominence(other: Mention): number {
    const { tokens, sentences } = this.document;
    const { firstToken, endToken } = sentences[other.sentence]!;
    const before = tokens[other.firstToken - 1];
    const measured = before?.word.lower === 'of' && measure.test(tokens[other.firstToken - 2]!.word.lower);
    if (measured || this.clauses.mainSubject(firstToken, endToken) === other.index) return 1.2;
    if (before && before.sentence === other.sentence && this.clauses.governs(before, other)) return -1;
    return other.possessive ? -1 : 0;
  }

  /** What "it" means: the likeliest body or document of the last sentences. */
  private findThing(mention: Mention): Referent | null {
    const { mentions } = this.document;
    // "It read in part:"
    const reads = /^reads?$/.test(this.document.tokens[mention.endToken]?.word.lower ?? '');
    let best: Mention | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let m = mention.index - 1; m >= 0 && mention.index - m <= 80; m--) {
      const other = mentions[m]!;
      if (mention.sentence - other.sentence > 3) break;
      if (other.inRun || other.endToken > mention.firstToken || other.plural) continue;
      const likely = this.thingness(other);
      if (likely === 0 || (other.sentence === mention.sentence && this.isPlaceOfWords(other))) continue;
      const text = reads && this.document.tokens[other.head]!.word.bits & BIT.document ? 4 : 0;
      const score = likely + text + this.prominence(other) - 0.7 * (mention.sentence - other.sentence);
      if (score > bestScore) {
        best = other;
        bestScore = score;
      }
    }
    if (best) return this.resolve(best);
    const turn = this.lastTurn(mention.firstToken);
    return turn && turn.referent.entity?.type === 'organisation' ? turn.referent : null;
  }

  /** "In a letter to parents, it said": no letter says what it is said in. */
  private isPlaceOfWords(other: Mention): boolean {
    const { tokens } = this.document;
    return (
      (tokens[other.head]!.word.bits & BIT.document) !== 0 &&
      /^(?:in|on|by|via)$/.test(tokens[other.firstToken - 1]?.word.lower ?? '')
    );
  }

  /** How likely a mention is of a body or a document that speaks. */
  private thingness(other: Mention): number {
    const { bits, lower } = this.document.tokens[other.head]!.word;
    if (other.kind === 'nominal')
      return bits & (BIT.organisation | BIT.document) || isMessage(lower) ? 1.8 : 0;
    if (other.kind === 'pronoun') return 0;
    const entity = this.document.people.entityOf(other);
    if (!entity) return 0;
    if (entity.type === 'organisation') return 2;
    if (entity.type === 'place') return 0.6;
    if (entity.type === 'person') return mayBeBody(entity) ? 1.4 : 0;
    return 1.2;
  }

  private isOfPlace(mention: Mention, first: number): boolean {
    const { tokens } = this.document;
    const { bits } = tokens[mention.head]!.word;
    const { word } = tokens[first]!;
    return (
      (bits & BIT.organisation) !== 0 &&
      !(bits & BIT.plural) &&
      first + 1 === mention.head &&
      first === mention.firstToken &&
      (word.bits & BIT.capital) !== 0 &&
      !(word.bits & (BIT.organisation | BIT.person | BIT.document | BIT.title))
    );
  }

  /**
   * Where a description ends: "some of the traders", "a group of students" are described by those whom they are of,
   * "a spokesman for the diocese" by whom he speaks for.
   */
  private endOfDescription(mention: Mention): number {
    const { tokens, mentions } = this.document;
    const { lower } = tokens[mention.head]!.word;
    if (/^spokes(?:man|woman|person)$/.test(lower) && tokens[mention.endToken]?.word.lower === 'for') {
      const body = mentions[this.clauses.startsAt[mention.endToken + 1]!];
      if (!body || body.kind === 'pronoun') return mention.end;
      // "Riverway's": an apostrophe of the name, unless something of the body's follows.
      const behind = tokens[body.endToken];
      if (behind?.kind !== 'possessive') return body.end;
      return mentions[this.clauses.startsAt[body.endToken + 1]!]?.end ?? behind.end;
    }
    if (tokens[mention.endToken]?.word.lower !== 'of' || !measure.test(lower)) return mention.end;
    const others = mentions[this.clauses.startsAt[mention.endToken + 1]!];
    const persons = others?.kind === 'nominal' && others.plural && !others.possessive;
    return persons && tokens[others.head]!.word.bits & BIT.person ? others.end : mention.end;
  }

  /** An unnamed source by its description: no article, no possessive pronoun, lower case. */
  private describe(mention: Mention): Referent | null {
    const { tokens, text } = this.document;
    let first = mention.firstToken;
    while (
      first < mention.head &&
      (tokens[first]!.word.lower === 'one' ||
        tokens[first]!.word.bits & (BIT.determiner | BIT.possessive | BIT.time)) &&
      !(tokens[first]!.word.bits & BIT.digit)
    )
      first++;
    const words = text.slice(tokens[first]!.start, this.endOfDescription(mention)).replace(/\s+/g, ' ');
    // "the Wenning report", "the Health ministry": documents and bodies keep the name that they go by.
    const named =
      mention.kind === 'nominal' &&
      (tokens[mention.head]!.word.bits & (BIT.document | BIT.organisation)) !== 0;
    const opens = this.document.sentences[mention.sentence]!.firstToken === first;
    // "Ashbridge council": a body that goes by a place's name.
    if (mention.kind === 'nominal' && first < mention.head && this.isOfPlace(mention, first))
      return { entity: null, description: words };
    return { entity: null, description: named && !opens ? words : words.toLowerCase() };
  }
}

function protagonistOf({ people }: Document): Entity | null {
  return people.entities
    .filter((entity) => entity.type === 'person')
    .reduce<Entity | null>(
      (best, entity) => (best && best.mentions.length >= entity.mentions.length ? best : entity),
      null,
    );
}
