import type { Layout, Span } from '../article/article.ts';
import { layoutOf } from '../article/layout.ts';
import { type People, peopleOf } from './people/people.ts';
import type { Mention } from './phrases/mentions.ts';
import { mentionsOf } from './phrases/read-mentions.ts';
import { type MarkedRun, markedRuns } from './text/marks.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';
import { type Token, tokensOf } from './text/tokens.ts';
import { sectionsOf, signaturesOf } from './transcripts/sections.ts';

export type ParagraphRole = 'headline' | 'byline' | 'body';

/** A paragraph with the ranges of what it holds; `end*` indexes are exclusive. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly role: ParagraphRole;
  readonly firstToken: number;
  readonly endToken: number;
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** An article, read: everything that attribution works on. All offsets are UTF-16 code units into `text`. */
export interface Document {
  readonly text: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** The headline (if any), then the body's paragraphs; byline and footer are left out. */
  readonly paragraphs: readonly Paragraph[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Marked words, outermost marks only, in order. */
  readonly runs: readonly MarkedRun[];
  /** Noun phrases that may be a source, in order; those inside runs are names only. */
  readonly mentions: readonly Mention[];
  readonly people: People;
  /** For each paragraph, the name that signs the letter it belongs to; null where the article is no letter. */
  readonly signatures: readonly (string | null)[];
  /** For each paragraph, the first one of its update or letter: what stands before that says nothing about it. */
  readonly sections: readonly number[];
}

/** Reads an article: paragraphs, marks, tokens, sentences, noun phrases and the table of people. */
export function readDocument(article: {
  readonly text: string;
  readonly layout?: Layout;
  readonly publisher?: string | null;
  readonly author?: string | null;
}): Document {
  const { text } = article;
  const layout = article.layout ?? layoutOf(text);
  const spans = layout.headline ? [layout.headline, ...layout.paragraphs] : layout.paragraphs;
  const runs = markedRuns(text, spans);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index]!;
    const firstToken = tokens.length;
    const firstSentence = sentences.length;
    tokensOf(text, { start, end }, index, runs, tokens);
    sentencesOf(tokens, firstToken, index, runs, sentences);
    const role = layout.headline && index === 0 ? 'headline' : 'body';
    paragraphs.push({
      index,
      start,
      end,
      role,
      firstToken,
      endToken: tokens.length,
      firstSentence,
      endSentence: sentences.length,
    });
  }
  const mentions = mentionsOf(tokens, sentences, paragraphs);
  const signatures = signaturesOf(text, paragraphs);
  const people = peopleOf(text, tokens, mentions, paragraphs);
  return {
    text,
    publisher: article.publisher ?? null,
    author: article.author ?? null,
    paragraphs,
    tokens,
    sentences,
    runs,
    mentions,
    people,
    signatures,
    sections: sectionsOf(text, paragraphs, signatures),
  };
}
