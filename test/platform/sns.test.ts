import { Readable } from 'node:stream';
import { PublishCommand, SNSClient, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { Mailer } from '../../functions/alerts/deliver.ts';
import type { TopicEvent } from '../../functions/alerts/topic.ts';
import type { AwsAccount } from '../../functions/platform/aws-requests.ts';
import { createAlertMail, createSnsTopic } from '../../functions/platform/sns.ts';
import { type StandIns, startStandIns } from './stand-ins.ts';

type Message = Parameters<Mailer['send']>[0];
type Alert = Parameters<Mailer['send']>[1];

const topicArn = 'arn:aws:sns:eu-west-1:123456789012:updates';
const flagged: TopicEvent = {
  id: 'one',
  type: 'seed.flagged',
  timestamp: '2031-05-02T10:00:00.000Z',
  correlationId: 'a',
  seed: 'ferry & café (1)*.txt',
  status: 'new',
};

interface Asked {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

/** A client's configuration that sends nothing, notes what it was to send, and has an empty answer to it. */
function noting(): { account: AwsAccount; asked: Asked[] } {
  const asked: Asked[] = [];
  const { config } = new SNSClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  });
  const handle = async (request: Parameters<typeof config.requestHandler.handle>[0]) => {
    const { authorization = '', 'content-type': type = '' } = request.headers;
    expect(authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/sns\/aws4_request/,
    );
    const { hostname: host, method, path, body } = request;
    asked.push({ host, method, path, type, body });
    return { response: { statusCode: 200, headers: {}, body: Readable.from([]) } };
  };
  const account = { ...config, requestHandler: { handle } };
  return { account: account as unknown as AwsAccount, asked };
}

/** Parameters of the query protocol, which may be escaped in more than one way. */
const read = ({ body, ...asked }: Asked) => ({ ...asked, parameters: [...new URLSearchParams(body)].sort() });
const sdk = ({ account }: { account: AwsAccount }) =>
  new SNSClient({
    region: 'eu-west-1',
    credentials: account.credentials,
    requestHandler: account.requestHandler,
  });

test('an event is published with the request that the SDK has for it', async () => {
  const ours = noting();
  const event: TopicEvent = {
    ...flagged,
    type: 'quote.indexed',
    article: { id: 'ferry', url: null, title: null, publisher: 'The Harbour & Bay', date: null },
    quotes: [],
    alerts: ['a1', 'a2'],
  } as unknown as TopicEvent;
  await createSnsTopic({ account: ours.account, topicArn }).publish(event);
  const sent = Object.fromEntries(read(ours.asked[0]!).parameters);

  const theirs = noting();
  await sdk(theirs).send(
    new PublishCommand({
      TopicArn: topicArn,
      Subject: sent.Subject,
      MessageStructure: 'json',
      Message: sent.Message,
      MessageAttributes: {
        event: { DataType: 'String', StringValue: 'quote.indexed' },
        publisher: { DataType: 'String', StringValue: 'The Harbour & Bay' },
        alert: { DataType: 'String.Array', StringValue: '["a1","a2"]' },
      },
    }),
  );
  expect(JSON.parse(JSON.parse(sent.Message!).default)).toEqual(event);
  expect(read(ours.asked[0]!)).toEqual(read(theirs.asked[0]!));
});

test('an address is subscribed and taken off with the requests that the SDK has for it', async () => {
  const ours = noting();
  const mail = createAlertMail({ account: ours.account, topicArn });
  await mail.subscribe('a1', 'ida+news@harbour.example');
  await mail.unsubscribe(`${topicArn}:1`);

  const theirs = noting();
  await sdk(theirs).send(
    new SubscribeCommand({
      TopicArn: topicArn,
      Protocol: 'email',
      Endpoint: 'ida+news@harbour.example',
      ReturnSubscriptionArn: true,
      Attributes: { FilterPolicy: '{"alert":["a1"]}' },
    }),
  );
  await sdk(theirs).send(new UnsubscribeCommand({ SubscriptionArn: `${topicArn}:1` }));
  expect(ours.asked.map(read)).toEqual(theirs.asked.map(read));
});

describe('with SNS', () => {
  let aws: StandIns;
  let sns: SNSClient;
  beforeAll(async () => {
    aws = await startStandIns();
    sns = new SNSClient({
      endpoint: aws.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  });
  afterAll(async () => {
    sns.destroy();
    await aws.stop();
  });

  const options = (topicArn = aws.topicArn) => ({
    account: sns.config,
    topicArn,
    endpoint: aws.endpoint,
  });

  test('a message reaches only those who are subscribed to its alert', async () => {
    const queueArn = `arn:aws:sqs:us-east-1:000000000000:${aws.queueUrl.split('/').at(-1)}`;
    const subscription = new SubscribeCommand({
      TopicArn: aws.topicArn,
      Protocol: 'sqs',
      Endpoint: queueArn,
      Attributes: { FilterPolicy: '{"alert":["a1"]}' },
    });
    await sns.send(subscription);
    const mail = createAlertMail(options());
    for (const id of ['a2', 'a1'])
      await mail.send(
        { subject: `News for ${id}`, text: `“Enough” & more, ${id}` } as Message,
        { id } as Alert,
      );

    const { Messages = [] } = await aws.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: aws.queueUrl, MaxNumberOfMessages: 10 }),
    );
    const received = Messages.map(({ Body = '' }) => JSON.parse(Body));
    expect(received.map(({ Message, Subject }) => ({ Message, Subject }))).toEqual([
      { Message: '“Enough” & more, a1', Subject: 'News for a1' },
    ]);
  });

  test('an address is subscribed and has yet to answer; its subscription ends once, or is gone already', async () => {
    const mail = createAlertMail(options());
    const subscription = await mail.subscribe('a1', 'ida@harbour.example');
    expect(subscription).toMatch(new RegExp(`^${aws.topicArn}:.`));
    expect(await mail.isPending(subscription)).toBe(true);
    await mail.unsubscribe(subscription);
    await expect(mail.isPending(subscription)).rejects.toThrow('SNS answered 404 (NotFound).');
    await expect(mail.unsubscribe(subscription)).resolves.toBeUndefined();
  });

  test('a topic that is not there is told', async () => {
    await expect(createSnsTopic(options(`${aws.topicArn}-gone`)).publish(flagged)).rejects.toThrow(
      'SNS answered 404 (NotFound).',
    );
  });
});
