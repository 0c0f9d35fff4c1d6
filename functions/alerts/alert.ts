import type { Lookup } from '../lookup/lookup.ts';
import type { ChangeKind } from './changes.ts';
import type { ToldQuote } from './told.ts';

export type Frequency = 'immediate' | 'daily';

export type Channel =
  | {
      readonly type: 'webhook';
      readonly url: string;
      readonly secret: string;
      /** Still signs beside `secret` until then (ISO 8601), so that a receiver can change over. */
      readonly retiring: { readonly secret: string; readonly until: string } | null;
    }
  | { readonly type: 'email'; readonly address: string; readonly subscription: string | null }
  | { readonly type: 'feed' };

/** `pending` until its address is confirmed; `ended` by a 410 or an unsubscription. */
export type AlertStatus = 'pending' | 'active' | 'ended';

export interface Alert {
  readonly id: string;
  readonly lookup: Lookup;
  readonly channel: Channel;
  readonly frequency: Frequency;
  /** Quotes of which the engine is less sure wait: 0 to 1. */
  readonly minConfidence: number;
  readonly status: AlertStatus;
  readonly createdAt: string;
  /** Opens the alert's private addresses (feed, confirm, unsubscribe) to whoever holds it. */
  readonly key: string;
  /** Versions numbered up to this, and not in `unseen`, were there before the alert and are not told. */
  readonly since: number;
  /** Versions that were being written when the alert began. */
  readonly unseen: readonly number[];
}

export type NotificationStatus = 'waiting' | 'queued' | 'delivered' | 'dead';

export interface Attempt {
  readonly at: string;
  readonly outcome: string;
}

/** One message to one receiver: what it tells, and how its delivery goes. */
export interface Notification {
  readonly id: string;
  readonly alertId: string;
  readonly type: ChangeKind;
  readonly createdAt: string;
  readonly correlationId: string;
  readonly quotes: readonly ToldQuote[];
  /** Beside each quote what makes this telling of it unique: an alert is never told the same mark twice. */
  readonly marks: readonly string[];
  readonly status: NotificationStatus;
  readonly attempts: readonly Attempt[];
  /** No attempt before this (ISO 8601). */
  readonly dueAt: string;
}

/** Below this confidence a quote waits unless the alert says otherwise. */
export const DEFAULT_MIN_CONFIDENCE = 0.5;
