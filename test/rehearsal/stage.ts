import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { clientOptions, type Deployed } from './account.ts';
import { PUBLIC_URL } from './assembly.ts';
import { type HttpAnswer, httpAnswer, httpEvent, objectEvent } from './events.ts';
import { type Lambda, startLambda } from './lambda.ts';
import type { Moto } from './moto.ts';
import { drain, take } from './queues.ts';

/** The deployed service with its functions running, and what AWS does between them done by hand. */
export interface Stage {
  readonly s3: S3Client;
  readonly ssm: SSMClient;
  readonly bucket: string;
  /** Events of the bucket, and then everything that follows from them, until all is quiet. */
  changed(
    change: 'Created' | 'Deleted',
    keys: readonly string[],
  ): Promise<{ ingested: number; delivered: number }>;
  /** What the timers do, and all that follows. */
  tick(): Promise<{ ingested: number; delivered: number }>;
  /** A request as the HTTP API routes it. */
  fetch(path: string, init?: RequestInit): Promise<HttpAnswer>;
  /** What the update topic has told since the last call, by the name of the event. */
  told(): Promise<string[]>;
  /** A function by its name in the stack, for whatever else is to be asked of it. */
  lambda(name: string): Lambda;
  /** Everything that the functions have logged. */
  logs(): string;
  stop(): Promise<void>;
}

export async function setStage(deployed: Deployed, moto: Moto): Promise<Stage> {
  const { outputs } = deployed;
  const sqs = new SQSClient(clientOptions(moto));
  const running = new Map<string, Lambda>();
  const lambda = (name: string): Lambda => {
    const known = running.get(name);
    if (known) return known;
    const definition = deployed.functions[name];
    if (!definition) throw new Error(`The stack has no function ${name}.`);
    const started = startLambda(name, definition, moto);
    running.set(name, started);
    return started;
  };
  const bucket = outputs.SeedBucketName!;
  const listener = await listenTo(outputs.UpdateTopicArn!, sqs, moto);

  async function settle() {
    const ingested = await drain(sqs, outputs.IngestQueueUrl!, lambda('Ingest'));
    const delivered = await drain(sqs, outputs.DeliverQueueUrl!, lambda('Deliver'));
    return { ingested, delivered };
  }

  return {
    s3: new S3Client(clientOptions(moto)),
    ssm: new SSMClient(clientOptions(moto)),
    bucket,
    lambda,
    async changed(change, keys) {
      for (const key of keys) await lambda('Watch').invoke(objectEvent(change, bucket, key));
      return settle();
    },
    async tick() {
      await lambda('Watch').invoke({});
      await lambda('Deliver').invoke({});
      return settle();
    },
    async fetch(path, init) {
      const route = new URL(path, PUBLIC_URL).pathname;
      return httpAnswer(
        await lambda(functionFor(route, deployed.routes)).invoke(httpEvent(PUBLIC_URL, path, init)),
      );
    },
    async told() {
      const events: string[] = [];
      for (;;) {
        const messages = await take(sqs, listener);
        if (messages.length === 0) return events;
        for (const { Body = '', ReceiptHandle } of messages) {
          const { MessageAttributes } = JSON.parse(Body) as {
            MessageAttributes?: { event?: { Value: string } };
          };
          events.push(MessageAttributes?.event?.Value ?? 'without an event');
          await sqs.send(new DeleteMessageCommand({ QueueUrl: listener, ReceiptHandle }));
        }
      }
    },
    logs: () => [...running.values()].map((each) => each.logs()).join('\n'),
    async stop() {
      await Promise.all([...running.values()].map((each) => each.stop()));
    },
  };
}

/** As API Gateway chooses: the path itself, then the longest path that goes on, then the rest. */
function functionFor(path: string, routes: Deployed['routes']): string {
  const onwards = [...routes.keys()]
    .filter((key) => key.endsWith('/{proxy+}') && `ANY ${path}`.startsWith(key.slice(0, -'{proxy+}'.length)))
    .sort((one, other) => other.length - one.length);
  const name = routes.get(`ANY ${path}`) ?? routes.get(onwards[0] ?? '$default');
  if (!name) throw new Error(`No route leads to ${path}.`);
  return name;
}

/** A queue that hears all that the topic tells. */
async function listenTo(TopicArn: string, sqs: SQSClient, moto: Moto): Promise<string> {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'listener' }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  await new SNSClient(clientOptions(moto)).send(
    new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: Attributes!.QueueArn! }),
  );
  return QueueUrl!;
}
