import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { type Config, intervalMinutes } from './config.ts';
import { ServiceDashboard } from './dashboard.ts';
import type { DataStack } from './data-stack.ts';
import { outputs } from './outputs.ts';
import { PERIOD, ServiceAlarm, type ServiceAlarmProps } from './service-alarm.ts';
import type { ServiceStack } from './service-stack.ts';

/** What tells the owner that something is wrong, within what CloudWatch gives for nothing: ten alarms, a dashboard. */
export class OperationsStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    config: Config,
    { data, service }: { data: DataStack; service: ServiceStack },
    props: StackProps,
  ) {
    super(scope, id, props);
    const tell = this.alarmTopic(config);
    const alarm = (name: string, of: Omit<ServiceAlarmProps, 'runbook' | 'tell'>) =>
      new ServiceAlarm(this, name, { ...of, runbook: config.runbook, tell });
    const lookups = service.lookupApi.api;
    const deadLetters = (queue: ServiceStack['ingestQueue']) =>
      queue.deadLetters.metricApproximateNumberOfMessagesVisible({
        period: PERIOD,
        statistic: Stats.MAXIMUM,
      });
    const tableMetric = (metricName: string) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: data.table.tableName },
        period: PERIOD,
        statistic: Stats.SUM,
      });

    const alarms = [
      alarm('ServerErrors', {
        metric: lookups.metricServerError({ period: PERIOD, statistic: Stats.SUM }),
        above: 4,
        periods: [2, 2],
        silence: 'fine',
        impact: 'Readers get errors instead of quotes.',
      }),
      alarm('SlowLookups', {
        metric: lookups.metricLatency({ period: PERIOD, statistic: Stats.percentile(95) }),
        above: 2_000,
        periods: [3, 3],
        silence: 'fine',
        ignoreFewSamples: true,
        impact: 'One lookup in twenty takes more than two seconds.',
      }),
      alarm('LookupsThrottled', {
        metric: service.api.function.metricThrottles({ period: PERIOD, statistic: Stats.SUM }),
        above: 0,
        periods: [2, 2],
        silence: 'fine',
        impact: "Readers are turned away because the account's functions are all busy.",
      }),
      // The least of Errors is 0 as soon as one run ends well: one alarm, for a watch that fails and one that is not called.
      alarm('WatchSilent', {
        metric: service.watch.function.metricErrors({
          period: Duration.minutes(intervalMinutes(config.schedule)),
          statistic: Stats.MINIMUM,
        }),
        above: 0,
        periods: [3, 3],
        silence: 'bad',
        impact: 'New and changed seeds go unnoticed: no watch has ended well for three intervals.',
      }),
      alarm('IngestErrors', {
        metric: service.ingest.function.metricErrors({ period: PERIOD, statistic: Stats.SUM }),
        above: 0,
        periods: [3, 3],
        silence: 'fine',
        impact: 'New seeds are flagged but their quotes do not appear.',
      }),
      alarm('IngestBehind', {
        metric: service.ingestQueue.queue.metricApproximateAgeOfOldestMessage({
          period: PERIOD,
          statistic: Stats.MAXIMUM,
        }),
        above: 1_800,
        periods: [2, 2],
        silence: 'fine',
        impact: 'Seeds wait for more than half an hour to be indexed, and alerts with them.',
      }),
      alarm('IngestDeadLetters', {
        metric: deadLetters(service.ingestQueue),
        above: 0,
        periods: [1, 1],
        silence: 'fine',
        impact: 'At least one seed is not in the index although it was tried again and again.',
      }),
      alarm('DeliverDeadLetters', {
        metric: deadLetters(service.deliverQueue),
        above: 0,
        periods: [1, 1],
        silence: 'fine',
        impact: 'Somebody was not told of a quote although it was tried again and again.',
      }),
      alarm('TableReadsThrottled', {
        metric: tableMetric('ReadThrottleEvents'),
        above: 0,
        periods: [2, 2],
        silence: 'fine',
        impact: 'Lookups wait or fail because reads have reached the ceiling that bounds the bill.',
      }),
      alarm('TableWritesThrottled', {
        metric: tableMetric('WriteThrottleEvents'),
        above: 0,
        periods: [3, 3],
        silence: 'fine',
        impact: 'Indexing is slower because writes have reached the ceiling that bounds the bill.',
      }),
    ];

    if (config.budget > 0) this.budget(config);
    const dashboard = new ServiceDashboard(this, 'Dashboard', { config, data, service, alarms });
    new CfnOutput(this, outputs.dashboard, { value: dashboard.url });
  }

  private alarmTopic(config: Config): Topic {
    const topic = new Topic(this, 'Alarms', { displayName: 'As Quoted alarms', enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (config.email) topic.addSubscription(new EmailSubscription(config.email));
    return topic;
  }

  private budget(config: Config): void {
    const tell = (notificationType: string, threshold: number) => ({
      notification: {
        notificationType,
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: [{ subscriptionType: 'EMAIL', address: config.email }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: config.budget, unit: 'USD' },
      },
      notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
    });
  }
}
