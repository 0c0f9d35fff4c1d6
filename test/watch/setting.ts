import { createIndex, type Flag, type WritableIndex } from '../../functions/index/index.ts';
import { createIngest, type Ingest } from '../../functions/ingest/create-ingest.ts';
import type { SeedWork } from '../../functions/platform/ports.ts';
import type { ArticleChange, SeedEvents } from '../../functions/platform/seed-events.ts';
import { extractQuotes } from '../../functions/quotes/extract.ts';
import { createWatch, type Watch } from '../../functions/watch/create-watch.ts';
import { type Engine, startEngine } from '../index/engine.ts';
import { type KeptLog, keptLog } from './kept-log.ts';
import { type SeedsInMemory, seedsInMemory } from './seeds-in-memory.ts';

/** Everything between a seed and the index, on the embedded engine, with the queue and the clock in a test's hands. */
export interface Setting {
  readonly seeds: SeedsInMemory;
  readonly index: WritableIndex;
  readonly log: KeptLog;
  /** Work sent and not yet worked on. */
  readonly work: SeedWork[];
  readonly told: { readonly flagged: Flag[]; readonly failed: Flag[]; readonly changes: ArticleChange[] };
  /** While it is true, the watch is cut off before it tells of a flag. */
  cutOff: boolean;
  watch: Watch;
  ingest: Ingest;
  /** Another engine indexes from now on. */
  useEngine(name: string): void;
  /** Ingests all the work that waits. */
  workOff(): Promise<void>;
  pass(ms: number): void;
  flagOf(seed: string): Promise<Flag | null>;
  /** The texts of an article's quotes, null when it is not in the index. */
  quotesOf(articleId: string): Promise<readonly string[] | null>;
}

let tables = 0;

export async function startSetting(engine: Engine): Promise<Setting> {
  tables += 1;
  let now = Date.parse('2024-05-03T10:00:00Z');
  const clock = { now: () => new Date(now) };
  const index = createIndex({ client: engine.client, tableName: `seeds-${tables}`, clock });
  await index.createTable();
  const seeds = seedsInMemory();
  const log = keptLog();
  const work: SeedWork[] = [];
  const told: Setting['told'] = { flagged: [], failed: [], changes: [] };
  const events: SeedEvents = {
    async seedFlagged(flag) {
      if (setting.cutOff) throw new Error('cut off');
      told.flagged.push(flag);
    },
    seedFailed: async (flag) => void told.failed.push(flag),
    articleChanging: async () => {},
    articleIndexed: async (change) => void told.changes.push(change),
  };
  const queue = { send: async (messages: readonly SeedWork[]) => void work.push(...messages) };

  const setting: Setting = {
    seeds,
    index,
    log,
    work,
    told,
    cutOff: false,
    watch: async () => Promise.reject(new Error('no engine yet')),
    ingest: async () => Promise.reject(new Error('no engine yet')),
    useEngine(name) {
      setting.watch = createWatch({ store: seeds, index, queue, clock, log, events, engine: name });
      setting.ingest = createIngest({
        store: seeds,
        index,
        extract: extractQuotes,
        engine: name,
        clock,
        log,
        events,
      });
    },
    async workOff() {
      const Records = work
        .splice(0)
        .map((one, place) => ({ messageId: `m${place}`, body: JSON.stringify(one) }));
      const { batchItemFailures } = await setting.ingest({ Records });
      if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} messages failed`);
    },
    pass: (ms) => {
      now += ms;
    },
    flagOf: (seed) => index.flag(seed),
    async quotesOf(articleId) {
      const found = await index.article(articleId, { snapshot: await index.snapshot() });
      return found?.quotes.map(({ text }) => text) ?? null;
    },
  };
  setting.useEngine('first');
  return setting;
}

export { type Engine, startEngine };

/** An article of one quote. */
export const ferry = (words: string): string =>
  `Ferry stays in port\n\nBy Ines Okoro 3 May 2024\n\nThe ferry stayed in port on Friday.\n\nHarbour master Tom Adeyemi said, "${words}"\n`;
