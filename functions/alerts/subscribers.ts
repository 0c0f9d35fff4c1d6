import type { Index, Snapshot } from '../index/index.ts';
import { compileLookup } from '../lookup/lookup.ts';
import { isSpeakerId } from '../lookup/plan/lists.ts';
import { everything, type Query } from '../lookup/query/ast.ts';
import { evaluate } from '../lookup/query/evaluate.ts';
import { quoteJson } from '../lookup/quote-json.ts';
import type { Clock, WorkQueue } from '../platform/ports.ts';
import type { SeedEvents } from '../platform/seed-events.ts';
import type { Alert } from './alert.ts';
import { createDispatch, type DeliverWork, type Dispatch } from './dispatch.ts';
import { createSubscriberEvents } from './events.ts';
import type { AlertStore } from './store.ts';
import type { UpdateTopic } from './topic.ts';

export interface SubscribersOptions {
  readonly index: Pick<Index, 'article' | 'snapshot' | 'speaker'>;
  readonly store: AlertStore;
  readonly topic: UpdateTopic;
  readonly queue: WorkQueue<DeliverWork>;
  readonly clock: Clock;
  /** Where the service is reached, without a slash at the end. */
  readonly publicUrl: () => string;
  readonly holdMs?: number;
}

export interface Subscribers {
  readonly events: SeedEvents;
  readonly dispatch: Dispatch;
}

/** Those who are told of what happens to seeds and quotes, by lookup's own rules. */
export function createSubscribers({ publicUrl, ...options }: SubscribersOptions): Subscribers {
  const { index } = options;

  /** As lookup reads it: what looks like a speaker's id is one if there is such a speaker, else words of a name. */
  async function queryOf({ lookup }: Alert, snapshot: Snapshot): Promise<Query> {
    const { speaker } = lookup;
    const speakerById =
      speaker !== undefined && isSpeakerId(speaker) && (await index.speaker(speaker, { snapshot })) !== null;
    const compiled = compileLookup(lookup, { speakerById });
    // It was checked when its alert was made; one that a newer release cannot read any more matches nothing.
    return compiled.ok ? compiled.query : { type: 'not', part: everything };
  }

  const dispatch = createDispatch({
    ...options,
    queryOf,
    matches: evaluate,
    view: (row) => quoteJson(row, { origin: publicUrl() }),
  });
  return { dispatch, events: createSubscriberEvents({ ...options, dispatch }) };
}
