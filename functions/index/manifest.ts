import type { Snapshot } from './index.ts';
import type { Item } from './units.ts';

/**
 * The manifest is one item that says which versions are seen, multi-version concurrency as databases do it. Its attributes
 * stand side by side, not in maps, so that the first update needs nothing to be there:
 *
 * - `next`: the next number; `rev`: counts the updates, so that a process can tell which of two answers is the later;
 * - `p#token` (a number) and `s#token` (since when, ms, and whose): a version under way, where the token names article and hash;
 * - `d#version` (killed by which version, when, swept when, whose): a version not to be seen any more; killed by 0 when it
 *   never was seen;
 * - `merged`: the counts hold every version up to this one, in every replica; `merging` (up to which, when): so will they up
 *   to that one, when it is old enough;
 * - `blocks`, `paraphrases`: the last pass over the id blocks, or the sorted runs of indirect quotes, took in the versions up to
 *   this one; `blocksHeld`, `paraphrasesHeld`: until when a pass is under way;
 * - `namesakes`: counts the commits that may have brought a second person of one name: see tell-apart.ts;
 * - `r#version` (when): a second ingest took up this version, so someone may still be writing it after its commit.
 */
export interface Manifest {
  readonly next: number;
  readonly rev: number;
  readonly pending: ReadonlyMap<number, Pending>;
  readonly dead: ReadonlyMap<number, Dead>;
  readonly resumed: ReadonlyMap<number, number>;
  readonly merged: number;
  readonly merging: { readonly upTo: number; readonly at: number } | null;
  readonly blocksUpTo: number;
  readonly paraphrasesUpTo: number;
  readonly namesakes: number;
  /** When this process read it, ms. */
  readonly readAt: number;
}

export interface Pending {
  readonly token: string;
  readonly version: number;
  readonly articleId: string;
  readonly since: number;
}

export interface Dead {
  readonly version: number;
  readonly articleId: string;
  /** The version that took its place; 0: it was given up before anyone saw it. */
  readonly by: number;
  readonly at: number;
  /** When its items were deleted; null before. */
  readonly sweptAt: number | null;
}

/** What a request that begins now may see. */
export function snapshotOf(manifest: Manifest): Snapshot {
  return { upTo: manifest.next - 1, hidden: [...manifest.pending.keys()].sort((a, b) => a - b) };
}

/** The same for two snapshots of one state. */
export function nameOfSnapshot({ upTo, hidden }: Snapshot): string {
  return [upTo, ...hidden].join();
}

/**
 * Whether the snapshot shows the version: it had been committed, and what replaced it had not. The manifest is of the
 * snapshot's time or later; so what it does not know as pending or dead was committed, or was never written.
 */
export function isVisible(version: number, snapshot: Snapshot, manifest: Manifest): boolean {
  if (!wasCommitted(version, snapshot, manifest)) return false;
  const dead = manifest.dead.get(version);
  return dead === undefined || !wasCommitted(dead.by, snapshot, manifest);
}

/** Whether the version had been committed at the snapshot, replaced since or not. */
export function wasCommitted(version: number, snapshot: Snapshot, manifest: Manifest): boolean {
  return (
    version <= snapshot.upTo &&
    !snapshot.hidden.includes(version) &&
    !manifest.pending.has(version) &&
    manifest.dead.get(version)?.by !== 0
  );
}

/** Up to here, every version's fate is decided. */
export function horizonOf({ next, pending }: Manifest): number {
  return Math.min(next, ...pending.keys()) - 1;
}

/** Every number of the snapshot that is neither pending nor given up in the manifest has its fate written there. */
export function isAsNewAs(manifest: Manifest, { upTo, hidden }: Snapshot): boolean {
  if (manifest.next <= upTo) return false;
  return [...manifest.pending.keys()].every((version) => version > upTo || hidden.includes(version));
}

/** The manifest from its item. */
export function readManifest(item: Item, readAt: number): Manifest {
  const pending = new Map<number, Pending>();
  const dead = new Map<number, Dead>();
  const resumed = new Map<number, number>();
  const [mergingUpTo, mergingAt] = split(item.merging?.S ?? '', 2);
  for (const [name, value] of Object.entries(item)) {
    const rest = name.slice(2);
    if (name.startsWith('p#')) {
      const [since = '0', articleId = ''] = split(item[`s#${rest}`]?.S ?? '', 2);
      pending.set(Number(value.N), {
        token: rest,
        version: Number(value.N),
        articleId,
        since: Number(since),
      });
    } else if (name.startsWith('d#')) {
      const [by = '', at = '', sweptAt = '-', articleId = ''] = split(value.S ?? '', 4);
      const version = Number(rest);
      dead.set(version, {
        version,
        articleId,
        by: Number.parseInt(by, 36),
        at: Number.parseInt(at, 36),
        sweptAt: sweptAt === '-' ? null : Number.parseInt(sweptAt, 36),
      });
    } else if (name.startsWith('r#')) {
      resumed.set(Number(rest), Number(value.N));
    }
  }
  return {
    next: Number(item.next?.N ?? 1),
    rev: Number(item.rev?.N ?? 0),
    pending,
    dead,
    resumed,
    merged: Number(item.merged?.N ?? 0),
    blocksUpTo: Number(item.blocks?.N ?? 0),
    paraphrasesUpTo: Number(item.paraphrases?.N ?? 0),
    namesakes: Number(item.namesakes?.N ?? 0),
    merging: item.merging?.S === undefined ? null : { upTo: Number(mergingUpTo), at: Number(mergingAt) },
    readAt,
  };
}

/** Splits at spaces into so many parts; the last one keeps its own. */
function split(text: string, parts: number): string[] {
  const words = text.split(' ');
  return [...words.slice(0, parts - 1), words.slice(parts - 1).join(' ')];
}

/** How `s#` and `d#` are written: see `readManifest`. */
export function sinceText(since: number, articleId: string): string {
  return `${since} ${articleId}`;
}

export function deadText(by: number, at: number, sweptAt: number | null, articleId: string): string {
  return `${by.toString(36)} ${at.toString(36)} ${sweptAt?.toString(36) ?? '-'} ${articleId}`;
}
