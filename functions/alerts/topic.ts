import { bareId } from '../index/namesakes.ts';
import type { ChangeKind } from './changes.ts';
import { plainText, type ToldQuote } from './told.ts';

/** What the update topic carries. Each event has an id that stays the same when it is published again after a crash. */
export type TopicEvent =
  | {
      readonly id: string;
      readonly type: 'seed.flagged';
      readonly timestamp: string;
      readonly correlationId: string;
      readonly seed: string;
      readonly status: 'new' | 'changed' | 'removed';
    }
  | {
      readonly id: string;
      readonly type: 'seed.failed';
      readonly timestamp: string;
      readonly correlationId: string;
      readonly seed: string;
      readonly reason: string;
    }
  | {
      readonly id: string;
      readonly type: ChangeKind;
      readonly timestamp: string;
      readonly correlationId: string;
      readonly article: ToldQuote['article'];
      readonly quotes: readonly ToldQuote[];
      /** Alerts that these quotes match. */
      readonly alerts: readonly string[];
    };

/** Attributes by which a subscription's filter policy chooses. An absent one means that there is nothing to filter by. */
export interface TopicAttributes {
  readonly event: TopicEvent['type'];
  readonly speaker?: readonly string[];
  readonly publisher?: string;
  readonly alert?: readonly string[];
}

export interface UpdateTopic {
  publish(event: TopicEvent): Promise<void>;
}

/** SNS counts all values of an attribute array against the message: keep to as many as a filter is likely to need. */
const MAX_VALUES = 100;
/** The longest subject that SNS takes. */
const MAX_SUBJECT = 100;

export function attributesOf(event: TopicEvent): TopicAttributes {
  if (!('quotes' in event)) return { event: event.type };
  // Namesakes by the id of each and by the one of both: who follows a name follows it whoever else turns up.
  const speakers = [
    ...new Set(event.quotes.flatMap(({ speaker }) => (speaker ? [speaker.id, bareId(speaker.id)] : []))),
  ];
  return {
    event: event.type,
    ...(speakers.length > 0 && { speaker: speakers.slice(0, MAX_VALUES) }),
    ...(event.article.publisher && { publisher: event.article.publisher }),
    ...(event.alerts.length > 0 && { alert: event.alerts.slice(0, MAX_VALUES) }),
  };
}

/** The event for a person who reads it as mail. */
export function eventInWords(event: TopicEvent): { subject: string; text: string } {
  const { headline, text } = wordsOf(event);
  return { subject: subjectOf(headline), text: `${headline}\n\n${text}\n` };
}

/** A subject as SNS takes it: printable ASCII, beginning with a letter, digit or mark, up to 100 characters. */
export function subjectOf(headline: string): string {
  const ascii = headline
    .normalize('NFKD')
    .replace(/[^\x20-\x7E]+/g, ' ')
    .trim();
  return ascii.slice(0, MAX_SUBJECT) || 'As Quoted';
}

const CHANGES: Record<ChangeKind, string> = {
  'quote.indexed': 'New quotes',
  'quote.altered': 'Quotes altered since they were published',
  'quote.removed': 'Quotes removed',
};

function wordsOf(event: TopicEvent): { headline: string; text: string } {
  switch (event.type) {
    case 'seed.flagged':
      return {
        headline: `Seed ${event.status}: ${event.seed}`,
        text: `The watch found this seed ${event.status}.`,
      };
    case 'seed.failed':
      return { headline: `Seed failed: ${event.seed}`, text: event.reason };
    default:
      return {
        headline: `${CHANGES[event.type]} in ${event.article.title ?? event.article.id}`,
        text: plainText(event.quotes),
      };
  }
}
