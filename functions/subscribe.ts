import { SSMClient } from '@aws-sdk/client-ssm';
import { createAlertApp } from './alerts/create-alert-app.ts';
import type { DeliverWork } from './alerts/dispatch.ts';
import { systemResolve } from './alerts/webhook/destination.ts';
import { createAlertStore } from './index/alert-table.ts';
import { createIndexReader } from './index/create-reader.ts';
import { createDynamoDb } from './platform/dynamodb.ts';
import { readEndpoint, readEnvironment } from './platform/environment.ts';
import { handleHttpApi } from './platform/http-api.ts';
import { createLog } from './platform/log.ts';
import { createOwnerToken } from './platform/owner-token.ts';
import { systemClock as clock } from './platform/ports.ts';
import { createAlertMail } from './platform/sns.ts';
import { createSqsQueue } from './platform/sqs-queue.ts';

const { tableName, ownerTokenParameter, deliverQueueUrl, alertMailTopicArn, publicUrl } = readEnvironment(
  'tableName',
  'ownerTokenParameter',
  'deliverQueueUrl',
  'alertMailTopicArn',
  'publicUrl',
);
const client = createDynamoDb();
const account = client.config;
const mail = createAlertMail({ account, topicArn: alertMailTopicArn, endpoint: readEndpoint('SNS') });

/** Called by the HTTP API (payload 2.0) for all that concerns alerts. */
export const handler = handleHttpApi(
  createAlertApp({
    index: createIndexReader({ client, tableName, clock }),
    store: createAlertStore({ client, tableName }),
    clock,
    log: createLog('subscribe'),
    webhooks: { allowLoopback: false, resolve: systemResolve },
    ownerToken: createOwnerToken(new SSMClient({}), ownerTokenParameter),
    queue: createSqsQueue<DeliverWork>({ account, url: deliverQueueUrl, endpoint: readEndpoint('SQS') }),
    publicUrl: () => publicUrl,
    // SNS asks each address for its consent, and sends it nothing before.
    confirmsEmail: false,
    invite: async ({ id, channel }) =>
      channel.type === 'email' ? mail.subscribe(id, channel.address) : null,
    awaitsConsent: async ({ channel }) =>
      channel.type === 'email' &&
      channel.subscription !== null &&
      (await mail.isPending(channel.subscription)),
    uninvite: async ({ channel }) => {
      if (channel.type === 'email' && channel.subscription) await mail.unsubscribe(channel.subscription);
    },
  }),
);
