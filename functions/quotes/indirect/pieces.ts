import type { Document } from '../document.ts';
import { BIT, type Word } from '../lexicon/lookup.ts';
import type { MarkedRun } from '../marks.ts';
import type { Sentence } from '../sentences.ts';

/** What the tagger sees of a sentence: a token each, but marked words with their marks are one piece. */
export interface Piece {
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
  /** The run that the piece stands for, or -1. */
  readonly run: number;
  readonly form: Form;
}

/** What does not change from one occurrence of a word to the next. `word`, `suffix` and `kind` are hashes. */
export interface Form {
  readonly word: number;
  readonly suffix: number;
  readonly kind: number;
  /** 0 to 5: how often the word is (part of) a cue, from never to nearly always. */
  readonly cue: number;
  /** A sign that parts one clause from the next, or ends the sentence. */
  readonly parts: boolean;
  /** A function word, a number or a sign. */
  readonly closed: boolean;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 code units. */
export function hashOf(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** How many characters of marked words make them a whole utterance to the tagger, not a fragment. */
const UTTERANCE = 25;
const COMPLEMENTISER = /^(?:that|whether|if|what|how|why)$/;
const NEGATION = /^(?:not|never|.*n't)$/;
const SUFFIX = /(?:ly|ing|ed|s)$/;
const NOMINAL = /(?:tion|ment|ness|ity|ence|ance|ism|er|or)$/;
const PARTING = /^(?:[,;:()–—―]|-+)$/;
const ENDING = /^(?:[?!…]|\.+)$/;

const KINDS: readonly (readonly [bits: number, kind: string])[] = [
  [BIT.determiner | BIT.possessive, 'determiner'],
  [BIT.pronoun | BIT.objectPronoun, 'pronoun'],
  [BIT.subordinator, 'subordinator'],
  [BIT.preposition, 'preposition'],
  [BIT.conjunction, 'conjunction'],
  [BIT.auxiliary, 'auxiliary'],
  [BIT.adverb, 'adverb'],
];

function kindOf({ text, lower, bits }: Word): string {
  if (COMPLEMENTISER.test(lower)) return 'complementiser';
  if (lower === 'to') return 'to';
  if (lower === "'s" || lower === "'") return 'possessive ending';
  if (NEGATION.test(lower)) return 'negation';
  for (const [mask, kind] of KINDS) if (bits & mask) return kind;
  if (bits & BIT.digit) return 'number';
  if (!(bits & BIT.letter)) return text;
  if (bits & BIT.allCaps) return 'acronym';
  if (bits & BIT.capital) return 'name';
  return SUFFIX.exec(lower)?.[0] ?? (NOMINAL.test(lower) ? 'nominal' : 'other');
}

const OPEN = /^(?:name|acronym|other|nominal|ly|ing|ed|s)$/;

const form = (text: string, kind: string, cue: number, parts: boolean): Form => ({
  word: hashOf(text),
  suffix: hashOf(text, Math.max(0, text.length - 3)),
  kind: hashOf(kind),
  cue,
  parts,
  closed: !OPEN.test(kind),
});

/** The cue level of verbs of speech, and of thinking or doing, that the lexicon of cues says nothing about. */
const UNSEEN = { strong: 3, weak: 2 } as const;

/** The forms of words by the cue levels of a lexicon, worked out once a word. */
export class Forms {
  private readonly levels = new Map<string, number>();
  private readonly known = new WeakMap<Word, Form>();

  /** `cues`: words parted by spaces, those of level 0 first. */
  constructor(cues: readonly string[]) {
    cues.forEach((words, level) => {
      for (const word of words.split(' ')) this.levels.set(word, level);
    });
  }

  of(word: Word): Form {
    const known = this.known.get(word);
    if (known) return known;
    const { lower } = word;
    const made = form(lower, kindOf(word), this.levelOf(word), PARTING.test(lower) || ENDING.test(lower));
    this.known.set(word, made);
    return made;
  }

  /** A word that the lexicon of cues does not hold may still be known for a verb of speech. */
  private levelOf({ lower, bits }: Word): number {
    return (
      this.levels.get(lower) ?? (bits & BIT.strongCue ? UNSEEN.strong : bits & BIT.weakCue ? UNSEEN.weak : 0)
    );
  }
}

const MARKED = {
  fragment: form('<fragment>', '<fragment>', 0, false),
  open: form('<utterance,>', '<utterance,>', 0, false),
  closed: form('<utterance.>', '<utterance.>', 0, false),
};

function markedForm(text: string, { start, end }: MarkedRun): Form {
  if (end - start < UTTERANCE) return MARKED.fragment;
  return /[.!?…]/.test(text[end - 1]!) ? MARKED.closed : MARKED.open;
}

/** The pieces of a sentence, in order. */
export function piecesOf(
  document: Pick<Document, 'text' | 'tokens' | 'runs'>,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
  forms: Forms,
): Piece[] {
  const { text, tokens, runs } = document;
  const pieces: Piece[] = [];
  for (let i = firstToken; i < endToken; ) {
    const token = tokens[i]!;
    let end = i + 1;
    if (token.run >= 0) while (end < endToken && tokens[end]!.run === token.run) end++;
    const form = token.run >= 0 ? markedForm(text, runs[token.run]!) : forms.of(token.word);
    pieces.push({ firstToken: i, endToken: end, run: token.run, form });
    i = end;
  }
  return pieces;
}
