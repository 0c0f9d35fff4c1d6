import type { Attributed } from '../attribute.ts';
import type { Document } from '../document.ts';
import { isLine } from './utterances.ts';

/** Paragraphs, one after the other, of words with hardly a word of the reporter's: lines of talk, or one speaker's sentences. */
export interface Run {
  readonly lines: number;
  /** Lines that end in a question mark. */
  readonly asks: number;
  /** Words in a line, in the middle. */
  readonly words: number;
}

/** What all the lines of an article are like, 0 to 1: shares of those that ask, and of those of a few words. */
export interface Talk {
  readonly asks: number;
  readonly short: number;
}

interface Runs {
  readonly of: ReadonlyMap<number, Run>;
  readonly talk: Talk;
}

/** Words of a short line at most. */
const SHORT = 8;
/** Of fewer lines no shares are told. */
const FEWEST = 4;

const known = new WeakMap<readonly Attributed[], Runs>();

/** The run in which each line of an article stands, by its paragraph, and what the article's lines are like. */
export function runsOf(document: Document, attributed: readonly Attributed[]): Runs {
  let runs = known.get(attributed);
  if (!runs) {
    runs = read(document, attributed);
    known.set(attributed, runs);
  }
  return runs;
}

function read(document: Document, attributed: readonly Attributed[]): Runs {
  const lines = new Map<number, { words: number; asks: boolean }>();
  for (const { unit } of attributed) {
    if (!isLine(document, unit)) continue;
    const { paragraph } = unit.runs[0]!;
    const asks = document.tokens[unit.endToken - 1]!.word.text.startsWith('?');
    lines.set(paragraph, { words: (lines.get(paragraph)?.words ?? 0) + unit.words, asks });
  }
  const of = new Map<number, Run>();
  for (const first of lines.keys()) {
    if (lines.has(first - 1)) continue;
    const run: { words: number; asks: boolean }[] = [];
    for (let p = first; lines.has(p); p++) run.push(lines.get(p)!);
    const whole: Run = {
      lines: run.length,
      asks: run.filter(({ asks }) => asks).length,
      words: run.map(({ words }) => words).sort((a, b) => a - b)[run.length >> 1]!,
    };
    for (let p = first; p < first + run.length; p++) of.set(p, whole);
  }
  const all = [...lines.values()];
  const share = (some: number): number => (all.length < FEWEST ? 0 : some / all.length);
  return {
    of,
    talk: {
      asks: share(all.filter(({ asks }) => asks).length),
      short: share(all.filter(({ words }) => words <= SHORT).length),
    },
  };
}
