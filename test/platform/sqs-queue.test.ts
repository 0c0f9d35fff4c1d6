import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { createSqsQueue } from '../../functions/platform/sqs-queue.ts';
import { type StandIns, startStandIns } from './stand-ins.ts';

let aws: StandIns;
beforeAll(async () => {
  aws = await startStandIns();
});
afterAll(() => aws.stop());

async function received(): Promise<unknown[]> {
  const bodies: unknown[] = [];
  for (;;) {
    const { Messages = [] } = await aws.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: aws.queueUrl, MaxNumberOfMessages: 10 }),
    );
    if (Messages.length === 0) return bodies;
    bodies.push(...Messages.map(({ Body = '' }) => JSON.parse(Body)));
  }
}

test('more messages than go into one call all arrive, whatever is written in them', async () => {
  const messages = Array.from({ length: 23 }, (_, at) => ({ at, text: `“Überfahrt” ${at}\n&` }));
  await createSqsQueue({ account: aws.sqs.config, url: aws.queueUrl }).send(messages);
  const bodies = (await received()) as { at: number }[];
  expect(bodies.sort((one, other) => one.at - other.at)).toEqual(messages);
});

test('messages that wait are not there yet', async () => {
  const queue = createSqsQueue({ account: aws.sqs.config, url: aws.queueUrl });
  await queue.send([{ at: 1 }], { delaySeconds: 900 });
  expect(await received()).toEqual([]);
});

test('a queue that is not there is told', async () => {
  const queue = createSqsQueue({ account: aws.sqs.config, url: `${aws.queueUrl}-gone` });
  await expect(queue.send([{}])).rejects.toThrow(/^SQS answered 400 \(\w*QueueDoesNotExist\)\.$/);
});

describe('when SQS', () => {
  let server: Server;
  let answers: { status: number; body: object }[];
  let url: string;
  beforeAll(async () => {
    server = createServer((_, answer) => {
      const { status, body } = answers.shift()!;
      answer.writeHead(status).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/1/work`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('is asked too often, it is asked again', async () => {
    answers = [
      { status: 400, body: { __type: 'com.amazonaws.sqs#RequestThrottled' } },
      { status: 200, body: { Successful: [{ Id: '0' }] } },
    ];
    await createSqsQueue({ account: aws.sqs.config, url }).send([{}]);
    expect(answers).toEqual([]);
  });

  test('does not take a message, that is told', async () => {
    answers = [{ status: 200, body: { Failed: [{ Id: '0', Code: 'InternalError' }] } }];
    await expect(createSqsQueue({ account: aws.sqs.config, url }).send([{}])).rejects.toThrow(
      'SQS did not take 1 messages (InternalError).',
    );
  });
});
