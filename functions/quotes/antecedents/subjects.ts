import type { Document } from '../document.ts';
import type { Clauses } from '../phrases/clauses.ts';
import type { Mention } from '../phrases/mentions.ts';

/** Verbs of asking, outside marks. */
export const asking = /^(?:ask(?:s|ed)?|want(?:s|ed)|demand(?:s|ed)|wonder(?:s|ed)|inquired|enquired|put)$/;

/** What mentions are in their sentences: subjects, speakers, objects. */
export class Subjects {
  private readonly document: Document;
  private readonly clauses: Clauses;
  /** Subjects of sentences, by first token. */
  private readonly mains = new Map<number, number>();
  private readonly speaking = new Map<number, Set<number>>();

  constructor(document: Document, clauses: Clauses) {
    this.document = document;
    this.clauses = clauses;
  }

  /** A sentence's subject, or the name in apposition to it ("One of them, Ana Ruiz, has …"). */
  isMain(mention: Mention, from: number, to: number): boolean {
    const { document, clauses } = this;
    const main = this.mains.get(from) ?? clauses.mainSubject(from, to);
    this.mains.set(from, main);
    if (main === mention.index) return true;
    const subject = document.mentions[main];
    if (!subject || mention.kind !== 'name' || subject.kind === 'name') return false;
    return (
      document.tokens[mention.firstToken - 1]?.word.text === ',' && mention.firstToken - subject.endToken <= 4
    );
  }

  /** The subjects of a sentence's cues. */
  speakingIn(sentence: number): Set<number> {
    const known = this.speaking.get(sentence);
    if (known) return known;
    const { document, clauses } = this;
    const { firstToken, endToken } = document.sentences[sentence]!;
    const found = new Set<number>();
    for (let k = firstToken; k < endToken; k++)
      if (clauses.cue[k] && document.tokens[k]!.run < 0) found.add(clauses.subjectOf(k).mention);
    this.speaking.set(sentence, found);
    return found;
  }

  /** Whether a sentence holds a verb of asking outside marks. */
  asksIn(sentence: number): boolean {
    const { tokens, sentences } = this.document;
    const { firstToken, endToken } = sentences[sentence]!;
    for (let k = firstToken; k < endToken; k++)
      if (tokens[k]!.run < 0 && asking.test(tokens[k]!.word.lower)) return true;
    return false;
  }

  /** Whether a preposition or a verb stands before a mention, or before others that "and" joins it to. */
  isGoverned(mention: Mention): boolean {
    const { document, clauses } = this;
    let first = mention;
    for (let n = 0; n < 4; n++) {
      const before = document.tokens[first.firstToken - 1];
      if (!before || before.sentence !== first.sentence) return false;
      if (clauses.governs(before, first)) return true;
      const left = document.mentions[clauses.endsAt[before.index]!];
      if (!left || !/^(?:and|or|,)$/.test(before.word.lower)) return false;
      first = left;
    }
    return false;
  }
}
