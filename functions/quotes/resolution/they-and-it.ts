import { isMessage } from '../blocks/messages.ts';
import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Clauses } from '../phrases/clauses.ts';
import { broughtIn, type Mention } from '../phrases/mentions.ts';
import { mayBeBody } from './bodies.ts';
import { describe, measure } from './description.ts';
import type { Referent } from './referent.ts';
import type { SpeakingTurn, Turns } from './speaking-turns.ts';

interface Parts {
  readonly document: Document;
  readonly clauses: Clauses;
  readonly turns: Turns;
  resolve(mention: Mention): Referent | null;
}

/** Finds whom "they" and what "it" stand for. */
export class TheyAndIt {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whom "they" means: the likeliest of several people or of a body in the last sentences, else whoever spoke last. */
  findPlural(mention: Mention): Referent | null {
    const { mentions, paragraphs, sections } = this.parts.document;
    const turn = this.lastTurn(mention.firstToken);
    let best: Mention | null = null;
    let bestScore = 0;
    for (let m = mention.index - 1; m >= 0 && mention.index - m <= 120; m--) {
      const other = mentions[m]!;
      if (mention.sentence - other.sentence > 4 || other.paragraph < sections[mention.paragraph]!) break;
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
    return meant ? this.parts.resolve(meant) : describe(this.parts.document, this.parts.clauses, mention);
  }

  /** "Shouting what they called slogans, the farmers marched": several people whom the sentence names behind a comma. */
  private severalAhead(mention: Mention): Mention | null {
    const { mentions, tokens } = this.parts.document;
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
    const { bits, lower } = this.parts.document.tokens[other.head]!.word;
    if (other.kind === 'pronoun') return /^(?:they|both|many|some|others|several)$/.test(lower) ? 2.4 : 0;
    if (other.kind === 'nominal') {
      if (other.plural && bits & BIT.person) return 3;
      if (bits & BIT.organisation) return other.plural ? 1.6 : 1.2;
      return 0;
    }
    const entity = this.parts.document.people.entityOf(other);
    if (!entity || this.parts.document.tokens[other.firstToken - 1]?.word.text === '(') return 0;
    if (entity.type === 'organisation') return 1.6;
    return entity.type === 'person' && entity.gender === '' ? 0.8 : 0;
  }

  /** "One minister said … . “…,” they said": somebody whose gender is kept back too. */
  private unnamedOne(other: Mention, mention: Mention): number {
    const { tokens } = this.parts.document;
    if (other.kind !== 'nominal' || other.plural || other.paragraph !== mention.paragraph) return 0;
    if (!(tokens[other.head]!.word.bits & BIT.person)) return 0;
    if (!broughtIn.test(tokens[other.firstToken]!.word.lower)) return 0;
    return this.prominence(other) > 0 ? 1.6 : 0;
  }

  /** A subject rather than an object. */
  private prominence(other: Mention): number {
    const { tokens, sentences } = this.parts.document;
    const { firstToken, endToken } = sentences[other.sentence]!;
    const before = tokens[other.firstToken - 1];
    const measured = before?.word.lower === 'of' && measure.test(tokens[other.firstToken - 2]!.word.lower);
    if (measured || this.parts.clauses.mainSubject(firstToken, endToken) === other.index) return 1.2;
    if (before && before.sentence === other.sentence && this.parts.clauses.governs(before, other)) return -1;
    return other.possessive ? -1 : 0;
  }

  /** What "it" means: the likeliest body or document of the last sentences. */
  findThing(mention: Mention): Referent | null {
    const { mentions } = this.parts.document;
    // "It read in part:"
    const reads = /^reads?$/.test(this.parts.document.tokens[mention.endToken]?.word.lower ?? '');
    let best: Mention | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let m = mention.index - 1; m >= 0 && mention.index - m <= 80; m--) {
      const other = mentions[m]!;
      if (mention.sentence - other.sentence > 3) break;
      if (other.inRun || other.endToken > mention.firstToken || other.plural) continue;
      const likely = this.thingness(other);
      if (likely === 0 || (other.sentence === mention.sentence && this.isPlaceOfWords(other))) continue;
      const text = reads && this.parts.document.tokens[other.head]!.word.bits & BIT.document ? 4 : 0;
      const score = likely + text + this.prominence(other) - 0.7 * (mention.sentence - other.sentence);
      if (score > bestScore) {
        best = other;
        bestScore = score;
      }
    }
    if (best) return this.parts.resolve(best);
    const turn = this.lastTurn(mention.firstToken);
    return turn && turn.referent.entity?.type === 'organisation' ? turn.referent : null;
  }

  /** "In a letter to parents, it said": no letter says what it is said in. */
  private isPlaceOfWords(other: Mention): boolean {
    const { tokens } = this.parts.document;
    return (
      (tokens[other.head]!.word.bits & BIT.document) !== 0 &&
      /^(?:in|on|by|via)$/.test(tokens[other.firstToken - 1]?.word.lower ?? '')
    );
  }

  /** How likely a mention is of a body or a document that speaks. */
  private thingness(other: Mention): number {
    const { bits, lower } = this.parts.document.tokens[other.head]!.word;
    if (other.kind === 'nominal')
      return bits & (BIT.organisation | BIT.document) || isMessage(lower) ? 1.8 : 0;
    if (other.kind === 'pronoun') return 0;
    const entity = this.parts.document.people.entityOf(other);
    if (!entity) return 0;
    if (entity.type === 'organisation') return 2;
    if (entity.type === 'place') return 0.6;
    if (entity.type === 'person') return mayBeBody(entity) ? 1.4 : 0;
    return 1.2;
  }

  private lastTurn(token: number): SpeakingTurn | null {
    const { document, turns } = this.parts;
    return turns.before(token, document.sections[document.tokens[token]!.paragraph]!);
  }
}
