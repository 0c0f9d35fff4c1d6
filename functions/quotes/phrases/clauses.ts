import type { Document } from '../document.ts';
import { BIT, isVerb } from '../lexicon/lookup.ts';
import { CUE } from './cues.ts';
import type { Mention } from './mentions.ts';
import { isObject } from './phrases.ts';
import { StretchSubjects } from './stretch-subjects.ts';

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
/** Outer tokens between a passive verb and who does it. */
const MOST_TO_AGENT = 4;
const NOBODY: Subject = { mention: -1, reason: 'none' };

/** What syntax attribution needs: cues, phrases, and the subject of each cue. Built once a document. */
export class Clauses extends StretchSubjects {
  /** By the cue's token, as far as has been asked. */
  private readonly subjects: (Subject | undefined)[];

  constructor(document: Document) {
    super(document);
    this.subjects = new Array<Subject | undefined>(document.tokens.length).fill(undefined);
  }

  /** The mention that a cue's clause is about. */
  subjectOf(cue: number): Subject {
    const known = this.subjects[cue];
    if (known) return known;
    const found = this.findSubject(cue);
    this.subjects[cue] = found;
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
    const put = this.putBetween(cue);
    if (put >= 0) return { mention: put, reason: 'inverted' };
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

  /** "It was, said Ruiz, “…”": who speaks where commas close a verb and who does it; or -1. */
  private putBetween(cue: number): number {
    const { tokens, mentions } = this.document;
    const before = tokens[cue - 1];
    if (before?.word.text !== ',' || before.run >= 0) return -1;
    if (!/^(?:said|says|added|adds|wrote|argued|argues|explained|insisted)$/.test(tokens[cue]!.word.lower))
      return -1;
    const at = this.personFrom(cue + 1);
    const { kind, head, endToken } = mentions[at] ?? {};
    if (head === undefined || kind === 'pronoun' || tokens[head]!.word.bits & BIT.time) return -1;
    return tokens[endToken!]?.word.text === ',' ? at : -1;
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
      if (token.word.lower === 'by' && lower === 'told') return this.phraseFrom(k + 1);
      if (token.word.lower === 'by') return passive || k === cue + 1 ? this.personFrom(k + 1) : -1;
      if (!passive || !(token.word.lower === 'as' || token.word.bits & (BIT.adverb | BIT.determiner)))
        return -1;
      steps++;
    }
    return -1;
  }

  /** "with Ruiz saying", "with one of her aides saying": the mention before a participle that "with" brings in, or -1. */
  private withSubject(cue: number): number {
    const { tokens, mentions } = this.document;
    let end = cue;
    while (tokens[end - 1] && tokens[end - 1]!.word.bits & BIT.adverb) end--;
    let at = this.endsAt[end]!;
    const whose = tokens[(mentions[at]?.firstToken ?? 0) - 1]?.word.lower ?? '';
    if (/^(?:showed|shows|showing|heard|saw|seen|quoted|quotes|quoting|caught)$/.test(whose)) return at;
    // "got a text from Ruiz saying"
    const sent = tokens[(mentions[at]?.firstToken ?? 0) - 2]?.word.bits ?? 0;
    if (/^(?:from|by)$/.test(whose) && sent & (BIT.document | BIT.cueNoun)) return at;
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
