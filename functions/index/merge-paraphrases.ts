import type { Clock } from '../platform/ports.ts';
import { chunks } from './batches.ts';
import { articlesKey, freshParaphrasesKey, runKey, runsKey } from './keys.ts';
import { horizonOf, type Manifest } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import type { Meter } from './meter.ts';
import { readParaphrases, termHashes } from './paraphrases.ts';
import { passMs } from './pass.ts';
import { readPosition } from './positions.ts';
import {
  beginOf,
  type Entry,
  entryOf,
  hashOf,
  positionIn,
  putRuns,
  type Run,
  type Runs,
  readRunItem,
  readRuns,
  runItems,
} from './runs.ts';
import type { Key, Table } from './table.ts';
import type { Item } from './units.ts';

export interface RunGrowth {
  /** So many articles make a run of the lowest level. */
  readonly articles: number;
  /** So many runs of a level become one of the next: of more, an article is written fewer times, and a lookup reads more runs. */
  readonly fanOut: number;
  /**
   * From this level on a run holds a part of the hashes, as many times fewer as it holds more articles than one of the level below:
   * however large the corpus is, no merge is larger than the first of that level.
   */
  readonly dividedFrom: number;
}

/** One merge is some 4,000 articles' worth at most. */
export const usualRunGrowth: RunGrowth = { articles: 64, fanOut: 4, dividedFrom: 4 };

export interface MergeOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly clock: Clock;
  readonly graceMs: number;
  readonly runGrowth: RunGrowth;
}

/** Versions that become one run at most, and that are looked for at once. */
const mostVersions = 1024;

/**
 * Makes runs of fresh items, merges runs, and deletes what has become of no use; when enough is new since the last pass. One
 * at a time: a pass holds a lease in the manifest, and whatever it changes in the list of runs, it changes only if that is
 * as it was read. A run is written in full before it is named there, and what it replaces stays as long as somebody may read
 * by an older list. Returns how many runs were written.
 */
export async function mergeParaphrases(
  { table, manifests, clock, graceMs, runGrowth }: MergeOptions,
  meter?: Meter,
): Promise<number> {
  const manifest = await manifests.read(meter);
  const horizon = horizonOf(manifest);
  if (horizon - manifest.paraphrasesUpTo < runGrowth.articles) return 0;
  const now = () => clock.now().getTime();
  const until = now() + passMs;
  if (!(await manifests.hold('paraphrases', until + passMs, meter))) return 0;
  let passed: number | null = null;
  try {
    let state: Runs | null = readRuns(await table.get(runsKey, true, meter));
    let written = 0;
    state = await dispose(state);
    const fresh = state === null ? [] : await freshOf(state, manifest, horizon);
    for (const { entries, upTo, articles } of fresh) {
      if (state === null || now() >= until) break;
      const level = Math.floor(Math.log(articles / runGrowth.articles) / Math.log(runGrowth.fanOut) + 1e-9);
      state = await addRun(state, { level, from: 0, to: termHashes }, entries(), (before) => ({
        ...before,
        upTo,
        gone: [...before.gone, { at: now(), ids: [], upTo }],
      }));
      written += 1;
    }
    while (state && now() < until) {
      const step = nextStep(
        state.runs.filter(({ at }) => at + graceMs <= now()),
        runGrowth,
      );
      if (step === null) break;
      state = await mergeStep(state, step);
      written += 1;
    }
    if (state && now() < until && state.gone.length === 0) passed = horizon;
    return written;
  } finally {
    await manifests.release('paraphrases', passed, meter);
  }

  /** Deletes what nobody reads any more. */
  async function dispose(state: Runs): Promise<Runs | null> {
    const past = state.gone.filter(({ at }) => at + graceMs <= now());
    if (past.length === 0) return state;
    const keys: Key[] = [];
    const upTo = Math.max(...past.map((one) => one.upTo));
    if (upTo > 0) keys.push(...keysOf(await freshItems(upTo)));
    for (const id of past.flatMap(({ ids }) => ids)) {
      keys.push(...keysOf(await table.queryAll({ pk: runKey(id), consistent: true }, meter)));
    }
    await table.batchWrite([], keys, () => undefined, meter);
    return putRuns(table, { ...state, gone: state.gone.filter((one) => !past.includes(one)) }, meter);
  }

  async function freshItems(upTo: number): Promise<Item[]> {
    const items = await table.queryAll({ pk: freshParaphrasesKey, low: '0', consistent: true }, meter);
    return items.filter((item) => versionOf(item) <= upTo);
  }

  /** Entries of the versions that are in no run yet, the earliest first, if they are many enough; so many of them at once. */
  async function freshOf(state: Runs, { dead }: Manifest, upTo: number) {
    const items = (await freshItems(upTo)).filter((item) => versionOf(item) > state.upTo);
    const alive = items.filter((item) => !dead.has(versionOf(item)));
    const versions = [...new Set(alive.map(versionOf))].sort((a, b) => a - b);
    if (versions.length < runGrowth.articles) return [];
    const parts = chunks(versions, mostVersions).filter((some) => some.length >= runGrowth.articles);
    return parts.map((some) => {
      const last = some.at(-1) ?? upTo;
      const wanted = new Set(some);
      const own = alive.filter((item) => wanted.has(versionOf(item)));
      return {
        articles: some.length,
        upTo: last === versions.at(-1) ? upTo : last,
        entries: () =>
          own
            .flatMap(readParaphrases)
            .flatMap(({ position, hashes }) => hashes.map((hash) => entryOf(hash, position))),
      };
    });
  }

  /** Of some runs, the next part of their hashes, without what has died since. */
  async function mergeStep(state: Runs, { sources, from, to }: Step): Promise<Runs | null> {
    const level = (sources[0]?.level ?? 0) + 1;
    const read = await Promise.all(sources.map((run) => entriesBetween(run, from, to)));
    const entries = await living(read.flat());
    return addRun(state, { level, from, to }, entries, (before) => {
      const moved = before.runs.map((run) =>
        sources.some(({ id }) => id === run.id) ? { ...run, from: to } : run,
      );
      const ids = moved.filter((run) => run.from >= run.to).map(({ id }) => id);
      return {
        ...before,
        runs: moved.filter(({ id }) => !ids.includes(id)),
        gone: [...before.gone, ...(ids.length > 0 ? [{ at: now(), ids, upTo: 0 }] : [])],
      };
    });
  }

  async function entriesBetween({ id }: Run, from: number, to: number): Promise<Entry[]> {
    const pk = runKey(id);
    const [over, items] = await Promise.all([
      // The item that reaches over the first hash begins before it.
      table.query({ pk, low: '0', high: beginOf(from), descending: true, limit: 1, consistent: true }, meter),
      table.queryAll({ pk, low: beginOf(from), high: beginOf(to), consistent: true }, meter),
    ]);
    return [...over.items, ...items]
      .flatMap(readRunItem)
      .filter((entry) => hashOf(entry) >= from && hashOf(entry) < to);
  }

  /** Only what was written long enough ago for every replica to have it is merged: an article not to be found is gone. */
  async function living(entries: readonly Entry[]): Promise<Entry[]> {
    const articles = [...new Set(entries.map((entry) => positionIn(entry).slice(0, 20)))];
    const found = new Set<string>();
    for (const some of chunks(articles, mostVersions)) {
      const items = await table.batchGet(
        some.map((article) => ({ pk: articlesKey, sk: `${article}999999` })),
        meter,
      );
      for (const { sk } of items) found.add((sk?.S ?? '').slice(0, 20));
    }
    return entries.filter((entry) => found.has(positionIn(entry).slice(0, 20)));
  }

  /** Writes a run, and names it together with what changes by it; until then it is of no use, should this process die. */
  async function addRun(
    state: Runs,
    run: Pick<Run, 'level' | 'from' | 'to'>,
    entries: readonly Entry[],
    change: (before: Runs) => Runs,
  ): Promise<Runs | null> {
    const id = state.next;
    const begun = await putRuns(
      table,
      { ...state, next: id + 1, gone: [...state.gone, { at: now(), ids: [id], upTo: 0 }] },
      meter,
    );
    if (begun === null) return null;
    const items = runItems(id, [...new Set(entries)].sort());
    await table.batchWrite(items, [], () => undefined, meter);
    const rest = change({ ...begun, gone: begun.gone.filter(({ ids }) => !ids.includes(id)) });
    return putRuns(table, { ...rest, runs: [...rest.runs, { ...run, id, at: now() }] }, meter);
  }
}

interface Step {
  readonly sources: readonly Run[];
  readonly from: number;
  readonly to: number;
}

/** As many runs of a level as are merged, and of the same hashes, the smallest first, and which hashes of theirs are next. */
function nextStep(runs: readonly Run[], { fanOut, dividedFrom }: RunGrowth): Step | null {
  const alike = new Map<string, Run[]>();
  for (const run of runs.toSorted((a, b) => a.level - b.level || a.id - b.id)) {
    const name = `${run.level} ${run.from} ${run.to}`;
    alike.set(name, [...(alike.get(name) ?? []), run]);
  }
  for (const all of alike.values()) {
    const sources = all.slice(0, fanOut);
    const [first] = sources;
    if (first === undefined || sources.length < fanOut) continue;
    const width = termHashes / fanOut ** Math.max(0, first.level + 2 - dividedFrom);
    return { sources, from: first.from, to: Math.min(first.to, first.from + width) };
  }
  return null;
}

function versionOf(item: Item): number {
  return readPosition(item.sk?.S ?? '').version;
}

function keysOf(items: readonly Item[]): Key[] {
  return items.map(({ pk, sk }) => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' }));
}
