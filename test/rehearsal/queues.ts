import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse } from 'aws-lambda';
import { queueEvent } from './events.ts';
import type { Lambda } from './lambda.ts';

/** Does what an event source mapping does until the queue is empty, and says how many messages went through. */
export async function drain(sqs: SQSClient, QueueUrl: string, worker: Lambda): Promise<number> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  let done = 0;
  for (;;) {
    const messages = await take(sqs, QueueUrl);
    if (messages.length === 0) return done;
    const answer = (await worker.invoke(
      queueEvent(messages, Attributes!.QueueArn!),
    )) as SQSBatchResponse | null;
    const failed = answer?.batchItemFailures ?? [];
    if (failed.length > 0) throw new Error(`${failed.length} messages failed:\n${worker.logs()}`);
    for (const { ReceiptHandle } of messages)
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    done += messages.length;
  }
}

/** At most ten messages; none when the queue is empty. */
export async function take(sqs: SQSClient, QueueUrl: string): Promise<Message[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
  );
  return Messages;
}
