import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';

export interface WorkQueueProps {
  /** The longest that a worker may take over one batch. */
  readonly workerTimeoutSeconds: number;
  /** Tries before a message goes to the dead letters. */
  readonly tries: number;
}

/** A queue with its dead letters, both kept for two weeks, encrypted, and closed to clear-text callers. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    };
    this.deadLetters = new Queue(this, 'DeadLetters', common);
    this.queue = new Queue(this, 'Queue', {
      ...common,
      // Six times the worker's timeout: what AWS asks of a queue that feeds a function (Lambda developer guide).
      visibilityTimeout: Duration.seconds(6 * props.workerTimeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.tries },
    });
  }

  /** Lets a function take this queue's messages, and fail them one by one. */
  feed(worker: AppFunction, options: { batchSize: number; maxConcurrency: number }): void {
    worker.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], this.queue.queueArn);
    const mapping = new EventSourceMapping(this, 'Feed', {
      target: worker.function,
      eventSourceArn: this.queue.queueArn,
      batchSize: options.batchSize,
      maxConcurrency: options.maxConcurrency,
      reportBatchItemFailures: true,
    });
    // The mapping is refused unless the role may already read the queue.
    mapping.node.addDependency(worker.role);
  }
}
