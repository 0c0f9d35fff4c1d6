import { logCodes } from '../../functions/platform/log-codes.ts';
import { METRICS_NAMESPACE, metrics, metricsOf } from '../../functions/platform/metrics.ts';

test('a line that measures something carries its metrics beside its fields', () => {
  expect(metricsOf('AQ201', { seed: 'port.txt', quotes: 14 }, 1_700_000_000_000)).toEqual({
    SeedsIndexed: 1,
    QuotesIndexed: 14,
    _aws: {
      Timestamp: 1_700_000_000_000,
      CloudWatchMetrics: [
        {
          Namespace: METRICS_NAMESPACE,
          Dimensions: [['service']],
          Metrics: [
            { Name: 'SeedsIndexed', Unit: 'Count' },
            { Name: 'QuotesIndexed', Unit: 'Count' },
          ],
        },
      ],
    },
  });
});

test.each([
  ['delivered', ['NotificationsDelivered']],
  ['dead', ['NotificationsGivenUp']],
  ['queued', []],
])('a notification that is %s counts as %j', (status, names) => {
  expect(Object.keys(metricsOf('AQ501', { status })).filter((key) => key !== '_aws')).toEqual(names);
});

test('other lines carry none, and no line carries a metric that has no name here', () => {
  expect(metricsOf('AQ301', {})).toEqual({});
  for (const code of Object.keys(logCodes) as (keyof typeof logCodes)[]) {
    for (const key of Object.keys(metricsOf(code, { quotes: 1, status: 'delivered' }))) {
      expect([...Object.keys(metrics), '_aws']).toContain(key);
    }
  }
});
