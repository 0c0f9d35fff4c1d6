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

/** Nouns for several persons that look like one. */
const crowd = /^(?:youth|crowd|couple|pair|trio|duo|police|public|family|twins|audience|congregation|gang)$/;
/** What crowds do and nobody alone. */
const chants = /^(?:chant|sing|sang|shout|roar|cheer|chorus|yell|cr(?:y|ied))/;
/** What bodies do and no text. */
const acts =
  /^(?:accus|ask|urg|demand|apologi[sz]|appeal|promis|call|reject|denie|deny|insist|blam|declin|threaten|pledg|vow)/;
/** How a text is brought to the public. */
const publishes = /^(?:in|via|through|issu|releas|publish|post|put|circulat|wr[oi]t|sen[dt]|sign)/;

/** Finds whom "they" and what "it" stand for. */
export class TheyAndIt {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Whom "they" means: the likeliest of several people or of a body in the last sentences, else whoever spoke last. */
  findPlural(mention: Mention): Referent | null {
    const { mentions, paragraphs, sections, tokens } = this.parts.document;
    const chanted = chants.test(tokens[mention.endToken]?.word.lower ?? '');
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
      // "Residents shut the road. Hundreds of drivers were stranded. “…!” they chanted"
      const suffered = chanted && /^(?:was|were)$/.test(tokens[other.endToken]?.word.lower ?? '') ? 1 : 0;
      const score = likely - suffered + this.prominence(other) - 0.6 * (mention.sentence - other.sentence);
      if (score > bestScore) {
        best = other;
        bestScore = score;
      }
    }
    const spoke = turn && mention.paragraph - turn.paragraph <= 2 ? turn : null;
    if (spoke && (!best || (spoke.token > best.firstToken && spoke.paragraph === mention.paragraph)))
      return spoke.referent;
    const meant = best ?? this.severalAhead(mention);
    if (meant?.kind === 'name' && this.isPlainly(meant))
      return { entity: null, description: tokens[meant.head]!.word.lower };
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
      if ((other.plural && bits & BIT.person) || crowd.test(lower)) return 3;
      if (bits & BIT.organisation) return other.plural ? 2 : 1.2;
      return 0;
    }
    const { tokens, people } = this.parts.document;
    if (this.isPlainly(other)) return 3;
    const entity = people.entityOf(other);
    if (!entity || tokens[other.firstToken - 1]?.word.text === '(') return 0;
    if (entity.type === 'organisation') return 1.6;
    return entity.type === 'person' && entity.gender === '' ? 0.8 : 0;
  }

  /** "Locals disagreed": a capital only because the sentence begins. */
  private isPlainly({ sentence, head }: Mention): boolean {
    const { tokens, sentences } = this.parts.document;
    const { bits } = tokens[head]!.word;
    return sentences[sentence]!.firstToken === head && (bits & BIT.person) !== 0 && (bits & BIT.plural) !== 0;
  }

  /** "One minister said … . “…,” they said": somebody whose gender is kept back too. */
  private unnamedOne(other: Mention, mention: Mention): number {
    const { tokens } = this.parts.document;
    if (other.kind !== 'nominal' || other.plural || other.paragraph !== mention.paragraph) return 0;
    if (!(tokens[other.head]!.word.bits & BIT.person)) return 0;
    if (!broughtIn.test(tokens[other.firstToken]!.word.lower)) return 0;
    if (chants.test(tokens[mention.endToken]?.word.lower ?? '')) return 0;
    return this.prominence(other) > 0 ? 1.6 : 0;
  }

  /** A subject rather than an object. */
  private prominence(other: Mention): number {
    const { tokens, sentences } = this.parts.document;
    const { firstToken, endToken } = sentences[other.sentence]!;
    const before = tokens[other.firstToken - 1];
    const measured = before?.word.lower === 'of' && measure.test(tokens[other.firstToken - 2]!.word.lower);
    const told = tokens[other.firstToken - 2]?.word.lower === 'according';
    if (measured || told || this.parts.clauses.mainSubject(firstToken, endToken) === other.index) return 1.2;
    if (before && before.sentence === other.sentence && this.parts.clauses.governs(before, other)) return -1;
    return other.possessive ? -1 : 0;
  }

  /** What "it" means: the likeliest body or document of the last sentences. */
  findThing(mention: Mention): Referent | null {
    const { mentions } = this.parts.document;
    const { tokens } = this.parts.document;
    const verb = tokens[mention.endToken]?.word.lower ?? '';
    // "It read in part:"
    const reads = /^(?:reads?|began|begins|ran|runs|concluded|ended|continued)$/.test(verb);
    let best: Mention | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let m = mention.index - 1; m >= 0 && mention.index - m <= 80; m--) {
      const other = mentions[m]!;
      if (mention.sentence - other.sentence > 3) break;
      if (other.inRun || other.endToken > mention.firstToken || other.plural) continue;
      const likely = this.thingness(other);
      if (likely === 0 || (other.sentence === mention.sentence && this.isPlaceOfWords(other))) continue;
      const { bits, lower } = tokens[other.head]!.word;
      const isText = (bits & BIT.document) !== 0 || isMessage(lower);
      if (other.kind === 'nominal' && isText && /[^s]s$/.test(lower)) continue;
      const text = !isText ? 0 : reads ? 4 : acts.test(verb) ? -1 : 0;
      const score = likely + text + this.prominence(other) - 0.7 * (mention.sentence - other.sentence);
      if (score > bestScore) {
        best = other;
        bestScore = score;
      }
    }
    if (best) return this.publisherOf(best) ?? this.parts.resolve(best);
    const turn = this.lastTurn(mention.firstToken);
    return turn && turn.referent.entity?.type === 'organisation' ? turn.referent : null;
  }

  /** "The union said in a statement it would strike. “…,” it read": whose the text is. */
  private publisherOf(text: Mention): Referent | null {
    const { document, clauses, resolve } = this.parts;
    const { tokens, sentences, mentions } = document;
    if (text.kind !== 'nominal' || !/^(?:an?|its)$/.test(tokens[text.firstToken]!.word.lower)) return null;
    if (!isMessage(tokens[text.head]!.word.lower) && !/release$/.test(tokens[text.head]!.word.lower))
      return null;
    if (!publishes.test(tokens[text.firstToken - 1]?.word.lower ?? '')) return null;
    const { firstToken, endToken } = sentences[text.sentence]!;
    const subject = mentions[clauses.mainSubject(firstToken, endToken)];
    return subject && subject !== text && this.thingness(subject) > 0 ? resolve(subject) : null;
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
    if (other.kind === 'nominal') {
      if (isMessage(lower)) return 2.4;
      return bits & (BIT.organisation | BIT.document) ? 1.8 : 0;
    }
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
