import { App } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { createStacks } from '../../../infra/aws/app.ts';
import { flags } from './feature-flags.ts';

const newApp = (context: object = {}) =>
  new App({ context: { ...flags, 'aws:cdk:bundling-stacks': [], ...context } });

test('AwsSolutions has nothing to object to, whatever is asked for', () => {
  for (const context of [{}, everything]) {
    const app = newApp(context);
    createStacks(app);

    expect(() => app.synth()).not.toThrow();
  }
});

test('and stops a bucket that takes clear text', () => {
  const app = newApp();
  new Bucket(createStacks(app).data, 'Careless');

  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});

test('each exception is explained', () => {
  const app = newApp();
  createStacks(app);
  const reasons = app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
    .flatMap(({ data }) => Object.values(data as object));

  expect(reasons.length).toBeGreaterThan(3);
  for (const reason of reasons) expect(JSON.stringify(reason)).toMatch(/\S+( \S+){6}/);
});

const everything = {
  email: 'ann@example.org',
  budget: '5',
  retainData: 'true',
  pointInTimeRecovery: 'true',
  traceLookups: 'true',
  domain: 'quotes.example.org',
  certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/0f0f',
};
