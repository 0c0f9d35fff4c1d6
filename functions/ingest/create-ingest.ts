import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { SeedWork } from '../platform/ports.ts';
import { createIngestSeed, type IngestSeedOptions } from './ingest-seed.ts';

/** What a queue hands over: SQS, or the laptop's. */
export type WorkRecords = {
  readonly Records: readonly Pick<SQSEvent['Records'][number], 'messageId' | 'body'>[];
};

export type Ingest = (event: WorkRecords) => Promise<SQSBatchResponse>;

/**
 * Takes work from a queue, record by record; those that did not succeed go back to the queue, and the others do not
 * have to wait for them. Records of one seed are worked on once.
 */
export function createIngest(options: IngestSeedOptions): Ingest {
  const { log } = options;
  const ingestSeed = createIngestSeed(options);

  return async ({ Records }) => {
    const underWay = new Map<string, Promise<boolean>>();
    const done = await Promise.all(
      Records.map(({ messageId, body }) => {
        const work = readWork(body);
        if (!work) {
          log.warn('AQ205', { messageId });
          return false;
        }
        const result = underWay.get(work.seed) ?? attempt(work);
        underWay.set(work.seed, result);
        return result;
      }),
    );
    return {
      batchItemFailures: Records.filter((_, place) => !done[place]).map(({ messageId }) => ({
        itemIdentifier: messageId,
      })),
    };
  };

  async function attempt(work: SeedWork): Promise<boolean> {
    try {
      await ingestSeed(work);
      return true;
    } catch (error) {
      log.error('AQ206', error, { ...work });
      return false;
    }
  }
}

function readWork(body: string): SeedWork | null {
  try {
    const { seed, correlationId } = JSON.parse(body) as Partial<SeedWork>;
    return typeof seed === 'string' && typeof correlationId === 'string' ? { seed, correlationId } : null;
  } catch {
    return null;
  }
}
