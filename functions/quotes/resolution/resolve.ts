import { Antecedents, type Observer } from '../antecedents/antecedents.ts';
import { antecedentWeights } from '../antecedents/weights.ts';
import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import { Nominals } from '../nouns/nominals.ts';
import type { Parts } from '../nouns/parts.ts';
import type { Entity } from '../people/people.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import { bylineOf } from '../transcripts/sections.ts';
import { Bodies } from './bodies.ts';
import { describe } from './description.ts';
import { NameReferents } from './name-referents.ts';
import { OfficeHolders } from './office-holders.ts';
import { oneNamed, oneOfThose } from './one-of-several.ts';
import { type Referent, sameReferent } from './referent.ts';
import { Turns } from './speaking-turns.ts';
import { TheyAndIt } from './they-and-it.ts';

export { type Referent, sameReferent };

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
  private readonly names: NameReferents;
  readonly holders: OfficeHolders;
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
    this.protagonist = protagonistOf(document);
    this.holders = new OfficeHolders(document);
    this.antecedents = new Antecedents({
      document,
      clauses,
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
      turns: this.turns,
      resolve: (mention) => this.resolve(mention),
    });
    const parts: Parts = {
      document,
      clauses,
      holders: this.holders,
      bodies: new Bodies(document),
      protagonist: this.protagonist,
      isSigned: (paragraph) => this.document.signatures[paragraph] !== null,
      resolve: (mention) => this.resolve(mention),
      findPerson: (mention, gender) => this.antecedents.find(mention, gender),
      isOnly: (mention, gender) => this.antecedents.isOnly(mention, gender),
    };
    this.nominals = new Nominals(parts);
    this.names = new NameReferents(parts, this.nominals);
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

  /** The share of the probability, 0 to 1, of whom a mention was taken for by weighing persons; null where none were weighed. */
  shareOf(mention: Mention): number | null {
    return this.antecedents.shareOf(mention);
  }

  private find(mention: Mention): Referent | null {
    if (mention.kind === 'name') return this.names.find(mention);
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
      case 'one':
      case 'another': {
        // "said one, Ana Ruiz,": the name tells who.
        const named = oneNamed(this.document, this.clauses, mention);
        if (named) return this.resolve(named);
        const one = oneOfThose(this.document, this.clauses, mention);
        return one ?? describe(this.document, this.clauses, mention);
      }
      default:
        // "“…,” read one": a message
        return this.nominals.author(mention, lower) ?? describe(this.document, this.clauses, mention);
    }
  }

  /** Who says I outside marks: the writer of the letter, else the article's author, by that word if nobody is named. */
  private reporter(mention: Mention): Referent | null {
    const { author, people } = this.document;
    const name = this.document.signatures[mention.paragraph] ?? author ?? bylineOf(this.document);
    if (!name) return { entity: null, description: 'author' };
    let entity = this.bearers.get(name);
    if (entity === undefined) {
      entity = people.entities.find((one) => one.name === name) ?? null;
      this.bearers.set(name, entity);
    }
    return entity ? { entity, description: null } : { entity: null, description: name };
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
