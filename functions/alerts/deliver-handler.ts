import type { SQSBatchResponse } from 'aws-lambda';
import type { WorkRecords } from '../ingest/create-ingest.ts';
import type { Log } from '../platform/log.ts';
import type { Deliver } from './deliver.ts';
import type { DeliverWork, Dispatch } from './dispatch.ts';

export interface DeliverHandlerOptions {
  readonly deliver: Deliver;
  readonly dispatch: Pick<Dispatch, 'leftOver'>;
  readonly log: Log;
}

/**
 * Takes notifications from the queue, all of a batch at once, so that one slow receiver delays no other. Called with anything
 * else, as by the timer, it closes digests that are due and takes up what was lost on the way.
 */
export function createDeliverHandler({ deliver, dispatch, log }: DeliverHandlerOptions) {
  return async (event: Partial<WorkRecords>): Promise<SQSBatchResponse> => {
    if (!event.Records) {
      const leftOver = await dispatch.leftOver();
      await deliver.digests();
      const overdue = await deliver.overdue();
      if (leftOver + overdue > 0) log.warn('AQ503', { leftOver, overdue });
      return { batchItemFailures: [] };
    }
    const done = await Promise.all(event.Records.map(({ messageId, body }) => attempt(messageId, body)));
    return { batchItemFailures: done.filter((failed) => failed !== null) };
  };

  async function attempt(messageId: string, body: string): Promise<{ itemIdentifier: string } | null> {
    const work = readWork(body);
    if (!work) {
      log.warn('AQ205', { messageId });
      return { itemIdentifier: messageId };
    }
    try {
      const status = await deliver.notification(work);
      log.info('AQ501', { ...work, status });
      return null;
    } catch (error) {
      log.error('AQ502', error, { ...work });
      return { itemIdentifier: messageId };
    }
  }
}

function readWork(body: string): DeliverWork | null {
  try {
    const { alertId, notificationId } = JSON.parse(body) as Partial<DeliverWork>;
    return typeof alertId === 'string' && typeof notificationId === 'string'
      ? { alertId, notificationId }
      : null;
  } catch {
    return null;
  }
}
