import type { QuoteRow } from '../../functions/index/index.ts';

/** A quote as the index answers it. */
export function createIndexRow(text: string, parts: Partial<QuoteRow> = {}): QuoteRow {
  return {
    id: `port.${text.slice(0, 12)}`,
    position: '20240502#1#0',
    version: 1,
    ordinal: 0,
    text,
    kind: 'direct',
    spans: [{ start: 0, end: text.length }],
    speaker: { id: 'ana-ruiz', name: 'Ana Ruiz', role: null, aliases: ['Ruiz'], mention: null },
    cue: 'said',
    confidence: 0.9,
    article: {
      id: 'port',
      seed: 'port.txt',
      title: 'Port to stay open',
      publisher: 'Harbour Post',
      author: null,
      published: '2024-05-02',
      url: null,
      sha256: '0'.repeat(64),
    },
    ...parts,
  };
}
