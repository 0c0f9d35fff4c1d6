import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Hono } from 'hono';
import type { Alert } from '../../functions/alerts/alert.ts';
import { createAlertApp } from '../../functions/alerts/create-alert-app.ts';
import { createDeliver } from '../../functions/alerts/deliver.ts';
import { createDeliverHandler } from '../../functions/alerts/deliver-handler.ts';
import type { DeliverWork } from '../../functions/alerts/dispatch.ts';
import { invitation } from '../../functions/alerts/mail/message.ts';
import { alertLinks } from '../../functions/alerts/private-routes.ts';
import { createSubscribers } from '../../functions/alerts/subscribers.ts';
import { systemResolve } from '../../functions/alerts/webhook/destination.ts';
import { post } from '../../functions/alerts/webhook/post.ts';
import { createAlertStore } from '../../functions/index/alert-table.ts';
import type { Index } from '../../functions/index/index.ts';
import type { Log } from '../../functions/platform/log.ts';
import { systemClock as clock } from '../../functions/platform/ports.ts';
import type { SeedEvents } from '../../functions/platform/seed-events.ts';
import { createMail } from './mail.ts';
import { createMemoryQueue } from './memory-queue.ts';
import type { LocalOptions } from './options.ts';
import { createTopicLog } from './topic-log.ts';

export interface AlertingOptions extends Pick<LocalOptions, 'data' | 'smtp' | 'allowLoopbackWebhooks'> {
  readonly index: Index;
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly log: Log;
  readonly ownerToken: string;
  readonly publicUrl: () => string;
}

export interface Alerting {
  /** For the watch and ingest. */
  readonly events: SeedEvents;
  /** Everything under `/v1/alerts`. */
  readonly app: Hono;
  stop(): Promise<void>;
}

const timerMs = 10_000;
/** Only this process tells subscribers, so what another held was held by one that is gone. */
const holdMs = 2_000;
const attemptMs = 10_000;

/** The update topic, alerts and their delivery on one machine, by the same functions as on AWS. */
export function startAlerting(options: AlertingOptions): Alerting {
  const { data, index, log, publicUrl, allowLoopbackWebhooks: allowLoopback } = options;
  const store = createAlertStore(options);
  const mailer = createMail({ smtp: options.smtp, folder: join(data, 'mail') });
  const webhooks = { allowLoopback, resolve: systemResolve };
  const queue = createMemoryQueue<DeliverWork>({
    handle: (event) => handle(event),
    concurrency: 20,
    onGivenUp: (body) => log.warn('AQ904', { work: body }),
  });
  const topic = createTopicLog(join(data, 'events.jsonl'));
  const subscribers = createSubscribers({ index, store, topic, queue, clock, publicUrl, holdMs });
  const handle = createDeliverHandler({
    deliver: createDeliver({
      store,
      queue,
      clock,
      mailer,
      post: (url, body, headers) => post(url, body, headers, { ...webhooks, timeoutMs: attemptMs }),
      unsubscribeLink: (alert) => alertLinks(publicUrl(), alert).unsubscribe,
    }),
    dispatch: subscribers.dispatch,
    log,
  });
  let ticking: Promise<unknown> = Promise.resolve();
  const tick = () => {
    ticking = ticking.then(() => handle({})).catch((error) => log.error('AQ504', error));
  };
  const timer = setInterval(tick, timerMs);

  async function invite(alert: Alert): Promise<null> {
    if (alert.channel.type !== 'email') return null;
    const { address } = alert.channel;
    const message = invitation({ ...alert, address }, alertLinks(publicUrl(), alert));
    await mailer.send(message, { id: alert.id, subscription: null });
    return null;
  }

  return {
    events: subscribers.events,
    app: createAlertApp({
      index,
      store,
      clock,
      log,
      webhooks,
      queue,
      publicUrl,
      invite,
      uninvite: async () => {},
      confirmsEmail: true,
      ownerToken: async () => options.ownerToken,
    }),
    async stop() {
      clearInterval(timer);
      await ticking;
      await queue.stop();
    },
  };
}
