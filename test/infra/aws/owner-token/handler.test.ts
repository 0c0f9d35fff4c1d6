import { DeleteParameterCommand } from '@aws-sdk/client-ssm';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { createHandler } from '../../../../infra/aws/owner-token/handler.ts';

const NAME = '/as-quoted/AsQuoted/owner-token';

/** SSM as far as one parameter goes, and what CloudFormation was told. */
function world({ failing }: { failing?: string } = {}) {
  const parameters = new Map<string, { Value: string; Type: string }>();
  const answers: { url: string; body: string }[] = [];
  const named = (name: string) => Object.assign(new Error(name), { name });
  const ssm = {
    async send(command: { input: Record<string, string> }) {
      if (failing) throw named(failing);
      const { input } = command;
      const name = input.Name!;
      if (command instanceof DeleteParameterCommand) {
        if (!parameters.delete(name)) throw named('ParameterNotFound');
        return;
      }
      if (parameters.has(name)) throw named('ParameterAlreadyExists');
      parameters.set(name, { Value: input.Value!, Type: input.Type! });
    },
  };
  const handler = createHandler({
    ssm: ssm as never,
    answer: async (url, body) => void answers.push({ url, body }),
  });
  const receive = async (RequestType: string, more: object = {}) => {
    await handler({
      RequestType,
      ResponseURL: 'https://cloudformation.example/answer',
      StackId: 'stack',
      RequestId: 'request',
      LogicalResourceId: 'Token',
      ResourceProperties: { ServiceToken: 'arn', ParameterName: NAME },
      ...more,
    } as unknown as CloudFormationCustomResourceEvent);
    return JSON.parse(answers.at(-1)!.body);
  };
  return { parameters, answers, receive };
}

test('the first deploy draws a token of 256 bits into a SecureString and tells nobody', async () => {
  const { parameters, answers, receive } = world();

  const answer = await receive('Create');

  const { Value, Type } = parameters.get(NAME)!;
  expect(answer).toEqual({
    Status: 'SUCCESS',
    PhysicalResourceId: NAME,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Token',
  });
  expect(Type).toBe('SecureString');
  expect(Buffer.from(Value, 'base64url')).toHaveLength(32);
  expect(JSON.stringify(answers)).not.toContain(Value);
});

test('two deployments draw two tokens', async () => {
  const [one, other] = [world(), world()];

  await one.receive('Create');
  await other.receive('Create');

  expect(one.parameters.get(NAME)!.Value).not.toBe(other.parameters.get(NAME)!.Value);
});

test('a later deploy keeps the token, and mends one that was deleted by hand', async () => {
  const { parameters, receive } = world();
  await receive('Create');
  const { Value } = parameters.get(NAME)!;

  await receive('Update');
  expect(parameters.get(NAME)!.Value).toBe(Value);

  parameters.clear();
  await receive('Update');
  expect(parameters.has(NAME)).toBe(true);
});

test('the destroy removes it, also when it is gone already', async () => {
  const { parameters, receive } = world();
  await receive('Create');

  expect(await receive('Delete', { PhysicalResourceId: NAME })).toMatchObject({ Status: 'SUCCESS' });
  expect(parameters.size).toBe(0);
  expect(await receive('Delete', { PhysicalResourceId: NAME })).toMatchObject({ Status: 'SUCCESS' });
});

test('CloudFormation hears of a failure by its name, so that a deploy does not hang', async () => {
  const { receive } = world({ failing: 'AccessDeniedException' });

  expect(await receive('Create')).toMatchObject({
    Status: 'FAILED',
    Reason: "Create of the owner's token: AccessDeniedException",
  });
});
