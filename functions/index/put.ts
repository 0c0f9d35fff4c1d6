import { createHash } from 'node:crypto';
import type { Clock } from '../platform/ports.ts';
import { contributionOf, noContribution, packContribution } from './contribution.ts';
import type { BeforeShown, PutOutcome, QuoteRow } from './index.ts';
import { articlesKey } from './keys.ts';
import { putLogEntry } from './log-entries.ts';
import type { Pending } from './manifest.ts';
import type { ManifestStore } from './manifest-store.ts';
import type { Meter } from './meter.ts';
import { paraphraseItems } from './paraphrases.ts';
import { dayOf } from './positions.ts';
import { articleItem, postingsOf, rowsOfVersion } from './postings.ts';
import {
  deletePointer,
  type Pointer,
  putPointer,
  readArticle,
  recordItems,
  type StoredArticle,
  type StoredRecord,
} from './records.ts';
import type { Key, Table } from './table.ts';
import type { Namesakes } from './tell-apart.ts';
import type { Item } from './units.ts';
import { type Version, versionHash } from './version.ts';

/** Thrown when a version took longer than its lease; the work is to be done again. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

export interface StoreOptions {
  readonly table: Table;
  readonly manifests: ManifestStore;
  readonly namesakes: Pick<Namesakes, 'note'>;
  readonly clock: Clock;
  readonly leaseMs: number;
  readonly settleMs: number;
}

export interface Store {
  /** Makes the index show this version of the article; null: nothing of it. See `QuoteStore`. */
  store(
    articleId: string,
    wanted: Version | null,
    options?: { readonly beforeShown?: BeforeShown; readonly meter?: Meter },
  ): Promise<PutOutcome>;
  /** Commits a pending version whose pointer has moved. */
  finish(pending: Pending, article: StoredArticle, meter?: Meter): Promise<void>;
  /** Sets the pointer back from a version that was given up. */
  retreat(articleId: string, pointer: Pointer, meter?: Meter): Promise<void>;
}

/**
 * Stores versions so that each is seen whole or not at all, whatever breaks on the way:
 *
 * 1. take a number, which makes the version pending: nobody looks at items of pending numbers;
 * 2. write the record first, for it names every other key: whatever is left lying about can be found and deleted;
 * 3. write the lists' items;
 * 4. move the article's pointer, on condition that it still names the version replaced: this orders the versions of one
 *    article, and it only ever moves to a higher number;
 * 5. write the log entry: what the version adds to the counts, less what the one replaced had added; and note its speakers'
 *    fields, by which namesakes are found;
 * 6. commit: off `pending`, the replaced one onto `dead`, in one update.
 *
 * Every item is a function of the version and its number, so doing a step again changes nothing. A retry or a second ingest
 * of the same version takes up the same number. From step 4 on nothing is missing but what anyone can write: whoever meets a
 * pointer whose version is pending finishes it. Before, the sweep gives it up when its lease is over.
 */
export function createStore({ table, manifests, namesakes, clock, leaseMs, settleMs }: StoreOptions): Store {
  async function store(
    articleId: string,
    wanted: Version | null,
    { beforeShown, meter }: { readonly beforeShown?: BeforeShown; readonly meter?: Meter } = {},
  ): Promise<PutOutcome> {
    const hash = wanted === null ? 'removed' : versionHash(wanted);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const article = await settled(articleId, meter);
      const { pointer } = article;
      const before = rowsShown(article);
      if (pointer?.hash === hash || (pointer === null && wanted === null)) {
        return { result: 'unchanged', version: pointer?.current ?? 0, before, after: before };
      }
      // A removal is of one version: what comes back with the same words can be removed again.
      const pending = await begin(
        tokenOf(articleId, hash, wanted === null ? pointer : null),
        articleId,
        meter,
      );
      if (pending === null) continue;

      const record = await writeItems(articleId, wanted, pending, meter);
      const after = wanted === null ? [] : rowsOfVersion(wanted, pending.version);
      await beforeShown?.({ version: pending.version, before, after });
      const moved = await movePointer(article, hash, pending, meter);
      if (moved === 'meanwhile') continue;
      if (moved === 'superseded') {
        await manifests.abandon(pending, meter);
        return { result: 'superseded', version: pending.version, before: [], after: [] };
      }
      const records = new Map([...moved.records, [pending.version, record]]);
      await finish(pending, { ...moved, records }, meter);
      return { result: wanted === null ? 'removed' : 'stored', version: pending.version, before, after };
    }
    throw new Error(`Others kept changing the article ${articleId}.`);
  }

  /** The article, once the version that its pointer names is decided. */
  async function settled(articleId: string, meter?: Meter): Promise<StoredArticle> {
    for (;;) {
      const article = await readArticle(table, articleId, true, meter);
      const { pointer } = article;
      if (pointer === null) return article;
      let manifest = await manifests.cached(meter);
      // A number that is neither unknown nor pending will never be pending again, so the cache may be believed.
      if (manifest.next <= pointer.current || manifest.pending.has(pointer.current)) {
        manifest = await manifests.read(meter);
      }
      const pending = manifest.pending.get(pointer.current);
      if (pending !== undefined) await finish(pending, article, meter);
      else if (manifest.dead.get(pointer.current)?.by === 0) await retreat(articleId, pointer, meter);
      else return article;
    }
  }

  async function begin(token: string, articleId: string, meter?: Meter): Promise<Pending | null> {
    const taken = await manifests.take(token, articleId, meter);
    if (taken !== null) return taken;
    const manifest = await manifests.read(meter);
    const left = [...manifest.pending.values()].find((pending) => pending.token === token);
    return left === undefined ? null : manifests.resume(left, meter);
  }

  async function writeItems(
    articleId: string,
    wanted: Version | null,
    pending: Pending,
    meter?: Meter,
  ): Promise<StoredRecord> {
    const { version: number, since } = pending;
    const stopWhenLate = () => {
      if (clock.now().getTime() > since + leaseMs) throw new LeaseLost(`Version ${number} took too long.`);
    };
    const items =
      wanted === null
        ? []
        : [
            ...postingsOf(wanted, number),
            ...paraphraseItems(wanted, number),
            articleItem(wanted, number, articlesKey),
          ];
    const record: StoredRecord = {
      articleId,
      version: wanted,
      keys: items.map(keyOf),
      counted: packContribution(wanted === null ? noContribution() : contributionOf(wanted)),
    };
    await table.batchWrite(recordItems(record, number), [], stopWhenLate, meter);
    await table.batchWrite(items, [], stopWhenLate, meter);
    stopWhenLate();
    return record;
  }

  /** The article as it was when its pointer moved on from it, now with the moved pointer. */
  async function movePointer(
    read: StoredArticle,
    hash: string,
    { version: number, articleId }: Pending,
    meter?: Meter,
  ): Promise<StoredArticle | 'superseded' | 'meanwhile'> {
    let article = read;
    for (;;) {
      const { pointer } = article;
      if (pointer !== null && pointer.current > number) return 'superseded';
      // A second ingest of the same version has moved it, and perhaps committed since.
      if (pointer !== null && pointer.current === number) return 'meanwhile';
      const next = {
        current: number,
        hash,
        previous: pointer === null ? null : { version: pointer.current, hash: pointer.hash },
      };
      if (await putPointer(table, articleId, next, pointer, meter)) return { ...article, pointer: next };
      article = await settled(articleId, meter);
    }
  }

  async function finish(pending: Pending, { pointer, records }: StoredArticle, meter?: Meter): Promise<void> {
    const previous = pointer?.previous?.version ?? null;
    const record = records.get(pending.version);
    const replaced = previous === null ? undefined : records.get(previous);
    const day = record?.version ? dayOf(record.version.head.published) : null;
    const [mayDivide] = await Promise.all([
      namesakes.note(record?.counted, meter),
      putLogEntry(table, { version: pending.version, day }, [record?.counted, replaced?.counted], meter),
    ]);
    if (settleMs > 0) await new Promise((resolve) => setTimeout(resolve, settleMs));
    if (await manifests.commit(pending, previous, mayDivide, meter)) return;
    const manifest = await manifests.read(meter);
    if (manifest.dead.get(pending.version)?.by === 0) {
      throw new LeaseLost(`Version ${pending.version} was given up.`);
    }
  }

  async function retreat(articleId: string, pointer: Pointer, meter?: Meter): Promise<void> {
    if (pointer.previous === null) await deletePointer(table, articleId, pointer, meter);
    else {
      const { version, hash } = pointer.previous;
      await putPointer(table, articleId, { current: version, hash, previous: null }, pointer, meter);
    }
  }

  return { store, finish, retreat };
}

/** Names a version before it has a number: two ingests of the same thing are to meet. */
function tokenOf(articleId: string, hash: string, removed: Pointer | null): string {
  return createHash('sha256')
    .update(JSON.stringify([articleId, hash, removed?.current ?? 0]))
    .digest('base64url')
    .slice(0, 16);
}

function rowsShown({ pointer, records }: StoredArticle): QuoteRow[] {
  const version = pointer === null ? undefined : records.get(pointer.current)?.version;
  return pointer === null || !version ? [] : rowsOfVersion(version, pointer.current);
}

function keyOf({ pk, sk }: Item): Key {
  return { pk: pk?.S ?? '', sk: sk?.S ?? '' };
}
