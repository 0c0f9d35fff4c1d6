import { randomUUID } from 'node:crypto';
import { isMetaKey, seedFormat, seedsOfMeta } from '../article/seed-key.ts';
import type { Flag, FlagStore } from '../index/index.ts';
import type { Log } from '../platform/log.ts';
import type { Clock, SeedStore, SeedWork, WorkQueue } from '../platform/ports.ts';
import { noEvents, type SeedEvents } from '../platform/seed-events.ts';
import { compare, type Verdict } from './compare.ts';
import { nextFlag } from './next-flag.ts';
import { objectKeyOf } from './object-event.ts';
import { type SeenSeed, seenSeeds } from './seen-seeds.ts';

export interface WatchOptions {
  readonly store: SeedStore;
  readonly index: FlagStore;
  readonly queue: WorkQueue<SeedWork>;
  readonly clock: Clock;
  readonly log: Log;
  /** The engine that ingest uses: seeds that another one indexed are indexed anew. */
  readonly engine: string;
  readonly events?: SeedEvents;
  /** How long work may take before it is sent again, ms (15 min). */
  readonly resendAfterMs?: number;
  readonly newId?: () => string;
}

/** How many seeds were there, and how many got which flag, wait for ingest, were sent again or forgotten. */
export type WatchReport = Record<'seeds' | Verdict, number>;

const noneOwed: WatchReport = {
  seeds: 0,
  new: 0,
  changed: 0,
  removed: 0,
  reindex: 0,
  wait: 0,
  resend: 0,
  forget: 0,
};

export type Watch = (event?: unknown) => Promise<WatchReport>;

const minute = 60_000;
const keepRemovedMs = 7 * 24 * 60 * minute;
const flagsAPage = 1000;
/** Seeds flagged at a time, and sent before the next: little is lost when the function is cut off. */
const chunk = 20;

/**
 * The watch: compares the store with the flags, flags what differs and hands the work on. Called with an S3 object
 * event it looks at the seed concerned, with anything else at all seeds. Runs may overlap, be repeated or be cut off:
 * a flag is written by one of them only, and work that gets lost is sent again after `resendAfterMs`.
 */
export function createWatch(options: WatchOptions): Watch {
  const { store, index, queue, clock, log, engine, events = noEvents, newId = randomUUID } = options;
  const resendAfterMs = options.resendAfterMs ?? 15 * minute;

  return async (event) => {
    const object = objectKeyOf(event);
    const found = object ? await lookAt(object.key) : await lookAtAll();
    const report: WatchReport = { ...noneOwed, seeds: found.seen.size };
    const now = clock.now().getTime();
    const owed = [...new Set([...found.seen.keys(), ...found.flags.keys()])].flatMap((seed) => {
      const seen = found.seen.get(seed) ?? null;
      const flag = found.flags.get(seed) ?? null;
      const verdict = compare(seen, flag, { now, engine, resendAfterMs, keepRemovedMs });
      return verdict ? [{ seed, seen, flag, verdict }] : [];
    });
    for (let from = 0; from < owed.length; from += chunk) {
      const done = await Promise.all(
        owed.slice(from, from + chunk).map((one) => act(one, object?.id ?? null)),
      );
      for (const { verdict } of done) report[verdict] += 1;
      await queue.send(done.flatMap(({ work }) => work));
    }
    if (owed.length > report.wait) log.info('AQ101', report);
    return report;
  };

  async function lookAtAll(): Promise<Found> {
    // The flags first: what happens between the two makes a flag stale, and a stale flag is not overwritten.
    const flags = await allFlags();
    return { flags, seen: await seenSeeds(store.list()) };
  }

  async function allFlags(): Promise<Map<string, Flag>> {
    const flags = new Map<string, Flag>();
    let after: string | undefined;
    do {
      const page = await index.flags({ limit: flagsAPage, ...(after !== undefined && { after }) });
      for (const flag of page.rows) flags.set(flag.seed, flag);
      after = page.next ?? undefined;
    } while (after !== undefined);
    return flags;
  }

  async function lookAt(key: string): Promise<Found> {
    const seeds = isMetaKey(key) ? seedsOfMeta(key) : seedFormat(key) ? [key] : [];
    const seen = new Map<string, SeenSeed>();
    const flags = new Map<string, Flag>();
    if (seeds.length === 0) log.info('AQ104');
    for (const seed of seeds) {
      const flag = await index.flag(seed);
      // A seed and its metadata begin with the same name up to the dot.
      const near = await seenSeeds(store.list(seed.slice(0, seed.lastIndexOf('.') + 1)));
      const entry = near.get(seed);
      if (entry) seen.set(seed, entry);
      if (flag) flags.set(seed, flag);
    }
    return { seen, flags };
  }

  async function act({ seed, seen, flag, verdict }: Owed, eventId: string | null): Promise<Done> {
    if (verdict === 'wait') return underWay;
    if (verdict === 'forget') {
      return (await index.deleteFlag(seed, { ...(flag && { onlyIf: flag }) }))
        ? { verdict, work: [] }
        : underWay;
    }
    if (verdict === 'resend') {
      const correlationId = flag?.correlationId ?? newId();
      log.warn('AQ103', { seed, correlationId });
      if (flag?.untold) await tell(flag);
      return { verdict, work: [{ seed, correlationId }] };
    }
    // An earlier run was cut off before it told of its flag, which is written over now.
    if (flag?.untold) await events.seedFlagged(flag);
    const correlationId = eventId ?? newId();
    const flaggedAt = clock.now().toISOString();
    // Another engine is no change of the seed, so nobody is told of it.
    const status = verdict === 'reindex' ? 'changed' : verdict;
    const asking = nextFlag({ seed, status, seen, before: flag, flaggedAt, correlationId });
    const next: Flag = verdict === 'reindex' ? asking : { ...asking, untold: true };
    if (!(await index.putFlag(next, { onlyIf: flag }))) return underWay;
    log.info('AQ102', { seed, status: verdict, correlationId });
    if (next.untold) await tell(next);
    return { verdict, work: [{ seed, correlationId }] };
  }

  /** Before the work is sent: where this is cut off the work is sent again, and so told again with the same correlation id. */
  async function tell(flag: Flag): Promise<void> {
    await events.seedFlagged(flag);
    const { untold: _, ...told } = flag;
    await index.putFlag(told, { onlyIf: flag });
  }
}

interface Found {
  readonly seen: ReadonlyMap<string, SeenSeed>;
  readonly flags: ReadonlyMap<string, Flag>;
}

interface Owed {
  readonly seed: string;
  readonly seen: SeenSeed | null;
  readonly flag: Flag | null;
  readonly verdict: Verdict;
}

/** Somebody else is at it, or was since: what is owed then is found at the next run. */
const underWay: Done = { verdict: 'wait', work: [] };

interface Done {
  readonly verdict: Verdict;
  readonly work: readonly SeedWork[];
}
