import { type Resource, synthesize } from './synthesized.ts';

const conditions: Readonly<Record<string, string>> = {
  '{"ForAllValues:StringNotLike":{"dynamodb:LeadingKeys":["S#*"]}}': 'never alerts',
  '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["S#*"]}}': 'only alerts',
};

const stacks = synthesize();

/** Who may do what to what: `role id → actions on a resource`, read from the policies as CloudFormation gets them. */
const permissions = Object.fromEntries(
  stacks.ofType('AWS::IAM::Role').map((role) => [nameOf(role), permissionsOf(role)] as const),
);

const logs = 'logs:CreateLogStream, logs:PutLogEvents on its own log group';
const tracing = 'xray:PutTelemetryRecords, xray:PutTraceSegments on *';
const read = 'dynamodb:BatchGetItem, dynamodb:GetItem, dynamodb:Query';
const write = 'dynamodb:BatchWriteItem, dynamodb:DeleteItem, dynamodb:PutItem, dynamodb:UpdateItem';
const readWrite =
  'dynamodb:BatchGetItem, dynamodb:BatchWriteItem, dynamodb:DeleteItem, dynamodb:GetItem, dynamodb:PutItem, dynamodb:Query, dynamodb:UpdateItem on the table';

describe('each role may do exactly this', () => {
  test('lookup reads the table but for alerts, and does nothing else', () => {
    expect(permissions.Api).toEqual([`${read} on the table, never alerts`, logs]);
  });

  test('so do the reference and the tools for assistants', () => {
    expect(permissions.Developers).toEqual([`${read} on the table, never alerts`, logs]);
  });

  test('subscribe keeps alerts and checks the token', () => {
    expect(permissions.Subscribe).toEqual([
      `${read} on the table`,
      `${write} on the table, only alerts`,
      logs,
      'sns:GetSubscriptionAttributes, sns:Unsubscribe on every subscription to alert mails',
      'sns:GetSubscriptionAttributes, sns:Unsubscribe on the topic of alert mails',
      'sns:Subscribe on the topic of alert mails',
      'sqs:SendMessage on the deliver queue',
      "ssm:GetParameter on the owner's token",
      tracing,
    ]);
  });

  test('watch lists seeds, flags them and hands work on', () => {
    expect(permissions.Watch).toEqual([
      readWrite,
      logs,
      's3:ListBucket on the seeds',
      'sns:Publish on the update topic',
      'sqs:SendMessage on the ingest queue',
      tracing,
    ]);
  });

  test('ingest reads seeds, writes the index and tells', () => {
    expect(permissions.Ingest).toEqual([
      readWrite,
      logs,
      's3:GetObject on every seed',
      's3:ListBucket on the seeds',
      'sns:Publish on the update topic',
      'sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage on the ingest queue',
      'sqs:SendMessage on the deliver queue',
      tracing,
    ]);
  });

  test('deliver takes what is to be sent, sends it and notes that', () => {
    expect(permissions.Deliver).toEqual([
      `${read} on the table`,
      `${write} on the table, only alerts`,
      logs,
      'sns:Publish on the topic of alert mails',
      'sns:Publish on the update topic',
      'sqs:ChangeMessageVisibility, sqs:DeleteMessage, sqs:GetQueueAttributes, sqs:ReceiveMessage, sqs:SendMessage on the deliver queue',
      tracing,
    ]);
  });

  test('the maker of the token writes and removes that one parameter, and cannot read it', () => {
    expect(permissions.OwnerTokenMaker).toEqual([
      logs,
      "ssm:DeleteParameter, ssm:PutParameter on the owner's token",
    ]);
  });

  test('each timer calls its one function', () => {
    expect(permissions.WatchTimer).toEqual(['lambda:InvokeFunction on Watch']);
    expect(permissions.DeliverTimer).toEqual(['lambda:InvokeFunction on Deliver']);
  });

  test('and there is no other role', () => {
    expect(Object.keys(permissions).sort()).toEqual(
      [
        'Api',
        'DeliverTimer',
        'Deliver',
        'Developers',
        'Ingest',
        'OwnerTokenMaker',
        'Subscribe',
        'Watch',
        'WatchTimer',
      ].sort(),
    );
  });
});

test('no policy holds a wildcard action, and none a wildcard resource but that of tracing', () => {
  const statements = stacks
    .ofType('AWS::IAM::Policy')
    .flatMap((policy) => policy.properties.PolicyDocument.Statement);

  for (const statement of statements) {
    const actions = [statement.Action].flat();
    expect(actions.filter((action: string) => action.includes('*'))).toEqual([]);
    if ([statement.Resource].flat().includes('*')) {
      expect(actions.sort()).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
    }
  }
  expect(statements.length).toBeGreaterThan(8);
});

test('no role takes a managed policy, whose actions AWS may widen', () => {
  for (const role of stacks.ofType('AWS::IAM::Role'))
    expect(role.properties).not.toHaveProperty('ManagedPolicyArns');
});

test('a schedule borrows its role for this account only', () => {
  for (const { properties } of stacks.ofType('AWS::IAM::Role').filter(({ id }) => id.includes('Timer'))) {
    expect(properties.AssumeRolePolicyDocument.Statement[0].Condition).toEqual({
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    });
  }
});

test('functions are called by this API and this rule only', () => {
  const permitted = stacks.ofType('AWS::Lambda::Permission');

  expect(permitted.map(({ properties }) => properties.Principal).sort()).toEqual([
    'apigateway.amazonaws.com',
    'apigateway.amazonaws.com',
    'apigateway.amazonaws.com',
    'apigateway.amazonaws.com',
    'apigateway.amazonaws.com',
    'apigateway.amazonaws.com',
    'events.amazonaws.com',
  ]);
  for (const { properties } of permitted) expect(properties.SourceArn).toBeDefined();
});

/** `OwnerTokenMakerRoleEA1D147B` → `OwnerTokenMaker`. */
function nameOf({ id }: Resource): string {
  return id.replace(/Role[0-9A-F]{8}$/, '');
}

function permissionsOf(role: Resource): string[] {
  return stacks
    .ofType('AWS::IAM::Policy')
    .filter((policy) => policy.properties.Roles.some(({ Ref }: { Ref: string }) => Ref === role.id))
    .flatMap((policy) => policy.properties.PolicyDocument.Statement)
    .flatMap((statement) => {
      const actions = [statement.Action].flat().sort().join(', ');
      const where = statement.Condition ? `, ${conditions[JSON.stringify(statement.Condition)]}` : '';
      return [statement.Resource]
        .flat()
        .map((resource) => `${actions} on ${name(JSON.stringify(resource))}${where}`);
    })
    .sort();
}

/** What a resource in a policy stands for, by the logical id that it mentions. */
function name(resource: string): string {
  const names: [RegExp, string][] = [
    [/^"\*"$/, '*'],
    [/Seeds.*\/\*/, 'every seed'],
    [/Seeds/, 'the seeds'],
    [/AlertMail.*:\*/, 'every subscription to alert mails'],
    [/AlertMail/, 'the topic of alert mails'],
    [/Updates/, 'the update topic'],
    [/Logs/, 'its own log group'],
    [/IngestQueue/, 'the ingest queue'],
    [/DeliverQueue/, 'the deliver queue'],
    [/:parameter\/as-quoted\/AsQuoted\/owner-token"/, "the owner's token"],
    [/"WatchFunction/, 'Watch'],
    [/"DeliverFunction/, 'Deliver'],
    [/(GetAttTable|"Table)/, 'the table'],
  ];
  return names.find(([pattern]) => pattern.test(resource))?.[1] ?? resource;
}
