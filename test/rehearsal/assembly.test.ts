import { PUBLIC_URL, rehearsable } from './assembly.ts';

test('what moto lacks is dropped and named, and what speaks of it gets a word in its place', () => {
  const { template, dropped } = rehearsable({
    Resources: {
      Api: { Type: 'AWS::ApiGatewayV2::Api' },
      Timer: { Type: 'AWS::Scheduler::Schedule' },
      Table: { Type: 'AWS::DynamoDB::Table' },
      Function: {
        Type: 'AWS::Lambda::Function',
        DependsOn: ['Table', 'Timer'],
        Properties: {
          Url: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] },
          Id: { Ref: 'Api' },
          Table: { Ref: 'Table' },
        },
      },
    },
  });

  expect(Object.keys(dropped)).toEqual(['Api', 'Timer']);
  expect(template.Resources).toEqual({
    Table: { Type: 'AWS::DynamoDB::Table' },
    Function: {
      Type: 'AWS::Lambda::Function',
      DependsOn: ['Table'],
      Properties: { Url: PUBLIC_URL, Id: 'not-rehearsed-Api', Table: { Ref: 'Table' } },
    },
  });
});
