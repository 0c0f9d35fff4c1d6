import { releaseVariable, variables } from '../../../functions/platform/environment.ts';
import { synthesize } from './synthesized.ts';

const stacks = synthesize();
const idOf = (type: string, start: string) => stacks.one(type, start).id;

test('the watch is called on schedule and by every change in the bucket', () => {
  const schedule = stacks.one('AWS::Scheduler::Schedule', 'WatchTimer').properties;
  const rule = stacks.one('AWS::Events::Rule').properties;
  const watch = idOf('AWS::Lambda::Function', 'Watch');

  expect(schedule).toMatchObject({
    ScheduleExpression: 'rate(15 minutes)',
    Target: { Arn: { 'Fn::GetAtt': [watch, 'Arn'] } },
  });
  expect(rule.EventPattern).toMatchObject({
    source: ['aws.s3'],
    'detail-type': ['Object Created', 'Object Deleted'],
  });
  expect(rule.Targets).toEqual([expect.objectContaining({ Arn: { 'Fn::GetAtt': [watch, 'Arn'] } })]);
  expect(stacks.one('AWS::S3::Bucket').properties.NotificationConfiguration).toEqual({
    EventBridgeConfiguration: { EventBridgeEnabled: true },
  });
});

test('digests and lost notifications are looked after every quarter of an hour', () => {
  expect(stacks.one('AWS::Scheduler::Schedule', 'DeliverTimer').properties).toMatchObject({
    ScheduleExpression: 'rate(15 minutes)',
    Target: { Arn: { 'Fn::GetAtt': [idOf('AWS::Lambda::Function', 'Deliver'), 'Arn'] } },
  });
});

test.each([
  ['IngestQueue', 'Ingest', 5],
  ['DeliverQueue', 'Deliver', 8],
])('%s feeds %s message by message and gives up after %i tries', (queueName, worker, tries) => {
  const queue = stacks.one('AWS::SQS::Queue', queueName);
  const deadLetters = idOf('AWS::SQS::Queue', `${queueName}DeadLetters`);
  const feed = stacks.one('AWS::Lambda::EventSourceMapping', queueName).properties;
  const { Timeout } = stacks.one('AWS::Lambda::Function', worker).properties;

  expect(queue.properties.RedrivePolicy).toEqual({
    deadLetterTargetArn: { 'Fn::GetAtt': [deadLetters, 'Arn'] },
    maxReceiveCount: tries,
  });
  expect(queue.properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout);
  expect(feed).toMatchObject({
    EventSourceArn: { 'Fn::GetAtt': [queue.id, 'Arn'] },
    FunctionName: { Ref: idOf('AWS::Lambda::Function', worker) },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
});

test('alerts go to subscribe, the reference and tools to their own, everything else to lookup', () => {
  const routes = stacks.ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => {
    const integration = properties.Target['Fn::Join'][1][1].Ref;
    const uri = stacks.ofType('AWS::ApiGatewayV2::Integration').find(({ id }) => id === integration)!;
    return [properties.RouteKey, uri.properties.IntegrationUri['Fn::GetAtt'][0].replace(/Function.*/, '')];
  });

  expect(Object.fromEntries(routes)).toEqual({
    $default: 'Api',
    'ANY /docs': 'Developers',
    'ANY /mcp': 'Developers',
    'ANY /openapi.json': 'Developers',
    'ANY /v1/alerts': 'Subscribe',
    'ANY /v1/alerts/{proxy+}': 'Subscribe',
  });
  for (const { properties } of stacks.ofType('AWS::ApiGatewayV2::Integration')) {
    expect(properties.PayloadFormatVersion).toBe('2.0');
  }
});

test('functions find only names that they know in their environment', () => {
  const known = [...Object.values(variables), releaseVariable, 'NODE_OPTIONS'];

  for (const { properties } of stacks.ofType('AWS::Lambda::Function')) {
    for (const name of Object.keys(properties.Environment?.Variables ?? {})) {
      if (name !== 'AWS_NODEJS_CONNECTION_REUSE_ENABLED') expect(known).toContain(name);
    }
  }
  expect(
    Object.keys(stacks.one('AWS::Lambda::Function', 'Api').properties.Environment.Variables),
  ).not.toContain(variables.ownerTokenParameter);
});

test('the stacks say where everything is', () => {
  const named = Object.values(stacks.templates).flatMap((template) => Object.keys(template.findOutputs('*')));

  expect(named).toEqual(
    expect.arrayContaining([
      'Endpoint',
      'SeedBucketName',
      'UpdateTopicArn',
      'TableName',
      'OwnerTokenParameter',
    ]),
  );
});

test("an owner's address gets updates and alarms", () => {
  const subscriptions = synthesize({ email: 'ann@example.org' }).ofType('AWS::SNS::Subscription');

  expect(subscriptions.map(({ properties }) => [properties.Protocol, properties.Endpoint])).toEqual([
    ['email', 'ann@example.org'],
    ['email', 'ann@example.org'],
  ]);
  expect(stacks.ofType('AWS::SNS::Subscription')).toEqual([]);
});

test('a name of one’s own stands in front of the API, and in every link', () => {
  const named = synthesize({
    domain: 'quotes.example.org',
    certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/0f0f',
  });

  expect(named.one('AWS::ApiGatewayV2::DomainName').properties.DomainName).toBe('quotes.example.org');
  expect(named.one('AWS::Lambda::Function', 'Api').properties.Environment.Variables.PUBLIC_URL).toBe(
    'https://quotes.example.org',
  );
});
