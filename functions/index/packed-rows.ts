import type { QuoteKind, Speaker } from '../quotes/quote.ts';
import type { ArticleHead } from './index.ts';
import type { VersionQuote } from './version.ts';

export const kinds: readonly QuoteKind[] = ['direct', 'mixed', 'block', 'indirect'];

type PackedSpeaker = readonly [id: string, name: string, role: string | null, aliases: readonly string[]];

/**
 * `text` is, when it is too long to stand here, how many bytes it takes packed. Spans are differences; so is the mention, after
 * a 1.
 */
export type PackedRow = readonly [
  ordinal: number,
  kind: number,
  text: string | number,
  numbers: readonly number[],
  speaker: PackedSpeaker | 0,
  mention: readonly [number, number] | 0,
  cue: string | null,
  confidence: number,
  repeat: number,
];

export type PackedHead = readonly [
  id: string,
  seed: string | null,
  title: string | null,
  publisher: string | null,
  author: string | null,
  published: string | null,
  url: string | null,
  sha256: string,
  /** Items of an older layout do not say it. */
  recordUnits?: number,
];

export function packHead(head: ArticleHead, units: number): PackedHead {
  const { id, seed, title, publisher, author, published, url, sha256 } = head;
  return [id, seed === `${id}.txt` ? null : seed, title, publisher, author, published, url, sha256, units];
}

export function unpackHead([
  id,
  seed,
  title,
  publisher,
  author,
  published,
  url,
  sha256,
]: PackedHead): ArticleHead {
  return { id, seed: seed ?? `${id}.txt`, title, publisher, author, published, url, sha256 };
}

export function packRow(quote: VersionQuote, ordinal: number, text: string | number): PackedRow {
  const { kind, spans, speaker, cue, confidence, repeat } = quote;
  let from = 0;
  const numbers = spans.flatMap(({ start, end }) => {
    const pair = [start - from, end - start];
    from = end;
    return pair;
  });
  const packedSpeaker: PackedSpeaker | 0 =
    speaker === null ? 0 : [speaker.id, speaker.name, speaker.role, speaker.aliases];
  const mention = speaker?.mention ?? null;
  return [
    ordinal,
    kinds.indexOf(kind),
    text,
    numbers,
    packedSpeaker,
    mention === null ? 0 : [mention.start, mention.end - mention.start],
    cue,
    confidence,
    repeat,
  ];
}

export function unpackSpans(numbers: readonly number[]) {
  const spans: { start: number; end: number }[] = [];
  let from = 0;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const start = from + (numbers[at] ?? 0);
    from = start + (numbers[at + 1] ?? 0);
    spans.push({ start, end: from });
  }
  return spans;
}

export function unpackSpeaker([id, name, role, aliases]: PackedSpeaker, mention: PackedRow[5]): Speaker {
  return {
    id,
    name,
    role,
    aliases,
    mention: mention === 0 ? null : { start: mention[0], end: mention[0] + mention[1] },
  };
}
