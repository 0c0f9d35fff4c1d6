import type { Document } from '../document.ts';
import type { MarkedRun } from './marks.ts';

/** Marked words that have one source for certain: a run, with the runs that continue it in later paragraphs. */
export interface Unit {
  readonly index: number;
  readonly runs: readonly MarkedRun[];
  /** The sentence the first run stands in, and the last run's. */
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** Tokens of the first run's first word and of the last run's last, exclusive at the end (marks left out). */
  readonly firstToken: number;
  readonly endToken: number;
  readonly words: number;
}

/** Groups a document's runs into units, in order. */
export function unitsOf(document: Document): Unit[] {
  const { tokens, runs } = document;
  const first = new Int32Array(runs.length).fill(-1);
  const end = new Int32Array(runs.length);
  const words = new Int32Array(runs.length);
  for (const token of tokens) {
    if (token.run < 0 || token.kind === 'mark') continue;
    if (first[token.run]! < 0) first[token.run] = token.index;
    end[token.run] = token.index + 1;
    if (token.kind === 'word') words[token.run]!++;
  }
  const units: Unit[] = [];
  const unitOf = new Map<number, { runs: MarkedRun[]; count: number }>();
  const groups: { runs: MarkedRun[]; count: number }[] = [];
  for (const run of runs) {
    if (first[run.index]! < 0) continue;
    const chain = run.continues >= 0 ? unitOf.get(run.continues) : undefined;
    const group = chain ?? { runs: [], count: 0 };
    group.runs.push(run);
    group.count += words[run.index]!;
    unitOf.set(run.index, group);
    if (!chain) groups.push(group);
  }
  for (const group of groups) {
    const firstToken = first[group.runs[0]!.index]!;
    const endToken = end[group.runs.at(-1)!.index]!;
    units.push({
      index: units.length,
      runs: group.runs,
      firstSentence: tokens[firstToken]!.sentence,
      lastSentence: tokens[endToken - 1]!.sentence,
      firstToken,
      endToken,
      words: group.count,
    });
  }
  return units;
}
