import { synthesize } from './synthesized.ts';

const stacks = synthesize();

describe('nothing is left behind', () => {
  test('no resource is retained unless that is asked for', () => {
    const retained = stacks.resources.filter(({ deletionPolicy }) => deletionPolicy?.startsWith('Retain'));

    expect(retained).toEqual([]);
    expect(stacks.one('AWS::DynamoDB::Table').properties.DeletionProtectionEnabled).toBe(false);
  });

  test('with retainData the seeds, the index, the topics and the token stay, and nothing else', () => {
    const kept = synthesize({ retainData: 'true' }).resources.filter(
      ({ deletionPolicy }) => deletionPolicy === 'Retain',
    );

    expect(kept.map(({ type }) => type).sort()).toEqual([
      'AWS::DynamoDB::Table',
      'AWS::S3::Bucket',
      'AWS::SNS::Topic',
      'AWS::SNS::Topic',
      'Custom::OwnerToken',
    ]);
  });

  test('every function and the API write to a log group of the stack that expires', () => {
    const groups = stacks.ofType('AWS::Logs::LogGroup');
    const functions = stacks.ofType('AWS::Lambda::Function');

    for (const group of groups) expect(group.properties.RetentionInDays).toBe(30);
    for (const { properties } of functions) {
      expect(groups.map(({ id }) => id)).toContain(properties.LoggingConfig.LogGroup.Ref);
    }
    expect(groups).toHaveLength(functions.length + 1);
  });

  test('nobody may create a log group, which would come back after a destroy', () => {
    expect(stacks.text).not.toContain('logs:CreateLogGroup');
  });
});

describe('nothing is open', () => {
  test('the bucket is private, encrypted, and refuses clear text', () => {
    const { properties } = stacks.one('AWS::S3::Bucket');
    const [{ properties: policy }] = stacks.ofType('AWS::S3::BucketPolicy') as [
      ReturnType<typeof stacks.one>,
    ];
    const statements = policy.PolicyDocument.Statement;

    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    expect(statements.every(({ Effect }: { Effect: string }) => Effect === 'Deny')).toBe(true);
    expect(statements[0].Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } });
  });

  test('queues and topics refuse clear text, queues encrypt', () => {
    const policies = [...stacks.ofType('AWS::SQS::QueuePolicy'), ...stacks.ofType('AWS::SNS::TopicPolicy')];

    expect(policies).toHaveLength(7);
    for (const { properties } of policies) {
      const refusal = properties.PolicyDocument.Statement.find(
        ({ Effect }: { Effect: string }) => Effect === 'Deny',
      );
      expect(refusal.Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } });
    }
    for (const { properties } of stacks.ofType('AWS::SQS::Queue'))
      expect(properties.SqsManagedSseEnabled).toBe(true);
  });

  test('resource policies allow nobody but CloudWatch, to ring', () => {
    const allowed = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy']
      .flatMap((type) => stacks.ofType(type))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');

    expect(allowed.map(({ Principal, Action }) => [Principal, Action])).toEqual([
      [{ Service: 'cloudwatch.amazonaws.com' }, 'sns:Publish'],
    ]);
  });

  test('the templates hold neither a secret nor a place for one', () => {
    expect(stacks.text).not.toMatch(
      /whsec_|SecretString|GenerateSecretString|AKIA[0-9A-Z]{16}|BEGIN [A-Z ]*PRIVATE/,
    );
    const parameters = Object.values(stacks.templates).flatMap((template) =>
      Object.keys(template.toJSON().Parameters ?? {}),
    );
    expect(new Set(parameters)).toEqual(new Set(['BootstrapVersion']));
    expect(stacks.one('Custom::OwnerToken').properties).toEqual({
      ServiceToken: expect.anything(),
      ServiceTimeout: '120',
      ParameterName: '/as-quoted/AsQuoted/owner-token',
    });
  });
});

describe('a flood cannot run up a bill', () => {
  test('the API turns callers away above its rate, and sooner where something changes', () => {
    const { properties } = stacks.one('AWS::ApiGatewayV2::Stage');

    expect(properties.DefaultRouteSettings).toMatchObject({
      ThrottlingRateLimit: 10,
      ThrottlingBurstLimit: 50,
    });
    expect(properties.RouteSettings).toEqual({
      'ANY /v1/alerts': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'ANY /v1/alerts/{proxy+}': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
    });
  });

  test('the table has a ceiling and no capacity that is paid while idle', () => {
    const { properties } = stacks.one('AWS::DynamoDB::Table');

    expect(properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(properties.OnDemandThroughput).toEqual({ MaxReadRequestUnits: 200, MaxWriteRequestUnits: 500 });
    expect(properties).not.toHaveProperty('GlobalSecondaryIndexes');
    expect(properties).not.toHaveProperty('StreamSpecification');
  });

  test('nothing that costs by the hour or the month is there', () => {
    expect(new Set(stacks.resources.map(({ type }) => type))).toEqual(
      new Set([
        'AWS::ApiGatewayV2::Api',
        'AWS::ApiGatewayV2::Integration',
        'AWS::ApiGatewayV2::Route',
        'AWS::ApiGatewayV2::Stage',
        'AWS::CloudWatch::Alarm',
        'AWS::CloudWatch::Dashboard',
        'AWS::DynamoDB::Table',
        'AWS::Events::Rule',
        'AWS::IAM::Policy',
        'AWS::IAM::Role',
        'AWS::Lambda::EventSourceMapping',
        'AWS::Lambda::Function',
        'AWS::Lambda::Permission',
        'AWS::Logs::LogGroup',
        'AWS::S3::Bucket',
        'AWS::S3::BucketPolicy',
        'AWS::SNS::Topic',
        'AWS::SNS::TopicPolicy',
        'AWS::SQS::Queue',
        'AWS::SQS::QueuePolicy',
        'AWS::Scheduler::Schedule',
        'Custom::OwnerToken',
      ]),
    );
  });

  test('lookups are not traced unless asked, as Lambda traces nearly all of them at low rates', () => {
    const mode = (context: object) =>
      synthesize({ ...context }).one('AWS::Lambda::Function', 'Api').properties;

    expect(stacks.one('AWS::Lambda::Function', 'Api').properties).not.toHaveProperty('TracingConfig');
    expect(mode({ traceLookups: 'true' }).TracingConfig).toEqual({ Mode: 'Active' });
  });
});

test('functions run on arm64 and Node 24, and no capacity is reserved, of which a new account has too little', () => {
  const functions = stacks.ofType('AWS::Lambda::Function');

  expect(functions.map(({ id }) => id.replace(/Function.*/, ''))).toEqual([
    'OwnerTokenMaker',
    'Api',
    'Developers',
    'Subscribe',
    'Watch',
    'Ingest',
    'Deliver',
  ]);
  for (const { properties } of functions) {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
  }
});
