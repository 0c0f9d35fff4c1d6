import { PUBLIC_URL, rehearsable, routesOf } from './assembly.ts';

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

test('routes lead to functions as the template says', () => {
  const routes = routesOf({
    Resources: {
      Rest: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          RouteKey: '$default',
          Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'ToApi' }]] },
        },
      },
      ToApi: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: { IntegrationUri: { 'Fn::GetAtt': ['ApiFunction6BF808ED', 'Arn'] } },
      },
    },
  });

  expect([...routes]).toEqual([['$default', 'Api']]);
});
