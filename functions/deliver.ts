import { createDeliver } from './alerts/deliver.ts';
import { createDeliverHandler } from './alerts/deliver-handler.ts';
import type { DeliverWork } from './alerts/dispatch.ts';
import { alertLinks } from './alerts/private-routes.ts';
import { createSubscribers } from './alerts/subscribers.ts';
import { systemResolve } from './alerts/webhook/destination.ts';
import { post } from './alerts/webhook/post.ts';
import { createAlertStore } from './index/alert-table.ts';
import { createIndexReader } from './index/create-reader.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEndpoint, readEnvironment } from './platform/environment.ts';
import { createLog } from './platform/log.ts';
import { systemClock as clock } from './platform/ports.ts';
import { createAlertMail, createSnsTopic } from './platform/sns.ts';
import { createSqsQueue } from './platform/sqs-queue.ts';

const { tableName, deliverQueueUrl, updateTopicArn, alertMailTopicArn, publicUrl } = readEnvironment(
  'tableName',
  'deliverQueueUrl',
  'updateTopicArn',
  'alertMailTopicArn',
  'publicUrl',
);
const client = createDynamoDb();
const account = client.config;
const endpoint = readEndpoint('SNS');
const store = createAlertStore({ client, tableName });
const queue = createSqsQueue<DeliverWork>({ account, url: deliverQueueUrl, endpoint: readEndpoint('SQS') });

/** Called with the queue's notifications, and by a timer. */
export const handler = createDeliverHandler({
  deliver: createDeliver({
    store,
    queue,
    clock,
    mailer: createAlertMail({ account, topicArn: alertMailTopicArn, endpoint }),
    post: (url, body, headers) =>
      post(url, body, headers, { allowLoopback: false, resolve: systemResolve, timeoutMs: 10_000 }),
    unsubscribeLink: (alert) => alertLinks(publicUrl, alert).unsubscribe,
  }),
  dispatch: createSubscribers({
    index: createIndexReader({ client, tableName, clock }),
    store,
    topic: createSnsTopic({ account, topicArn: updateTopicArn, endpoint }),
    queue,
    clock,
    publicUrl: () => publicUrl,
  }).dispatch,
  log: createLog('deliver'),
});
