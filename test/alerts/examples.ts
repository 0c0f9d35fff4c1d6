import type { Alert, Notification } from '../../functions/alerts/alert.ts';
import type { ToldQuote } from '../../functions/alerts/told.ts';

export const quoteTold: ToldQuote = {
  id: 'port.abc',
  text: 'The harbour will stay open.',
  kind: 'direct',
  confidence: 0.9,
  spans: [{ start: 100, end: 127 }],
  cue: 'said',
  speaker: { id: 'ana-ruiz', name: 'Ana Ruiz', role: null, mention: null },
  article: {
    id: 'port',
    title: 'Port to stay open',
    publisher: 'Harbour Post',
    author: null,
    sha256: '0'.repeat(64),
    published: '2024-05-02',
    url: null,
  },
  links: {
    self: 'http://localhost/v1/quotes/port.abc',
    article: 'http://localhost/v1/articles/port',
    passage: null,
  },
};

export function anAlert(parts: Partial<Alert> = {}): Alert {
  return {
    id: 'alr_1',
    lookup: { q: 'harbour' },
    channel: { type: 'feed' },
    frequency: 'immediate',
    minConfidence: 0,
    status: 'active',
    createdAt: '2024-05-01T00:00:00.000Z',
    key: 'key',
    since: 0,
    unseen: [],
    ...parts,
  };
}

export function aNotification(parts: Partial<Notification> = {}): Notification {
  return {
    id: 'ntf_0000000001_a',
    alertId: 'alr_1',
    type: 'quote.indexed',
    createdAt: '2024-05-02T00:00:00.000Z',
    correlationId: 'c1',
    quotes: [quoteTold],
    marks: [quoteTold.id],
    status: 'queued',
    attempts: [],
    dueAt: '2024-05-02T00:00:00.000Z',
    ...parts,
  };
}
