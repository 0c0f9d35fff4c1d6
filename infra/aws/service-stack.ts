import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { type Variable, variables } from '../../functions/platform/environment.ts';
import { AppFunction, type AppFunctionProps } from './app-function.ts';
import type { Config } from './config.ts';
import type { DataStack } from './data-stack.ts';
import { LookupApi } from './lookup-api.ts';
import { outputs } from './outputs.ts';
import { Timer } from './timer.ts';
import { WorkQueue } from './work-queue.ts';

/** The longest that a batch may take; a megabyte of article takes seconds. */
const WORKER_SECONDS = 60;

/** How late a lost notification may be, beside the queue's own tries. */
const DELIVER_EVERY = 'rate(15 minutes)';

/** The partitions that hold alerts, with addresses and secrets (functions/index/alert-table.ts). */
const ALERT_KEYS = 'S#*';

/** The way of a seed: watch → ingest → index → lookup and alerts. Nothing here holds anything that must last. */
export class ServiceStack extends Stack {
  readonly api: AppFunction;
  readonly developers: AppFunction;
  readonly subscribe: AppFunction;
  readonly watch: AppFunction;
  readonly ingest: AppFunction;
  readonly deliver: AppFunction;
  readonly ingestQueue: WorkQueue;
  readonly deliverQueue: WorkQueue;
  readonly lookupApi: LookupApi;

  constructor(scope: Construct, id: string, config: Config, data: DataStack, props: StackProps) {
    super(scope, id, props);
    this.ingestQueue = new WorkQueue(this, 'IngestQueue', { workerTimeoutSeconds: WORKER_SECONDS, tries: 5 });
    this.deliverQueue = new WorkQueue(this, 'DeliverQueue', {
      workerTimeoutSeconds: WORKER_SECONDS,
      tries: 8,
    });
    this.lookupApi = new LookupApi(this, 'LookupApi', config);

    const values: Record<Variable, string> = {
      tableName: data.table.tableName,
      seedBucket: data.seeds.bucketName,
      ingestQueueUrl: this.ingestQueue.queue.queueUrl,
      deliverQueueUrl: this.deliverQueue.queue.queueUrl,
      updateTopicArn: data.updates.topicArn,
      alertMailTopicArn: data.alertMail.topicArn,
      ownerTokenParameter: data.ownerToken.parameterName,
      publicUrl: this.lookupApi.url,
    };
    const define = (
      name: string,
      description: string,
      reads: readonly Variable[],
      props: Partial<AppFunctionProps> = {},
    ) =>
      new AppFunction(this, name, {
        entry: `functions/${name.toLowerCase()}.ts`,
        description,
        environment: Object.fromEntries(reads.map((variable) => [variables[variable], values[variable]])),
        timeoutSeconds: WORKER_SECONDS,
        memoryMegabytes: 1024,
        logDays: config.logDays,
        traced: true,
        sourceMap: true,
        ...props,
      });

    this.api = define(
      'Api',
      'Answers lookups. May read the index and nothing else.',
      ['tableName', 'publicUrl'],
      {
        timeoutSeconds: 10,
        traced: config.traceLookups,
        sourceMap: false,
      },
    );
    this.developers = define(
      'Developers',
      'Answers the reference, and lookups as tools for assistants. May read the index and nothing else.',
      ['tableName', 'publicUrl'],
      { timeoutSeconds: 10, traced: config.traceLookups, sourceMap: false },
    );
    this.subscribe = define(
      'Subscribe',
      'Makes, shows, confirms and ends alerts.',
      ['tableName', 'ownerTokenParameter', 'deliverQueueUrl', 'alertMailTopicArn', 'publicUrl'],
      { timeoutSeconds: 10 },
    );
    this.watch = define('Watch', 'Compares the seeds with their flags and hands work on.', [
      'tableName',
      'seedBucket',
      'ingestQueueUrl',
      'updateTopicArn',
    ]);
    this.ingest = define('Ingest', 'Makes the index agree with one seed after another.', [
      'tableName',
      'seedBucket',
      'updateTopicArn',
      'deliverQueueUrl',
      'publicUrl',
    ]);
    this.deliver = define('Deliver', 'Sends what alerts have found.', [
      'tableName',
      'deliverQueueUrl',
      'updateTopicArn',
      'alertMailTopicArn',
      'publicUrl',
    ]);

    this.grant(data);
    this.ingestQueue.feed(this.ingest, { batchSize: 5, maxConcurrency: 2 });
    this.deliverQueue.feed(this.deliver, { batchSize: 5, maxConcurrency: 5 });
    this.lookupApi.sendRest(this.api);
    this.lookupApi.send('/mcp', 'Tools', this.developers);
    this.lookupApi.send('/docs', 'Docs', this.developers);
    this.lookupApi.send('/openapi.json', 'OpenApi', this.developers);
    this.lookupApi.sendGuarded('/v1/alerts', this.subscribe);

    new Timer(this, 'WatchTimer', {
      calls: this.watch.function,
      description: 'Lists the bucket, should a notification have been lost.',
      expression: config.schedule,
      input: {},
      retries: 0,
    });
    new Timer(this, 'DeliverTimer', {
      calls: this.deliver.function,
      description: 'Closes the digests that are due and takes up what was lost on the way.',
      expression: DELIVER_EVERY,
      input: {},
      retries: 0,
    });
    new Rule(this, 'SeedChanged', {
      description: 'A seed was dropped, dropped again or removed.',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [data.seeds.bucketName] } },
      },
      targets: [new LambdaFunction(this.watch.function, { retryAttempts: 3 })],
    });

    new CfnOutput(this, outputs.endpoint, { value: this.lookupApi.url });
    new CfnOutput(this, outputs.watchFunction, { value: this.watch.function.functionName });
    new CfnOutput(this, outputs.ingestQueue, { value: this.ingestQueue.queue.queueUrl });
    new CfnOutput(this, outputs.ingestDeadLetters, { value: this.ingestQueue.deadLetters.queueUrl });
    new CfnOutput(this, outputs.deliverQueue, { value: this.deliverQueue.queue.queueUrl });
    new CfnOutput(this, outputs.deliverDeadLetters, { value: this.deliverQueue.deadLetters.queueUrl });
    if (this.lookupApi.domainTarget) {
      new CfnOutput(this, outputs.domainTarget, { value: this.lookupApi.domainTarget });
    }
  }

  /** Every permission of every function. `test/infra/aws/permissions.test.ts` holds the same list from outside. */
  private grant(data: DataStack): void {
    const table = data.table.tableArn;
    const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
    const write = [
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:BatchWriteItem',
    ];
    const listSeeds = ['s3:ListBucket'];
    const onlyAlerts = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [ALERT_KEYS] } };
    const neverAlerts = { 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': [ALERT_KEYS] } };

    // The public's functions cannot so much as read whom alerts are sent to.
    this.api.allowWhere(neverAlerts, read, table);
    this.developers.allowWhere(neverAlerts, read, table);

    this.subscribe.allow(read, table);
    this.subscribe.allowWhere(onlyAlerts, write, table);
    this.subscribe.allow(['ssm:GetParameter'], data.ownerToken.parameterArn);
    this.subscribe.allow(['sns:Subscribe'], data.alertMail.topicArn);
    const mail = data.exportValue(data.alertMail.topicArn);
    this.subscribe.allow(['sns:Unsubscribe', 'sns:GetSubscriptionAttributes'], mail, `${mail}:*`);
    Validations.of(this.subscribe.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${this.resolve(mail)['Fn::ImportValue']}:*]`,
      reason: 'A subscription of the one topic: its id is not known before somebody subscribes.',
    });
    this.subscribe.allow(['sqs:SendMessage'], this.deliverQueue.queue.queueArn);

    this.watch.allow([...read, ...write], table);
    this.watch.allow(listSeeds, data.seeds.bucketArn);
    this.watch.allow(['sqs:SendMessage'], this.ingestQueue.queue.queueArn);
    this.watch.allow(['sns:Publish'], data.updates.topicArn);

    this.ingest.allow([...read, ...write], table);
    // Listing as well as reading: without it S3 answers 403 instead of 404 for a seed that is gone.
    this.ingest.allow(listSeeds, data.seeds.bucketArn);
    const seeds = data.exportValue(data.seeds.bucketArn);
    this.ingest.allow(['s3:GetObject'], `${seeds}/*`);
    Validations.of(this.ingest.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${this.resolve(seeds)['Fn::ImportValue']}/*]`,
      reason: 'Any seed of the one seed bucket, to read.',
    });
    this.ingest.allow(['sqs:SendMessage'], this.deliverQueue.queue.queueArn);
    this.ingest.allow(['sns:Publish'], data.updates.topicArn);

    this.deliver.allow(read, table);
    this.deliver.allowWhere(onlyAlerts, write, table);
    this.deliver.allow(['sqs:SendMessage', 'sqs:ChangeMessageVisibility'], this.deliverQueue.queue.queueArn);
    this.deliver.allow(['sns:Publish'], data.updates.topicArn, data.alertMail.topicArn);
  }
}
