import type { Span } from '../article/article.ts';

/** How words are reported: see the README's list of words. */
export type QuoteKind = 'direct' | 'mixed' | 'block' | 'indirect';

export interface Speaker {
  /** A slug of the name (`jens-stoltenberg`). */
  readonly id: string;
  /** The full name as the article gives it, without title; an unnamed source's description in lower case. */
  readonly name: string;
  /** From apposition or title ("NATO Secretary-General"). */
  readonly role: string | null;
  /** Other forms under which the article names this speaker ("Stoltenberg"), without pronouns. */
  readonly aliases: readonly string[];
  /** Where the text names the source beside this quote ("he"); null where it is not named beside it. */
  readonly mention: Span | null;
}

/** Words reported as somebody's. */
export interface Quote {
  /** The spans' words, joined by one space. */
  readonly text: string;
  readonly kind: QuoteKind;
  /** In order, disjoint, without the quotation marks: `article.text.slice(start, end)` is verbatim. */
  readonly spans: readonly Span[];
  readonly speaker: Speaker | null;
  /** The word or words that attribute ("declared", "according to"). */
  readonly cue: string | null;
  /** 0 to 1: how likely it is that the speaker is right, calibrated on held-back articles. */
  readonly confidence: number;
  /** Why the engine decided so; filled in when asked for. */
  readonly why?: Why;
}

export interface Why {
  /** The name of the pattern that proposed the source ("after-inverted"). */
  readonly pattern: string;
  /** The strongest features of the winning candidate with their weights, strongest first. */
  readonly features: readonly (readonly [name: string, weight: number])[];
  /** The winner's score less the runner-up's. */
  readonly margin: number;
}
