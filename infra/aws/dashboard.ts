import { Duration, Stack } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { METRICS_NAMESPACE, metrics } from '../../functions/platform/metrics.ts';
import type { Config } from './config.ts';
import type { DataStack } from './data-stack.ts';
import type { ServiceAlarm } from './service-alarm.ts';
import type { ServiceStack } from './service-stack.ts';

export interface ServiceDashboardProps {
  readonly config: Config;
  readonly data: DataStack;
  readonly service: ServiceStack;
  readonly alarms: readonly ServiceAlarm[];
}

/** The whole way of a seed on one page, in its order; the first row says whether anything is wrong. */
export class ServiceDashboard extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, { config, data, service, alarms }: ServiceDashboardProps) {
    super(scope, id);
    const period = Duration.minutes(5);
    const graph = (title: string, ...left: IMetric[]) =>
      new GraphWidget({ title, left, width: 8, height: 6 });
    const lookups = service.lookupApi.api;
    const units = (metricName: string) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: data.table.tableName },
        statistic: Stats.SUM,
        period,
      });
    const functions = [service.api, service.subscribe, service.watch, service.ingest, service.deliver];

    const dashboard = new Dashboard(this, 'Board', { defaultInterval: Duration.days(1) });
    dashboard.addWidgets(
      new TextWidget({ markdown: `# ${config.name}\nWhat to do: ${config.runbook}`, width: 8, height: 4 }),
      new AlarmStatusWidget({
        title: 'Alarms',
        alarms: alarms.map(({ alarm }) => alarm),
        width: 16,
        height: 4,
      }),
    );
    dashboard.addWidgets(
      graph(
        'Lookups, and those refused or failed',
        lookups.metricCount({ period, statistic: Stats.SUM }),
        lookups.metricClientError({ period, statistic: Stats.SUM }),
        lookups.metricServerError({ period, statistic: Stats.SUM }),
      ),
      graph(
        'How long a lookup takes, ms',
        lookups.metricLatency({ period, statistic: Stats.percentile(50), label: 'p50' }),
        lookups.metricLatency({ period, statistic: Stats.percentile(95), label: 'p95' }),
      ),
      graph(
        'Units of the table',
        units('ConsumedReadCapacityUnits'),
        units('ConsumedWriteCapacityUnits'),
        units('ReadThrottleEvents'),
        units('WriteThrottleEvents'),
      ),
    );
    dashboard.addWidgets(
      graph('Errors by function', ...functions.map((each) => each.function.metricErrors({ period }))),
      graph(
        'Waiting, and given up',
        ...[service.ingestQueue, service.deliverQueue].flatMap(({ queue, deadLetters }) => [
          queue.metricApproximateNumberOfMessagesVisible({ period }),
          deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
        ]),
      ),
      graph(
        'Runs of watch, ingest and deliver',
        ...[service.watch, service.ingest, service.deliver].map((each) =>
          each.function.metricInvocations({ period }),
        ),
      ),
    );
    const own = (...names: (keyof typeof metrics)[]) =>
      names.map(
        (metricName) =>
          new Metric({
            namespace: METRICS_NAMESPACE,
            metricName,
            dimensionsMap: { service: metrics[metricName] },
            statistic: Stats.SUM,
            period,
          }),
      );
    dashboard.addWidgets(
      graph('Seeds', ...own('SeedsFlagged', 'SeedsIndexed', 'SeedsFailed', 'SeedsRemoved', 'WorkSentAgain')),
      graph('Quotes indexed', ...own('QuotesIndexed')),
      graph('Notifications', ...own('NotificationsDelivered', 'NotificationsGivenUp')),
    );
    const { region } = Stack.of(this);
    this.url = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#dashboards/dashboard/${dashboard.dashboardName}`;
  }
}
