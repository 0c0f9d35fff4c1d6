import type { Clauses } from '../clauses.ts';
import type { Document } from '../document.ts';
import type { Mention } from '../mentions.ts';
import type { Entity } from '../people.ts';
import type { Quote } from '../quote.ts';
import { type Referent, Resolver } from '../resolve.ts';
import type { TokenRange } from './attributions.ts';

/** Tokens beyond which a subject is not looked for. */
const FAR = 80;

/** Who the sources of indirect speech are. To be asked in the order of the text. */
export class Sources {
  private readonly document: Document;
  private readonly clauses: Clauses;
  private readonly resolver: Resolver;
  private readonly byName: Map<string, Entity>;
  /** Quotes with a speaker, by where their words end, and how many of them the resolver has been told. */
  private readonly quotes: readonly Quote[];
  private told = 0;
  private token = 0;

  constructor(document: Document, clauses: Clauses, quotes: readonly Quote[]) {
    this.document = document;
    this.clauses = clauses;
    this.resolver = new Resolver(document, clauses);
    this.byName = new Map(document.people.entities.map((entity) => [entity.name, entity]));
    this.quotes = quotes.filter(({ speaker }) => speaker).sort((a, b) => endOf(a) - endOf(b));
  }

  /** The noun phrase that names the source: in the stretch tagged as one, else what the cue is about; or null. */
  mentionOf(source: TokenRange | null, cue: TokenRange | null): Mention | null {
    const { mentions, sentences, tokens } = this.document;
    if (source) return this.firstIn(source);
    if (!cue) return null;
    for (let token = cue.endToken - 1; token >= cue.firstToken; token--) {
      if (this.clauses.cue[token] !== 0) return mentions[this.clauses.subjectOf(token).mention] ?? null;
    }
    const { firstToken } = sentences[tokens[cue.firstToken]!.sentence]!;
    const from = Math.max(firstToken, cue.firstToken - FAR);
    return mentions[this.clauses.mainSubject(from, cue.firstToken)] ?? null;
  }

  /** A stretch's first noun phrase that is no possessor of what follows, else its first. */
  private firstIn({ firstToken, endToken }: TokenRange): Mention | null {
    const { mentions } = this.document;
    let possessor: Mention | null = null;
    for (let token = firstToken; token < Math.min(endToken, firstToken + FAR); token++) {
      const mention = mentions[this.clauses.startsAt[token]!];
      if (!mention) continue;
      if (!mention.possessive || mention.endToken >= endToken - 1) return mention;
      possessor ??= mention;
    }
    return possessor;
  }

  /** Who a mention stands for, given who was quoted before it. */
  resolve(mention: Mention): Referent | null {
    const { tokens } = this.document;
    for (; this.told < this.quotes.length; this.told++) {
      const quote = this.quotes[this.told]!;
      const end = endOf(quote);
      if (end > mention.start) break;
      while (this.token + 1 < tokens.length && tokens[this.token + 1]!.start < end) this.token++;
      const { name } = quote.speaker!;
      const entity = this.byName.get(name);
      this.resolver.quoted(
        this.token,
        entity ? { entity, description: null } : { entity: null, description: name },
      );
    }
    return this.resolver.resolve(mention);
  }
}

const endOf = ({ spans }: Quote): number => spans.at(-1)!.end;
