import type { QuoteRow } from '../index/index.ts';
import type { Alert, Notification } from './alert.ts';
import type { AlertKey } from './keys.ts';

/** What subscribers are still to be told of an article: written before a version is shown, taken off when all are told. */
export interface Outgoing {
  readonly articleId: string;
  /** The newest version that was about to be shown. */
  readonly version: number;
  /** The quotes that subscribers know of: those of the version that they were last told of. */
  readonly before: readonly QuoteRow[];
  /** The bytes were the same, only the engine or tokenizer is new: nothing happened that a subscriber should hear of. */
  readonly silent: boolean;
  readonly correlationId: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Where alerts and what they told are kept. Every write can be repeated. */
export interface AlertStore {
  alert(id: string): Promise<Alert | null>;
  /** Files an alert under its keys. False when `most` are filed already. */
  create(alert: Alert, keys: readonly AlertKey[], most: number): Promise<boolean>;
  /** Changes what is kept of an alert; its keys stay. Nothing when it was deleted meanwhile. */
  update(alert: Alert): Promise<void>;
  delete(id: string): Promise<void>;
  /** Every alert filed under one of these keys, whatever its status. */
  filedUnder(keys: ReadonlySet<AlertKey>): Promise<readonly Alert[]>;
  /** Every alert that is told daily. */
  daily(): Promise<readonly Alert[]>;

  /** Keeps the first `before` when an earlier version is still to be told. */
  prepare(outgoing: Outgoing): Promise<void>;
  outgoing(articleId: string): Promise<Outgoing | null>;
  /** Articles with something to tell that were prepared before then (ISO 8601). */
  leftOver(preparedBefore: string): Promise<readonly Outgoing[]>;
  /** Keeps others from telling the same from now until then (ISO 8601); false when somebody else does so already. */
  hold(outgoing: Outgoing, now: string, until: string): Promise<boolean>;
  /** Takes it off, unless a newer version was prepared meanwhile. */
  told(outgoing: Outgoing): Promise<void>;

  /**
   * Marks that an alert is told something by this notification and no other. Answers those marks that are this
   * notification's: set now, or by an earlier try of the same one.
   */
  claim(alertId: string, notificationId: string, marks: readonly string[]): Promise<ReadonlySet<string>>;
  /** Adds a notification, unless it is there: what an earlier try wrote stays. */
  addNotification(notification: Notification): Promise<void>;
  notification(alertId: string, id: string): Promise<Notification | null>;
  /** Newest first. */
  notifications(
    alertId: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<{ readonly rows: readonly Notification[]; readonly next: string | null }>;
  /** Replaces what is kept of a notification; false when somebody else did so since `was` was read. */
  updateNotification(now: Notification, was: Notification): Promise<boolean>;
  /** Those of an alert that wait for a digest. */
  waiting(alertId: string): Promise<readonly Notification[]>;
  /** Queued notifications whose attempt was due before then (ISO 8601). */
  overdue(before: string): Promise<readonly { readonly alertId: string; readonly id: string }[]>;
}
