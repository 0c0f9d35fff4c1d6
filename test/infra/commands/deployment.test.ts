import { ConfigError } from '../../../infra/aws/config.ts';
import { CommandError, sentenceFor } from '../../../infra/commands/command.ts';
import { configFrom, createDeployments } from '../../../infra/commands/deployment.ts';

/** CloudFormation with these stacks. */
function accountWith(stacks: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return createDeployments({
    async send({ input }: { input: { StackName: string } }) {
      const found = stacks[input.StackName];
      if (!found) throw Object.assign(new Error('does not exist'), { name: 'ValidationError' });
      const Outputs = Object.entries(found).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
      return { Stacks: [{ Outputs }] };
    },
  } as never);
}

test('a deployment’s outputs are those of its three stacks', async () => {
  const account = accountWith({
    'AsQuoted-Data': { SeedBucketName: 'seeds-1' },
    'AsQuoted-Service': { Endpoint: 'https://example.org' },
    'AsQuoted-Operations': {},
  });

  expect(await account.outputs('AsQuoted')).toEqual({
    SeedBucketName: 'seeds-1',
    Endpoint: 'https://example.org',
  });
  expect(await account.outputs('Other')).toBeNull();
});

test('an account is ready for CDK when its own stack is there', async () => {
  expect(await accountWith({ CDKToolkit: {} }).isBootstrapped()).toBe(true);
  expect(await accountWith({}).isBootstrapped()).toBe(false);
});

test('commands and stacks read one configuration', () => {
  expect(configFrom(['name=Second', 'domain='])).toMatchObject({ name: 'Second', domain: '', logDays: 30 });
  expect(() => configFrom(['logDays=8'])).toThrow(ConfigError);
  expect(() => configFrom(['logDays'])).toThrow('say -c key=value');
});

test.each([
  ['CredentialsProviderError', 'Could not load', 'No AWS credentials were found'],
  ['Error', 'Region is missing', 'No AWS region is chosen'],
  ['ExpiredTokenException', '…', 'have expired'],
  ['InvalidClientTokenId', '…', 'does not know these credentials'],
  ['AccessDenied', 'not authorized to perform: x', 'does not let these credentials'],
])('%s is told in a sentence that says what to do', (name, message, sentence) => {
  const told = sentenceFor(Object.assign(new Error(message), { name }));

  expect(told).toContain(sentence);
  expect(told).not.toContain('    at ');
});

test('an expected failure is told without its stack, an unexpected one with it', () => {
  expect(sentenceFor(new CommandError('Say a file.'))).toBe('Say a file.');
  expect(sentenceFor(new TypeError('x is not a function'))).toContain('    at ');
});
