import type { LogFields } from './log.ts';
import type { LogCode } from './log-codes.ts';

/** Where CloudWatch shows them. */
export const METRICS_NAMESPACE = 'AsQuoted';

/** The functions' own metrics by name, with the functions that have them: ten at most cost nothing. */
export const metrics = {
  SeedsFlagged: 'watch',
  WorkSentAgain: 'watch',
  SeedsIndexed: 'ingest',
  QuotesIndexed: 'ingest',
  SeedsFailed: 'ingest',
  SeedsRemoved: 'ingest',
  NotificationsDelivered: 'deliver',
  NotificationsGivenUp: 'deliver',
} as const;

type Metric = keyof typeof metrics;

const measures: Partial<Record<LogCode, (fields: LogFields) => Partial<Record<Metric, unknown>>>> = {
  AQ102: () => ({ SeedsFlagged: 1 }),
  AQ103: () => ({ WorkSentAgain: 1 }),
  AQ201: ({ quotes }) => ({ SeedsIndexed: 1, QuotesIndexed: quotes }),
  AQ202: () => ({ SeedsFailed: 1 }),
  AQ203: () => ({ SeedsRemoved: 1 }),
  AQ501: ({ status }) => ({
    ...(status === 'delivered' ? { NotificationsDelivered: 1 } : {}),
    ...(status === 'dead' ? { NotificationsGivenUp: 1 } : {}),
  }),
};

/**
 * What a line of the log measures, in CloudWatch's embedded metric format ("Specification: Embedded metric format",
 * CloudWatch user guide): CloudWatch reads the metrics out of the line, so that they cost no call and no line of their own.
 * Empty for a line that measures nothing. `now` is in ms since 1970.
 */
export function metricsOf(code: LogCode, fields: LogFields = {}, now = Date.now()): Record<string, unknown> {
  const measured = Object.entries(measures[code]?.(fields) ?? {}).filter(
    ([, value]) => typeof value === 'number',
  );
  if (measured.length === 0) return {};
  return {
    ...Object.fromEntries(measured),
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        {
          Namespace: METRICS_NAMESPACE,
          Dimensions: [['service']],
          Metrics: measured.map(([Name]) => ({ Name, Unit: 'Count' })),
        },
      ],
    },
  };
}
