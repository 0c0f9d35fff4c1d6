import type { Document } from '../document.ts';
import type { Clauses } from '../phrases/clauses.ts';
import { firstMentionIn } from '../phrases/first-mention.ts';
import type { Unit } from '../text/units.ts';
import { earlierCandidates, laterCandidates } from './far-candidates.ts';
import { afterCandidate, beforeCandidate } from './near-candidates.ts';
import { neverSpeaks } from './never-speaks.ts';
import { P } from './patterns.ts';
import type { Surroundings } from './surroundings.ts';

/** A mention that may be the source of a unit; `mention` is -1 for nobody. */
export interface Candidate {
  readonly mention: number;
  /** Index into {@link PATTERNS}. */
  readonly pattern: number;
  /** Index into {@link REASONS}. */
  readonly reason: number;
  /** The cue that links it to the words, a token, or -1. */
  readonly cue: number;
  /** 0 before the words in their sentence, 1 after them, 2 in an earlier sentence, 3 in a later one. */
  readonly side: number;
  /** Sentences between it and the words: negative before. */
  readonly sentences: number;
  /** Place among the candidates of its side, nearest first. */
  readonly rank: number;
}

/** The source found for the unit before, for those who go on speaking. */
export interface Previous {
  readonly unit: Unit;
  /** Index of its source's mention, -1 for nobody. */
  readonly mention: number;
}

/** Mentions looked at on either side in the words' sentence. */
const mostNear = 16;

/** The candidates of a unit, "nobody" first. */
export function candidatesOf(
  document: Document,
  clauses: Clauses,
  unit: Unit,
  around: Surroundings,
  previous: Previous | null,
): Candidate[] {
  const { mentions, sentences } = document;
  const found: Candidate[] = [
    {
      mention: -1,
      pattern: P.nobody,
      reason: 0,
      cue: -1,
      side: 0,
      sentences: 0,
      rank: 0,
    },
  ];
  const here = sentences[unit.firstSentence]!;
  const there = sentences[unit.lastSentence]!;
  const low = firstMentionIn(mentions, here.firstToken);
  let rank = 0;
  const before: Candidate[] = [];
  const upTo = firstMentionIn(mentions, unit.firstToken);
  for (let m = upTo - 1; m >= low; m--) {
    const mention = mentions[m]!;
    if (mention.inRun || mention.index === around.answerer || neverSpeaks(document, mention)) continue;
    before.push(beforeCandidate(document, clauses, unit, around, mention, rank++));
    if (rank >= mostNear) break;
  }
  found.push(...before);
  rank = 0;
  const after = firstMentionIn(mentions, unit.endToken);
  for (let m = after; m < mentions.length && mentions[m]!.firstToken < there.endToken; m++) {
    const mention = mentions[m]!;
    if (mention.inRun || neverSpeaks(document, mention)) continue;
    found.push(afterCandidate(document, clauses, unit, around, mention, rank++));
    if (rank >= mostNear) break;
  }
  earlierCandidates(document, clauses, unit, low, previous, found);
  laterCandidates(document, clauses, unit, found);
  // "Ruiz: “…”": a label says that somebody else goes on.
  const labelled = found.some(({ pattern }) => pattern === P['label-colon']);
  if (previous && previous.mention >= 0 && !labelled && !found.some((c) => c.mention === previous.mention)) {
    const mention = mentions[previous.mention]!;
    const distance = mention.sentence - unit.firstSentence;
    const same = mention.paragraph === unit.runs[0]!.paragraph;
    found.push({
      mention: mention.index,
      pattern: same ? P['same-source'] : P['same-source-earlier'],
      reason: 0,
      cue: -1,
      side: 2,
      sentences: distance,
      rank: 0,
    });
  }
  return found;
}
