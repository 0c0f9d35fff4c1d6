import { CUE, cuesOf } from './cues.ts';
import type { Document } from './document.ts';
import { BIT, isVerb } from './lexicon/lookup.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

export { CUE } from './cues.ts';

/** Why a mention was taken for a cue's subject. */
export type SubjectReason =
  | 'none'
  | 'direct'
  | 'inverted'
  | 'relative'
  | 'apposition'
  | 'coordinated'
  | 'participle'
  | 'distant'
  | 'possessor'
  | 'agent';

export interface Subject {
  readonly mention: number;
  readonly reason: SubjectReason;
}

/** What opens a phrase behind a comma: "signed by Ruiz", "sent to his aide". */
const pastParticiple =
  /^(?:[a-z]{3,}ed|sent|written|held|made|taken|given|seen|shown|found|drawn|put|read|led|set|built|handed)$/;
const kindred = /^(?:family|relatives|parents|estate|office|campaign|group|members)$/;
/** Outer tokens between a passive verb and who does it. */
const MOST_TO_AGENT = 4;
const NOBODY: Subject = { mention: -1, reason: 'none' };
const nouns = BIT.person | BIT.organisation | BIT.document | BIT.cueNoun;

/** What syntax attribution needs: cues and, for each mention, its surroundings. Built once a document. */
export class Clauses {
  /** {@link CUE} by token. */
  readonly cue: Uint8Array;
  /** The mention that begins at a token, the longest; -1. */
  readonly startsAt: Int32Array;
  /** The mention that ends before a token, the longest; -1. */
  readonly endsAt: Int32Array;
  private readonly subjects = new Map<number, Subject>();
  /** The last answers: what is asked of one candidate is mostly asked of the next. */
  private clause = { from: -1, to: -1, mention: -1 };
  private main = { from: -1, to: -1, mention: -1 };
  private readonly document: Document;

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

  /** The mention that a cue's clause is about. */
  subjectOf(cue: number): Subject {
    const known = this.subjects.get(cue);
    if (known) return known;
    const found = this.findSubject(cue);
    this.subjects.set(cue, found);
    return found;
  }

  private findSubject(cue: number): Subject {
    const { tokens, mentions, sentences } = this.document;
    const kind = this.cue[cue]!;
    if (kind === CUE.according) return { mention: this.phraseFrom(cue + 2), reason: 'agent' };
    const by = this.agentOf(cue);
    if (by >= 0) return { mention: by, reason: 'agent' };
    if (kind === CUE.noun) return this.possessorOf(cue);
    const sentence = sentences[tokens[cue]!.sentence]!;
    const participle =
      tokens[cue]!.word.lower.endsWith('ing') &&
      !(tokens[cue - 1] && tokens[cue - 1]!.word.bits & BIT.auxiliary);
    // "could be heard chanting"
    const heard =
      participle &&
      /^(?:heard|overheard|seen|filmed|recorded|caught)$/.test(tokens[cue - 1]?.word.lower ?? '');
    if (heard && tokens[cue - 2] && tokens[cue - 2]!.word.bits & BIT.auxiliary)
      return this.findSubject(cue - 1);
    let reason: SubjectReason = 'direct';
    let fallback = -1;
    let steps = 0;
    const afterComma = participle && /^[,—–-]$/.test(tokens[cue - 1]?.word.text ?? '');
    const absolute = participle ? this.withSubject(cue) : -1;
    if (absolute >= 0) return { mention: absolute, reason: 'direct' };
    if (afterComma || (participle && tokens[cue - 1]?.kind === 'mark')) {
      const main = this.clauseSubject(sentence.firstToken, cue);
      if (main >= 0) return { mention: main, reason: 'participle' };
    }
    const set = this.beforeCommaPhrase(cue, sentence.firstToken);
    if (set >= 0) return { mention: set, reason: 'apposition' };
    for (let k = cue; k > sentence.firstToken; ) {
      if (steps++ > 60) break;
      const token = tokens[k - 1]!;
      if (token.kind === 'mark' || token.run >= 0) {
        // Marked words before the cue: an inversion ("…," said Ruiz), or a fragment inside the clause.
        const inverted = this.phraseFrom(cue + 1);
        if (k === cue && inverted >= 0) return { mention: inverted, reason: 'inverted' };
        if (reason === 'direct') reason = 'distant';
        k--;
        continue;
      }
      const ending = this.endsAt[k]!;
      if (ending >= 0) {
        const mention = mentions[ending]!;
        const from = this.ownerStart(mention);
        const before = tokens[from - 1];
        const inSentence = before !== undefined && from > sentence.firstToken;
        if (
          !mention.possessive &&
          !(inSentence && (this.isObjectOf(before, mention) || before.word.text === '(')) &&
          !this.isWhose(mention)
        ) {
          if (mention.kind === 'pronoun' && /^(?:who|which|that)$/.test(tokens[mention.head]!.word.lower)) {
            const antecedent = this.before(mention.firstToken, sentence.firstToken);
            return this.relativeTo(cue, antecedent) ?? { mention: mention.index, reason };
          }
          if (mention.kind !== 'pronoun' || !isObject(tokens[mention.head]!)) {
            const lead = this.leadOf(mention);
            if (lead >= 0) return { mention: lead, reason: 'apposition' };
            return { mention: mention.index, reason };
          }
        }
        if (fallback < 0 && !mention.possessive) fallback = mention.index;
        if (reason === 'direct') reason = 'distant';
        k = mention.firstToken;
        continue;
      }
      const { lower } = token.word;
      if (lower === 'who' || lower === 'which' || lower === 'that') {
        const antecedent = this.before(k - 1, sentence.firstToken);
        const subject = this.relativeTo(cue, antecedent);
        if (subject) return subject;
      }
      const joined = lower === 'and' || lower === 'but';
      if (joined && (k === cue || (k === cue - 1 && tokens[cue - 1]!.word.bits & BIT.adverb))) {
        const main = this.clauseSubject(sentence.firstToken, k - 1);
        if (main >= 0) return { mention: main, reason: 'coordinated' };
        reason = 'coordinated';
      }
      if (token.word.text === ';' || token.word.text === ':') break;
      k--;
    }
    if (fallback >= 0) return { mention: fallback, reason: 'distant' };
    const inverted = this.phraseFrom(cue + 1);
    return inverted >= 0 ? { mention: inverted, reason: 'inverted' } : NOBODY;
  }

  /** Whom a cue behind "who" is about: the antecedent, or what that is part of where a comma closes the relative clause. */
  private relativeTo(cue: number, antecedent: number): Subject | null {
    if (antecedent < 0) return null;
    const whole = this.closesRelative(cue) ? this.wholeOf(antecedent) : antecedent;
    return { mention: whole, reason: whole === antecedent ? 'relative' : 'apposition' };
  }

  /** "…, who died in May, said": whether a comma before the cue closes the relative clause. */
  private closesRelative(cue: number): boolean {
    const { tokens } = this.document;
    let k = cue - 1;
    while (k > 0 && tokens[k]!.word.bits & (BIT.adverb | BIT.auxiliary) && tokens[k]!.run < 0) k--;
    return tokens[k]?.word.text === ',' && tokens[k]!.run < 0;
  }

  /** "the family of Ruiz", "Ruiz's answer to the request": the phrase that goes on with a mention; else the mention. */
  private wholeOf(at: number): number {
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

  /** Who does what a passive verb says: "was dismissed as “…” by Ruiz", "described by Ruiz as “…”"; or -1. */
  private agentOf(cue: number): number {
    const { tokens } = this.document;
    const { lower } = tokens[cue]!.word;
    if (!/(?:ed|en|told|put)$/.test(lower)) return -1;
    let before = cue - 1;
    while (tokens[before] && tokens[before]!.word.bits & BIT.adverb) before--;
    const passive = /^(?:is|are|was|were|been|being|be)$/.test(tokens[before]?.word.lower ?? '');
    for (let k = cue + 1, steps = 0; k < tokens.length && steps < MOST_TO_AGENT; k++) {
      const token = tokens[k]!;
      if (token.sentence !== tokens[cue]!.sentence) return -1;
      if (token.run >= 0) continue;
      if (token.word.lower === 'by') return passive || k === cue + 1 ? this.personFrom(k + 1) : -1;
      if (!passive || !(token.word.lower === 'as' || token.word.bits & (BIT.adverb | BIT.determiner)))
        return -1;
      steps++;
    }
    return -1;
  }

  /** What begins at a token and may speak; -1 where nothing does. */
  private personFrom(token: number): number {
    const at = this.phraseFrom(token);
    const mention = this.document.mentions[at];
    if (!mention) return -1;
    const { bits } = this.document.tokens[mention.head]!.word;
    return mention.kind === 'name' || bits & nouns || mention.kind === 'pronoun' ? at : -1;
  }

  /** "with Ruiz saying", "with one of her aides saying": the mention before a participle that "with" brings in, or -1. */
  private withSubject(cue: number): number {
    const { tokens, mentions } = this.document;
    let end = cue;
    while (tokens[end - 1] && tokens[end - 1]!.word.bits & BIT.adverb) end--;
    let at = this.endsAt[end]!;
    const whose = tokens[(mentions[at]?.firstToken ?? 0) - 1]?.word.lower ?? '';
    if (/^(?:showed|shows|showing|heard|saw|seen|quoted|quotes|quoting|caught)$/.test(whose)) return at;
    if (
      whose === 'of' &&
      /^(?:footage|video|clip|clips|audio|recording|tape|tapes|images?|chorus|sound)$/.test(
        tokens[mentions[at]!.firstToken - 2]?.word.lower ?? '',
      )
    )
      return at;
    for (let n = 0; n < 4 && at >= 0; n++) {
      const before = tokens[mentions[at]!.firstToken - 1];
      if (before?.word.lower === 'with') return at;
      if (!/^(?:of|from|for|in)$/.test(before?.word.lower ?? '')) return -1;
      at = this.endsAt[mentions[at]!.firstToken - 1]!;
    }
    return -1;
  }

  /** "The filing, made on Monday, says": the mention before a phrase between commas that ends at the cue, or -1. */
  private beforeCommaPhrase(cue: number, from: number): number {
    const { tokens, mentions } = this.document;
    let end = cue - 1;
    while (end > from && tokens[end]!.word.bits & (BIT.adverb | BIT.auxiliary)) end--;
    if (tokens[end]?.word.text !== ',' || tokens[end]!.run >= 0) return -1;
    const led = this.withParticiple(from, end);
    if (led >= 0) return led;
    let marked = 0;
    let passed = false;
    for (let k = end - 1; k > from && k > end - 25; k--) {
      // "the grower, which sells as “Old Planter”, said": a name in marks, but no utterance.
      if (tokens[k]!.run >= 0 && marked++ > 8) return -1;
      if (tokens[k]!.word.text !== ',' || tokens[k]!.run >= 0) continue;
      const at = this.endsAt[k]!;
      if (at < 0) continue;
      const mention = mentions[at]!;
      const before = tokens[mention.firstToken - 1];
      // "The council, in a statement signed by its clerk, Ana Ruiz, said": what the phrase holds is passed over.
      const governed = before && mention.firstToken > from && this.governs(before);
      const time = (tokens[mention.head]!.word.bits & BIT.time) !== 0;
      if (governed || time || this.isBesideGoverned(mention, from)) {
        passed = true;
        continue;
      }
      if (passed && at !== this.mainSubject(from, cue)) return -1;
      return mention.possessive || mention.kind === 'pronoun' ? -1 : at;
    }
    return -1;
  }

  /** Whether a name stands in apposition to the noun of a person that a preposition governs: "by its clerk, Ana Ruiz,". */
  private isBesideGoverned({ kind, firstToken }: Mention, from: number): boolean {
    const { tokens, mentions } = this.document;
    if (kind !== 'name' || tokens[firstToken - 1]?.word.text !== ',') return false;
    const lead = mentions[this.endsAt[firstToken - 1]!];
    if (!lead || lead.firstToken <= from || !(tokens[lead.head]!.word.bits & (BIT.person | BIT.title)))
      return false;
    const before = tokens[this.ownerStart(lead) - 1];
    return before !== undefined && (before.word.bits & BIT.preposition) !== 0 && this.governs(before, lead);
  }

  /**
   * "A letter to Roy, signed by Ruiz and sent to his aide, Ana Stone, says": the subject whose participle phrase ends at
   * the comma `end`, or -1.
   */
  private withParticiple(from: number, end: number): number {
    const { tokens, mentions } = this.document;
    const subject = mentions[this.mainSubject(from, end)];
    if (!subject || subject.kind === 'pronoun') return -1;
    let k = subject.endToken;
    for (; k < end && k < subject.endToken + 12 && tokens[k]!.word.text !== ','; k++)
      if (tokens[k]!.kind !== 'word' || tokens[k]!.run >= 0 || this.isFinite(k)) return -1;
    if (tokens[k]?.word.text !== ',' || k >= end) return -1;
    while (tokens[k + 1]!.word.bits & BIT.adverb) k++;
    const { kind, run, word } = tokens[k + 1]!;
    return kind === 'word' && run < 0 && pastParticiple.test(word.lower) ? subject.index : -1;
  }

  /** Whether a word is a finite verb, and no noun behind an article or a number. */
  private isFinite(k: number): boolean {
    const { tokens } = this.document;
    const before = tokens[k - 1]!.word.bits;
    const noun = before & (BIT.digit | BIT.number | BIT.determiner | BIT.possessive | BIT.preposition);
    return isVerb(tokens[k]!.word) && !noun;
  }

  /** Where a phrase begins, whose it is included: of "campaign" in "Ruiz's campaign" the first token of "Ruiz". */
  private ownerStart({ firstToken }: Mention): number {
    const { tokens, mentions } = this.document;
    let first = firstToken;
    for (let n = 0; n < 3 && tokens[first - 1]?.kind === 'possessive'; n++) {
      const owner = mentions[this.endsAt[first - 1]!];
      if (!owner) break;
      first = owner.firstToken;
    }
    return first;
  }

  /** The nearest mention before a token that opens a clause; else the subject of the stretch. */
  clauseSubject(from: number, to: number): number {
    const { clause } = this;
    if (clause.from !== from || clause.to !== to)
      this.clause = { from, to, mention: this.findClauseSubject(from, to) };
    return this.clause.mention;
  }

  private findClauseSubject(from: number, to: number): number {
    for (let k = to; k > from && k > to - 50; k--) {
      const at = this.endsAt[k]!;
      if (at < 0) continue;
      const mention = this.document.mentions[at]!;
      if (!this.opensClause(mention, from)) continue;
      const lead = this.leadOf(mention);
      return lead >= 0 ? lead : at;
    }
    return this.mainSubject(from, to);
  }

  /** Whether a mention is no object and a verb follows it, at once or after a comma phrase. */
  opensClause(mention: Mention, from: number): boolean {
    const { tokens } = this.document;
    if (mention.possessive || mention.inRun || this.isWhose(mention)) return false;
    const head = tokens[mention.head]!;
    if (mention.kind === 'pronoun' && (isObject(head) || /^(?:who|which|that)$/.test(head.word.lower)))
      return false;
    const start = this.ownerStart(mention);
    const before = tokens[start - 1];
    if (before && start > from && this.isObjectOf(before, mention)) return false;
    let k = mention.endToken;
    while (tokens[k] && tokens[k]!.word.bits & BIT.adverb && tokens[k]!.run < 0) k++;
    if (tokens[k]?.word.text === '(') {
      while (k < tokens.length && tokens[k]!.word.text !== ')' && k - mention.endToken < 8) k++;
      k++;
    }
    const next = tokens[k];
    if (!next || next.run >= 0 || next.sentence !== mention.sentence) return false;
    if (next.kind === 'word') return isVerb(next.word) && !next.word.lower.endsWith('ing');
    return next.word.text === ',' && mention.kind === 'name' && mention.firstToken === from;
  }

  /** "whose aides", "whose aides and friends": no subject but of its own relative clause. */
  private isWhose({ firstToken }: Mention): boolean {
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
  private isObjectOf(before: Token, mention: Mention): boolean {
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

  /** The first mention of a stretch that is no object: a sentence's subject; else -1. */
  mainSubject(from: number, to: number): number {
    const { main } = this;
    if (main.from !== from || main.to !== to)
      this.main = { from, to, mention: this.findMainSubject(from, to) };
    return this.main.mention;
  }

  /** "Asked if he was sorry, Ruiz bowed": where a sentence goes on after what somebody was asked. */
  private afterQuestion(from: number, to: number): number {
    const { tokens } = this.document;
    const next = tokens[from + 1];
    if (!/^(?:asked|questioned|pressed|quizzed)$/.test(tokens[from]?.word.lower ?? '') || !next) return from;
    if (!/^(?:if|whether|what|how|why|when|where|who|about|by|on|to)$/.test(next.word.lower)) return from;
    for (let k = from + 2; k < to && k < from + 40; k++)
      if (tokens[k]!.word.text === ',' && tokens[k]!.run < 0)
        return this.document.mentions[this.startsAt[k + 1]!]?.kind === 'name' ? k + 1 : from;
    return from;
  }

  private findMainSubject(from: number, to: number): number {
    const { tokens, mentions } = this.document;
    for (let k = this.afterQuestion(from, to); k < to && k < from + 200; k++) {
      if (tokens[k]!.run >= 0) continue;
      const at = this.startsAt[k]!;
      if (at < 0) continue;
      const mention = mentions[at]!;
      const before = tokens[k - 1];
      if (mention.possessive || (mention.kind === 'pronoun' && isObject(tokens[mention.head]!))) {
        continue;
      }
      if (before && k > from && this.isObjectOf(before, mention)) {
        k = mention.endToken - 1;
        continue;
      }
      if (k === from && tokens[mention.head]!.word.bits & BIT.time) continue;
      return at;
    }
    return -1;
  }

  /** "Ruiz, the mayor, said": the name that a mention stands in apposition to, or -1. */
  private leadOf(mention: Mention): number {
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
  private before(token: number, floor: number): number {
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

  /** "Ruiz's claim", "a claim by Ruiz": whose a noun of speech is. */
  private possessorOf(cue: number): Subject {
    const { tokens, mentions } = this.document;
    let k = cue;
    while (
      k > 0 &&
      k > cue - 4 &&
      tokens[k - 1]!.kind === 'word' &&
      tokens[k - 1]!.run < 0 &&
      !(tokens[k - 1]!.word.bits & (BIT.possessive | BIT.determiner))
    )
      k--;
    const before = tokens[k - 1];
    if (before?.kind === 'possessive') {
      const owner = this.endsAt[k - 1]!;
      if (owner >= 0) return { mention: owner, reason: 'possessor' };
    }
    if (before && before.word.bits & BIT.possessive) {
      for (let m = this.startsAt[k - 1]!; m >= 0 && m > this.startsAt[k - 1]! - 3; m--) {
        if (mentions[m]?.firstToken === k - 1 && mentions[m]!.kind === 'pronoun')
          return { mention: m, reason: 'possessor' };
      }
    }
    for (let j = cue + 1; j < cue + 4 && j < tokens.length; j++) {
      if (/^(?:by|from|of)$/.test(tokens[j]!.word.lower) && this.startsAt[j + 1]! >= 0)
        return { mention: this.phraseFrom(j + 1), reason: 'agent' };
    }
    return NOBODY;
  }
}

function isObject(token: Token): boolean {
  const { bits, lower } = token.word;
  return (bits & BIT.objectPronoun) !== 0 && lower !== 'her'
    ? true
    : lower === 'her' && !(bits & BIT.pronoun);
}
