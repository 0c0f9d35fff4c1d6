import type { Document } from '../document.ts';
import { BIT, isVerb } from '../lexicon/lookup.ts';
import type { Token } from '../text/tokens.ts';
import { CUE, cuesOf } from './cues.ts';
import type { Mention } from './mentions.ts';

const kindred = /^(?:family|relatives|parents|estate|office|campaign|group|members)$/;
const nouns = BIT.person | BIT.organisation | BIT.document | BIT.cueNoun;

/** Where cues and noun phrases stand, whose a phrase is, what it is part of and what governs it. Built once a document. */
export class Phrases {
  /** {@link CUE} by token. */
  readonly cue: Uint8Array;
  /** The mention that begins at a token, the longest; -1. */
  readonly startsAt: Int32Array;
  /** The mention that ends before a token, the longest; -1. */
  readonly endsAt: Int32Array;
  protected readonly document: Document;

  constructor(document: Document) {
    this.document = document;
    const { tokens, mentions } = document;
    this.startsAt = new Int32Array(tokens.length + 1).fill(-1);
    this.endsAt = new Int32Array(tokens.length + 1).fill(-1);
    for (const mention of mentions) {
      if (mention.inRun) continue;
      const known = this.startsAt[mention.firstToken]!;
      if (known < 0 || document.mentions[known]!.endToken < mention.endToken)
        this.startsAt[mention.firstToken] = mention.index;
      const ended = this.endsAt[mention.endToken]!;
      if (ended < 0 || document.mentions[ended]!.firstToken > mention.firstToken)
        this.endsAt[mention.endToken] = mention.index;
    }
    this.cue = cuesOf(document, this);
  }

  /** The mention that a phrase is about which begins at a token: of "Ruiz's lawyer" the lawyer; -1 where none does. */
  phraseFrom(token: number): number {
    const { mentions, tokens } = this.document;
    let at = this.startsAt[token] ?? -1;
    for (let n = 0; n < 3 && at >= 0 && mentions[at]!.possessive; n++) {
      const { endToken, kind } = mentions[at]!;
      const owned = kind === 'pronoun' ? -1 : (this.startsAt[endToken + 1] ?? -1);
      if (owned < 0 || tokens[endToken]!.kind !== 'possessive') break;
      at = owned;
    }
    return at;
  }

  /** What begins at a token and may speak; -1 where nothing does. */
  protected personFrom(token: number): number {
    const at = this.phraseFrom(token);
    const mention = this.document.mentions[at];
    if (!mention) return -1;
    const { bits } = this.document.tokens[mention.head]!.word;
    return mention.kind === 'name' || bits & nouns || mention.kind === 'pronoun' ? at : -1;
  }

  /** Where a phrase begins, whose it is included: of "campaign" in "Ruiz's campaign" the first token of "Ruiz". */
  protected ownerStart({ firstToken }: Mention): number {
    const { tokens, mentions } = this.document;
    let first = firstToken;
    for (let n = 0; n < 3 && tokens[first - 1]?.kind === 'possessive'; n++) {
      const owner = mentions[this.endsAt[first - 1]!];
      if (!owner) break;
      first = owner.firstToken;
    }
    return first;
  }

  /** "the family of Ruiz", "Ruiz's answer to the request": the phrase that goes on with a mention; else the mention. */
  protected wholeOf(at: number): number {
    const { tokens, mentions } = this.document;
    const mention = mentions[at];
    if (!mention) return at;
    const joined = tokens[mention.firstToken - 1]?.word.lower ?? '';
    if (!/^(?:of|to|from|at|for|in)$/.test(joined)) return at;
    const whole = mentions[this.endsAt[mention.firstToken - 1]!];
    if (!whole || whole.sentence !== mention.sentence || whole.possessive) return at;
    const { bits } = tokens[whole.head]!.word;
    const speaks =
      bits & (BIT.person | BIT.document | BIT.indefinite) || kindred.test(tokens[whole.head]!.word.lower);
    return speaks && whole.kind !== 'name' ? whole.index : at;
  }

  /** "Ruiz, the mayor, said": the name that a mention stands in apposition to, or -1. */
  protected leadOf(mention: Mention): number {
    const { tokens, mentions } = this.document;
    if (mention.kind === 'pronoun' || tokens[mention.firstToken - 1]?.word.text !== ',') return -1;
    const lead = this.endsAt[mention.firstToken - 1]!;
    if (lead < 0) return -1;
    const other = mentions[lead]!;
    if (other.kind === 'pronoun' || other.sentence !== mention.sentence) return -1;
    if (mention.kind === 'name' && other.kind === 'name') return -1;
    if (mention.kind === 'name') return -1;
    // "Ruiz, a top aide said,": no apposition unless a comma closes it.
    let k = mention.endToken;
    while (
      tokens[k]?.kind === 'word' &&
      tokens[k]!.run < 0 &&
      !isVerb(tokens[k]!.word) &&
      k - mention.endToken < 10
    )
      k++;
    if (tokens[k]?.kind === 'word') return -1;
    const before = tokens[other.firstToken - 1];
    return before && before.sentence === other.sentence && this.governs(before) ? -1 : lead;
  }

  /** The mention that ends right before a token, a comma between allowed; or the nearest before it. */
  protected before(token: number, floor: number): number {
    const { tokens } = this.document;
    for (let k = token; k > floor && k > token - 8; k--) {
      const ending = this.endsAt[k]!;
      if (ending >= 0) {
        const lead = this.leadOf(this.document.mentions[ending]!);
        return lead >= 0 ? lead : ending;
      }
      if (tokens[k - 1]!.kind === 'word' && tokens[k - 1]!.word.bits & BIT.auxiliary) return -1;
    }
    return -1;
  }

  /** "whose aides", "whose aides and friends": no subject but of its own relative clause. */
  protected isWhose({ firstToken }: Mention): boolean {
    const { tokens, mentions } = this.document;
    if (tokens[firstToken]!.word.lower === 'whose' || tokens[firstToken - 1]?.word.lower === 'whose')
      return true;
    if (tokens[firstToken - 1]?.word.lower !== 'and') return false;
    const other = this.endsAt[firstToken - 1]!;
    if (other < 0) return false;
    const first = mentions[other]!.firstToken;
    return tokens[first]!.word.lower === 'whose' || tokens[first - 1]?.word.lower === 'whose';
  }

  /** The same for a mention that may be a pronoun whose form says that it is none: "when he finished I said". */
  protected isObjectOf(before: Token, mention: Mention): boolean {
    const nominative =
      mention.kind === 'pronoun' &&
      /^(?:i|he|she|we|they)$/.test(this.document.tokens[mention.head]!.word.lower);
    return !nominative && this.governs(before, mention);
  }

  /** Whether the token before a mention makes it an object: a preposition or a verb. */
  governs(before: Token, mention?: Mention): boolean {
    const { bits, lower } = before.word;
    // "about 50 protesters": no preposition.
    if (mention && /^(?:about|around|over|up)$/.test(lower)) {
      const first = this.document.tokens[mention.firstToken]!.word.bits;
      if (first & (BIT.digit | BIT.number)) return false;
    }
    if (before.kind !== 'word') return false;
    if (bits & BIT.preposition) return !(bits & BIT.subordinator) && lower !== 'like';
    if (bits & BIT.capital && !(bits & (BIT.strongCue | BIT.weakCue))) return false;
    if (this.cue[before.index]! === CUE.strong || this.cue[before.index]! === CUE.weak)
      return lower !== 'said';
    return bits & BIT.auxiliary ? true : /(?:[a-z]{2}ed|[a-z]{2}ing)$/.test(lower) && !(bits & nouns);
  }
}

/** Whether a pronoun's form says that it is an object. */
export function isObject(token: Token): boolean {
  const { bits, lower } = token.word;
  return (bits & BIT.objectPronoun) !== 0 && lower !== 'her'
    ? true
    : lower === 'her' && !(bits & BIT.pronoun);
}
