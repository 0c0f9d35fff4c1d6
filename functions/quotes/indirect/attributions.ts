import { LABEL } from './model.ts';
import type { Piece } from './pieces.ts';
import type { Tagging } from './tagger.ts';

/** A range of tokens, exclusive at its end. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** What one cue attributes in a sentence. */
export interface Attribution {
  readonly contents: readonly TokenRange[];
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
  /** 0 to 1: the mean of how likely the contents' pieces are to be content. */
  readonly certainty: number;
}

type Part = 'content' | 'cue' | 'source';

interface Stretch {
  readonly part: Part;
  readonly first: number;
  end: number;
}

const PARTS: Readonly<Record<number, Part>> = {
  [LABEL.first]: 'content',
  [LABEL.content]: 'content',
  [LABEL.cue]: 'cue',
  [LABEL.source]: 'source',
};

/** Joins a sentence's contents with their cues and sources: those with the same cue make one attribution. */
export function attributionsOf(pieces: readonly Piece[], { labels, content }: Tagging): Attribution[] {
  const stretches = stretchesOf(labels);
  if (stretches.length === 0) return [];
  const groups = new Map<number, Stretch[]>();
  stretches.forEach((stretch, at) => {
    if (stretch.part !== 'content') return;
    const cue = cueOf(stretches, at);
    const key = cue < 0 ? at : cue;
    const group = groups.get(key);
    if (group) group.push(stretch);
    else groups.set(key, [stretch]);
  });
  const range = ({ first, end }: Stretch): TokenRange => ({
    firstToken: pieces[first]!.firstToken,
    endToken: pieces[end - 1]!.endToken,
  });
  return [...groups].map(([key, contents]) => {
    const cue = stretches[key]!.part === 'cue' ? stretches[key]! : null;
    const source = stretches[sourceOf(stretches, key)];
    return {
      contents: contents.map(range),
      cue: cue ? range(cue) : null,
      source: source ? range(source) : null,
      certainty: meanOver(content, contents),
    };
  });
}

function stretchesOf(labels: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let i = 0; i < labels.length; i++) {
    const part = PARTS[labels[i]!];
    if (!part) continue;
    const last = stretches.at(-1);
    if (last && last.part === part && last.end === i && labels[i] !== LABEL.first) last.end = i + 1;
    else stretches.push({ part, first: i, end: i + 1 });
  }
  return stretches;
}

/** A source right after its cue ("said Ruiz", "according to the filing") is at most this many pieces away. */
const INVERTED = 1;

/** The place of the nearest stretch of a part before (`step` -1) or after (1) another, or -1. */
function nearest(stretches: readonly Stretch[], part: Part, at: number, step: -1 | 1): number {
  for (let i = at + step; i >= 0 && i < stretches.length; i += step)
    if (stretches[i]!.part === part) return i;
  return -1;
}

/** The cue of a content: the one before if no other content lies between, else the one after, else any; or -1. */
function cueOf(stretches: readonly Stretch[], at: number): number {
  const before = nearest(stretches, 'cue', at, -1);
  if (before > nearest(stretches, 'content', at, -1)) return before;
  const after = nearest(stretches, 'cue', at, 1);
  const next = nearest(stretches, 'content', at, 1);
  if (after >= 0 && (next < 0 || after < next)) return after;
  return before >= 0 ? before : after;
}

/** The source of a cue (or of a content without one): right after it, else the nearest before, else after; or -1. */
function sourceOf(stretches: readonly Stretch[], at: number): number {
  const before = nearest(stretches, 'source', at, -1);
  const after = nearest(stretches, 'source', at, 1);
  if (before < 0 || after < 0) return Math.max(before, after);
  const { first, end } = stretches[at]!;
  const gapBefore = first - stretches[before]!.end;
  const gapAfter = stretches[after]!.first - end;
  return gapAfter <= INVERTED && gapAfter < gapBefore ? after : before;
}

function meanOver(odds: readonly number[], contents: readonly Stretch[]): number {
  let sum = 0;
  let count = 0;
  for (const { first, end } of contents) {
    for (let i = first; i < end; i++) sum += odds[i]!;
    count += end - first;
  }
  return sum / count;
}
