import { manifestKey } from './keys.ts';
import { type Dead, deadText, type Manifest, type Pending, readManifest, sinceText } from './manifest.ts';
import type { Meter } from './meter.ts';
import type { Pass } from './pass.ts';
import type { Table } from './table.ts';
import type { Item } from './units.ts';

/** What changes the manifest, apart from what reads it: no lookup's start waits for it. */
export interface ManifestWrites {
  /** Takes the next number for the token, or null when the token has one already. */
  take(token: string, articleId: string, meter?: Meter): Promise<Pending | null>;
  /** Takes up a number that another ingest of the same token left, or is still at; null when it is not pending any more. */
  resume(pending: Pending, meter?: Meter): Promise<Pending | null>;
  /**
   * From here on the version is seen, and the one it replaces is not. False when it was not pending any more.
   * @param namesakes Whether readers are to look again who may be several persons.
   */
  commit(pending: Pending, replaced: number | null, namesakes: boolean, meter?: Meter): Promise<boolean>;
  /** The version will never be seen. False when it was not pending any more. */
  abandon(pending: Pending, meter?: Meter): Promise<boolean>;
  markSwept(dead: Dead, meter?: Meter): Promise<void>;
  /** Notes how far the counts are merged: see compact.ts. */
  noteMerged(merged: number, mergingUpTo: number, meter?: Meter): Promise<void>;
  /** Begins a pass, which nobody else is to begin until then (ms); false when somebody has. */
  hold(pass: Pass, until: number, meter?: Meter): Promise<boolean>;
  /** Ends a pass; with a version, when it got through. */
  release(pass: Pass, upTo: number | null, meter?: Meter): Promise<void>;
  /** Drops what nobody needs to know any more. */
  forget(dead: readonly Dead[], resumed: readonly number[], meter?: Meter): Promise<void>;
}

export interface ManifestWritesOptions {
  readonly table: Table;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Given each manifest that an update leaves, for what reads it; gives back the newest that is known. */
  readonly keep: (manifest: Manifest) => Manifest;
}

export function createManifestWrites({ table, now, keep }: ManifestWritesOptions): ManifestWrites {
  /** Every expression ends in a SET clause, for the count to join. */
  async function update(
    expression: string,
    names: Record<string, string>,
    values: Item,
    condition: string,
    meter?: Meter,
  ): Promise<Manifest | null> {
    const readAt = now();
    const item = await table.update(
      manifestKey,
      {
        expression: `${expression}${expression.endsWith('SET') ? '' : ','} #rev = if_not_exists(#rev, :zero) + :one`,
        names: { ...names, '#rev': 'rev' },
        values: { ...values, ':zero': { N: '0' }, ':one': { N: '1' } },
      },
      condition,
      meter,
    );
    return item === null ? null : keep(readManifest(item, readAt));
  }

  return {
    async take(token, articleId, meter) {
      const since = now();
      const after = await update(
        'SET #p = if_not_exists(#next, :one), #next = if_not_exists(#next, :one) + :one, #s = :since',
        { '#p': `p#${token}`, '#s': `s#${token}`, '#next': 'next' },
        { ':since': { S: sinceText(since, articleId) } },
        'attribute_not_exists(#p)',
        meter,
      );
      return after === null ? null : pendingOf(after, token);
    },

    async resume({ token, version, articleId }, meter) {
      const since = now();
      const after = await update(
        'SET #s = :since, #r = :now',
        { '#p': `p#${token}`, '#s': `s#${token}`, '#r': `r#${version}` },
        {
          ':since': { S: sinceText(since, articleId) },
          ':now': { N: String(since) },
          ':version': { N: String(version) },
        },
        '#p = :version',
        meter,
      );
      return after === null ? null : pendingOf(after, token);
    },

    async commit({ token, version, articleId }, replaced, namesakes, meter) {
      const names = { '#p': `p#${token}`, '#s': `s#${token}` };
      const pending = { ':version': { N: String(version) } };
      const looks = namesakes ? ' namesakes = if_not_exists(namesakes, :zero) + :one' : '';
      const after =
        replaced === null
          ? await update(`REMOVE #p, #s SET${looks}`, names, pending, '#p = :version', meter)
          : await update(
              `REMOVE #p, #s SET #d = :dead${looks && `,${looks}`}`,
              { ...names, '#d': `d#${replaced}` },
              { ...pending, ':dead': { S: deadText(version, now(), null, articleId) } },
              '#p = :version',
              meter,
            );
      return after !== null;
    },

    async abandon({ token, version, articleId }, meter) {
      const after = await update(
        'REMOVE #p, #s SET #d = :dead',
        { '#p': `p#${token}`, '#s': `s#${token}`, '#d': `d#${version}` },
        { ':version': { N: String(version) }, ':dead': { S: deadText(0, now(), null, articleId) } },
        '#p = :version',
        meter,
      );
      return after !== null;
    },

    async markSwept({ version, articleId, by, at }, meter) {
      await update(
        'SET #d = :dead',
        { '#d': `d#${version}` },
        { ':dead': { S: deadText(by, at, now(), articleId) } },
        'attribute_exists(#d)',
        meter,
      );
    },

    async noteMerged(merged, mergingUpTo, meter) {
      await update(
        'SET merged = :merged, merging = :merging',
        {},
        { ':merged': { N: String(merged) }, ':merging': { S: `${mergingUpTo} ${now()}` } },
        'attribute_not_exists(merged) OR merged <= :merged',
        meter,
      );
    },

    async hold(pass, until, meter) {
      const after = await update(
        'SET #held = :until',
        { '#held': `${pass}Held` },
        { ':until': { N: String(until) }, ':now': { N: String(now()) } },
        'attribute_not_exists(#held) OR #held < :now',
        meter,
      );
      return after !== null;
    },

    async release(pass, upTo, meter) {
      const names = { '#held': `${pass}Held`, ...(upTo === null ? {} : { '#pass': pass }) };
      const [expression, values]: [string, Item] =
        upTo === null
          ? ['REMOVE #held SET', {}]
          : ['REMOVE #held SET #pass = :upTo', { ':upTo': { N: String(upTo) } }];
      await update(expression, names, values, 'attribute_exists(#rev)', meter);
    },

    async forget(dead, resumed, meter) {
      const gone = [
        ...dead.map(({ version }) => `d#${version}`),
        ...resumed.map((version) => `r#${version}`),
      ];
      // An expression holds 4 KB at most: a few hundred names.
      for (let start = 0; start < gone.length; start += 200) {
        const names = Object.fromEntries(gone.slice(start, start + 200).map((name, at) => [`#n${at}`, name]));
        await update(`REMOVE ${Object.keys(names).join()} SET`, names, {}, 'attribute_exists(#rev)', meter);
      }
    },
  };
}

function pendingOf(manifest: Manifest, token: string): Pending | null {
  return [...manifest.pending.values()].find((pending) => pending.token === token) ?? null;
}
