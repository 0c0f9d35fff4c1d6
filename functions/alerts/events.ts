import type { Clock } from '../platform/ports.ts';
import type { SeedEvents } from '../platform/seed-events.ts';
import { type Dispatch, idOf } from './dispatch.ts';
import type { AlertStore } from './store.ts';
import type { UpdateTopic } from './topic.ts';

export interface SubscriberEventsOptions {
  readonly dispatch: Pick<Dispatch, 'article'>;
  readonly store: Pick<AlertStore, 'prepare'>;
  readonly topic: UpdateTopic;
  readonly clock: Clock;
}

/** What the watch finds, told to the update topic. */
export function createFlagEvents(topic: UpdateTopic): Pick<SeedEvents, 'seedFlagged'> {
  return {
    async seedFlagged({ seed, status, correlationId, flaggedAt }) {
      if (status === 'indexed' || status === 'failed') return;
      const id = idOf('evt', 'seed.flagged', seed, correlationId);
      await topic.publish({ id, type: 'seed.flagged', timestamp: flaggedAt, correlationId, seed, status });
    },
  };
}

/** What happens to seeds, told to the update topic and to alerts. */
export function createSubscriberEvents({
  dispatch,
  store,
  topic,
  clock,
}: SubscriberEventsOptions): SeedEvents {
  const now = () => clock.now().toISOString();
  return {
    ...createFlagEvents(topic),

    async seedFailed({ seed, reason, correlationId }) {
      const id = idOf('evt', 'seed.failed', seed, correlationId);
      const told = reason ?? 'The seed could not be read.';
      await topic.publish({ id, type: 'seed.failed', timestamp: now(), correlationId, seed, reason: told });
    },

    async articleChanging({ articleId, correlationId, version, before, sameBytes }) {
      await store.prepare({ articleId, correlationId, version, before, silent: sameBytes, at: now() });
    },

    async articleIndexed({ articleId }) {
      await dispatch.article(articleId);
    },
  };
}
