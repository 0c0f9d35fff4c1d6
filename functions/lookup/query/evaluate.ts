import { fold } from '../../index/fold.ts';
import type { QuoteRow } from '../../index/index.ts';
import { speakerWords } from '../../index/names.ts';
import { isStopWord, type Token, tokenize } from '../../index/tokenize.ts';
import { type Period, parsePeriod } from '../period.ts';
import type { Query, QueryWord } from './ast.ts';

/** What of a quote decides whether a lookup matches it; every `QuoteRow` has it. */
export interface Matchable extends Pick<QuoteRow, 'text' | 'kind'> {
  readonly speaker: Pick<NonNullable<QuoteRow['speaker']>, 'id' | 'name' | 'aliases'> | null;
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
        return words().some((token) => sameStem(node.word, token));
      case 'phrase':
        return findPhrase(node.words, node.exact, words()) >= 0;
      case 'prefix':
        return words().some((token) => beginsWith(node.prefix, token));
      case 'speaker':
        return speaks(node.value, row.speaker);
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

/**
 * A word matches by its stem. Stop words (`isStopWord`) match among themselves only, so that "willing", which has a list of
 * its own in the index, is not looked for in every quote that holds "will".
 */
export function sameStem(wanted: QueryWord, token: Pick<Token, 'word' | 'stem'>): boolean {
  return wanted.stem === token.stem && isStopWord(wanted.word) === isStopWord(token.word);
}

/** A beginning matches words as written, stop words aside: `over*` is after "overruns", not after every "over". */
export function beginsWith(prefix: string, token: Pick<Token, 'word'>): boolean {
  return token.word.startsWith(prefix) && !isStopWord(token.word);
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
      return exact ? word.word === token.word : sameStem(word, token);
    });
    if (fits) return at;
  }
  return -1;
}

/** By id, or by words all of which stand in the speaker's name, aliases and id: "austin" finds Lloyd Austin. */
export function speaks(value: string, speaker: Matchable['speaker']): boolean {
  if (!speaker) return false;
  if (speaker.id === value) return true;
  const wanted = speakerWords(value);
  if (wanted.length === 0) return false;
  const known = new Set([speaker.name, speaker.id, ...speaker.aliases].flatMap(speakerWords));
  return wanted.every((word) => known.has(word));
}

/** Case, accents and punctuation aside, so that a publisher's slug will do as well as its name. */
export function sameSource(value: string, publisher: string | null): boolean {
  const wanted = fold(value);
  return wanted !== '' && publisher !== null && fold(publisher) === wanted;
}

/**
 * Undated articles are neither before nor after anything. A day is compared with the day that the article itself gives,
 * whatever its time zone; a time, with the instant.
 */
function published(row: Matchable, wanted: Period, test: (day: Period) => boolean): boolean {
  const date = row.article.published;
  const day = date === null ? null : parsePeriod(wanted.timed ? date : date.slice(0, 10));
  return day !== null && test(day);
}
