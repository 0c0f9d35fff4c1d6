import { DeleteParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { newToken } from '../../../functions/alerts/owner.ts';

export interface OwnerTokenDependencies {
  readonly ssm: Pick<SSMClient, 'send'>;
  /** Tells CloudFormation how it went: a PUT of JSON to the address in the event. */
  readonly answer: (url: string, body: string) => Promise<void>;
}

/**
 * The custom resource's handler. Create writes a fresh token unless the parameter is there; Update likewise, so that
 * a deploy mends a token that was deleted by hand; Delete removes it. Nothing of the token is returned or logged.
 */
export function createHandler({ ssm, answer }: OwnerTokenDependencies) {
  return async (event: CloudFormationCustomResourceEvent): Promise<void> => {
    const parameter = String(event.ResourceProperties.ParameterName);
    const physicalId = event.RequestType === 'Delete' ? event.PhysicalResourceId : parameter;
    let outcome: { Status: 'SUCCESS' } | { Status: 'FAILED'; Reason: string };
    try {
      if (event.RequestType === 'Delete') await remove(ssm, physicalId);
      else await ensure(ssm, parameter);
      outcome = { Status: 'SUCCESS' };
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown error';
      outcome = { Status: 'FAILED', Reason: `${event.RequestType} of the owner's token: ${name}` };
    }
    const { StackId, RequestId, LogicalResourceId } = event;
    await answer(
      event.ResponseURL,
      JSON.stringify({ ...outcome, PhysicalResourceId: physicalId, StackId, RequestId, LogicalResourceId }),
    );
  };
}

async function ensure(ssm: OwnerTokenDependencies['ssm'], name: string): Promise<void> {
  const Value = newToken();
  const Description = 'Bearer token for creating and deleting alerts. npm run token reads and rotates it.';
  try {
    await ssm.send(
      new PutParameterCommand({ Name: name, Value, Description, Type: 'SecureString', Overwrite: false }),
    );
  } catch (error) {
    if (!isNamed(error, 'ParameterAlreadyExists')) throw error;
  }
}

async function remove(ssm: OwnerTokenDependencies['ssm'], name: string): Promise<void> {
  try {
    await ssm.send(new DeleteParameterCommand({ Name: name }));
  } catch (error) {
    if (!isNamed(error, 'ParameterNotFound')) throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

export const handler = createHandler({
  ssm: new SSMClient({}),
  answer: async (url, body) => {
    // An empty content type: the address is signed without one.
    const response = await fetch(url, { method: 'PUT', body, headers: { 'content-type': '' } });
    if (!response.ok) throw new Error(`CloudFormation refused the answer: ${response.status}`);
  },
});
