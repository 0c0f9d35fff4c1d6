import { createHash } from 'node:crypto';
import type { Index, QuoteRow, Snapshot } from '../index/index.ts';
import type { Query } from '../lookup/query/ast.ts';
import type { Clock, WorkQueue } from '../platform/ports.ts';
import type { Alert, Notification } from './alert.ts';
import { type ChangeKind, changesBetween } from './changes.ts';
import { keysOfQuote } from './keys.ts';
import type { AlertStore, Outgoing } from './store.ts';
import type { ToldQuote } from './told.ts';
import type { UpdateTopic } from './topic.ts';

/** One message to deliver. */
export interface DeliverWork {
  readonly alertId: string;
  readonly notificationId: string;
}

export interface DispatchOptions {
  readonly index: Pick<Index, 'article' | 'snapshot'>;
  readonly store: AlertStore;
  readonly topic: UpdateTopic;
  readonly queue: WorkQueue<DeliverWork>;
  readonly clock: Clock;
  /** A saved lookup as the tree that lookup itself evaluates. */
  readonly queryOf: (alert: Alert, snapshot: Snapshot) => Promise<Query>;
  /** Lookup's own rule of what matches. */
  readonly matches: (query: Query, quote: QuoteRow) => boolean;
  /** How long one process keeps others from telling of the same article, ms; a crashed one is waited for as long. */
  readonly holdMs?: number;
  /** A quote as the endpoint answers it. */
  readonly view: (quote: QuoteRow) => ToldQuote;
}

export interface Dispatch {
  /** Tells subscribers what changed in an article since they were last told. Repeating it tells nothing twice. */
  article(articleId: string): Promise<void>;
  /** Tells what a crash left untold: versions prepared longer ago than any ingest takes. */
  leftOver(): Promise<number>;
}

/** Longer than telling of one article takes. */
const DEFAULT_HOLD_MS = 2 * 60_000;
/** Longer than an ingest may take from preparing a version to showing it (`leaseMs` of the index). */
const LEFT_OVER_MS = 10 * 60_000;
/** Beyond this a notification or event would pass the limits of an item (400 KB) or a message (256 KB): see `parts`. */
const MOST_QUOTES = 20;

export function createDispatch(options: DispatchOptions): Dispatch {
  const { index, store, topic, queue, clock, view, holdMs = DEFAULT_HOLD_MS } = options;

  async function article(articleId: string): Promise<void> {
    const outgoing = await store.outgoing(articleId);
    if (!outgoing) return;
    const now = clock.now().getTime();
    if (!(await store.hold(outgoing, iso(now), iso(now + holdMs)))) {
      throw new Error('Subscribers are being told of this article by another process; this is tried again.');
    }
    const snapshot = await index.snapshot();
    const current = (await index.article(articleId, { snapshot }))?.quotes ?? [];
    const pairs = pairsOf(outgoing.before, current, outgoing.silent);
    const told = await tellAlerts(outgoing, pairs, snapshot);
    if (!outgoing.silent) await tellTopic(outgoing, pairs, told);
    await store.told(outgoing);
  }

  /** Adds the notifications and answers which alerts each quote was told to. */
  async function tellAlerts(
    outgoing: Outgoing,
    pairs: readonly Pair[],
    snapshot: Snapshot,
  ): Promise<Map<Pair, string[]>> {
    const told = new Map<Pair, string[]>();
    const keys = new Set(
      pairs.flatMap(({ before, after }) => [before, after].flatMap((q) => (q ? [...keysOfQuote(q)] : []))),
    );
    if (keys.size === 0) return told;
    const work: DeliverWork[] = [];
    for (const alert of await store.filedUnder(keys)) {
      if (alert.status !== 'active' || !isNewTo(alert, outgoing.version)) continue;
      const query = await options.queryOf(alert, snapshot);
      for (const [type, matching] of byType(alert, pairs, (quote) => options.matches(query, quote))) {
        const notification = notificationOf(alert, outgoing, type, matching, clock, view);
        await store.addNotification(notification);
        if (notification.status === 'queued')
          work.push({ alertId: alert.id, notificationId: notification.id });
        for (const pair of matching) told.set(pair, [...(told.get(pair) ?? []), alert.id]);
      }
    }
    if (work.length > 0) await queue.send(work);
    return told;
  }

  async function tellTopic(
    outgoing: Outgoing,
    pairs: readonly Pair[],
    told: ReadonlyMap<Pair, string[]>,
  ): Promise<void> {
    const timestamp = clock.now().toISOString();
    for (const type of ['quote.indexed', 'quote.altered', 'quote.removed'] as const) {
      const changed = pairs.filter((pair) => pair.type === type);
      for (const part of parts(changed)) {
        const quotes = part.map((pair) => toldQuote(pair, view));
        const id = idOf('evt', outgoing.articleId, outgoing.version, type, quotes[0]!.id);
        const alerts = [...new Set(part.flatMap((pair) => told.get(pair) ?? []))];
        const { article } = quotes[0]!;
        await topic.publish({
          id,
          type,
          timestamp,
          correlationId: outgoing.correlationId,
          article,
          quotes,
          alerts,
        });
      }
    }
  }

  return {
    article,
    async leftOver() {
      const left = await store.leftOver(iso(clock.now().getTime() - LEFT_OVER_MS));
      for (const { articleId } of left) await article(articleId);
      return left.length;
    },
  };
}

/** One quote in the version before and in this one. Without a type it stands unaltered in both. */
interface Pair {
  readonly type: ChangeKind | null;
  readonly before: QuoteRow | null;
  readonly after: QuoteRow | null;
}

/** A new engine or tokenizer over the same bytes changes nothing that was published: only what stayed is compared. */
function pairsOf(before: readonly QuoteRow[], after: readonly QuoteRow[], silent: boolean): Pair[] {
  const known = new Map(before.map((quote) => [quote.id, quote]));
  const kept = after.flatMap((quote) => {
    const earlier = known.get(quote.id);
    return earlier ? [{ type: null, before: earlier, after: quote }] : [];
  });
  return silent ? kept : [...changesBetween(before, after), ...kept];
}

function isNewTo(alert: Alert, version: number): boolean {
  return version > alert.since || alert.unseen.includes(version);
}

/**
 * What an alert is to be told, by kind. A quote that the alert was to be told before, and that was altered or removed, is told
 * as such even when the lookup does not match any more; one that it matches only now is new to it.
 */
function byType(
  alert: Alert,
  pairs: readonly Pair[],
  matches: (quote: QuoteRow) => boolean,
): Map<ChangeKind, Pair[]> {
  const concerns = (quote: QuoteRow | null) =>
    quote !== null && quote.confidence >= alert.minConfidence && matches(quote);
  const found = new Map<ChangeKind, Pair[]>();
  for (const pair of pairs) {
    const type = toldAs(pair, concerns(pair.before), concerns(pair.after));
    if (type) found.set(type, [...(found.get(type) ?? []), pair]);
  }
  return found;
}

function toldAs(pair: Pair, did: boolean, does: boolean): ChangeKind | null {
  if (!did) return does ? 'quote.indexed' : null;
  return pair.type === 'quote.indexed' ? null : pair.type;
}

function notificationOf(
  alert: Alert,
  { articleId, version, correlationId }: Outgoing,
  type: ChangeKind,
  pairs: readonly Pair[],
  clock: Clock,
  view: DispatchOptions['view'],
): Notification {
  const createdAt = clock.now().toISOString();
  const marks = pairs.map((pair) =>
    type === 'quote.indexed' ? pair.after!.id : `${(pair.after ?? pair.before)!.id}@${version}`,
  );
  return {
    id: notificationId(version, alert.id, articleId, type, marks[0]!),
    alertId: alert.id,
    type,
    createdAt,
    correlationId,
    quotes: pairs.map((pair) => (type === 'quote.indexed' ? view(pair.after!) : toldQuote(pair, view))),
    marks,
    status: alert.frequency === 'daily' ? 'waiting' : 'queued',
    attempts: [],
    dueAt: createdAt,
  };
}

function toldQuote({ type, before, after }: Pair, view: DispatchOptions['view']): ToldQuote {
  const quote = view((after ?? before)!);
  return type === 'quote.altered' && before ? { ...quote, before: before.text } : quote;
}

/** The same for the same parts: what a crash makes us say again carries the same id. */
export function idOf(prefix: string, ...parts: readonly (string | number)[]): string {
  return `${prefix}_${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}`;
}

/** Ids of one alert's notifications sort by the version that they tell of. */
export function notificationId(version: number, ...parts: readonly string[]): string {
  return idOf(`ntf_${version.toString().padStart(10, '0')}`, ...parts);
}

function parts<Item>(items: readonly Item[]): Item[][] {
  const size = MOST_QUOTES;
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
