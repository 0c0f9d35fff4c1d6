import { type AwsAccount, createAwsRequests, textOf } from './aws-requests.ts';
import type { WorkQueue } from './ports.ts';

/** As many as SQS takes in one call. */
const batchSize = 10;

export interface SqsQueueOptions {
  readonly account: AwsAccount;
  readonly url: string;
  /** Only for an SQS that is not AWS's. */
  readonly endpoint?: string | undefined;
}

/** What SQS answers to a batch, by its JSON protocol. */
interface BatchAnswer {
  readonly Failed?: readonly { readonly Code?: string }[];
}

/** Sends messages as JSON. Throws when SQS does not take one of them; those before it have been sent. */
export function createSqsQueue<Message>({ account, url, endpoint }: SqsQueueOptions): WorkQueue<Message> {
  const ask = createAwsRequests({ account, service: 'sqs', base: () => endpoint ?? new URL(url).origin });
  return {
    async send(messages, { delaySeconds } = {}) {
      for (let from = 0; from < messages.length; from += batchSize) {
        const Entries = messages.slice(from, from + batchSize).map((message, place) => ({
          Id: String(place),
          MessageBody: JSON.stringify(message),
          DelaySeconds: delaySeconds,
        }));
        const answer = await ask({
          method: 'POST',
          path: '/',
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'x-amz-target': 'AmazonSQS.SendMessageBatch',
          },
          body: JSON.stringify({ QueueUrl: url, Entries }),
        });
        const text = textOf(answer);
        if (answer.status !== 200) throw new Error(`SQS answered ${answer.status} (${errorIn(text)}).`);
        const { Failed = [] } = JSON.parse(text) as BatchAnswer;
        if (Failed.length > 0)
          throw new Error(`SQS did not take ${Failed.length} messages (${Failed[0]?.Code}).`);
      }
    },
  };
}

/** "com.amazonaws.sqs#QueueDoesNotExist": the name behind the sign. */
const errorIn = (text: string): string => /"__type"\s*:\s*"(?:[^"#]*#)?([^"]*)"/.exec(text)?.[1] ?? 'no code';
