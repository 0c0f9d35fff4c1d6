import type { Document } from '../document.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { TokenRange } from './attributions.ts';

/** Tokens beyond which a subject is not looked for. */
const FAR = 80;

/** Which noun phrases the sources of indirect speech are. */
export class Sources {
  private readonly document: Document;
  private readonly clauses: Clauses;

  constructor(document: Document, clauses: Clauses) {
    this.document = document;
    this.clauses = clauses;
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
}
