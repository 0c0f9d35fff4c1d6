import { BIT, MOST_IDS, type Word } from '../lexicon/lookup.ts';
import { isClosed, KIND, KINDS, type Kind, kindOf } from './kinds.ts';

/** What does not change from one occurrence of a word to the next. */
export interface Form {
  /** A hash of the word, and of its last letters. */
  readonly word: number;
  readonly suffix: number;
  /** Place in {@link KINDS}. */
  readonly kind: number;
  /** From 0, under {@link CUES}: how often the word is (part of) a cue, from never to nearly always. */
  readonly cue: number;
  /** A sign that parts one clause from the next, or ends the sentence. */
  readonly parts: boolean;
  /** A function word, a number or a sign. */
  readonly closed: boolean;
  /** A number under {@link MOST_FORMS} to keep things by; another may have had it, but not one of the same sentence. */
  readonly id: number;
}

/** Levels of cues. */
export const CUES = 6;
/** Places in a sentence that are no words have forms of their own: its ends and what stands for marked words. */
export const PLACEHOLDERS = ['<s>', '</s>', '<fragment>', '<utterance,>', '<utterance.>'] as const;
export const MOST_FORMS = MOST_IDS + PLACEHOLDERS.length;

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 code units. */
export function hashOf(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

const SUFFIX_LENGTH = 3;

const form = (text: string, kind: Kind, cue: number, parts: boolean, id: number): Form => ({
  word: hashOf(text),
  suffix: hashOf(text, Math.max(0, text.length - SUFFIX_LENGTH)),
  kind: KIND[kind],
  cue,
  parts,
  closed: isClosed(kind),
  id,
});

const [before, after, fragment, open, closed] = PLACEHOLDERS.map((name, at) =>
  form(name, name, 0, false, MOST_IDS + at),
) as [Form, Form, Form, Form, Form];

/** What stands before and after a sentence. */
export const EDGE = { before, after } as const;
/** What stands for marked words: a fragment, an utterance that goes on and one that is closed. */
export const MARKED = { fragment, open, closed } as const;

const PARTING = /^(?:[,;:()–—―]|-+)$/;
const ENDING = /^(?:[?!…]|\.+)$/;

/** The cue level of verbs of speech, and of thinking or doing, that the lexicon of cues says nothing about. */
const UNSEEN = { strong: 3, weak: 2 } as const;

/** The forms of words by the cue levels of a lexicon, worked out once a word. */
export class Forms {
  private readonly levels = new Map<string, number>();
  private readonly words: Word[] = [];
  private readonly forms: Form[] = [];

  /** `cues`: words by level, those of level 0 first. */
  constructor(cues: readonly (readonly string[])[]) {
    cues.forEach((words, level) => {
      for (const word of words) this.levels.set(word, level);
    });
  }

  of(word: Word): Form {
    const { id, lower } = word;
    if (this.words[id] === word) return this.forms[id]!;
    const parts = PARTING.test(lower) || ENDING.test(lower);
    const made = form(lower, kindOf(word), this.levelOf(word), parts, id);
    this.words[id] = word;
    this.forms[id] = made;
    return made;
  }

  /** A word that the lexicon of cues does not hold may still be known for a verb of speech. */
  private levelOf({ lower, bits }: Word): number {
    return (
      this.levels.get(lower) ?? (bits & BIT.strongCue ? UNSEEN.strong : bits & BIT.weakCue ? UNSEEN.weak : 0)
    );
  }
}
