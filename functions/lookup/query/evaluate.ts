import type { QuoteRow } from '../../index/index.ts';
import { isSpeakerOf, publisherSlug, speakerWords } from '../../index/names.ts';
import { isMeant } from '../../index/namesakes.ts';
import { type Token, tokenize } from '../../index/tokenize.ts';
import { type Period, parsePeriod } from '../period.ts';
import type { Query, QueryWord } from './ast.ts';

/** What of a quote decides whether a lookup matches it; every `QuoteRow` has it. */
export interface Matchable extends Pick<QuoteRow, 'text' | 'kind'> {
  readonly speaker:
    | (Pick<NonNullable<QuoteRow['speaker']>, 'id' | 'name' | 'aliases'> & { readonly role?: string | null })
    | null;
  readonly article: Pick<QuoteRow['article'], 'id' | 'publisher' | 'published'>;
}

/**
 * Whether a lookup matches a quote. This is the one rule: the planner applies it to the rows that it reads, tests to every
 * row there is, alerts to what is new.
 */
export function evaluate(query: Query, row: Matchable): boolean {
  let tokens: readonly Token[] | null = null;
  const words = () => {
    tokens ??= tokenize(row.text);
    return tokens;
  };
  const holds = (node: Query): boolean => {
    switch (node.type) {
      case 'and':
        return node.parts.every(holds);
      case 'or':
        return node.parts.some(holds);
      case 'not':
        return !holds(node.part);
      case 'word':
        return words().some((token) => token.stem === node.word.stem);
      case 'phrase':
        return findPhrase(node.words, node.exact, words()) >= 0;
      case 'prefix':
        return words().some((token) => token.word.startsWith(node.prefix));
      case 'speaker':
        return speaks(node.value, row.speaker);
      case 'speakerId':
        return row.speaker !== null && isMeant(node.id, row.speaker);
      case 'source':
        return sameSource(node.value, row.article.publisher);
      case 'article':
        return row.article.id === node.id;
      case 'kinds':
        return node.kinds.includes(row.kind);
      case 'before':
        return published(row, node.period, (day) => day.end < node.period.start);
      case 'after':
        return published(row, node.period, (day) => day.start > node.period.end);
      case 'from':
        return published(row, node.period, (day) => day.end >= node.period.start);
      case 'to':
        return published(row, node.period, (day) => day.start <= node.period.end);
    }
  };
  return holds(query);
}

/** The place of the first token of the phrase at or after `from`, or -1. */
export function findPhrase(
  words: readonly QueryWord[],
  exact: boolean,
  tokens: readonly Token[],
  from = 0,
): number {
  for (let at = from; at + words.length <= tokens.length; at += 1) {
    const fits = words.every((word, place) => {
      const token = tokens[at + place]!;
      return exact ? word.word === token.word : word.stem === token.stem;
    });
    if (fits) return at;
  }
  return -1;
}

/** By id, or by words all of which stand in the speaker's name, aliases and id: "austin" finds Lloyd Austin. */
export function speaks(value: string, speaker: Matchable['speaker']): boolean {
  return speaker !== null && (isMeant(value, speaker) || isSpeakerOf(speaker, speakerWords(value)));
}

/** Case, accents and punctuation aside, so that a publisher's slug will do as well as its name. */
function sameSource(value: string, publisher: string | null): boolean {
  const wanted = publisherSlug(value);
  return wanted !== '' && publisher !== null && publisherSlug(publisher) === wanted;
}

/**
 * Undated articles are neither before nor after anything. A day is compared with the day that the article itself gives,
 * whatever its time zone; a time, with the instant.
 */
function published(row: Matchable, wanted: Period, test: (day: Period) => boolean): boolean {
  const date = row.article.published;
  // A month or a year is no day: such an article stands among the undated ones.
  if (date === null || date.length < 10) return false;
  const day = parsePeriod(wanted.timed ? date : date.slice(0, 10));
  return day !== null && test(day);
}
