import { readFileSync } from 'node:fs';
import { metrics } from '../../../functions/platform/metrics.ts';
import { synthesize } from './synthesized.ts';

const stacks = synthesize();
const alarms = stacks.ofType('AWS::CloudWatch::Alarm');
const runbook = readFileSync(new URL('../../../infra/RUNBOOK.md', import.meta.url), 'utf8');
const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) =>
  title!.toLowerCase().replaceAll(' ', '-'),
);

test('the alarms are those that CloudWatch gives for nothing: ten at most, of one metric each', () => {
  expect(alarms.length).toBeLessThanOrEqual(10);
  for (const { properties } of alarms) expect(properties).not.toHaveProperty('Metrics');
});

test.each(alarms.map((alarm) => [alarm.id.replace(/Alarm.*/, ''), alarm.properties] as const))(
  '%s says who is hurt, where to read on, and tells when it is over',
  (_name, properties) => {
    const [, impact, anchor] =
      /^(.+\.) What to do: infra\/RUNBOOK\.md#([a-z-]+)$/.exec(properties.AlarmDescription) ?? [];

    expect(impact).toMatch(/\S+ \S+ \S+/);
    expect(sections).toContain(anchor);
    expect(properties.AlarmActions).toHaveLength(1);
    expect(properties.OKActions).toEqual(properties.AlarmActions);
    expect(properties.DatapointsToAlarm).toBeLessThanOrEqual(properties.EvaluationPeriods);
  },
);

test('the silence of the watch rings; every other silence is peace', () => {
  const bySilence = alarms.map(({ id, properties }) => [
    id.replace(/Alarm.*/, ''),
    properties.TreatMissingData,
  ]);

  expect(bySilence.filter(([, silence]) => silence === 'breaching')).toEqual([['WatchSilent', 'breaching']]);
  expect(bySilence.filter(([, silence]) => silence === 'notBreaching')).toHaveLength(alarms.length - 1);
});

test.each([
  ['rate(1 hour)', 3_600],
  ['rate(5 minutes)', 300],
  ['cron(0 6 * * ? *)', 86_400],
])('with the schedule %s the watch is silent after three times %i seconds', (schedule, seconds) => {
  const { properties } = synthesize({ schedule }).one('AWS::CloudWatch::Alarm', 'WatchSilent');

  expect(properties).toMatchObject({
    Period: seconds,
    EvaluationPeriods: 3,
    Statistic: 'Minimum',
    MetricName: 'Errors',
  });
});

test('only CloudWatch in this account may ring', () => {
  const [statement] = stacks
    .ofType('AWS::SNS::TopicPolicy')
    .flatMap(({ properties }) => properties.PolicyDocument.Statement)
    .filter(({ Effect }) => Effect === 'Allow');

  expect(statement.Condition).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
});

test('a budget is set only when asked for, and tells before it is spent', () => {
  const budget = synthesize({ budget: '5', email: 'ann@example.org' }).one('AWS::Budgets::Budget').properties;

  expect(budget.Budget.BudgetLimit).toEqual({ Amount: 5, Unit: 'USD' });
  expect(
    budget.NotificationsWithSubscribers.map((each: { Notification: object }) => each.Notification),
  ).toMatchObject([
    { NotificationType: 'ACTUAL', Threshold: 80 },
    { NotificationType: 'FORECASTED', Threshold: 100 },
  ]);
  expect(stacks.ofType('AWS::Budgets::Budget')).toEqual([]);
});

test('the functions’ own metrics are those that CloudWatch gives for nothing: ten at most, all on the dashboard', () => {
  const body = JSON.stringify(stacks.one('AWS::CloudWatch::Dashboard').properties.DashboardBody);

  expect(Object.keys(metrics).length).toBeLessThanOrEqual(10);
  for (const name of Object.keys(metrics)) expect(body).toContain(name);
});

test('the dashboard graphs the whole way of a seed', () => {
  const body = JSON.stringify(stacks.one('AWS::CloudWatch::Dashboard').properties.DashboardBody);

  for (const shown of [
    'p95',
    '5xx',
    'ConsumedReadCapacityUnits',
    'ApproximateNumberOfMessagesVisible',
    'Errors',
  ]) {
    expect(body).toContain(shown);
  }
});
