import { BIT, isVerb, type Word } from '../lexicon/lookup.ts';
import { CUE } from './cues.ts';
import type { Mention } from './mentions.ts';
import { isObject, Phrases } from './phrases.ts';

const asked = /^(?:if|whether|what|how|why|when|where|who|about|on|for|to)$/;
const acting = (word: Word): boolean => isVerb(word) || /[a-z]{2}ed$/.test(word.text);

/** Who a stretch of text, such as a sentence or the part of it before a cue, is about. */
export class StretchSubjects extends Phrases {
  /** The last answers: what is asked of one candidate is mostly asked of the next. */
  private clause = { from: -1, to: -1, mention: -1 };
  private main = { from: -1, to: -1, mention: -1 };

  /** The first mention of a stretch that is no object: a sentence's subject; else -1. */
  mainSubject(from: number, to: number): number {
    const { main } = this;
    if (main.from !== from || main.to !== to)
      this.main = { from, to, mention: this.findMainSubject(from, to) };
    return this.main.mention;
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

  /** "Asked if he was sorry, Ruiz bowed", "Pressed by Jo Roy, of the Echo, on why, he left": where a sentence goes on after what somebody was asked. */
  private afterQuestion(from: number, to: number): number {
    const { tokens, mentions } = this.document;
    const next = tokens[from + 1];
    if (
      !/^(?:asked|questioned|pressed|quizzed|challenged|probed|grilled)$/.test(
        tokens[from]?.word.lower ?? '',
      ) ||
      !next
    )
      return from;
    if (!/^(?:if|whether|what|how|why|when|where|who|about|by|on|to)$/.test(next.word.lower)) return from;
    for (let k = from + 2; k < to && k < from + 40; k++) {
      if (tokens[k]!.word.text !== ',' || tokens[k]!.run >= 0) continue;
      const mention = mentions[this.startsAt[k + 1]!];
      const behind = mention && tokens[mention.endToken];
      if (!behind || (mention.kind === 'pronoun' && isObject(tokens[mention.head]!))) continue;
      // "by the coroner, Ana Ruiz, whether"
      const closed = behind.word.text === ',' && asked.test(tokens[mention.endToken + 1]?.word.lower ?? '');
      const acts = behind.kind === 'word' && (this.cue[behind.index] === CUE.strong || acting(behind.word));
      if (acts || (mention.kind === 'name' && !closed)) return k + 1;
    }
    return from;
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
    if (next.kind === 'word')
      return (isVerb(next.word) || this.cue[k] === CUE.strong) && !next.word.lower.endsWith('ing');
    return next.word.text === ',' && mention.kind === 'name' && mention.firstToken === from;
  }
}
