import { articleId } from '../article/article-id.ts';
import type { BeforeShown, Flag, FlagStore, QuoteStore } from '../index/index.ts';
import type { Clock, SeedWork } from '../platform/ports.ts';
import { noEvents, type SeedEvents } from '../platform/seed-events.ts';
import { createReadSeed, type ReadSeedOptions, type SeedNow } from './read-seed.ts';

export interface IngestSeedOptions extends ReadSeedOptions {
  readonly index: QuoteStore & FlagStore;
  /** Names what the parser, `extract` and the index make of a seed's bytes. */
  readonly engine: string;
  readonly clock: Clock;
  readonly events?: SeedEvents;
}

/**
 * Makes the index agree with one seed as the store shows it now: indexed, failed with a reason, or removed. What
 * cannot be read is not shown either, not even as it was before, so that the index follows from the bytes alone.
 * This may be repeated, cut off anywhere and run twice at once; the flag, written last, says that it was finished.
 * Throws when the store or the index does not answer.
 */
export function createIngestSeed(options: IngestSeedOptions): (work: SeedWork) => Promise<void> {
  const { index, engine, clock, log, events = noEvents } = options;
  const readSeed = createReadSeed(options);

  return async (work) => {
    const before = await index.flag(work.seed);
    const seed = await readSeed(work);
    const id = articleId(work.seed);
    const sameBytes = seed.status === 'indexed' && seed.article.sha256 === before?.sha256;
    const beforeShown: BeforeShown = ({ version, before }) =>
      events.articleChanging({
        articleId: id,
        correlationId: work.correlationId,
        version,
        before,
        sameBytes,
      });
    const outcome =
      seed.status === 'indexed'
        ? await index.put(seed.article, seed.quotes, { engine, beforeShown })
        : await index.remove(id, { beforeShown });
    // Whoever put the later version tells of it and flags it.
    if (outcome.result === 'superseded') return log.info('AQ204', { ...work });

    const flag = finishedFlag({ work, seed, before, version: outcome.version, engine, now: clock.now() });
    if (!isFinished(before, flag)) {
      const reindexed = isReindexed(before, flag);
      await events.articleIndexed({ ...work, articleId: id, outcome, reindexed });
      if (flag.status === 'failed' && !reindexed) await events.seedFailed(flag);
    }
    // A seed that came and went before the watch saw it leaves no flag.
    if (before || seed.status !== 'removed') await settle(flag, before);
    const { result, version } = outcome;
    if (flag.status === 'failed') log.warn('AQ202', { ...work });
    else
      log.info(seed.status === 'removed' ? 'AQ203' : 'AQ201', {
        ...work,
        result,
        version,
        quotes: flag.quotes,
      });
  };

  /**
   * Writes the flag over the one that was found, and over what the watch has made of that since. A watch that was cut off has told
   * nobody of its flag, and would not know of it any more: that is told first.
   */
  async function settle(flag: Flag, before: Flag | null): Promise<void> {
    let found = before;
    for (;;) {
      if (found?.untold) await events.seedFlagged(found);
      if (await index.putFlag(flag, { onlyIf: found })) return;
      found = await index.flag(flag.seed);
      // Whoever put the later version flags it.
      if (found !== null && found.version > flag.version) return;
    }
  }
}

/** Whether an earlier run has done the same to the end. */
function isFinished(before: Flag | null, flag: Flag): boolean {
  return before?.status === flag.status && before.version === flag.version && before.etag === flag.etag;
}

/** The same bytes by another engine. */
function isReindexed(before: Flag | null, { sha256, engine }: Flag): boolean {
  return before !== null && before.engine !== null && before.engine !== engine && before.sha256 === sha256;
}

interface Finished {
  readonly work: SeedWork;
  readonly seed: SeedNow;
  readonly before: Flag | null;
  readonly version: number;
  readonly engine: string;
  readonly now: Date;
}

function finishedFlag({ work, seed, before, version, engine, now }: Finished): Flag {
  const flaggedAt = before?.flaggedAt ?? now.toISOString();
  const gone = seed.status === 'removed';
  return {
    ...work,
    status: seed.status,
    reason: seed.status === 'failed' ? seed.reason : null,
    // Of a file over the limit the store gives only the beginning.
    size: gone || before?.etag === seed.etag ? (before?.size ?? 0) : seed.size,
    etag: gone ? (before?.etag ?? '') : seed.etag,
    metaEtag: gone ? null : seed.metaEtag,
    engine,
    sha256: seed.status === 'indexed' ? seed.article.sha256 : null,
    quotes: seed.status === 'indexed' ? seed.quotes.filter(({ kind }) => kind !== 'indirect').length : null,
    flaggedAt,
    // Two machines' clocks may differ by more than the work took.
    indexedAt: new Date(Math.max(now.getTime(), Date.parse(flaggedAt))).toISOString(),
    version,
  };
}
