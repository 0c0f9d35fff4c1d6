import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/** How long a token that was rotated goes on being accepted by a warm function, ms. */
const CACHE_MS = 60_000;

/** Reads the owner's token from its SSM parameter when it is needed, and keeps it for a minute. */
export function createOwnerToken(client: SSMClient, parameter: string): () => Promise<string> {
  let cached: { token: string; until: number } | null = null;
  return async () => {
    if (cached && cached.until > Date.now()) return cached.token;
    const { Parameter } = await client.send(
      new GetParameterCommand({ Name: parameter, WithDecryption: true }),
    );
    if (!Parameter?.Value) throw new Error('The owner’s token is empty.');
    cached = { token: Parameter.Value, until: Date.now() + CACHE_MS };
    return cached.token;
  };
}
