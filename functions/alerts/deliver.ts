import type { Clock, WorkQueue } from '../platform/ports.ts';
import type { Alert, Attempt, Notification, NotificationStatus } from './alert.ts';
import { type DeliverWork, idOf } from './dispatch.ts';
import { type Message, notice } from './mail/message.ts';
import type { AlertStore } from './store.ts';
import type { PostOutcome } from './webhook/post.ts';
import { signedHeaders } from './webhook/signature.ts';

/** Hands a message to whatever sends mail; throws when it cannot be handed over. */
export interface Mailer {
  send(message: Message, alert: { readonly id: string; readonly subscription: string | null }): Promise<void>;
}

export interface DeliverOptions {
  readonly store: AlertStore;
  readonly queue: WorkQueue<DeliverWork>;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly post: (url: string, body: string, headers: Record<string, string>) => Promise<PostOutcome>;
  /** The address of an alert's page for unsubscribing. */
  readonly unsubscribeLink: (alert: Alert) => string;
}

/** How a notification stands after an attempt; `none` when there was nothing to attempt. */
export type DeliveryStatus = NotificationStatus | 'none';

export interface Deliver {
  /** Makes one attempt at a notification that is due, and sees to the next one. Repeating it sends nothing twice. */
  notification(work: DeliverWork): Promise<DeliveryStatus>;
  /** Makes each daily alert's digest of what was found before today's hour. Repeating it adds nothing. */
  digests(): Promise<void>;
  /** Sends off again what should have been attempted and was not, because its message was lost. */
  overdue(): Promise<number>;
}

/**
 * Pauses before the second and later attempts, in seconds: a receiver that restarts is back within the first, one that is mended
 * overnight within the last. Then the notification is a dead letter, kept and replayable.
 */
const PAUSES_S = [1, 2, 4, 8, 16, 60, 300, 900, 3_600, 10_800, 21_600, 43_200];
/** The longest pause a receiver may ask for. */
const LONGEST_PAUSE_MS = 86_400_000;
/** An attempt takes less; until then no other is made at the same notification. */
const ATTEMPT_MS = 30_000;
/** A receiver that is slow holds up no more attempts than this; its others wait outside. */
const MOST_AT_ONCE = 3;
/** The longest delay that SQS takes, seconds; longer pauses are waited for in several turns. */
const LONGEST_DELAY_S = 900;
/** The hour (UTC) at which a digest is closed: after the night's news in Europe, before the morning's in America. */
const DIGEST_HOUR = 6;
const QUOTES_PER_DIGEST = 100;
/** Of a notification's id: what it sorts by (`ntf_` and ten digits). */
const PREFIX = 14;

type Outcome =
  | { readonly kind: 'delivered'; readonly words: string }
  | { readonly kind: 'gone'; readonly words: string }
  | { readonly kind: 'again'; readonly words: string; readonly afterMs: number | null };

export function createDeliver(options: DeliverOptions): Deliver {
  const { store, queue, clock } = options;
  /** Attempts under way in this process, by alert. */
  const underWay = new Map<string, number>();

  async function notification({ alertId, notificationId }: DeliverWork): Promise<DeliveryStatus> {
    const [stored, alert] = await Promise.all([
      store.notification(alertId, notificationId),
      store.alert(alertId),
    ]);
    if (!stored || stored.status === 'delivered' || stored.status === 'dead') return 'none';
    if (alert?.status !== 'active') return close(stored, 'dead', 'the alert has ended');
    const early = Date.parse(stored.dueAt) - clock.now().getTime();
    if (early > 0) {
      await sendLater({ alertId, notificationId }, early);
      return 'queued';
    }
    if ((underWay.get(alertId) ?? 0) >= MOST_AT_ONCE) {
      await sendLater({ alertId, notificationId }, 1_000);
      return 'queued';
    }
    underWay.set(alertId, (underWay.get(alertId) ?? 0) + 1);
    try {
      return await attemptOnce(stored, alert);
    } finally {
      underWay.set(alertId, underWay.get(alertId)! - 1);
    }
  }

  async function attemptOnce(stored: Notification, alert: Alert): Promise<DeliveryStatus> {
    const mine = await store.claim(alert.id, stored.id, stored.marks);
    const quotes = stored.quotes.filter((_, at) => mine.has(stored.marks[at]!));
    if (quotes.length === 0) return close(stored, 'delivered', 'everything in it was told before');
    const held = { ...stored, dueAt: later(ATTEMPT_MS) };
    if (!(await store.updateNotification(held, stored))) return 'none';
    return settle(held, alert, await attempt({ ...stored, quotes }, alert));
  }

  async function settle(held: Notification, alert: Alert, outcome: Outcome): Promise<DeliveryStatus> {
    if (outcome.kind === 'gone') {
      await store.update({ ...alert, status: 'ended' });
      return close(held, 'dead', outcome.words);
    }
    const pause = PAUSES_S[held.attempts.length];
    if (outcome.kind === 'delivered' || pause === undefined) {
      return close(held, outcome.kind === 'delivered' ? 'delivered' : 'dead', outcome.words);
    }
    const pauseMs = Math.min(Math.max(pause * 1000, outcome.afterMs ?? 0), LONGEST_PAUSE_MS);
    const next = { ...held, attempts: withAttempt(held, outcome.words), dueAt: later(pauseMs) };
    if (await store.updateNotification(next, held)) {
      await sendLater({ alertId: held.alertId, notificationId: held.id }, pauseMs);
    }
    return 'queued';
  }

  async function close(
    was: Notification,
    status: 'delivered' | 'dead',
    words: string,
  ): Promise<DeliveryStatus> {
    await store.updateNotification({ ...was, status, attempts: withAttempt(was, words) }, was);
    return status;
  }

  function withAttempt(was: Notification, outcome: string): Attempt[] {
    return [...was.attempts, { at: clock.now().toISOString(), outcome }];
  }

  function later(ms: number): string {
    return new Date(clock.now().getTime() + ms).toISOString();
  }

  async function sendLater(work: DeliverWork, ms: number): Promise<void> {
    await queue.send([work], { delaySeconds: Math.min(Math.ceil(ms / 1000), LONGEST_DELAY_S) });
  }

  async function attempt(told: Notification, alert: Alert): Promise<Outcome> {
    const { channel } = alert;
    switch (channel.type) {
      case 'feed':
        return { kind: 'delivered', words: 'in the feed' };
      case 'email':
        try {
          const message = notice(
            told,
            { lookup: alert.lookup, address: channel.address },
            options.unsubscribeLink(alert),
          );
          await options.mailer.send(message, { id: alert.id, subscription: channel.subscription });
          return { kind: 'delivered', words: 'handed to the mail server' };
        } catch (error) {
          return { kind: 'again', words: `the mail server refused it (${nameOf(error)})`, afterMs: null };
        }
      case 'webhook': {
        const sentAt = clock.now();
        const body = JSON.stringify({
          type: told.type,
          timestamp: told.createdAt,
          data: { alert: { id: alert.id }, quotes: told.quotes },
        });
        const { secret, retiring } = channel;
        const secrets =
          retiring && Date.parse(retiring.until) > sentAt.getTime() ? [secret, retiring.secret] : [secret];
        return outcomeOf(
          await options.post(channel.url, body, signedHeaders({ id: told.id, sentAt, body }, secrets)),
        );
      }
    }
  }

  /** The digest that is due: everything before the latest digest hour. A clock set back finds the same or an older one. */
  async function digests(): Promise<void> {
    const closes = new Date(clock.now().getTime() - DIGEST_HOUR * 3_600_000);
    closes.setUTCHours(DIGEST_HOUR, 0, 0, 0);
    for (const alert of await store.daily()) {
      if (alert.status !== 'active') continue;
      const due = (await store.waiting(alert.id)).filter(
        ({ createdAt }) => Date.parse(createdAt) < closes.getTime(),
      );
      for (const type of ['quote.indexed', 'quote.altered', 'quote.removed'] as const) {
        await digest(
          alert,
          type,
          due.filter((waiting) => waiting.type === type),
        );
      }
    }
  }

  /** The ids of what it holds make a digest's id: the same waiting notifications never make two. */
  async function digest(
    alert: Alert,
    type: Notification['type'],
    waiting: readonly Notification[],
  ): Promise<void> {
    for (const batch of batches(waiting)) {
      const now = clock.now().toISOString();
      const id = idOf(batch.at(-1)!.id.slice(0, PREFIX), alert.id, ...batch.map((part) => part.id));
      await store.addNotification({
        id,
        alertId: alert.id,
        type,
        createdAt: now,
        correlationId: id,
        quotes: batch.flatMap(({ quotes }) => quotes),
        marks: batch.flatMap(({ marks }) => marks),
        status: 'queued',
        attempts: [],
        dueAt: now,
      });
      for (const part of batch) await close(part, 'delivered', `in the digest ${id}`);
      await queue.send([{ alertId: alert.id, notificationId: id }]);
    }
  }

  return {
    notification,
    digests,
    async overdue() {
      const lost = await store.overdue(new Date(clock.now().getTime() - ATTEMPT_MS).toISOString());
      if (lost.length > 0) await queue.send(lost.map(({ alertId, id }) => ({ alertId, notificationId: id })));
      return lost.length;
    },
  };
}

/** 2xx is taken; 410 says that nobody is there any more (Standard Webhooks, "Delivery"); all else may get better. */
function outcomeOf(outcome: PostOutcome): Outcome {
  if (outcome.kind !== 'answered') return { kind: 'again', words: outcome.reason, afterMs: null };
  const words = `the receiver answered ${outcome.status}`;
  if (outcome.status >= 200 && outcome.status < 300) return { kind: 'delivered', words };
  if (outcome.status === 410) return { kind: 'gone', words };
  return { kind: 'again', words, afterMs: outcome.retryAfterMs };
}

/** Notifications together until they hold enough quotes for one message. */
function batches(waiting: readonly Notification[]): Notification[][] {
  const made: Notification[][] = [];
  let quotes = Number.POSITIVE_INFINITY;
  for (const notification of waiting) {
    if (quotes + notification.quotes.length > QUOTES_PER_DIGEST) {
      made.push([]);
      quotes = 0;
    }
    made.at(-1)!.push(notification);
    quotes += notification.quotes.length;
  }
  return made;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown error';
}
