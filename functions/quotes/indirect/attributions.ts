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
  const neighbours = new Neighbours(stretches);
  const groups = new Map<number, Stretch[]>();
  stretches.forEach((stretch, at) => {
    if (stretch.part !== 'content') return;
    const cue = neighbours.cueOf(at);
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
    const source = stretches[neighbours.sourceOf(key)];
    return {
      contents: contents.map(range),
      cue: cue ? range(cue) : null,
      source: source ? range(source) : null,
      certainty: meanOver(content, contents),
    };
  });
}

function stretchesOf(labels: Uint8Array): Stretch[] {
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

/** The nearest stretches of each part on either side of each stretch, by their places in the list. */
class Neighbours {
  private readonly stretches: readonly Stretch[];
  private readonly before: Record<Part, Int32Array>;
  private readonly after: Record<Part, Int32Array>;

  constructor(stretches: readonly Stretch[]) {
    this.stretches = stretches;
    const count = stretches.length;
    const nowhere = () => new Int32Array(count).fill(-1);
    this.before = { content: nowhere(), cue: nowhere(), source: nowhere() };
    this.after = { content: nowhere(), cue: nowhere(), source: nowhere() };
    for (const part of ['content', 'cue', 'source'] as const) {
      for (let i = 1; i < count; i++) {
        this.before[part][i] = stretches[i - 1]!.part === part ? i - 1 : this.before[part][i - 1]!;
      }
      for (let i = count - 2; i >= 0; i--) {
        this.after[part][i] = stretches[i + 1]!.part === part ? i + 1 : this.after[part][i + 1]!;
      }
    }
  }

  /** The cue of a content: the one before if no other content lies between, else the one after, else any; or -1. */
  cueOf(at: number): number {
    const before = this.before.cue[at]!;
    const after = this.after.cue[at]!;
    if (before > this.before.content[at]!) return before;
    const next = this.after.content[at]!;
    if (after >= 0 && (next < 0 || after < next)) return after;
    return before >= 0 ? before : after;
  }

  /** The source of a cue (or of a content without one): right after it, else the nearest before, else after; or -1. */
  sourceOf(at: number): number {
    const before = this.before.source[at]!;
    const after = this.after.source[at]!;
    if (before < 0 || after < 0) return Math.max(before, after);
    const { first, end } = this.stretches[at]!;
    const gapBefore = first - this.stretches[before]!.end;
    const gapAfter = this.stretches[after]!.first - end;
    return gapAfter <= INVERTED && gapAfter < gapBefore ? after : before;
  }
}

function meanOver(odds: Float64Array, contents: readonly Stretch[]): number {
  let sum = 0;
  let count = 0;
  for (const { first, end } of contents) {
    for (let i = first; i < end; i++) sum += odds[i]!;
    count += end - first;
  }
  return sum / count;
}
