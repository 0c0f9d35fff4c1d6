import { randomBytes } from 'node:crypto';
import type { Index } from '../index/index.ts';
import { compileLookup } from '../lookup/lookup.ts';
import type { ProblemCause } from '../lookup/problem.ts';
import { nodesOf, type Query } from '../lookup/query/ast.ts';
import type { Clock } from '../platform/ports.ts';
import type { Alert, Channel } from './alert.ts';
import { keysOfLookup } from './keys.ts';
import { addressProblem } from './mail/message.ts';
import type { NewAlert } from './schema.ts';
import type { AlertStore } from './store.ts';
import { checkDestination, checkUrl, type DestinationRules, type Resolve } from './webhook/destination.ts';
import { newSecret } from './webhook/signature.ts';

export interface CreateAlertOptions {
  readonly index: Pick<Index, 'snapshot' | 'frequencies'>;
  readonly store: AlertStore;
  readonly clock: Clock;
  readonly webhooks: DestinationRules & { readonly resolve: Resolve };
  /** Whether an email alert waits for a confirmation that we send; where the sender asks for it itself, the alert is active. */
  readonly confirmsEmail: boolean;
}

/** More alerts than this are refused: each costs a read when its words are in the news. */
export const MOST_ALERTS = 10_000;

export type Created =
  | { readonly ok: true; readonly alert: Alert }
  | { readonly ok: false; readonly causes: readonly [ProblemCause, ...ProblemCause[]] };

/** Makes an alert from a request whose shape is right, and files it. What its lookup finds already is not told. */
export async function createAlert(wanted: NewAlert, options: CreateAlertOptions): Promise<Created> {
  const compiled = compileLookup(lookupOf(wanted));
  if (!compiled.ok)
    return refusal(compiled.causes.map((cause) => ({ ...cause, parameter: `lookup.${cause.parameter}` })));
  const channel = await channelOf(wanted.channel, options);
  if ('parameter' in channel) return refusal([channel]);
  const { index, store, clock } = options;
  const snapshot = await index.snapshot();
  const frequencies = await index.frequencies(stemsOf(compiled.query), { snapshot });
  const alert: Alert = {
    id: `alr_${randomBytes(12).toString('base64url')}`,
    lookup: lookupOf(wanted),
    channel,
    frequency: wanted.frequency,
    minConfidence: wanted.minConfidence,
    status: channel.type === 'email' && options.confirmsEmail ? 'pending' : 'active',
    createdAt: clock.now().toISOString(),
    key: randomBytes(24).toString('base64url'),
    since: snapshot.upTo,
    unseen: snapshot.hidden,
  };
  const keys = keysOfLookup(compiled.query, (stem) => frequencies.get(stem)?.quotes ?? 0);
  if (await store.create(alert, keys, MOST_ALERTS)) return { ok: true, alert };
  return refusal([
    {
      parameter: 'lookup',
      detail: `there are ${MOST_ALERTS} alerts already`,
      fix: 'delete one that is not needed',
    },
  ]);
}

function lookupOf({ lookup }: NewAlert): Alert['lookup'] {
  return Object.fromEntries(Object.entries(lookup).filter(([, value]) => value !== undefined));
}

async function channelOf(
  wanted: NewAlert['channel'],
  { webhooks }: CreateAlertOptions,
): Promise<Channel | ProblemCause> {
  if (wanted.type === 'feed') return wanted;
  if (wanted.type === 'email') {
    const detail = addressProblem(wanted.address);
    if (detail) return { parameter: 'channel.address', detail: `it ${detail}`, fix: 'give one address' };
    return { type: 'email', address: wanted.address, subscription: null };
  }
  const fix = 'give the https URL of a receiver on the public internet';
  const url = checkUrl(wanted.url, webhooks);
  if (!url.ok) return { parameter: 'channel.url', detail: `it ${url.reason}`, fix };
  const destination = await checkDestination(url.value, webhooks, webhooks.resolve);
  // A host that does not resolve now may do so when there is something to tell; the delivery log will show it.
  if (!destination.ok && destination.reason !== 'does not resolve') {
    return { parameter: 'channel.url', detail: `its host ${destination.reason}`, fix };
  }
  return { type: 'webhook', url: url.value.href, secret: newSecret(), retiring: null };
}

function stemsOf(query: Query): string[] {
  const words = [...nodesOf(query)].flatMap(({ node }) => {
    if (node.type === 'word') return [node.word];
    return node.type === 'phrase' ? node.words : [];
  });
  return [...new Set(words.map(({ stem }) => stem))];
}

function refusal(causes: readonly ProblemCause[]): Created {
  const [first, ...others] = causes;
  return { ok: false, causes: [first!, ...others] };
}
