import type { Document } from '../document.ts';
import { BIT } from '../lexicon/lookup.ts';
import type { Token } from '../text/tokens.ts';

/** How a token attributes: not at all, by a verb of thinking or doing, by a verb of speech, by a noun, "according to". */
export const CUE = { none: 0, weak: 1, strong: 2, noun: 3, according: 4 } as const;

const nouns = BIT.person | BIT.organisation | BIT.document | BIT.cueNoun;

const follows = BIT.preposition | BIT.conjunction | BIT.subordinator | BIT.adverb | BIT.objectPronoun;

/** The longest mentions that begin and that end at each token; -1 where none does. */
export interface Edges {
  readonly startsAt: Int32Array;
  readonly endsAt: Int32Array;
}

/** How each token attributes: {@link CUE} by token. */
export function cuesOf(document: Document, edges: Edges): Uint8Array {
  return new Cues(document, edges).cue;
}

class Cues {
  readonly cue: Uint8Array;
  private readonly document: Document;
  private readonly edges: Edges;

  constructor(document: Document, edges: Edges) {
    this.document = document;
    this.edges = edges;
    const { tokens, mentions } = document;
    this.cue = new Uint8Array(tokens.length);
    for (const token of tokens)
      if (token.run < 0 && token.kind === 'word') this.cue[token.index] = this.cueOf(token);
    for (const { firstToken, head, inRun } of mentions) if (!inRun) this.cue.fill(CUE.none, firstToken, head);
    for (const token of tokens) if (token.kind === 'mark') this.findVerbBeside(token.index);
  }

  /** "Ruiz resisted: “…”", "“…,” Ruiz retaliated.": a verb that stands where a cue would is a weak one. */
  private findVerbBeside(mark: number): void {
    const { tokens } = this.document;
    const { run } = tokens[mark]!;
    const before = tokens[mark - 1];
    const after = tokens[mark + 1];
    if (!before || !after) return;
    if (after.run === run && before.run !== run && before.sentence === after.sentence) {
      let k = mark - 2;
      if (!/^[,:]$/.test(before.word.text)) return;
      if (before.word.text === ':' && tokens[k] && tokens[k]!.word.bits & BIT.adverb) k--;
      if (k > 0 && this.isUnknownVerb(tokens[k]!) && this.edges.endsAt[skipBack(tokens, k)]! >= 0)
        this.cue[k] = CUE.weak;
      return;
    }
    if (before.run !== run || after.run === run || after.sentence !== tokens[mark]!.sentence) return;
    if (!/^(?:[,?!]+|[—–-]+)$/.test(before.word.text)) return;
    const first = this.edges.startsAt[mark + 1]!;
    if (first >= 0) {
      let k = this.document.mentions[first]!.endToken;
      while (tokens[k] && tokens[k]!.word.bits & BIT.adverb) k++;
      if (tokens[k] && tokens[k]!.sentence === after.sentence) {
        if (this.isUnknownVerb(tokens[k]!) || this.isUnknownPresent(tokens[k]!)) this.cue[k] = CUE.weak;
        // "“…,” he laughs.": whole utterances with a comma before who does it are said by them.
        if (this.cue[k] === CUE.weak && before.word.text === ',' && this.opensSentence(mark))
          this.cue[k] = CUE.strong;
      }
    } else if (this.isUnknownVerb(after) && this.edges.startsAt[mark + 2]! >= 0)
      this.cue[mark + 1] = CUE.weak;
  }

  /** Whether the words that a mark closes are all that stands before it in their sentence. */
  private opensSentence(mark: number): boolean {
    const { tokens, sentences } = this.document;
    const { firstToken } = sentences[tokens[mark]!.sentence]!;
    return tokens[firstToken]!.kind === 'mark' || tokens[firstToken]!.run >= 0;
  }

  /** "“…,” Ruiz mumbles, and": a form in "s" that a stop, a small word or an adverb follows. */
  private isUnknownPresent({ index, kind, run, word }: Token): boolean {
    if (kind !== 'word' || run >= 0 || this.cue[index] !== CUE.none) return false;
    if (!/[a-z]{3}[^s']s$/.test(word.text) || word.bits & (BIT.capital | nouns)) return false;
    const next = this.document.tokens[index + 1];
    return next !== undefined && (/^[,.;]$/.test(next.word.text) || (next.word.bits & follows) !== 0);
  }

  private isUnknownVerb({ index, kind, run, word }: Token): boolean {
    return (
      kind === 'word' &&
      run < 0 &&
      this.cue[index] === CUE.none &&
      !(word.bits & (BIT.capital | nouns)) &&
      word.lower.length > 4 &&
      word.lower.endsWith('ed')
    );
  }

  private cueOf(token: Token): number {
    const { bits, lower } = token.word;
    if (lower === 'according')
      return this.document.tokens[token.index + 1]?.word.lower === 'to' ? CUE.according : CUE.none;
    if (!(bits & (BIT.strongCue | BIT.weakCue | BIT.cueNoun))) return CUE.none;
    if (bits & BIT.capital && this.isInName(token)) return CUE.none;
    if (!(bits & nouns) && this.isDetermined(token)) return CUE.none;
    if (bits & nouns && this.isNoun(token)) return bits & BIT.cueNoun ? CUE.noun : CUE.none;
    if (lower === 'told' && this.isPassive(token) && !this.isDoneBy(token)) return CUE.none;
    if (bits & BIT.strongCue) return CUE.strong;
    if (bits & BIT.weakCue) return CUE.weak;
    return bits & BIT.cueNoun ? CUE.noun : CUE.none;
  }

  /** "behind the counter", "an added cost": no verb stands there. */
  private isDetermined({ index, sentence }: Token): boolean {
    const before = this.document.tokens[index - 1];
    return (
      before?.sentence === sentence &&
      /^(?:the|an?|my|its|our|your|their|every|each)$/.test(before.word.lower)
    );
  }

  /** "was told", "were also told": the subject hears. */
  private isPassive({ index }: Token): boolean {
    const { tokens } = this.document;
    let k = index - 1;
    if (tokens[k] && tokens[k]!.word.bits & BIT.adverb) k--;
    return /^(?:was|were|been|being|is|are|be)$/.test(tokens[k]?.word.lower ?? '');
  }

  /** "was told by Ruiz", "was told “…” by Ruiz": somebody tells. */
  private isDoneBy({ index, sentence }: Token): boolean {
    const { tokens } = this.document;
    let k = index + 1;
    while (tokens[k]?.sentence === sentence && (tokens[k]!.run >= 0 || tokens[k]!.kind === 'mark')) k++;
    return tokens[k]?.word.lower === 'by';
  }

  private isInName(token: Token): boolean {
    const before = this.document.tokens[token.index - 1];
    const starts = !before || before.sentence !== token.sentence || before.kind === 'mark';
    return !starts && this.document.paragraphs[token.paragraph]!.role !== 'headline';
  }

  /** Whether a word that may be noun or verb is a noun here. */
  private isNoun(token: Token): boolean {
    const before = this.document.tokens[token.index - 1];
    if (!before || before.sentence !== token.sentence) return false;
    if (before.kind === 'possessive') return true;
    if (before.kind !== 'word') return false;
    const { bits } = before.word;
    if (bits & (BIT.determiner | BIT.possessive | BIT.number | BIT.digit)) return true;
    if (bits & BIT.preposition && before.word.lower !== 'to') return true;
    // "a Facebook post:", "the campaign message": no form of a verb that goes with one thing.
    const plain = !/(?:s|ed|ing|thought)$/.test(token.word.lower) && !/s$/.test(before.word.lower);
    if (plain && bits & BIT.capital && !(bits & BIT.pronoun)) return true;
    if (plain && nounish(before) && !(bits & BIT.plural)) return true;
    if (bits & (BIT.pronoun | BIT.auxiliary | BIT.adverb | BIT.capital) || nounish(before)) return false;
    if (/^(?:to|and|or|but|who|which|that)$/.test(before.word.lower)) return false;
    const mention = this.edges.endsAt[token.index + 1]!;
    return mention >= 0 && this.document.mentions[mention]!.firstToken < token.index;
  }
}

function skipBack(tokens: readonly Token[], k: number): number {
  while (k > 0 && tokens[k - 1]!.word.bits & (BIT.adverb | BIT.auxiliary) && tokens[k - 1]!.run < 0) k--;
  return k;
}

function nounish(token: Token): boolean {
  return (token.word.bits & (BIT.person | BIT.organisation | BIT.document)) !== 0;
}
