import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';

export interface StandIns {
  readonly endpoint: string;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly bucket: string;
  readonly queueUrl: string;
  readonly topicArn: string;
  stop(): Promise<void>;
}

// The package is an ES module only, which jest cannot load: it runs in a process of its own. Its own start would
// listen to everybody, and name queues by a host that not every machine can find.
const program = `
  import { buildApp } from 'fauxqs';
  const { SqsStore } = await import(new URL('sqs/sqsStore.js', import.meta.resolve('fauxqs')));
  const sqsStore = Object.assign(new SqsStore(), { host: '' });
  const app = buildApp({ logger: false, stores: { sqsStore } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  console.log(app.server.address().port);
`;

/** S3, SQS and SNS on this machine, with a bucket, a queue and a topic. */
export async function startStandIns(): Promise<StandIns> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout, 'data');
  const endpoint = `http://127.0.0.1:${Number(port)}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const options = { endpoint, region: 'us-east-1', credentials };
  const s3 = new S3Client({ ...options, forcePathStyle: true });
  const sqs = new SQSClient(options);
  const bucket = 'seeds';
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'work' }));
  const sns = new SNSClient(options);
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: 'updates' }));
  sns.destroy();
  return {
    endpoint,
    s3,
    sqs,
    bucket,
    queueUrl: QueueUrl,
    topicArn: TopicArn,
    async stop() {
      s3.destroy();
      sqs.destroy();
      child.kill();
      await once(child, 'close');
    },
  };
}
