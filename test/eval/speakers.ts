import type { GoldDocument } from './corpus.ts';
import { MENTION_KINDS, type MentionKind, plainName, type SpeakerLabel } from './labels.ts';
import { quoteAt, quotedRuns, type ScoredQuote } from './score.ts';

/** How a speaker differs from the label's: `short` and `long` are the right name cut short or with more around it. */
export type SpeakerFault = 'missed' | 'none' | 'short' | 'long' | 'other';

/** What became of one label. */
export interface SpeakerVerdict<Q extends ScoredQuote> {
  readonly label: SpeakerLabel;
  readonly quote: Q | null;
  readonly wanted: string;
  readonly fault: SpeakerFault | null;
}

export interface SpeakerScores {
  readonly labels: number;
  /** Labels whose quote bears exactly the speaker's full name, of all labels: an unfound run counts as wrong. */
  readonly accuracy: number;
  readonly byMention: Readonly<Record<MentionKind, { readonly accuracy: number; readonly labels: number }>>;
  readonly faults: Readonly<Record<SpeakerFault, number>>;
}

function faultOf(names: readonly string[], quote: ScoredQuote | undefined): SpeakerFault | null {
  if (!quote) return 'missed';
  if (!quote.speaker) return 'none';
  const got = plainName(quote.speaker.name);
  if (names.includes(got)) return null;
  const within = (part: string, whole: string) => ` ${whole} `.includes(` ${part} `);
  if (names.some((name) => within(got, name))) return 'short';
  return names.some((name) => within(name, got)) ? 'long' : 'other';
}

/** Holds quotes against the speaker labels of their document. */
export function judgeSpeakers<Q extends ScoredQuote>(
  { text }: GoldDocument,
  labels: readonly SpeakerLabel[],
  quotes: readonly Q[],
): SpeakerVerdict<Q>[] {
  const runs = quotedRuns(text);
  return labels.map((label) => {
    const names = label.names.map(({ start, end }) => text.slice(start, end));
    const quote = quoteAt(label.run, runs, quotes);
    return {
      label,
      quote: quote ?? null,
      wanted: names[0] ?? '',
      fault: faultOf(names.map(plainName), quote),
    };
  });
}

export function scoreSpeakers(verdicts: readonly SpeakerVerdict<ScoredQuote>[]): SpeakerScores {
  const accuracyOf = (some: readonly SpeakerVerdict<ScoredQuote>[]) =>
    some.length === 0 ? 0 : some.filter(({ fault }) => fault === null).length / some.length;
  const faults: Record<SpeakerFault, number> = { missed: 0, none: 0, short: 0, long: 0, other: 0 };
  for (const { fault } of verdicts) if (fault) faults[fault]++;
  const byMention = MENTION_KINDS.map((kind) => {
    const some = verdicts.filter(({ label }) => label.mention === kind);
    return [kind, { accuracy: accuracyOf(some), labels: some.length }] as const;
  });
  return {
    labels: verdicts.length,
    accuracy: accuracyOf(verdicts),
    byMention: Object.fromEntries(byMention) as SpeakerScores['byMention'],
    faults,
  };
}
