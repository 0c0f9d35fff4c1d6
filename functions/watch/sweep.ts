import type { WritableIndex } from '../index/index.ts';
import type { Log } from '../platform/log.ts';

export interface SweepOptions {
  readonly index: Pick<WritableIndex, 'sweep'>;
  readonly log: Log;
}

/** Clears what no reader can see any more. A sweep that fails is logged and left to the next one: it hides nothing. */
export function createSweep({ index, log }: SweepOptions): () => Promise<void> {
  return async () => {
    try {
      log.info('AQ401', { ...(await index.sweep()) });
    } catch (error) {
      log.error('AQ402', error);
    }
  };
}
