import type { Clock } from '../platform/ports.ts';
import type { buildBlocks } from './build-blocks.ts';
import { compact } from './compact.ts';
import type { Counts } from './counts.ts';
import type { WritableIndex } from './index.ts';
import { articleKey } from './keys.ts';
import { logItemKeys } from './log-entries.ts';
import type { Dead, Manifest, Pending } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import type { mergeParaphrases, RunGrowth } from './merge-paraphrases.ts';
import type { Meter } from './meter.ts';
import { versionKey } from './positions.ts';
import type { Store } from './put.ts';
import { readArticle } from './records.ts';
import type { Key, Table } from './table.ts';

/** What takes a sweep longest, up to 20 s each. */
export interface Passes {
  readonly buildBlocks: typeof buildBlocks;
  readonly mergeParaphrases: typeof mergeParaphrases;
}

export interface SweepOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly store: Store;
  readonly clock: Clock;
  readonly leaseMs: number;
  readonly graceMs: number;
  readonly counts: Counts;
  readonly blocksFrom: number;
  readonly runGrowth: RunGrowth;
  readonly passes: Passes | null;
}

/**
 * Clears up after ingests, replaced versions and dead processes. Whatever it waits for is measured from a time in the
 * manifest; and since each step can be repeated, two sweeps at once do no harm.
 *
 * - A pending version is decided once its lease and the grace are over, for then nobody writes it any more: finished when its
 *   article's pointer names it, else given up.
 * - A dead version's items go once no reader can have a manifest from before it died, which the grace covers; where a second
 *   ingest had taken it up, which might still be writing, only after that one's lease. The record goes last.
 * - Its number is forgotten one grace later: until then the manifest hides what a lagging replica still shows.
 */
export function createSweep(options: SweepOptions): WritableIndex['sweep'] {
  const { table, manifests, store, clock, leaseMs, graceMs, counts, passes } = options;
  const past = (at: number, wait: number) => at + wait < clock.now().getTime();

  async function decide(pending: Pending, meter?: Meter): Promise<'finished' | 'abandoned' | 'decided'> {
    const article = await readArticle(table, pending.articleId, true, meter);
    if (article.pointer?.current === pending.version) {
      await store.finish(pending, article, meter);
      return 'finished';
    }
    return (await manifests.abandon(pending, meter)) ? 'abandoned' : 'decided';
  }

  async function deleteItems({ articleId, version, by }: Dead, meter?: Meter): Promise<number> {
    const article = await readArticle(table, articleId, true, meter);
    // A version that was given up just as its pointer moved.
    if (by === 0 && article.pointer?.current === version)
      await store.retreat(articleId, article.pointer, meter);
    const keys: Key[] = [...(article.records.get(version)?.keys ?? [])];
    if (by === 0) keys.push(...logItemKeys(version));
    await table.batchWrite([], keys, () => undefined, meter);
    // Parts of the record before its first, which holds the keys of all others together with them.
    const range = { low: versionKey(version), high: `${versionKey(version)}#~` };
    const own = await table.queryAll({ pk: articleKey(articleId), ...range, consistent: true }, meter);
    for (const { pk, sk } of own.reverse()) {
      await table.delete({ pk: pk?.S ?? '', sk: sk?.S ?? '' }, undefined, meter);
    }
    return keys.length + own.length;
  }

  return async ({ blocks = true, meter } = {}) => {
    const report = { versions: 0, abandoned: 0, finished: 0, items: 0, merged: 0, blocks: 0, runs: 0 };
    for (const pending of (await manifests.read(meter)).pending.values()) {
      if (!past(pending.since, leaseMs + graceMs)) continue;
      const decided = await decide(pending, meter);
      if (decided !== 'decided') report[decided] += 1;
    }

    const manifest: Manifest = await manifests.read(meter);
    const maybeWritten = ({ version }: Dead) => !past(manifest.resumed.get(version) ?? 0, leaseMs + graceMs);
    const dead = [...manifest.dead.values()];
    const forgotten = dead.filter(({ sweptAt }) => sweptAt !== null && past(sweptAt, graceMs));
    await manifests.forget(
      forgotten,
      [...manifest.resumed].filter(([, at]) => past(at, leaseMs + graceMs)).map(([version]) => version),
      meter,
    );
    for (const version of dead) {
      if (version.sweptAt !== null || !past(version.at, graceMs) || maybeWritten(version)) continue;
      report.items += await deleteItems(version, meter);
      await manifests.markSwept(version, meter);
      report.versions += 1;
    }

    report.merged = await compact(options, worthMerging, meter);
    if (passes === null) return report;
    report.runs = await passes.mergeParaphrases(options, meter);
    if (blocks) report.blocks = await passes.buildBlocks(options, meter);
    if (report.blocks > 0) counts.forget();
    return report;
  };
}

/** Rewriting the shards costs some hundreds of units: not for a handful of entries, unless they are much of all there is. */
function worthMerging(entries: number, { next }: Manifest): boolean {
  return entries >= 32 || (entries > 0 && entries * 20 >= next);
}
