import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TemplateResource } from './assembly.ts';
import type { Lambda } from './lambda.ts';

/** Calls the token's custom resource as CloudFormation does, and resolves to what it answered. */
export async function callCustomResource(
  maker: Lambda,
  RequestType: 'Create' | 'Delete',
  { Properties }: TemplateResource,
): Promise<{ Status: string; Reason?: string; PhysicalResourceId?: string }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const answer = once(server, 'request').then(async ([request, response]) => {
      const body = await text(request);
      response.end();
      return JSON.parse(body);
    });
    const name = String(Properties?.ParameterName);
    await maker.invoke({
      RequestType,
      ResponseURL: `http://localhost:${(server.address() as AddressInfo).port}/answer`,
      StackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/AsQuoted-Data/1',
      RequestId: 'rehearsal',
      ResourceType: 'Custom::OwnerToken',
      LogicalResourceId: 'OwnerToken',
      ...(RequestType === 'Delete' ? { PhysicalResourceId: name } : {}),
      ResourceProperties: { ServiceToken: 'arn', ParameterName: name },
    });
    return await answer;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
