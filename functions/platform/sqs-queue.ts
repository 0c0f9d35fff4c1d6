import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WorkQueue } from './ports.ts';

/** As many as SQS takes in one call. */
const batchSize = 10;

export interface SqsQueueOptions {
  readonly client: SQSClient;
  readonly url: string;
}

/** Sends messages as JSON. Throws when SQS does not take one of them; those before it have been sent. */
export function createSqsQueue<Message>({ client, url }: SqsQueueOptions): WorkQueue<Message> {
  return {
    async send(messages, { delaySeconds } = {}) {
      for (let from = 0; from < messages.length; from += batchSize) {
        const Entries = messages.slice(from, from + batchSize).map((message, place) => ({
          Id: String(place),
          MessageBody: JSON.stringify(message),
          DelaySeconds: delaySeconds,
        }));
        const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }));
        if (Failed.length > 0)
          throw new Error(`SQS did not take ${Failed.length} messages (${Failed[0]?.Code}).`);
      }
    },
  };
}
